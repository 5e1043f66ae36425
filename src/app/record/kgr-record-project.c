/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordBuffer: from the lines of the layout to the text of the buffer, by the smallest edit,
 * with tags touched only where they are wrong. */

#include "config.h"

#include <string.h>

#include "record/kgr-record-buffer-private.h"

/* So many lines are compared tag by tag. Beyond, looking for the next tag of each line costs more
 * than setting all of them. */
#define FEW_LINES 8

typedef struct
{
  KgrRecordTag tag;
  int          start;
  int          end;
} TagRun;

static void
add_run (GArray       *runs,
         KgrRecordTag  tag,
         int           start,
         int           end)
{
  TagRun *last = runs->len > 0 ? &g_array_index (runs, TagRun, runs->len - 1) : NULL;
  TagRun run = { tag, start, end };

  if (start >= end)
    return;
  if (last != NULL && last->tag == tag && last->end == start)
    last->end = end;
  else
    g_array_append_val (runs, run);
}

static void
list_runs (const KgrRecordLine *line,
           gboolean             shown,
           GArray              *runs)
{
  KgrRecordRun run = { 0 };
  guint next = 0;

  g_array_set_size (runs, 0);
  if (line->kind == KGR_LINE_HEADING)
    add_run (runs, KGR_TAG_HEADING, 0, line->n_chars);
  else if (line->kind == KGR_LINE_SPEAKER)
    add_run (runs, KGR_TAG_SPEAKER, 0, line->n_chars);
  else if (line->kind == KGR_LINE_SEALED)
    add_run (runs, KGR_TAG_TOKEN, 0, line->n_chars);

  while (kgr_record_line_next_run (line, &next, &run))
    add_run (runs, shown ? KGR_TAG_PASSAGE : KGR_TAG_TOKEN, run.shown_start,
             run.shown_start + run.shown_length);
}

static void
apply_runs (KgrRecordBuffer *self,
            guint            line,
            GArray          *runs)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter from;
  GtkTextIter to;

  if (runs->len == 0)
    return;

  gtk_text_buffer_get_iter_at_line (buffer, &from, (int) line);
  to = from;
  for (guint i = 0; i < runs->len; i++)
    {
      const TagRun *run = &g_array_index (runs, TagRun, i);

      gtk_text_iter_set_line_offset (&from, run->start);
      gtk_text_iter_set_line_offset (&to, run->end);
      gtk_text_buffer_apply_tag (buffer, self->tags[run->tag], &from, &to);
      gtk_text_buffer_get_iter_at_line (buffer, &from, (int) line);
      to = from;
    }
}

static void
list_tags (KgrRecordBuffer *self,
           guint            line,
           GArray          *runs)
{
  GtkTextIter iter;
  GtkTextIter line_end;

  g_array_set_size (runs, 0);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &iter, (int) line);
  line_end = iter;
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);

  while (gtk_text_iter_compare (&iter, &line_end) < 0)
    {
      GtkTextIter next = iter;
      int end;

      gtk_text_iter_forward_to_tag_toggle (&next, NULL);
      if (gtk_text_iter_compare (&next, &line_end) > 0)
        next = line_end;
      end = gtk_text_iter_get_line_offset (&next);
      for (guint i = 0; i < KGR_N_TAGS; i++)
        if (gtk_text_iter_has_tag (&iter, self->tags[i]))
          add_run (runs, i, gtk_text_iter_get_line_offset (&iter), end);
      iter = next;
    }
}

static gboolean
is_equal (GArray *a,
          GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (TagRun)) == 0);
}

static void
clear_tags (KgrRecordBuffer *self,
            guint            line,
            guint            n)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) line);
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) (line + n - 1));
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  /* The line feeds between have none, and the one at the end was not touched. */
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
}

static void
tag_lines (KgrRecordBuffer *self,
           guint            buffer_line,
           guint            layout_line,
           guint            n)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, TRUE, sizeof (TagRun));
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (TagRun));
  gboolean shown = kgr_record_layout_is_shown (self->layout);

  if (n > FEW_LINES)
    clear_tags (self, buffer_line, n);
  for (guint i = 0; i < n; i++)
    {
      KgrRecordLine line;

      kgr_record_layout_get_line (self->layout, (int) (layout_line + i), &line);
      list_runs (&line, shown, wanted);
      if (n <= FEW_LINES)
        {
          list_tags (self, buffer_line + i, found);
          if (is_equal (wanted, found))
            continue;
          clear_tags (self, buffer_line + i, 1);
        }
      apply_runs (self, buffer_line + i, wanted);
    }
}

void
kgr_record_buffer_fill (KgrRecordBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autoptr (GArray) runs = g_array_new (FALSE, TRUE, sizeof (TagRun));
  GString *text = g_string_new (NULL);
  gboolean shown = kgr_record_layout_is_shown (self->layout);
  GtkTextIter start;

  self->n_lines = kgr_record_layout_get_n_lines (self->layout);
  kgr_record_layout_append_lines (self->layout, 0, self->n_lines, text);
  gtk_text_buffer_set_text (buffer, text->str, (int) text->len);
  for (guint i = 0; i < self->n_lines; i++)
    {
      KgrRecordLine line;

      kgr_record_layout_get_line (self->layout, (int) i, &line);
      list_runs (&line, shown, runs);
      apply_runs (self, i, runs);
    }
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);

  /* Ordinary heap, but no reason to leave the words lying about. */
  memset (text->str, 0, text->allocated_len);
  g_string_free (text, TRUE);
}

/* What of the text has to go and what has to stand there instead. Lines are joined by line feeds,
 * so one of those comes or goes with lines that come or go. */
static void
get_stretch (KgrRecordBuffer       *self,
             const KgrLayoutChange *change,
             GtkTextIter           *start,
             GtkTextIter           *end,
             GString               *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  guint after = change->old_line + change->n_old;

  kgr_record_layout_append_lines (self->layout, change->new_line, change->n_new, text);
  gtk_text_buffer_get_iter_at_line (buffer, start, (int) change->old_line);
  if (change->old_line >= self->n_lines)
    gtk_text_buffer_get_end_iter (buffer, start);
  *end = *start;
  if (change->n_old > 0)
    {
      gtk_text_buffer_get_iter_at_line (buffer, end, (int) after - 1);
      if (!gtk_text_iter_ends_line (end))
        gtk_text_iter_forward_to_line_end (end);
    }

  if (change->n_old == 0 && change->n_new > 0)
    {
      if (after < self->n_lines)
        g_string_append_c (text, '\n');
      else if (self->n_lines > 0)
        g_string_prepend_c (text, '\n');
    }
  else if (change->n_new == 0)
    {
      if (after < self->n_lines)
        gtk_text_buffer_get_iter_at_line (buffer, end, (int) after);
      else if (change->old_line > 0)
        gtk_text_iter_backward_char (start);
    }
}

/* Bytes that are the same at the beginning, whole characters. */
static gsize
get_common_head (const char *a,
                 const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && ((guchar) a[n] & 0xc0) == 0x80)
    n--;
  while (n > 0 && ((guchar) b[n] & 0xc0) == 0x80)
    n--;

  return n;
}

static gsize
get_common_tail (const char *a,
                 gsize       a_length,
                 const char *b,
                 gsize       b_length)
{
  gsize n = 0;

  while (n < a_length && n < b_length && a[a_length - n - 1] == b[b_length - n - 1])
    n++;
  while (n > 0 && ((guchar) a[a_length - n] & 0xc0) == 0x80)
    n--;

  return n;
}

static void
edit (KgrRecordBuffer *self,
      GtkTextIter     *start,
      GtkTextIter     *end,
      const char      *text,
      gsize            length)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *old = gtk_text_buffer_get_slice (buffer, start, end, TRUE);
  gsize old_length = strlen (old);
  gsize head = get_common_head (old, text);
  gsize tail = get_common_tail (old + head, old_length - head, text + head, length - head);
  g_autofree char *inserted = NULL;

  if (head + tail == old_length && head + tail == length)
    return;

  gtk_text_iter_forward_chars (start, (int) g_utf8_strlen (old, (gssize) head));
  gtk_text_iter_backward_chars (end, (int) g_utf8_strlen (old + old_length - tail, (gssize) tail));
  if (head + tail < old_length)
    gtk_text_buffer_delete (buffer, start, end);
  /* A copy that ends where it ends: assistive technologies are told it up to the NUL. */
  inserted = g_strndup (text + head, length - head - tail);
  if (*inserted != '\0')
    gtk_text_buffer_insert (buffer, start, inserted, -1);
}

void
kgr_record_buffer_project (KgrRecordBuffer       *self,
                           const KgrLayoutChange *change)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter start;
  GtkTextIter end;

  get_stretch (self, change, &start, &end, text);
  edit (self, &start, &end, text->str, text->len);
  self->n_lines += change->n_new - change->n_old;
  if (change->n_new > 0)
    tag_lines (self, change->old_line, change->new_line, change->n_new);
}
