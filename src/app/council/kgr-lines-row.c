/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-lines-row.h"

struct _KgrLinesRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *label;
  GtkTextView   *view;
  GtkLabel      *hint;

  char          *text; /* as it is stored */
};

G_DEFINE_FINAL_TYPE (KgrLinesRow, kgr_lines_row, GTK_TYPE_LIST_BOX_ROW)

static guint commit_signal;

static char *
dup_written (KgrLinesRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
is_changed (KgrLinesRow *self)
{
  g_autofree char *written = dup_written (self);

  return g_strcmp0 (written, self->text) != 0;
}

static void
show_stored (KgrLinesRow *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), self->text, -1);
}

static void
focus_left_cb (KgrLinesRow *self)
{
  kgr_lines_row_commit (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  KgrLinesRow *self = KGR_LINES_ROW (widget);

  if (!is_changed (self))
    return GDK_EVENT_PROPAGATE;
  show_stored (self);

  return GDK_EVENT_STOP;
}

static void
kgr_lines_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_LINES_ROW);

  G_OBJECT_CLASS (kgr_lines_row_parent_class)->dispose (object);
}

static void
kgr_lines_row_finalize (GObject *object)
{
  g_free (KGR_LINES_ROW (object)->text);

  G_OBJECT_CLASS (kgr_lines_row_parent_class)->finalize (object);
}

static void
kgr_lines_row_class_init (KgrLinesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kgr_lines_row_dispose;
  object_class->finalize = kgr_lines_row_finalize;

  commit_signal = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-lines-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrLinesRow, label);
  gtk_widget_class_bind_template_child (widget_class, KgrLinesRow, view);
  gtk_widget_class_bind_template_child (widget_class, KgrLinesRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
kgr_lines_row_init (KgrLinesRow *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_lines_row_new (const char *label,
                   const char *hint)
{
  KgrLinesRow *self = g_object_new (KGR_TYPE_LINES_ROW, NULL);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
kgr_lines_row_set_text (KgrLinesRow *self,
                        const char  *text)
{
  gboolean typing;

  g_return_if_fail (KGR_IS_LINES_ROW (self));

  typing = is_changed (self);
  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  if (!typing && is_changed (self))
    show_stored (self);
}

void
kgr_lines_row_set_editable (KgrLinesRow *self,
                            gboolean     editable)
{
  g_return_if_fail (KGR_IS_LINES_ROW (self));

  gtk_text_view_set_editable (self->view, editable);
}

void
kgr_lines_row_commit (KgrLinesRow *self)
{
  g_return_if_fail (KGR_IS_LINES_ROW (self));

  if (!is_changed (self))
    return;
  /* It counts as stored from now on: what comes back may be written in other words. */
  g_free (self->text);
  self->text = dup_written (self);
  g_signal_emit (self, commit_signal, 0, self->text);
}
