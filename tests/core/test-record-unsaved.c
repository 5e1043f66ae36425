/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file does not take is sealed, and stored later as if nothing had happened. */

#include "config.h"

#include <string.h>

#include "db/kgr-db.h"
#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-doc.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-fragment.h"
#include "record/kgr-record-unsaved.h"

#define RECORD "@1\n○会長\nあい\n○委員\nうえ\n@2\n○事務局\nお\n○委員\nか\n"

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

/* Of every kind: words, passages, a statement more, one less, another place. */
static void
write_much (Desk *desk)
{
  static const KgrSpeaker chair = { 0, "会長" };
  KgrRecordDoc *doc = desk->doc;

  g_assert_true (kgr_record_doc_insert (doc, (KgrTextPos) TEXT (1, 0, 2), "書いた言葉", 0));
  g_assert_true (kgr_record_doc_mark (doc, (KgrTextPos) TEXT (1, 0, 0), (KgrTextPos) TEXT (1, 0, 1),
                                      "個人情報"));
  g_assert_true (kgr_record_doc_add_statement (doc, (KgrTextPos) TEXT (2, 0, 2), &chair,
                                               "2026-06-02T18:40:00"));
  g_assert_true (kgr_record_doc_insert (doc, kgr_record_doc_get_cursor (doc), "もう一つ", 0));
  g_assert_true (kgr_record_doc_remove_unit (doc, 5));
  g_assert_true (kgr_record_doc_move (doc, 1, 1, 3));
}

static GBytes *
seal (Desk *desk)
{
  KgrRecordChanges *changes = kgr_record_doc_take_changes (desk->doc);
  GBytes *sealed;

  g_assert_nonnull (changes);
  sealed = kgr_record_unsaved_seal (desk->store.store, changes);
  kgr_record_doc_not_saved (desk->doc, changes);

  return sealed;
}

static void
assert_stored (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (desk->store.store, desk->meeting_id, NULL,
                                                         &error);
  g_autofree char *stored = NULL;
  g_autofree char *written = kgr_test_doc_render (desk->doc);

  g_assert_no_error (error);
  stored = kgr_test_record_render (meeting->units);
  g_assert_cmpstr (stored, ==, written);
}

static void
test_later (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = NULL;
  gsize size;
  const char *bytes;

  write_much (desk);
  sealed = seal (desk);
  bytes = g_bytes_get_data (sealed, &size);
  g_assert_null (memmem (bytes, size, "書いた言葉", strlen ("書いた言葉")));
  g_assert_null (memmem (bytes, size, "会長", strlen ("会長")));

  kgr_test_store_reopen (&desk->store, KGR_STORE_WRITE);
  g_assert_false (kgr_record_unsaved_save (desk->store.store, sealed, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (kgr_store_unlock (desk->store.store, KGR_TEST_PASSPHRASE, &error));
  g_assert_true (kgr_record_unsaved_save (desk->store.store, sealed, &error));
  g_assert_no_error (error);
  assert_stored (desk);
}

static void
test_full (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autofree char *many = g_strnfill (200000, 'x');

  write_much (desk);
  g_assert_true (kgr_record_doc_insert (desk->doc, (KgrTextPos) TEXT (1, 0, 0), many, 0));
  sealed = seal (desk);
  g_assert_true (kgr_db_exec (desk->store.store->db, "PRAGMA max_page_count = 1", &error));
  g_assert_false (kgr_record_unsaved_save (desk->store.store, sealed, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_true (kgr_db_exec (desk->store.store->db, "PRAGMA max_page_count = 100000", &error));
  g_assert_true (kgr_record_unsaved_save (desk->store.store, sealed, &error));
  g_assert_no_error (error);
  assert_stored (desk);
}

/* Bytes of another file, changed ones, and none. */
static void
test_foreign (Desk          *desk,
              gconstpointer  data)
{
  KgrTestStore other;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GBytes) changed = NULL;
  g_autoptr(GBytes) none = g_bytes_new ("x", 1);
  g_autoptr(GError) error = NULL;
  guint8 *copy;
  gsize size;

  write_much (desk);
  sealed = seal (desk);
  kgr_test_store_set_up (&other, NULL);
  g_assert_false (kgr_record_unsaved_save (other.store, sealed, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
  g_clear_error (&error);
  kgr_test_store_tear_down (&other, NULL);

  copy = g_memdup2 (g_bytes_get_data (sealed, &size), g_bytes_get_size (sealed));
  copy[size / 2] ^= 1;
  changed = g_bytes_new_take (copy, size);
  g_assert_false (kgr_record_unsaved_save (desk->store.store, changed, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (kgr_record_unsaved_save (desk->store.store, none, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Desk, NULL, set_up, func, tear_down)
  ADD ("/record-unsaved/later", test_later);
  ADD ("/record-unsaved/full", test_full);
  ADD ("/record-unsaved/foreign", test_foreign);
#undef ADD
  return g_test_run ();
}
