/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/kgr-when.h"

#define TODAY "2026-11-24"

static const struct
{
  const char *text;
  const char *now_at;
  const char *starts_at;
  const char *ends_at;
} typed[] = {
  { "令和８年10月22日（木曜日）午後６時30分から午後８時30分まで", NULL, "2026-10-22T18:30:00",
    "2026-10-22T20:30:00" },
  { "令和８年10月22日 午後６時30分", NULL, "2026-10-22T18:30:00", NULL },
  { "R8.10.22 18:30-20:30", NULL, "2026-10-22T18:30:00", "2026-10-22T20:30:00" },
  { "2026-10-22 18:30", NULL, "2026-10-22T18:30:00", NULL },
  { "2026-10-22T18:30", NULL, "2026-10-22T18:30:00", NULL },
  { "２０２６／１０／２２　１８：３０〜２０：３０", NULL, "2026-10-22T18:30:00", "2026-10-22T20:30:00" },
  { "平成31年4月30日 10:00", NULL, "2019-04-30T10:00:00", NULL },
  { "令和元年5月1日", NULL, "2019-05-01", NULL },
  /* Without a year: from today on, or next to what stands there. */
  { "12/10 18:30", NULL, "2026-12-10T18:30:00", NULL },
  { "10/22 18:30", NULL, "2027-10-22T18:30:00", NULL },
  { "10/22 18:30", "2026-10-15T18:00:00", "2026-10-22T18:30:00", NULL },
  { "１月14日（木）１８時半から２０時", "2026-12-10", "2027-01-14T18:30:00", "2027-01-14T20:00:00" },
  { "11/24", NULL, "2026-11-24", NULL },
  { "2/29", NULL, "2028-02-29", NULL },
  { "2/29", "2024-03-10", "2024-02-29", NULL },
  { "18:30-20:30", "2026-10-22T18:00:00", "2026-10-22T18:30:00", "2026-10-22T20:30:00" },
  { "午後６時", "2026-10-22", "2026-10-22T18:00:00", NULL },
  { "明日 10:00", NULL, "2026-11-25T10:00:00", NULL },
  { "本日", NULL, "2026-11-24", NULL },
  /* Over midnight. */
  { "10/22 22:00-0:30", "2026-10-22", "2026-10-22T22:00:00", "2026-10-23T00:30:00" },
  { "12/31 午後11時から翌日午前0時10分まで", NULL, "2026-12-31T23:00:00", "2027-01-01T00:10:00" },
};

static void
test_what_is_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *starts_at = NULL;
      g_autofree char *ends_at = NULL;

      g_test_message ("%s", typed[i].text);
      g_assert_true (kgr_when_read_typed (typed[i].text, TODAY, typed[i].now_at, &starts_at,
                                          &ends_at));
      g_assert_cmpstr (starts_at, ==, typed[i].starts_at);
      g_assert_cmpstr (ends_at, ==, typed[i].ends_at);
    }
}

static const char *const unreadable[] = {
  "", "木曜日", "18:30", "2/30", "13/1", "2026-02-29", "10/22 abc", "10/22 25:00", "令和８年", "10",
};

static void
test_what_is_no_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autofree char *starts_at = NULL;
      g_autofree char *ends_at = NULL;

      g_test_message ("%s", unreadable[i]);
      g_assert_false (kgr_when_read_typed (unreadable[i], TODAY, NULL, &starts_at, &ends_at));
      g_assert_null (starts_at);
      g_assert_null (ends_at);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/when/typed", test_what_is_typed);
  g_test_add_func ("/when/no-day", test_what_is_no_day);

  return g_test_run ();
}
