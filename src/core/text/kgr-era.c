/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text/kgr-era.h"

/* The first day of each era is law, not arithmetic: 平成 began on the day after 昭和 ended, 大正 and 昭和
 * on the very day. A new era is one more line at the top. */
typedef struct
{
  const char *name;
  char        letter;
  int         year;
  int         month;
  int         day;
} Era;

static const Era eras[] = {
  { "令和", 'R', 2019, 5, 1 },
  { "平成", 'H', 1989, 1, 8 },
  { "昭和", 'S', 1926, 12, 25 },
  { "大正", 'T', 1912, 7, 30 },
  { "明治", 'M', 1868, 10, 23 },
};

static const char * const weekdays[] = { "", "月", "火", "水", "木", "金", "土", "日" };

typedef struct
{
  GDate    date;
  gboolean has_time;
  int      hour;
  int      minute;
} Moment;

static const Era *
find_era (int year,
          int month,
          int day)
{
  int key = year * 10000 + month * 100 + day;

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    if (key >= eras[i].year * 10000 + eras[i].month * 100 + eras[i].day)
      return &eras[i];

  return NULL;
}

static char *
format_year_of (int         year,
                int         month,
                int         day,
                const char *suffix)
{
  const Era *era = find_era (year, month, day);
  g_autofree char *number = NULL;

  if (era == NULL)
    return NULL;

  if (year == era->year)
    return g_strconcat (era->name, "元", suffix, NULL);

  number = kgr_digits_format (year - era->year + 1);
  return g_strconcat (era->name, number, suffix, NULL);
}

static gboolean
read_number (const char **text,
             guint        n_digits,
             int         *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (**text - '0');
      *text += 1;
    }

  return TRUE;
}

static gboolean
read_char (const char **text,
           char         wanted)
{
  if (**text != wanted)
    return FALSE;

  *text += 1;
  return TRUE;
}

/* Reads "2021-10-28", "2021-10-28T18:30" or "2021-10-28T18:30:00". */
static gboolean
read_moment (const char *iso,
             Moment     *moment)
{
  int year, month, day, second = 0;

  memset (moment, 0, sizeof *moment);
  if (!read_number (&iso, 4, &year) || !read_char (&iso, '-') ||
      !read_number (&iso, 2, &month) || !read_char (&iso, '-') ||
      !read_number (&iso, 2, &day) || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (&moment->date, day, month, year);
  if (*iso == '\0')
    return TRUE;

  moment->has_time = TRUE;
  if (!read_char (&iso, 'T') || !read_number (&iso, 2, &moment->hour) ||
      !read_char (&iso, ':') || !read_number (&iso, 2, &moment->minute))
    return FALSE;
  if (*iso != '\0' && (!read_char (&iso, ':') || !read_number (&iso, 2, &second)))
    return FALSE;

  return *iso == '\0' && moment->hour < 24 && moment->minute < 60 && second < 60;
}

static void
append_number (GString    *string,
               int         number,
               const char *counter)
{
  g_autofree char *digits = kgr_digits_format (number);

  g_string_append (string, digits);
  g_string_append (string, counter);
}

/* Noon is 午後０時 and midnight 午前０時, the convention that leaves no second reading. */
static void
append_time (GString      *string,
             const Moment *moment)
{
  g_string_append (string, moment->hour < 12 ? "午前" : "午後");
  append_number (string, moment->hour % 12, "時");
  if (moment->minute > 0)
    append_number (string, moment->minute, "分");
}

static gboolean
append_year (GString     *string,
             const GDate *date)
{
  g_autofree char *year = kgr_era_format_year (g_date_get_year (date), g_date_get_month (date),
                                               g_date_get_day (date));

  if (year == NULL)
    return FALSE;

  g_string_append (string, year);
  return TRUE;
}

static void
append_month_day (GString     *string,
                  const GDate *date,
                  const char  *weekday_suffix)
{
  append_number (string, g_date_get_month (date), "月");
  append_number (string, g_date_get_day (date), "日");
  g_string_append_printf (string, "（%s%s）", weekdays[g_date_get_weekday (date)], weekday_suffix);
}

/* Says on which day the meeting ended, where that is not the day it began. */
static void
append_other_day (GString     *string,
                  const GDate *first,
                  const GDate *last)
{
  gboolean is_next_day = g_date_days_between (first, last) == 1;
  gboolean is_same_month = g_date_get_month (first) == g_date_get_month (last);

  if (!is_next_day)
    {
      if (g_date_get_year (first) != g_date_get_year (last))
        append_year (string, last);
      append_month_day (string, last, "曜日");
      return;
    }

  g_string_append (string, "翌");
  if (!is_same_month)
    append_number (string, g_date_get_month (last), "月");
  append_number (string, g_date_get_day (last), "日");
}

/**
 * kgr_era_format_clock:
 * @iso: (nullable): ISO 8601 local date and time without zone
 *
 * Prints the time of day as kgr_era_format_meeting_time() does: "午後６時45分".
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where @iso has no time
 */
char *
kgr_era_format_clock (const char *iso)
{
  g_autoptr (GString) string = g_string_new (NULL);
  Moment moment;

  if (iso == NULL || !read_moment (iso, &moment) || !moment.has_time)
    return NULL;
  append_time (string, &moment);

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * kgr_era_format_year:
 * @year: year of the Gregorian calendar
 * @month: month (1–12)
 * @day: day of the month (1–31)
 *
 * Prints the year of a day as it is counted in the era the day falls in: 2019-04-30 is "平成31年",
 * 2019-05-01 "令和元年".
 *
 * Returns: (transfer full) (nullable): the year with 年, or %NULL for a day before 明治 (1868-10-23)
 */
char *
kgr_era_format_year (int year,
                     int month,
                     int day)
{
  return format_year_of (year, month, day, "年");
}

/**
 * kgr_era_format_fiscal_year:
 * @fiscal_year: Gregorian year of the April the fiscal year begins in
 *
 * Prints a fiscal year in the era of its first day, 1 April: 2019 is "平成31年度".
 *
 * Returns: (transfer full) (nullable): the year with 年度, or %NULL before 明治
 */
char *
kgr_era_format_fiscal_year (int fiscal_year)
{
  return format_year_of (fiscal_year, 4, 1, "年度");
}

/**
 * kgr_era_format_fiscal_year_on:
 * @fiscal_year: Gregorian year of the April the fiscal year begins in
 * @iso: (nullable): ISO 8601 local date, or date and time
 *
 * Prints a fiscal year as it is called on a day. From the day an era begins, the fiscal year it
 * falls in is called by the new era as a whole: meetings of FY 2019 are of 平成31年度 up to
 * 2019-04-30 and of 令和元年度 from 2019-05-01 (申合せ of the ministries of 2019-04-01, 改元に伴う元号による
 * 年表示の取扱いについて). A fiscal year that ended before the era began keeps its name: FY 1988 is
 * 昭和63年度 also in February 1989.
 *
 * Returns: (transfer full) (nullable): the year with 年度, or %NULL before 明治
 */
char *
kgr_era_format_fiscal_year_on (int         fiscal_year,
                               const char *iso)
{
  const Era *era;
  g_autofree char *number = NULL;
  Moment moment;

  if (iso == NULL || !read_moment (iso, &moment))
    return kgr_era_format_fiscal_year (fiscal_year);

  era = find_era (g_date_get_year (&moment.date), g_date_get_month (&moment.date),
                  g_date_get_day (&moment.date));
  if (era == NULL || fiscal_year < era->year)
    return kgr_era_format_fiscal_year (fiscal_year);
  if (fiscal_year == era->year)
    return g_strconcat (era->name, "元年度", NULL);

  number = kgr_digits_format (fiscal_year - era->year + 1);
  return g_strconcat (era->name, number, "年度", NULL);
}

/**
 * kgr_era_format_meeting_time:
 * @starts_at: (nullable): ISO 8601 local date and time without zone; a date alone prints no time
 * @ends_at: (nullable): the same for the end, %NULL where it is not known
 *
 * Prints when a meeting was as the form has it: "令和３年10月28日（木曜日）午後６時30分から午後８時30分まで".
 * Minutes are left out on the hour, seconds always. An end on another day names the day, the next
 * day as "翌29日". Without an end the text stops after から. An end that cannot be read is as one that
 * is not known.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where @starts_at is %NULL, is no date or
 *   lies before 明治
 */
char *
kgr_era_format_meeting_time (const char *starts_at,
                             const char *ends_at)
{
  g_autoptr (GString) string = g_string_new (NULL);
  Moment start, end;

  if (starts_at == NULL || !read_moment (starts_at, &start) || !append_year (string, &start.date))
    return NULL;

  append_month_day (string, &start.date, "曜日");
  if (start.has_time)
    {
      append_time (string, &start);
      g_string_append (string, "から");
    }

  if (start.has_time && ends_at != NULL && read_moment (ends_at, &end) && end.has_time)
    {
      if (g_date_compare (&start.date, &end.date) != 0)
        append_other_day (string, &start.date, &end.date);
      append_time (string, &end);
      g_string_append (string, "まで");
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * kgr_era_format_date:
 * @iso: ISO 8601 local date, or date and time, which is then left out
 * @with_year: whether the year is printed
 *
 * Prints a day with its weekday: "令和３年10月28日（木）", "10月28日（木）".
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where @iso is no date or its year cannot
 *   be printed
 */
char *
kgr_era_format_date (const char *iso,
                     gboolean    with_year)
{
  g_autoptr (GString) string = g_string_new (NULL);
  Moment moment;

  if (iso == NULL || !read_moment (iso, &moment))
    return NULL;
  if (with_year && !append_year (string, &moment.date))
    return NULL;

  append_month_day (string, &moment.date, "");
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * kgr_era_is_date:
 * @iso: (nullable): text
 *
 * Any thread.
 *
 * Returns: whether it is a day of the calendar, "2021-10-28", or one with a time, "T18:30" or
 *   "T18:30:00", and nothing else
 */
gboolean
kgr_era_is_date (const char *iso)
{
  Moment moment;

  return iso != NULL && read_moment (iso, &moment);
}

/**
 * kgr_digits_format:
 * @number: any number
 *
 * Prints a number by the common municipal rule: one digit full width, everything else half width.
 *
 * Returns: (transfer full): the digits
 */
char *
kgr_digits_format (gint64 number)
{
  static const char * const wide[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };

  if (number >= 0 && number <= 9)
    return g_strdup (wide[number]);

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/**
 * kgr_era_to_year:
 * @era: name of an era ("令和") or its letter ("R", "r")
 * @year_of_era: year counted from 1, which is 元年 (1–99)
 *
 * The Gregorian year a year of an era is. Years after the era's end count on: 平成33 is 2021, because
 * plans written before a change of era name such years.
 *
 * Returns: the year, or 0 where there is no such era or the number is out of range
 */
int
kgr_era_to_year (const char *era,
                 int         year_of_era)
{
  if (era == NULL || year_of_era < 1 || year_of_era > 99)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      gboolean is_letter = g_ascii_toupper (era[0]) == eras[i].letter && era[1] == '\0';

      if (is_letter || strcmp (era, eras[i].name) == 0)
        return eras[i].year + year_of_era - 1;
    }

  return 0;
}

/**
 * kgr_fiscal_year_of:
 * @year: Gregorian year
 * @month: month (1–12)
 *
 * The fiscal year, named by the year of its April, that a month falls in.
 *
 * Returns: the fiscal year
 */
int
kgr_fiscal_year_of (int year,
                    int month)
{
  return month >= 4 ? year : year - 1;
}
