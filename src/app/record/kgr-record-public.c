/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordLayout: what a copied stretch of the record may say outside. */

#include "config.h"

#include <string.h>

#include "record/kgr-record-layout-private.h"

typedef struct
{
  GString    *out;
  const char *mark;
  gboolean    gap;        /* something was left out since the last public character */
  gboolean    gap_before; /* and something before the speaker that waits */
  gboolean    new_line;   /* the next public character begins a line */
  const char *speaker;    /* a speaker's line that waits for a word that may be said */
  gsize       speaker_length;
} Writer;

static void
break_line (Writer *writer)
{
  if (writer->new_line && writer->out->len > 0)
    g_string_append_c (writer->out, '\n');
  writer->new_line = FALSE;
}

static void
write_block (Writer     *writer,
             const char *text,
             gsize       length)
{
  if (length == 0)
    return;

  break_line (writer);
  g_string_append_len (writer->out, text, length);
  writer->new_line = TRUE;
}

static void
write_speaker (Writer *writer)
{
  if (writer->speaker == NULL)
    return;

  if (writer->gap_before)
    write_block (writer, writer->mark, strlen (writer->mark));
  writer->gap_before = FALSE;
  write_block (writer, writer->speaker, writer->speaker_length);
  writer->speaker = NULL;
}

/* Who waited has said nothing public: only a gap is left of it. */
static void
drop_speaker (Writer *writer)
{
  writer->gap = writer->gap || writer->gap_before;
  writer->gap_before = FALSE;
  writer->speaker = NULL;
}

static void
flush_gap (Writer *writer)
{
  if (writer->gap)
    write_block (writer, writer->mark, strlen (writer->mark));
  writer->gap = FALSE;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
write_public (Writer     *writer,
              const char *text,
              gsize       length)
{
  /* White space alone does not make a speaker public. */
  if (writer->speaker != NULL ? is_blank (text, length) : length == 0)
    return;

  write_speaker (writer);
  break_line (writer);
  if (writer->gap)
    g_string_append (writer->out, writer->mark);
  writer->gap = FALSE;
  g_string_append_len (writer->out, text, length);
}

static void
write_para (Writer              *writer,
            KgrRecordLayout     *self,
            const KgrRecordLine *line,
            const char          *text,
            int                  from,
            int                  to)
{
  int column = from;
  const char *p = g_utf8_offset_to_pointer (text, from);

  for (guint i = 0; i < line->n_runs && column < to; i++)
    {
      const KgrRecordRun *run = &g_array_index (self->runs, KgrRecordRun, line->first_run + i);
      int start = CLAMP (run->shown_start, column, to);
      int end = CLAMP (run->shown_start + run->shown_length, column, to);
      const char *q = g_utf8_offset_to_pointer (p, start - column);

      write_public (writer, p, q - p);
      writer->gap = writer->gap || end > start;
      p = g_utf8_offset_to_pointer (q, end - start);
      column = end;
    }
  write_public (writer, p, g_utf8_offset_to_pointer (p, to - column) - p);
}

/* The public wording of a closed item is the same whether the screen shows it or not. */
static void
write_heading (Writer              *writer,
               KgrRecordLayout     *self,
               const KgrRecordLine *line,
               const char          *text,
               int                  from,
               int                  to)
{
  g_autoptr (KgrRecordLayout) hidden = NULL;
  int at;

  if (!line->by_item || !self->shown)
    {
      const char *p = g_utf8_offset_to_pointer (text, from);

      write_public (writer, p, g_utf8_offset_to_pointer (p, to - from) - p);
      return;
    }

  hidden = kgr_record_layout_new (self->meeting, 0, FALSE);
  at = kgr_record_layout_find_heading (hidden, line->agenda_id);
  if (at >= 0)
    {
      g_auto (GStrv) lines = g_strsplit (hidden->text->str, "\n", at + 2);

      write_public (writer, lines[at], strlen (lines[at]));
    }
}

static void
write_line (Writer              *writer,
            KgrRecordLayout     *self,
            const KgrRecordLine *line,
            const char          *text,
            int                  from,
            int                  to)
{
  const char *p = g_utf8_offset_to_pointer (text, from);

  if (line->kind == KGR_LINE_HEADING)
    {
      drop_speaker (writer);
      flush_gap (writer);
      write_heading (writer, self, line, text, from, to);
    }
  else if (line->kind == KGR_LINE_SEALED || line->by_item)
    {
      drop_speaker (writer);
      writer->gap = TRUE;
    }
  else if (line->kind == KGR_LINE_SPEAKER)
    {
      drop_speaker (writer);
      writer->gap_before = writer->gap;
      writer->gap = FALSE;
      writer->speaker = p;
      writer->speaker_length = g_utf8_offset_to_pointer (p, to - from) - p;
    }
  else
    {
      write_para (writer, self, line, text, from, to);
    }
}

char *
kgr_record_layout_dup_public (KgrRecordLayout *self,
                              KgrShownPos      from,
                              KgrShownPos      to,
                              const char      *mark)
{
  Writer writer = { .out = g_string_new (NULL), .mark = mark };
  const char *text = self->text->str;

  for (int i = 0; i <= to.line; i++)
    {
      const KgrRecordLine *line = kgr_record_layout_line_at (self, i);
      const char *end = strchrnul (text, '\n');

      if (line == NULL)
        break;
      if (i >= from.line)
        {
          writer.new_line = i > from.line;
          write_line (&writer, self, line, text,
                      i == from.line ? MIN (from.column, line->n_chars) : 0,
                      i == to.line ? MIN (to.column, line->n_chars) : line->n_chars);
        }
      text = *end != '\0' ? end + 1 : end;
    }

  drop_speaker (&writer);
  flush_gap (&writer);

  return g_string_free (writer.out, FALSE);
}
