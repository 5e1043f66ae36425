/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordView: one text view for a whole record, reading like the printed minutes. */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-projection.h"
#include "record/kgr-record-view-private.h"

G_DEFINE_FINAL_TYPE (KgrRecordView, kgr_record_view, GTK_TYPE_TEXT_VIEW)

enum
{
  SIGNAL_PLACE_CHANGED,
  SIGNAL_CHANGED,
  SIGNAL_REFUSED,
  SIGNAL_METHOD_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
restyle (KgrRecordView *self)
{
  const KgrRecordColors *colors = kgr_record_marks_get_colors (self->marks);

  kgr_record_marks_restyle (self->marks);
  if (self->buffer != NULL)
    kgr_record_buffer_set_colors (self->buffer, &colors->wash, &colors->seal);
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
attach (KgrRecordView *self,
        GtkTextBuffer *buffer)
{
  gboolean realized = gtk_widget_get_realized (GTK_WIDGET (self));

  if (realized)
    set_primary (self, TRUE);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
  if (realized)
    set_primary (self, FALSE);
}

void
kgr_record_view_emit_refused (KgrRecordView *self,
                              KgrRefusal     why)
{
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, (int) why);
}

static void
refused_cb (KgrRecordView *self,
            int            why)
{
  kgr_record_view_emit_refused (self, why);
}

static void
place_changed_cb (KgrRecordView *self)
{
  if (self->buffer == NULL || kgr_record_buffer_is_busy (self->buffer))
    return;
  kgr_record_buffer_pull_caret (self->buffer);
  g_signal_emit (self, signals[SIGNAL_PLACE_CHANGED], 0);
}

static void
record_changed_cb (KgrRecordView *self)
{
  self->carried = FALSE;
  kgr_record_view_follow_caret (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_PLACE_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Which view has the place in its text; 0 where the one that is shown has it. */
static KgrRecordMethod
find_method (KgrRecordView *self,
             KgrTextPos     pos)
{
  KgrRecordDoc *doc = kgr_record_view_get_doc (self);
  KgrRecordLayout *layout = kgr_record_view_get_layout (self);
  KgrUnitKind kind;

  if (kgr_text_pos_is_label (pos) || pos.unit >= kgr_record_doc_get_n_units (doc)
      || kgr_record_layout_has_layer (layout, pos.unit, pos.layer))
    return 0;
  kind = kgr_unit_get (kgr_record_doc_get_unit (doc, pos.unit))->kind;
  if (kind == KGR_UNIT_ITEM)
    return KGR_METHOD_ITEM_SUMMARY;

  return pos.layer == KGR_LAYER_SUMMARY ? KGR_METHOD_STATEMENT_SUMMARY : KGR_METHOD_VERBATIM;
}

void
kgr_record_view_show_caret (KgrRecordView *self)
{
  KgrRecordDoc *doc = kgr_record_view_get_doc (self);
  KgrTextPos caret;
  KgrTextPos bound;
  KgrRecordMethod method;

  g_clear_handle_id (&self->switch_id, g_source_remove);
  if (doc == NULL || self->composing)
    return;
  caret = kgr_record_doc_get_cursor (doc);
  bound = kgr_record_doc_get_bound (doc);
  method = find_method (self, caret);
  if (method != 0 && method != self->method)
    kgr_record_view_set_method (self, method);
  kgr_record_view_select (self, caret, bound);
}

static gboolean
switch_cb (gpointer data)
{
  KgrRecordView *self = KGR_RECORD_VIEW (data);

  self->switch_id = 0;
  kgr_record_view_show_caret (self);

  return G_SOURCE_REMOVE;
}

static void
caret_placed_cb (KgrRecordView *self)
{
  KgrRecordMethod method = find_method (self,
                                        kgr_record_doc_get_cursor (kgr_record_view_get_doc (self)));

  if (method == 0 || method == self->method)
    kgr_record_view_show_caret (self);
  /* The document is telling everybody, and must not be left by one of them meanwhile. */
  else if (self->switch_id == 0)
    self->switch_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, switch_cb, self, NULL);
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
    kgr_record_marks_draw_below (self->marks, layout, snapshot);
  else
    kgr_record_marks_draw_above (self->marks, layout, snapshot);
}

/* The Insert key would have every letter replace one that may be confidential. */
static void
kgr_record_view_toggle_overwrite (GtkTextView *view)
{
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
  restyle (KGR_RECORD_VIEW (widget));
}

static void
kgr_record_view_dispose (GObject *object)
{
  KgrRecordView *self = KGR_RECORD_VIEW (object);

  g_clear_handle_id (&self->switch_id, g_source_remove);
  kgr_record_view_stop_scrolling (self);
  kgr_record_view_forget_copied (self);
  if (self->buffer != NULL)
    kgr_record_buffer_detach (self->buffer);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (kgr_record_view_parent_class)->dispose (object);
}

static void
kgr_record_view_finalize (GObject *object)
{
  KgrRecordView *self = KGR_RECORD_VIEW (object);

  g_free (self->mark);
  kgr_record_marks_free (self->marks);

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
  view_class->toggle_overwrite = kgr_record_view_toggle_overwrite;
  view_class->snapshot_layer = kgr_record_view_snapshot_layer;
  kgr_record_view_class_init_clip (view_class);

  /**
   * KgrRecordView::place-changed:
   *
   * The caret or the selection moved.
   */
  signals[SIGNAL_PLACE_CHANGED] =
    g_signal_new ("place-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  /**
   * KgrRecordView::changed:
   *
   * The record was changed, here or by a command, and the text shows it: time to think of saving.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  /**
   * KgrRecordView::refused:
   * @why: a #KgrRefusal
   *
   * What the user did to the text was not done. Say why.
   */
  signals[SIGNAL_REFUSED] =
    g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * KgrRecordView::method-changed:
   *
   * Another method is shown than before.
   */
  signals[SIGNAL_METHOD_CHANGED] =
    g_signal_new ("method-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
kgr_record_view_init (KgrRecordView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->mark = g_strdup (KGR_MARK_DEFAULT);
  self->marks = kgr_record_marks_new (view);
  self->method = KGR_METHOD_VERBATIM;
  self->read_only = TRUE;
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
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
  kgr_record_view_init_input (self);
  kgr_record_view_init_drop (self);
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

static void
connect_buffer (KgrRecordView *self)
{
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (place_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::has-selection", G_CALLBACK (place_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "caret-placed", G_CALLBACK (caret_placed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "record-changed", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "refused", G_CALLBACK (refused_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
is_same_meeting (KgrRecordDoc *a,
                 KgrRecordDoc *b)
{
  return a != NULL && kgr_record_doc_get_meeting (a)->id == kgr_record_doc_get_meeting (b)->id;
}

/* Shows the document, which may be another, as method and hiding are now. */
static void
show (KgrRecordView *self,
      KgrRecordDoc  *doc)
{
  g_autoptr (KgrRecordBuffer) before = self->buffer;
  KgrTextPos places[2];
  KgrShownPos top = { 0, 0 };
  gboolean known = FALSE;

  if (before != NULL && is_same_meeting (kgr_record_buffer_get_doc (before), doc))
    {
      top = kgr_record_view_get_top (self);
      known = kgr_record_view_note_places (self, places);
    }
  kgr_record_doc_set_method (doc, self->method);
  self->buffer = kgr_record_buffer_new (doc, self->method, self->shown);
  kgr_record_buffer_set_read_only (self->buffer, self->read_only);
  if (before != NULL)
    {
      top = kgr_record_view_carry_over (kgr_record_buffer_get_layout (before),
                                        kgr_record_buffer_get_layout (self->buffer), top);
      g_signal_handlers_disconnect_by_data (before, self);
      kgr_record_buffer_detach (before);
    }
  attach (self, GTK_TEXT_BUFFER (self->buffer));
  if (known)
    kgr_record_view_put_places (self, places);
  if (before != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    kgr_record_view_set_top (self, top);
  connect_buffer (self);
  restyle (self);
  place_changed_cb (self);
}

void
kgr_record_view_set_doc (KgrRecordView *self,
                         KgrRecordDoc  *doc)
{
  g_return_if_fail (KGR_IS_RECORD_VIEW (self));
  g_return_if_fail (doc == NULL || KGR_IS_RECORD_DOC (doc));

  if (doc != kgr_record_view_get_doc (self))
    self->carried = FALSE;
  if (doc != NULL)
    {
      show (self, doc);
      return;
    }

  if (self->buffer == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  kgr_record_buffer_detach (self->buffer);
  g_clear_object (&self->buffer);
  attach (self, NULL);
}

KgrRecordDoc *
kgr_record_view_get_doc (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), NULL);

  return self->buffer != NULL ? kgr_record_buffer_get_doc (self->buffer) : NULL;
}

void
kgr_record_view_set_method (KgrRecordView   *self,
                            KgrRecordMethod  method)
{
  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  if (method == self->method)
    return;
  self->method = method;
  if (self->buffer != NULL)
    show (self, kgr_record_view_get_doc (self));
  g_signal_emit (self, signals[SIGNAL_METHOD_CHANGED], 0);
}

KgrRecordMethod
kgr_record_view_get_method (KgrRecordView *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_VIEW (self), 0);

  return self->method;
}

void
kgr_record_view_set_shown (KgrRecordView *self,
                           gboolean       shown)
{
  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  if (shown == self->shown)
    return;
  self->shown = shown;
  if (self->buffer != NULL)
    show (self, kgr_record_view_get_doc (self));
}

void
kgr_record_view_set_read_only (KgrRecordView *self,
                               gboolean       read_only)
{
  g_return_if_fail (KGR_IS_RECORD_VIEW (self));

  if (read_only == self->read_only)
    return;
  self->read_only = read_only;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), !read_only);
  if (self->buffer != NULL)
    kgr_record_buffer_set_read_only (self->buffer, read_only);
}
