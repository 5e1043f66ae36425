/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 while a file is made, and while it gets a new master key: what is left is nothing or
 * whole. */

#include "config.h"

#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-new-file.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-process.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"

#define N_KILLS 24

typedef struct
{
  KgrTestStore  *test;
  KgrSlotSecret *secret;
  int            ends[2];
  const char    *target;
} Victim;

static void
create_and_die (gpointer data)
{
  KgrTestStore *test = data;
  g_autofree char *path = g_build_filename (test->folder, "new", "born.kaigiroku", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr(KgrStore) store = kgr_store_create (path, "x", KGR_TEST_PASSPHRASE, &recovery_key,
                                                NULL);

  g_assert_nonnull (store);
}

static gboolean
is_empty (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  return g_dir_read_name (dir) == NULL;
}

static void
test_killed_while_born (KgrTestStore  *test,
                        gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (test->folder, "new", NULL);
  g_autofree char *path = g_build_filename (folder, "born.kaigiroku", NULL);
  guint n_whole = 0;

  for (int i = 0; i < N_KILLS / 2; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KgrStore) store = NULL;
      pid_t child;

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      child = kgr_test_fork (create_and_die, test);
      while (is_empty (folder))
        g_usleep (100);
      g_usleep (g_test_rand_int_range (0, 250000));
      kill (child, SIGKILL);
      kgr_test_wait (child);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        {
          store = kgr_store_open (path, KGR_STORE_WRITE, &error);
          g_assert_no_error (error);
          g_assert_true (kgr_store_unlock (store, KGR_TEST_PASSPHRASE, &error));
          n_whole++;
        }
      g_clear_pointer (&store, kgr_store_close);
      kgr_test_remove_folder (folder);
    }
  g_test_message ("%d killed, %u whole", N_KILLS / 2, n_whole);
}

/* Is killed with a file half made: held, as while it is written. */
static void
begin_and_wait (gpointer data)
{
  Victim *victim = data;
  KgrNewFile *file = kgr_new_file_begin (victim->target, NULL);
  g_autofree char *journal = g_strconcat (kgr_new_file_get_path (file), "-journal", NULL);

  g_assert_true (g_file_set_contents (kgr_new_file_get_path (file), "half", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "half", -1, NULL));
  g_assert_cmpint (write (victim->ends[1], "g", 1), ==, 1);
  while (TRUE)
    g_usleep (G_USEC_PER_SEC);
}

static pid_t
begin_elsewhere (Victim *victim)
{
  pid_t child;
  char word;

  g_assert_cmpint (pipe (victim->ends), ==, 0);
  child = kgr_test_fork (begin_and_wait, victim);
  close (victim->ends[1]);
  g_assert_cmpint (read (victim->ends[0], &word, 1), ==, 1);
  close (victim->ends[0]);

  return child;
}

static guint
count_beside (const char *folder,
              const char *part)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, part) != NULL;

  return n;
}

/* What a killed process left goes when the next one makes the same file; what a living one makes,
 * and what only is called like it, stays. */
static void
test_left_half_made (KgrTestStore  *test,
                     gconstpointer  data)
{
  g_autofree char *folder = g_strconcat (test->path, ".backups", NULL);
  g_autofree char *made = g_build_filename (test->folder, "born.kaigiroku", NULL);
  g_autofree char *backup = g_build_filename (folder, "20200101-000000.kaigiroku", NULL);
  g_autofree char *mine = g_strconcat (made, ".mine.new", NULL);
  const char *targets[] = { made, backup };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (mine, "x", 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const char *where = i == 0 ? test->folder : folder;
      g_autofree char *recovery_key = NULL;
      g_autoptr(KgrStore) store = NULL;
      g_autoptr(GError) error = NULL;
      Victim victim = { .target = targets[i] };
      pid_t dead = begin_elsewhere (&victim);
      pid_t living;

      kill (dead, SIGKILL);
      g_assert_false (kgr_test_wait (dead));
      g_assert_cmpuint (count_beside (where, ".new"), ==, i == 0 ? 4 : 3);
      living = begin_elsewhere (&victim);
      if (i == 0)
        store = kgr_store_create (made, "x", KGR_TEST_PASSPHRASE, &recovery_key, &error);
      else
        g_assert_true (kgr_backup_rotate (test->path, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_beside (where, ".new"), ==, i == 0 ? 4 : 3);
      kill (living, SIGKILL);
      g_assert_false (kgr_test_wait (living));
      kgr_new_file_sweep (where, NULL);
      g_assert_cmpuint (count_beside (where, ".new"), ==, i == 0 ? 1 : 0);
    }
  g_assert_true (g_file_test (mine, G_FILE_TEST_EXISTS));
}

static void
rekey_and_die (gpointer data)
{
  Victim *victim = data;
  g_autoptr(KgrStore) store = kgr_store_open (victim->test->path, KGR_STORE_WRITE, NULL);
  g_autofree char *recovery_key = NULL;

  g_assert_true (kgr_store_unlock_recovery (store, victim->test->recovery_key, NULL));
  g_assert_cmpint (write (victim->ends[1], "g", 1), ==, 1);
  g_assert_true (kgr_store_rekey (store, victim->secret, &recovery_key, NULL));
}

/* Either all is sealed under the old key or all under the new one. Whether it is the new one. */
static gboolean
is_whole_after_kill (KgrTestStore *test)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GPtrArray) slots = NULL;
  g_autoptr(KgrStore) store = kgr_store_open (test->path, KGR_STORE_WRITE, &error);
  gboolean is_new;

  g_assert_no_error (error);
  is_new = !kgr_store_unlock_recovery (store, test->recovery_key, NULL);
  if (is_new)
    g_assert_true (kgr_store_unlock (store, "a-brand-new-phrase", &error));
  g_assert_no_error (error);
  g_assert_true (kgr_store_check (store, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
  slots = kgr_store_list_slots (store, &error);
  g_assert_cmpuint (slots->len, ==, 2);

  return is_new;
}

static void
put_back (KgrTestStore *test,
          const char   *whole,
          gsize         size)
{
  static const char * const suffixes[] = { "-wal", "-shm", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (test->path, suffixes[i], NULL);

      g_unlink (beside);
    }
  g_assert_true (g_file_set_contents (test->path, whole, (gssize) size, NULL));
}

static void
test_killed_while_rekeyed (KgrTestStore  *test,
                           gconstpointer  data)
{
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret ("a-brand-new-phrase", NULL);
  g_autofree char *whole = NULL;
  guint n_new = 0, n_done = 0;
  gsize size;

  for (int i = 0; i < 40; i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();

      g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, NULL, NULL));
    }
  g_clear_pointer (&test->store, kgr_store_close);
  g_assert_true (g_file_get_contents (test->path, &whole, &size, NULL));
  for (int i = 0; i < N_KILLS; i++)
    {
      Victim victim = { .test = test, .secret = secret };
      pid_t child;
      char word;

      put_back (test, whole, size);
      g_assert_cmpint (pipe (victim.ends), ==, 0);
      child = kgr_test_fork (rekey_and_die, &victim);
      close (victim.ends[1]);
      g_assert_cmpint (read (victim.ends[0], &word, 1), ==, 1);
      g_usleep (g_test_rand_int_range (0, 12000));
      kill (child, SIGKILL);
      n_done += kgr_test_wait (child);
      n_new += is_whole_after_kill (test);
      close (victim.ends[0]);
    }
  g_test_message ("%d killed, %u under the new key, %u done before", N_KILLS, n_new, n_done);
  g_assert_cmpuint (n_new, >=, n_done);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/store-killed/born", test_killed_while_born);
  ADD ("/store-killed/half-made", test_left_half_made);
  ADD ("/store-killed/rekeyed", test_killed_while_rekeyed);
#undef ADD
  return g_test_run ();
}
