/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordBuffer: shows a KgrRecordDoc and holds nothing of its own. It is the first to hear of
 * every edit, stops it, and has the document change instead; so the keyboard, input methods, the
 * clipboard and assistive technologies all go one way, and hear only of what really changed. No tag
 * sets a foreground: GTK 4.8 crashes when an assistive client reads the attributes of such text. */

#include "config.h"

#include "record/kgr-record-buffer-private.h"

G_DEFINE_FINAL_TYPE (KgrRecordBuffer, kgr_record_buffer, GTK_TYPE_TEXT_BUFFER)

enum
{
  SIGNAL_REFUSED,
  SIGNAL_RECORD_CHANGED,
  SIGNAL_CARET_PLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
insert_text_cb (KgrRecordBuffer *self,
                GtkTextIter     *at,
                const char      *text,
                int              length)
{
  if (self->own > 0)
    return;

  g_signal_stop_emission_by_name (self, "insert-text");
  kgr_record_buffer_take_insert (self, at, text, length);
}

static void
delete_range_cb (KgrRecordBuffer *self,
                 GtkTextIter     *start,
                 GtkTextIter     *end)
{
  if (self->own > 0)
    return;

  g_signal_stop_emission_by_name (self, "delete-range");
  kgr_record_buffer_take_delete (self, start, end);
}

/* What anybody else would put into the text or onto it is not in the record. */
static void
kgr_record_buffer_insert_paintable (GtkTextBuffer *buffer,
                                    GtkTextIter   *at,
                                    GdkPaintable  *paintable)
{
}

static void
kgr_record_buffer_insert_child_anchor (GtkTextBuffer      *buffer,
                                       GtkTextIter        *at,
                                       GtkTextChildAnchor *anchor)
{
}

static void
kgr_record_buffer_apply_tag (GtkTextBuffer     *buffer,
                             GtkTextTag        *tag,
                             const GtkTextIter *start,
                             const GtkTextIter *end)
{
  if (KGR_RECORD_BUFFER (buffer)->own > 0)
    GTK_TEXT_BUFFER_CLASS (kgr_record_buffer_parent_class)->apply_tag (buffer, tag, start, end);
}

static void
kgr_record_buffer_remove_tag (GtkTextBuffer     *buffer,
                              GtkTextTag        *tag,
                              const GtkTextIter *start,
                              const GtkTextIter *end)
{
  if (KGR_RECORD_BUFFER (buffer)->own > 0)
    GTK_TEXT_BUFFER_CLASS (kgr_record_buffer_parent_class)->remove_tag (buffer, tag, start, end);
}

/* GTK deletes a selection and inserts what replaces it in one action: one step of undo. */
static void
kgr_record_buffer_begin_user_action (GtkTextBuffer *buffer)
{
  KgrRecordBuffer *self = KGR_RECORD_BUFFER (buffer);

  if (GTK_TEXT_BUFFER_CLASS (kgr_record_buffer_parent_class)->begin_user_action != NULL)
    GTK_TEXT_BUFFER_CLASS (kgr_record_buffer_parent_class)->begin_user_action (buffer);
  if (self->doc == NULL || self->in_action || self->own > 0)
    return;

  kgr_record_buffer_pull_caret (self);
  self->in_action = TRUE;
  kgr_record_doc_begin (self->doc);
}

static void
kgr_record_buffer_end_user_action (GtkTextBuffer *buffer)
{
  KgrRecordBuffer *self = KGR_RECORD_BUFFER (buffer);

  if (self->in_action)
    {
      self->in_action = FALSE;
      self->busy++;
      kgr_record_doc_end (self->doc);
      self->busy--;
    }
  if (GTK_TEXT_BUFFER_CLASS (kgr_record_buffer_parent_class)->end_user_action != NULL)
    GTK_TEXT_BUFFER_CLASS (kgr_record_buffer_parent_class)->end_user_action (buffer);
}

static void
splice_cb (KgrRecordDoc    *doc,
           guint            pos,
           KgrUnit * const *old_units,
           guint            n_old,
           KgrUnit * const *new_units,
           guint            n_new,
           gpointer         data)
{
  KgrRecordBuffer *self = data;
  g_autoptr (GArray) changes = kgr_record_layout_splice (self->layout, pos, n_old, new_units,
                                                         n_new);

  self->own++;
  for (guint i = 0; i < changes->len; i++)
    kgr_record_buffer_project (self, &g_array_index (changes, KgrLayoutChange, i));
  self->own--;
}

static void
step_cb (KgrRecordDoc *doc,
         gpointer      data)
{
  KgrRecordBuffer *self = data;

  if (self->busy == 0)
    g_signal_emit (self, signals[SIGNAL_CARET_PLACED], 0);
  g_signal_emit (self, signals[SIGNAL_RECORD_CHANGED], 0);
}

static void
create_tags (KgrRecordBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  self->tags[KGR_TAG_HEADING] = gtk_text_buffer_create_tag (buffer, "heading",
                                                            "weight", PANGO_WEIGHT_BOLD,
                                                            "scale", 1.125,
                                                            "pixels-above-lines", 22,
                                                            "pixels-below-lines", 8,
                                                            NULL);
  self->tags[KGR_TAG_SPEAKER] = gtk_text_buffer_create_tag (buffer, "speaker",
                                                            "weight", PANGO_WEIGHT_BOLD,
                                                            "pixels-above-lines", 16,
                                                            "pixels-below-lines", 3,
                                                            NULL);
  self->tags[KGR_TAG_PASSAGE] = gtk_text_buffer_create_tag (buffer, "passage",
                                                            "underline", PANGO_UNDERLINE_SINGLE,
                                                            NULL);
  self->tags[KGR_TAG_TOKEN] = gtk_text_buffer_create_tag (buffer, "token",
                                                          "letter-spacing", 1 * PANGO_SCALE,
                                                          NULL);
}

static void
kgr_record_buffer_dispose (GObject *object)
{
  kgr_record_buffer_detach (KGR_RECORD_BUFFER (object));

  G_OBJECT_CLASS (kgr_record_buffer_parent_class)->dispose (object);
}

static void
kgr_record_buffer_finalize (GObject *object)
{
  KgrRecordBuffer *self = KGR_RECORD_BUFFER (object);

  g_clear_pointer (&self->layout, kgr_record_layout_free);

  G_OBJECT_CLASS (kgr_record_buffer_parent_class)->finalize (object);
}

static void
kgr_record_buffer_class_init (KgrRecordBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  object_class->dispose = kgr_record_buffer_dispose;
  object_class->finalize = kgr_record_buffer_finalize;
  buffer_class->insert_paintable = kgr_record_buffer_insert_paintable;
  buffer_class->insert_child_anchor = kgr_record_buffer_insert_child_anchor;
  buffer_class->apply_tag = kgr_record_buffer_apply_tag;
  buffer_class->remove_tag = kgr_record_buffer_remove_tag;
  buffer_class->begin_user_action = kgr_record_buffer_begin_user_action;
  buffer_class->end_user_action = kgr_record_buffer_end_user_action;

  /**
   * KgrRecordBuffer::refused:
   * @why: a #KgrRefusal
   *
   * An edit was not made.
   */
  signals[SIGNAL_REFUSED] =
    g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * KgrRecordBuffer::record-changed:
   *
   * A step of the document has ended, and the text shows it.
   */
  signals[SIGNAL_RECORD_CHANGED] =
    g_signal_new ("record-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  /**
   * KgrRecordBuffer::caret-placed:
   *
   * The step was a command's, or undone, and the document says where the caret belongs.
   */
  signals[SIGNAL_CARET_PLACED] =
    g_signal_new ("caret-placed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
kgr_record_buffer_init (KgrRecordBuffer *self)
{
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  /* Connected before anybody can see the buffer: they hear of no edit that is not made. */
  g_signal_connect (self, "insert-text", G_CALLBACK (insert_text_cb), NULL);
  g_signal_connect (self, "delete-range", G_CALLBACK (delete_range_cb), NULL);
}

KgrRecordBuffer *
kgr_record_buffer_new (KgrRecordDoc    *doc,
                       KgrRecordMethod  method,
                       gboolean         shown)
{
  static const KgrRecordObserver observer = { splice_cb, step_cb };
  KgrRecordBuffer *self;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (doc), NULL);

  self = g_object_new (KGR_TYPE_RECORD_BUFFER, NULL);
  self->doc = g_object_ref (doc);
  self->layout = kgr_record_layout_new_for_doc (doc, method, shown);
  create_tags (self);
  self->own++;
  kgr_record_buffer_fill (self);
  self->own--;
  self->observer = kgr_record_doc_observe (doc, &observer, self);

  return self;
}

void
kgr_record_buffer_detach (KgrRecordBuffer *self)
{
  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  if (self->doc == NULL)
    return;
  if (self->in_action)
    kgr_record_doc_end (self->doc);
  self->in_action = FALSE;
  kgr_record_doc_unobserve (self->doc, self->observer);
  g_clear_object (&self->doc);
}

KgrRecordDoc *
kgr_record_buffer_get_doc (KgrRecordBuffer *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), NULL);

  return self->doc;
}

KgrRecordLayout *
kgr_record_buffer_get_layout (KgrRecordBuffer *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), NULL);

  return self->layout;
}

void
kgr_record_buffer_set_read_only (KgrRecordBuffer *self,
                                 gboolean         read_only)
{
  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  self->read_only = read_only;
}

gboolean
kgr_record_buffer_is_read_only (KgrRecordBuffer *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), TRUE);

  return self->read_only;
}

void
kgr_record_buffer_emit_refused (KgrRecordBuffer *self,
                                KgrRefusal       why)
{
  if (why != KGR_REFUSED_NOT)
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, (int) why);
}

void
kgr_record_buffer_set_colors (KgrRecordBuffer *self,
                              const GdkRGBA   *wash,
                              const GdkRGBA   *line)
{
  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  g_object_set (self->tags[KGR_TAG_PASSAGE], "background-rgba", wash, "underline-rgba", line, NULL);
  g_object_set (self->tags[KGR_TAG_TOKEN], "background-rgba", wash, NULL);
}

KgrShownPos
kgr_record_buffer_get_pos (KgrRecordBuffer   *self,
                           const GtkTextIter *iter)
{
  KgrShownPos pos = { gtk_text_iter_get_line (iter), gtk_text_iter_get_line_offset (iter) };

  return pos;
}

void
kgr_record_buffer_get_iter (KgrRecordBuffer *self,
                            KgrShownPos      pos,
                            GtkTextIter     *iter)
{
  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  /* Past the end of its line GTK goes to the line's end; past the last line to the buffer's. */
  gtk_text_buffer_get_iter_at_line_offset (GTK_TEXT_BUFFER (self), iter, pos.line, pos.column);
}

KgrShownPos
kgr_record_buffer_get_caret (KgrRecordBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return kgr_record_buffer_get_pos (self, &iter);
}

gboolean
kgr_record_buffer_get_selection (KgrRecordBuffer *self,
                                 KgrShownPos     *from,
                                 KgrShownPos     *to)
{
  GtkTextIter start;
  GtkTextIter end;
  gboolean any;

  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), FALSE);

  any = gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  *from = kgr_record_buffer_get_pos (self, &start);
  *to = kgr_record_buffer_get_pos (self, &end);

  return any;
}

void
kgr_record_buffer_select (KgrRecordBuffer *self,
                          KgrShownPos      caret,
                          KgrShownPos      bound)
{
  GtkTextIter insert;
  GtkTextIter other;

  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  kgr_record_buffer_get_iter (self, caret, &insert);
  kgr_record_buffer_get_iter (self, bound, &other);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (self), &insert, &other);
}

gboolean
kgr_record_buffer_is_busy (KgrRecordBuffer *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), FALSE);

  return self->doc == NULL || self->own > 0 || self->busy > 0
         || kgr_record_doc_is_in_step (self->doc);
}

void
kgr_record_buffer_pull_caret (KgrRecordBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  KgrTextPos cursor;
  KgrTextPos bound;
  GtkTextIter iter;

  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  if (kgr_record_buffer_is_busy (self))
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_selection_bound (buffer));
  if (kgr_record_layout_to_text (self->layout, kgr_record_buffer_get_caret (self), KGR_EDGE_START,
                                 &cursor)
      && kgr_record_layout_to_text (self->layout, kgr_record_buffer_get_pos (self, &iter),
                                    KGR_EDGE_START, &bound))
    kgr_record_doc_set_cursor (self->doc, cursor, bound);
}
