/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sum of the rows of a record in the sealed head: it follows what is saved, row by row, and
 * never makes good what was done to the file outside of the program. */

#include "config.h"

#include <string.h>

#include "kgr-cell.h"
#include "kgr-json.h"
#include "kgr-test-doc.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-repo.h"

#define RECORD "@1\n○会長\nあい\n○委員\nうえ\n@2\n○事務局\nお\n○委員\nか\n"
#define OLD_SIZE 128 /* characters of a layout without the sum */

typedef struct
{
  KgrTestStore  store;
  gint64        meeting_id;
  KgrRecordDoc *doc;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(KgrMeeting) stored = NULL;
  g_autoptr(GError) error = NULL;

  kgr_test_store_set_up (&desk->store, NULL);
  meeting->council = g_strdup ("協議会");
  meeting->body = g_strdup ("部会");
  meeting->title = g_strdup ("第４回");
  meeting->starts_at = g_strdup ("2026-06-02T18:30:00");
  for (gint64 id = 1; id <= 2; id++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = id;
      item->kind = KGR_AGENDA_ITEM;
    }
  kgr_test_record_add (meeting, RECORD);
  kgr_meeting_repo_add (desk->store.store, meeting, 0, &desk->meeting_id, &error);
  g_assert_no_error (error);
  stored = kgr_meeting_repo_load (desk->store.store, desk->meeting_id, NULL, &error);
  g_assert_no_error (error);
  desk->doc = kgr_record_doc_new (stored);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_assert_finalize_object (desk->doc);
  kgr_test_store_tear_down (&desk->store, NULL);
}

static void
save (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  KgrRecordChanges *changes = kgr_record_doc_take_changes (desk->doc);

  g_assert_nonnull (changes);
  kgr_record_repo_save (desk->store.store, changes, &error);
  g_assert_no_error (error);
  kgr_record_doc_saved (desk->doc, changes);
}

static void
add_statement (Desk *desk)
{
  static const KgrSpeaker chair = { 0, "会長" };

  g_assert_true (kgr_record_doc_add_statement (desk->doc, (KgrTextPos) TEXT (1, 0, 0), &chair,
                                               NULL));
  g_assert_true (kgr_record_doc_insert (desk->doc, kgr_record_doc_get_cursor (desk->doc), "き",
                                        0));
  save (desk);
}

static void
run (Desk       *desk,
     const char *sql)
{
  g_autoptr(GError) error = NULL;

  kgr_db_exec (desk->store.store->db, sql, &error);
  g_assert_no_error (error);
}

static guint
count_damage (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) damage = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (desk->store.store, desk->meeting_id,
                                                         &damage, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < damage->len; i++)
    g_assert_cmpstr (damage->pdata[i], ==, "rows of meeting 1");
  return damage->len;
}

static JsonObject *
load_head (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  JsonObject *head = kgr_cell_load (desk->store.store, KGR_CELL_MEETING, desk->meeting_id, &error);

  g_assert_no_error (error);
  return head;
}

static gsize
layout_size (Desk *desk)
{
  g_autoptr(JsonObject) head = load_head (desk);

  return strlen (kgr_json_get_string (head, "layout"));
}

static gboolean
seal (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Desk *desk = data;
  g_autoptr(JsonObject) head = load_head (desk);
  g_autoptr(JsonObject) changed = kgr_json_copy_object (head);
  g_autofree char *layout = NULL;

  json_object_set_string_member (changed, "layout", "");
  if (!kgr_cell_update (desk->store.store, KGR_CELL_MEETING, desk->meeting_id, changed, error))
    return FALSE;
  layout = kgr_meeting_repo_dup_layout (desk->store.store, desk->meeting_id, error);
  json_object_set_string_member (changed, "layout", layout);
  return kgr_cell_update (desk->store.store, KGR_CELL_MEETING, desk->meeting_id, changed, error);
}

/* The head as it was sealed before there was the sum. */
static void
make_old (Desk *desk)
{
  g_autoptr(GError) error = NULL;

  kgr_store_write (desk->store.store, seal, desk, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (layout_size (desk), ==, OLD_SIZE);
}

/* Everything that adds, takes away, moves and changes rows. */
static void
test_follows (Desk          *desk,
              gconstpointer  data)
{
  KgrRecordDoc *doc = desk->doc;
  static const KgrSpeaker other = { 0, "委員" };

  g_assert_cmpuint (layout_size (desk), >, OLD_SIZE);
  add_statement (desk);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  g_assert_true (kgr_record_doc_move (doc, 1, 1, 5));
  save (desk);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  g_assert_true (kgr_record_doc_delete (doc, (KgrTextPos) LABEL (2, 0), (KgrTextPos) TEXT (2, 0, 1),
                                        0));
  save (desk);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  g_assert_true (kgr_record_doc_set_speaker (doc, 1, &other));
  save (desk);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  while (kgr_record_doc_can_undo (doc))
    g_assert_true (kgr_record_doc_undo (doc));
  save (desk);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  kgr_test_doc_assert (doc, RECORD);
}

static const struct
{
  const char *sql;
  const char *undo;
} damages[] = {
  { "UPDATE unit SET position = position + 1 WHERE id = 6",
    "UPDATE unit SET position = position - 1 WHERE id = 6" },
  { "UPDATE unit SET position = 11 * 1048576 - position WHERE id IN (5, 6)",
    "UPDATE unit SET position = 11 * 1048576 - position WHERE id IN (5, 6)" },
  { "UPDATE unit SET statement_kind = statement_kind + 1 WHERE id = 6",
    "UPDATE unit SET statement_kind = statement_kind - 1 WHERE id = 6" },
  { "UPDATE unit SET agenda_id = 1 WHERE id = 4", "UPDATE unit SET agenda_id = 2 WHERE id = 4" },
  { "CREATE TEMP TABLE lost AS SELECT * FROM unit WHERE id = 6; DELETE FROM unit WHERE id = 6",
    "INSERT INTO unit SELECT * FROM lost; DROP TABLE lost" },
  { "UPDATE unit SET id = 77 WHERE id = 6", "UPDATE unit SET id = 6 WHERE id = 77" },
};

/* Writing on does not make it good, whether it was there before or comes in between; once the file
 * is as it was, nothing is wrong any more. */
static void
test_damage_stays (Desk          *desk,
                   gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_test_message ("%s", damages[i].sql);
      g_assert_cmpuint (count_damage (desk), ==, 0);
      run (desk, damages[i].sql);
      g_assert_cmpuint (count_damage (desk), ==, 1);
      add_statement (desk);
      add_statement (desk);
      g_assert_cmpuint (count_damage (desk), ==, 1);
      run (desk, damages[i].undo);
      g_assert_cmpuint (count_damage (desk), ==, 0);
    }
}

/* Two kinds of damage do not hide each other, and one row in two places does not cancel itself. */
static void
test_damage_adds_up (Desk          *desk,
                     gconstpointer  data)
{
  run (desk, damages[0].sql);
  run (desk, damages[2].sql);
  g_assert_cmpuint (count_damage (desk), ==, 1);
  run (desk, damages[0].undo);
  g_assert_cmpuint (count_damage (desk), ==, 1);
  run (desk, damages[2].undo);
  g_assert_cmpuint (count_damage (desk), ==, 0);

  /* The damaged row is written by the program itself. */
  run (desk, damages[0].sql);
  g_assert_true (kgr_record_doc_delete (desk->doc, (KgrTextPos) LABEL (5, 0),
                                        (KgrTextPos) TEXT (5, 0, 1), 0));
  save (desk);
  g_assert_cmpuint (count_damage (desk), ==, 1);
}

static void
test_old_head (Desk          *desk,
               gconstpointer  data)
{
  make_old (desk);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  run (desk, damages[0].sql);
  g_assert_cmpuint (count_damage (desk), ==, 1);
  /* Damaged, it stays what it is: a sum of what is there now would be good. */
  add_statement (desk);
  g_assert_cmpuint (count_damage (desk), ==, 1);
  g_assert_cmpuint (layout_size (desk), ==, OLD_SIZE);
}

static void
test_old_head_gets_the_sum (Desk          *desk,
                            gconstpointer  data)
{
  make_old (desk);
  add_statement (desk);
  g_assert_cmpuint (layout_size (desk), >, OLD_SIZE);
  g_assert_cmpuint (count_damage (desk), ==, 0);
  run (desk, damages[0].sql);
  g_assert_cmpuint (count_damage (desk), ==, 1);
}

/* The key of the sum is the meeting's own: it lives on when the file gets another master key, and
 * no two meetings have the same. */
static void
test_key (Desk          *desk,
          gconstpointer  data)
{
  g_autoptr(JsonObject) head = load_head (desk);
  g_autofree char *layout = g_strdup (kgr_json_get_string (head, "layout"));
  g_autoptr(JsonObject) other_head = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_record_doc_snapshot (desk->doc);
  g_autoptr(GError) error = NULL;
  gint64 first = desk->meeting_id;

  kgr_meeting_repo_add (desk->store.store, meeting, 0, &desk->meeting_id, &error);
  g_assert_no_error (error);
  other_head = load_head (desk);
  g_assert_cmpint (desk->meeting_id, !=, first);
  g_assert_cmpstr (kgr_json_get_string (other_head, "layout") + OLD_SIZE, !=, layout + OLD_SIZE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Desk, NULL, set_up, func, tear_down)
  ADD ("/record-rows/follows", test_follows);
  ADD ("/record-rows/damage-stays", test_damage_stays);
  ADD ("/record-rows/damage-adds-up", test_damage_adds_up);
  ADD ("/record-rows/old-head", test_old_head);
  ADD ("/record-rows/old-head-gets-the-sum", test_old_head_gets_the_sum);
  ADD ("/record-rows/key", test_key);
#undef ADD
  return g_test_run ();
}
