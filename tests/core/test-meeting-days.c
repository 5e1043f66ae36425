/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "meeting/kgr-meeting-days.h"

static const struct
{
  const char *starts_at;
  const char *days;
  int         every;
  gboolean    same_date;
} years[] = {
  /* Every fourth Thursday; the fiscal year ends in March. */
  { "2026-04-23T18:30:00",
    "04-23 05-28 06-25 07-23 08-27 09-24 10-22 11-26 12-24 01-28 02-25 03-25" },
  { "2027-02-25", "02-25 03-25" },
  { "2027-03-31", "03-31" },
  /* A fifth week is the last: 29 February 2028 is a Tuesday. */
  { "2027-12-28", "12-28 01-25 02-22 03-28" },
  { "2027-11-30", "11-30 12-28 01-25 02-29 03-28" },
  { "2026-02-30", "" },
  /* Every other month, every third; on a date, which is the last of a shorter month. */
  { "2026-04-23T18:30:00", "04-23 06-25 08-27 10-22 12-24 02-25", 2 },
  { "2026-06-10", "06-10 09-09 12-09 03-10", 3 },
  { "2027-11-30", "11-30 12-30 01-30 02-29 03-30", 1, TRUE },
  { "2026-08-31", "08-31 10-31 12-31 02-28", 2, TRUE },
};

static void
test_a_year (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr(GPtrArray) days = kgr_meeting_days_of_year (years[i].starts_at,
                                                              MAX (years[i].every, 1),
                                                              years[i].same_date, 12);
      g_autoptr(GString) joined = g_string_new (NULL);

      for (guint j = 0; j < days->len; j++)
        {
          const char *day = days->pdata[j];

          g_string_append_printf (joined, "%s%.5s", j > 0 ? " " : "", day + 5);
          g_assert_cmpstr (day + 10, ==, years[i].starts_at + 10);
        }
      g_assert_cmpstr (joined->str, ==, years[i].days);
    }
}

/* What is written: a day without a year comes after the one before, and every time is the first's
 * unless it is said. */
static void
test_written (void)
{
  static const struct { const char *text, *days; } cases[] = {
    { "", "2026-10-22T18:30:00" },
    { "11/26、1/28", "2026-10-22T18:30:00 2026-11-26T18:30:00 2027-01-28T18:30:00" },
    { " 12月24日 13時半 ,\n３月25日", "2026-10-22T18:30:00 2026-12-24T13:30:00 2027-03-25T18:30:00" },
    { "11/26、いつか", NULL },
    { "2026-10-22", NULL },
    { "11/26、2026-11-20", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) days = kgr_meeting_days_read (cases[i].text, "2026-10-22T18:30:00");
      g_autofree char *joined = NULL;

      if (days != NULL)
        {
          g_ptr_array_add (days, NULL);
          joined = g_strjoinv (" ", (char **) days->pdata);
        }
      g_assert_cmpstr (joined, ==, cases[i].days);
    }
}

static void
test_ends (void)
{
  static const struct { const char *starts_at, *ends_at, *day, *end; } cases[] = {
    { "2026-04-23T18:30:00", "2026-04-23T20:30:00", "2026-05-28T18:30:00", "2026-05-28T20:30:00" },
    { "2026-04-30T23:00:00", "2026-05-01T00:30:00", "2026-12-31T23:00:00", "2027-01-01T00:30:00" },
    { "2026-04-23T18:30:00", NULL, "2026-05-28T18:30:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *end = kgr_meeting_days_dup_end (cases[i].starts_at, cases[i].ends_at,
                                                       cases[i].day);

      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

static void
test_the_next (void)
{
  static const struct { const char *last, *today, *next; } cases[] = {
    { "2026-10-22T18:30:00", "2026-10-30", "2026-11-26T18:30:00" },
    { "2026-10-22T18:30:00", "2026-11-26", "2026-11-26T18:30:00" },
    { "2026-10-22T18:30:00", "2026-11-27", "2026-12-24T18:30:00" },
    { "2021-10-28", "2026-11-24", "2026-11-26" },
    { NULL, "2026-11-24", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = kgr_meeting_days_dup_next (cases[i].last, cases[i].today);

      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-days/year", test_a_year);
  g_test_add_func ("/meeting-days/ends", test_ends);
  g_test_add_func ("/meeting-days/written", test_written);
  g_test_add_func ("/meeting-days/next", test_the_next);

  return g_test_run ();
}
