/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Storing what was written in a document: what is written of it, and that the file holds the record
 * as it is. */

#include "config.h"

#include "kgr-error.h"
#include "kgr-test-doc.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-fragment.h"
#include "record/kgr-record-repo.h"
#include "record/kgr-version-repo.h"

#define RECORD "@1\n○会長\nあい\n○委員\nうえ\n=要\n@2\n○事務局\nお\n"

typedef struct
{
  KgrTestStore  store;
  gint64        meeting_id;
  KgrRecordDoc *doc;
} Desk;

static KgrMeeting *
load (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  KgrMeeting *meeting = kgr_meeting_repo_load (desk->store.store, desk->meeting_id, NULL, &error);

  g_assert_no_error (error);
  return meeting;
}

/* Item 2 is closed. */
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
      item->closed = id == 2;
    }
  kgr_test_record_add (meeting, RECORD);
  kgr_meeting_repo_add (desk->store.store, meeting, 0, &desk->meeting_id, &error);
  g_assert_no_error (error);
  stored = load (desk);
  desk->doc = kgr_record_doc_new (stored);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_assert_finalize_object (desk->doc);
  kgr_test_store_tear_down (&desk->store, NULL);
}

/* Saves; the number of rows that were written, or -1 where there was nothing. */
static int
save (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  KgrRecordChanges *changes = kgr_record_doc_take_changes (desk->doc);
  int n_changes;

  if (changes == NULL)
    return -1;
  n_changes = (int) changes->changes->len;
  kgr_record_repo_save (desk->store.store, changes, &error);
  g_assert_no_error (error);
  kgr_record_doc_saved (desk->doc, changes);
  return n_changes;
}

static void
assert_stored (Desk *desk)
{
  g_autoptr(KgrMeeting) meeting = load (desk);
  g_autofree char *stored = kgr_test_record_render (meeting->units);
  g_autofree char *written = kgr_test_doc_render (desk->doc);
  g_autofree char *why = NULL;

  g_assert_cmpstr (stored, ==, written);
  g_assert_true (kgr_record_doc_check (desk->doc, &why));
  for (guint i = 0; i < meeting->units->len; i++)
    {
      const KgrUnitFields *unit = kgr_unit_get (kgr_record_doc_get_unit (desk->doc, i));

      g_assert_cmpint (kgr_unit_get (meeting->units->pdata[i])->id, ==,
                       kgr_record_doc_get_row_id (desk->doc, unit->id));
    }
}

static void
test_words (Desk          *desk,
            gconstpointer  data)
{
  g_assert_false (kgr_record_doc_is_dirty (desk->doc));
  g_assert_cmpint (save (desk), ==, -1);

  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 2), "x", 0));
  g_assert_true (kgr_record_doc_is_dirty (desk->doc));
  g_assert_cmpint (save (desk), ==, 1);
  g_assert_false (kgr_record_doc_is_dirty (desk->doc));
  assert_stored (desk);

  /* There and back is nothing to write. */
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (2, 0, 0), "y", 0));
  g_assert_true (kgr_record_doc_undo (desk->doc));
  g_assert_cmpint (save (desk), ==, -1);
  /* Undo goes on across what was saved. */
  g_assert_true (kgr_record_doc_undo (desk->doc));
  g_assert_cmpint (save (desk), ==, 1);
  assert_stored (desk);
  kgr_test_doc_assert (desk->doc, RECORD);
}

static void
test_rows (Desk          *desk,
           gconstpointer  data)
{
  static const KgrSpeaker chair = { 0, "会長" };
  gint64 row_id;
  gint64 id;

  /* A new statement is one row, wherever it comes. */
  g_assert_true (kgr_record_doc_add_statement (desk->doc, (KgrTextPos) TEXT (1, 0, 0), &chair,
                                               NULL));
  id = kgr_unit_get (kgr_record_doc_get_unit (desk->doc, 2))->id;
  g_assert_cmpint (id, <, 0);
  g_assert_cmpint (save (desk), ==, 1);
  row_id = kgr_record_doc_get_row_id (desk->doc, id);
  g_assert_cmpint (row_id, >, 0);
  assert_stored (desk);

  /* Taken back, stored, done again: the same row. */
  g_assert_true (kgr_record_doc_undo (desk->doc));
  g_assert_cmpint (save (desk), ==, 1);
  assert_stored (desk);
  g_assert_true (kgr_record_doc_redo (desk->doc));
  g_assert_cmpint (save (desk), ==, 1);
  g_assert_cmpint (kgr_record_doc_get_row_id (desk->doc, id), ==, row_id);
  assert_stored (desk);

  /* A move is one row too, in either direction. */
  g_assert_true (kgr_record_doc_move (desk->doc, 1, 1, 4));
  g_assert_cmpint (save (desk), ==, 1);
  assert_stored (desk);
  g_assert_true (kgr_record_doc_move (desk->doc, 3, 1, 1));
  g_assert_cmpint (save (desk), ==, 1);
  assert_stored (desk);
}

/* Between two rows there is only so much room; then their neighbours give way. */
static void
test_no_room (Desk          *desk,
              gconstpointer  data)
{
  static const KgrSpeaker chair = { 0, "会長" };
  int most = 0;

  /* Always in front of the one before: the direction with less room. */
  for (int i = 0; i < 30; i++)
    {
      int n;

      g_assert_true (kgr_record_doc_add_statement (desk->doc, (KgrTextPos) LABEL (0, 0), &chair,
                                                   NULL));
      g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 0), "あ", 0));
      n = save (desk);
      most = MAX (most, n);
    }
  g_assert_cmpint (most, >, 1);
  g_assert_cmpint (most, <, 10);
  assert_stored (desk);

  /* Writing on: two hundred statements, one behind the other, between two that were there. */
  most = 0;
  for (int i = 0; i < 200; i++)
    {
      int n;

      g_assert_true (kgr_record_doc_add_statement (desk->doc, kgr_record_doc_get_cursor (desk->doc),
                                                   &chair, NULL));
      g_assert_true (kgr_record_doc_insert (desk->doc, kgr_record_doc_get_cursor (desk->doc), "い",
                                            0));
      n = save (desk);
      most = MAX (most, n);
    }
  g_assert_cmpint (most, <, 10);
  assert_stored (desk);
}

static void
test_meanwhile (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  KgrRecordChanges *changes;

  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 2), "x", 0));
  changes = kgr_record_doc_take_changes (desk->doc);
  g_assert_true (kgr_record_doc_is_saving (desk->doc));
  g_assert_null (kgr_record_doc_take_changes (desk->doc));
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 3), "y", 0));
  kgr_record_repo_save (desk->store.store, changes, &error);
  g_assert_no_error (error);
  kgr_record_doc_saved (desk->doc, changes);
  g_assert_true (kgr_record_doc_is_dirty (desk->doc));
  g_assert_cmpint (save (desk), ==, 1);
  assert_stored (desk);

  /* What failed is taken again. */
  g_assert_true (kgr_record_doc_remove_unit (desk->doc, 1));
  kgr_record_doc_not_saved (desk->doc, kgr_record_doc_take_changes (desk->doc));
  g_assert_true (kgr_record_doc_is_dirty (desk->doc));
  g_assert_cmpint (save (desk), ==, 1);
  assert_stored (desk);
}

static void
approve (Desk *desk)
{
  g_autoptr(GError) error = NULL;

  kgr_version_repo_approve (desk->store.store, desk->meeting_id, "会長", KGR_SPEAKERS_RECORDED,
                            NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Whether a save of what is dirty now says that something public was concealed. */
static gboolean
conceals (Desk *desk)
{
  KgrRecordChanges *changes = kgr_record_doc_take_changes (desk->doc);
  g_autoptr(GError) error = NULL;
  gboolean concealed;

  g_assert_nonnull (changes);
  concealed = changes->concealed;
  kgr_record_repo_save (desk->store.store, changes, &error);
  g_assert_no_error (error);
  kgr_record_doc_saved (desk->doc, changes);
  assert_stored (desk);
  return concealed;
}

static void
test_concealing (Desk          *desk,
                 gconstpointer  data)
{
  KgrTextPos from = TEXT (1, 0, 0);
  KgrTextPos to = TEXT (1, 0, 1);

  /* Words typed as confidential were never public. */
  kgr_record_doc_set_sealing (desk->doc, "");
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 2), "秘", 0));
  kgr_record_doc_set_sealing (desk->doc, NULL);
  g_assert_false (conceals (desk));

  g_assert_true (kgr_record_doc_mark (desk->doc, from, to, ""));
  g_assert_true (conceals (desk));
  g_assert_true (kgr_record_doc_undo (desk->doc));
  g_assert_false (conceals (desk));
  g_assert_true (kgr_record_doc_redo (desk->doc));
  g_assert_true (conceals (desk));

  /* Into a closed item, and opened and closed there. */
  g_assert_true (kgr_record_doc_move (desk->doc, 2, 1, 4));
  g_assert_true (conceals (desk));
  g_assert_true (kgr_record_doc_set_opened (desk->doc, 3, TRUE));
  g_assert_false (conceals (desk));
  g_assert_true (kgr_record_doc_set_opened (desk->doc, 3, FALSE));
  g_assert_true (conceals (desk));
}

static void
test_approved (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) meeting = NULL;
  KgrRecordChanges *changes;

  approve (desk);
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 2), "x", 0));
  changes = kgr_record_doc_take_changes (desk->doc);
  g_assert_false (kgr_record_repo_save (desk->store.store, changes, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
  g_clear_error (&error);
  kgr_record_doc_not_saved (desk->doc, changes);
  g_assert_true (kgr_record_doc_undo (desk->doc));

  /* Concealing opens the next version by itself, and the approved one is not published any more. */
  g_assert_true (kgr_record_doc_mark (desk->doc, (KgrTextPos) TEXT (1, 0, 0),
                                      (KgrTextPos) TEXT (1, 0, 1), ""));
  changes = kgr_record_doc_take_changes (desk->doc);
  g_assert_true (kgr_record_repo_save (desk->store.store, changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changes->next_version, ==, 2);
  kgr_record_doc_saved (desk->doc, changes);
  meeting = load (desk);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_DRAFT);
  g_assert_true (meeting->concealed_since);
  assert_stored (desk);
}

static void
visit (Desk      *desk,
       KgrTextPos pos)
{
  kgr_record_doc_set_cursor (desk->doc, pos, pos);
}

static GPtrArray *
history (Desk   *desk,
         gint64  unit_id)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *revisions = kgr_record_repo_list_history (desk->store.store, desk->meeting_id,
                                                       unit_id, &error);

  g_assert_no_error (error);
  return revisions;
}

static void
assert_revision (GPtrArray  *revisions,
                 guint       index,
                 const char *text)
{
  const KgrUnitRevision *revision = revisions->pdata[index];
  g_autofree char *kept = kgr_unit_dup_text (revision->unit, KGR_LAYER_TEXT);

  g_assert_cmpstr (kept, ==, text);
  g_assert_cmpstr (revision->by, ==, "aihara");
  g_assert_nonnull (revision->at);
}

static void
test_history (Desk          *desk,
              gconstpointer  data)
{
  gint64 id = kgr_unit_get (kgr_record_doc_get_unit (desk->doc, 1))->id;
  g_autoptr(GPtrArray) revisions = NULL;

  /* Two saves on one visit are one revision; coming again is another. */
  visit (desk, (KgrTextPos) TEXT (1, 0, 2));
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 2), "x", 0));
      g_assert_cmpint (save (desk), ==, 1);
    }
  visit (desk, (KgrTextPos) TEXT (2, 0, 0));
  visit (desk, (KgrTextPos) TEXT (1, 0, 0));
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 0), "y", 0));
  g_assert_cmpint (save (desk), ==, 1);
  revisions = history (desk, id);
  g_assert_cmpuint (revisions->len, ==, 2);
  assert_revision (revisions, 0, "あいxx");
  assert_revision (revisions, 1, "あい");

  /* Brought back, and taken back again. */
  g_assert_true (kgr_record_doc_restore (desk->doc, revisions->pdata[1],
                                         (KgrTextPos) TEXT (1, 0, 0)));
  kgr_test_doc_assert (desk->doc, RECORD);
  g_assert_true (kgr_record_doc_undo (desk->doc));
  g_assert_cmpint (save (desk), ==, -1);
  assert_stored (desk);
}

static void
test_deleted (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) deleted = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_record_doc_remove_unit (desk->doc, 4));
  g_assert_true (kgr_record_doc_remove_unit (desk->doc, 1));
  g_assert_cmpint (save (desk), ==, 2);
  assert_stored (desk);
  deleted = kgr_record_repo_list_deleted (desk->store.store, desk->meeting_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (deleted->len, ==, 2);

  /* What stood in a closed item stays confidential, wherever it comes back. */
  for (guint i = 0; i < deleted->len; i++)
    g_assert_true (kgr_record_doc_restore (desk->doc, deleted->pdata[i],
                                           (KgrTextPos) LABEL (0, 0)));
  g_assert_cmpint (save (desk), ==, 2);
  assert_stored (desk);
  {
    g_autofree char *record = kgr_test_doc_render (desk->doc);

    g_assert_nonnull (g_strrstr (record, "○事務局\n[お]\n"));
    g_assert_nonnull (g_strrstr (record, "○会長\nあい\n"));
  }
}

static void
test_restored_concealed (Desk          *desk,
                         gconstpointer  data)
{
  gint64 id = kgr_unit_get (kgr_record_doc_get_unit (desk->doc, 1))->id;
  g_autoptr(GPtrArray) revisions = NULL;

  visit (desk, (KgrTextPos) TEXT (1, 0, 0));
  g_assert_true (kgr_record_doc_mark (desk->doc, (KgrTextPos) TEXT (1, 0, 0),
                                      (KgrTextPos) TEXT (1, 0, 1), "理由"));
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 2), "x", 0));
  g_assert_cmpint (save (desk), ==, 1);
  revisions = history (desk, id);
  g_assert_true (kgr_record_doc_restore (desk->doc, revisions->pdata[0],
                                         (KgrTextPos) TEXT (1, 0, 0)));
  kgr_test_doc_assert (desk->doc,
                       "@1\n○会長\n[あ]い\n○委員\nうえ\n=要\n@2\n○事務局\nお\n");
}

#define ADD_TEST(name_, func_) \
  g_test_add ("/record-save/" name_, Desk, NULL, set_up, func_, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("words", test_words);
  ADD_TEST ("rows", test_rows);
  ADD_TEST ("no-room", test_no_room);
  ADD_TEST ("meanwhile", test_meanwhile);
  ADD_TEST ("concealing", test_concealing);
  ADD_TEST ("approved", test_approved);
  ADD_TEST ("history", test_history);
  ADD_TEST ("deleted", test_deleted);
  ADD_TEST ("restored-concealed", test_restored_concealed);

  return g_test_run ();
}
