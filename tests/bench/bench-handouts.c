/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers of twenty thousand issues: how long they take on the database thread and through the gate,
 * against ten times fewer, so that nothing in them grows with the square. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <time.h>

#include "council/kgr-council-repo.h"
#include "handout/kgr-handout-repo.h"
#include "issue/kgr-field-repo.h"
#include "issue/kgr-issue-repo.h"
#include "kgr-bench.h"
#include "kgr-store-private.h"

#define N_FEW 2000
#define N_MANY 20000
#define YEAR 2024
/* Ten times as much may take a little more than ten times as long: caches. */
#define BOUND 16

typedef struct
{
  double make;
  double write;
} Times;

static void
add_issue (KgrStore *store,
           guint     index,
           gint64    body_id,
           gint64    parent_id)
{
  g_autoptr(KgrIssue) draft = kgr_issue_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  draft->title = g_strdup_printf ("内部の題その%u", index);
  draft->public_wording = g_strdup_printf ("夜間の相談の課題その%u", index);
  draft->field = g_strdup (kgr_field_names[index % KGR_N_FIELDS]);
  draft->level = KGR_LEVEL_AREA;
  kgr_issue_repo_add (store, draft, body_id, 0, &id, &error);
  g_assert_no_error (error);
  if (index % 2 == 0)
    kgr_issue_repo_refer (store, id, parent_id, 0, "考えてほしい。", &error);
  g_assert_no_error (error);
}

/* The time this thread has worked: whatever else the machine does in between does not count. */
static double
worked (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static Times
time_paper (KgrStore        *store,
            const char      *folder,
            KgrHandoutKind   kind,
            gint64           body_id,
            KgrFormat        format)
{
  KgrHandoutRequest request = { kind, 0, body_id, YEAR, "2025-03-31" };
  g_autofree char *path = g_build_filename (folder, "paper", NULL);
  g_autoptr(KgrHandout) handout = NULL;
  g_autoptr(GError) error = NULL;
  Times times;
  double start = worked ();
  gint64 began;

  handout = kgr_handout_repo_make (store, &request, &error);
  g_assert_no_error (error);
  times.make = worked () - start;
  began = g_get_monotonic_time ();
  g_remove (path);
  kgr_handout_write (handout, format, path, NULL, &error);
  g_assert_no_error (error);
  times.write = (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;

  return times;
}

static void
test_papers (void)
{
  static const struct { KgrHandoutKind kind; KgrFormat format; const char *name; } cases[] = {
    { KGR_HANDOUT_FIELDS, KGR_FORMAT_TEXT, "the table by field as text" },
    { KGR_HANDOUT_FIELDS, KGR_FORMAT_HTML, "the table by field as HTML" },
    { KGR_HANDOUT_FIELDS, KGR_FORMAT_CSV, "the table by field as CSV" },
    { KGR_HANDOUT_REPORT, KGR_FORMAT_HTML, "the report as HTML" },
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("kgr-bench-XXXXXX", &error);
  KgrStore *store = kgr_bench_store_new (folder, "handouts.kaigiroku", 1, 4, 4, NULL);
  KgrBody body = { .name = (char *) "拠点等整備部会" };
  KgrBody parent = { .name = (char *) "全体会" };
  gint64 body_id = 0, parent_id = 0;
  Times few[G_N_ELEMENTS (cases)];

  /* Only the filling is to be quick. */
  g_assert_true (kgr_db_exec (store->db, "PRAGMA synchronous=OFF", &error));
  kgr_body_repo_add (store, &parent, &parent_id, &error);
  kgr_body_repo_add (store, &body, &body_id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_MANY; i++)
    {
      add_issue (store, i, body_id, parent_id);
      if (i + 1 == N_FEW)
        for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
          few[k] = time_paper (store, folder, cases[k].kind, body_id, cases[k].format);
    }
  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      Times many = time_paper (store, folder, cases[k].kind, body_id, cases[k].format);

      g_test_message ("%s: made in %.2f s, written and read back in %.2f s", cases[k].name,
                      many.make, many.write);
      kgr_bench_assert_ratio (cases[k].name, many.make, "of ten times fewer issues", few[k].make,
                              BOUND);
    }
  kgr_store_close (store);
  kgr_bench_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/handouts", test_papers);

  return g_test_run ();
}
