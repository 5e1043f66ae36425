/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: one text view for a whole record, reading like the printed minutes. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "record/kgr-projection.h"
#include "record/kgr-record-buffer.h"
#include "record/kgr-record-marks.h"
#include "record/kgr-record-view.h"

struct _KgrRecordView
{
  GtkTextView      parent_instance;

  KgrRecordBuffer *buffer;
  KgrRecordColors  colors;
  char            *mark;
  guint            settle_id;
};

G_DEFINE_FINAL_TYPE (KgrRecordView, kgr_record_view, GTK_TYPE_TEXT_VIEW)

enum
{
  SIGNAL_PLACE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_colors (KgrRecordView *self)
{
  kgr_compat_lookup_color (GTK_WIDGET (self), "kgr_seal", &self->colors.seal);
  kgr_compat_lookup_color (GTK_WIDGET (self), "kgr_seal_wash", &self->colors.wash);
  if (self->buffer != NULL)
    kgr_record_buffer_set_colors (self->buffer, &self->colors.wash, &self->colors.seal);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* GTK hands every selection to the primary clipboard as soon as the view is realized, with all its
 * words, and takes that back when it is unrealized: what was removed must be there again by then.
 */
static void
set_primary (KgrRecordView *self,
             gboolean       connected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (self));

  if (connected)
    gtk_text_buffer_add_selection_clipboard (buffer, primary);
  else
    gtk_text_buffer_remove_selection_clipboard (buffer, primary);
}

static void
attach (KgrRecordView   *self,
        KgrRecordBuffer *buffer)
{
  gboolean realized = gtk_widget_get_realized (GTK_WIDGET (self));

  if (realized)
    set_primary (self, TRUE);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (buffer));
  if (realized)
    set_primary (self, FALSE);
}

static void
place_changed_cb (KgrRecordView *self)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_CHANGED], 0);
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

/* A selection that is pressed would be dragged, with every word in it, into any other program. */
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

static void
kgr_record_view_copy_clipboard (GtkTextView *view)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);
  g_autofree char *words = kgr_record_view_dup_public (self);

  if (*words != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
kgr_record_view_snapshot_layer (GtkTextView      *view,
                                GtkTextViewLayer  layer,
                                GtkSnapshot      *snapshot)
{
  KgrRecordView *self = KGR_RECORD_VIEW (view);
  KgrRecordLayout *layout = kgr_record_view_get_layout (self);

  if (layout == NULL)
    return;
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    kgr_record_marks_draw_below (view, layout, &self->colors, snapshot);
  else
    kgr_record_marks_draw_above (view, layout, &self->colors, snapshot);
}

static void
kgr_record_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kgr_record_view_parent_class)->realize (widget);
  set_primary (KGR_RECORD_VIEW (widget), FALSE);
}

static void
kgr_record_view_unrealize (GtkWidget *widget)
{
  set_primary (KGR_RECORD_VIEW (widget), TRUE);
  GTK_WIDGET_CLASS (kgr_record_view_parent_class)->unrealize (widget);
}

/* A view that is taken down in the middle of a glide is a critical in GTK 4.8: end it before. */
static void
kgr_record_view_unmap (GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment));
  GTK_WIDGET_CLASS (kgr_record_view_parent_class)->unmap (widget);
}

static void
kgr_record_view_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kgr_record_view_parent_class)->css_changed (widget, change);
  update_colors (KGR_RECORD_VIEW (widget));
}

static void
kgr_record_view_dispose (GObject *object)
{
  KgrRecordView *self = KGR_RECORD_VIEW (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (kgr_record_view_parent_class)->dispose (object);
}

static void
kgr_record_view_finalize (GObject *object)
{
  KgrRecordView *self = KGR_RECORD_VIEW (object);

  g_free (self->mark);

  G_OBJECT_CLASS (kgr_record_view_parent_class)->finalize (object);
}

static void
kgr_record_view_class_init (KgrRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = kgr_record_view_dispose;
  object_class->finalize = kgr_record_view_finalize;
  widget_class->realize = kgr_record_view_realize;
  widget_class->unrealize = kgr_record_view_unrealize;
  widget_class->unmap = kgr_record_view_unmap;
  widget_class->css_changed = kgr_record_view_css_changed;
  view_class->copy_clipboard = kgr_record_view_copy_clipboard;
  view_class->cut_clipboard = kgr_record_view_copy_clipboard;
  view_class->snapshot_layer = kgr_record_view_snapshot_layer;

  /**
   * KgrRecordView::place-changed:
   *
   * The caret or the selection moved.
   */
  signals[SIGNAL_PLACE_CHANGED] =
    g_signal_new ("place-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
kgr_record_view_init (KgrRecordView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkGesture *press = gtk_gesture_click_new ();

  self->mark = g_strdup (KGR_MARK_DEFAULT);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_text_view_set_left_margin (view, KGR_SHEET_MARGIN);
  gtk_text_view_set_right_margin (view, KGR_SHEET_END);
  gtk_text_view_set_top_margin (view, 12);
  gtk_text_view_set_bottom_margin (view, 240);
  gtk_text_view_set_pixels_above_lines (view, 2);
  gtk_text_view_set_pixels_below_lines (view, 2);
  gtk_text_view_set_pixels_inside_wrap (view, 7);
  gtk_widget_add_css_class (GTK_WIDGET (self), "record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of the record"), -1);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

GtkWidget *
kgr_record_view_new (void)
{
  return g_object_new (KGR_TYPE_RECORD_VIEW, NULL);
}

KgrRecordLayout *
kgr_record_view_get_layout (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), NULL);

  return self->buffer != NULL ? kgr_record_buffer_get_layout (self->buffer) : NULL;
}

void
kgr_record_view_set_mark (KgrRecordView *self,
                          const char    *mark)
{
  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  g_free (self->mark);
  self->mark = g_strdup (mark != NULL ? mark : KGR_MARK_DEFAULT);
}

/* The same place after the record was laid out anew. */
static KgrShownPos
carry_over (KgrRecordLayout *from,
            KgrRecordLayout *to,
            KgrShownPos      pos)
{
  KgrTextPos text;

  if (kgr_record_layout_to_text (from, pos, KGR_EDGE_START, &text))
    {
      KgrShownPos shown = kgr_record_layout_to_shown (to, text);
      const KgrRecordLine *line = kgr_record_layout_get_line (from, pos.line);

      /* A speaker's own line maps to the first line of his statement. */
      if (line->kind != KGR_LINE_PARA)
        shown.column = pos.column;
      return shown;
    }

  return pos;
}

static KgrShownPos
get_top (KgrRecordView *self)
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
  GtkTextIter iter;
  int top;
  int height;

  self->settle_id = 0;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_mark (buffer, "top"));
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &top, &height);
  gtk_adjustment_set_value (adjustment, gtk_text_iter_get_line (&iter) > 0 ? top : 0);

  return G_SOURCE_REMOVE;
}

static void
scroll_to (KgrRecordView *self,
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

void
kgr_record_view_set_record (KgrRecordView   *self,
                            KgrMeeting      *meeting,
                            KgrRecordMethod  method,
                            gboolean         shown)
{
  g_autoptr (KgrRecordBuffer) before = NULL;
  KgrRecordLayout *layout;

  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  layout = kgr_record_layout_new (meeting, method, shown);
  before = g_steal_pointer (&self->buffer);
  if (before == NULL)
    {
      self->buffer = kgr_record_buffer_new (layout);
      attach (self, self->buffer);
    }
  else
    {
      KgrRecordLayout *old = kgr_record_buffer_get_layout (before);
      KgrShownPos top;
      KgrShownPos from;
      KgrShownPos to;

      self->buffer = g_object_ref (before);
      top = carry_over (old, layout, get_top (self));
      kgr_record_buffer_get_selection (before, &from, &to);
      g_object_unref (self->buffer);
      self->buffer = kgr_record_buffer_new (layout);
      attach (self, self->buffer);
      kgr_record_view_select (self, carry_over (old, layout, from), carry_over (old, layout, to));
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        scroll_to (self, top);
    }
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (place_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::has-selection", G_CALLBACK (place_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update_colors (self);
  place_changed_cb (self);
}

KgrShownPos
kgr_record_view_get_caret (KgrRecordView *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return kgr_record_buffer_get_pos (self->buffer, &iter);
}

gboolean
kgr_record_view_get_selection (KgrRecordView *self,
                               KgrShownPos   *from,
                               KgrShownPos   *to)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), FALSE);

  return self->buffer != NULL && kgr_record_buffer_get_selection (self->buffer, from, to);
}

void
kgr_record_view_select (KgrRecordView *self,
                        KgrShownPos    from,
                        KgrShownPos    to)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  kgr_record_buffer_get_iter (self->buffer, from, &start);
  kgr_record_buffer_get_iter (self->buffer, to, &end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (self->buffer), &end, &start);
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
  kgr_record_view_select (self, pos, pos);
  scroll_to (self, pos);
}

char *
kgr_record_view_dup_public (KgrRecordView *self)
{
  KgrShownPos from;
  KgrShownPos to;

  if (!kgr_record_view_get_selection (self, &from, &to))
    return g_strdup ("");

  return kgr_record_layout_dup_public (kgr_record_view_get_layout (self), from, to, self->mark);
}
