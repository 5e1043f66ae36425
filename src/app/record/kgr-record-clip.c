/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: what goes to the clipboard and comes from it. */

#include "config.h"

#include "record/kgr-record-view-private.h"

static void
kgr_record_view_copy_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);
  g_autofree char *words = kgr_record_view_dup_public (self);

  if (*words != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
kgr_record_view_cut_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);

  if (self->composing)
    return;
  kgr_record_view_copy_clipboard (view);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, !self->read_only);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (KgrRecordView) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextBuffer *buffer;

  /* Nothing that is text is on the clipboard, or the record was left meanwhile. */
  if (text == NULL || *text == '\0' || self->buffer == NULL || self->composing)
    return;

  buffer = GTK_TEXT_BUFFER (self->buffer);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, !self->read_only);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
kgr_record_view_paste_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);

  if (self->composing)
    return;
  if (self->read_only)
    {
      kgr_record_view_emit_refused (self, KGR_REFUSED_READ_ONLY);
      return;
    }
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb,
                                 g_object_ref (self));
}

void
kgr_record_view_class_init_clip (GtkTextViewClass *klass)
{
  klass->copy_clipboard = kgr_record_view_copy_clipboard;
  klass->cut_clipboard = kgr_record_view_cut_clipboard;
  klass->paste_clipboard = kgr_record_view_paste_clipboard;
}

char *
kgr_record_view_dup_public (KgrRecordView *self)
{
  KgrShownPos from;
  KgrShownPos to;

  if (!kgr_record_view_get_shown_selection (self, &from, &to))
    return g_strdup ("");

  return kgr_record_layout_dup_public (kgr_record_view_get_layout (self), from, to, self->mark);
}
