/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The document of a record: what a key, an undo and an autosave cost among 3,000 statements and
 * among 30. */

#include "config.h"

#include <locale.h>

#include "kgr-bench.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-changes.h"
#include "record/kgr-record-repo.h"

#define N_MANY  3000
#define N_MORE  30000
#define N_FEW   30
#define N_SAVES 121
#define N_KEYS  100
#define N_ROUNDS 61

typedef struct
{
  KgrStore     *store;
  gint64        meeting_id;
  KgrRecordDoc *doc;
  GArray       *seconds;
} Side;

static Side *
side_new (const char *folder,
          const char *name,
          guint       n_statements)
{
  Side *side = g_new0 (Side, 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) meeting = NULL;

  side->store = kgr_bench_store_new (folder, name, 1, n_statements, n_statements,
                                     &side->meeting_id);
  meeting = kgr_meeting_repo_load (side->store, side->meeting_id, NULL, &error);
  g_assert_no_error (error);
  side->doc = kgr_record_doc_new (meeting);
  side->seconds = g_array_new (FALSE, FALSE, sizeof (double));
  return side;
}

static void
side_free (Side *side)
{
  g_array_unref (side->seconds);
  g_object_unref (side->doc);
  kgr_store_close (side->store);
  g_free (side);
}

/* A statement in the middle. */
static KgrTextPos
middle (Side *side)
{
  guint index = kgr_record_doc_get_n_units (side->doc) / 2;

  while (kgr_unit_get (kgr_record_doc_get_unit (side->doc, index))->kind != KGR_UNIT_STATEMENT)
    index++;
  return (KgrTextPos) { index, KGR_LAYER_TEXT, 0, 0 };
}

static void
save (Side *side)
{
  KgrRecordChanges *changes = kgr_record_doc_take_changes (side->doc);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (changes);
  g_assert_cmpuint (changes->changes->len, <=, 64);
  kgr_record_repo_save (side->store, changes, &error);
  g_assert_no_error (error);
  kgr_record_doc_saved (side->doc, changes);
}

static void
note (Side   *side,
      GTimer *timer)
{
  double seconds = g_timer_elapsed (timer, NULL);

  g_array_append_val (side->seconds, seconds);
}

static void
save_words (Side *side)
{
  g_autoptr(GTimer) timer = NULL;

  g_assert_true (kgr_record_doc_insert (side->doc, middle (side), "あ", 0));
  timer = g_timer_new ();
  save (side);
  note (side, timer);
}

static void
save_statement (Side *side)
{
  static const KgrSpeaker speaker = { 0, "会長" };
  g_autoptr(GTimer) timer = NULL;
  KgrTextPos pos = middle (side);

  g_assert_true (kgr_record_doc_add_statement (side->doc, pos, &speaker, NULL));
  g_assert_true (kgr_record_doc_insert (side->doc, kgr_record_doc_get_cursor (side->doc), "あ",
                                        0));
  timer = g_timer_new ();
  save (side);
  note (side, timer);
}

/* One takes a microsecond or two, so many are timed together. Each is a step of its own. */
static void
press_keys (Side *side)
{
  KgrTextPos pos = middle (side);
  g_autoptr(GTimer) timer = g_timer_new ();

  for (int i = 0; i < N_KEYS; i++)
    g_assert_true (kgr_record_doc_insert (side->doc, pos, "あ", i * G_TIME_SPAN_MINUTE));
  note (side, timer);
  for (int i = 0; i < N_KEYS; i++)
    g_assert_true (kgr_record_doc_undo (side->doc));
}

static void
undo_keys (Side *side)
{
  KgrTextPos pos = middle (side);
  g_autoptr(GTimer) timer = NULL;

  for (int i = 0; i < N_KEYS; i++)
    g_assert_true (kgr_record_doc_insert (side->doc, pos, "あ", i * G_TIME_SPAN_MINUTE));
  timer = g_timer_new ();
  for (int i = 0; i < N_KEYS; i++)
    g_assert_true (kgr_record_doc_undo (side->doc));
  note (side, timer);
}

/* Both sides in turns, so that whatever else the machine does meets both. */
static void
compare (void        (*work) (Side *side),
         guint         n_statements,
         guint         n,
         const char   *what,
         double        bound)
{
  g_autofree char *folder = g_dir_make_tmp ("kgr-bench-XXXXXX", NULL);
  Side *many = side_new (folder, "many.kaigiroku", n_statements);
  Side *few = side_new (folder, "few.kaigiroku", N_FEW);

  for (guint i = 0; i < n; i++)
    {
      work (many);
      work (few);
    }
  kgr_bench_assert_ratio (what, kgr_bench_quantile (many->seconds, 0.5), "among 30",
                          kgr_bench_quantile (few->seconds, 0.5), bound);
  side_free (many);
  side_free (few);
  kgr_bench_remove (folder);
}

static void
test_saving_words (void)
{
  compare (save_words, N_MANY, N_SAVES, "one changed statement saved among 3,000", 1.2);
}

/* Its row is added to the sum of all rows; each unit is looked at once for its place. */
static void
test_saving_statement (void)
{
  compare (save_statement, N_MANY, N_SAVES, "one new statement saved among 3,000", 1.5);
}

static void
test_saving_statement_among_more (void)
{
  compare (save_statement, N_MORE, N_SAVES, "one new statement saved among 30,000", 8);
}

static void
test_key (void)
{
  compare (press_keys, N_MANY, N_ROUNDS, "a hundred keys among 3,000", 1.5);
}

static void
test_undo (void)
{
  compare (undo_keys, N_MANY, N_ROUNDS, "a hundred undone among 3,000", 1.5);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/doc/saving-words", test_saving_words);
  g_test_add_func ("/bench/doc/saving-statement", test_saving_statement);
  g_test_add_func ("/bench/doc/saving-statement-among-more", test_saving_statement_among_more);
  g_test_add_func ("/bench/doc/key", test_key);
  g_test_add_func ("/bench/doc/undo", test_undo);

  return g_test_run ();
}
