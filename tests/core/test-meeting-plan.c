/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-error.h"
#include "kgr-test-body.h"

static gint64
add_bodies (KgrTestStore *test)
{
  gint64 council = kgr_test_add_body (test->store, 0, KGR_TEST_COUNCIL);

  return kgr_test_add_body (test->store, council, KGR_TEST_BODY);
}

static char *
join_agenda (KgrMeeting *meeting)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      g_string_append_printf (string, "%s%s%s%s", i > 0 ? " " : "", item->parent_id != 0 ? "-" : "",
                              item->number, item->title);
    }

  return g_string_free (string, FALSE);
}

static void
test_one_step_makes_a_meeting (KgrTestStore  *test,
                               gconstpointer  data)
{
  gint64 body = add_bodies (test);
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autofree char *agenda = NULL;
  const KgrAttendance *one;
  const KgrMeetingStep *step;

  kgr_test_seat (test->store, body, "森下", "部会長", "2024-04-01", "2027-03-31");
  meeting = kgr_test_load (test->store, kgr_test_plan (test->store, body, "2026-10-22T18:30:00"));
  agenda = join_agenda (meeting);

  g_assert_cmpstr (meeting->title, ==,
                   "令和８年度 第１回" KGR_TEST_COUNCIL " " KGR_TEST_BODY);
  g_assert_cmpstr (meeting->council, ==, KGR_TEST_COUNCIL);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_PLANNED);
  g_assert_cmpint (meeting->form, ==, KGR_FORM_ROOM);
  g_assert_cmpint (meeting->fiscal_year, ==, 2026);
  g_assert_cmpint (meeting->number, ==, 1);
  g_assert_cmpint (meeting->observers, ==, -1);
  g_assert_cmpstr (agenda, ==, "１開会 ２資料の確認 ３議題 ４閉会");
  g_assert_cmpuint (meeting->attendance->len, ==, 1);
  one = meeting->attendance->pdata[0];
  g_assert_cmpstr (one->name, ==, "森下");
  g_assert_cmpstr (one->role, ==, "部会長");
  g_assert_cmpstr (one->affiliation, ==, "汐見市社会福祉協議会");
  g_assert_cmpint (one->person_id, >, 0);
  g_assert_cmpint (one->status, ==, 0);
  g_assert_cmpuint (meeting->log->len, ==, 1);
  step = meeting->log->pdata[0];
  g_assert_cmpint (step->kind, ==, KGR_STEP_PLANNED);
  g_assert_cmpstr (step->by, ==, "aihara");
  g_assert_nonnull (step->at);
  kgr_test_assert_sound (test->store);
}

/* The fiscal year of a municipality is April to March (地方自治法第208条第１項). */
static const struct
{
  const char *day;
  int         fiscal_year;
  int         number;
  const char *year;
} numbers[] = {
  { "2018-04-26", 2018, 1, "平成30年度" },
  { "2019-03-31", 2018, 2, "平成30年度" },
  /* 平成 ends with 2019-04-30; from the next day FY 2019 is called 令和元年度 as a whole (改元に伴う元号による
   * 年表示の取扱いについて, 2019-04-01). The numbers go on. */
  { "2019-04-01", 2019, 1, "平成31年度" },
  { "2019-04-30", 2019, 2, "平成31年度" },
  { "2019-05-01", 2019, 3, "令和元年度" },
  { "2020-02-29", 2019, 4, "令和元年度" },
  { "2020-03-31", 2019, 5, "令和元年度" },
  { "2020-04-01", 2020, 1, "令和２年度" },
  { "2028-02-29", 2027, 1, "令和９年度" },
  { "2028-04-01", 2028, 1, "令和10年度" },
};

static void
test_numbers_are_of_the_fiscal_year (KgrTestStore  *test,
                                     gconstpointer  data)
{
  gint64 body = add_bodies (test);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr(KgrMeeting) meeting =
        kgr_test_load (test->store, kgr_test_plan (test->store, body, numbers[i].day));
      g_autofree char *title = g_strdup_printf ("%s 第", numbers[i].year);

      g_assert_cmpint (meeting->fiscal_year, ==, numbers[i].fiscal_year);
      g_assert_cmpint (meeting->number, ==, numbers[i].number);
      g_assert_true (g_str_has_prefix (meeting->title, title));
      g_assert_cmpstr (meeting->starts_at, ==, numbers[i].day);
    }
}

/* The last day of a term is a day of it. */
static const struct
{
  const char *from;
  const char *until;
  gboolean    seated;
} terms[] = {
  { NULL, NULL, TRUE },
  { "2024-02-29", NULL, TRUE },
  { "2024-03-01", NULL, FALSE },
  { NULL, "2024-02-28", FALSE },
  { NULL, "2024-02-29", TRUE },
  { "2021-03-01", "2024-02-29", TRUE },
};

static void
test_seats_are_those_of_the_day (KgrTestStore  *test,
                                 gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *name = g_strdup_printf ("部会%u", i);
      gint64 council = i == 0 ? kgr_test_add_body (test->store, 0, KGR_TEST_COUNCIL) : 1;
      gint64 body = kgr_test_add_body (test->store, council, name);
      g_autoptr(KgrMeeting) meeting = NULL;

      kgr_test_seat (test->store, body, "真鍋", "委員", terms[i].from, terms[i].until);
      meeting = kgr_test_load (test->store, kgr_test_plan (test->store, body, "2024-02-29T10:00"));
      g_assert_cmpuint (meeting->attendance->len, ==, terms[i].seated ? 1 : 0);
    }
}

static void
set_status (KgrTestStore     *test,
            gint64            id,
            KgrMeetingStatus  to)
{
  KgrMeetingMove move = { .to = to };
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_move (test->store, id, &move, &error));
  g_assert_no_error (error);
}

/* Minutes wait from the opening of their meeting until they are approved. */
static void
test_waiting_minutes_come_first (KgrTestStore  *test,
                                 gconstpointer  data)
{
  static const char without[] = "１開会 ２資料の確認 ３議題 ４閉会";
  static const char with[] = "１開会 ２資料の確認 ３前回会議録の確認 ４議題 ５閉会";
  gint64 body = add_bodies (test);
  gint64 first = kgr_test_plan (test->store, body, "2026-04-23");
  gint64 called_off;
  static const char *const days[] = { "2026-05-28", "2026-06-25", "2026-07-23", "2026-04-22" };
  const char *const expected[] = { without, with, with, without };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(KgrMeeting) meeting = NULL;
      g_autofree char *agenda = NULL;

      if (i == 1)
        set_status (test, first, KGR_MEETING_DRAFT);
      meeting = kgr_test_load (test->store, kgr_test_plan (test->store, body, days[i]));
      agenda = join_agenda (meeting);
      g_assert_cmpstr (agenda, ==, expected[i]);
      /* A meeting that was called off has no minutes: the one before it counts. */
      called_off = meeting->id;
      set_status (test, called_off, KGR_MEETING_CANCELLED);
    }
}

static void
test_a_year_is_one_step (KgrTestStore  *test,
                         gconstpointer  data)
{
  gint64 body = add_bodies (test);
  KgrMeetingPlan plans[] = {
    { .body_id = body, .starts_at = "2026-04-23T18:30:00", .ends_at = "2026-04-23T20:30:00" },
    { .body_id = body, .starts_at = "2026-05-28T18:30:00", .venue = "田の浦庁舎４階" },
    { .body_id = body, .starts_at = "2027-04-22T23:00:00", .ends_at = "2027-04-23T00:30:00",
      .form = KGR_FORM_BOTH },
    { .body_id = body, .starts_at = "2026-02-30" },
  };
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) removed = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(KgrMeeting) last = NULL;
  g_autoptr(GError) error = NULL;

  /* One that cannot be leaves none. */
  g_assert_false (kgr_meeting_repo_plan (test->store, plans, 4, &ids, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  all = kgr_meeting_repo_list (test->store, 0, NULL, &error);
  g_assert_cmpuint (all->len, ==, 0);

  g_assert_true (kgr_meeting_repo_plan (test->store, plans, 3, &ids, &error));
  g_assert_cmpuint (ids->len, ==, 3);
  last = kgr_test_load (test->store, g_array_index (ids, gint64, 2));
  g_assert_cmpint (last->number, ==, 1);
  g_assert_cmpstr (last->ends_at, ==, "2027-04-23T00:30:00");
  g_assert_cmpint (last->form, ==, KGR_FORM_BOTH);

  g_assert_true (kgr_meeting_repo_remove (test->store, (gint64 *) ids->data, 3, &removed, &error));
  g_assert_cmpuint (removed->len, ==, 3);
  g_assert_true (kgr_meeting_repo_put_back (test->store, removed, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      KgrMeeting *was = removed->pdata[i];
      g_autoptr(KgrMeeting) is = kgr_test_load (test->store, g_array_index (ids, gint64, i));

      g_assert_cmpstr (is->title, ==, was->title);
      g_assert_cmpuint (is->agenda->len, ==, was->agenda->len);
      g_assert_cmpuint (is->log->len, ==, 1);
    }
  kgr_test_assert_sound (test->store);
}

static void
test_a_joint_meeting_counts_for_both (KgrTestStore  *test,
                                      gconstpointer  data)
{
  gint64 body = add_bodies (test);
  gint64 other = kgr_test_add_body (test->store, body, "こども部会");
  KgrMeetingPlan plan = { .body_id = body, .joint_body_id = other, .starts_at = "2026-10-22" };
  KgrMeetingPlan alone = { .body_id = body, .joint_body_id = body, .starts_at = "2026-10-22" };
  g_autoptr(GArray) ids = NULL;
  g_autoptr(KgrMeeting) joint = NULL;
  g_autoptr(KgrMeeting) next = NULL;
  g_autoptr(GError) error = NULL;

  kgr_test_seat (test->store, body, "森下", "部会長", NULL, NULL);
  kgr_test_seat (test->store, other, "桐谷", "委員", NULL, NULL);
  kgr_test_plan (test->store, body, "2026-04-23");
  g_assert_false (kgr_meeting_repo_plan (test->store, &alone, 1, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (kgr_meeting_repo_plan (test->store, &plan, 1, &ids, &error));
  joint = kgr_test_load (test->store, g_array_index (ids, gint64, 0));
  g_assert_cmpint (joint->number, ==, 2);
  g_assert_cmpint (joint->joint_number, ==, 1);
  g_assert_cmpstr (joint->joint_body, ==, "こども部会");
  g_assert_cmpuint (joint->attendance->len, ==, 2);
  g_assert_cmpstr (joint->title, ==,
                   "令和８年度 第２回" KGR_TEST_COUNCIL " " KGR_TEST_BODY "・第１回こども部会 合同会議");
  next = kgr_test_load (test->store, kgr_test_plan (test->store, other, "2026-11-26"));
  g_assert_cmpint (next->number, ==, 2);
}

/* A number that was given out stays given out. */
static void
test_cancelled_keeps_its_number (KgrTestStore  *test,
                                 gconstpointer  data)
{
  gint64 body = add_bodies (test);
  gint64 first = kgr_test_plan (test->store, body, "2026-04-23");
  g_autoptr(KgrMeeting) next = NULL;

  set_status (test, first, KGR_MEETING_CANCELLED);
  next = kgr_test_load (test->store, kgr_test_plan (test->store, body, "2026-05-28"));
  g_assert_cmpint (next->number, ==, 2);
}

static void
test_what_has_a_record_stays (KgrTestStore  *test,
                              gconstpointer  data)
{
  gint64 body = add_bodies (test);
  gint64 id = kgr_test_plan (test->store, body, "2026-04-23");
  g_autoptr(GError) error = NULL;

  set_status (test, id, KGR_MEETING_IN_SESSION);
  g_assert_false (kgr_meeting_repo_remove (test->store, &id, 1, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  set_status (test, id, KGR_MEETING_PLANNED);
  g_assert_true (kgr_meeting_repo_remove (test->store, &id, 1, NULL, &error));
  g_assert_false (kgr_meeting_repo_remove (test->store, &id, 1, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

#define ADD(name, func) \
  g_test_add ("/meeting-plan/" name, KgrTestStore, NULL, kgr_test_store_set_up, func, \
              kgr_test_store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-step", test_one_step_makes_a_meeting);
  ADD ("numbers", test_numbers_are_of_the_fiscal_year);
  ADD ("terms", test_seats_are_those_of_the_day);
  ADD ("waiting-minutes", test_waiting_minutes_come_first);
  ADD ("a-year", test_a_year_is_one_step);
  ADD ("joint", test_a_joint_meeting_counts_for_both);
  ADD ("cancelled", test_cancelled_keeps_its_number);
  ADD ("removal", test_what_has_a_record_stays);

  return g_test_run ();
}
