/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: where the caret is, in the record and on the screen. */

#include "config.h"

#include "record/kgr-record-view-private.h"

/* The same place after the record was laid out anew. */
KgrShownPos
kgr_record_view_carry_over (KgrRecordLayout *from,
                            KgrRecordLayout *to,
                            KgrShownPos      pos)
{
  KgrTextPos text;

  if (kgr_record_layout_to_text (from, pos, KGR_EDGE_START, &text))
    return kgr_record_layout_to_shown (to, text);

  return pos;
}

static gboolean
is_same_place (KgrShownPos a,
               KgrShownPos b)
{
  return a.line == b.line && a.column == b.column;
}

/* Caret and bound, as places of the record: those of another method or of what is hidden are still
 * known as long as nobody has moved. */
gboolean
kgr_record_view_note_places (KgrRecordView *self,
                             KgrTextPos     places[2])
{
  KgrRecordLayout *layout = kgr_record_buffer_get_layout (self->buffer);
  KgrShownPos shown[2];
  GtkTextIter iter;
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_selection_bound (buffer));
  shown[0] = kgr_record_buffer_get_caret (self->buffer);
  shown[1] = kgr_record_buffer_get_pos (self->buffer, &iter);
  if (self->carried && is_same_place (shown[0], self->carried_shown[0])
      && is_same_place (shown[1], self->carried_shown[1]))
    {
      places[0] = self->carried_text[0];
      places[1] = self->carried_text[1];
      return TRUE;
    }

  return kgr_record_layout_to_text (layout, shown[0], KGR_EDGE_START, &places[0])
         && kgr_record_layout_to_text (layout, shown[1], KGR_EDGE_START, &places[1]);
}

void
kgr_record_view_put_places (KgrRecordView *self,
                            KgrTextPos     places[2])
{
  KgrRecordLayout *layout = kgr_record_buffer_get_layout (self->buffer);

  for (guint i = 0; i < 2; i++)
    {
      self->carried_text[i] = places[i];
      self->carried_shown[i] = kgr_record_layout_to_shown (layout, places[i]);
    }
  kgr_record_buffer_select (self->buffer, self->carried_shown[0], self->carried_shown[1]);
  self->carried = TRUE;
}

gboolean
kgr_record_view_get_caret (KgrRecordView *self,
                           KgrTextPos    *caret)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), FALSE);

  return self->buffer != NULL
         && kgr_record_layout_to_text (kgr_record_buffer_get_layout (self->buffer),
                                       kgr_record_buffer_get_caret (self->buffer), KGR_EDGE_START,
                                       caret);
}

gboolean
kgr_record_view_get_selection (KgrRecordView *self,
                               KgrTextPos    *from,
                               KgrTextPos    *to)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self);
  KgrShownPos first;
  KgrShownPos last;
  gboolean any = kgr_record_view_get_shown_selection (self, &first, &last);

  return layout != NULL && kgr_record_layout_to_text (layout, first, KGR_EDGE_START, from)
         && kgr_record_layout_to_text (layout, last, any ? KGR_EDGE_END : KGR_EDGE_START, to)
         && any;
}

KgrShownPos
kgr_record_view_get_shown_caret (KgrRecordView *self)
{
  KgrShownPos none = { 0, 0 };

  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), none);

  return self->buffer != NULL ? kgr_record_buffer_get_caret (self->buffer) : none;
}

gboolean
kgr_record_view_get_shown_selection (KgrRecordView *self,
                                     KgrShownPos   *from,
                                     KgrShownPos   *to)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), FALSE);

  return self->buffer != NULL && kgr_record_buffer_get_selection (self->buffer, from, to);
}

gint64
kgr_record_view_get_agenda (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), 0);

  return self->buffer != NULL
         ? kgr_record_layout_find_agenda (kgr_record_buffer_get_layout (self->buffer),
                                          kgr_record_buffer_get_caret (self->buffer).line)
         : 0;
}

KgrRefusal
kgr_record_view_find_refusal (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), KGR_REFUSED_READ_ONLY);

  return self->buffer != NULL
         ? kgr_record_buffer_find_refusal (self->buffer, kgr_record_buffer_get_caret (self->buffer))
         : KGR_REFUSED_READ_ONLY;
}

void
kgr_record_view_select (KgrRecordView *self,
                        KgrTextPos     caret,
                        KgrTextPos     bound)
{
  KgrRecordLayout *layout;

  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  if (self->buffer == NULL)
    return;
  layout = kgr_record_buffer_get_layout (self->buffer);
  kgr_record_buffer_select (self->buffer, kgr_record_layout_to_shown (layout, caret),
                            kgr_record_layout_to_shown (layout, bound));
  kgr_record_view_follow_caret (self);
}

static gboolean
go_back (KgrRecordView *self,
         gboolean     (*func) (KgrRecordDoc *doc))
{
  KgrRecordDoc *doc = kgr_record_view_get_doc (self);

  if (doc == NULL || self->read_only || self->composing || !func (doc))
    return FALSE;
  kgr_record_view_show_caret (self);

  return TRUE;
}

gboolean
kgr_record_view_undo (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), FALSE);

  return go_back (self, kgr_record_doc_undo);
}

gboolean
kgr_record_view_redo (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), FALSE);

  return go_back (self, kgr_record_doc_redo);
}
