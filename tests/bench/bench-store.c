/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Storing and opening: what sealing costs beside the same JSON in the clear, and whether one
 * meeting opens as fast among five thousand as among fifty. */

#include "config.h"

#include <locale.h>
#include <sqlite3.h>

#include "kgr-bench.h"
#include "meeting/kgr-meeting-repo.h"

#define N_STATEMENTS 100000
#define STATEMENTS_OF_A_MEETING 500
#define MEETINGS_OF_A_ROUND 20

#define N_MANY 5000
#define N_FEW 50
#define STATEMENTS_OF_OTHERS 10
#define STATEMENTS_OF_THE_LARGEST 523
#define N_OPENINGS 61

static void
run_sql (sqlite3    *handle,
         const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* A database as careful as the program's own, but for the sealing. */
static sqlite3 *
open_plain (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plain.sqlite", NULL);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  run_sql (handle, "PRAGMA journal_mode = WAL");
  run_sql (handle, "PRAGMA synchronous = FULL");
  run_sql (handle, "PRAGMA secure_delete = ON");
  run_sql (handle, "PRAGMA temp_store = MEMORY");
  run_sql (handle, "CREATE TABLE statement (id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL,"
                   " position INTEGER NOT NULL, json TEXT NOT NULL) STRICT");
  run_sql (handle, "CREATE INDEX statement_by_meeting ON statement (meeting_id, position)");

  return handle;
}

static void
store_plain (sqlite3    *handle,
             KgrMeeting *meeting,
             gint64      meeting_id)
{
  sqlite3_stmt *insert;

  run_sql (handle, "BEGIN IMMEDIATE");
  sqlite3_prepare_v2 (handle, "INSERT INTO statement (meeting_id, position, json) VALUES (?, ?, ?)",
                      -1, &insert, NULL);
  for (guint i = 0; i < meeting->units->len; i++)
    {
      char *json = kgr_unit_to_cell (g_ptr_array_index (meeting->units, i));

      sqlite3_bind_int64 (insert, 1, meeting_id);
      sqlite3_bind_int64 (insert, 2, i);
      sqlite3_bind_text (insert, 3, json, -1, g_free);
      g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  run_sql (handle, "COMMIT");
}

/* Both are timed in turns, so that whatever else the machine does meets both. */
static void
test_sealing_beside_plain (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kgr-bench-XXXXXX", NULL);
  g_autoptr(KgrStore) store = kgr_bench_store_new (folder, "sealed.kaigiroku", 1, 1, 1, NULL);
  sqlite3 *plain = open_plain (folder);
  g_autoptr(GTimer) timer = g_timer_new ();
  double sealed_seconds = 0;
  double plain_seconds = 0;
  guint stored = 0;

  for (guint round = 0; stored < N_STATEMENTS; round++)
    {
      g_autoptr(GPtrArray) meetings = NULL;

      meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_meeting_unref);
      for (guint i = 0; i < MEETINGS_OF_A_ROUND; i++)
        g_ptr_array_add (meetings, kgr_bench_meeting_new (STATEMENTS_OF_A_MEETING, round));

      g_timer_start (timer);
      for (guint i = 0; i < meetings->len; i++)
        {
          g_autoptr(GError) error = NULL;

          kgr_meeting_repo_add (store, g_ptr_array_index (meetings, i), 0, NULL, &error);
          g_assert_no_error (error);
        }
      sealed_seconds += g_timer_elapsed (timer, NULL);

      g_timer_start (timer);
      for (guint i = 0; i < meetings->len; i++)
        store_plain (plain, g_ptr_array_index (meetings, i), round * MEETINGS_OF_A_ROUND + i);
      plain_seconds += g_timer_elapsed (timer, NULL);
      stored += MEETINGS_OF_A_ROUND * STATEMENTS_OF_A_MEETING;
    }
  sqlite3_close (plain);
  g_clear_pointer (&store, kgr_store_close);
  kgr_bench_remove (folder);

  kgr_bench_assert_ratio ("100,000 statements sealed", sealed_seconds,
                          "the same JSON in the clear", plain_seconds, 2.0);
}

static double
time_opening (KgrStore *store,
              gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meeting->units->len, ==, STATEMENTS_OF_THE_LARGEST);

  return g_timer_elapsed (timer, NULL);
}

static void
test_opening_among_many (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kgr-bench-XXXXXX", NULL);
  gint64 many_id, few_id;
  g_autoptr(KgrStore) many = kgr_bench_store_new (folder, "many.kaigiroku", N_MANY,
                                                  STATEMENTS_OF_OTHERS, STATEMENTS_OF_THE_LARGEST,
                                                  &many_id);
  g_autoptr(KgrStore) few = kgr_bench_store_new (folder, "few.kaigiroku", N_FEW,
                                                 STATEMENTS_OF_OTHERS, STATEMENTS_OF_THE_LARGEST,
                                                 &few_id);
  g_autoptr(GArray) among_many = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) among_few = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      double seconds = time_opening (many, many_id);

      g_array_append_val (among_many, seconds);
      seconds = time_opening (few, few_id);
      g_array_append_val (among_few, seconds);
    }
  g_clear_pointer (&many, kgr_store_close);
  g_clear_pointer (&few, kgr_store_close);
  kgr_bench_remove (folder);

  kgr_bench_assert_ratio ("523 statements opened among 5,000 meetings",
                          kgr_bench_quantile (among_many, 0.5),
                          "among 50", kgr_bench_quantile (among_few, 0.5), 1.1);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/store/sealing-beside-plain", test_sealing_beside_plain);
  g_test_add_func ("/bench/store/opening-among-many", test_opening_among_many);

  return g_test_run ();
}
