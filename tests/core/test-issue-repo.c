/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-issue.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"

static void
test_comes_back (KgrTestStore  *test,
                 gconstpointer  data)
{
  g_autoptr(KgrMeeting) minutes = kgr_test_meeting_new ();
  g_autoptr(KgrMeeting) stored = NULL;
  g_autoptr(KgrIssue) draft = kgr_test_draft_new ("  送迎の\n確保 ");
  g_autoptr(KgrIssue) issue = NULL;
  g_autoptr(GError) error = NULL;
  KgrPerson person = { 0, (char *) "森下", NULL, NULL, NULL };
  const KgrIssueStep *step;
  gint64 meeting_id = 0;
  gint64 id = 0;

  g_assert_true (kgr_meeting_repo_add (test->store, minutes, 0, &meeting_id, &error));
  stored = kgr_meeting_repo_load (test->store, meeting_id, NULL, &error);
  g_assert_true (kgr_person_repo_add (test->store, &person, &draft->owner_person_id, &error));
  draft->kind = KGR_ISSUE_ACTION;
  draft->detail = g_strdup ("一行目\r\n二行目");
  draft->public_wording = g_strdup ("移動の手段について");
  draft->owner = g_strdup ("森下委員");
  draft->owner_body_id = stored->body_id;
  draft->due = g_strdup ("2026-12-01");
  draft->field = g_strdup ("相談");
  draft->level = KGR_LEVEL_INDIVIDUAL;
  draft->scope = KGR_SCOPE_MICRO;
  draft->horizon = KGR_HORIZON_URGENT;
  draft->origin_unit_id = kgr_unit_get (stored->units->pdata[2])->id;
  g_assert_true (kgr_issue_repo_add (test->store, draft, stored->body_id, meeting_id, &id, &error));
  g_assert_no_error (error);

  issue = kgr_issue_repo_load (test->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (issue->title, ==, "送迎の 確保");
  g_assert_cmpstr (issue->detail, ==, "一行目\n二行目");
  g_assert_cmpstr (issue->public_wording, ==, "移動の手段について");
  g_assert_cmpstr (issue->owner, ==, "森下委員");
  g_assert_cmpint (issue->owner_body_id, ==, stored->body_id);
  g_assert_cmpint (issue->owner_person_id, ==, draft->owner_person_id);
  g_assert_cmpstr (issue->due, ==, "2026-12-01");
  g_assert_cmpstr (issue->field, ==, "相談");
  g_assert_cmpint (issue->kind, ==, KGR_ISSUE_ACTION);
  g_assert_cmpint (issue->level, ==, KGR_LEVEL_INDIVIDUAL);
  g_assert_cmpint (issue->scope, ==, KGR_SCOPE_MICRO);
  g_assert_cmpint (issue->horizon, ==, KGR_HORIZON_URGENT);
  g_assert_cmpint (issue->origin_meeting_id, ==, meeting_id);
  g_assert_cmpint (issue->origin_unit_id, ==, draft->origin_unit_id);
  g_assert_false (issue->damaged);
  step = issue->history->pdata[0];
  g_assert_cmpint (step->kind, ==, KGR_STEP_RAISED);
  g_assert_cmpint (step->meeting_id, ==, meeting_id);
  g_assert_cmpstr (step->held_on, ==, "2021-10-28");
  g_assert_true (step->at_meeting);
  g_assert_null (step->text);
}

typedef struct
{
  const char *title;
  const char *due;
  gint64      unit_id;
  gint64      body_id;
  gint64      meeting_id;
  int         error;
} Draft;

static void
test_drafts_that_are_refused (KgrTestStore  *test,
                              gconstpointer  data)
{
  static const Draft drafts[] = {
    { "", NULL, 0, 1, 1, KGR_ERROR_INVALID },
    { " \n ", NULL, 0, 1, 1, KGR_ERROR_INVALID },
    { NULL, NULL, 0, 1, 1, KGR_ERROR_INVALID },
    { "件名", "2026-02-30", 0, 1, 1, KGR_ERROR_INVALID },
    { "件名", "soon", 0, 1, 1, KGR_ERROR_INVALID },
    { "件名", "2026-2-3", 0, 1, 1, KGR_ERROR_INVALID },
    { "件名", "2026-02-03\n", 0, 1, 1, KGR_ERROR_INVALID },
    { "件名", NULL, 1, 1, 1, KGR_ERROR_NOT_FOUND },
    { "件名", NULL, 1, 1, 0, KGR_ERROR_NOT_FOUND },
    { "件名", NULL, 0, 99, 1, KGR_ERROR_NOT_FOUND },
    { "件名", NULL, 0, 1, 99, KGR_ERROR_NOT_FOUND },
  };
  KgrTestWorld world;

  kgr_test_set_up_world (test->store, &world);
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr(KgrIssue) draft = kgr_test_draft_new (drafts[i].title);
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) issues = NULL;

      draft->due = g_strdup (drafts[i].due);
      draft->origin_unit_id = drafts[i].unit_id;
      g_assert_false (kgr_issue_repo_add (test->store, draft, drafts[i].body_id,
                                          drafts[i].meeting_id, NULL, &error));
      g_assert_error (error, KGR_ERROR, drafts[i].error);
      g_clear_error (&error);
      issues = kgr_issue_repo_list (test->store, 0, KGR_ISSUES_ALL, NULL, &error);
      g_assert_cmpuint (issues->len, ==, 0);
    }
}

static void
test_texts_are_needed (KgrTestStore  *test,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id;

  kgr_test_set_up_world (test->store, &world);
  id = kgr_test_add_issue (test->store, &world, 0, 1, "件名");
  g_assert_false (kgr_issue_repo_answer (test->store, id, world.meetings[2], "　\n", 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kgr_issue_repo_close (test->store, id, KGR_ISSUE_DONE, "", 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (kgr_issue_repo_answer (test->store, id + 1, world.meetings[2], "x", 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kgr_issue_repo_refer (test->store, id, 99, 0, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

/* Only the new wording travels. */
static void
test_generalise (KgrTestStore  *test,
                 gconstpointer  data)
{
  g_autoptr(KgrIssue) draft = kgr_test_draft_new ("磯崎さんの送迎");
  g_autoptr(KgrIssue) general = kgr_test_draft_new ("移動の手段が足りない");
  g_autoptr(KgrIssue) issue = NULL;
  g_autoptr(KgrIssue) old = NULL;
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id = 0, new_id = 0, elsewhere_id = 0;

  kgr_test_set_up_world (test->store, &world);
  draft->detail = g_strdup ("磯崎さんの事情");
  draft->owner = g_strdup ("磯崎さんの担当");
  draft->field = g_strdup ("相談");
  draft->due = g_strdup (KGR_ISSUE_DUE_NEXT);
  draft->level = KGR_LEVEL_INDIVIDUAL;
  g_assert_true (kgr_issue_repo_add (test->store, draft, world.bodies[0], world.meetings[1],
                                     &id, &error));
  general->level = KGR_LEVEL_AREA;
  g_assert_true (kgr_issue_repo_generalise (test->store, id, general, 0, &new_id, &error));
  g_assert_true (kgr_issue_repo_generalise (test->store, id, general, world.meetings[4],
                                            &elsewhere_id, &error));
  g_assert_no_error (error);

  issue = kgr_issue_repo_load (test->store, new_id, &error);
  g_assert_cmpint (issue->generalised_from, ==, id);
  g_assert_cmpint (issue->body_id, ==, world.bodies[0]);
  g_assert_cmpint (issue->level, ==, KGR_LEVEL_AREA);
  g_assert_null (issue->detail);
  g_assert_null (issue->owner);
  g_assert_null (issue->field);
  g_assert_null (issue->due);
  g_assert_cmpuint (issue->history->len, ==, 1);
  g_clear_pointer (&issue, kgr_issue_unref);
  issue = kgr_issue_repo_load (test->store, elsewhere_id, &error);
  g_assert_cmpint (issue->body_id, ==, world.bodies[1]);
  g_assert_cmpint (issue->origin_meeting_id, ==, world.meetings[4]);
  old = kgr_issue_repo_load (test->store, id, &error);
  g_assert_cmpint (old->state, ==, KGR_ISSUE_NEW);
  g_assert_cmpuint (old->history->len, ==, 1);

  g_assert_false (kgr_issue_repo_generalise (test->store, 99, general, 0, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

typedef struct
{
  const char *sql;
  const char *finding; /* how one sentence of the check begins */
} Damage;

/* What was damaged or lost is named; nothing else stops working. */
static void
test_damage_is_named (KgrTestStore  *test,
                      gconstpointer  data)
{
  static const Damage damages[] = {
    { "UPDATE issue SET cell = zeroblob (length (cell)) WHERE id = 1", "issue 1:" },
    { "UPDATE issue_step SET cell = (SELECT cell FROM issue_step WHERE id = 1) WHERE id = 3",
      "history of an issue 3:" },
    { "DROP TRIGGER issue_step_is_kept; DELETE FROM issue_step WHERE issue_id = 2", "issue 2:" },
  };
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 first;

  kgr_test_set_up_world (test->store, &world);
  first = kgr_test_add_issue (test->store, &world, 0, 1, "一");
  kgr_test_add_issue (test->store, &world, 0, 1, "二");
  g_assert_true (kgr_issue_repo_answer (test->store, first, world.meetings[2], "x", 0, &error));
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GPtrArray) findings = NULL;
      g_autoptr(GPtrArray) issues = NULL;
      gboolean named = FALSE;

      g_assert_true (kgr_store_check (test->store, &findings, &error));
      g_assert_cmpuint (findings->len, ==, i);
      g_clear_pointer (&findings, g_ptr_array_unref);
      g_assert_true (kgr_db_exec (test->store->db, damages[i].sql, &error));
      g_assert_no_error (error);
      g_assert_true (kgr_store_check (test->store, &findings, &error));
      for (guint j = 0; j < findings->len; j++)
        named |= g_str_has_prefix (findings->pdata[j], damages[i].finding);
      g_assert_true (named);
      issues = kgr_issue_repo_list (test->store, 0, KGR_ISSUES_ALL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (issues->len, ==, 2);
      g_assert_true (((KgrIssue *) issues->pdata[0])->damaged);
    }
}

/* Not even a program that tries deletes an issue or rewrites its history. */
static void
test_nothing_is_deleted (KgrTestStore  *test,
                         gconstpointer  data)
{
  static const char *attempts[] = {
    "DELETE FROM issue", "DELETE FROM issue_step", "UPDATE issue_step SET state = 5",
    "UPDATE issue_step SET body_id = 1", "UPDATE issue SET generalised_from = 1",
    "DELETE FROM issue_void", "UPDATE issue_void SET voided = 0",
  };
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;
  gint64 id, step_id = 0;

  kgr_test_set_up_world (test->store, &world);
  id = kgr_test_add_issue (test->store, &world, 0, 1, "件名");
  g_assert_true (kgr_issue_repo_close (test->store, id, KGR_ISSUE_DONE, "済", 0, &error));
  g_assert_true (kgr_issue_repo_find_newest_step (test->store, id, &step_id, &error));
  g_assert_true (kgr_issue_repo_take_back (test->store, id, step_id, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_assert_false (kgr_db_exec (test->store->db, attempts[i], &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_IO);
      g_clear_error (&error);
    }
}

static gboolean
file_holds (const char *path,
            const char *needle)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, &error));

  return memmem (bytes, size, needle, strlen (needle)) != NULL;
}

/* Nothing that was typed stands in the file; a new master key reaches all of it. */
static void
test_sealed_and_rekeyed (KgrTestStore  *test,
                         gconstpointer  data)
{
  static const char *canaries[] = {
    "canary-title", "canary-detail", "canary-public", "canary-owner", "canary-field",
    "canary-answer", "canary-later", "canary-whom", "canary-travels",
  };
  g_autoptr(KgrIssue) draft = kgr_test_draft_new ("canary-title");
  g_autoptr(KgrIssue) issue = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret ("another-way-in", NULL);
  g_autoptr(GError) error = NULL;
  char *recovery_key = NULL;
  KgrTestWorld world;
  gint64 id = 0;

  kgr_test_set_up_world (test->store, &world);
  draft->detail = g_strdup ("canary-detail");
  draft->public_wording = g_strdup ("canary-public");
  draft->owner = g_strdup ("canary-owner");
  draft->field = g_strdup ("canary-field");
  g_assert_true (kgr_issue_repo_add (test->store, draft, world.bodies[0], world.meetings[1],
                                     &id, &error));
  g_assert_true (kgr_issue_repo_answer (test->store, id, world.meetings[2], "canary-answer", 0,
                                        &error));
  draft->owner = (g_free (draft->owner), g_strdup ("canary-later"));
  g_assert_true (kgr_issue_repo_set (test->store, id, draft, KGR_ISSUE_FIELD_OWNER, "2026-05-01",
                                     NULL, &error));
  g_assert_true (kgr_issue_repo_escalate (test->store, id, "canary-whom", "canary-travels", 0,
                                          &error));
  g_assert_true (kgr_store_rekey (test->store, secret, &recovery_key, &error));
  g_assert_no_error (error);
  g_free (recovery_key);
  issue = kgr_issue_repo_load (test->store, id, &error);
  g_assert_no_error (error);
  g_assert_false (issue->damaged);
  g_assert_cmpstr (issue->title, ==, "canary-title");

  g_assert_true (kgr_db_exec (test->store->db, "PRAGMA wal_checkpoint (TRUNCATE)", &error));
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    g_assert_false (file_holds (test->path, canaries[i]));
  g_assert_true (file_holds (test->path, "issue_step"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/issue-repo/comes-back", test_comes_back);
  ADD ("/issue-repo/refused-drafts", test_drafts_that_are_refused);
  ADD ("/issue-repo/texts-needed", test_texts_are_needed);
  ADD ("/issue-repo/generalise", test_generalise);
  ADD ("/issue-repo/damage", test_damage_is_named);
  ADD ("/issue-repo/kept", test_nothing_is_deleted);
  ADD ("/issue-repo/sealed", test_sealed_and_rekeyed);
#undef ADD
  return g_test_run ();
}
