/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-error.h"
#include "kgr-test-issue.h"
#include "kgr-test-store.h"

#define GOOD (-1)

typedef enum
{
  END,
  ANSWER,
  REFER,
  CLOSE,
} Verb;

typedef struct
{
  Verb verb;
  int  meeting; /* 0 = none is named */
  int  what;    /* a body to refer to, or a state */
  int  error;
} Act;

typedef struct
{
  const char    *name;
  int            raised_at;
  Act            acts[6];
  const char    *stands_on; /* numbers of meetings */
  int            body;
  KgrIssueState  state;
} Story;

/* Meetings in order: 8, 1 (April), 4 (May), 2 (June), 5 (July), 7 called off, 3 (August), 6. */
static const Story stories[] = {
  { "raised", 1, { { 0 } }, "2 3 ", 0, KGR_ISSUE_NEW },
  { "raised later", 2, { { 0 } }, "3 ", 0, KGR_ISSUE_NEW },
  { "raised outside, after what was held", 0, { { 0 } }, "2 3 ", 0, KGR_ISSUE_NEW },
  { "raised at another body's meeting", 5, { { 0 } }, "3 ", 0, KGR_ISSUE_NEW },
  { "raised at a meeting without a date", 8, { { 0 } }, "1 2 3 ", 0, KGR_ISSUE_NEW },
  { "answered goes on", 1, { { ANSWER, 2, KGR_ISSUE_ACTIVE, GOOD } }, "2 3 ",
    0, KGR_ISSUE_ACTIVE },
  { "answered without a state", 1, { { ANSWER, 2, 0, GOOD } }, "2 3 ", 0, KGR_ISSUE_NEW },
  { "answered where it was raised", 1, { { ANSWER, 1, KGR_ISSUE_ACTIVE, GOOD } }, "2 3 ",
    0, KGR_ISSUE_ACTIVE },
  { "answered with done", 1, { { ANSWER, 2, KGR_ISSUE_DONE, GOOD } }, "2 ", 0, KGR_ISSUE_DONE },
  { "answered late counts where its meeting stands", 1,
    { { ANSWER, 3, KGR_ISSUE_CONTINUED, GOOD }, { ANSWER, 2, KGR_ISSUE_ACTIVE, GOOD } }, "2 3 ",
    0, KGR_ISSUE_CONTINUED },
  { "not closed before what was done later", 1,
    { { ANSWER, 3, KGR_ISSUE_ACTIVE, GOOD }, { ANSWER, 2, KGR_ISSUE_DONE, KGR_ERROR_CONFLICT },
      { CLOSE, 2, KGR_ISSUE_DONE, KGR_ERROR_CONFLICT }, { REFER, 2, 1, KGR_ERROR_CONFLICT } },
    "2 3 ",
    0, KGR_ISSUE_ACTIVE },
  { "not answered elsewhere", 1,
    { { ANSWER, 4, 0, KGR_ERROR_INVALID }, { ANSWER, 7, 0, KGR_ERROR_INVALID },
      { ANSWER, 8, 0, KGR_ERROR_INVALID } }, "2 3 ", 0, KGR_ISSUE_NEW },
  { "closed at a meeting", 1, { { CLOSE, 2, KGR_ISSUE_DROPPED, GOOD } }, "2 ",
    0, KGR_ISSUE_DROPPED },
  { "closed outside", 1, { { CLOSE, 0, KGR_ISSUE_DONE, GOOD } }, "", 0, KGR_ISSUE_DONE },
  { "closed outside after its last step", 1,
    { { ANSWER, 2, KGR_ISSUE_ACTIVE, GOOD }, { CLOSE, 0, KGR_ISSUE_DONE, GOOD } }, "2 ",
    0, KGR_ISSUE_DONE },
  { "closed once", 1,
    { { CLOSE, 2, KGR_ISSUE_DONE, GOOD }, { CLOSE, 3, KGR_ISSUE_DONE, KGR_ERROR_INVALID },
      { REFER, 3, 1, KGR_ERROR_INVALID }, { ANSWER, 3, 0, KGR_ERROR_INVALID } }, "2 ",
    0, KGR_ISSUE_DONE },
  { "taken up again", 1,
    { { CLOSE, 1, KGR_ISSUE_DONE, GOOD }, { ANSWER, 2, KGR_ISSUE_ACTIVE, GOOD } }, "3 ",
    0, KGR_ISSUE_ACTIVE },
  { "closed with an open state", 1, { { CLOSE, 2, KGR_ISSUE_ACTIVE, KGR_ERROR_INVALID } }, "2 3 ",
    0, KGR_ISSUE_NEW },
  { "referred", 1, { { REFER, 2, 1, GOOD } }, "2 5 ", 1, KGR_ISSUE_NEW },
  { "referred outside", 1, { { REFER, 0, 1, GOOD } }, "4 5 ", 1, KGR_ISSUE_NEW },
  { "referred, answered there, not here", 1,
    { { REFER, 2, 1, GOOD }, { ANSWER, 5, KGR_ISSUE_ACTIVE, GOOD },
      { ANSWER, 3, 0, KGR_ERROR_INVALID } }, "2 5 ", 1, KGR_ISSUE_ACTIVE },
  { "answered late before it was referred", 1,
    { { REFER, 3, 1, GOOD }, { ANSWER, 2, KGR_ISSUE_ACTIVE, GOOD } }, "2 3 ", 1, KGR_ISSUE_NEW },
  { "reported up twice", 1,
    { { REFER, 2, 1, GOOD }, { REFER, 5, 2, GOOD }, { ANSWER, 6, KGR_ISSUE_DONE, GOOD } }, "2 5 6 ",
    2, KGR_ISSUE_DONE },
  { "referred to where it is", 1, { { REFER, 2, 0, KGR_ERROR_INVALID } }, "2 3 ",
    0, KGR_ISSUE_NEW },
  { "nothing at a meeting that was called off", 1,
    { { REFER, 7, 1, KGR_ERROR_INVALID }, { CLOSE, 7, KGR_ISSUE_DONE, KGR_ERROR_INVALID } }, "2 3 ",
    0, KGR_ISSUE_NEW },
};

static void
act (KgrStore    *store,
     const KgrTestWorld *world,
     gint64       id,
     const Act   *what)
{
  gint64 meeting = world->meetings[what->meeting];
  g_autoptr(GError) error = NULL;
  gboolean done = FALSE;

  if (what->verb == ANSWER)
    done = kgr_issue_repo_answer (store, id, meeting, "報告があった。", what->what, &error);
  else if (what->verb == REFER)
    done = kgr_issue_repo_refer (store, id, world->bodies[what->what], meeting, "部会で扱う。", &error);
  else
    done = kgr_issue_repo_close (store, id, what->what, "解決した。", meeting, &error);

  g_assert_cmpint (done, ==, what->error == GOOD);
  if (what->error == GOOD)
    g_assert_no_error (error);
  else
    g_assert_error (error, KGR_ERROR, what->error);
}

static char *
dup_standing (KgrStore    *store,
              const KgrTestWorld *world,
              gint64       id)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 1; i <= KGR_TEST_N_MEETINGS; i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 meeting = world->meetings[i];
      g_autoptr(GPtrArray) issues = kgr_issue_repo_list_standing (store, meeting, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < issues->len; j++)
        if (((KgrIssue *) issues->pdata[j])->id == id)
          g_string_append_printf (numbers, "%u ", i);
    }

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

static void
test_stories (KgrTestStore  *test,
              gconstpointer  data)
{
  KgrTestWorld world;

  kgr_test_set_up_world (test->store, &world);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      const Story *story = &stories[i];
      g_autoptr(KgrIssue) draft = kgr_test_draft_new (story->name);
      g_autoptr(KgrIssue) issue = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *standing = NULL;
      gint64 id = 0;
      guint n_steps = 1;

      g_test_message ("%s", story->name);
      g_assert_true (kgr_issue_repo_add (test->store, draft, world.bodies[0],
                                         world.meetings[story->raised_at], &id, &error));
      g_assert_no_error (error);
      for (const Act *one = story->acts; one->verb != END; one++)
        {
          act (test->store, &world, id, one);
          n_steps += one->error == GOOD;
        }
      standing = dup_standing (test->store, &world, id);
      g_assert_cmpstr (standing, ==, story->stands_on);
      issue = kgr_issue_repo_load (test->store, id, &error);
      g_assert_no_error (error);
      g_assert_cmpint (issue->body_id, ==, world.bodies[story->body]);
      g_assert_cmpint (issue->state, ==, story->state);
      g_assert_cmpuint (issue->history->len, ==, n_steps);
    }
}

/* Each is shown as the meeting left it, with what was said up to it. */
static void
test_as_the_meeting_left_it (KgrTestStore  *test,
                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id;

  kgr_test_set_up_world (test->store, &world);
  id = kgr_test_add_issue (test->store, &world, 0, 1, "件名");
  g_assert_true (kgr_issue_repo_answer (test->store, id, world.meetings[2], "聞き取り中。",
                                        KGR_ISSUE_ACTIVE, &error));
  g_assert_true (kgr_issue_repo_close (test->store, id, KGR_ISSUE_DONE, "済んだ。", world.meetings[3],
                                       &error));
  g_assert_no_error (error);
  for (guint i = 2; i <= 3; i++)
    {
      gint64 meeting = world.meetings[i];
      g_autoptr(GPtrArray) issues = kgr_issue_repo_list_standing (test->store, meeting, &error);
      const KgrIssue *issue;
      const KgrIssueStep *last;

      g_assert_cmpuint (issues->len, ==, 1);
      issue = issues->pdata[0];
      g_assert_cmpint (issue->state, ==, i == 2 ? KGR_ISSUE_ACTIVE : KGR_ISSUE_DONE);
      g_assert_cmpuint (issue->history->len, ==, i);
      last = issue->history->pdata[issue->history->len - 1];
      g_assert_cmpstr (last->text, ==, i == 2 ? "聞き取り中。" : "済んだ。");
    }
}

static const char *
last_text (GPtrArray *issues,
           guint      index)
{
  const KgrIssue *issue = issues->pdata[index];

  return ((KgrIssueStep *) issue->history->pdata[issue->history->len - 1])->text;
}

static void
test_lists (KgrTestStore  *test,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GPtrArray) of_committee = NULL;
  g_autoptr(GPtrArray) with_history = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GPtrArray) none_before = NULL;
  g_autoptr(GArray) next = NULL;
  KgrTestWorld world;
  gint64 stays, closed, moved;

  kgr_test_set_up_world (test->store, &world);
  stays = kgr_test_add_issue (test->store, &world, 0, 1, "残る");
  closed = kgr_test_add_issue (test->store, &world, 0, 1, "終わる");
  moved = kgr_test_add_issue (test->store, &world, 0, 1, "移る");
  g_assert_true (kgr_issue_repo_close (test->store, closed, KGR_ISSUE_DONE, "済んだ。",
                                       world.meetings[2], &error));
  g_assert_true (kgr_issue_repo_refer (test->store, moved, world.bodies[1], world.meetings[2], NULL,
                                       &error));
  g_assert_no_error (error);

  all = kgr_issue_repo_list (test->store, 0, KGR_ISSUES_ALL, NULL, &error);
  open = kgr_issue_repo_list (test->store, 0, KGR_ISSUES_ONLY_OPEN, NULL, &error);
  of_committee = kgr_issue_repo_list (test->store, world.bodies[1], KGR_ISSUES_ALL, NULL, &error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_null (last_text (all, 1));
  with_history = kgr_issue_repo_list (test->store, 0, KGR_ISSUES_WITH_HISTORY, NULL, &error);
  g_assert_cmpstr (last_text (with_history, 1), ==, "済んだ。");
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpuint (of_committee->len, ==, 1);
  g_assert_cmpint (((KgrIssue *) of_committee->pdata[0])->id, ==, moved);

  left = kgr_issue_repo_list_left (test->store, world.meetings[3], &error);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpint (((KgrIssue *) left->pdata[0])->id, ==, closed);
  g_assert_cmpint (((KgrIssue *) left->pdata[1])->id, ==, moved);
  none_before = kgr_issue_repo_list_left (test->store, world.meetings[6], &error);
  g_assert_cmpuint (none_before->len, ==, 0);

  next = kgr_issue_repo_list_next (test->store, all, &error);
  g_assert_cmpint (g_array_index (next, gint64, 0), ==, world.meetings[2]);
  g_assert_cmpint (g_array_index (next, gint64, 1), ==, 0);
  g_assert_cmpint (g_array_index (next, gint64, 2), ==, world.meetings[5]);
  g_assert_cmpint (((KgrIssue *) all->pdata[0])->id, ==, stays);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/issue-stories/stories", test_stories);
  ADD ("/issue-stories/as-left", test_as_the_meeting_left_it);
  ADD ("/issue-stories/lists", test_lists);
#undef ADD
  return g_test_run ();
}
