/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-choice-row.h"

#define LABEL_WIDTH 112

struct _KgrChoiceRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *label;
  GtkDropDown   *choice;
  gboolean       setting;
};

G_DEFINE_FINAL_TYPE (KgrChoiceRow, kgr_choice_row, GTK_TYPE_LIST_BOX_ROW)

static guint chosen_signal;

static void
selected_cb (KgrChoiceRow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  if (!self->setting && chosen != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, chosen_signal, 0, chosen);
}

static void
kgr_choice_row_class_init (KgrChoiceRowClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kgr_choice_row_init (KgrChoiceRow *self)
{
  /* Words that wrap are dear to measure in a box. */
  GtkWidget *grid = gtk_grid_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "k");
  gtk_widget_set_size_request (self->label, LABEL_WIDTH, -1);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 1);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->choice), GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self->choice), TRUE);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), self->label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->choice), 1, 0, 1, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kgr_choice_row_new (const char *label)
{
  KgrChoiceRow *self = g_object_new (KGR_TYPE_CHOICE_ROW, NULL);

  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);

  return GTK_WIDGET (self);
}

void
kgr_choice_row_set_choices (KgrChoiceRow       *self,
                            const char * const *words,
                            guint               chosen)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (words);

  g_return_if_fail (KGR_IS_CHOICE_ROW (self));

  self->setting = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->choice, chosen);
  self->setting = FALSE;
}

void
kgr_choice_row_choose (KgrChoiceRow *self,
                       guint         chosen)
{
  g_return_if_fail (KGR_IS_CHOICE_ROW (self));

  self->setting = TRUE;
  gtk_drop_down_set_selected (self->choice, chosen);
  self->setting = FALSE;
}

void
kgr_choice_row_set_editable (KgrChoiceRow *self,
                             gboolean      editable)
{
  g_return_if_fail (KGR_IS_CHOICE_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), editable);
}
