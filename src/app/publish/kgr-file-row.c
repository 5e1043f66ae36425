/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "publish/kgr-file-row.h"

struct _KgrFileRow
{
  GtkListBoxRow   parent_instance;

  GtkCheckButton *check;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  GtkSpinner     *spinner;
  GtkWidget      *stop;
  GtkWidget      *done;
  KgrFormat       format;
  KgrFileState    state;
  char           *at_rest;
};

G_DEFINE_FINAL_TYPE (KgrFileRow, kgr_file_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
check_toggled_cb (KgrFileRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stop_clicked_cb (KgrFileRow *self)
{
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

static void
kgr_file_row_finalize (GObject *object)
{
  g_free (KGR_FILE_ROW (object)->at_rest);

  G_OBJECT_CLASS (kgr_file_row_parent_class)->finalize (object);
}

static void
kgr_file_row_class_init (KgrFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kgr_file_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_STOPPED] = g_signal_new ("stopped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrFileRow, check);
  gtk_widget_class_bind_template_child (widget_class, KgrFileRow, title);
  gtk_widget_class_bind_template_child (widget_class, KgrFileRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KgrFileRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, KgrFileRow, stop);
  gtk_widget_class_bind_template_child (widget_class, KgrFileRow, done);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
kgr_file_row_init (KgrFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_file_row_new (KgrFormat   format,
                  const char *title,
                  const char *subtitle)
{
  KgrFileRow *self = g_object_new (KGR_TYPE_FILE_ROW, NULL);

  self->format = format;
  self->at_rest = g_strdup (subtitle);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  kgr_file_row_set_state (self, KGR_FILE_IDLE, NULL);

  return GTK_WIDGET (self);
}

KgrFormat
kgr_file_row_get_format (KgrFileRow *self)
{
  g_return_val_if_fail (KGR_IS_FILE_ROW (self), 0);

  return self->format;
}

gboolean
kgr_file_row_is_chosen (KgrFileRow *self)
{
  g_return_val_if_fail (KGR_IS_FILE_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
kgr_file_row_choose (KgrFileRow *self,
                     gboolean    chosen)
{
  g_return_if_fail (KGR_IS_FILE_ROW (self));

  gtk_check_button_set_active (self->check, chosen);
}

void
kgr_file_row_set_state (KgrFileRow   *self,
                        KgrFileState  state,
                        const char   *words)
{
  gboolean writing = state == KGR_FILE_WRITING;

  g_return_if_fail (KGR_IS_FILE_ROW (self));

  self->state = state;
  gtk_label_set_label (self->subtitle, words != NULL ? words : self->at_rest);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !writing);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), writing);
  gtk_spinner_set_spinning (self->spinner, writing);
  gtk_widget_set_visible (self->stop, writing);
  gtk_widget_set_visible (self->done, state == KGR_FILE_DONE);
}

KgrFileState
kgr_file_row_get_state (KgrFileRow *self)
{
  g_return_val_if_fail (KGR_IS_FILE_ROW (self), KGR_FILE_IDLE);

  return self->state;
}
