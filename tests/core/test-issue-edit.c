/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing an issue after it was raised, taking back its steps, and carrying it further. */

#include "config.h"

#include "issue/kgr-public-issue.h"
#include "kgr-error.h"
#include "kgr-test-issue.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"

static KgrIssue *
load (KgrStore *store,
      gint64    id)
{
  g_autoptr(GError) error = NULL;
  KgrIssue *issue = kgr_issue_repo_load (store, id, &error);

  g_assert_no_error (error);
  return issue;
}

static void
fill (KgrIssue   *issue,
      const char *mark)
{
  char **texts[] = { &issue->title, &issue->detail, &issue->public_wording, &issue->owner,
                     &issue->field };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i]);
      *texts[i] = g_strdup_printf ("%s%u", mark, i);
    }
}

/* Every field can be changed, is logged with what it was, and comes back exactly. */
static void
test_set_and_take_back (KgrTestStore  *test,
                        gconstpointer  data)
{
  const KgrIssueFields all = (KGR_ISSUE_FIELD_CONFIDENTIAL << 1) - 1;
  g_autoptr(KgrIssue) draft = kgr_test_draft_new ("題");
  g_autoptr(KgrIssue) wanted = kgr_test_draft_new ("題");
  g_autoptr(KgrIssue) before = NULL;
  g_autoptr(KgrIssue) after = NULL;
  g_autoptr(KgrIssue) again = NULL;
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id = 0;

  kgr_test_set_up_world (test->store, &world);
  fill (draft, "前");
  draft->due = g_strdup (KGR_ISSUE_DUE_NEXT);
  g_assert_true (kgr_issue_repo_add (test->store, draft, world.bodies[0], world.meetings[1], &id,
                                     &error));
  fill (wanted, "後");
  wanted->due = g_strdup ("2026-12-01");
  wanted->owner_body_id = world.bodies[1];
  wanted->kind = KGR_ISSUE_ACTION;
  wanted->level = KGR_LEVEL_AREA;
  wanted->scope = KGR_SCOPE_MESO;
  wanted->horizon = KGR_HORIZON_SLOW;
  wanted->confidential = TRUE;
  g_assert_true (kgr_issue_repo_set (test->store, id, wanted, all, "2026-05-01", &before, &error));
  g_assert_no_error (error);

  after = load (test->store, id);
  g_assert_cmpstr (after->title, ==, "後0");
  g_assert_cmpstr (after->field, ==, "後4");
  g_assert_cmpstr (after->due, ==, "2026-12-01");
  g_assert_cmpint (after->owner_body_id, ==, world.bodies[1]);
  g_assert_cmpint (after->kind, ==, KGR_ISSUE_ACTION);
  g_assert_cmpint (after->level, ==, KGR_LEVEL_AREA);
  g_assert_cmpint (after->scope, ==, KGR_SCOPE_MESO);
  g_assert_cmpint (after->horizon, ==, KGR_HORIZON_SLOW);
  g_assert_true (after->confidential && kgr_issue_is_sealed (after));
  g_assert_cmpuint (after->history->len, ==, 1);
  g_assert_cmpuint (after->changes->len, ==, 11);
  for (guint i = 0; i < after->changes->len; i++)
    {
      const KgrIssueChange *change = after->changes->pdata[i];

      g_assert_cmpstr (change->on, ==, "2026-05-01");
      g_assert_nonnull (change->by);
      if (change->field == KGR_ISSUE_FIELD_OWNER)
        g_assert_cmpstr (change->was, ==, "前3");
      if (change->field == KGR_ISSUE_FIELD_LEVEL)
        g_assert_null (change->was);
    }

  g_assert_true (kgr_issue_repo_set (test->store, id, before, all, "2026-05-01", NULL, &error));
  again = load (test->store, id);
  g_assert_cmpstr (again->title, ==, "前0");
  g_assert_cmpstr (again->detail, ==, "前1");
  g_assert_cmpstr (again->due, ==, KGR_ISSUE_DUE_NEXT);
  g_assert_cmpint (again->owner_body_id, ==, 0);
  g_assert_cmpint (again->level, ==, 0);
  g_assert_false (again->confidential);
  g_assert_cmpuint (again->changes->len, ==, 0);
}

/* Several changes on a day are one, by its first value; another day begins another. */
static void
test_log_by_day (KgrTestStore  *test,
                 gconstpointer  data)
{
  static const struct { const char *day; const char *owner; guint n; const char *was; } steps[] = {
    { "2026-05-01", "乙", 1, NULL }, { "2026-05-01", "丙", 1, NULL }, { "2026-05-02", "丁", 2, "丙" },
    { "2026-05-02", "丙", 1, NULL }, { "2026-05-01", "丙", 1, NULL }, { "2026-05-01", NULL, 0, NULL },
  };
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id;

  kgr_test_set_up_world (test->store, &world);
  id = kgr_test_add_issue (test->store, &world, 0, 1, "件名");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(KgrIssue) wanted = kgr_issue_new ();
      g_autoptr(KgrIssue) issue = NULL;

      wanted->owner = g_strdup (steps[i].owner);
      g_assert_true (kgr_issue_repo_set (test->store, id, wanted, KGR_ISSUE_FIELD_OWNER,
                                         steps[i].day, NULL, &error));
      issue = load (test->store, id);
      g_assert_cmpuint (issue->changes->len, ==, steps[i].n);
      if (steps[i].n > 0)
        g_assert_cmpstr (((KgrIssueChange *) issue->changes->pdata[steps[i].n - 1])->was, ==,
                         steps[i].was);
    }
}

static void
test_set_is_refused (KgrTestStore  *test,
                     gconstpointer  data)
{
  g_autoptr(KgrIssue) wanted = kgr_test_draft_new ("　");
  g_autoptr(KgrIssue) issue = NULL;
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id;

  kgr_test_set_up_world (test->store, &world);
  id = kgr_test_add_issue (test->store, &world, 0, 1, "件名");
  wanted->due = g_strdup ("2026-02-30");
  g_assert_false (kgr_issue_repo_set (test->store, id, wanted, KGR_ISSUE_FIELD_TITLE, "2026-05-01",
                                      NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kgr_issue_repo_set (test->store, id, wanted, KGR_ISSUE_FIELD_DUE, "2026-05-01",
                                      NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kgr_issue_repo_set (test->store, 99, wanted, KGR_ISSUE_FIELD_KIND, "2026-05-01",
                                      NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  issue = load (test->store, id);
  g_assert_cmpstr (issue->title, ==, "件名");
  g_assert_cmpuint (issue->changes->len, ==, 0);
}

static gint64
newest_step (KgrStore *store,
             gint64    id)
{
  g_autoptr(GError) error = NULL;
  gint64 step_id = 0;

  g_assert_true (kgr_issue_repo_find_newest_step (store, id, &step_id, &error));
  g_assert_no_error (error);

  return step_id;
}

static void
assert_refused (gboolean   done,
                GError   **error,
                int        code)
{
  g_assert_false (done);
  g_assert_error (*error, KGR_ERROR, code);
  g_clear_error (error);
}

/* A mistake leaves the history as if it had not been made, and can be put back. */
static void
test_take_back (KgrTestStore  *test,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  KgrStore *store = test->store;
  gint64 id, raised, answered, referred;

  kgr_test_set_up_world (store, &world);
  id = kgr_test_add_issue (store, &world, 0, 1, "件名");
  raised = newest_step (store, id);
  g_assert_true (kgr_issue_repo_answer (store, id, world.meetings[2], "誤り。", KGR_ISSUE_DONE,
                                        &error));
  answered = newest_step (store, id);
  g_assert_cmpint (answered, >, raised);
  assert_refused (kgr_issue_repo_take_back (store, id, raised, NULL, &error), &error,
                  KGR_ERROR_INVALID);
  assert_refused (kgr_issue_repo_take_back (store, id, answered + 9, NULL, &error), &error,
                  KGR_ERROR_NOT_FOUND);
  assert_refused (kgr_issue_repo_put_back (store, id, answered, NULL, &error), &error,
                  KGR_ERROR_CONFLICT);
  g_assert_true (kgr_issue_repo_take_back (store, id, answered, "2026-06-10", &error));
  assert_refused (kgr_issue_repo_take_back (store, id, answered, NULL, &error), &error,
                  KGR_ERROR_CONFLICT);
  {
    g_autoptr(KgrIssue) issue = load (store, id);

    g_assert_cmpint (issue->state, ==, KGR_ISSUE_NEW);
    g_assert_cmpuint (issue->history->len, ==, 1);
    g_assert_cmpuint (issue->n_taken_back, ==, 1);
  }

  g_assert_true (kgr_issue_repo_put_back (store, id, answered, NULL, &error));
  g_assert_true (kgr_issue_repo_take_back (store, id, answered, NULL, &error));
  g_assert_true (kgr_issue_repo_refer (store, id, world.bodies[1], world.meetings[2], NULL,
                                       &error));
  referred = newest_step (store, id);
  g_assert_true (kgr_issue_repo_answer (store, id, world.meetings[5], "報告。", 0, &error));
  assert_refused (kgr_issue_repo_take_back (store, id, referred, NULL, &error), &error,
                  KGR_ERROR_CONFLICT);
  /* Closed, it could not have been referred. */
  assert_refused (kgr_issue_repo_put_back (store, id, answered, NULL, &error), &error,
                  KGR_ERROR_CONFLICT);
  g_assert_true (kgr_issue_repo_take_back (store, id, newest_step (store, id), NULL, &error));
  g_assert_true (kgr_issue_repo_take_back (store, id, referred, NULL, &error));
  g_assert_no_error (error);
  {
    g_autoptr(KgrIssue) issue = load (store, id);

    g_assert_cmpint (issue->body_id, ==, world.bodies[0]);
    g_assert_cmpuint (issue->history->len, ==, 1);
  }
}

static void
test_reopen (KgrTestStore  *test,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrIssue) issue = NULL;
  g_autoptr(GPtrArray) standing = NULL;
  KgrTestWorld world;
  KgrStore *store = test->store;
  gint64 id;

  kgr_test_set_up_world (store, &world);
  id = kgr_test_add_issue (store, &world, 0, 1, "件名");
  assert_refused (kgr_issue_repo_reopen (store, id, 0, "理由", 0, &error), &error,
                  KGR_ERROR_INVALID);
  g_assert_true (kgr_issue_repo_close (store, id, KGR_ISSUE_DONE, "済", world.meetings[2],
                                       &error));
  assert_refused (kgr_issue_repo_reopen (store, id, 0, " ", 0, &error), &error, KGR_ERROR_INVALID);
  assert_refused (kgr_issue_repo_reopen (store, id, KGR_ISSUE_DONE, "x", 0, &error), &error,
                  KGR_ERROR_INVALID);
  assert_refused (kgr_issue_repo_reopen (store, id, 0, "x", world.meetings[1], &error), &error,
                  KGR_ERROR_CONFLICT);
  g_assert_true (kgr_issue_repo_reopen (store, id, 0, "再び起きた。", 0, &error));
  g_assert_no_error (error);
  issue = load (store, id);
  g_assert_cmpint (issue->state, ==, KGR_ISSUE_CONTINUED);
  g_assert_cmpuint (issue->history->len, ==, 3);
  standing = kgr_issue_repo_list_standing (store, world.meetings[3], &error);
  g_assert_cmpuint (standing->len, ==, 1);
}

static void
test_escalate (KgrTestStore  *test,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrIssue) issue = NULL;
  const KgrIssueStep *step;
  KgrTestWorld world;
  KgrStore *store = test->store;
  gint64 id;

  kgr_test_set_up_world (store, &world);
  id = kgr_test_add_issue (store, &world, 2, 1, "件名");
  assert_refused (kgr_issue_repo_escalate (store, id, " ", "文", 0, &error), &error,
                  KGR_ERROR_INVALID);
  assert_refused (kgr_issue_repo_escalate (store, id, "都", "", 0, &error), &error,
                  KGR_ERROR_INVALID);
  g_assert_true (kgr_issue_repo_escalate (store, id, " 都\n", "報酬の見直しを求める。",
                                          world.meetings[6], &error));
  g_assert_no_error (error);
  issue = load (store, id);
  g_assert_cmpint (issue->state, ==, KGR_ISSUE_NEW);
  g_assert_cmpint (issue->body_id, ==, world.bodies[2]);
  step = issue->history->pdata[1];
  g_assert_cmpstr (step->escalated_to, ==, "都");
  g_assert_cmpstr (step->text, ==, "報酬の見直しを求める。");
  g_assert_true (kgr_issue_repo_close (store, id, KGR_ISSUE_DONE, "回答あり", 0, &error));
  assert_refused (kgr_issue_repo_escalate (store, id, "都", "文", 0, &error), &error,
                  KGR_ERROR_INVALID);
}

/* What comes from a closed item is confidential, whatever the draft says. */
static void
test_from_a_closed_item (KgrTestStore  *test,
                         gconstpointer  data)
{
  g_autoptr(KgrMeeting) minutes = kgr_test_meeting_new ();
  g_autoptr(KgrMeeting) stored = NULL;
  g_autoptr(GError) error = NULL;
  gint64 meeting_id = 0;
  guint n_closed = 0;

  for (guint i = 0; i < minutes->agenda->len; i++)
    {
      KgrAgendaItem *item = minutes->agenda->pdata[i];

      item->closed = i + 1 == minutes->agenda->len;
    }
  g_assert_true (kgr_meeting_repo_add (test->store, minutes, 0, &meeting_id, &error));
  stored = kgr_meeting_repo_load (test->store, meeting_id, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0, closed = FALSE; i < stored->units->len; i++)
    {
      const KgrUnitFields *unit = kgr_unit_get (stored->units->pdata[i]);
      g_autoptr(KgrIssue) draft = kgr_test_draft_new ("件名");
      g_autoptr(KgrIssue) issue = NULL;
      gint64 id = 0;

      if (unit->kind == KGR_UNIT_ITEM)
        closed = kgr_meeting_find_agenda (stored, unit->agenda_id)->closed;
      draft->origin_unit_id = unit->id;
      g_assert_true (kgr_issue_repo_add (test->store, draft, stored->body_id, meeting_id, &id,
                                         &error));
      g_assert_no_error (error);
      issue = load (test->store, id);
      g_assert_cmpint (issue->confidential, ==, closed);
      n_closed += closed;
    }
  g_assert_cmpuint (n_closed, >, 0);
}

/* Public lists print the public wording or nothing. */
static void
test_public_list (KgrTestStore  *test,
                  gconstpointer  data)
{
  g_autoptr(KgrIssue) wanted = kgr_issue_new ();
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) standing = NULL;
  g_autoptr(GError) error = NULL;
  const KgrPublicIssue *one;
  KgrTestWorld world;
  gint64 id;
  guint n_withheld = 0;

  kgr_test_set_up_world (test->store, &world);
  kgr_test_add_issue (test->store, &world, 0, 1, "磯崎さんの送迎");
  id = kgr_test_add_issue (test->store, &world, 0, 1, "浜田さんの送迎");
  wanted->public_wording = g_strdup ("移動の手段");
  g_assert_true (kgr_issue_repo_set (test->store, id, wanted, KGR_ISSUE_FIELD_PUBLIC, "2026-05-01",
                                     NULL, &error));
  list = kgr_public_issue_list (test->store, 0, KGR_ISSUES_ONLY_OPEN, &n_withheld, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (n_withheld, ==, 1);
  one = list->pdata[0];
  g_assert_cmpstr (one->wording, ==, "移動の手段");
  g_assert_cmpstr (one->raised_on, ==, "2026-04-10");
  g_assert_cmpuint (one->n_reports, ==, 0);
  standing = kgr_public_issue_list_standing (test->store, world.meetings[2], &n_withheld, &error);
  g_assert_cmpuint (standing->len, ==, 1);
  g_assert_cmpuint (n_withheld, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/issue-edit/set", test_set_and_take_back);
  ADD ("/issue-edit/log-by-day", test_log_by_day);
  ADD ("/issue-edit/refused", test_set_is_refused);
  ADD ("/issue-edit/take-back", test_take_back);
  ADD ("/issue-edit/reopen", test_reopen);
  ADD ("/issue-edit/escalate", test_escalate);
  ADD ("/issue-edit/closed-item", test_from_a_closed_item);
  ADD ("/issue-edit/public", test_public_list);
#undef ADD
  return g_test_run ();
}
