/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-desk.h"
#include "kgr-error.h"
#include "kgr-test-store.h"

typedef struct
{
  GMainLoop    *loop;
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
  if (wait->loop != NULL)
    g_main_loop_quit (wait->loop);
}

static GAsyncResult *
wait_for (Wait *wait)
{
  wait->loop = g_main_loop_new (NULL, FALSE);
  if (wait->result == NULL)
    g_main_loop_run (wait->loop);
  g_clear_pointer (&wait->loop, g_main_loop_unref);

  return g_steal_pointer (&wait->result);
}

static gpointer
count_slots (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GPtrArray) slots = kgr_store_list_slots (store, error);

  return slots != NULL ? GUINT_TO_POINTER (slots->len) : NULL;
}

static gpointer
append_number (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GString *log = data;

  g_string_append_printf (log, "%u", (guint) log->len);
  return GINT_TO_POINTER (TRUE);
}

static void
last_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_assert_nonnull (kgr_desk_run_finish (KGR_DESK (source), result, NULL));
}

static void
test_create_run_lock_unlock (KgrTestStore  *test,
                             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (test->folder, "desk.kaigiroku", NULL);
  g_autoptr(KgrDesk) desk = kgr_desk_new (path);
  g_autoptr(GError) error = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr(GString) log = g_string_new (NULL);
  GAsyncResult *result;
  Wait wait = { 0 };

  kgr_desk_create_async (desk, "aihara", KGR_TEST_PASSPHRASE, done_cb, &wait);
  result = wait_for (&wait);
  recovery_key = kgr_desk_create_finish (desk, result, &error);
  g_object_unref (result);
  g_assert_no_error (error);
  g_assert_true (kgr_desk_is_unlocked (desk));
  g_assert_cmpstr (kgr_desk_get_slot_name (desk), ==, "aihara");

  /* In the order they were given, and locking after them. */
  for (guint i = 0; i < 9; i++)
    kgr_desk_run_async (desk, append_number, log, NULL, NULL, NULL, last_cb, NULL);
  kgr_desk_lock_async (desk, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_lock_finish (desk, result, &error));
  g_object_unref (result);
  g_assert_cmpstr (log->str, ==, "012345678");
  g_assert_false (kgr_desk_is_unlocked (desk));

  kgr_desk_run_async (desk, count_slots, NULL, NULL, NULL, NULL, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_null (kgr_desk_run_finish (desk, result, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_LOCKED);
  g_object_unref (result);
  g_clear_error (&error);

  kgr_desk_unlock_async (desk, "wrong-wrong-wrong", FALSE, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_false (kgr_desk_unlock_finish (desk, result, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_WRONG_KEY);
  g_object_unref (result);
  g_clear_error (&error);

  kgr_desk_unlock_async (desk, recovery_key, TRUE, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_unlock_finish (desk, result, &error));
  g_object_unref (result);
  kgr_desk_run_async (desk, count_slots, NULL, NULL, NULL, NULL, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_cmpuint (GPOINTER_TO_UINT (kgr_desk_run_finish (desk, result, &error)), ==, 2);
  g_object_unref (result);
}

static void
test_new_keys (KgrTestStore  *test,
               gconstpointer  data)
{
  g_autoptr(KgrDesk) desk = kgr_desk_new (test->path);
  g_autoptr(GError) error = NULL;
  g_autofree char *recovery_key = NULL;
  GAsyncResult *result;
  Wait wait = { 0 };

  g_clear_pointer (&test->store, kgr_store_close);
  kgr_desk_unlock_async (desk, KGR_TEST_PASSPHRASE, FALSE, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_unlock_finish (desk, result, &error));
  g_object_unref (result);

  kgr_desk_add_slot_async (desk, "morishita", "too-short", done_cb, &wait);
  result = wait_for (&wait);
  g_assert_false (kgr_desk_add_slot_finish (desk, result, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_object_unref (result);
  g_clear_error (&error);

  kgr_desk_add_slot_async (desk, "morishita", "long-enough-phrase", done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_add_slot_finish (desk, result, &error));
  g_object_unref (result);

  kgr_desk_rekey_async (desk, "another-passphrase", done_cb, &wait);
  result = wait_for (&wait);
  recovery_key = kgr_desk_rekey_finish (desk, result, &error);
  g_assert_no_error (error);
  g_object_unref (result);
  kgr_desk_run_async (desk, count_slots, NULL, NULL, NULL, NULL, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_cmpuint (GPOINTER_TO_UINT (kgr_desk_run_finish (desk, result, &error)), ==, 2);
  g_object_unref (result);
}

static gpointer
take_long (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_usleep (G_USEC_PER_SEC);
  return GINT_TO_POINTER (TRUE);
}

/* Unlocked again while what was queued before locking still runs: it opens after that, for
 * writing. */
static void
test_unlock_waits_for_lock (KgrTestStore  *test,
                            gconstpointer  data)
{
  g_autoptr(KgrDesk) desk = kgr_desk_new (test->path);
  g_autoptr(GError) error = NULL;
  GAsyncResult *result;
  Wait wait = { 0 };
  Wait locked = { 0 };

  g_clear_pointer (&test->store, kgr_store_close);
  kgr_desk_unlock_async (desk, test->recovery_key, TRUE, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_unlock_finish (desk, result, &error));
  g_object_unref (result);

  kgr_desk_run_async (desk, take_long, NULL, NULL, NULL, NULL, last_cb, NULL);
  kgr_desk_lock_async (desk, done_cb, &locked);
  kgr_desk_unlock_async (desk, test->recovery_key, TRUE, done_cb, &wait);
  result = wait_for (&locked);
  g_assert_true (kgr_desk_lock_finish (desk, result, &error));
  g_object_unref (result);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_unlock_finish (desk, result, &error));
  g_object_unref (result);
  g_assert_false (kgr_desk_is_read_only (desk));

  kgr_desk_run_async (desk, count_slots, NULL, NULL, NULL, NULL, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_cmpuint (GPOINTER_TO_UINT (kgr_desk_run_finish (desk, result, &error)), ==, 2);
  g_object_unref (result);
}

static void
test_second_desk_reads (KgrTestStore  *test,
                        gconstpointer  data)
{
  g_autoptr(KgrDesk) desk = kgr_desk_new (test->path);
  g_autoptr(GError) error = NULL;
  GAsyncResult *result;
  Wait wait = { 0 };

  kgr_desk_unlock_async (desk, KGR_TEST_PASSPHRASE, FALSE, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_unlock_finish (desk, result, &error));
  g_object_unref (result);
  g_assert_true (kgr_desk_is_read_only (desk));
  g_assert_cmpstr (kgr_desk_get_holder (desk), ==, "aihara");

  kgr_desk_backup_async (desk, NULL, done_cb, &wait);
  result = wait_for (&wait);
  g_assert_true (kgr_desk_backup_finish (desk, result, &error));
  g_object_unref (result);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/desk/create-run-lock-unlock", KgrTestStore, NULL, kgr_test_store_set_up,
              test_create_run_lock_unlock, kgr_test_store_tear_down);
  g_test_add ("/desk/new-keys", KgrTestStore, NULL, kgr_test_store_set_up,
              test_new_keys, kgr_test_store_tear_down);
  g_test_add ("/desk/unlock-waits", KgrTestStore, NULL, kgr_test_store_set_up,
              test_unlock_waits_for_lock, kgr_test_store_tear_down);
  g_test_add ("/desk/second-reads", KgrTestStore, NULL, kgr_test_store_set_up,
              test_second_desk_reads, kgr_test_store_tear_down);
  return g_test_run ();
}
