/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When somebody was there, and what is said of it. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-attendance-entry.h"
#include "meeting/kgr-attendance-private.h"

#define OPENING "2026-10-22T18:30:00"
#define LATER "2026-10-22T18:45:00"
#define EARLIER "2026-10-22T19:50:00"

/* Presences as words: "18:45-" from then to the end, "-" all the time, "@" online, "%" by a
 * substitute; "" never. */
static GPtrArray *
read_presences (const char *words)
{
  g_auto(GStrv) all = g_strsplit (words, " ", -1);
  GPtrArray *presences = kgr_presences_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto(GStrv) ends = g_strsplit (all[i], "-", 2);
      g_autofree char *from = g_strconcat ("2026-10-22T", ends[0], ":00", NULL);
      g_autofree char *clock = g_strndup (ends[1], strcspn (ends[1], "@%"));
      g_autofree char *until = g_strconcat ("2026-10-22T", clock, ":00", NULL);

      kgr_presences_add (presences, ends[0][0] != '\0' ? from : NULL,
                         clock[0] != '\0' ? until : NULL, strchr (all[i], '@') != NULL,
                         strchr (all[i], '%') != NULL);
    }

  return presences;
}

static char *
dup_status (KgrAttendanceStatus status)
{
  GString *words = g_string_new (NULL);

  for (guint flag = KGR_ATTENDANCE_PRESENT; flag <= KGR_ATTENDANCE_ONLINE; flag <<= 1)
    if (status & flag)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                              kgr_attendance_status_to_code (flag));

  return g_string_free (words, FALSE);
}

static void
test_status_follows (void)
{
  static const struct
  {
    const char *presences;
    const char *status;
  } cases[] = {
    { "", "absent" },
    { "-", "present" },
    { "-@", "present online" },
    { "18:45-", "present late" },
    { "-19:50", "present left-early" },
    { "18:45-19:50", "present late left-early" },
    { "18:45-@", "present late online" },
    { "-%", "represented" },
    { "-%@", "represented online" },
    { "18:45-19:50%@", "late left-early represented online" },
    { "-19:00 19:00-@", "present online" },
    { "-19:00 19:20-", "present" },
    { "-19:00 19:00-%", "present represented" },
    { "18:40-19:00 19:20-19:50%", "present late left-early represented" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) presences = read_presences (cases[i].presences);
      g_autofree char *status = dup_status (kgr_presences_get_status (presences));

      g_test_message ("%s", cases[i].presences);
      g_assert_cmpstr (status, ==, cases[i].status);
    }
}

static void
test_moments (void)
{
  static const struct
  {
    const char *presences;
    const char *there; /* at 18:30, 18:45, 19:00, 20:00 */
  } cases[] = {
    { "", "----" },
    { "-", "++++" },
    { "18:45-", "-+++" },       /* the minute somebody comes is his */
    { "-19:00", "++--" },       /* the minute somebody goes is not */
    { "-18:45 19:00-", "+-++" },
    { "18:45-19:00@", "-+--" },
  };
  static const char *const moments[] = { OPENING, LATER, "2026-10-22T19:00:00",
                                         "2026-10-22T20:00:00" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAttendance) line = kgr_attendance_new ();

      kgr_attendance_take_presences (line, read_presences (cases[i].presences));
      for (guint k = 0; k < G_N_ELEMENTS (moments); k++)
        g_assert_cmpint (kgr_attendance_is_there (line, moments[k]), ==, cases[i].there[k] == '+');
    }
}

/* Times that were not recorded hide nobody. */
static void
test_without_times (void)
{
  g_autoptr(KgrAttendance) line = kgr_attendance_new ();

  g_assert_false (kgr_attendance_was_there (line));
  g_assert_false (kgr_attendance_is_there (line, OPENING));
  line->status = KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE;
  g_assert_true (kgr_attendance_is_there (line, OPENING));
  line->status = KGR_ATTENDANCE_ABSENT;
  g_assert_false (kgr_attendance_is_there (line, OPENING));
}

static void
test_toggling (void)
{
  static const struct
  {
    const char *keys;
    const char *status;
  } cases[] = {
    { "1", "present" },
    { "2", "absent" },
    { "3", "present late" },
    { "4", "present left-early" },
    { "5", "represented" },
    { "6", "present online" },
    { "63", "present late online" },
    { "34", "present late left-early" },
    { "33", "present" },
    { "66", "present" },
    { "55", "present" },
    { "26", "present online" },
    { "6341", "present" },
    { "6342", "absent" },
    { "22", "absent" },
    { "11", "present" },
    { "5634", "late left-early represented online" },
    { "563445", "present late online" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAttendance) line = kgr_attendance_new ();
      g_autofree char *status = NULL;

      for (const char *key = cases[i].keys; *key != '\0'; key++)
        g_assert_true (kgr_attendance_toggle (line, 1 << (*key - '1'),
                                              *key == '3' ? LATER : EARLIER));
      status = dup_status (line->status);
      g_test_message ("%s", cases[i].keys);
      g_assert_cmpstr (status, ==, cases[i].status);
    }
}

static void
test_toggling_without_a_time (void)
{
  g_autoptr(KgrAttendance) line = kgr_attendance_new ();
  g_autoptr(KgrAttendance) before = NULL;

  g_assert_true (kgr_attendance_toggle (line, KGR_ATTENDANCE_ONLINE, NULL));
  before = kgr_attendance_copy (line);
  g_assert_false (kgr_attendance_toggle (line, KGR_ATTENDANCE_LATE, NULL));
  g_assert_true (kgr_attendance_equal (line, before));
}

/* One who leaves and comes back has left nothing early. */
static void
test_coming_back (void)
{
  static const struct
  {
    const char *before;
    const char *time;
    const char *after;
    const char *status;
  } cases[] = {
    { "-19:00", "2026-10-22T19:20:00", "-19:00 19:20-", "present" },
    { "18:45-19:00@", "2026-10-22T19:20:00", "18:45-19:00@ 19:20-@", "present late online" },
    { "-19:00%", NULL, "-19:00% 19:00-%", "represented" },
    { "-19:00", "2026-10-22T18:50:00", "-19:00 19:00-", "present" },
    { "-19:00 19:20-19:40", "2026-10-22T19:50:00", "-19:00 19:20-19:40 19:50-", "present" },
    { "-", "2026-10-22T19:20:00", NULL, NULL },
    { "-19:00 19:20-", "2026-10-22T19:50:00", NULL, NULL },
  };
  g_autoptr(KgrAttendance) absent = kgr_attendance_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAttendance) line = kgr_attendance_new ();
      g_autoptr(KgrAttendance) wanted = kgr_attendance_new ();
      g_autofree char *status = NULL;

      kgr_attendance_take_presences (line, read_presences (cases[i].before));
      kgr_attendance_take_presences (wanted, read_presences (cases[i].after != NULL
                                                             ? cases[i].after : cases[i].before));
      g_assert_cmpint (kgr_attendance_come_back (line, cases[i].time), ==, cases[i].after != NULL);
      g_assert_true (kgr_attendance_equal (line, wanted));
      status = dup_status (line->status);
      if (cases[i].status != NULL)
        g_assert_cmpstr (status, ==, cases[i].status);
    }
  kgr_attendance_take_presences (absent, kgr_presences_new ());
  g_assert_false (kgr_attendance_come_back (absent, LATER));
}

static void
test_order_of_spans (void)
{
  static const struct
  {
    const char *presences;
    gboolean    in_order;
  } cases[] = {
    { "-", TRUE }, { "18:45-", TRUE }, { "18:45-18:45", TRUE }, { "18:45-18:44", FALSE },
    { "-19:00 19:00-", TRUE }, { "-19:00 19:20-20:00@", TRUE }, { "-19:00 18:59-", FALSE },
    { "- 19:00-", FALSE }, { "-19:00 -20:00", FALSE }, { "18:50-19:00 19:20-19:10", FALSE },
  };
  g_autoptr(GPtrArray) nobody = kgr_presences_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) presences = read_presences (cases[i].presences);

      g_assert_cmpint (kgr_presences_are_in_order (presences), ==, cases[i].in_order);
    }
  g_assert_true (kgr_presences_are_in_order (nobody));
}

/* "小川委員（欠席）" of a source would be printed of somebody who came. */
static void
test_old_wording_goes (void)
{
  g_autoptr(KgrAttendance) line = kgr_attendance_new ();

  line->printed = g_strdup ("小川委員（オンライン）");
  line->status = KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE;
  kgr_attendance_take_presences (line, read_presences ("-@"));
  g_assert_nonnull (line->printed);
  kgr_attendance_toggle (line, KGR_ATTENDANCE_ABSENT, NULL);
  g_assert_null (line->printed);
}

static void
test_cell (void)
{
  g_autoptr(KgrAttendance) line = kgr_attendance_new ();
  g_autoptr(KgrAttendance) opened = kgr_attendance_new ();
  g_autoptr(KgrAttendance) copy = NULL;
  g_autoptr(JsonObject) cell = NULL;

  line->name = g_strdup ("百瀬 綾");
  line->role = g_strdup ("委員");
  line->kind = KGR_ATTENDEE_MEMBER;
  line->number = 8;
  line->substitute = g_strdup ("沢渡 浩二");
  line->substitute_affiliation = g_strdup ("特別支援学校");
  line->substitute_told_on = g_strdup ("2026-10-22");
  line->opinion = g_strdup ("賛成です。");
  line->opinion_unit = 12;
  line->closed_only = TRUE;
  kgr_attendance_take_presences (line, read_presences ("18:45-19:00 19:10-%@"));
  copy = kgr_attendance_copy (line);
  g_assert_true (kgr_attendance_equal (copy, line));
  cell = kgr_attendance_to_cell (line);
  kgr_attendance_from_cell (opened, cell);
  g_assert_true (kgr_attendance_equal (opened, line));
}

/* What an earlier version of the program sealed opens as it was. */
static void
test_old_cell (void)
{
  g_autoptr(KgrAttendance) opened = kgr_attendance_new ();
  g_autoptr(JsonObject) cell = json_object_new ();

  json_object_set_int_member (cell, "v", 1);
  json_object_set_int_member (cell, "status", KGR_ATTENDANCE_PRESENT);
  json_object_set_string_member (cell, "name", "森下");
  kgr_attendance_from_cell (opened, cell);
  g_assert_cmpint (opened->kind, ==, KGR_ATTENDEE_MEMBER);
  g_assert_cmpint (opened->status, ==, KGR_ATTENDANCE_PRESENT);
  g_assert_cmpint (opened->number, ==, 0);
  g_assert_null (opened->presences);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *line;
    const char *name;
    const char *affiliation;
    const char *role;
  } cases[] = {
    { "山田 太郎／なぎさの家／所長", "山田 太郎", "なぎさの家", "所長" },
    { " 山田 / なぎさの家 ", "山田", "なぎさの家", NULL },
    { "山田", "山田", NULL, NULL },
    { "山田／／手話通訳", "山田", NULL, "手話通訳" },
    { "", NULL, NULL, NULL },
    { "／なぎさの家", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAttendance) line = kgr_attendance_new_from_line (cases[i].line,
                                                                    KGR_ATTENDEE_GUEST);

      g_assert_cmpstr (line != NULL ? line->name : NULL, ==, cases[i].name);
      if (line == NULL)
        continue;
      g_assert_cmpstr (line->affiliation, ==, cases[i].affiliation);
      g_assert_cmpstr (line->role, ==, cases[i].role);
      g_assert_cmpint (line->status, ==, KGR_ATTENDANCE_PRESENT);
    }
}

static void
test_clock (void)
{
  static const struct
  {
    const char *text;
    const char *time;
  } cases[] = {
    { "18:45", "2026-10-22T18:45:00" },
    { "１８：４５", "2026-10-22T18:45:00" },
    { "1845", "2026-10-22T18:45:00" },
    { "845", "2026-10-23T08:45:00" },
    { "18時45分", "2026-10-22T18:45:00" },
    { "午後６時45分", "2026-10-22T18:45:00" },
    { "午後６時半", "2026-10-22T18:30:00" },
    { "19時", "2026-10-22T19:00:00" },
    { " 19:05 ", "2026-10-22T19:05:00" },
    { "0:10", "2026-10-23T00:10:00" },
    { "午前０時10分", "2026-10-23T00:10:00" },
    { "午後12時", "2026-10-22T12:00:00" },
    { "24:00", NULL },
    { "18:60", NULL },
    { "1860", NULL },
    { "午後13時", NULL },
    { "18:45頃", NULL },
    { "じゅうはち", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *time = kgr_attendance_read_clock (cases[i].text, OPENING);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (time, ==, cases[i].time);
    }
  g_assert_null (kgr_attendance_read_clock ("18:45", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attendance/status-follows", test_status_follows);
  g_test_add_func ("/attendance/moments", test_moments);
  g_test_add_func ("/attendance/without-times", test_without_times);
  g_test_add_func ("/attendance/toggling", test_toggling);
  g_test_add_func ("/attendance/toggling-without-a-time", test_toggling_without_a_time);
  g_test_add_func ("/attendance/coming-back", test_coming_back);
  g_test_add_func ("/attendance/order-of-spans", test_order_of_spans);
  g_test_add_func ("/attendance/old-wording-goes", test_old_wording_goes);
  g_test_add_func ("/attendance/cell", test_cell);
  g_test_add_func ("/attendance/old-cell", test_old_cell);
  g_test_add_func ("/attendance/lines", test_lines);
  g_test_add_func ("/attendance/clock", test_clock);
  return g_test_run ();
}
