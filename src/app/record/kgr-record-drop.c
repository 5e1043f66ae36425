/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: what is dragged here from another program goes the way of what is pasted. Nothing
 * is dragged from here (see kgr-record-input.c): to leave the record it is copied, in its public
 * form. */

#include "config.h"

#include "record/kgr-record-view-private.h"

static void
place_caret (KgrRecordView *self,
             double         x,
             double         y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter at;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &at, buffer_x, buffer_y);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &at);
}

static gboolean
drop_cb (KgrRecordView *self,
         const GValue  *value,
         double         x,
         double         y)
{
  const char *text = g_value_get_string (value);

  if (self->buffer == NULL || self->composing || text == NULL || *text == '\0')
    return FALSE;
  if (self->read_only)
    {
      kgr_record_view_emit_refused (self, KGR_REFUSED_READ_ONLY);
      return FALSE;
    }
  place_caret (self, x, y);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  kgr_record_view_take_text (self, text);

  return TRUE;
}

/* Before GTK's own, which would put in the words as they are, speakers and all, or the buffer of
 * another view. */
void
kgr_record_view_init_drop (KgrRecordView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
