/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random histories, looked at as a whole. The test keeps a log of its own of every move that was
 * accepted and works out from it, by counting through the meetings one after the other, what stands
 * on each: another way than the program's, which must come to the same. */

#include "config.h"

#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-history.h"
#include "kgr-test-issue.h"
#include "kgr-test-store.h"

/* Stored in random order, some called off: the order of ids is not that of days. */
static void
add_meetings (History *history)
{
  int order[N_MEETINGS];

  for (int i = 0; i < N_MEETINGS; i++)
    order[i] = i;
  for (int i = N_MEETINGS - 1; i > 0; i--)
    {
      int other = g_rand_int_range (history->rand, 0, i + 1);
      int swapped = order[i];

      order[i] = order[other];
      order[other] = swapped;
    }
  for (int i = 0; i < N_MEETINGS; i++)
    {
      Meeting *meeting = &history->meetings[order[i]];
      g_autofree char *date = g_strdup_printf ("20%02d-%02d-%02d", 20 + order[i] / 24,
                                               order[i] / 2 % 12 + 1, 10 + order[i] % 2);

      meeting->body = g_rand_int_range (history->rand, 0, N_BODIES);
      meeting->status = g_rand_int_range (history->rand, 0, 8) == 0 ? KGR_MEETING_CANCELLED
                                                                    : KGR_MEETING_PLANNED;
      meeting->id = kgr_test_add_meeting (history->store, history->bodies[meeting->body], date,
                                          meeting->status);
    }
}

static void
note (History          *history,
      gint64            issue_id,
      KgrIssueStepKind  kind,
      int               at,
      int               body,
      KgrIssueState     state)
{
  Entry entry = { issue_id, kind, at, body, state, 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_issue_repo_find_newest_step (history->store, issue_id, &entry.step_id,
                                                  &error));
  g_assert_no_error (error);
  g_array_append_val (history->log, entry);
}

static void
raise_one (History *history,
           int      at,
           gint64   origin_id)
{
  g_autoptr(KgrIssue) draft = kgr_test_draft_new ("件名");
  g_autoptr(GError) error = NULL;
  const Meeting *meeting = &history->meetings[at];
  int body = origin_id != 0 ? meeting->body : g_rand_int_range (history->rand, 0, N_BODIES);
  gboolean done;
  gint64 id = 0;

  done = origin_id != 0
         ? kgr_issue_repo_generalise (history->store, origin_id, draft, meeting->id, &id, &error)
         : kgr_issue_repo_add (history->store, draft, history->bodies[body], meeting->id, &id,
                               &error);
  g_assert_cmpint (done, ==, meeting->status != KGR_MEETING_CANCELLED);
  if (!done)
    return;
  g_array_append_val (history->issues, id);
  note (history, id, KGR_STEP_RAISED, at, body, KGR_ISSUE_NEW);
}

/* Any entry of an issue; put back at once it leaves no trace. */
static void
take_back_one (History *history,
               gint64   id)
{
  guint first = (guint) g_rand_int_range (history->rand, 0, (int) history->log->len);
  gboolean put_back = g_rand_boolean (history->rand);

  for (guint i = 0; i < history->log->len; i++)
    {
      guint at = (first + i) % history->log->len;
      Entry entry = g_array_index (history->log, Entry, at);
      gboolean expected = entry.issue_id == id && can_be_missing (history, at);
      g_autoptr(GError) error = NULL;

      if (entry.issue_id != id)
        continue;
      g_assert_cmpint (kgr_issue_repo_take_back (history->store, id, entry.step_id, "2026-04-01",
                                                 &error), ==, expected);
      if (!expected)
        g_assert_true (error->domain == KGR_ERROR);
      else if (put_back)
        g_assert_true (kgr_issue_repo_put_back (history->store, id, entry.step_id, NULL, &error));
      else
        g_array_remove_index (history->log, at);
      return;
    }
}

/* Whether the rules allow a move is worked out from the log, and must be what the program says. */
static void
move_one (History *history,
          int      at,
          gint64   id)
{
  const Meeting *meeting = &history->meetings[at];
  KgrIssueState target = g_rand_int_range (history->rand, KGR_ISSUE_ACTIVE, KGR_ISSUE_DONE);
  KgrIssueState before, now, final;
  int body_before, body_now, body_final;
  int to = g_rand_int_range (history->rand, 0, N_BODIES);
  gboolean expected, done = FALSE, is_last = last_step (history, id) <= at;
  g_autoptr(GError) error = NULL;

  count_through (history, id, at, &body_before, &before);
  count_through (history, id, at + 1, &body_now, &now);
  count_through (history, id, N_MEETINGS, &body_final, &final);
  expected = meeting->status != KGR_MEETING_CANCELLED;
  switch (g_rand_int_range (history->rand, 0, 9))
    {
    case 2:
      expected = expected && is_last && !kgr_issue_state_is_open (final);
      done = kgr_issue_repo_reopen (history->store, id, 0, "再び起きた。", meeting->id, &error);
      if (done)
        note (history, id, KGR_STEP_ANSWERED, at, -1, KGR_ISSUE_CONTINUED);
      break;
    case 3:
      expected = expected && is_last && kgr_issue_state_is_open (final);
      done = kgr_issue_repo_escalate (history->store, id, "都", "要望。", meeting->id, &error);
      if (done)
        note (history, id, KGR_STEP_ANSWERED, at, -1, final);
      break;
    case 0:
      expected = expected && is_last && kgr_issue_state_is_open (final);
      done = kgr_issue_repo_close (history->store, id, KGR_ISSUE_DONE, "済んだ。", meeting->id, &error);
      if (done)
        note (history, id, KGR_STEP_CLOSED, at, -1, KGR_ISSUE_DONE);
      break;
    case 1:
      expected = expected && is_last && kgr_issue_state_is_open (final) && to != body_final;
      done = kgr_issue_repo_refer (history->store, id, history->bodies[to], meeting->id, NULL,
                                   &error);
      if (done)
        note (history, id, KGR_STEP_REFERRED, at, to, final);
      break;
    default:
      /* Where it was raised it can be answered too; @before is 0 there and @now is not. */
      expected = expected && now != 0 && (body_before == meeting->body || before == 0) &&
                 (kgr_issue_state_is_open (now) || is_last);
      done = kgr_issue_repo_answer (history->store, id, meeting->id, "報告。", target, &error);
      if (done)
        note (history, id, KGR_STEP_ANSWERED, at, -1, target);
      break;
    }
  g_assert_cmpint (done, ==, expected);
  if (!done)
    g_assert_true (error->domain == KGR_ERROR);
}

/* Mostly a meeting at which the issue is, after its last step; else any, to try what is refused. */
static int
choose_meeting (History *history,
                gint64   id)
{
  int any = g_rand_int_range (history->rand, 0, N_MEETINGS);
  KgrIssueState state;
  int body;

  if (g_rand_int_range (history->rand, 0, 4) == 0)
    return any;
  count_through (history, id, N_MEETINGS, &body, &state);
  for (int at = MAX (last_step (history, id), 0); at < N_MEETINGS; at++)
    if (history->meetings[at].body == body && g_rand_int_range (history->rand, 0, 3) > 0)
      return at;

  return any;
}

static void
make_history (History *history)
{
  for (int i = 0; i < N_BODIES; i++)
    history->bodies[i] = kgr_test_add_body (history->store, "部会", i > 0 ? history->bodies[0] : 0);
  add_meetings (history);
  for (int i = 0; i < N_MOVES; i++)
    {
      int at = g_rand_int_range (history->rand, 0, N_MEETINGS);
      guint n_issues = history->issues->len;
      gint64 id = n_issues > 0 ? g_array_index (history->issues, gint64,
                                                g_rand_int_range (history->rand, 0, (int) n_issues))
                               : 0;
      int what = g_rand_int_range (history->rand, 0, 20);

      if (n_issues == 0 || what < 2)
        raise_one (history, at, 0);
      else if (what == 2)
        raise_one (history, at, id);
      else if (what < 6)
        take_back_one (history, id);
      else
        move_one (history, choose_meeting (history, id), id);
    }
}

static gboolean
holds (GPtrArray *issues,
       gint64     id)
{
  for (guint i = 0; i < issues->len; i++)
    if (((KgrIssue *) issues->pdata[i])->id == id)
      return TRUE;

  return FALSE;
}

/* At the moment before each meeting: every issue raised by then belongs to exactly one body, and is
 * open and stands on that body's meeting, or is closed; what stands there is that and nothing
 * else. */
static char *
find_fault_at (History *history,
               int      at)
{
  const Meeting *meeting = &history->meetings[at];
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) standing = kgr_issue_repo_list_standing (history->store, meeting->id,
                                                                &error);
  guint n_expected = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < history->issues->len; i++)
    {
      gint64 id = g_array_index (history->issues, gint64, i);
      KgrIssueState state;
      gboolean expected;
      int body;

      count_through (history, id, at, &body, &state);
      expected = body == meeting->body && kgr_issue_state_is_open (state) &&
                 meeting->status != KGR_MEETING_CANCELLED;
      n_expected += expected;
      if (holds (standing, id) != expected)
        return g_strdup_printf ("meeting %d: issue %" G_GINT64_FORMAT, at, id);
    }

  return standing->len == n_expected ? NULL : g_strdup_printf ("meeting %d: too many", at);
}

static guint
count_in_log (History *history,
              gint64   id)
{
  guint n = 0;

  for (guint i = 0; i < history->log->len; i++)
    n += g_array_index (history->log, Entry, i).issue_id == id;

  return n;
}

/* The same at the end, and the counts. */
static char *
find_fault_in_issue (History *history,
                     gint64   id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrIssue) issue = kgr_issue_repo_load (history->store, id, &error);
  KgrIssueState state;
  int body;
  guint n_bodies = 0;

  g_assert_no_error (error);
  count_through (history, id, N_MEETINGS, &body, &state);
  for (int i = 0; i < N_BODIES; i++)
    {
      g_autoptr(GPtrArray) of_body = kgr_issue_repo_list (history->store, history->bodies[i],
                                                          KGR_ISSUES_ALL, NULL, &error);

      n_bodies += holds (of_body, id);
    }
  if (n_bodies != 1 || issue->body_id != history->bodies[body])
    return g_strdup_printf ("issue %" G_GINT64_FORMAT " is with %u bodies", id, n_bodies);
  if (issue->state != state || issue->history->len != count_in_log (history, id))
    return g_strdup_printf ("issue %" G_GINT64_FORMAT " is not what its log says", id);
  if (!kgr_issue_state_is_open (issue->state))
    {
      const KgrIssueStep *last = issue->history->pdata[issue->history->len - 1];

      if (last->text == NULL)
        return g_strdup_printf ("issue %" G_GINT64_FORMAT " is closed without a reason", id);
    }

  return NULL;
}

/* NULL where everything is as it must be. */
static char *
find_fault (History *history)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = kgr_issue_repo_list (history->store, 0, KGR_ISSUES_ALL, NULL, &error);

  g_assert_no_error (error);
  if (all->len != history->issues->len)
    return g_strdup ("there are more or fewer issues than were raised");
  for (guint i = 0; i < history->issues->len; i++)
    {
      char *fault = find_fault_in_issue (history, g_array_index (history->issues, gint64, i));

      if (fault != NULL)
        return fault;
    }
  for (int at = 0; at < N_MEETINGS; at++)
    {
      char *fault = find_fault_at (history, at);

      if (fault != NULL)
        return fault;
    }

  return NULL;
}

static void
history_init (History  *history,
              KgrStore *store,
              guint32   seed)
{
  history->store = store;
  history->rand = g_rand_new_with_seed (seed);
  history->log = g_array_new (FALSE, FALSE, sizeof (Entry));
  history->issues = g_array_new (FALSE, FALSE, sizeof (gint64));
  make_history (history);
}

static void
history_clear (History *history)
{
  g_clear_pointer (&history->rand, g_rand_free);
  g_clear_pointer (&history->log, g_array_unref);
  g_clear_pointer (&history->issues, g_array_unref);
}

static void
test_none_is_lost (KgrTestStore  *test,
                   gconstpointer  data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  History history;
  g_autofree char *fault = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;

  history_init (&history, test->store, seed);
  g_test_message ("%u issues, %u moves", history.issues->len, history.log->len);
  g_assert_cmpuint (history.issues->len, >, 10);
  g_assert_cmpuint (history.log->len, >, 2 * history.issues->len);
  fault = find_fault (&history);
  g_assert_cmpstr (fault, ==, NULL);
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
  history_clear (&history);
}

typedef struct
{
  const char *name;
  const char *sql;
  gboolean    check_names_it; /* what is lost; a changed step is beyond what the check can know */
} Planted;

#define UNGUARD "DROP TRIGGER issue_step_is_kept; DROP TRIGGER issue_step_stands"

/* An issue that is lost by other means must be found: a test that finds nothing proves nothing. */
static void
test_planted_fault_is_caught (KgrTestStore  *test,
                              gconstpointer  data)
{
  const Planted *planted = data;
  History history;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *none = NULL;
  g_autofree char *fault = NULL;

  history_init (&history, test->store, 7);
  none = find_fault (&history);
  g_assert_cmpstr (none, ==, NULL);
  g_assert_true (kgr_db_exec (test->store->db, UNGUARD, &error));
  g_assert_true (kgr_db_exec (test->store->db, planted->sql, &error));
  g_assert_no_error (error);
  fault = find_fault (&history);
  g_test_message ("%s", fault);
  g_assert_nonnull (fault);
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpint (findings->len > 0, ==, planted->check_names_it);
  history_clear (&history);
}

static const Planted faults[] = {
  { "/never-raised", "DELETE FROM issue_step WHERE issue_id = 3", TRUE },
  { "/raising-is-gone", "DELETE FROM issue_step WHERE issue_id = 3 AND kind = 1", TRUE },
  { "/closed-without-a-trace", "UPDATE issue_step SET state = 4 WHERE issue_id = 3", FALSE },
  { "/with-another-body",
    "UPDATE issue_step SET body_id = 1 + body_id % 5 WHERE issue_id = 3 AND kind = 1", FALSE },
  { "/raising-taken-back",
    "INSERT INTO issue_void (step_id, voided, row_key, revision, cell) SELECT id, 1, zeroblob (16), 1,"
    " zeroblob (16) FROM issue_step WHERE issue_id = 3 AND kind = 1", TRUE },
  { "/out-of-nothing",
    "INSERT INTO issue (kind, row_key, revision, cell) VALUES (1, zeroblob (16), 1, x'00')", TRUE },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/issue-history/none-is-lost/%u", seed);

      g_test_add (path, KgrTestStore, GUINT_TO_POINTER (seed), kgr_test_store_set_up,
                  test_none_is_lost, kgr_test_store_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/issue-history/planted", faults[i].name, NULL);

      g_test_add (path, KgrTestStore, &faults[i], kgr_test_store_set_up,
                  test_planted_fault_is_caught, kgr_test_store_tear_down);
    }

  return g_test_run ();
}
