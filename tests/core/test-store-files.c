/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A store among other processes and on disks as they are: who writes, who may read what. */

#include "config.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-process.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"

#define N_RACES 200
#define N_TURNS 150

static void
put (int  fd,
     char word)
{
  g_assert_cmpint (write (fd, &word, 1), ==, 1);
}

static char
get (int fd)
{
  char word = '\0';

  g_assert_cmpint (read (fd, &word, 1), ==, 1);
  return word;
}

/* Races: two processes wait for a word, open for writing, say how it went, and hold on until both
 * have said so. */

typedef struct
{
  const char *path;
  int         ends[2];
} Racer;

static void
race (gpointer data)
{
  Racer *racer = data;
  int end = racer->ends[1];

  for (int i = 0; i < N_RACES; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KgrStore) store = NULL;

      get (end);
      store = kgr_store_open (racer->path, KGR_STORE_WRITE, &error);
      if (store == NULL)
        g_assert_error (error, KGR_ERROR, KGR_ERROR_BUSY);
      put (end, store != NULL ? 'w' : 'b');
      get (end);
      g_clear_pointer (&store, kgr_store_close);
      put (end, 'c');
    }
}

static void
test_one_of_two_wins (KgrTestStore  *test,
                      gconstpointer  data)
{
  Racer racers[2];
  pid_t children[2];

  g_clear_pointer (&test->store, kgr_store_close);
  for (int i = 0; i < 2; i++)
    {
      racers[i].path = test->path;
      g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, racers[i].ends), ==, 0);
      children[i] = kgr_test_fork (race, &racers[i]);
    }
  for (int n = 0; n < N_RACES; n++)
    {
      int n_won = 0;

      for (int i = 0; i < 2; i++)
        put (racers[i].ends[0], 'g');
      for (int i = 0; i < 2; i++)
        n_won += get (racers[i].ends[0]) == 'w';
      g_assert_cmpint (n_won, ==, 1);
      for (int i = 0; i < 2; i++)
        put (racers[i].ends[0], 'c');
      for (int i = 0; i < 2; i++)
        get (racers[i].ends[0]);
    }
  for (int i = 0; i < 2; i++)
    g_assert_true (kgr_test_wait (children[i]));
}

typedef struct
{
  const char *path;
  int        *n_writers; /* shared by all */
  int        *n_turns;
} Turns;

static void
take_turns (gpointer data)
{
  Turns *turns = data;

  while (g_atomic_int_get (turns->n_turns) < N_TURNS)
    {
      g_autoptr(KgrStore) store = kgr_store_open (turns->path, KGR_STORE_WRITE, NULL);

      if (store == NULL)
        continue;
      g_assert_cmpint (g_atomic_int_add (turns->n_writers, 1), ==, 0);
      g_atomic_int_inc (turns->n_turns);
      g_assert_true (g_atomic_int_dec_and_test (turns->n_writers));
    }
}

/* The lock file goes when a writer goes: whoever holds the one that is gone writes no more. */
static void
test_never_two_writers (KgrTestStore  *test,
                        gconstpointer  data)
{
  int *shared = mmap (NULL, 2 * sizeof (int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                      -1, 0);
  Turns turns = { test->path, shared, shared + 1 };
  pid_t children[3];

  g_clear_pointer (&test->store, kgr_store_close);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    children[i] = kgr_test_fork (take_turns, &turns);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    g_assert_true (kgr_test_wait (children[i]));
  g_assert_cmpint (shared[1], >=, N_TURNS);
  munmap (shared, 2 * sizeof (int));
}

static void
test_one_file_of_two_names (KgrTestStore  *test,
                            gconstpointer  data)
{
  g_autofree char *other = g_build_filename (test->folder, "other-name", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (symlink (test->path, other), ==, 0);
  g_assert_null (kgr_store_open (other, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_BUSY);
}

/* Reading what may not be written. */

static void
read_only (gpointer data)
{
  KgrTestStore *test = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(KgrStore) store = NULL;

  kgr_test_become_nobody ();
  g_assert_null (kgr_store_open (test->path, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_READ_ONLY);
  g_clear_error (&error);

  store = kgr_store_open (test->path, KGR_STORE_WRITE_IF_POSSIBLE, &error);
  g_assert_no_error (error);
  g_assert_true (kgr_store_is_read_only (store));
  g_assert_true (kgr_store_unlock_recovery (store, test->recovery_key, &error));
  meetings = kgr_meeting_repo_list (store, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 0);
}

static void
try_read_only (KgrTestStore *test,
               mode_t        folder_mode,
               mode_t        file_mode)
{
  g_clear_pointer (&test->store, kgr_store_close);
  g_assert_cmpint (g_chmod (test->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (test->folder, folder_mode), ==, 0);
  g_assert_true (kgr_test_wait (kgr_test_fork (read_only, test)));
  g_assert_cmpint (g_chmod (test->folder, 0700), ==, 0);
}

static void
test_read_only_folder (KgrTestStore  *test,
                       gconstpointer  data)
{
  try_read_only (test, 0555, 0444);
}

static void
test_read_only_file (KgrTestStore  *test,
                     gconstpointer  data)
{
  try_read_only (test, 0777, 0444);
}

/* Who may read it: nobody else, from the first byte. */

static void
assert_private (const char *path,
                const char *suffix)
{
  g_autofree char *file = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
}

static void
test_private_files (KgrTestStore  *test,
                    gconstpointer  data)
{
  mode_t usual = umask (0);
  g_autofree char *path = g_build_filename (test->folder, "second.kaigiroku", NULL);
  g_autofree char *bare = g_build_filename (test->folder, "bare", NULL);
  g_autofree char *recovery_key = NULL;
  g_autofree char *backup = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrDb) db = NULL;
  g_autoptr(KgrStore) store = kgr_store_create (path, "x", KGR_TEST_PASSPHRASE, &recovery_key,
                                                &error);
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();

  g_assert_no_error (error);
  g_assert_true (kgr_meeting_repo_add (store, meeting, 0, NULL, &error));
  assert_private (path, "");
  assert_private (path, "-wal");
  assert_private (path, "-shm");
  assert_private (path, ".lock");
  g_assert_true (kgr_backup_rotate (path, &backup, NULL, &error));
  assert_private (backup, "");
  assert_private (path, ".backups");

  db = kgr_db_open (bare, KGR_DB_CREATE, &error);
  g_assert_no_error (error);
  assert_private (bare, "");
  umask (usual);
}

static void
test_no_file_through_a_link (KgrTestStore  *test,
                             gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (test->folder, "nowhere", NULL);
  g_autofree char *link = g_build_filename (test->folder, "link", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (symlink (nowhere, link), ==, 0);
  g_assert_null (kgr_db_open (link, KGR_DB_CREATE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

/* Backups. */

static void
test_new_backup_stays (KgrTestStore  *test,
                       gconstpointer  data)
{
  g_autofree char *folder = g_strconcat (test->path, ".backups", NULL);
  g_autofree char *backup = NULL;
  g_autoptr(GError) error = NULL;
  guint n_left = 0;
  g_autoptr(GDir) dir = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (int i = 0; i < KGR_BACKUP_KEEP + 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("20990101-0000%02d.kaigiroku", i);
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (file, "x", 1, NULL));
    }
  g_assert_true (kgr_backup_rotate (test->path, &backup, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_left++;
  g_assert_cmpuint (n_left, ==, KGR_BACKUP_KEEP);
}

/* Whatever happens after the new key is stored, who asked for it gets the new recovery key. */
static void
test_rekey_hands_out_its_key (KgrTestStore  *test,
                              gconstpointer  data)
{
  g_autoptr(KgrSlotSecret) secret = kgr_store_derive_secret ("a-brand-new-phrase", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrStmt) reading = kgr_db_prepare (test->store->db, "SELECT id FROM slot", &error);
  gboolean has_row = FALSE;

  /* A statement in use keeps the log from being folded. */
  g_assert_true (kgr_stmt_step (reading, &has_row, &error));
  g_assert_true (has_row);
  g_assert_true (kgr_store_rekey (test->store, secret, &recovery_key, &error));
  g_assert_no_error (error);
  g_clear_pointer (&reading, kgr_stmt_release);
  kgr_test_store_reopen (test, KGR_STORE_WRITE);
  g_assert_true (kgr_store_unlock_recovery (test->store, recovery_key, &error));
}

/* The address sanitizer needs an address space without bounds. */
#ifndef __SANITIZE_ADDRESS__
static void
calibrate_in_little_memory (gpointer data)
{
  struct rlimit little = { 48 * 1024 * 1024, 48 * 1024 * 1024 };

  g_assert_cmpint (setrlimit (RLIMIT_AS, &little), ==, 0);
  g_assert_cmpuint (kgr_slot_key_calibrate (), ==, 64 * 1024);
}

/* Where not even the least memory is to be had, no more is asked for. */
static void
test_little_memory (void)
{
  g_assert_true (kgr_test_wait (kgr_test_fork (calibrate_in_little_memory, NULL)));
}
#endif

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#ifndef __SANITIZE_ADDRESS__
  /* First, while nothing has been measured in this process. */
  g_test_add_func ("/store-files/little-memory", test_little_memory);
#endif
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/store-files/one-of-two", test_one_of_two_wins);
  ADD ("/store-files/never-two", test_never_two_writers);
  ADD ("/store-files/two-names", test_one_file_of_two_names);
  ADD ("/store-files/read-only-folder", test_read_only_folder);
  ADD ("/store-files/read-only-file", test_read_only_file);
  ADD ("/store-files/private", test_private_files);
  ADD ("/store-files/no-link", test_no_file_through_a_link);
  ADD ("/store-files/new-backup", test_new_backup_stays);
  ADD ("/store-files/rekey-key", test_rekey_hands_out_its_key);
#undef ADD
  return g_test_run ();
}
