/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "meeting/kgr-meeting-days.h"
#include "text/kgr-era.h"

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

/**
 * kgr_meeting_days_of_year:
 * @starts_at: ISO 8601 local, a day or a day and a time
 * @max: how many days at most
 *
 * The day itself, and of every later month of its fiscal year (April to March) the day in the same
 * week with the same weekday, at the same time; a fifth week is the last of the month. Any thread.
 *
 * Returns: (transfer full) (element-type utf8): the days, by date
 */
GPtrArray *
kgr_meeting_days_of_year (const char *starts_at,
                          guint       max)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  GDate first, day;
  int fiscal_year;

  if (!read_day (starts_at, &first))
    return days;
  fiscal_year = kgr_fiscal_year_of (g_date_get_year (&first), g_date_get_month (&first));
  for (int i = 0; days->len < max; i++)
    {
      add_months (&first, i, &day);
      if (kgr_fiscal_year_of (g_date_get_year (&day), g_date_get_month (&day)) != fiscal_year)
        break;
      g_ptr_array_add (days, format_day (i == 0 ? &first : &day, starts_at));
    }

  return days;
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
