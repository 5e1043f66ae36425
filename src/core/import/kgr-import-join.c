/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "import/kgr-import-join.h"

/* Nothing that is set in columns this narrow is the running text of minutes. */
#define MIN_USUAL 40
/* What a line may be longer than the usual one: hanging punctuation, uneven half-width characters.
 * */
#define OVERHANG 4
#define MAX_MARGIN 64

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Only a line that another text line follows can have been broken at the margin: the last one of a
 * statement, or the only one, says nothing about the usual length. */
static GArray *
collect_widths (KgrImportText *text,
                guint          from,
                int            margin)
{
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = from; i + 1 < text->lines->len; i++)
    {
      const KgrImportLine *line = kgr_import_text_line (text, i);
      int width = line->width + MAX (line->indent - margin, 0);

      if (line[0].kind == KGR_LINE_TEXT && line[1].kind == KGR_LINE_TEXT)
        g_array_append_val (widths, width);
    }

  return widths;
}

/* The most frequent indentation of the lines that are followed by another: that of the page. */
static int
measure_margin (KgrImportText *text,
                guint          from)
{
  guint counts[MAX_MARGIN] = { 0 };
  int margin = 0;

  for (guint i = from; i + 1 < text->lines->len; i++)
    {
      const KgrImportLine *line = kgr_import_text_line (text, i);

      if (line[0].kind == KGR_LINE_TEXT && line[1].kind == KGR_LINE_TEXT)
        counts[MIN (line->indent, MAX_MARGIN - 1)]++;
    }
  for (int i = 1; i < MAX_MARGIN; i++)
    if (counts[i] > counts[margin])
      margin = i;

  return margin;
}

/**
 * kgr_import_layout_measure:
 * @self: (out): the layout
 * @text: the lines, their kinds settled
 * @from: first line of the body
 *
 * Finds the usual length of a line: the median of the lines that another line of the same statement
 * follows, in columns. A text of which not half the lines are about that long is not broken at a
 * margin at all (one line a paragraph): its usual length is 0. One line that is much longer
 * changes nothing.
 */
void
kgr_import_layout_measure (KgrImportLayout *self,
                           KgrImportText   *text,
                           guint            from)
{
  g_autoptr (GArray) widths = NULL;
  guint n_usual = 0;

  self->margin = measure_margin (text, from);
  self->usual = 0;
  widths = collect_widths (text, from, self->margin);
  if (widths->len == 0)
    return;

  g_array_sort (widths, compare_ints);
  self->usual = g_array_index (widths, int, widths->len / 2);
  for (guint i = 0; i < widths->len; i++)
    if (abs (g_array_index (widths, int, i) - self->usual) <= OVERHANG + self->usual / 16)
      n_usual++;

  if (self->usual < MIN_USUAL || n_usual * 2 < widths->len)
    self->usual = 0;
}

/**
 * kgr_join_piece_width:
 * @slice: a line
 *
 * A line was broken where its next piece had no room: a word of Latin letters or digits, or a
 * character with the brackets before and the punctuation after it.
 *
 * Returns: the columns of that piece at the beginning of @slice
 */
int
kgr_join_piece_width (KgrSlice slice)
{
  const char *end = slice.text + slice.length;
  const char *p = slice.text;
  int width = 0;

  while (p < end && kgr_char_is_opening (g_utf8_get_char (p)))
    {
      width += kgr_char_width (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  if (p < end && g_ascii_isalnum (*p))
    for (; p < end && g_ascii_isalnum (*p); p++)
      width++;
  else if (p < end)
    {
      width += kgr_char_width (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  for (; p < end && kgr_char_is_tied (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    width += kgr_char_width (g_utf8_get_char (p));

  return width;
}

static gboolean
ends_sentence (KgrSlice slice)
{
  const char *p = slice.text + slice.length;

  while (p > slice.text)
    {
      gunichar ch;

      p = g_utf8_prev_char (p);
      ch = g_utf8_get_char (p);
      if (kgr_char_is_sentence_end (ch))
        return TRUE;
      if (!kgr_char_is_closing (ch))
        return FALSE;
    }

  return FALSE;
}

static gboolean
begins_entry (KgrSlice slice)
{
  gunichar ch = kgr_slice_first (slice);

  return g_utf8_strchr ("・･●■◆◇□※▪•", -1, ch) != NULL || kgr_char_is_circle (ch) ||
         (ch >= 0x2460 && ch <= 0x2473);
}

/* An extraction leaves one space at the head of a page; where it puts a blank line after each
 * line, two lines that stand together are the end of one page and the head of the next. Nor does
 * one space begin a paragraph where the line before ends in the middle of a sentence. */
static gboolean
is_indented (const KgrImportLayout *self,
             KgrImportText         *text,
             const KgrImportLine   *line,
             const KgrImportLine   *next)
{
  gboolean at_page = next->page || (text->double_spaced && next->blanks == 0);
  int indent = next->indent - self->margin;

  return indent > (at_page || !ends_sentence (line->slice) ? 1 : 0);
}

static gboolean
goes_on (const KgrImportLayout *self,
         KgrImportText         *text,
         const KgrImportLine   *line,
         const KgrImportLine   *next)
{
  int width = line->width + MAX (line->indent - self->margin, 0);
  int needed = width + kgr_join_piece_width (next->slice);

  if (self->usual == 0 || is_indented (self, text, line, next))
    return FALSE;
  if (!next->page && kgr_import_text_is_apart (text, next))
    return FALSE;
  if (width > self->usual + OVERHANG)
    return !ends_sentence (line->slice);
  if (ends_sentence (line->slice) || begins_entry (next->slice))
    return needed > self->usual;

  return needed > self->usual - MAX (2, self->usual / 16);
}

/* Japanese is joined as it is; of two ASCII words the space between them stays, if there was one.
 * */
static void
append_joined (GString             *string,
               const KgrImportLine *line,
               const KgrImportLine *next)
{
  if (line->space_after && kgr_slice_last (line->slice) < 0x80 &&
      kgr_slice_first (next->slice) < 0x80)
    g_string_append_c (string, ' ');
  g_string_append_len (string, next->slice.text, next->slice.length);
}

/**
 * kgr_import_layout_join:
 * @self: the layout of the body
 * @text: the lines
 * @from: first of some neighbouring text lines
 * @to: line after the last of them
 *
 * Joins lines into paragraphs. A line that is about as long as the usual one (what comes next
 * would not have had room on it) goes on with the next; a shorter one ends its paragraph, and so
 * do indentation of the next line and a blank line of the document. No character is lost or added
 * but for the line ends.
 *
 * Returns: (transfer full) (element-type utf8): the paragraphs
 */
GPtrArray *
kgr_import_layout_join (const KgrImportLayout *self,
                        KgrImportText         *text,
                        guint                  from,
                        guint                  to)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = from; i < to; i++)
    {
      g_autoptr (GString) string = g_string_new (NULL);
      const KgrImportLine *line = kgr_import_text_line (text, i);

      g_string_append_len (string, line->slice.text, line->slice.length);
      for (; i + 1 < to && goes_on (self, text, line, line + 1); i++, line++)
        append_joined (string, line, line + 1);
      g_ptr_array_add (paragraphs, g_string_free (g_steal_pointer (&string), FALSE));
    }

  return paragraphs;
}
