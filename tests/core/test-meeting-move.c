/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "kgr-test-body.h"
#include "kgr-test-meeting.h"
#include "meeting/kgr-attendance-repo.h"
#include "record/kgr-version-repo.h"

typedef struct
{
  KgrTestStore test;
  gint64       id;
} Moved;

static void
set_up (Moved         *self,
        gconstpointer  data)
{
  gint64 council;

  kgr_test_store_set_up (&self->test, data);
  council = kgr_test_add_body (self->test.store, 0, KGR_TEST_COUNCIL);
  self->id = kgr_test_plan (self->test.store,
                            kgr_test_add_body (self->test.store, council, KGR_TEST_BODY),
                            "2026-10-22T18:30:00");
}

static void
tear_down (Moved         *self,
           gconstpointer  data)
{
  kgr_test_assert_sound (self->test.store);
  kgr_test_store_tear_down (&self->test, data);
}

static void
move_at (Moved            *self,
         KgrMeetingStatus  to,
         const char       *at)
{
  KgrMeetingMove move = { .to = to, .at = at };
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_move (self->test.store, self->id, &move, &error));
  g_assert_no_error (error);
}

static void
assert_refused (Moved            *self,
                KgrMeetingStatus  to,
                int               code)
{
  KgrMeetingMove move = { .to = to };
  g_autoptr(GError) error = NULL;

  g_assert_false (kgr_meeting_repo_move (self->test.store, self->id, &move, &error));
  g_assert_error (error, KGR_ERROR, code);
}

/* What there is of steps, and nothing else: minutes are approved, corrected and withdrawn with
 * their versions. */
static const struct
{
  KgrMeetingStatus from;
  KgrMeetingStatus to;
} steps[] = {
  { KGR_MEETING_PLANNED, KGR_MEETING_IN_SESSION },
  { KGR_MEETING_PLANNED, KGR_MEETING_DRAFT },
  { KGR_MEETING_PLANNED, KGR_MEETING_CANCELLED },
  { KGR_MEETING_IN_SESSION, KGR_MEETING_PLANNED },
  { KGR_MEETING_IN_SESSION, KGR_MEETING_DRAFT },
  { KGR_MEETING_IN_SESSION, KGR_MEETING_CANCELLED },
  { KGR_MEETING_DRAFT, KGR_MEETING_IN_SESSION },
  { KGR_MEETING_DRAFT, KGR_MEETING_CIRCULATED },
  { KGR_MEETING_CIRCULATED, KGR_MEETING_DRAFT },
  { KGR_MEETING_CANCELLED, KGR_MEETING_PLANNED },
};

static gboolean
is_step (KgrMeetingStatus from,
         KgrMeetingStatus to)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].from == from && steps[i].to == to)
      return TRUE;

  return FALSE;
}

static void
test_the_table_of_steps (void)
{
  for (KgrMeetingStatus from = KGR_MEETING_PLANNED; from <= KGR_MEETING_CANCELLED; from++)
    for (KgrMeetingStatus to = KGR_MEETING_PLANNED; to <= KGR_MEETING_CANCELLED; to++)
      g_assert_cmpint (kgr_meeting_status_can_move (from, to), ==, is_step (from, to));
}

static void
test_the_whole_way (Moved         *self,
                    gconstpointer  data)
{
  static const KgrStepKind expected[] = {
    KGR_STEP_PLANNED, KGR_STEP_OPENED, KGR_STEP_ENDED, KGR_STEP_CIRCULATED, KGR_STEP_TAKEN_BACK,
  };
  g_autoptr(KgrMeeting) meeting = NULL;

  move_at (self, KGR_MEETING_IN_SESSION, "2026-10-22T18:32:10");
  move_at (self, KGR_MEETING_DRAFT, "2026-10-22T20:47:00");
  move_at (self, KGR_MEETING_CIRCULATED, NULL);
  assert_refused (self, KGR_MEETING_IN_SESSION, KGR_ERROR_INVALID);
  assert_refused (self, KGR_MEETING_APPROVED, KGR_ERROR_INVALID);
  move_at (self, KGR_MEETING_DRAFT, NULL);

  meeting = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (meeting->starts_at, ==, "2026-10-22T18:30:00");
  g_assert_cmpstr (meeting->opened_at, ==, "2026-10-22T18:32:10");
  g_assert_cmpstr (meeting->closed_at, ==, "2026-10-22T20:47:00");
  /* Nobody planned an end: the real one is printed. */
  g_assert_cmpstr (meeting->ends_at, ==, "2026-10-22T20:47:00");
  g_assert_cmpuint (meeting->log->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const KgrMeetingStep *step = meeting->log->pdata[i];

      g_assert_cmpint (step->kind, ==, expected[i]);
      g_assert_cmpstr (step->by, ==, "aihara");
      g_assert_nonnull (step->at);
    }
}

static void
test_going_back_takes_the_stamp (Moved         *self,
                                 gconstpointer  data)
{
  g_autoptr(KgrMeeting) again = NULL;
  g_autoptr(KgrMeeting) planned = NULL;

  move_at (self, KGR_MEETING_IN_SESSION, "2026-10-22T18:32:10");
  move_at (self, KGR_MEETING_DRAFT, "2026-10-22T20:47:00");
  move_at (self, KGR_MEETING_IN_SESSION, NULL);
  again = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (again->opened_at, ==, "2026-10-22T18:32:10");
  g_assert_null (again->closed_at);
  move_at (self, KGR_MEETING_PLANNED, NULL);
  planned = kgr_test_load (self->test.store, self->id);
  g_assert_null (planned->opened_at);
}

/* Who was marked as there before the opening, and of whom nothing was said, has a number from then
 * on, and keeps it when it is taken back; who is known to be absent gets none. */
static void
test_opening_gives_numbers (Moved         *self,
                            gconstpointer  data)
{
  static const char * const names[] = { "森下 京子", "真鍋 徹", "遠山 史子" };
  static const KgrAttendanceStatus marked[] = { KGR_ATTENDANCE_PRESENT, KGR_ATTENDANCE_ABSENT, 0 };
  static const int numbers[] = { 1, 0, 2 };
  g_autoptr(KgrMeeting) opened = NULL;
  g_autoptr(KgrMeeting) back = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(KgrAttendance) line = kgr_attendance_new ();

      line->name = g_strdup (names[i]);
      line->role = g_strdup ("委員");
      line->status = marked[i];
      g_assert_true (kgr_attendance_repo_insert (self->test.store, self->id, line, -1, NULL,
                                                 &error));
    }
  move_at (self, KGR_MEETING_IN_SESSION, "2026-10-22T18:32:10");
  opened = kgr_test_load (self->test.store, self->id);
  move_at (self, KGR_MEETING_PLANNED, NULL);
  back = kgr_test_load (self->test.store, self->id);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpint (((KgrAttendance *) opened->attendance->pdata[i])->number, ==, numbers[i]);
      g_assert_cmpint (((KgrAttendance *) back->attendance->pdata[i])->number, ==, numbers[i]);
    }
}

static void
test_now_is_stamped (Moved         *self,
                     gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%dT");
  g_autoptr(KgrMeeting) meeting = NULL;

  move_at (self, KGR_MEETING_IN_SESSION, NULL);
  meeting = kgr_test_load (self->test.store, self->id);
  g_assert_true (g_str_has_prefix (meeting->opened_at, day));
  g_assert_cmpuint (strlen (meeting->opened_at), ==, strlen ("2026-10-22T18:32:10"));
}

/* 流会: it was opened, too few were there, and who was stays. */
static void
test_no_quorum (Moved         *self,
                gconstpointer  data)
{
  KgrMeetingMove move = { .to = KGR_MEETING_CANCELLED, .cancellation = KGR_CANCELLED_NO_QUORUM,
                          .note = "出席４人" };
  KgrHeadChange change = { .parts = KGR_HEAD_VENUE, .venue = "別館" };
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(KgrMeeting) again = NULL;
  const KgrMeetingStep *step;
  g_autoptr(GError) error = NULL;

  move_at (self, KGR_MEETING_IN_SESSION, "2026-10-22T18:32:10");
  g_assert_true (kgr_meeting_repo_move (self->test.store, self->id, &move, &error));
  meeting = kgr_test_load (self->test.store, self->id);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_CANCELLED);
  g_assert_cmpint (meeting->cancellation, ==, KGR_CANCELLED_NO_QUORUM);
  g_assert_cmpstr (meeting->opened_at, ==, "2026-10-22T18:32:10");
  step = meeting->log->pdata[2];
  g_assert_cmpint (step->kind, ==, KGR_STEP_NO_QUORUM);
  g_assert_cmpstr (step->note, ==, "出席４人");
  g_assert_false (kgr_meeting_repo_set_head (self->test.store, self->id, &change, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  move_at (self, KGR_MEETING_PLANNED, NULL);
  again = kgr_test_load (self->test.store, self->id);
  g_assert_cmpint (again->cancellation, ==, 0);
}

static void
test_postponing_keeps_the_old_day (Moved         *self,
                                   gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(KgrMeeting) next_year = NULL;
  const KgrMeetingStep *step;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_postpone (self->test.store, self->id, "2026-10-29T18:30:00",
                                            "2026-10-29T20:30:00", "台風", &error));
  meeting = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (meeting->starts_at, ==, "2026-10-29T18:30:00");
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_PLANNED);
  step = meeting->log->pdata[1];
  g_assert_cmpint (step->kind, ==, KGR_STEP_POSTPONED);
  g_assert_cmpstr (step->was, ==, "2026-10-22T18:30:00");
  g_assert_cmpstr (step->note, ==, "台風");

  /* Into another fiscal year, where it is the first. */
  g_assert_true (kgr_meeting_repo_postpone (self->test.store, self->id, "2027-04-08", NULL, NULL,
                                            &error));
  next_year = kgr_test_load (self->test.store, self->id);
  g_assert_cmpint (next_year->fiscal_year, ==, 2027);
  g_assert_cmpstr (next_year->title, ==,
                   "令和９年度 第１回" KGR_TEST_COUNCIL " " KGR_TEST_BODY);

  move_at (self, KGR_MEETING_IN_SESSION, NULL);
  g_assert_false (kgr_meeting_repo_postpone (self->test.store, self->id, "2027-04-09", NULL, NULL,
                                             &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
}

static void
test_a_step_is_taken_back_exactly (Moved         *self,
                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeetingHead) head = kgr_meeting_repo_keep_head (self->test.store, self->id, &error);
  g_autoptr(KgrMeeting) meeting = NULL;

  move_at (self, KGR_MEETING_IN_SESSION, NULL);
  move_at (self, KGR_MEETING_DRAFT, NULL);
  g_assert_true (kgr_meeting_repo_put_head (self->test.store, head, &error));
  g_assert_no_error (error);
  meeting = kgr_test_load (self->test.store, self->id);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_PLANNED);
  g_assert_null (meeting->opened_at);
  g_assert_null (meeting->ends_at);
  g_assert_cmpuint (meeting->log->len, ==, 1);
}

/* Approving, correcting and withdrawing stand in the log with the other steps, and nothing goes
 * behind an approval. */
static void
test_versions_stand_in_the_log (KgrTestStore  *test,
                                gconstpointer  data)
{
  static const KgrStepKind expected[] = {
    KGR_STEP_APPROVED, KGR_STEP_CORRECTED, KGR_STEP_APPROVED, KGR_STEP_WITHDRAWN,
  };
  g_autoptr(KgrMeeting) filled = kgr_test_meeting_new ();
  KgrMeetingMove move = { .to = KGR_MEETING_CIRCULATED };
  KgrHeadChange change = { .parts = KGR_HEAD_VENUE, .venue = "別館" };
  KgrHeadChange memo = { .parts = KGR_HEAD_MEMO, .memo = "次回は会場が異なる。" };
  g_autoptr(KgrMeetingHead) head = NULL;
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_meeting_repo_add (test->store, filled, 0, &id, &error));
  head = kgr_meeting_repo_keep_head (test->store, id, &error);
  g_assert_true (kgr_version_repo_approve (test->store, id, "部会", KGR_SPEAKERS_RECORDED, NULL,
                                           NULL, &error));
  g_assert_false (kgr_meeting_repo_put_head (test->store, head, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (kgr_meeting_repo_move (test->store, id, &move, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
  g_clear_error (&error);
  g_assert_false (kgr_meeting_repo_set_head (test->store, id, &change, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
  g_clear_error (&error);
  g_assert_true (kgr_meeting_repo_set_head (test->store, id, &memo, &error));
  g_assert_true (kgr_version_repo_correct (test->store, id, NULL, &error));
  g_assert_true (kgr_version_repo_approve (test->store, id, "部会", KGR_SPEAKERS_RECORDED, NULL,
                                           NULL, &error));
  g_assert_true (kgr_version_repo_withdraw (test->store, id, NULL, &error));
  meeting = kgr_test_load (test->store, id);
  g_assert_cmpuint (meeting->log->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (((KgrMeetingStep *) meeting->log->pdata[i])->kind, ==, expected[i]);
  g_assert_cmpstr (meeting->memo, ==, "次回は会場が異なる。");
  kgr_test_assert_sound (test->store);
}

#define ADD(name, func) \
  g_test_add ("/meeting-move/" name, Moved, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-move/table", test_the_table_of_steps);
  ADD ("the-whole-way", test_the_whole_way);
  ADD ("back", test_going_back_takes_the_stamp);
  ADD ("numbers", test_opening_gives_numbers);
  ADD ("now", test_now_is_stamped);
  ADD ("no-quorum", test_no_quorum);
  ADD ("postponed", test_postponing_keeps_the_old_day);
  ADD ("taken-back", test_a_step_is_taken_back_exactly);
  g_test_add ("/meeting-move/versions", KgrTestStore, NULL, kgr_test_store_set_up,
              test_versions_stand_in_the_log, kgr_test_store_tear_down);

  return g_test_run ();
}
