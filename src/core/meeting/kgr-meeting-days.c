/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "meeting/kgr-meeting-days.h"
#include "text/kgr-era.h"
#include "text/kgr-when.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)
#define LAST_WEEK 5

static gboolean
read_day (const char *iso,
          GDate      *date)
{
  int year, month, day;

  if (iso == NULL || !kgr_era_is_date (iso) ||
      sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

/* A fifth week is the last one: not every month has five. */
static void
choose_day (int          year,
            int          month,
            int          week,
            GDateWeekday weekday,
            GDate       *date)
{
  int first;

  g_date_set_dmy (date, 1, month, year);
  first = 1 + ((int) weekday - (int) g_date_get_weekday (date) + 7) % 7;
  first += (week - 1) * 7;
  while (!g_date_valid_dmy (first, month, year))
    first -= 7;
  g_date_set_day (date, first);
}

static char *
format_day (const GDate *date,
            const char  *like)
{
  return g_strdup_printf ("%04d-%02d-%02d%s", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date), like + DATE_LENGTH);
}

/* As many months after the day of @date: the same week and weekday there. */
static void
add_months (const GDate *date,
            int          n,
            GDate       *later)
{
  int months = g_date_get_year (date) * 12 + g_date_get_month (date) - 1 + n;
  int week = MIN ((g_date_get_day (date) - 1) / 7 + 1, LAST_WEEK);

  choose_day (months / 12, months % 12 + 1, week, g_date_get_weekday (date), later);
}

/* The same date, or the last of a month that is shorter. */
static void
add_months_to_date (const GDate *date,
                    int          n,
                    GDate       *later)
{
  int months = g_date_get_year (date) * 12 + g_date_get_month (date) - 1 + n;
  int year = months / 12;
  int month = months % 12 + 1;
  int last = g_date_get_days_in_month (month, year);

  g_date_set_dmy (later, MIN (g_date_get_day (date), last), month, year);
}

/**
 * kgr_meeting_days_of_year:
 * @starts_at: ISO 8601 local, a day or a day and a time
 * @every: how many months lie between two meetings (1 to 12)
 * @same_date: whether they are held on the same date and not on the same weekday
 * @max: how many days at most
 *
 * The day itself, and of every @every-th later month of its fiscal year (April to March) the day in
 * the same week with the same weekday, at the same time; a fifth week is the last of the month.
 * With @same_date the same date instead; the 31st is the last of a shorter month. Any thread.
 *
 * Returns: (transfer full) (element-type utf8): the days, by date
 */
GPtrArray *
kgr_meeting_days_of_year (const char *starts_at,
                          int         every,
                          gboolean    same_date,
                          guint       max)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  GDate first, day;
  int fiscal_year;

  if (!read_day (starts_at, &first) || every < 1)
    return days;
  fiscal_year = kgr_fiscal_year_of (g_date_get_year (&first), g_date_get_month (&first));
  for (int i = 0; days->len < max; i += every)
    {
      if (same_date)
        add_months_to_date (&first, i, &day);
      else
        add_months (&first, i, &day);
      if (kgr_fiscal_year_of (g_date_get_year (&day), g_date_get_month (&day)) != fiscal_year)
        break;
      g_ptr_array_add (days, format_day (i == 0 ? &first : &day, starts_at));
    }

  return days;
}

/**
 * kgr_meeting_days_read:
 * @text: days as people write them, with 、 or , or line ends between
 * @starts_at: ISO 8601 local: the first meeting, a day and a time
 *
 * A day is read as kgr_when_read_typed() does; one without a year is the next of that date after
 * the day before it, one without a time begins at the same time as the first. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): @starts_at and the days after it, each
 *   later than the one before, or %NULL where something is no such day
 */
GPtrArray *
kgr_meeting_days_read (const char *text,
                       const char *starts_at)
{
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) words = g_regex_split_simple ("[,、，\n]", text, 0, 0);

  g_ptr_array_add (days, g_strdup (starts_at));
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *before = days->pdata[days->len - 1];
      g_autofree char *today = g_strndup (before, DATE_LENGTH);
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;

      if (*g_strstrip (words[i]) == '\0')
        continue;
      if (!kgr_when_read_typed (words[i], today, NULL, &from, &until) ||
          strncmp (from, today, DATE_LENGTH) <= 0)
        return NULL;
      g_ptr_array_add (days, strlen (from) > DATE_LENGTH
                             ? g_steal_pointer (&from)
                             : g_strconcat (from, starts_at + DATE_LENGTH, NULL));
    }

  return g_steal_pointer (&days);
}

/**
 * kgr_meeting_days_dup_end:
 * @starts_at: ISO 8601 local, a day and a time
 * @ends_at: (nullable): the same of the end, which may be of the next day
 * @day: ISO: another day
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the end of a meeting on @day that takes as long, or %NULL
 *   where @ends_at is %NULL or anything is no date
 */
char *
kgr_meeting_days_dup_end (const char *starts_at,
                          const char *ends_at,
                          const char *day)
{
  GDate first, last, other;

  if (!read_day (starts_at, &first) || !read_day (ends_at, &last) || !read_day (day, &other))
    return NULL;
  g_date_add_days (&other, MAX (g_date_days_between (&first, &last), 0));

  return format_day (&other, ends_at);
}

/**
 * kgr_meeting_days_dup_next:
 * @last: (nullable): ISO 8601 local: the meeting before
 * @today: ISO date
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the day in the same week with the same weekday of the first
 *   later month that is not before @today, at the same time
 */
char *
kgr_meeting_days_dup_next (const char *last,
                           const char *today)
{
  GDate first, from, day;

  if (!read_day (last, &first) || !read_day (today, &from))
    return NULL;
  for (int i = 1; i <= 1200; i++)
    {
      add_months (&first, i, &day);
      if (g_date_compare (&day, &from) >= 0)
        return format_day (&day, last);
    }

  return NULL;
}
