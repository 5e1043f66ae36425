/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordBuffer: shows a KgrRecordLayout and holds nothing of its own. No tag
 * sets a foreground: GTK 4.8 crashes when an assistive client reads the attributes of such text. */

#include "config.h"

#include "record/kgr-record-buffer.h"

struct _KgrRecordBuffer
{
  GtkTextBuffer    parent_instance;

  KgrRecordLayout *layout;
  GtkTextTag      *heading;
  GtkTextTag      *speaker;
  GtkTextTag      *passage;
  GtkTextTag      *token;
};

G_DEFINE_FINAL_TYPE (KgrRecordBuffer, kgr_record_buffer, GTK_TYPE_TEXT_BUFFER)

static void
create_tags (KgrRecordBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  self->heading = gtk_text_buffer_create_tag (buffer, "heading",
                                              "weight", PANGO_WEIGHT_BOLD,
                                              "scale", 1.125,
                                              "pixels-above-lines", 22,
                                              "pixels-below-lines", 8,
                                              NULL);
  self->speaker = gtk_text_buffer_create_tag (buffer, "speaker",
                                              "weight", PANGO_WEIGHT_BOLD,
                                              "pixels-above-lines", 16,
                                              "pixels-below-lines", 3,
                                              NULL);
  self->passage = gtk_text_buffer_create_tag (buffer, "passage",
                                              "underline", PANGO_UNDERLINE_SINGLE,
                                              NULL);
  self->token = gtk_text_buffer_create_tag (buffer, "token",
                                            "letter-spacing", 1 * PANGO_SCALE,
                                            NULL);
}

static void
apply (KgrRecordBuffer *self,
       GtkTextTag      *tag,
       int              line,
       int              start,
       int              end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_line_offset (GTK_TEXT_BUFFER (self), &from, line, start);
  to = from;
  gtk_text_iter_set_line_offset (&to, end);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), tag, &from, &to);
}

static void
apply_line (KgrRecordBuffer     *self,
            const KgrRecordLine *line,
            int                  index)
{
  gboolean shown = kgr_record_layout_is_shown (self->layout);

  if (line->n_chars == 0)
    return;

  if (line->kind == KGR_LINE_HEADING)
    apply (self, self->heading, index, 0, line->n_chars);
  else if (line->kind == KGR_LINE_SPEAKER)
    apply (self, self->speaker, index, 0, line->n_chars);
  else if (line->kind == KGR_LINE_SEALED)
    apply (self, self->token, index, 0, line->n_chars);

  for (guint i = 0; i < line->n_runs; i++)
    {
      const KgrRecordRun *run = kgr_record_layout_get_run (self->layout, line->first_run + i);

      apply (self, shown ? self->passage : self->token, index,
             run->shown_start, run->shown_start + run->shown_length);
    }
}

static void
fill (KgrRecordBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start;

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, kgr_record_layout_get_text (self->layout), -1);
  for (guint i = 0; i < kgr_record_layout_get_n_lines (self->layout); i++)
    apply_line (self, kgr_record_layout_get_line (self->layout, i), (int) i);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
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

  object_class->finalize = kgr_record_buffer_finalize;
}

static void
kgr_record_buffer_init (KgrRecordBuffer *self)
{
}

KgrRecordBuffer *
kgr_record_buffer_new (KgrRecordLayout *layout)
{
  KgrRecordBuffer *self;

  g_return_val_if_fail (layout != NULL, NULL);

  self = g_object_new (KGR_TYPE_RECORD_BUFFER, NULL);
  self->layout = layout;
  create_tags (self);
  fill (self);

  return self;
}

KgrRecordLayout *
kgr_record_buffer_get_layout (KgrRecordBuffer *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_BUFFER (self), NULL);

  return self->layout;
}

void
kgr_record_buffer_set_colors (KgrRecordBuffer *self,
                              const GdkRGBA   *wash,
                              const GdkRGBA   *line)
{
  g_return_if_fail (KGR_IS_RECORD_BUFFER (self));

  g_object_set (self->passage, "background-rgba", wash, "underline-rgba", line, NULL);
  g_object_set (self->token, "background-rgba", wash, NULL);
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
