/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quorum: the rules, who counts, and against a model that goes minute by minute. */

#include "config.h"

#include "meeting/kgr-quorum.h"

#define MINUTES 120

/* 過半数 is more than half (a majority of 10 is 6, not 5); ２分の１以上 is half of an even number; both as
 * in 地方自治法 第113条 (半数以上) and the ordinances on 附属機関 (過半数). */
static void
test_required (void)
{
  static const struct
  {
    int seated;
    int majority;
    int half;
    int third;
  } cases[] = {
    { 1, 1, 1, 1 },  { 2, 2, 1, 1 },   { 3, 2, 2, 1 },   { 4, 3, 2, 2 },
    { 9, 5, 5, 3 }, { 10, 6, 5, 4 }, { 16, 9, 8, 6 },  { 21, 11, 11, 7 }, { 30, 16, 15, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (kgr_quorum_needed (KGR_QUORUM_MAJORITY, cases[i].seated), ==,
                       cases[i].majority);
      g_assert_cmpint (kgr_quorum_needed (KGR_QUORUM_HALF, cases[i].seated), ==, cases[i].half);
      g_assert_cmpint (kgr_quorum_needed (KGR_QUORUM_THIRD, cases[i].seated), ==,
                       cases[i].third);
      g_assert_cmpint (kgr_quorum_needed (KGR_QUORUM_NONE, cases[i].seated), ==, 0);
    }
}

static KgrAttendance *
add (GPtrArray           *attendance,
     const char          *role,
     KgrAttendeeKind      kind,
     KgrAttendanceStatus  status)
{
  KgrAttendance *line = kgr_attendance_new ();

  line->role = g_strdup (role);
  line->kind = kind;
  line->status = status;
  g_ptr_array_add (attendance, line);

  return line;
}

static GPtrArray *
attendance_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_attendance_free);
}

static void
test_who_counts (void)
{
  static const char *const only_members[] = { "会長", "委員", NULL };
  g_autoptr(GPtrArray) attendance = attendance_new ();
  KgrQuorumTerms terms = kgr_quorum_terms_default;
  KgrQuorumCount quorum;

  add (attendance, "会長", KGR_ATTENDEE_MEMBER, KGR_ATTENDANCE_PRESENT);
  add (attendance, "委員", KGR_ATTENDEE_MEMBER, KGR_ATTENDANCE_REPRESENTED);
  add (attendance, "委員", KGR_ATTENDEE_MEMBER, KGR_ATTENDANCE_ABSENT);
  add (attendance, "委員", KGR_ATTENDEE_MEMBER, 0);
  add (attendance, "特別委員", KGR_ATTENDEE_MEMBER, KGR_ATTENDANCE_PRESENT);
  add (attendance, "オブザーバー", KGR_ATTENDEE_MEMBER, KGR_ATTENDANCE_PRESENT);
  add (attendance, NULL, KGR_ATTENDEE_GUEST, KGR_ATTENDANCE_PRESENT);
  add (attendance, NULL, KGR_ATTENDEE_SUPPORT, KGR_ATTENDANCE_PRESENT);
  add (attendance, NULL, KGR_ATTENDEE_OBSERVER, KGR_ATTENDANCE_PRESENT);
  add (attendance, "事務局", KGR_ATTENDEE_SECRETARIAT, KGR_ATTENDANCE_PRESENT);

  quorum = kgr_quorum_at (attendance, &terms, NULL);
  g_assert_cmpint (quorum.seated, ==, 5);
  g_assert_cmpint (quorum.required, ==, 3);
  g_assert_cmpint (quorum.present, ==, 3);
  g_assert_true (quorum.met);

  terms.without_substitutes = TRUE;
  quorum = kgr_quorum_at (attendance, &terms, NULL);
  g_assert_cmpint (quorum.present, ==, 2);
  g_assert_false (quorum.met);

  terms.roles = only_members;
  quorum = kgr_quorum_at (attendance, &terms, NULL);
  g_assert_cmpint (quorum.seated, ==, 4);
  g_assert_cmpint (quorum.present, ==, 1);

  terms.rule = KGR_QUORUM_NONE;
  g_assert_true (kgr_quorum_at (attendance, &terms, NULL).met);
}

static char *
at_minute (int minute)
{
  return g_strdup_printf ("2026-10-22T%02d:%02d:00", 18 + minute / 60, minute % 60);
}

/* The model: one flag for each minute. */
static void
fill_random (GRand         *rand,
             KgrAttendance *line,
             gboolean       there[MINUTES])
{
  GPtrArray *presences = kgr_presences_new ();
  int minute = g_rand_int_range (rand, 0, 40);

  for (int i = 0; i < MINUTES; i++)
    there[i] = FALSE;
  while (minute < MINUTES && g_rand_int_range (rand, 0, 4) > 0)
    {
      int until = g_rand_int_range (rand, minute + 1, MINUTES + 30);
      g_autofree char *from_time = at_minute (minute);
      g_autofree char *until_time = at_minute (until);

      kgr_presences_add (presences, minute > 0 ? from_time : NULL,
                         until < MINUTES ? until_time : NULL, g_rand_boolean (rand),
                         g_rand_boolean (rand));
      for (int i = minute; i < MIN (until, MINUTES); i++)
        there[i] = TRUE;
      minute = until + g_rand_int_range (rand, 0, 20);
    }
  kgr_attendance_take_presences (line, presences);
}

static int
count_there (gboolean there[][MINUTES],
             int      n_people,
             int      minute)
{
  int n = 0;

  for (int i = 0; i < n_people; i++)
    n += there[i][minute] ? 1 : 0;

  return n;
}

static void
check_changes (KgrMeeting *meeting,
               gboolean    there[][MINUTES],
               int         n_people)
{
  g_autoptr(GPtrArray) changes = kgr_quorum_changes (meeting, &kgr_quorum_terms_default);
  guint next = 0;

  for (int minute = 0; minute < MINUTES; minute++)
    {
      g_autofree char *at = at_minute (minute);
      KgrQuorumCount quorum = kgr_quorum_at (meeting->attendance, &kgr_quorum_terms_default, at);
      int present = count_there (there, n_people, minute);
      gboolean met = present >= n_people / 2 + 1;

      g_assert_cmpint (quorum.present, ==, present);
      g_assert_cmpint (quorum.met, ==, met);
      if (minute == 0 || met != (count_there (there, n_people, minute - 1) >= n_people / 2 + 1))
        {
          const KgrQuorumChange *change = changes->pdata[next++];

          g_assert_cmpstr (change->at, ==, minute == 0 ? NULL : at);
          g_assert_cmpint (change->met, ==, met);
        }
    }
  g_assert_cmpuint (next, ==, changes->len);
}

static void
test_against_minutes (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261022);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
      gboolean there[12][MINUTES];
      int n_people = g_rand_int_range (rand, 1, 13);

      meeting->starts_at = at_minute (0);
      for (int i = 0; i < n_people; i++)
        fill_random (rand, kgr_meeting_add_attendance (meeting), there[i]);
      check_changes (meeting, there, n_people);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quorum/required", test_required);
  g_test_add_func ("/quorum/who-counts", test_who_counts);
  g_test_add_func ("/quorum/against-minutes", test_against_minutes);
  return g_test_run ();
}
