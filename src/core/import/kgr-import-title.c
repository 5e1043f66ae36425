/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "import/kgr-import-title.h"
#include "text/kgr-era.h"

/* Western or era year, with or without 年度, and the number of the meeting. Digits of either width.
 * */
#define DIGITS "[0-9０-９]+"
#define YEAR_PATTERN "(?:(令和|平成|昭和)\\s*)?(元|" DIGITS ")\\s*年(度)?"
#define NUMBER_PATTERN "第\\s*(" DIGITS ")\\s*回"

/* A council's name, where that of a body follows without room; not 協議会等連絡会議. */
#define COUNCIL_PATTERN "^.*?(?:協議会|審議会)(?![等及のと・準設])"
/* What the name of one of its bodies ends with. */
#define BODY_PATTERN "(?:会|会議|部|グループ|ＷＧ|WG|チーム|プロジェクト)$"
/* What is said of a sitting, not of the body, and brackets that the year stood in. */
#define SITTING_PATTERN "\\s*[（(]\\s*[）)]|\\s*[（(][^（()）]*(?:開催|書面|オンライン|臨時|案)[^（()）]*[）)]$"

static int
read_digits (const char *text)
{
  int number = 0;

  if (strcmp (text, "元") == 0)
    return 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    number = MIN (number * 10 + g_unichar_digit_value (g_utf8_get_char (p)), 9999);

  return number;
}

static gboolean
match (const char  *pattern,
       const char  *text,
       GMatchInfo **info)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  g_assert (regex != NULL);
  return g_regex_match (regex, text, 0, info);
}

/* Blanks what was matched, so that it parts the words on both sides. */
static void
blank (char             *text,
       const GMatchInfo *info)
{
  int start, end;

  if (g_match_info_fetch_pos (info, 0, &start, &end))
    memset (text + start, ' ', end - start);
}

static void
take_year (KgrMeeting *meeting,
           char       *rest)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *era = NULL;
  g_autofree char *number = NULL;
  g_autofree char *fiscal = NULL;
  int year;

  if (!match (YEAR_PATTERN, rest, &info))
    return;

  era = g_match_info_fetch (info, 1);
  number = g_match_info_fetch (info, 2);
  fiscal = g_match_info_fetch (info, 3);
  year = read_digits (number);
  if (*era != '\0')
    year = kgr_era_to_year (era, year);
  else if (year < 1900)
    year = 0;

  if (fiscal != NULL && *fiscal != '\0')
    meeting->fiscal_year = year;
  blank (rest, info);
}

static void
take_number (KgrMeeting *meeting,
             char       *rest)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *number = NULL;

  if (!match (NUMBER_PATTERN, rest, &info))
    return;

  number = g_match_info_fetch (info, 1);
  meeting->number = read_digits (number);
  blank (rest, info);
}

static void
take_sitting (char *rest)
{
  g_autoptr (GMatchInfo) info = NULL;

  if (match (SITTING_PATTERN, rest, &info))
    blank (rest, info);
}

/* The words of @text, with one space where there was room of any kind. */
static GPtrArray *
split_words (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\s+", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (regex, text, 0);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));

  return words;
}

static char *
join_words (GPtrArray *words,
            guint      from,
            guint      to)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      if (i > from)
        g_string_append_c (string, ' ');
      g_string_append (string, g_ptr_array_index (words, i));
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* How many of the words are the council's name: up to the first that ends as one, else the first.
 * */
static guint
count_council_words (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (GMatchInfo) info = NULL;

      if (match ("(?:協議会|審議会)$", g_ptr_array_index (words, i), &info))
        return i + 1;
    }

  return MIN (words->len, 1);
}

/* Two names written as one: 汐見市自立支援協議会相談支援部会. */
static gboolean
split_name (const char *name,
            KgrMeeting *meeting)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autoptr (GMatchInfo) body = NULL;
  int start, end;

  if (!match (COUNCIL_PATTERN, name, &info) || !g_match_info_fetch_pos (info, 0, &start, &end) ||
      name[end] == '\0' || !match (BODY_PATTERN, name + end, &body))
    return FALSE;

  meeting->council = g_strndup (name, end);
  meeting->body = g_strdup (name + end);
  return TRUE;
}

/**
 * kgr_import_read_title:
 * @meeting: a meeting with a title and neither council nor body
 *
 * Takes a printed 会議の名称 apart: "令和３年度 第４回汐見市自立支援協議会 相談支援部会" is the council
 * 汐見市自立支援協議会, its body 相談支援部会, the fiscal year 2021, the number 4. A title that names no
 * body is a meeting of the council itself, whose body is then called like it. What the title does
 * not say stays 0. A year that is no fiscal year (令和３年第４回) says nothing about the fiscal year.
 */
void
kgr_import_read_title (KgrMeeting *meeting)
{
  g_autofree char *rest = g_strdup (meeting->title);
  g_autoptr (GPtrArray) words = NULL;
  guint n_council;

  take_year (meeting, rest);
  take_number (meeting, rest);
  take_sitting (rest);

  words = split_words (rest);
  if (words->len == 1 && split_name (g_ptr_array_index (words, 0), meeting))
    return;

  n_council = count_council_words (words);
  meeting->council = n_council > 0 ? join_words (words, 0, n_council) : g_strdup (meeting->title);
  meeting->body = n_council < words->len ? join_words (words, n_council, words->len)
                                         : g_strdup (meeting->council);
}
