/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due on a day. The body's own rules come first; the usual ones are those that ordinances
 * on the openness of councils commonly have: notice a week before, minutes within 45 days. Days are
 * counted by the Civil Code, art. 140: the first day does not count. */

#include "config.h"

#include "kgr-test-body.h"
#include "meeting/kgr-deadline.h"

#define PLANNED KGR_MEETING_PLANNED
#define SESSION KGR_MEETING_IN_SESSION
#define DRAFT   KGR_MEETING_DRAFT
#define OUT     KGR_MEETING_CIRCULATED

static const struct
{
  const char       *today;
  KgrMeetingStatus  status;
  const char       *held_on;
  const char       *ends_at;
  int               rule;    /* of whatever is asked for; 0 = the usual one */
  KgrDeadlineKind   kind;    /* 0 = nothing is to be done */
  const char       *due;
  int               days;
} cases[] = {
  /* The notice: 7 days before. */
  { "2026-10-01", PLANNED, "2026-10-22", NULL, 0, KGR_DEADLINE_NOTICE, "2026-10-15", 14 },
  { "2026-10-15", PLANNED, "2026-10-22", NULL, 0, KGR_DEADLINE_NOTICE, "2026-10-15", 0 },
  { "2026-10-16", PLANNED, "2026-10-22", NULL, 0, KGR_DEADLINE_NOTICE, "2026-10-15", -1 },
  { "2026-10-16", PLANNED, "2026-10-22", NULL, 14, KGR_DEADLINE_NOTICE, "2026-10-08", -8 },
  { "2026-10-16", PLANNED, "2026-10-22", NULL, -1, 0, NULL, 0 },
  /* On the day itself a notice comes too late: there is the meeting. */
  { "2026-10-22", PLANNED, "2026-10-22", NULL, 0, 0, NULL, 0 },
  /* Over the end of the fiscal year, and the leap day of 2028 (2100 has none). */
  { "2027-03-26", PLANNED, "2027-04-02", NULL, 0, KGR_DEADLINE_NOTICE, "2027-03-26", 0 },
  { "2028-02-28", PLANNED, "2028-03-07", NULL, 0, KGR_DEADLINE_NOTICE, "2028-02-29", 1 },
  { "2100-02-28", PLANNED, "2100-03-07", NULL, 0, KGR_DEADLINE_NOTICE, "2100-02-28", 0 },
  /* The day has passed and nobody opened it; one that goes past midnight has until the next day. */
  { "2026-10-23", PLANNED, "2026-10-22", NULL, 0, KGR_DEADLINE_OPEN, "2026-10-22", -1 },
  { "2026-10-23", PLANNED, "2026-10-22", "2026-10-23T00:30:00", 0, 0, NULL, 0 },
  { "2026-10-24", PLANNED, "2026-10-22", "2026-10-23T00:30:00", 0, KGR_DEADLINE_OPEN,
    "2026-10-23", -1 },
  /* Nobody ended it. Where no end was planned it may go on past midnight. */
  { "2026-10-22", SESSION, "2026-10-22", "2026-10-22T20:30:00", 0, 0, NULL, 0 },
  { "2026-10-23", SESSION, "2026-10-22", "2026-10-22T20:30:00", 0, KGR_DEADLINE_END,
    "2026-10-22", -1 },
  { "2026-10-23", SESSION, "2026-10-22", NULL, 0, 0, NULL, 0 },
  { "2026-10-24", SESSION, "2026-10-22", NULL, 0, KGR_DEADLINE_END, "2026-10-23", -1 },
  /* The minutes: 45 days after. */
  { "2026-10-23", DRAFT, "2026-10-22", NULL, 0, KGR_DEADLINE_MINUTES, "2026-12-06", 44 },
  { "2026-12-18", DRAFT, "2026-10-22", NULL, 0, KGR_DEADLINE_MINUTES, "2026-12-06", -12 },
  { "2028-02-01", DRAFT, "2028-01-31", NULL, 30, KGR_DEADLINE_MINUTES, "2028-03-01", 29 },
  { "2027-02-01", DRAFT, "2027-01-31", NULL, 30, KGR_DEADLINE_MINUTES, "2027-03-02", 29 },
  { "2026-12-18", DRAFT, "2026-10-22", NULL, -1, 0, NULL, 0 },
  /* A backlog of earlier years. */
  { "2026-12-18", DRAFT, "2021-10-28", NULL, 0, 0, NULL, 0 },
  { "2026-12-18", DRAFT, NULL, NULL, 0, 0, NULL, 0 },
  /* The copies went out on 2026-11-05: 14 days. */
  { "2026-11-05", OUT, "2026-10-22", NULL, 0, KGR_DEADLINE_REPLIES, "2026-11-19", 14 },
  { "2026-11-20", OUT, "2026-10-22", NULL, 0, KGR_DEADLINE_REPLIES, "2026-11-19", -1 },
  { "2026-11-20", OUT, "2026-10-22", NULL, -1, 0, NULL, 0 },
  { "2026-11-20", KGR_MEETING_APPROVED, "2026-10-22", NULL, 0, KGR_DEADLINE_PUBLISH, "", 0 },
  { "2026-11-20", KGR_MEETING_PUBLISHED, "2026-10-22", NULL, 0, 0, NULL, 0 },
  { "2026-11-20", KGR_MEETING_WITHDRAWN, "2026-10-22", NULL, 0, 0, NULL, 0 },
  { "2026-11-20", KGR_MEETING_CANCELLED, "2026-10-22", NULL, 0, 0, NULL, 0 },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrBody body = { .notice_days = cases[i].rule, .minutes_days = cases[i].rule,
                       .circulation_days = cases[i].rule };
      KgrMeetingSummary meeting = { .id = 7, .held_on = (char *) cases[i].held_on,
                                    .ends_at = (char *) cases[i].ends_at,
                                    .status = cases[i].status };
      KgrDeadline found = { 0 };
      gboolean is_due;

      if (cases[i].status == OUT)
        meeting.circulated_at = (char *) "2026-11-05T17:10:00+09:00";
      is_due = kgr_deadline_of_meeting (&meeting, &body, cases[i].today, &found);
      g_assert_cmpint (found.kind, ==, cases[i].kind);
      g_assert_cmpint (is_due, ==, cases[i].kind != 0);
      if (!is_due)
        continue;
      g_assert_cmpint (found.meeting_id, ==, 7);
      g_assert_cmpstr (found.due, ==, cases[i].due);
      g_assert_cmpint (found.days, ==, cases[i].days);
      g_assert_cmpint (kgr_deadline_is_overdue (&found), ==, cases[i].days < 0);
    }
}

static void
test_what_makes_a_difference (void)
{
  KgrBody body = { 0 };
  KgrMeetingSummary meeting = { .held_on = (char *) "2026-10-22", .status = PLANNED };
  KgrDeadline found;

  /* A notice that was issued, and one in writing, which nobody opens. */
  meeting.notice_at = (char *) "2026-10-01T10:00:00";
  g_assert_false (kgr_deadline_of_meeting (&meeting, &body, "2026-10-20", &found));
  meeting.form = KGR_FORM_WRITTEN;
  g_assert_true (kgr_deadline_of_meeting (&meeting, &body, "2026-10-23", &found));
  g_assert_cmpint (found.kind, ==, KGR_DEADLINE_MINUTES);
  /* A correction: its minutes were there in time. */
  meeting.status = DRAFT;
  meeting.last_version = 1;
  g_assert_false (kgr_deadline_of_meeting (&meeting, &body, "2027-03-01", &found));
  /* Nobody knows when the copies went out. */
  meeting.status = OUT;
  g_assert_false (kgr_deadline_of_meeting (&meeting, &body, "2027-03-01", &found));
  /* What is closed is not published. */
  meeting.status = KGR_MEETING_APPROVED;
  body.openness = KGR_OPENNESS_CLOSED;
  g_assert_false (kgr_deadline_of_meeting (&meeting, &body, "2027-03-01", &found));
}

static void
test_order (void)
{
  static const struct
  {
    gint64 id, body_id;
    KgrMeetingStatus status;
    const char *held_on;
  } rows[] = {
    { 1, 1, KGR_MEETING_APPROVED, "2026-11-01" }, { 2, 1, DRAFT, "2026-10-22" },
    { 3, 2, DRAFT, "2026-09-01" }, { 4, 9, DRAFT, "2026-08-01" },
    { 5, 2, KGR_MEETING_APPROVED, "2026-07-01" }, { 6, 1, PLANNED, "2026-12-03" },
  };
  static const gint64 expected[] = { 3, 6, 2, 1, 5 };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) bodies = g_ptr_array_new ();
  g_autoptr(GArray) found = NULL;
  KgrBody first = { .id = 1 }, second = { .id = 2 };

  g_ptr_array_add (bodies, &first);
  g_ptr_array_add (bodies, &second);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KgrMeetingSummary *meeting = g_new0 (KgrMeetingSummary, 1);

      meeting->id = rows[i].id;
      meeting->body_id = rows[i].body_id;
      meeting->status = rows[i].status;
      meeting->held_on = (char *) rows[i].held_on;
      g_ptr_array_add (meetings, meeting);
    }
  found = kgr_deadline_list (meetings, bodies, "2026-11-24");
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (g_array_index (found, KgrDeadline, i).meeting_id, ==, expected[i]);
}

/* What a list of meetings brings with it: the end, the notice, when copies last went out. */
static void
test_summaries (KgrTestStore  *test,
                gconstpointer  data)
{
  static const KgrMeetingStatus way[] = { SESSION, DRAFT, OUT, DRAFT, OUT };
  gint64 body = kgr_test_add_body (test->store, 0, KGR_TEST_BODY);
  gint64 id = kgr_test_plan (test->store, body, "2026-10-22T18:30:00");
  KgrHeadChange change = { .parts = KGR_HEAD_WHEN, .starts_at = "2026-10-22T23:00:00",
                           .ends_at = "2026-10-23T00:30:00" };
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GError) error = NULL;
  const KgrMeetingSummary *summary;

  g_assert_true (kgr_meeting_repo_set_head (test->store, id, &change, &error));
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    {
      KgrMeetingMove move = { .to = way[i] };

      g_assert_true (kgr_meeting_repo_move (test->store, id, &move, &error));
    }
  meetings = kgr_meeting_repo_list (test->store, body, NULL, &error);
  summary = meetings->pdata[0];
  g_assert_cmpstr (summary->ends_at, ==, "2026-10-23T00:30:00");
  g_assert_null (summary->notice_at);
  g_assert_nonnull (summary->circulated_at);
  g_assert_cmpint (kgr_deadline_count_days (summary->circulated_at, summary->circulated_at), ==, 0);
  g_assert_cmpint (kgr_deadline_count_days ("2027-12-31", "2028-03-01"), ==, 61);
  g_assert_cmpint (kgr_deadline_count_days ("2026-02-30", "2028-03-01"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/days", test_days);
  g_test_add_func ("/deadline/difference", test_what_makes_a_difference);
  g_test_add_func ("/deadline/order", test_order);
  g_test_add ("/deadline/summaries", KgrTestStore, NULL, kgr_test_store_set_up, test_summaries,
              kgr_test_store_tear_down);

  return g_test_run ();
}
