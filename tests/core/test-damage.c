/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Spoiled files: whatever stands in a file, everything answers with a result or an error and comes
 * back soon. Half of the rounds begin with a seed that is always the same, half with the
 * clock's. */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "council/kgr-council-repo.h"
#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

#define FIXED_SEED  20261121
#define ROUND_LIMIT 10 /* seconds; SIGALRM ends the test */
#define TIME_LIMIT  2  /* seconds for each kind of damage and each seed: ten of them */
#define MAX_ROUNDS  400
#define PAGE        4096

typedef struct
{
  KgrTestStore  store;
  char         *whole; /* the file as it should be */
  gsize         size;
  guint         n_unlocked;
  guint         n_findings;
} Damage;

/* Nothing is refused without saying why, and nothing said where it worked. */
static void
settle (gboolean  good,
        GError  **error)
{
  g_assert_true (good == (*error == NULL));
  g_clear_error (error);
}

static void
set_up (Damage        *self,
        gconstpointer  data)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;
  KgrConcealResult result;
  KgrStore *store;
  gint64 id = 0;

  kgr_test_store_set_up (&self->store, NULL);
  store = self->store.store;
  g_assert_true (kgr_meeting_repo_add (store, meeting, 0, &id, &error));
  g_assert_true (kgr_meeting_repo_add (store, meeting, 0, NULL, &error));
  g_assert_true (kgr_meeting_repo_conceal (store, id, "磯崎さん", "r", &result, &error));
  g_assert_true (kgr_version_repo_approve (store, id, "森下", KGR_SPEAKERS_RECORDED, NULL, NULL,
                                           &error));
  g_assert_true (kgr_version_repo_note_published (store, id, 1, "txt", &error));
  g_assert_no_error (error);
  g_clear_pointer (&self->store.store, kgr_store_close);
  g_assert_true (g_file_get_contents (self->store.path, &self->whole, &self->size, &error));
}

static void
tear_down (Damage        *self,
           gconstpointer  data)
{
  kgr_test_store_tear_down (&self->store, NULL);
  g_free (self->whole);
}

static void
read_versions (KgrStore *store,
               gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = kgr_version_repo_list (store, id, &error);
  g_autoptr(KgrPublicDocument) document = NULL;
  g_autoptr(KgrMeeting) record = NULL;

  settle (versions != NULL, &error);
  record = kgr_version_repo_load (store, id, 1, &error);
  settle (record != NULL, &error);
  document = kgr_version_repo_get_public (store, id, NULL, &error);
  settle (document != NULL, &error);
}

static void
read_meeting (KgrStore *store,
              gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) damage = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, id, &damage, &error);
  g_autoptr(KgrPublicDocument) preview = NULL;

  settle (meeting != NULL, &error);
  preview = kgr_version_repo_preview (store, id, KGR_SPEAKERS_LETTERS, &error);
  settle (preview != NULL, &error);
}

static void
read_lists (KgrStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) slots = kgr_store_list_slots (store, &error);
  g_autoptr(GPtrArray) councils = NULL;
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(GPtrArray) meetings = NULL;

  settle (slots != NULL, &error);
  councils = kgr_council_repo_list (store, &error);
  settle (councils != NULL, &error);
  bodies = kgr_body_repo_list (store, &error);
  settle (bodies != NULL, &error);
  meetings = kgr_meeting_repo_list (store, 0, NULL, &error);
  settle (meetings != NULL, &error);
}

static void
change (KgrStore *store,
        gint64    id)
{
  g_autoptr(KgrMeeting) fresh = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;
  KgrConcealResult result;

  settle (kgr_meeting_repo_conceal (store, id, "先月", "r", &result, &error), &error);
  settle (kgr_meeting_repo_close_item (store, id, 2, TRUE, "g", NULL, NULL, "p", &error), &error);
  settle (kgr_meeting_repo_mark (store, id, 3, KGR_LAYER_TEXT, 0, 3, "r", &error), &error);
  settle (kgr_version_repo_approve (store, id, "x", KGR_SPEAKERS_ROLE, NULL, NULL, &error), &error);
  settle (kgr_version_repo_note_published (store, id, 1, "txt", &error), &error);
  settle (kgr_version_repo_withdraw (store, id, NULL, &error), &error);
  settle (kgr_version_repo_correct (store, id, NULL, &error), &error);
  settle (kgr_meeting_repo_add (store, fresh, 0, NULL, &error), &error);
  settle (kgr_store_rename_slot (store, 1, "y", &error), &error);
}

static void
use (Damage   *self,
     KgrStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  gboolean unlocked = kgr_store_unlock_recovery (store, self->store.recovery_key, &error);

  settle (unlocked, &error);
  if (!unlocked)
    return;
  self->n_unlocked++;
  read_lists (store);
  for (gint64 id = 1; id <= 2; id++)
    {
      read_meeting (store, id);
      read_versions (store, id);
    }
  settle (kgr_store_check (store, &findings, &error), &error);
  if (findings != NULL)
    self->n_findings += findings->len;
  for (gint64 id = 1; id <= 2; id++)
    change (store, id);
}

static void
remove_beside (Damage     *self,
               const char *suffix)
{
  g_autofree char *path = g_strconcat (self->store.path, suffix, NULL);

  g_unlink (path);
}

static void
try_file (Damage     *self,
          const char *data,
          gsize       size)
{
  g_autofree char *copy = g_strconcat (self->store.path, ".copy", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrStore) store = NULL;

  remove_beside (self, "");
  remove_beside (self, "-wal");
  remove_beside (self, "-shm");
  remove_beside (self, "-journal");
  remove_beside (self, ".copy");
  g_assert_true (g_file_set_contents (self->store.path, data, (gssize) size, NULL));
  alarm (ROUND_LIMIT);
  settle (kgr_backup_write (self->store.path, copy, NULL, &error), &error);
  store = kgr_store_open (self->store.path, KGR_STORE_WRITE_IF_POSSIBLE, &error);
  settle (store != NULL, &error);
  if (store != NULL)
    use (self, store);
  g_clear_pointer (&store, kgr_store_close);
  alarm (0);
}

static gsize
flip (GRand *rand,
      char  *data,
      gsize  size)
{
  int n = g_rand_int_range (rand, 1, 40);

  for (int i = 0; i < n; i++)
    data[g_rand_int_range (rand, 0, (int) size)] ^= (char) (1 << g_rand_int_range (rand, 0, 8));

  return size;
}

/* The heads of pages, where SQLite's own structures stand. */
static gsize
flip_heads (GRand *rand,
            char  *data,
            gsize  size)
{
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      gsize page = (gsize) g_rand_int_range (rand, 0, (int) (size / PAGE)) * PAGE;

      data[page + (gsize) g_rand_int_range (rand, 0, 64)] = (char) g_rand_int (rand);
    }

  return size;
}

static gsize
truncate_somewhere (GRand *rand,
                    char  *data,
                    gsize  size)
{
  return (gsize) g_rand_int_range (rand, 0, (int) size);
}

static gsize
swap_pages (GRand *rand,
            char  *data,
            gsize  size)
{
  gsize from = (gsize) g_rand_int_range (rand, 0, (int) (size / PAGE)) * PAGE;
  gsize to = (gsize) g_rand_int_range (rand, 1, (int) (size / PAGE)) * PAGE;

  if (g_rand_boolean (rand))
    memset (data + to, 0, PAGE);
  else
    memmove (data + to, data + from, PAGE);

  return size;
}

typedef gsize (*SpoilFunc) (GRand *rand,
                            char  *data,
                            gsize  size);

static void
spoil_in_a_loop (Damage    *self,
                 SpoilFunc  spoil,
                 guint32    seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *data = g_malloc (self->size);
  gint64 end = g_get_monotonic_time () + TIME_LIMIT * G_USEC_PER_SEC;
  guint rounds = 0;

  self->n_unlocked = self->n_findings = 0;
  for (; rounds < MAX_ROUNDS && g_get_monotonic_time () < end; rounds++)
    {
      memcpy (data, self->whole, self->size);
      try_file (self, data, spoil (rand, data, self->size));
    }
  g_test_message ("seed %u: %u files, %u unlocked, %u findings", seed, rounds, self->n_unlocked,
                  self->n_findings);
  g_assert_cmpuint (rounds, >, 0);
}

static void
test_spoiled_bytes (Damage        *self,
                    gconstpointer  data)
{
  static const SpoilFunc spoils[] = { flip, flip_heads, truncate_somewhere, swap_pages };
  guint32 seed = data != NULL ? FIXED_SEED : (guint32) g_get_real_time ();

  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    spoil_in_a_loop (self, spoils[i], seed);
  /* What is not spoiled still opens, so the rounds before have tried what they should. */
  try_file (self, self->whole, self->size);
  g_assert_cmpuint (self->n_unlocked, >, 0);
}

/* Plain columns with values no schema allows, as a damaged page may hold them. */
static const struct
{
  const char *table;
  const char *columns[8];
} plain[] = {
  { "slot", { "kind", "used", "ops", "mem_kib", "revision" } },
  { "holder", { "revision" } },
  { "council", { "revision" } },
  { "body", { "council_id", "parent_id", "revision" } },
  { "meeting", { "body_id", "fiscal_year", "number", "status", "record_method", "revision" } },
  { "attendance", { "meeting_id", "position", "person_id", "revision" } },
  { "agenda_item", { "parent_id", "position", "kind", "closed", "revision" } },
  { "unit", { "position", "kind", "statement_kind", "agenda_id", "person_id", "revision" } },
  { "version", { "state", "concealed_since", "revision" } },
  { "version_part", { "revision" } },
  { "version_event", { "revision" } },
};

static char *
dup_random_update (GRand *rand)
{
  static const char *values[] = {
    "9223372036854775807", "-9223372036854775807 - 1", "-1", "0", "1", "2", "3", "99",
    "4294967299", "2147483648",
  };
  guint table = g_rand_int_range (rand, 0, G_N_ELEMENTS (plain));
  const char *value = values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))];
  guint n = 0;

  /* Keys and cells of another length, or none. */
  if (g_rand_int_range (rand, 0, 4) == 0)
    return g_strdup_printf ("UPDATE %s SET %s = zeroblob (%d)", plain[table].table,
                            g_rand_boolean (rand) ? "row_key" : "cell",
                            g_rand_int_range (rand, 0, 300));
  while (n < G_N_ELEMENTS (plain[table].columns) && plain[table].columns[n] != NULL)
    n++;

  return g_strdup_printf ("UPDATE %s SET %s = %s", plain[table].table,
                          plain[table].columns[g_rand_int_range (rand, 0, (int) n)], value);
}

static void
spoil_values (Damage *self,
              GRand  *rand,
              char  **data,
              gsize  *size)
{
  g_autoptr(KgrDb) db = NULL;
  int n = g_rand_int_range (rand, 1, 4);

  g_assert_true (g_file_set_contents (self->store.path, self->whole, (gssize) self->size, NULL));
  db = kgr_db_open (self->store.path, KGR_DB_WRITE, NULL);
  g_assert_true (kgr_db_exec (db, "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON;",
                              NULL));
  /* Some are refused: a row key twice, a version's own. */
  for (int i = 0; i < n; i++)
    {
      g_autofree char *sql = dup_random_update (rand);

      kgr_db_exec (db, sql, NULL);
    }
  g_clear_pointer (&db, kgr_db_close);
  g_assert_true (g_file_get_contents (self->store.path, data, size, NULL));
}

static void
test_spoiled_values (Damage        *self,
                     gconstpointer  data)
{
  guint32 seed = data != NULL ? FIXED_SEED : (guint32) g_get_real_time ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  gint64 end = g_get_monotonic_time () + TIME_LIMIT * G_USEC_PER_SEC;
  guint rounds = 0;

  for (; rounds < MAX_ROUNDS && g_get_monotonic_time () < end; rounds++)
    {
      g_autofree char *spoiled = NULL;
      gsize size = 0;

      spoil_values (self, rand, &spoiled, &size);
      try_file (self, spoiled, size);
    }
  g_test_message ("seed %u: %u files, %u unlocked", seed, rounds, self->n_unlocked);
  g_assert_cmpuint (self->n_unlocked, >, 0);
}

int
main (int    argc,
      char **argv)
{
  /* In memory a round takes no time for waiting on a disk, so there are twenty times as many. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, fixed, func) \
  g_test_add (path, Damage, GINT_TO_POINTER (fixed), set_up, func, tear_down)
  ADD ("/damage/values", TRUE, test_spoiled_values);
  ADD ("/damage/values/clock", FALSE, test_spoiled_values);
  ADD ("/damage/bytes", TRUE, test_spoiled_bytes);
  ADD ("/damage/bytes/clock", FALSE, test_spoiled_bytes);
#undef ADD
  return g_test_run ();
}
