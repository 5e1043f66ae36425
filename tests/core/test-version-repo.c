/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

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

static int
approve (KgrTestStore *test,
         gint64        id)
{
  g_autoptr(GError) error = NULL;
  int number = 0;

  g_assert_true (kgr_version_repo_approve (test->store, id, "森下副会長", KGR_SPEAKERS_RECORDED, NULL,
                                           &number, &error));
  g_assert_no_error (error);

  return number;
}

static KgrMeetingStatus
status_of (KgrTestStore *test,
           gint64        id)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, NULL, NULL);

  return meeting->status;
}

/* The version publish would hand over; 0 where it is withheld. */
static int
published_version (KgrTestStore *test,
                   gint64        id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPublicDocument) document = NULL;
  int number = 0;

  document = kgr_version_repo_get_public (test->store, id, &number, &error);
  if (document == NULL)
    g_assert_error (error, KGR_ERROR, KGR_ERROR_WITHHELD);

  return number;
}

static void
test_what_was_seen_is_approved (KgrTestStore  *test,
                                gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPublicDocument) seen = NULL;
  g_autofree char *digest = NULL;
  KgrConcealResult result;

  seen = kgr_version_repo_preview (test->store, id, KGR_SPEAKERS_RECORDED, &error);
  g_assert_no_error (error);
  digest = kgr_public_document_dup_digest (seen);
  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "磯崎さん", "r", &result, &error));
  g_assert_false (kgr_version_repo_approve (test->store, id, "x", KGR_SPEAKERS_RECORDED, digest,
                                            NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (status_of (test, id), ==, KGR_MEETING_DRAFT);

  g_clear_pointer (&seen, kgr_public_document_unref);
  g_clear_pointer (&digest, g_free);
  seen = kgr_version_repo_preview (test->store, id, KGR_SPEAKERS_RECORDED, &error);
  digest = kgr_public_document_dup_digest (seen);
  g_assert_true (kgr_version_repo_approve (test->store, id, "x", KGR_SPEAKERS_RECORDED, digest,
                                           NULL, &error));
  g_assert_false (kgr_version_repo_approve (test->store, id, "x", KGR_SPEAKERS_RECORDED, NULL,
                                            NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
}

static void
test_a_version_stands (KgrTestStore  *test,
                       gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) before = NULL;
  g_autoptr(KgrMeeting) after = NULL;
  g_autofree char *text = NULL;
  int standing = 0;

  g_assert_cmpint (published_version (test, id), ==, 0);
  g_assert_cmpint (approve (test, id), ==, 1);
  g_assert_cmpint (published_version (test, id), ==, 1);
  g_assert_true (kgr_version_repo_correct (test->store, id, &standing, &error));
  g_assert_cmpint (standing, ==, 1);
  g_assert_cmpint (published_version (test, id), ==, 1);
  before = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_true (kgr_meeting_repo_mark (test->store, id, kgr_unit_get (before->units->pdata[3])->id,
                                        KGR_LAYER_TEXT, 0, 2, NULL, &error));

  after = kgr_version_repo_load (test->store, id, 1, &error);
  g_assert_no_error (error);
  text = kgr_unit_dup_text (after->units->pdata[2], KGR_LAYER_TEXT);
  g_assert_cmpstr (text, ==, "意見はあるか。\n磯崎さんの事例も聞きたい。");
  g_assert_null (kgr_version_repo_load (test->store, id, 2, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

static void
test_concealed_after_approval (KgrTestStore  *test,
                               gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;
  KgrConcealResult result;
  int number = 0;

  approve (test, id);
  g_assert_true (kgr_meeting_repo_conceal (test->store, id, "磯崎さん", "r", &result, &error));
  g_assert_cmpint (result.standing_version, ==, 1);
  g_assert_cmpint (result.next_version, ==, 2);
  g_assert_cmpint (status_of (test, id), ==, KGR_MEETING_DRAFT);
  g_assert_cmpint (published_version (test, id), ==, 0);
  g_assert_cmpint (approve (test, id), ==, 2);
  g_assert_cmpint (published_version (test, id), ==, 2);

  /* Taking version 2 back must not bring version 1, which still has the words, out again. */
  g_assert_true (kgr_version_repo_withdraw (test->store, id, &number, &error));
  g_assert_cmpint (number, ==, 2);
  g_assert_cmpint (status_of (test, id), ==, KGR_MEETING_WITHDRAWN);
  g_assert_cmpint (published_version (test, id), ==, 0);
}

static void
test_withdraw (KgrTestStore  *test,
               gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  const KgrVersion *version;

  g_assert_false (kgr_version_repo_withdraw (test->store, id, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  approve (test, id);
  g_assert_true (kgr_version_repo_note_published (test->store, id, 1, "html", &error));
  g_assert_cmpint (status_of (test, id), ==, KGR_MEETING_PUBLISHED);
  g_assert_true (kgr_version_repo_withdraw (test->store, id, NULL, &error));
  g_assert_cmpint (published_version (test, id), ==, 0);

  versions = kgr_version_repo_list (test->store, id, &error);
  g_assert_cmpuint (versions->len, ==, 1);
  version = versions->pdata[0];
  g_assert_cmpint (version->state, ==, KGR_VERSION_WITHDRAWN);
  g_assert_cmpstr (version->approved_by, ==, "森下副会長");
  g_assert_nonnull (version->withdrawn_at);
  g_assert_cmpuint (version->published->len, ==, 1);
  g_assert_true (g_str_has_prefix (version->published->pdata[0], "html "));

  g_assert_true (kgr_version_repo_correct (test->store, id, NULL, &error));
  g_assert_cmpint (approve (test, id), ==, 2);
  g_assert_cmpint (published_version (test, id), ==, 2);
}

/* The database itself refuses to change or drop what was approved. */
static void
test_versions_cannot_be_changed (KgrTestStore  *test,
                                 gconstpointer  data)
{
  static const char *attempts[] = {
    "DELETE FROM version", "DELETE FROM version_part", "UPDATE version SET number = 7",
    "UPDATE version_part SET version_id = 7", "UPDATE version SET row_key = randomblob (16)",
  };
  gint64 id = add_meeting (test);

  approve (test, id);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_false (kgr_db_exec (test->store->db, attempts[i], NULL));
  g_assert_cmpint (published_version (test, id), ==, 1);
}

static void
test_swapped_public_text_is_withheld (KgrTestStore  *test,
                                      gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  approve (test, id);
  g_assert_true (kgr_db_exec (test->store->db,
                              "UPDATE version_part SET cell = (SELECT cell FROM version_part "
                              "WHERE kind = 1)"
                              " WHERE kind = 2", &error));
  g_assert_null (kgr_version_repo_get_public (test->store, id, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 1);
}

/* The mark of a gap is the council's: where it cannot be read, nothing is approved with another. */
static void
test_damaged_council_is_not_passed_over (KgrTestStore  *test,
                                         gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_db_exec (test->store->db, "UPDATE council SET cell = zeroblob (400)", NULL));
  g_assert_false (kgr_version_repo_approve (test->store, id, "x", KGR_SPEAKERS_RECORDED, NULL, NULL,
                                            &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "council 1"));
  g_clear_error (&error);
  g_assert_null (kgr_version_repo_preview (test->store, id, KGR_SPEAKERS_RECORDED, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
}

/* A version without its record or its public text is not whole. The triggers keep both; a damaged
 * file does not. */
static void
test_lost_part_is_found (KgrTestStore  *test,
                         gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;

  approve (test, id);
  g_assert_true (kgr_db_exec (test->store->db, "DROP TRIGGER version_part_is_kept", NULL));
  for (int kind = 2; kind >= 1; kind--)
    {
      g_autoptr(GPtrArray) findings = NULL;
      g_autofree char *sql = g_strdup_printf ("DELETE FROM version_part WHERE kind = %d", kind);

      g_assert_true (kgr_db_exec (test->store->db, sql, &error));
      g_assert_true (kgr_store_check (test->store, &findings, &error));
      g_assert_cmpuint (findings->len, ==, 3 - kind);
      g_assert_true (g_str_has_prefix (findings->pdata[0], "version 1: "));
    }
  g_assert_null (kgr_version_repo_get_public (test->store, id, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CORRUPT);
}

static void
test_survives_rekey (KgrTestStore  *test,
                     gconstpointer  data)
{
  gint64 id = add_meeting (test);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret ("another-passphrase", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  approve (test, id);
  g_assert_true (kgr_store_rekey (test->store, secret, &recovery_key, &error));
  g_assert_no_error (error);
  g_assert_cmpint (published_version (test, id), ==, 1);
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/version/seen-is-approved", test_what_was_seen_is_approved);
  ADD ("/version/stands", test_a_version_stands);
  ADD ("/version/concealed-after", test_concealed_after_approval);
  ADD ("/version/withdraw", test_withdraw);
  ADD ("/version/cannot-be-changed", test_versions_cannot_be_changed);
  ADD ("/version/swapped", test_swapped_public_text_is_withheld);
  ADD ("/version/damaged-council", test_damaged_council_is_not_passed_over);
  ADD ("/version/lost-part", test_lost_part_is_found);
  ADD ("/version/rekey", test_survives_rekey);
#undef ADD
  return g_test_run ();
}
