/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "db/kgr-db-private.h"
#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"

static const char select_tables[] =
  "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
static const char select_schema[] =
  "SELECT type || ' ' || name || ' ' || coalesce (sql, '') FROM sqlite_schema ORDER BY type, name";
static const char select_integrity[] = "PRAGMA integrity_check";
static const char select_orphans[] = "PRAGMA foreign_key_check";

static char *
dup_lines (KgrDb      *db,
           const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (db, sql, &error);
  g_autoptr(GString) lines = g_string_new (NULL);
  gboolean has_row = FALSE;

  g_assert_no_error (error);
  while (kgr_stmt_step (stmt, &has_row, &error) && has_row)
    g_string_append_printf (lines, "%s\n", kgr_stmt_get_text (stmt, 0));
  g_assert_no_error (error);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static int
schema_of (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrDb) db = kgr_db_open (path, KGR_DB_READ, &error);
  int schema = 0;

  g_assert_no_error (error);
  g_assert_true (kgr_db_read_schema (db, &schema, &error));

  return schema;
}

/* What a program of @schema would have left: its tables, in them the rows of the file at @from. */
static char *
make_older_file (const char *from,
                 int         schema)
{
  g_autofree char *path = g_strdup_printf ("%s.older%d", from, schema);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS fresh; PRAGMA foreign_keys=OFF", from);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrDb) db = kgr_db_open (path, KGR_DB_CREATE, &error);
  g_auto(GStrv) tables = NULL;
  g_autofree char *names = NULL;

  g_assert_no_error (error);
  g_assert_true (kgr_db_migrate_to (db, schema, &error));
  names = dup_lines (db, select_tables);
  tables = g_strsplit (names, "\n", -1);
  g_assert_true (kgr_db_exec (db, attach, &error));
  for (guint i = 0; *tables[i] != '\0'; i++)
    {
      g_autofree char *copy = g_strdup_printf ("INSERT INTO main.%s SELECT * FROM fresh.%s",
                                               tables[i], tables[i]);

      g_assert_true (kgr_db_exec (db, copy, &error));
      g_assert_no_error (error);
    }
  g_assert_true (kgr_db_exec (db, "DETACH fresh", &error));
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

/* A store with a meeting, closed, and the file an earlier program would have of it. */
static char *
set_up_older (KgrTestStore *test,
              int           schema,
              gint64       *meeting_id)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, meeting_id, &error));
  g_assert_no_error (error);
  g_clear_pointer (&test->store, kgr_store_close);

  return make_older_file (test->path, schema);
}

static void
assert_is_whole (KgrStore *store,
                 gint64    meeting_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(KgrMeeting) meeting = NULL;

  g_assert_true (kgr_store_unlock (store, KGR_TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (kgr_store_check (store, &findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  meeting = kgr_meeting_repo_load (store, meeting_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meeting->units->len, ==, 4);
}

static void
test_reaches_the_same_schema (KgrTestStore  *test,
                              gconstpointer  data)
{
  gint64 meeting_id = 0;

  for (int schema = 1; schema < KGR_DB_SCHEMA; schema++)
    {
      g_autofree char *older = set_up_older (test, schema, &meeting_id);
      g_autoptr(KgrStore) store = NULL;
      g_autoptr(KgrDb) fresh = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *reached = NULL;
      g_autofree char *integrity = NULL;
      g_autofree char *orphans = NULL;

      g_assert_cmpint (schema_of (older), ==, schema);
      store = kgr_store_open (older, KGR_STORE_WRITE, &error);
      g_assert_no_error (error);
      fresh = kgr_db_open (test->path, KGR_DB_READ, &error);
      expected = dup_lines (fresh, select_schema);
      reached = dup_lines (store->db, select_schema);
      g_assert_cmpstr (reached, ==, expected);
      integrity = dup_lines (store->db, select_integrity);
      orphans = dup_lines (store->db, select_orphans);
      g_assert_cmpstr (integrity, ==, "ok\n");
      g_assert_cmpstr (orphans, ==, "");
      assert_is_whole (store, meeting_id);
      /* Each schema begins with a fresh file. */
      g_clear_pointer (&store, kgr_store_close);
      kgr_test_store_tear_down (test, NULL);
      kgr_test_store_set_up (test, NULL);
    }
}

static char *
find_in_folder (const char *folder,
                const char *prefix)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix))
      return g_build_filename (folder, name, NULL);

  return NULL;
}

/* The file as it was stays beside it, opens for reading with the same passphrase, is not
 * rotated. */
static void
test_backed_up_first (KgrTestStore  *test,
                      gconstpointer  data)
{
  gint64 meeting_id = 0;
  g_autofree char *older = set_up_older (test, 1, &meeting_id);
  g_autofree char *folder = g_strconcat (older, ".backups", NULL);
  g_autofree char *backup = NULL;
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrStore) as_it_was = NULL;
  g_autoptr(GError) error = NULL;

  store = kgr_store_open (older, KGR_STORE_WRITE, &error);
  g_assert_no_error (error);
  backup = find_in_folder (folder, "before-schema-");
  g_assert_nonnull (backup);
  g_assert_cmpint (schema_of (backup), ==, 1);
  as_it_was = kgr_store_open (backup, KGR_STORE_READ, &error);
  g_assert_no_error (error);
  assert_is_whole (as_it_was, meeting_id);
  g_assert_cmpint (schema_of (backup), ==, 1);

  g_assert_true (kgr_backup_rotate (older, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));

  g_clear_pointer (&store, kgr_store_close);
  g_clear_pointer (&backup, g_free);
  backup = find_in_folder (folder, "before-schema-");
  g_unlink (backup);
  store = kgr_store_open (older, KGR_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_null (find_in_folder (folder, "before-schema-"));
}

/* Without a backup nothing is changed. */
static void
test_stays_without_a_backup (KgrTestStore  *test,
                             gconstpointer  data)
{
  gint64 meeting_id = 0;
  g_autofree char *older = set_up_older (test, 1, &meeting_id);
  g_autofree char *folder = g_strconcat (older, ".backups", NULL);
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (folder, "in the way", -1, &error));
  g_assert_null (kgr_store_open (older, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpint (schema_of (older), ==, 1);

  store = kgr_store_open (older, KGR_STORE_WRITE_IF_POSSIBLE, &error);
  g_assert_no_error (error);
  g_assert_true (kgr_store_is_read_only (store));
  assert_is_whole (store, meeting_id);
}

/* A step that fails leaves the file at the schema before it, with everything in it. */
static void
test_failed_step_is_rolled_back (KgrTestStore  *test,
                                 gconstpointer  data)
{
  gint64 meeting_id = 0;
  g_autofree char *older = set_up_older (test, 1, &meeting_id);
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrDb) db = NULL;
  g_autoptr(GError) error = NULL;

  db = kgr_db_open (older, KGR_DB_WRITE, &error);
  g_assert_true (kgr_db_exec (db, "CREATE TABLE issue_step (id INTEGER) STRICT", &error));
  g_clear_pointer (&db, kgr_db_close);
  g_assert_null (kgr_store_open (older, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_IO);
  g_clear_error (&error);
  g_assert_cmpint (schema_of (older), ==, 1);

  store = kgr_store_open (older, KGR_STORE_READ, &error);
  g_assert_no_error (error);
  assert_is_whole (store, meeting_id);
}

static void
test_newer_schema_is_refused (KgrTestStore  *test,
                              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_db_exec (test->store->db, "PRAGMA user_version=" G_STRINGIFY (1000), &error));
  g_clear_pointer (&test->store, kgr_store_close);
  g_assert_null (kgr_store_open (test->path, KGR_STORE_WRITE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_SCHEMA_TOO_NEW);
  g_assert_cmpint (schema_of (test->path), ==, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/migrate/same-schema", test_reaches_the_same_schema);
  ADD ("/migrate/backed-up-first", test_backed_up_first);
  ADD ("/migrate/no-backup", test_stays_without_a_backup);
  ADD ("/migrate/failed-step", test_failed_step_is_rolled_back);
  ADD ("/migrate/newer", test_newer_schema_is_refused);
#undef ADD
  return g_test_run ();
}
