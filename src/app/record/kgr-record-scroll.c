/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: what of the record is in sight. */

#include "config.h"

#include "record/kgr-record-view-private.h"

/* The caret stays above, so that what opens below it does not cover the words. */
#define LOWEST 0.66
#define TARGET 0.62
/* Where a place goes that was out of sight. */
#define FAR_TARGET 0.38

KgrShownPos
kgr_record_view_get_top (KgrRecordView *self)
{
  GdkRectangle sight;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &sight);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, sight.y, NULL);

  return kgr_record_buffer_get_pos (self->buffer, &iter);
}

/* GTK glides to where it was told to go. Nothing moves in a record by itself, so the last step is
 * ours. */
static gboolean
settle_cb (gpointer data)
{
  KgrRecordView *self = KGR_RECORD_VIEW (data);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  GtkTextMark *mark = self->buffer != NULL ? gtk_text_buffer_get_mark (buffer, "top") : NULL;
  GtkTextIter iter;
  int top;
  int height;

  self->settle_id = 0;
  if (mark == NULL)
    return G_SOURCE_REMOVE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &top, &height);
  gtk_adjustment_set_value (adjustment, gtk_text_iter_get_line (&iter) > 0 ? top : 0);

  return G_SOURCE_REMOVE;
}

void
kgr_record_view_set_top (KgrRecordView *self,
                         KgrShownPos    pos)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "top");
  GtkTextIter iter;

  kgr_record_buffer_get_iter (self->buffer, pos, &iter);
  gtk_text_iter_set_line_offset (&iter, 0);
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer, "top", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, &iter);
  /* Aligned to the right, so that the margin with its marks stays in sight. */
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0, TRUE, 1, 0);
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (GTK_TEXT_VIEW_PRIORITY_VALIDATE + 1, settle_cb, self, NULL);
}

static gboolean
follow_cb (gpointer data)
{
  KgrRecordView *self = KGR_RECORD_VIEW (data);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  GtkTextIter iter;
  GdkRectangle caret;
  double value;
  double page;

  self->follow_id = 0;
  if (self->buffer == NULL || adjustment == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  kgr_record_buffer_get_iter (self->buffer, kgr_record_buffer_get_caret (self->buffer), &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &caret);
  /* The adjustment counts the margin above the text, the text does not. */
  caret.y += gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  if (caret.y < value || caret.y > value + page)
    gtk_adjustment_set_value (adjustment, caret.y - page * FAR_TARGET);
  else if (caret.y + caret.height > value + page * LOWEST)
    gtk_adjustment_set_value (adjustment, caret.y + caret.height - page * TARGET);

  return G_SOURCE_REMOVE;
}

void
kgr_record_view_follow_caret (KgrRecordView *self)
{
  if (self->follow_id == 0)
    self->follow_id = g_idle_add_full (GTK_TEXT_VIEW_PRIORITY_VALIDATE + 1, follow_cb, self, NULL);
}

void
kgr_record_view_stop_scrolling (KgrRecordView *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
}

void
kgr_record_view_scroll_to (KgrRecordView *self,
                           KgrTextPos     pos)
{
  GtkAdjustment *adjustment;
  KgrShownPos shown;
  GtkTextIter iter;
  GdkRectangle place;

  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  if (self->buffer == NULL || adjustment == NULL)
    return;
  shown = kgr_record_layout_to_shown (kgr_record_buffer_get_layout (self->buffer), pos);
  kgr_record_buffer_get_iter (self->buffer, shown, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
  if (place.y < gtk_adjustment_get_value (adjustment)
      || place.y + place.height > gtk_adjustment_get_value (adjustment)
                                  + gtk_adjustment_get_page_size (adjustment) * LOWEST)
    {
      shown.line = MAX (shown.line - 1, 0);
      kgr_record_view_set_top (self, shown);
    }
}

void
kgr_record_view_jump_to_agenda (KgrRecordView *self,
                                gint64         agenda_id)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self);
  KgrShownPos pos = { -1, 0 };

  if (layout != NULL)
    pos.line = kgr_record_layout_find_heading (layout, agenda_id);
  if (pos.line < 0)
    return;
  kgr_record_buffer_select (self->buffer, pos, pos);
  kgr_record_view_set_top (self, pos);
}
