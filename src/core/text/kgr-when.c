/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "text/kgr-era.h"
#include "text/kgr-fold.h"
#include "text/kgr-when.h"

/* No meeting lasts longer; what comes out longer was read wrongly. */
#define MAX_MINUTES (12 * 60)
#define DAY_MINUTES (24 * 60)
#define MAX_NUMBER 999999
#define DATE_LENGTH (sizeof "2021-10-28" - 1)

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
  const char *start;

  *p += strspn (*p, " ");
  start = *p;
  *number = 0;
  for (; g_ascii_isdigit (**p) && *number <= MAX_NUMBER; (*p)++)
    *number = *number * 10 + (**p - '0');

  return *p > start && *number <= MAX_NUMBER;
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

static gboolean
skip_part (const char **p,
           const char  *word)
{
  return skip (p, word) || skip (p, "/") || skip (p, ".") || skip (p, "-");
}

/* "令和3年10月28日(木曜日)", "2021/10/28", "2021-10-28", "r3.10.28". */
static gboolean
read_date (const char **p,
           GDate       *date)
{
  int year, month, day;

  if (!read_year (p, &year) || !skip_part (p, "年") || !read_number (p, &month) ||
      !skip_part (p, "月") || !read_number (p, &day))
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
  static const char * const words[] = { "から", "より", "~", "〜", "-", "–", "—", "―", "ー", "−", "‐" };

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

/* The times that follow a day, if there are any. */
static void
read_times (const char   *p,
            const GDate  *date,
            char        **starts_at,
            char        **ends_at)
{
  Clock start;

  skip (&p, ",");
  skip (&p, "t");
  if (!read_clock (&p, &start) || minutes_of (&start) < 0)
    {
      *starts_at = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                                    g_date_get_month (date), g_date_get_day (date));
      return;
    }

  *starts_at = format_iso (date, minutes_of (&start));
  *ends_at = read_end (p, date, &start);
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

/**
 * kgr_when_read_wording:
 * @wording: what stands in 開催日時
 * @starts_at: (out) (transfer full) (nullable): ISO 8601 local, a day or a day and a time
 * @ends_at: (out) (transfer full) (nullable): the same of the end
 *
 * Reads an era or western date, a time with 午前・午後 or of 24 hours, and the end after から, ～ or a
 * dash, which may be on the next day. What has two readings (午後12時) or none is not known. Any
 * thread.
 */
void
kgr_when_read_wording (const char  *wording,
                       char       **starts_at,
                       char       **ends_at)
{
  g_autofree char *folded = fold_words (wording);
  const char *p = folded;
  GDate date;

  *starts_at = NULL;
  *ends_at = NULL;
  if (read_date (&p, &date))
    read_times (p, &date, starts_at, ends_at);
}

static gboolean
read_iso (const char *iso,
          GDate      *date)
{
  int year, month, day;

  if (iso == NULL || !kgr_era_is_date (iso) ||
      sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

/* The day of that month and day next to @near, or where that is not known the first from @today on.
 * 29 February is looked for in leap years. */
static gboolean
choose_year (int          month,
             int          day,
             const GDate *today,
             const GDate *near,
             GDate       *date)
{
  const GDate *from = near != NULL ? near : today;
  int best = G_MAXINT;

  for (int year = (int) g_date_get_year (from) - 8; year <= g_date_get_year (from) + 8; year++)
    {
      GDate one;
      int distance;

      if (!g_date_valid_dmy (day, month, year))
        continue;
      g_date_set_dmy (&one, day, month, year);
      distance = g_date_days_between (from, &one);
      if (near == NULL && distance < 0)
        continue;
      if (ABS (distance) < best)
        {
          best = ABS (distance);
          *date = one;
        }
    }

  return best != G_MAXINT;
}

/* "10/22(木)", "10月22日", "10.22". */
static gboolean
read_month_day (const char **p,
                const GDate *today,
                const GDate *near,
                GDate       *date)
{
  const char *q = *p;
  int month, day;

  if (!read_number (&q, &month) || !skip_part (&q, "月") || !read_number (&q, &day) ||
      month < 1 || month > 12 || day < 1 || day > 31 ||
      !choose_year (month, day, today, near, date))
    return FALSE;
  skip (&q, "日");
  skip_bracket (&q);
  *p = q;

  return TRUE;
}

/* A time alone is of the day that is there already. */
static gboolean
is_time (const char *p)
{
  Clock clock;

  return read_clock (&p, &clock) && minutes_of (&clock) >= 0;
}

static gboolean
read_day (const char **p,
          const GDate *today,
          const GDate *near,
          GDate       *date)
{
  const char *q = *p;

  if (skip (p, "今日") || skip (p, "本日") || skip (p, "明日"))
    {
      *date = *today;
      if (g_str_has_prefix (*p - strlen ("明日"), "明日"))
        g_date_add_days (date, 1);
      return TRUE;
    }
  if (read_date (&q, date))
    {
      *p = q;
      return TRUE;
    }
  if (read_month_day (p, today, near, date))
    return TRUE;
  if (near == NULL || !is_time (*p))
    return FALSE;
  *date = *near;

  return TRUE;
}

/**
 * kgr_when_read_typed:
 * @text: what was typed
 * @today: ISO date: the day it is typed on
 * @now_at: (nullable): ISO date, or date and time, that stands there now
 * @starts_at: (out) (transfer full): ISO 8601 local, a day or a day and a time
 * @ends_at: (out) (transfer full) (nullable): the same of the end
 *
 * kgr_when_read_wording(), and what is quicker to type: "10/22 18:30", "10月22日 18時半から20時",
 * "18:30-20:30" of the day that is there now, 今日, 明日. A day without a year is the one nearest to
 * @now_at, or without that the next from today on. Any thread.
 *
 * Returns: %FALSE where no day can be read; then nothing is set
 */
gboolean
kgr_when_read_typed (const char  *text,
                     const char  *today,
                     const char  *now_at,
                     char       **starts_at,
                     char       **ends_at)
{
  g_autofree char *folded = fold_words (text);
  const char *p = folded;
  GDate first, near, date;
  gboolean has_near = read_iso (now_at, &near);

  *starts_at = NULL;
  *ends_at = NULL;
  if (!read_iso (today, &first) || !read_day (&p, &first, has_near ? &near : NULL, &date))
    return FALSE;
  p += strspn (p, " ");
  if (*p != '\0' && *p != ',' && *p != 't' && !is_time (p))
    return FALSE;
  read_times (p, &date, starts_at, ends_at);

  return TRUE;
}
