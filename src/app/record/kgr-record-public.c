/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordLayout: what a copied stretch of the record may say outside. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-layout-private.h"

typedef struct
{
  GString    *out;
  const char *mark;
  gboolean    gap;        /* something was left out since the last public character */
  gboolean    gap_before; /* and something before the speaker that waits */
  gboolean    new_line;   /* the next public character begins a line */
  char       *speaker;    /* a speaker's line that waits for a word that may be said */
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
  write_block (writer, writer->speaker, strlen (writer->speaker));
  g_clear_pointer (&writer->speaker, g_free);
}

/* Who waited has said nothing public: only a gap is left of it. */
static void
drop_speaker (Writer *writer)
{
  writer->gap = writer->gap || writer->gap_before;
  writer->gap_before = FALSE;
  g_clear_pointer (&writer->speaker, g_free);
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
            const KgrRecordLine *line,
            const char          *text,
            int                  from,
            int                  to)
{
  const char *p = g_utf8_offset_to_pointer (text, from);
  KgrRecordRun run = { 0 };
  guint next = 0;
  int column = from;

  while (column < to && kgr_record_line_next_run (line, &next, &run))
    {
      int start = CLAMP (run.shown_start, column, to);
      int end = CLAMP (run.shown_start + run.shown_length, column, to);
      const char *q = g_utf8_offset_to_pointer (p, start - column);

      write_public (writer, p, q - p);
      writer->gap = writer->gap || end > start;
      p = g_utf8_offset_to_pointer (q, end - start);
      column = end;
    }
  write_public (writer, p, g_utf8_offset_to_pointer (p, to - column) - p);
}

/* The public wording of a closed item is the same whether the screen shows it or not; what stands
 * below one has none. */
static void
write_heading (Writer              *writer,
               KgrRecordLayout     *self,
               const KgrRecordLine *line,
               const char          *text,
               int                  from,
               int                  to)
{
  KgrAgendaItem *item = kgr_meeting_find_agenda (self->meeting, line->agenda_id);
  const char *title = NULL;

  if (!line->by_item || !self->shown)
    {
      const char *p = g_utf8_offset_to_pointer (text, from);

      write_public (writer, p, g_utf8_offset_to_pointer (p, to - from) - p);
      return;
    }

  if (item != NULL)
    title = kgr_agenda_item_get_title (self->meeting, item, FALSE);
  if (title != NULL)
    {
      g_autofree char *words = g_strconcat (item->number != NULL ? item->number : "",
                                            item->number != NULL ? "　" : "", title, NULL);

      write_public (writer, words, strlen (words));
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
      writer->speaker = g_strndup (p, g_utf8_offset_to_pointer (p, to - from) - p);
    }
  else
    {
      write_para (writer, line, text, from, to);
    }
}

char *
kgr_record_layout_dup_public (KgrRecordLayout *self,
                              KgrShownPos      from,
                              KgrShownPos      to,
                              const char      *mark)
{
  Writer writer = { .out = g_string_new (NULL), .mark = mark };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = from.line; i <= to.line; i++)
    {
      KgrRecordLine line;

      if (!kgr_record_layout_get_line (self, i, &line))
        break;
      g_string_truncate (text, 0);
      kgr_record_line_append_text (&line, text);
      writer.new_line = i > from.line;
      write_line (&writer, self, &line, text->str,
                  i == from.line ? MIN (from.column, line.n_chars) : 0,
                  i == to.line ? MIN (to.column, line.n_chars) : line.n_chars);
    }

  drop_speaker (&writer);
  flush_gap (&writer);

  return g_string_free (writer.out, FALSE);
}
