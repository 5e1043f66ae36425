/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-test-store.h"

#define SECOND "second-way-in-here"

static void
test_locked_until_unlocked (KgrTestStore  *test,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_store_is_unlocked (test->store));
  g_assert_cmpstr (kgr_store_get_slot_name (test->store), ==, "aihara");

  kgr_test_store_reopen (test, KGR_STORE_WRITE);
  g_assert_false (kgr_store_is_unlocked (test->store));
  g_assert_null (kgr_store_list_slots (test->store, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_false (kgr_store_unlock (test->store, "wrong-wrong-wrong", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_true (kgr_store_unlock_recovery (test->store, test->recovery_key, &error));
  g_assert_no_error (error);
  g_assert_null (kgr_store_get_slot_name (test->store));
}

static void
test_slots (KgrTestStore  *test,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) slots = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret (SECOND, NULL);
  gint64 first, second = 0;

  slots = kgr_store_list_slots (test->store, &error);
  g_assert_cmpuint (slots->len, ==, 2);
  first = ((KgrSlot *) slots->pdata[0])->id;
  g_assert_false (kgr_store_remove_slot (test->store, first, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (kgr_store_add_slot (test->store, "morishita", secret, &second, &error));
  g_assert_true (kgr_store_rename_slot (test->store, second, "森下", &error));
  g_assert_true (kgr_store_remove_slot (test->store, first, &error));
  g_assert_no_error (error);

  kgr_test_store_reopen (test, KGR_STORE_WRITE);
  g_assert_false (kgr_store_unlock (test->store, KGR_TEST_PASSPHRASE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_true (kgr_store_unlock (test->store, SECOND, &error));
  g_assert_cmpstr (kgr_store_get_slot_name (test->store), ==, "森下");
}

/* Who works with a key stays with the key: through a new name of it, a new master key, and not for
 * who comes in with the recovery key. */
static void
test_own_person (KgrTestStore  *test,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret (SECOND, NULL);
  g_autofree char *fresh = NULL;
  gint64 person = -1;

  g_assert_true (kgr_store_get_own_person (test->store, &person, &error));
  g_assert_cmpint (person, ==, 0);
  g_assert_true (kgr_store_set_own_person (test->store, 12, &error));
  g_assert_true (kgr_store_rename_slot (test->store, 1, "相原", &error));
  kgr_test_store_reopen (test, KGR_STORE_WRITE);
  g_assert_false (kgr_store_get_own_person (test->store, &person, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (kgr_store_unlock (test->store, KGR_TEST_PASSPHRASE, &error));
  g_assert_true (kgr_store_get_own_person (test->store, &person, &error));
  g_assert_cmpint (person, ==, 12);
  g_assert_true (kgr_store_rekey (test->store, secret, &fresh, &error));
  g_assert_true (kgr_store_get_own_person (test->store, &person, &error));
  g_assert_cmpint (person, ==, 12);
  g_assert_true (kgr_store_set_own_person (test->store, 0, &error));
  g_assert_true (kgr_store_get_own_person (test->store, &person, &error));
  g_assert_cmpint (person, ==, 0);
  kgr_store_lock (test->store);
  g_assert_true (kgr_store_unlock_recovery (test->store, fresh, &error));
  g_assert_true (kgr_store_get_own_person (test->store, &person, &error));
  g_assert_cmpint (person, ==, 0);
  g_assert_no_error (error);
}

static void
test_passphrases_that_may_be_set (void)
{
  static const struct { const char *phrase; gboolean good; } cases[] = {
    { "eleven-char", FALSE }, { "twelve-chars", TRUE }, { "", FALSE },
    { "ひらがなの合言葉です", FALSE }, { "tab\tinside-it-here", FALSE }, { "with space is ok", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kgr_passphrase_check (cases[i].phrase, NULL), ==, cases[i].good);
}

static void
test_suggestion_may_be_set (void)
{
  g_autofree char *one = kgr_passphrase_suggest ();
  g_autofree char *other = kgr_passphrase_suggest ();

  g_assert_true (kgr_passphrase_check (one, NULL));
  g_assert_cmpstr (one, !=, other);
}

static void
test_second_opener_reads (KgrTestStore  *test,
                          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrStore) second = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret (SECOND, NULL);
  g_autofree char *holder = NULL;

  g_assert_null (kgr_store_open (test->path, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_BUSY);
  g_clear_error (&error);

  second = kgr_store_open (test->path, KGR_STORE_WRITE_IF_POSSIBLE, &error);
  g_assert_no_error (error);
  g_assert_true (kgr_store_is_read_only (second));
  g_assert_null (kgr_store_dup_holder (second));
  g_assert_true (kgr_store_unlock (second, KGR_TEST_PASSPHRASE, &error));
  holder = kgr_store_dup_holder (second);
  g_assert_cmpstr (holder, ==, "aihara");
  g_assert_false (kgr_store_add_slot (second, "x", secret, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_READ_ONLY);
}

/* Reading leaves nothing beside the file. */
static void
test_reading_leaves_nothing (KgrTestStore  *test,
                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) slots = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  kgr_test_store_reopen (test, KGR_STORE_READ);
  g_assert_true (kgr_store_unlock (test->store, KGR_TEST_PASSPHRASE, &error));
  slots = kgr_store_list_slots (test->store, &error);
  g_assert_cmpuint (slots->len, ==, 2);
  g_clear_pointer (&test->store, kgr_store_close);

  dir = g_dir_open (test->folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "council.kaigiroku");
}

static void
test_rekey (KgrTestStore  *test,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret (SECOND, NULL);
  g_autoptr(KgrSlotSecret) brand_new = kgr_store_derive_secret ("a-brand-new-phrase", NULL);
  g_autofree char *fresh = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  g_assert_true (kgr_store_add_slot (test->store, "gone", secret, NULL, &error));
  g_assert_true (kgr_store_rekey (test->store, brand_new, &fresh, &error));
  g_assert_no_error (error);
  g_assert_true (kgr_store_check (test->store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);

  kgr_test_store_reopen (test, KGR_STORE_WRITE);
  g_assert_false (kgr_store_unlock (test->store, SECOND, NULL));
  g_assert_false (kgr_store_unlock (test->store, KGR_TEST_PASSPHRASE, NULL));
  g_assert_false (kgr_store_unlock_recovery (test->store, test->recovery_key, NULL));
  g_assert_true (kgr_store_unlock_recovery (test->store, fresh, &error));
  g_assert_true (kgr_store_unlock (test->store, "a-brand-new-phrase", &error));
  g_assert_cmpstr (kgr_store_get_slot_name (test->store), ==, "aihara");
}

static void
test_what_is_not_ours (KgrTestStore  *test,
                       gconstpointer  data)
{
  g_autofree char *other = g_build_filename (test->folder, "other.kaigiroku", NULL);
  g_autofree char *no_key = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (kgr_store_open (other, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (other,
                                      "this is no database at all, only a text of some length", -1,
                                      NULL));
  g_assert_null (kgr_store_open (other, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_FOREIGN);
  g_clear_error (&error);

  g_assert_null (kgr_store_create (test->path, "x", KGR_TEST_PASSPHRASE, &no_key, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
}

static void
test_backups (KgrTestStore  *test,
              gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (test->folder, "copy.kaigiroku", NULL);
  g_autofree char *dated = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrStore) opened = NULL;
  g_autoptr(GDateTime) last = NULL;

  g_assert_null (kgr_backup_last (test->path));
  g_assert_true (kgr_backup_write (test->path, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (kgr_backup_write (test->path, copy, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  g_clear_error (&error);

  opened = kgr_store_open (copy, KGR_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (kgr_store_unlock (opened, KGR_TEST_PASSPHRASE, &error));

  g_assert_true (kgr_backup_rotate (test->path, &dated, NULL, &error));
  last = kgr_backup_last (test->path);
  g_assert_nonnull (last);
}

static void
test_backup_given_up (KgrTestStore  *test,
                      gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (test->folder, "copy.kaigiroku", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_cancellable_cancel (cancellable);
  g_assert_false (kgr_backup_write (test->path, copy, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dir = g_dir_open (test->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (g_str_has_prefix (name, "council.kaigiroku"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passphrase/check", test_passphrases_that_may_be_set);
  g_test_add_func ("/passphrase/suggest", test_suggestion_may_be_set);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/store/locked", test_locked_until_unlocked);
  ADD ("/store/slots", test_slots);
  ADD ("/store/second-opener", test_second_opener_reads);
  ADD ("/store/reading-leaves-nothing", test_reading_leaves_nothing);
  ADD ("/store/own-person", test_own_person);
  ADD ("/store/rekey", test_rekey);
  ADD ("/store/not-ours", test_what_is_not_ours);
  ADD ("/backup/opens", test_backups);
  ADD ("/backup/given-up", test_backup_given_up);
#undef ADD
  return g_test_run ();
}
