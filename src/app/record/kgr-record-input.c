/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: keys, presses and input methods. */

#include "config.h"

#include "record/kgr-record-view-private.h"

#define COMMAND_MASK \
  (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK)

static void
preedit_changed_cb (KgrRecordView *self,
                    const char    *preedit)
{
  self->composing = *preedit != '\0';
}

gboolean
kgr_record_view_is_composing (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), FALSE);

  return self->composing;
}

static gboolean
is_printable (guint           keyval,
              GdkModifierType state)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  return c >= 0x20 && c != 0x7f && (state & COMMAND_MASK) == 0;
}

/* Typing on the line of the speaker goes to the words below it, and the caret is there before the
 * input method sees the key, so that what is composed stands where it will be. */
static void
leave_label (KgrRecordView *self)
{
  KgrRecordLayout *layout = kgr_record_buffer_get_layout (self->buffer);
  KgrShownPos caret = kgr_record_buffer_get_caret (self->buffer);
  KgrRecordLine line;
  KgrTextPos first;

  if (!kgr_record_layout_get_line (layout, caret.line, &line) || line.unit == KGR_NO_UNIT
      || (line.kind != KGR_LINE_SPEAKER && line.kind != KGR_LINE_HEADING)
      || !kgr_record_layout_has_layer (layout, line.unit, line.layer))
    return;

  first = (KgrTextPos) { line.unit, line.layer, 0, 0 };
  caret = kgr_record_layout_to_shown (layout, first);
  kgr_record_buffer_select (self->buffer, caret, caret);
}

/* What is selected goes before the input method sees the key that takes its place. GTK would delete
 * it once the composition has begun; where the caret moves with that, as where key points are
 * emptied and the words stand there again, it resets the input method and loses the first key. */
static KgrRefusal
make_room (KgrRecordView *self)
{
  KgrRefusal why;

  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), TRUE, TRUE);
  why = kgr_record_buffer_find_refusal (self->buffer,
                                        kgr_record_buffer_get_caret (self->buffer));
  if (why == KGR_REFUSED_NOT)
    leave_label (self);

  return why;
}

/* Nothing is lost where nothing can be typed: the key does not reach the input method, and the page
 * says why. */
static gboolean
key_pressed_cb (KgrRecordView   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  KgrRefusal why;
  KgrShownPos from;
  KgrShownPos to;

  if (self->composing || self->buffer == NULL || !is_printable (keyval, state))
    return GDK_EVENT_PROPAGATE;

  if (kgr_record_buffer_get_selection (self->buffer, &from, &to))
    {
      why = self->read_only ? KGR_REFUSED_READ_ONLY : KGR_REFUSED_NOT;
      if (kgr_record_layout_is_hidden (kgr_record_buffer_get_layout (self->buffer), from, to))
        why = KGR_REFUSED_HIDDEN;
      if (why == KGR_REFUSED_NOT)
        why = make_room (self);
    }
  else
    {
      why = kgr_record_buffer_find_refusal (self->buffer, from);
      if (why == KGR_REFUSED_NOT)
        leave_label (self);
    }
  if (why == KGR_REFUSED_NOT)
    return GDK_EVENT_PROPAGATE;
  kgr_record_view_emit_refused (self, why);

  return GDK_EVENT_STOP;
}

static gboolean
is_in_selection (KgrRecordView *self,
                 double         x,
                 double         y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter from;
  GtkTextIter to;
  GtkTextIter at;
  int buffer_x;
  int buffer_y;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &from, &to))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &at, buffer_x, buffer_y);

  return gtk_text_iter_in_range (&at, &from, &to);
}

/* A selection that is pressed would be dragged, with every word in it, into any other program, and
 * in the record without its passages. */
static void
pressed_cb (KgrRecordView *self,
            int            n_press,
            double         x,
            double         y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter caret;

  if (n_press != 1 || !is_in_selection (self, x, y))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &caret);
}

void
kgr_record_view_init_input (KgrRecordView *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
}
