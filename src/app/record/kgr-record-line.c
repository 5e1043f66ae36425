/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordLine: a line of the screen from the paragraph behind it. */

#include "config.h"

#include "record/kgr-record-line.h"

static guint
merge_spans (const KgrRecordLine *self,
             const KgrSpan       *spans,
             guint                n_spans,
             guint                index)
{
  guint end = index + 1;

  /* While hidden, touching passages are one, else two reasons could be counted. */
  while (!self->shown && end < n_spans
         && spans[end].start == spans[end - 1].start + spans[end - 1].length)
    end++;

  return end;
}

gboolean
kgr_record_line_next_run (const KgrRecordLine *self,
                          guint               *next,
                          KgrRecordRun        *run)
{
  const KgrSpan *spans;
  guint n_spans = 0;
  guint end;
  int shift;

  if (self->words == NULL)
    return FALSE;
  spans = kgr_para_get_spans (self->words, &n_spans);
  if (*next >= n_spans)
    return FALSE;

  shift = *next > 0 ? run->shown_start + run->shown_length - run->text_start - run->text_length : 0;
  end = merge_spans (self, spans, n_spans, *next);
  run->reason = spans[*next].reason;
  run->text_start = spans[*next].start;
  run->text_length = spans[end - 1].start + spans[end - 1].length - run->text_start;
  run->shown_start = run->text_start + shift;
  run->shown_length = self->shown ? run->text_length : KGR_HIDDEN_TOKEN_CHARS;
  *next = end;

  return TRUE;
}

void
kgr_record_line_set_words (KgrRecordLine *self,
                           KgrPara       *words,
                           gboolean       shown)
{
  KgrRecordRun run = { 0 };
  guint next = 0;

  self->kind = KGR_LINE_PARA;
  self->words = words;
  self->shown = shown;
  self->n_chars = words != NULL ? kgr_para_get_n_chars (words) : 0;
  while (kgr_record_line_next_run (self, &next, &run))
    {
      self->n_runs++;
      self->n_chars += run.shown_length - run.text_length;
    }
}

void
kgr_record_line_set_label (KgrRecordLine *self,
                           const char    *label)
{
  self->label = label;
  self->n_chars = (int) g_utf8_strlen (label, -1);
}

void
kgr_record_line_get_extent (const KgrRecordLine *self,
                            KgrRecordRun        *first,
                            KgrRecordRun        *last)
{
  KgrRecordRun run = { 0 };
  guint next = 0;

  for (guint i = 0; kgr_record_line_next_run (self, &next, &run); i++)
    {
      if (i == 0)
        *first = run;
      *last = run;
    }
}

void
kgr_record_line_append_text (const KgrRecordLine *self,
                             GString             *text)
{
  KgrRecordRun run = { 0 };
  guint next = 0;
  const char *p;
  int column = 0;

  if (self->label != NULL)
    g_string_append (text, self->label);
  if (self->words == NULL)
    return;

  p = kgr_para_get_text (self->words);
  while (!self->shown && kgr_record_line_next_run (self, &next, &run))
    {
      const char *start = g_utf8_offset_to_pointer (p, run.text_start - column);

      g_string_append_len (text, p, start - p);
      g_string_append (text, KGR_HIDDEN_TOKEN);
      p = g_utf8_offset_to_pointer (start, run.text_length);
      column = run.text_start + run.text_length;
    }
  g_string_append (text, p);
}

gboolean
kgr_record_line_is_sealed (const KgrRecordLine *self)
{
  return self->kind == KGR_LINE_SEALED || self->by_item || self->n_runs > 0;
}

int
kgr_record_line_to_text (const KgrRecordLine *self,
                         int                  column,
                         gboolean             at_end)
{
  KgrRecordRun run = { 0 };
  guint next = 0;
  int shift = 0;

  while (!self->shown && kgr_record_line_next_run (self, &next, &run))
    {
      int end = run.shown_start + run.shown_length;

      if (column <= run.shown_start)
        break;
      if (column < end)
        return at_end ? run.text_start + run.text_length : run.text_start;
      shift = run.text_start + run.text_length - end;
    }

  return column + shift;
}

int
kgr_record_line_to_shown (const KgrRecordLine *self,
                          int                  column)
{
  KgrRecordRun run = { 0 };
  guint next = 0;
  int shift = 0;

  while (!self->shown && kgr_record_line_next_run (self, &next, &run))
    {
      if (column <= run.text_start)
        break;
      if (column < run.text_start + run.text_length)
        return run.shown_start;
      shift = run.shown_start + run.shown_length - run.text_start - run.text_length;
    }

  return MIN (column + shift, self->n_chars);
}
