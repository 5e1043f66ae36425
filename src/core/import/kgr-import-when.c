/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "import/kgr-import-chars.h"
#include "import/kgr-import-when.h"
#include "text/kgr-era.h"
#include "text/kgr-fold.h"

/* No meeting lasts longer; what comes out longer was read wrongly. */
#define MAX_MINUTES (12 * 60)
#define DAY_MINUTES (24 * 60)

typedef enum
{
  HALF_NONE,
  HALF_MORNING,
  HALF_AFTERNOON,
} Half;

/* A clock time as it is written. */
typedef struct
{
  Half half;
  int  hour;
  int  minute;
} Clock;

static gboolean
skip (const char **p,
      const char  *word)
{
  *p += strspn (*p, " ");
  if (!g_str_has_prefix (*p, word))
    return FALSE;

  *p += strlen (word);
  return TRUE;
}

static gboolean
read_number (const char **p,
             int         *number)
{
  gsize length;

  *p += strspn (*p, " ");
  length = kgr_slice_read_number ((KgrSlice) { *p, strlen (*p) }, number);
  *p += length;
  return length > 0;
}

/* A weekday or a remark in brackets. */
static void
skip_bracket (const char **p)
{
  const char *end;

  *p += strspn (*p, " ");
  end = **p == '(' ? strchr (*p, ')') : NULL;
  if (end != NULL)
    *p = end + 1;
}

static gboolean
read_year (const char **p,
           int         *year)
{
  static const char * const eras[] = { "令和", "平成", "昭和", "大正", "明治", "r", "h", "s" };
  const char *era = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (eras) && era == NULL; i++)
    if (skip (p, eras[i]))
      era = eras[i];
  if (skip (p, "西暦"))
    era = NULL;

  if (era != NULL && skip (p, "元"))
    *year = 1;
  else if (!read_number (p, year))
    return FALSE;
  if (era != NULL)
    *year = kgr_era_to_year (era, *year);

  return *year >= 1868 && *year <= 9999;
}

/* "令和3年10月28日(木曜日)", "2021/10/28", "r3.10.28". */
static gboolean
read_date (const char **p,
           GDate       *date)
{
  int year, month, day;

  if (!read_year (p, &year) || !(skip (p, "年") || skip (p, "/") || skip (p, ".")) ||
      !read_number (p, &month) || !(skip (p, "月") || skip (p, "/") || skip (p, ".")) ||
      !read_number (p, &day))
    return FALSE;
  if (month > 12 || day > 31 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  skip (p, "日");
  skip_bracket (p);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static gboolean
read_clock (const char **p,
            Clock       *clock)
{
  clock->half = skip (p, "午前") ? HALF_MORNING : skip (p, "午後") ? HALF_AFTERNOON : HALF_NONE;
  clock->minute = 0;
  if (skip (p, "正午"))
    {
      *clock = (Clock) { HALF_NONE, 12, 0 };
      return TRUE;
    }
  if (!read_number (p, &clock->hour) || clock->hour > 24)
    return FALSE;

  if (skip (p, ":"))
    return read_number (p, &clock->minute) && clock->minute < 60;
  if (!skip (p, "時"))
    return FALSE;
  if (skip (p, "半"))
    clock->minute = 30;
  else if (read_number (p, &clock->minute))
    return skip (p, "分") && clock->minute < 60;

  return TRUE;
}

/* Minutes since midnight, -1 where two readings are possible: 午前12時 and 午後12時 mean noon to some
 * and midnight to others. */
static int
minutes_of (const Clock *clock)
{
  int minutes = clock->hour * 60 + clock->minute;

  if (clock->half == HALF_NONE || (clock->half == HALF_AFTERNOON && clock->hour > 12))
    return minutes;
  if (clock->hour >= 12)
    return -1;

  return clock->half == HALF_AFTERNOON ? minutes + 12 * 60 : minutes;
}

/* "午後6時30分~8時30分": the second time is of the afternoon as well. */
static int
minutes_of_end (const Clock *clock,
                const Clock *start)
{
  int minutes = minutes_of (clock);

  if (clock->half == HALF_NONE && start->half == HALF_AFTERNOON && clock->hour < 12)
    minutes += 12 * 60;

  return minutes;
}

/* "10月29日(金)", "29日": the next such day from @first on. */
static gboolean
read_short_date (const char **p,
                 const GDate *first,
                 GDate       *date)
{
  const char *q = *p;
  int month = 0, day;
  GDate next = *first;

  if (!read_number (&q, &day))
    return FALSE;
  if (skip (&q, "月"))
    {
      month = day;
      if (!read_number (&q, &day))
        return FALSE;
    }
  if (!skip (&q, "日"))
    return FALSE;

  for (guint i = 0; i < 366; i++, g_date_add_days (&next, 1))
    if (g_date_get_day (&next) == day && (month == 0 || (int) g_date_get_month (&next) == month))
      {
        skip_bracket (&q);
        *date = next;
        *p = q;
        return TRUE;
      }

  return FALSE;
}

/* The day of the end, where it is said: "翌日", "翌29日", "10月29日(金)", "翌". */
static gboolean
read_end_day (const char **p,
              const GDate *first,
              GDate       *last)
{
  gboolean is_next = skip (p, "翌");
  const char *q = *p;

  *last = *first;
  if (read_date (&q, last))
    {
      *p = q;
      return TRUE;
    }
  if (read_short_date (p, first, last))
    return TRUE;

  if (is_next)
    {
      skip (p, "日");
      g_date_add_days (last, 1);
    }
  return is_next;
}

static char *
format_iso (const GDate *date,
            int          minutes)
{
  GDate day = *date;

  g_date_add_days (&day, minutes / DAY_MINUTES);
  minutes %= DAY_MINUTES;
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:00", g_date_get_year (&day),
                          g_date_get_month (&day), g_date_get_day (&day), minutes / 60,
                          minutes % 60);
}

static gboolean
skip_until (const char **p)
{
  static const char * const words[] = { "から", "より", "~", "-", "–", "—", "―", "ー", "−", "‐" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (skip (p, words[i]))
      return TRUE;

  return FALSE;
}

/* The end that follows the beginning at @p, NULL where it is not said or cannot be meant. */
static char *
read_end (const char  *p,
          const GDate *date,
          const Clock *start)
{
  GDate last;
  Clock end;
  gboolean is_other_day;
  int from = minutes_of (start);
  int minutes;

  if (!skip_until (&p))
    return NULL;

  skip (&p, ",");
  is_other_day = read_end_day (&p, date, &last);
  if (!read_clock (&p, &end))
    return NULL;

  minutes = is_other_day ? minutes_of (&end) : minutes_of_end (&end, start);
  if (minutes < 0)
    return NULL;

  minutes += g_date_days_between (date, &last) * DAY_MINUTES;
  if (!is_other_day && minutes < from)
    minutes += DAY_MINUTES;
  if (!is_other_day && minutes - from > MAX_MINUTES)
    return NULL;

  return minutes > from ? format_iso (date, minutes) : NULL;
}

static void
read_wording (KgrMeeting *meeting,
              const char *folded)
{
  const char *p = folded;
  GDate date;
  Clock start;

  if (!read_date (&p, &date))
    return;

  skip (&p, ",");
  if (!read_clock (&p, &start) || minutes_of (&start) < 0)
    {
      meeting->starts_at = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                                            g_date_get_month (&date), g_date_get_day (&date));
      return;
    }

  meeting->starts_at = format_iso (&date, minutes_of (&start));
  meeting->ends_at = read_end (p, &date, &start);
}

/* Folds each word by itself: in 10.28 18:30 the room parts two numbers. */
static char *
fold_words (const char *wording)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\s+", 0, 0, NULL);
  g_auto (GStrv) words = g_regex_split (regex, wording, 0);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = words[i];

      words[i] = kgr_fold_label (word);
    }

  return g_strjoinv (" ", words);
}

static char *
dup_without_white (const char *text)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!kgr_char_is_white (g_utf8_get_char (p)))
      g_string_append_unichar (string, g_utf8_get_char (p));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * kgr_import_read_when:
 * @meeting: a meeting; starts_at, ends_at, when_printed and, if it is not known, fiscal_year are
 * set
 * @wording: what stands in 開催日時
 *
 * Reads when a meeting was: an era or western date, a time with 午前・午後 or of 24 hours, and the end
 * after から, ～ or a dash, which may be on the next day. What has two readings (午後12時) or none is not
 * known: a date alone is "2021-10-28". The wording is kept in when_printed unless
 * kgr_era_format_meeting_time() prints exactly it.
 */
void
kgr_import_read_when (KgrMeeting *meeting,
                      const char *wording)
{
  g_autofree char *folded = fold_words (wording);
  g_autofree char *plain = dup_without_white (wording);
  g_autofree char *printed = NULL;
  int year, month;

  read_wording (meeting, folded);
  printed = kgr_era_format_meeting_time (meeting->starts_at, meeting->ends_at);
  if (g_strcmp0 (printed, plain) != 0)
    meeting->when_printed = g_strdup (wording);

  if (meeting->fiscal_year == 0 && meeting->starts_at != NULL &&
      sscanf (meeting->starts_at, "%4d-%2d", &year, &month) == 2)
    meeting->fiscal_year = kgr_fiscal_year_of (year, month);
}
