/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of the support base. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-field-card.h"

/* As wide as the longest of the labels in Japanese. */
#define LABEL_WIDTH 132

struct _KgrFieldCard
{
  GtkWidget    parent_instance;

  char        *field;
  GtkTextView *views[KGR_N_COLUMNS];
  char        *stored[KGR_N_COLUMNS]; /* "" for nothing */
  int          year;
};

G_DEFINE_FINAL_TYPE (KgrFieldCard, kgr_field_card, GTK_TYPE_WIDGET)

static guint commit_signal;

char **
kgr_field_text_at (KgrFieldText   *text,
                   KgrFieldColumn  column)
{
  char **texts[KGR_N_COLUMNS] = {
    &text->national, &text->base, &text->operation, &text->issues, &text->remarks,
  };

  g_return_val_if_fail (column < KGR_N_COLUMNS, NULL);

  return texts[column];
}

static const char *
get_label (KgrFieldColumn column)
{
  switch (column)
    {
    case KGR_COLUMN_NATIONAL:
      return _("Function the state asks for");
    case KGR_COLUMN_BASE:
      return _("Function of the base");
    case KGR_COLUMN_OPERATION:
      return _("Operation");
    case KGR_COLUMN_ISSUES:
      return C_("field", "Issues");
    case KGR_COLUMN_REMARKS:
    case KGR_N_COLUMNS:
    default:
      return C_("field", "Remarks");
    }
}

static char *
dup_typed (KgrFieldCard *self,
           guint         column)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views[column]);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
commit (KgrFieldCard *self,
        guint         column)
{
  g_autofree char *typed = dup_typed (self, column);

  if (g_str_equal (typed, self->stored[column]))
    return;
  g_free (self->stored[column]);
  self->stored[column] = g_strdup (typed);
  g_signal_emit (self, commit_signal, 0, column, typed);
}

static guint
find_column (KgrFieldCard *self,
             GtkWidget    *view)
{
  guint column = 0;

  while (column < KGR_N_COLUMNS && GTK_WIDGET (self->views[column]) != view)
    column++;

  return column;
}

static void
left_cb (GtkEventController *controller,
         KgrFieldCard       *self)
{
  commit (self, find_column (self, gtk_event_controller_get_widget (controller)));
}

/* Comes here only where the input method had no use for it. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  KgrFieldCard *self = KGR_FIELD_CARD (widget);
  guint column = find_column (self, gtk_root_get_focus (gtk_widget_get_root (widget)));

  if (column == KGR_N_COLUMNS)
    return FALSE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->views[column]), self->stored[column],
                            -1);

  return TRUE;
}

static GtkWidget *
create_view (KgrFieldCard *self,
             const char   *label,
             gboolean      editable)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", self->field, label);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (view), GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), editable);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_add_css_class (view, "field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (view, focus);

  return view;
}

static void
fill (KgrFieldCard *self,
      gboolean      editable)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *heading = gtk_label_new (self->field);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "t2");
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "pad");
  gtk_widget_add_css_class (grid, "field-texts");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), heading, 0, 0, 2, 1);
  for (guint i = 0; i < KGR_N_COLUMNS; i++)
    {
      const char *words = get_label (i);
      GtkWidget *label = gtk_label_new (words);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_margin_top (label, 6);
      gtk_widget_set_size_request (label, LABEL_WIDTH, -1);
      gtk_widget_add_css_class (label, "dim");
      self->views[i] = GTK_TEXT_VIEW (create_view (self, words, editable));
      self->stored[i] = g_strdup ("");
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) i + 1, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->views[i]), 1, (int) i + 1, 1, 1);
    }
  gtk_widget_set_parent (grid, GTK_WIDGET (self));
}

static void
kgr_field_card_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (kgr_field_card_parent_class)->dispose (object);
}

static void
kgr_field_card_finalize (GObject *object)
{
  KgrFieldCard *self = KGR_FIELD_CARD (object);

  g_free (self->field);
  for (guint i = 0; i < KGR_N_COLUMNS; i++)
    g_free (self->stored[i]);

  G_OBJECT_CLASS (kgr_field_card_parent_class)->finalize (object);
}

static void
kgr_field_card_class_init (KgrFieldCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kgr_field_card_dispose;
  object_class->finalize = kgr_field_card_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  commit_signal = g_signal_new ("commit", KGR_TYPE_FIELD_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
kgr_field_card_init (KgrFieldCard *self)
{
}

GtkWidget *
kgr_field_card_new (const char *field,
                    gboolean    editable)
{
  KgrFieldCard *self = g_object_new (KGR_TYPE_FIELD_CARD, NULL);

  self->field = g_strdup (field);
  fill (self, editable);

  return GTK_WIDGET (self);
}

const char *
kgr_field_card_get_field (KgrFieldCard *self)
{
  g_return_val_if_fail (KGR_IS_FIELD_CARD (self), NULL);

  return self->field;
}

void
kgr_field_card_show (KgrFieldCard *self,
                     KgrFieldText *text,
                     int           year)
{
  g_return_if_fail (KGR_IS_FIELD_CARD (self));

  for (guint i = 0; i < KGR_N_COLUMNS; i++)
    {
      const char *now = *kgr_field_text_at (text, i);
      g_autofree char *typed = dup_typed (self, i);
      gboolean typing = year == self->year && gtk_widget_has_focus (GTK_WIDGET (self->views[i])) &&
                        !g_str_equal (typed, self->stored[i]);

      g_free (self->stored[i]);
      self->stored[i] = g_strdup (now != NULL ? now : "");
      if (!typing && !g_str_equal (typed, self->stored[i]))
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->views[i]), self->stored[i], -1);
    }
  self->year = year;
}

void
kgr_field_card_flush (KgrFieldCard *self)
{
  g_return_if_fail (KGR_IS_FIELD_CARD (self));

  for (guint i = 0; i < KGR_N_COLUMNS; i++)
    commit (self, i);
}
