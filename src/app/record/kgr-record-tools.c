/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-tools.h"

struct _KgrRecordTools
{
  GtkWidget       parent_instance;

  GtkBox         *reasons;
  GtkCheckButton *own;
  GtkEntry       *own_words;
  GtkWidget      *place;
  GtkLabel       *place_reason;
  GtkLabel       *mark_label;
};

G_DEFINE_FINAL_TYPE (KgrRecordTools, kgr_record_tools, GTK_TYPE_WIDGET)

/* The wordings are those that are printed and kept, so they are Japanese in every language. */
static const char * const reasons[] = {
  "個別事例・個人情報（障害者総合支援法第89条の３第５項）",
  "条例に基づく非公開",
  "公正な審議のため",
};

static void
own_toggled_cb (KgrRecordTools *self)
{
  gboolean own = gtk_check_button_get_active (self->own);

  gtk_widget_set_visible (GTK_WIDGET (self->own_words), own);
  if (own)
    gtk_widget_grab_focus (GTK_WIDGET (self->own_words));
}

static void
add_reasons (KgrRecordTools *self)
{
  GtkWidget *previous = NULL;

  for (int i = G_N_ELEMENTS (reasons) - 1; i >= 0; i--)
    {
      GtkWidget *button = gtk_check_button_new ();
      GtkWidget *label = kgr_text_label_new (reasons[i], "small");

      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->own);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      reasons[i], -1);
      gtk_box_prepend (self->reasons, button);
      previous = button;
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (previous), TRUE);
}

static void
kgr_record_tools_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kgr_record_tools_parent_class)->dispose (object);
}

static void
kgr_record_tools_class_init (KgrRecordToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_record_tools_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-record-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrRecordTools, reasons);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordTools, own);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordTools, own_words);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordTools, place);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordTools, place_reason);
  gtk_widget_class_bind_template_child (widget_class, KgrRecordTools, mark_label);
  gtk_widget_class_bind_template_callback (widget_class, own_toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kgr_record_tools_init (KgrRecordTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_reasons (self);
}

const char *
kgr_record_tools_get_reason (KgrRecordTools *self)
{
  GtkWidget *button;

  g_return_val_if_fail (KGR_IS_RECORD_TOOLS (self), "");

  if (gtk_check_button_get_active (self->own))
    return gtk_editable_get_text (GTK_EDITABLE (self->own_words));

  button = gtk_widget_get_first_child (GTK_WIDGET (self->reasons));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
        return reasons[i];
      button = gtk_widget_get_next_sibling (button);
    }

  return "";
}

void
kgr_record_tools_set_place (KgrRecordTools *self,
                            const char     *reason)
{
  g_return_if_fail (KGR_IS_RECORD_TOOLS (self));

  gtk_widget_set_visible (self->place, reason != NULL);
  if (reason != NULL)
    gtk_label_set_label (self->place_reason,
                         *reason != '\0' ? reason : _("No reason is recorded."));
}

void
kgr_record_tools_set_opening (KgrRecordTools *self,
                              gboolean        opening)
{
  g_return_if_fail (KGR_IS_RECORD_TOOLS (self));

  gtk_label_set_label (self->mark_label, opening ? _("Open the passage") : _("Seal the passage"));
}
