/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/kgr-era.h"

static void
test_year (void)
{
  static const struct { int year, month, day; const char *text; } cases[] = {
    { 2021, 10, 28, "令和３年" },
    { 2019, 5, 1, "令和元年" },
    { 2019, 12, 31, "令和元年" },
    { 2020, 1, 1, "令和２年" },
    { 2019, 4, 30, "平成31年" },
    { 1989, 1, 8, "平成元年" },
    { 1989, 1, 7, "昭和64年" },
    { 1926, 12, 25, "昭和元年" },
    { 1926, 12, 24, "大正15年" },
    { 1912, 7, 30, "大正元年" },
    { 1912, 7, 29, "明治45年" },
    { 1868, 10, 23, "明治元年" },
    { 1868, 10, 22, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_era_format_year (cases[i].year, cases[i].month, cases[i].day);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_time_of_day (void)
{
  static const struct { const char *iso; const char *text; } cases[] = {
    { "2026-10-22T18:45:00", "午後６時45分" },
    { "2026-10-22T12:00:00", "午後０時" },
    { "2026-10-23T00:05:00", "午前０時５分" },
    { "2026-10-22", NULL },
    { "18:45", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_era_format_clock (cases[i].iso);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_fiscal_year (void)
{
  static const struct { int year; const char *text; } cases[] = {
    { 2021, "令和３年度" },
    { 2020, "令和２年度" },
    { 2019, "平成31年度" },
    { 1989, "平成元年度" },
    { 1988, "昭和63年度" },
    { 2028, "令和10年度" },
    { 1800, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_era_format_fiscal_year (cases[i].year);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  g_assert_cmpint (kgr_fiscal_year_of (2026, 3), ==, 2025);
  g_assert_cmpint (kgr_fiscal_year_of (2026, 4), ==, 2026);
  g_assert_cmpint (kgr_fiscal_year_of (2026, 12), ==, 2026);
}

static void
test_fiscal_year_on_a_day (void)
{
  static const struct { int year; const char *day, *text; } cases[] = {
    { 2019, "2019-04-30T18:30:00", "平成31年度" },
    { 2019, "2019-05-01", "令和元年度" },
    { 2019, "2020-03-31", "令和元年度" },
    { 2020, "2020-04-01", "令和２年度" },
    { 1988, "1989-01-07", "昭和63年度" },
    /* The fiscal year before the era began has no number in it. */
    { 1988, "1989-02-28", "昭和63年度" },
    { 1989, "1989-04-01", "平成元年度" },
    { 2019, NULL, "平成31年度" },
    { 2019, "2019-02-29", "平成31年度" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_era_format_fiscal_year_on (cases[i].year, cases[i].day);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_is_date (void)
{
  static const struct { const char *text; gboolean is_date; } cases[] = {
    { "2028-02-29", TRUE }, { "2026-02-29", FALSE }, { "2026-10-22T18:30", TRUE },
    { "2026-10-22T18:30:00", TRUE }, { "2026-10-22T24:00", FALSE }, { "2026-10-22 18:30", FALSE },
    { "2026-10-22T18:30:00+09:00", FALSE }, { "", FALSE }, { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kgr_era_is_date (cases[i].text), ==, cases[i].is_date);
}

static void
test_meeting_time (void)
{
  static const struct { const char *starts_at, *ends_at, *text; } cases[] = {
    { "2021-10-28T18:30:00", "2021-10-28T20:30:00",
      "令和３年10月28日（木曜日）午後６時30分から午後８時30分まで" },
    { "2021-10-28T18:30", NULL, "令和３年10月28日（木曜日）午後６時30分から" },
    { "2021-10-28T18:00:00", "2021-10-28T20:05:00",
      "令和３年10月28日（木曜日）午後６時から午後８時５分まで" },
    { "2021-10-28", NULL, "令和３年10月28日（木曜日）" },
    { "2024-02-29T12:00:00", "2024-02-29T12:10:00",
      "令和６年２月29日（木曜日）午後０時から午後０時10分まで" },
    { "2023-02-01T00:00:00", "2023-02-01T11:59:59",
      "令和５年２月１日（水曜日）午前０時から午前11時59分まで" },
    { "2021-10-28T22:00:00", "2021-10-29T00:10:00",
      "令和３年10月28日（木曜日）午後10時から翌29日午前０時10分まで" },
    { "2021-10-31T22:00:00", "2021-11-01T01:00:00",
      "令和３年10月31日（日曜日）午後10時から翌11月１日午前１時まで" },
    { "2021-10-28T09:00:00", "2021-10-30T12:00:00",
      "令和３年10月28日（木曜日）午前９時から10月30日（土曜日）午後０時まで" },
    { "2019-04-30T09:00:00", "2020-01-02T10:00:00",
      "平成31年４月30日（火曜日）午前９時から令和２年１月２日（木曜日）午前10時まで" },
    { "2021-10-28T18:30:00", "later", "令和３年10月28日（木曜日）午後６時30分から" },
    { "2023-02-29T10:00:00", NULL, NULL },
    { "2021-10-28T24:00:00", NULL, NULL },
    { "2021-10-28T10:60:00", NULL, NULL },
    { "2021-10-28T10:00:00Z", NULL, NULL },
    { "2021-10-28 10:00", NULL, NULL },
    { "1850-01-01T10:00:00", NULL, NULL },
    { "", NULL, NULL },
    { NULL, "2021-10-28T20:30:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_era_format_meeting_time (cases[i].starts_at, cases[i].ends_at);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_date (void)
{
  static const struct { const char *iso; gboolean with_year; const char *text; } cases[] = {
    { "2021-10-28", TRUE, "令和３年10月28日（木）" },
    { "2021-10-28T18:30:00", FALSE, "10月28日（木）" },
    { "2024-02-29", TRUE, "令和６年２月29日（木）" },
    { "2019-04-30", TRUE, "平成31年４月30日（火）" },
    { "2019-05-01", TRUE, "令和元年５月１日（水）" },
    { "1850-01-01", FALSE, "１月１日（火）" },
    { "1850-01-01", TRUE, NULL },
    { "2021-13-01", TRUE, NULL },
    { "21-10-28", TRUE, NULL },
    { NULL, TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_era_format_date (cases[i].iso, cases[i].with_year);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_digits (void)
{
  static const struct { gint64 number; const char *text; } cases[] = {
    { 0, "０" }, { 3, "３" }, { 9, "９" }, { 10, "10" }, { 100, "100" }, { -1, "-1" },
    { G_MAXINT64, "9223372036854775807" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kgr_digits_format (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_to_year (void)
{
  static const struct { const char *era; int number, year; } cases[] = {
    { "令和", 1, 2019 }, { "令和", 3, 2021 }, { "平成", 31, 2019 }, { "平成", 33, 2021 },
    { "昭和", 64, 1989 }, { "大正", 15, 1926 }, { "明治", 1, 1868 }, { "R", 3, 2021 },
    { "h", 1, 1989 }, { "S", 1, 1926 }, { "令", 1, 0 }, { "西暦", 1, 0 }, { "", 1, 0 },
    { NULL, 1, 0 }, { "令和", 0, 0 }, { "令和", 100, 0 }, { "RR", 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kgr_era_to_year (cases[i].era, cases[i].number), ==, cases[i].year);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/era/year", test_year);
  g_test_add_func ("/era/fiscal-year", test_fiscal_year);
  g_test_add_func ("/era/fiscal-year-on-a-day", test_fiscal_year_on_a_day);
  g_test_add_func ("/era/is-date", test_is_date);
  g_test_add_func ("/era/meeting-time", test_meeting_time);
  g_test_add_func ("/era/date", test_date);
  g_test_add_func ("/era/digits", test_digits);
  g_test_add_func ("/era/to-year", test_to_year);

  g_test_add_func ("/era/time-of-day", test_time_of_day);
  return g_test_run ();
}
