/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-span-list.h"
#include "meeting/kgr-span-row.h"

struct _KgrSpanList
{
  GtkBox     parent_instance;

  GPtrArray *rows; /* KgrSpanRow, borrowed from the box */
  GtkLabel  *hint;
  char      *opening;
};

G_DEFINE_FINAL_TYPE (KgrSpanList, kgr_span_list, GTK_TYPE_BOX)

enum
{
  SIGNAL_EDITED,
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_edited_cb (KgrSpanList *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
row_activate_cb (KgrSpanList *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
remove_row (KgrSpanList *self,
            KgrSpanRow  *row)
{
  g_ptr_array_remove (self->rows, row);
  gtk_box_remove (GTK_BOX (self), GTK_WIDGET (row));
}

/* The fields of the others stay as they are, so that the answer is what is left. */
static void
row_removed_cb (KgrSpanList *self,
                KgrSpanRow  *row)
{
  remove_row (self, row);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
add_row (KgrSpanList *self)
{
  GtkWidget *row = kgr_span_row_new ();
  GtkWidget *above = self->rows->len > 0 ? g_ptr_array_index (self->rows, self->rows->len - 1)
                                         : NULL;

  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activate", G_CALLBACK (row_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self), row, above);
  g_ptr_array_add (self->rows, row);
}

static void
kgr_span_list_finalize (GObject *object)
{
  KgrSpanList *self = KGR_SPAN_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->opening);

  G_OBJECT_CLASS (kgr_span_list_parent_class)->finalize (object);
}

static void
kgr_span_list_class_init (KgrSpanListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_span_list_finalize;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kgr_span_list_init (KgrSpanList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->rows = g_ptr_array_new ();
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->hint, 0);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "small");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "due");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->hint));
}

static gboolean
says_something (GPtrArray *spans)
{
  const KgrPresence *first = spans != NULL && spans->len > 0 ? g_ptr_array_index (spans, 0) : NULL;

  return first != NULL && (spans->len > 1 || first->from != NULL || first->until != NULL);
}

void
kgr_span_list_set (KgrSpanList *self,
                   GPtrArray   *spans,
                   const char  *opening)
{
  guint n_spans = says_something (spans) ? spans->len : 0;
  g_autoptr (GPtrArray) read = NULL;

  g_return_if_fail (KGR_IS_SPAN_LIST (self));

  g_free (self->opening);
  self->opening = g_strdup (opening);
  while (self->rows->len < n_spans)
    add_row (self);
  while (self->rows->len > n_spans)
    remove_row (self, g_ptr_array_index (self->rows, self->rows->len - 1));
  for (guint i = 0; i < n_spans; i++)
    kgr_span_row_set (g_ptr_array_index (self->rows, i), g_ptr_array_index (spans, i),
                      n_spans > 1);
  gtk_widget_set_visible (GTK_WIDGET (self), n_spans > 0);
  if (gtk_widget_get_visible (GTK_WIDGET (self->hint)))
    read = kgr_span_list_dup_spans (self);
}

GPtrArray *
kgr_span_list_dup_spans (KgrSpanList *self)
{
  g_autoptr (GPtrArray) spans = kgr_presences_new ();
  const char *wanted = NULL;

  g_return_val_if_fail (KGR_IS_SPAN_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (!kgr_span_row_read (g_ptr_array_index (self->rows, i), self->opening, spans))
      wanted = _("Write a time as 18:45.");
  if (wanted == NULL && !kgr_presences_are_in_order (spans))
    wanted = _("The times have to follow each other.");
  gtk_label_set_label (self->hint, wanted != NULL ? wanted : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), wanted != NULL);

  return wanted == NULL ? g_steal_pointer (&spans) : NULL;
}

gboolean
kgr_span_list_enter_first (KgrSpanList *self)
{
  g_return_val_if_fail (KGR_IS_SPAN_LIST (self), FALSE);

  return self->rows->len > 0 && kgr_span_row_enter (g_ptr_array_index (self->rows, 0), FALSE);
}

gboolean
kgr_span_list_enter_last (KgrSpanList *self,
                          gboolean     until)
{
  g_return_val_if_fail (KGR_IS_SPAN_LIST (self), FALSE);

  return self->rows->len > 0
         && kgr_span_row_enter (g_ptr_array_index (self->rows, self->rows->len - 1), until);
}
