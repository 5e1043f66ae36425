/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-items.h"

/* 資料１, 参考資料２, 資料３－１, 当日資料, 別紙; a number may be followed by the title without room. */
#define PAPER_PATTERN \
  "^((?:当日|参考|追加|回収|事前|机上|補足)?(?:資料|別紙|別添|別表)" \
  "(?:\\s?(?:No\\.?|№)?\\s?[0-9０-９]+(?:[-－‐―−の～〜~・][0-9０-９]+)*" \
  "|\\s?[A-ZＡ-Ｚ①-⑳](?![A-Za-z])|(?=[\\s：:]|$)))[：:]?"

static const char * const number_heads[] = { "議題", "議事", "案件", "" };

static gsize
measure_bracketed (KgrSlice line)
{
  const char *end = line.text + line.length;
  const char *p = line.text;
  gunichar ch = kgr_slice_first (line);
  gsize length;
  int number;

  if (ch >= 0x2460 && ch <= 0x2473)
    return g_utf8_next_char (p) - p;
  if (ch != '(' && ch != 0xff08)
    return 0;

  p = g_utf8_next_char (p);
  length = kgr_slice_read_number ((KgrSlice) { p, end - p }, &number);
  p += length;
  if (length == 0 || p >= end || (*p != ')' && g_utf8_get_char (p) != 0xff09))
    return 0;

  return g_utf8_next_char (p) - line.text;
}

/* A bare number needs room or a point after it: ３回目 is no number of an item. */
static gsize
measure_plain (KgrSlice line)
{
  const char *end = line.text + line.length;
  gunichar ch;
  gsize length;
  int number;

  length = kgr_slice_read_number (line, &number);
  if (length == 0)
    return 0;

  ch = line.text + length < end ? g_utf8_get_char (line.text + length) : ' ';
  if (ch == '.' || ch == 0xff0e)
    return g_utf8_next_char (line.text + length) - line.text;

  return kgr_char_is_white (ch) ? length : 0;
}

/**
 * kgr_import_split_number:
 * @line: a line
 * @number: (out): its number as printed
 * @title: (out): what follows, trimmed
 *
 * Cuts off the number an agenda item is printed with.
 *
 * Returns: whether there is a number
 */
gboolean
kgr_import_split_number (KgrSlice  line,
                         KgrSlice *number,
                         KgrSlice *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_heads); i++)
    {
      gsize head = strlen (number_heads[i]);
      KgrSlice rest;
      gsize length;

      if (line.length < head || memcmp (line.text, number_heads[i], head) != 0)
        continue;

      rest = (KgrSlice) { line.text + head, line.length - head };
      length = measure_bracketed (rest);
      if (length == 0)
        length = measure_plain (rest);
      if (length == 0)
        continue;

      *number = (KgrSlice) { line.text, head + length };
      *title = kgr_slice_trim ((KgrSlice) { rest.text + length, rest.length - length });
      return TRUE;
    }

  return FALSE;
}

/**
 * kgr_import_add_agenda:
 * @meeting: a meeting; its agenda grows
 * @kind: heading or item
 * @number: its number as printed, empty for none
 * @title: its title
 *
 * Appends one entry; ids count from 1.
 *
 * Returns: (transfer none): the entry
 */
KgrAgendaItem *
kgr_import_add_agenda (KgrMeeting    *meeting,
                       KgrAgendaKind  kind,
                       KgrSlice       number,
                       KgrSlice       title)
{
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

  item->id = meeting->agenda->len;
  item->kind = kind;
  item->number = number.length > 0 ? kgr_slice_dup (number) : NULL;
  item->title = kgr_slice_dup (title);
  return item;
}

static void
append_to_title (char     **title,
                 KgrSlice   more,
                 gboolean   continues)
{
  g_autofree char *before = *title;
  g_autofree char *added = kgr_slice_dup (more);

  *title = g_strconcat (before, continues || *before == '\0' ? "" : " ", added, NULL);
}

/**
 * kgr_import_read_agenda:
 * @meeting: a meeting; its agenda grows
 * @form: the head
 *
 * Reads 議題: each number begins an item, a line without one goes on with the title before. Where no
 * line has a number each is an item. An item in brackets after one without (１ 報告 / （１）…) is part
 * of it.
 */
void
kgr_import_read_agenda (KgrMeeting    *meeting,
                        KgrImportForm *form)
{
  GArray *lines = form->fields[KGR_FIELD_AGENDA];
  KgrAgendaItem *item = NULL;
  gint64 parent = 0;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      KgrSlice line = g_array_index (lines, KgrFieldLine, i).slice;
      gboolean continues = kgr_import_form_continues (form, KGR_FIELD_AGENDA, i);
      KgrSlice number = { NULL, 0 }, title = line;

      if (!kgr_import_split_number (line, &number, &title) && item != NULL &&
          (item->number != NULL || continues))
        {
          append_to_title (&item->title, line, continues);
          continue;
        }

      item = kgr_import_add_agenda (meeting, KGR_AGENDA_ITEM, number, title);
      if (number.length > 0 && measure_bracketed (number) == 0)
        parent = item->id;
      else
        item->parent_id = parent;
    }
}

static void
add_paper (KgrMeeting *meeting,
           KgrSlice    label,
           KgrSlice    title)
{
  KgrPaper *paper = kgr_meeting_add_paper (meeting);

  paper->id = meeting->papers->len;
  paper->label = label.length > 0 ? kgr_slice_dup (label) : NULL;
  paper->title = kgr_slice_dup (title);
}

static gboolean
split_paper (const GRegex *regex,
             KgrSlice      line,
             KgrSlice     *label,
             KgrSlice     *title)
{
  g_autoptr (GMatchInfo) info = NULL;
  int start, end, label_end;

  if (!g_regex_match_full (regex, line.text, line.length, 0, 0, &info, NULL))
    return FALSE;

  g_match_info_fetch_pos (info, 0, &start, &end);
  g_match_info_fetch_pos (info, 1, &start, &label_end);
  *label = kgr_slice_trim ((KgrSlice) { line.text, label_end });
  *title = kgr_slice_trim ((KgrSlice) { line.text + end, line.length - end });
  return TRUE;
}

/**
 * kgr_import_read_papers:
 * @meeting: a meeting; its papers grow
 * @form: the head
 *
 * Reads 会議資料の名称: a label (資料１, 参考資料１, 別紙) begins a paper. A line without one goes on with the
 * title before it where that fills its column (体制 / 図), or where it begins with a bracket; else it
 * is a paper without a label.
 */
void
kgr_import_read_papers (KgrMeeting    *meeting,
                        KgrImportForm *form)
{
  g_autoptr (GRegex) regex = g_regex_new (PAPER_PATTERN, G_REGEX_OPTIMIZE, 0, NULL);
  GArray *lines = form->fields[KGR_FIELD_PAPERS];

  g_assert (regex != NULL);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      KgrSlice line = g_array_index (lines, KgrFieldLine, i).slice;
      gboolean continues = kgr_import_form_continues (form, KGR_FIELD_PAPERS, i);
      KgrSlice label = { NULL, 0 }, title = line;

      if (split_paper (regex, line, &label, &title) || i == 0 ||
          !(continues || kgr_char_is_opening (kgr_slice_first (line))))
        add_paper (meeting, label, title);
      else
        {
          KgrPaper *paper = g_ptr_array_index (meeting->papers, meeting->papers->len - 1);

          append_to_title (&paper->title, line, continues);
        }
    }
}
