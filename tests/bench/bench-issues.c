/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Twenty thousand issues: how long any callback of ours keeps the main thread while lists are
 * opened, narrowed, hidden and shown, side by side on the board, and while one is opened. */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "council/kgr-council-repo.h"
#include "issue/kgr-issue-repo.h"
#include "kgr-application.h"
#include "kgr-bench.h"
#include "kgr-store-private.h"
#include "kgr-window.h"

#define N_ISSUES 20000
#define N_BODIES 8
#define N_ROUNDS 5
#define QUIET_MS 250
/* Seconds. A turn that only finds a descriptor ready is no callback of ours. */
#define TRIFLE 0.0001

typedef struct
{
  char           *folder;
  char           *path;
  KgrApplication *application;
  GtkWidget      *window;
  KgrDesk        *desk;
  GArray         *callbacks;  /* double: seconds of each callback that was no frame; or NULL */
  gboolean        quiet;
} Bench;

static const char * const words[] = { "送迎", "夜間", "窓口", "研修", "相談", "連絡票", "居場所" };

/* The time this thread has worked: whatever else the machine does in between does not count. */
static double
worked (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
note (Bench  *bench,
      double  seconds)
{
  if (bench->callbacks != NULL && seconds > TRIFLE)
    g_array_append_val (bench->callbacks, seconds);
}

/* One turn of the main loop, which dispatches one priority. */
static void
turn (Bench *bench)
{
  GMainContext *context = g_main_context_default ();
  GPollFD fds[64];
  int priority, timeout, n;

  g_main_context_prepare (context, &priority);
  n = g_main_context_query (context, priority, &timeout, fds, G_N_ELEMENTS (fds));
  g_assert_cmpint (n, <=, G_N_ELEMENTS (fds));
  g_poll (fds, n, timeout < 0 || timeout > QUIET_MS ? QUIET_MS : timeout);
  if (g_main_context_check (context, priority, fds, n))
    {
      double before = worked ();

      g_main_context_dispatch (context);
      if (priority != GDK_PRIORITY_REDRAW)
        note (bench, worked () - before);
    }
}

static gboolean
quiet_cb (gpointer data)
{
  ((Bench *) data)->quiet = TRUE;

  return G_SOURCE_REMOVE;
}

static void
settle (Bench *bench)
{
  bench->quiet = FALSE;
  g_timeout_add (QUIET_MS, quiet_cb, bench);
  while (!bench->quiet)
    turn (bench);
}

static void
add_issue (KgrStore *store,
           guint     index,
           gint64    body_id)
{
  g_autoptr(KgrIssue) draft = kgr_issue_new ();
  g_autoptr(GError) error = NULL;

  draft->title = g_strdup_printf ("%sの課題その%u", words[index % G_N_ELEMENTS (words)], index);
  draft->owner = g_strdup_printf ("担当%u", index % 30);
  draft->due = index % 3 == 0 ? g_strdup (KGR_ISSUE_DUE_NEXT)
                              : g_strdup_printf ("20%02u-%02u-%02u", 20 + index % 12,
                                                 index % 12 + 1, index % 28 + 1);
  draft->level = index % 5 == 0 ? KGR_LEVEL_INDIVIDUAL : KGR_LEVEL_AREA;
  kgr_issue_repo_add (store, draft, body_id, 0, NULL, &error);
  g_assert_no_error (error);
}

static void
make_file (Bench *bench)
{
  g_autoptr(KgrStore) store = kgr_bench_store_new (bench->folder, "issues.kaigiroku", 3, 4, 4,
                                                   NULL);
  g_autoptr(GError) error = NULL;
  gint64 bodies[N_BODIES];

  /* Only the filling is to be quick. */
  g_assert_true (kgr_db_exec (store->db, "PRAGMA synchronous=OFF", &error));
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("部会%u", i);
      KgrBody body = { .name = name };

      kgr_body_repo_add (store, &body, &bodies[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < N_ISSUES; i++)
    add_issue (store, i, bodies[i % N_BODIES]);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
open_file (Bench *bench)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(KgrSession) session = NULL;
  g_autoptr(GError) error = NULL;

  bench->desk = kgr_desk_new (bench->path);
  kgr_desk_unlock_async (bench->desk, KGR_BENCH_PASSPHRASE, FALSE, finished_cb, &result);
  while (result == NULL)
    turn (bench);
  kgr_desk_unlock_finish (bench->desk, result, &error);
  g_assert_no_error (error);
  bench->window = kgr_window_new (bench->application);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (bench->window));
  settle (bench);
  session = kgr_session_new (bench->desk, 0);
  bench->callbacks = g_array_new (FALSE, FALSE, sizeof (double));
  kgr_window_begin (KGR_WINDOW (bench->window), session);
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_rows (Bench *bench)
{
  GtkWidget *page = GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (bench->window)));
  GtkWidget *view = find (page, "view");
  gpointer model = view != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (view)) : NULL;

  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static void
act (Bench      *bench,
     const char *action,
     GVariant   *parameter)
{
  double before = worked ();

  g_assert_true (gtk_widget_activate_action_variant (bench->window, action, parameter));
  note (bench, worked () - before);
  settle (bench);
}

static void
narrow (Bench      *bench,
        const char *text)
{
  GtkWidget *entry = find (GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (bench->window))), "words");
  double before = worked ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  note (bench, worked () - before);
  settle (bench);
}

/* The board, with all of them in one lane. */
static void
go_through_board (Bench *bench)
{
  GtkWidget *page = GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (bench->window)));
  GtkWidget *view = find (find (page, "board"), "view");

  for (guint i = 0; i < 2; i++)
    {
      double before = worked ();

      gtk_widget_activate_action (page, "issues.view", "s", i == 0 ? "state" : "due");
      note (bench, worked () - before);
      if (i == 0)
        {
          while (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (
                   GTK_LIST_VIEW (view)))) < N_ISSUES)
            turn (bench);
          narrow (bench, words[0]);
          narrow (bench, "");
          act (bench, "win.show-confidential", NULL);
          act (bench, "win.show-confidential", NULL);
        }
      settle (bench);
    }
}

static void
go_through (Bench *bench)
{
  act (bench, "win.issues", g_variant_new_int64 (0));
  while (count_rows (bench) < N_ISSUES)
    turn (bench);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    narrow (bench, words[i]);
  narrow (bench, "課題その1999");
  narrow (bench, "");
  act (bench, "win.show-confidential", NULL);
  act (bench, "win.show-confidential", NULL);
  go_through_board (bench);
  act (bench, "win.open-issue", g_variant_new_int64 (N_ISSUES / 2));
  act (bench, "win.back", NULL);
}

static void
close_file (Bench *bench)
{
  g_autoptr(GAsyncResult) result = NULL;

  gtk_window_destroy (GTK_WINDOW (bench->window));
  kgr_desk_lock_async (bench->desk, finished_cb, &result);
  while (result == NULL)
    turn (bench);
  g_clear_object (&bench->desk);
}

static void
test_twenty_thousand (void)
{
  Bench bench = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) callbacks = NULL;
  double percentile;

  bench.folder = g_dir_make_tmp ("kgr-bench-XXXXXX", &error);
  g_assert_no_error (error);
  bench.path = g_build_filename (bench.folder, "issues.kaigiroku", NULL);
  bench.application = kgr_application_new ();
  g_application_set_flags (G_APPLICATION (bench.application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (bench.application), NULL, &error);
  g_assert_no_error (error);
  make_file (&bench);
  open_file (&bench);
  for (guint i = 0; i < N_ROUNDS; i++)
    go_through (&bench);
  callbacks = g_steal_pointer (&bench.callbacks);
  close_file (&bench);
  kgr_bench_remove (bench.folder);
  g_free (bench.folder);
  g_free (bench.path);

  percentile = kgr_bench_quantile (callbacks, 0.95);
  g_test_message ("%u callbacks: median %.1f ms, 95th percentile %.1f ms (at most 16), longest "
                  "%.1f ms", callbacks->len, kgr_bench_quantile (callbacks, 0.5) * 1000,
                  percentile * 1000, kgr_bench_quantile (callbacks, 1) * 1000);
  g_assert_cmpfloat (percentile, <=, 0.016);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/bench/issues", test_twenty_thousand);

  return g_test_run ();
}
