/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "council/kgr-council-repo.h"
#include "db/kgr-db.h"
#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"

static gint64
add_meeting (KgrTestStore *test)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  g_assert_no_error (error);

  return id;
}

static void
test_comes_back (KgrTestStore  *test,
                 gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(KgrMeeting) loaded = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test);
  const KgrAttendance *one;
  const KgrAgendaItem *item;

  loaded = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->council, ==, meeting->council);
  g_assert_cmpstr (loaded->body, ==, meeting->body);
  g_assert_cmpstr (loaded->title, ==, meeting->title);
  g_assert_cmpstr (loaded->starts_at, ==, meeting->starts_at);
  g_assert_cmpstr (loaded->venue, ==, meeting->venue);
  g_assert_cmpint (loaded->observers, ==, 2);
  g_assert_cmpint (loaded->fiscal_year, ==, 2021);
  g_assert_cmpint (loaded->status, ==, KGR_MEETING_DRAFT);
  one = loaded->attendance->pdata[0];
  g_assert_cmpstr (one->name, ==, "森下");
  g_assert_cmpint (one->status, ==, KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE);
  item = loaded->agenda->pdata[1];
  g_assert_cmpint (item->parent_id, ==, ((KgrAgendaItem *) loaded->agenda->pdata[0])->id);
  g_assert_cmpuint (loaded->units->len, ==, 4);
  g_assert_cmpint (kgr_unit_get (loaded->units->pdata[1])->agenda_id, ==, item->id);
  for (guint i = 2; i < 4; i++)
    {
      g_autofree char *stored = kgr_unit_dup_text (loaded->units->pdata[i], KGR_LAYER_TEXT);
      g_autofree char *given = kgr_unit_dup_text (meeting->units->pdata[i], KGR_LAYER_TEXT);

      g_assert_cmpstr (stored, ==, given);
      g_assert_cmpstr (kgr_unit_get (loaded->units->pdata[i])->speaker, ==,
                       kgr_unit_get (meeting->units->pdata[i])->speaker);
    }
}

/* A second meeting of the same names stands under the same council and body. */
static void
test_bodies_are_found_again (KgrTestStore  *test,
                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) councils = NULL;
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(KgrBody) by_name = NULL;
  const KgrMeetingSummary *summary;

  add_meeting (test);
  add_meeting (test);
  councils = kgr_council_repo_list (test->store, &error);
  bodies = kgr_body_repo_list (test->store, &error);
  g_assert_cmpuint (councils->len, ==, 1);
  g_assert_cmpuint (bodies->len, ==, 1);
  by_name = kgr_body_repo_find (test->store, "相談支援部会", &error);
  g_assert_nonnull (by_name);
  g_assert_null (kgr_body_repo_find (test->store, "ない部会", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  summaries = kgr_meeting_repo_list (test->store, by_name->id, NULL, &error);
  g_assert_cmpuint (summaries->len, ==, 2);
  summary = summaries->pdata[0];
  g_assert_cmpstr (summary->held_on, ==, "2021-10-28");
  g_assert_cmpstr (summary->subject, ==, "相談機能について");
}

static void
test_tree_order (KgrTestStore  *test,
                 gconstpointer  data)
{
  static const char *expected[] = { "全体会", "部会", "ワーキンググループ", "運営会議" };
  KgrBody plenary = { 0, 0, 0, (char *) "全体会" };
  KgrBody steering = { 0, 0, 0, (char *) "運営会議" };
  KgrBody committee = { 0, 0, 0, (char *) "部会" };
  KgrBody group = { 0, 0, 0, (char *) "ワーキンググループ" };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bodies = NULL;
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (test->store, &plenary, &committee.parent_id, &error));
  g_assert_true (kgr_body_repo_add (test->store, &steering, NULL, &error));
  g_assert_true (kgr_body_repo_add (test->store, &committee, &group.parent_id, &error));
  g_assert_true (kgr_body_repo_add (test->store, &group, &id, &error));
  g_assert_no_error (error);
  bodies = kgr_body_repo_list (test->store, &error);
  g_assert_cmpuint (bodies->len, ==, 4);
  for (guint i = 0; i < bodies->len; i++)
    g_assert_cmpstr (((KgrBody *) bodies->pdata[i])->name, ==, expected[i]);
}

static guint
count_spans (KgrTestStore *test,
             gint64        meeting_id)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, meeting_id, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < meeting->units->len; i++)
    {
      g_autoptr(GArray) spans = kgr_unit_dup_spans (meeting->units->pdata[i], KGR_LAYER_TEXT);

      n += spans->len;
    }

  return n;
}

static void
test_conceal (KgrTestStore  *test,
              gconstpointer  data)
{
  gint64 id = add_meeting (test);
  KgrConcealResult result;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "磯崎さん", "個別事例", &result, &error));
  g_assert_cmpuint (result.in_texts, ==, 2);
  g_assert_cmpuint (count_spans (test, id), ==, 2);
  g_assert_cmpint (result.next_version, ==, 0);

  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "相談", NULL, &result, &error));
  g_assert_cmpuint (result.in_texts, ==, 0);
  g_assert_cmpuint (result.in_titles, ==, 2);
  g_assert_cmpuint (result.in_papers, ==, 1);
  g_assert_cmpuint (count_spans (test, id), ==, 2);

  g_assert_false (kgr_meeting_repo_conceal (test->store, id, "どこにもない", NULL, &result, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kgr_meeting_repo_conceal (test->store, id, "", NULL, &result, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
}

static void
test_mark_and_open (KgrTestStore  *test,
                    gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, NULL, NULL);
  gint64 unit = kgr_unit_get (meeting->units->pdata[3])->id;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_mark (test->store, id, unit, KGR_LAYER_TEXT, 0, 4, "r", &error));
  g_assert_cmpuint (count_spans (test, id), ==, 1);
  g_assert_true (kgr_meeting_repo_mark (test->store, id, unit, KGR_LAYER_TEXT, 0, 4, NULL, &error));
  g_assert_cmpuint (count_spans (test, id), ==, 0);
  g_assert_false (
    kgr_meeting_repo_mark (test->store, id, unit + 100, KGR_LAYER_TEXT, 0, 4, "r", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

static void
test_close_item (KgrTestStore  *test,
                 gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, NULL, NULL);
  gint64 item_id = ((KgrAgendaItem *) meeting->agenda->pdata[1])->id;
  g_autoptr(KgrMeeting) after = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GError) error = NULL;
  const KgrAgendaItem *item;

  g_assert_true (
    kgr_meeting_repo_close_item (test->store, id, item_id, TRUE, "個別事例", NULL, NULL,
                                 "個別案件", &error));
  g_assert_no_error (error);
  after = kgr_meeting_repo_load (test->store, id, NULL, &error);
  item = kgr_meeting_find_agenda (after, item_id);
  g_assert_true (item->closed);
  g_assert_cmpstr (item->ground, ==, "個別事例");
  summaries = kgr_meeting_repo_list (test->store, 0, NULL, &error);
  g_assert_cmpstr (((KgrMeetingSummary *) summaries->pdata[0])->subject, ==, "個別案件");
}

/* What stands below a closed item is part of it, in a list too. */
static void
test_closed_subject (KgrTestStore  *test,
                     gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);
  g_autoptr(KgrMeeting) stored = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  item->id = 3;
  item->parent_id = 2;
  item->title = g_strdup ("磯崎さんの事例");
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  stored = kgr_meeting_repo_load (test->store, id, NULL, &error);
  item = stored->agenda->pdata[1];
  g_assert_true (kgr_meeting_repo_close_item (test->store, id, item->id, TRUE, NULL, NULL, NULL,
                                              "個別案件", &error));
  summaries = kgr_meeting_repo_list (test->store, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((KgrMeetingSummary *) summaries->pdata[0])->subject, ==, "個別案件");
}

/* Everything that is printed is looked at, a name once however often it is kept. */
static void
test_conceal_counts_what_is_printed (KgrTestStore  *test,
                                     gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  KgrAttendance *one = meeting->attendance->pdata[0];
  KgrAgendaItem *item = meeting->agenda->pdata[1];
  g_autoptr(GError) error = NULL;
  KgrConcealResult result;
  gint64 id = 0;

  one->printed = g_strdup ("森下委員長代理");
  one->public_name = g_strdup ("もりした");
  item->ground = g_strdup ("柏木さんの事例のため");
  meeting->when_printed = g_strdup ("柏木さんの都合のよい日");
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));

  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "森下", NULL, &result, &error));
  g_assert_cmpuint (result.in_names, ==, 1);
  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "委員長代理", NULL, &result, &error));
  g_assert_cmpuint (result.in_names, ==, 1);
  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "もりした", NULL, &result, &error));
  g_assert_cmpuint (result.in_names, ==, 1);
  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "柏木さん", NULL, &result, &error));
  g_assert_cmpuint (result.in_titles, ==, 2);
  g_assert_no_error (error);
}

typedef struct
{
  const char *sql;
  const char *place;
} Damage;

/* A cell that was changed, or put in from another row, is named; the rest of the meeting opens. */
static void
test_damage_is_named (KgrTestStore  *test,
                      gconstpointer  data)
{
  static const Damage damages[] = {
    { "UPDATE unit SET cell = zeroblob (length (cell)) WHERE id = 4", "statement 4" },
    { "UPDATE unit SET cell = (SELECT cell FROM unit WHERE id = 3) WHERE id = 4", "statement 4" },
    { "UPDATE unit SET revision = revision + 1 WHERE id = 4", "statement 4" },
    { "UPDATE paper SET cell = (SELECT cell FROM agenda_item WHERE id = 1) WHERE id = 1",
      "paper 1" },
    { "UPDATE attendance SET cell = x'00' WHERE id = 1", "attendance 1" },
    { "UPDATE meeting SET cell = x'' WHERE id = 1", "head of meeting 1" },
  };
  gint64 id = add_meeting (test);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KgrMeeting) meeting = NULL;
      g_autoptr(GPtrArray) damage = NULL;
      g_autoptr(GPtrArray) findings = NULL;

      g_assert_true (kgr_db_exec (test->store->db, "SAVEPOINT damage", &error));
      g_assert_true (kgr_db_exec (test->store->db, damages[i].sql, &error));
      g_assert_no_error (error);
      g_assert_true (kgr_db_exec (test->store->db, "RELEASE damage", &error));
      meeting = kgr_meeting_repo_load (test->store, id, &damage, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (damage->len, ==, i < 3 ? 1 : i - 1);
      g_assert_true (
        g_ptr_array_find_with_equal_func (damage, damages[i].place, g_str_equal, NULL));
      g_assert_cmpuint (meeting->units->len, ==, 4);

      g_assert_null (kgr_meeting_repo_load (test->store, id, NULL, &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
      g_clear_error (&error);
      g_assert_true (kgr_store_check (test->store, &findings, &error));
      g_assert_cmpuint (findings->len, ==, damage->len);
      g_assert_true (g_str_has_prefix (findings->pdata[findings->len - 1], "statement 4") ||
                     findings->len > 1);
    }
}

/* A row of the record has no index of its keys: a copy of one is found by looking. */
static void
test_copied_row_is_found (KgrTestStore  *test,
                          gconstpointer  data)
{
  static const char copy[] =
    "INSERT INTO unit (meeting_id, position, kind, statement_kind, row_key, revision, cell)"
    " SELECT meeting_id, position + 1, kind, statement_kind, row_key, revision, cell FROM unit LIMIT 1";
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  add_meeting (test);
  g_assert_true (kgr_store_check (test->store, &before, &error));
  g_assert_cmpuint (before->len, ==, 0);

  g_assert_true (kgr_db_exec (test->store->db, copy, &error));
  g_assert_true (kgr_store_check (test->store, &after, &error));
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_true (g_str_has_prefix (after->pdata[0], "statement "));
  g_assert_true (g_str_has_prefix (after->pdata[1], "rows of meeting 1"));
}

typedef struct
{
  const char *sql;
  const char *undo;
} Move;

static void
assert_rows_are_named (KgrTestStore *test,
                       gint64        id,
                       const char   *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) damage = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, &damage, &error);

  g_test_message ("%s", sql);
  g_assert_no_error (error);
  g_assert_cmpuint (damage->len, ==, 1);
  g_assert_cmpstr (damage->pdata[0], ==, "rows of meeting 1");
  g_assert_null (kgr_meeting_repo_load (test->store, id, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_true (g_str_has_prefix (findings->pdata[0], "rows of meeting 1: "));
}

static void
assert_whole (KgrTestStore *test,
              gint64        id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (meeting);
}

/* Cells that open are not enough: which rows there are, and in which order, is sealed as well. */
static void
test_moved_rows_are_named (KgrTestStore  *test,
                           gconstpointer  data)
{
  static const Move moves[] = {
    { "UPDATE unit SET position = position + 99999999 WHERE id = 2",
      "UPDATE unit SET position = position - 99999999 WHERE id = 2" },
    { "UPDATE unit SET kind = 3, statement_kind = 3 WHERE id = 4",
      "UPDATE unit SET kind = 2, statement_kind = 1 WHERE id = 4" },
    { "UPDATE meeting SET fiscal_year = fiscal_year + 1 WHERE id = 1",
      "UPDATE meeting SET fiscal_year = fiscal_year - 1 WHERE id = 1" },
    { "UPDATE agenda_item SET closed = 1 - closed WHERE id = 1",
      "UPDATE agenda_item SET closed = 1 - closed WHERE id = 1" },
    { "DELETE FROM paper WHERE id = 1", NULL },
  };
  gint64 id = add_meeting (test);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr(GError) error = NULL;

      assert_whole (test, id);
      g_assert_true (kgr_db_exec (test->store->db, moves[i].sql, &error));
      assert_rows_are_named (test, id, moves[i].sql);
      if (moves[i].undo != NULL)
        g_assert_true (kgr_db_exec (test->store->db, moves[i].undo, &error));
      g_assert_no_error (error);
    }
}

/* What is saved is followed; what was damaged before is not made good by saving. */
static void
test_saving_follows_the_rows (KgrTestStore  *test,
                              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test);
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_autoptr(GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
  KgrUnitFields fields = *kgr_unit_get (meeting->units->pdata[3]);

  fields.kind = KGR_UNIT_NOTE;
  fields.statement_kind = KGR_STATEMENT_DECISION;
  fields.speaker = NULL;
  g_ptr_array_add (units, kgr_unit_new (&fields));
  g_assert_true (kgr_meeting_repo_save_units (test->store, id, units, FALSE, &error));
  assert_whole (test, id);

  g_assert_true (kgr_db_exec (test->store->db, "DELETE FROM paper WHERE id = 1", &error));
  g_ptr_array_set_size (units, 0);
  g_ptr_array_add (units, kgr_unit_ref (meeting->units->pdata[3]));
  g_assert_true (kgr_meeting_repo_save_units (test->store, id, units, FALSE, &error));
  g_assert_no_error (error);
  assert_rows_are_named (test, id, "saved after damage");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/meeting-repo/comes-back", test_comes_back);
  ADD ("/meeting-repo/bodies-found-again", test_bodies_are_found_again);
  ADD ("/meeting-repo/tree-order", test_tree_order);
  ADD ("/meeting-repo/conceal", test_conceal);
  ADD ("/meeting-repo/moved-rows", test_moved_rows_are_named);
  ADD ("/meeting-repo/saving-follows", test_saving_follows_the_rows);
  ADD ("/meeting-repo/mark", test_mark_and_open);
  ADD ("/meeting-repo/close-item", test_close_item);
  ADD ("/meeting-repo/closed-subject", test_closed_subject);
  ADD ("/meeting-repo/conceal-printed", test_conceal_counts_what_is_printed);
  ADD ("/meeting-repo/damage", test_damage_is_named);
  ADD ("/meeting-repo/copied-row", test_copied_row_is_found);
#undef ADD
  return g_test_run ();
}
