/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: from an opened vault to a painted list, the first paint of a long record, and how
 * long any callback of ours keeps the main thread. Painted means: a frame was drawn while the
 * words looked for stood in a mapped widget. */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "kgr-application.h"
#include "kgr-bench.h"
#include "kgr-window.h"

#define N_MANY 5000
#define N_FEW 50
#define STATEMENTS_OF_OTHERS 4
#define STATEMENTS_OF_A_LONG_RECORD 523
#define STATEMENTS_OF_A_SHORT_RECORD 52
#define N_ROUNDS 7
#define PATIENCE (30 * G_USEC_PER_SEC)
#define SETTLED_MS 200
/* Seconds. A turn that only finds a descriptor ready is no callback of ours. */
#define TRIFLE 0.0001

typedef struct
{
  char           *folder;
  KgrApplication *application;
  GtkWindow      *window;
  KgrDesk        *desk;
  GTimer         *timer;
  const char     *awaited;    /* words that must be on the screen */
  double          painted_at; /* seconds of @timer; < 0 = not yet */
  gboolean        settled;
  GArray         *callbacks;  /* double: seconds of each callback that was no frame; or NULL */
  double          longest;    /* of the command that runs */
} Bench;

/* The time this thread has worked: whatever else the machine does in between does not count. */
static double
worked (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
note_callback (Bench  *bench,
               double  seconds)
{
  bench->longest = MAX (bench->longest, seconds);
  if (bench->callbacks != NULL && seconds > TRIFLE)
    g_array_append_val (bench->callbacks, seconds);
}

/* One turn of the main loop, with a clock on what it dispatches. A turn dispatches one priority:
 * what is not a frame is a callback of ours or of the toolkit in answer to us. */
static void
turn (Bench *bench)
{
  GMainContext *context = g_main_context_default ();
  GPollFD fds[64];
  int priority, timeout, n;

  g_main_context_prepare (context, &priority);
  n = g_main_context_query (context, priority, &timeout, fds, G_N_ELEMENTS (fds));
  g_assert_cmpint (n, <=, G_N_ELEMENTS (fds));
  g_poll (fds, n, timeout < 0 || timeout > SETTLED_MS ? SETTLED_MS : timeout);
  if (g_main_context_check (context, priority, fds, n))
    {
      double before = worked ();

      g_main_context_dispatch (context);
      if (priority != GDK_PRIORITY_REDRAW)
        note_callback (bench, worked () - before);
    }
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter start;

      gtk_text_buffer_get_start_iter (buffer, &start);
      return gtk_text_iter_forward_search (&start, words, GTK_TEXT_SEARCH_TEXT_ONLY, NULL, NULL,
                                           NULL);
    }
  return FALSE;
}

static gboolean
is_shown_below (GtkWidget  *widget,
                const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (says (widget, words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown_below (child, words))
      return TRUE;

  return FALSE;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  if (bench->painted_at < 0 && bench->awaited != NULL &&
      is_shown_below (GTK_WIDGET (bench->window), bench->awaited))
    bench->painted_at = g_timer_elapsed (bench->timer, NULL);
}

static void
await (Bench      *bench,
       const char *words)
{
  bench->awaited = words;
  bench->painted_at = -1;
  g_timer_start (bench->timer);
}

static double
wait_until_painted (Bench *bench)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (bench->painted_at < 0)
    {
      turn (bench);
      g_assert_cmpint (g_get_monotonic_time (), <, until);
    }
  bench->awaited = NULL;

  return bench->painted_at;
}

static gboolean
settled_cb (gpointer data)
{
  Bench *bench = data;

  bench->settled = TRUE;

  return G_SOURCE_REMOVE;
}

static void
settle (Bench *bench)
{
  bench->settled = FALSE;
  g_timeout_add (SETTLED_MS, settled_cb, bench);
  while (!bench->settled)
    turn (bench);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrSession) session = NULL;

  kgr_desk_unlock_finish (KGR_DESK (source), result, &error);
  g_assert_no_error (error);

  await (bench, KGR_BENCH_LIST_WORDS);
  session = kgr_session_new (bench->desk, 0);
  kgr_window_begin (KGR_WINDOW (bench->window), session);
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.open-body", "x", (gint64) 1);
}

/* From the opened vault to the painted list of the body, in seconds. */
static double
open_file (Bench      *bench,
           const char *name)
{
  g_autofree char *path = g_build_filename (bench->folder, name, NULL);
  double seconds;

  bench->window = GTK_WINDOW (kgr_window_new (bench->application));
  gtk_window_set_default_size (bench->window, 1280, 800);
  gtk_window_present (bench->window);
  settle (bench);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)), "after-paint",
                    G_CALLBACK (after_paint_cb), bench);
  bench->desk = kgr_desk_new (path);
  bench->painted_at = -1;
  kgr_desk_unlock_async (bench->desk, KGR_BENCH_PASSPHRASE, FALSE, unlocked_cb, bench);
  seconds = wait_until_painted (bench);
  settle (bench);

  return seconds;
}

static void
locked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Bench *bench = data;
  g_autoptr(GError) error = NULL;

  kgr_desk_lock_finish (KGR_DESK (source), result, &error);
  g_assert_no_error (error);
  bench->settled = TRUE;
}

static void
close_file (Bench *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));

  g_signal_handlers_disconnect_by_data (clock, bench);
  gtk_window_destroy (bench->window);
  bench->window = NULL;
  bench->settled = FALSE;
  kgr_desk_lock_async (bench->desk, locked_cb, bench);
  while (!bench->settled)
    turn (bench);
  g_clear_object (&bench->desk);
}

static void
make_file (Bench      *bench,
           const char *name,
           guint       n_meetings,
           guint       n_last,
           gint64     *last_id)
{
  g_autoptr(KgrStore) store = kgr_bench_store_new (bench->folder, name, n_meetings,
                                                   STATEMENTS_OF_OTHERS, n_last, last_id);

  g_assert_nonnull (store);
}

/* One for all: where there is a bus, an application is exported there until the program ends. */
static KgrApplication *
get_application (void)
{
  static KgrApplication *application = NULL;
  g_autoptr(GError) error = NULL;

  if (application == NULL)
    {
      application = kgr_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

static void
set_up (Bench         *bench,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  bench->folder = g_dir_make_tmp ("kgr-bench-XXXXXX", &error);
  g_assert_no_error (error);
  bench->timer = g_timer_new ();
  bench->application = get_application ();
}

static void
tear_down (Bench         *bench,
           gconstpointer  data)
{
  bench->application = NULL;
  g_clear_pointer (&bench->timer, g_timer_destroy);
  kgr_bench_remove (bench->folder);
  g_clear_pointer (&bench->folder, g_free);
}

static void
append (GArray *seconds,
        double  value)
{
  g_array_append_val (seconds, value);
}

static void
test_list (Bench         *bench,
           gconstpointer  data)
{
  g_autoptr(GArray) many = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) few = g_array_new (FALSE, FALSE, sizeof (double));

  make_file (bench, "many.kaigiroku", N_MANY, STATEMENTS_OF_OTHERS, NULL);
  make_file (bench, "few.kaigiroku", N_FEW, STATEMENTS_OF_OTHERS, NULL);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      append (many, open_file (bench, "many.kaigiroku"));
      close_file (bench);
      append (few, open_file (bench, "few.kaigiroku"));
      close_file (bench);
    }
  kgr_bench_assert_ratio ("vault opened to list painted, 5,000 meetings",
                          kgr_bench_quantile (many, 0.5), "50 meetings",
                          kgr_bench_quantile (few, 0.5), 2.0);
}

/* From the command to the first frame that shows the record. */
static double
open_record (Bench  *bench,
             gint64  meeting_id)
{
  double seconds;

  await (bench, KGR_BENCH_RECORD_WORDS);
  kgr_window_open_meeting (KGR_WINDOW (bench->window), meeting_id);
  gtk_widget_activate_action (GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (bench->window))),
                              "meeting.view", "s", "record");
  seconds = wait_until_painted (bench);
  settle (bench);
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.back", NULL);
  settle (bench);

  return seconds;
}

static void
test_record (Bench         *bench,
             gconstpointer  data)
{
  g_autoptr(GArray) longs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) shorts = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 long_id, short_id;

  make_file (bench, "long.kaigiroku", 3, STATEMENTS_OF_A_LONG_RECORD, &long_id);
  make_file (bench, "short.kaigiroku", 3, STATEMENTS_OF_A_SHORT_RECORD, &short_id);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      open_file (bench, "long.kaigiroku");
      append (longs, open_record (bench, long_id));
      close_file (bench);
      open_file (bench, "short.kaigiroku");
      append (shorts, open_record (bench, short_id));
      close_file (bench);
    }
  kgr_bench_assert_ratio ("first paint of 523 statements", kgr_bench_quantile (longs, 0.5),
                          "of 52", kgr_bench_quantile (shorts, 0.5), 1.5);
}

/* Does one thing, with a clock on every callback until all is quiet again. */
static void
act (Bench      *bench,
     GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  double before = worked ();

  bench->longest = 0;
  g_assert_true (gtk_widget_activate_action_variant (widget, action, parameter));
  note_callback (bench, worked () - before);
  settle (bench);
  g_test_message ("%s: longest %.1f ms", action, bench->longest * 1000);
}

static void
test_callbacks (Bench         *bench,
                gconstpointer  data)
{
  static const char *views[] = { "overview", "agenda", "attendance", "record", "publish" };
  g_autoptr(GArray) callbacks = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 id;
  double percentile;

  make_file (bench, "both.kaigiroku", N_MANY, STATEMENTS_OF_A_LONG_RECORD, &id);
  open_file (bench, "both.kaigiroku");
  bench->callbacks = callbacks;
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GtkWidget *window = GTK_WIDGET (bench->window);

      act (bench, window, "win.desk", NULL);
      act (bench, window, "win.open-body", g_variant_new_int64 (1));
      act (bench, window, "win.open-meeting", g_variant_new_int64 (id));
      for (guint j = 0; j < G_N_ELEMENTS (views); j++)
        act (bench, GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (window))), "meeting.view",
             g_variant_new_string (views[j]));
      act (bench, window, "win.show-confidential", NULL);
      act (bench, window, "win.show-confidential", NULL);
      act (bench, window, "win.back", NULL);
    }
  bench->callbacks = NULL;
  close_file (bench);

  percentile = kgr_bench_quantile (callbacks, 0.95);
  g_test_message ("%u callbacks: median %.1f ms, 95th percentile %.1f ms (at most 16), longest "
                  "%.1f ms", callbacks->len, kgr_bench_quantile (callbacks, 0.5) * 1000,
                  percentile * 1000, kgr_bench_quantile (callbacks, 1) * 1000);
  g_assert_cmpfloat (percentile, <=, 0.016);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
#define ADD(path, func) g_test_add (path, Bench, NULL, set_up, func, tear_down)
  ADD ("/bench/window/list", test_list);
  ADD ("/bench/window/record", test_record);
  ADD ("/bench/window/callbacks", test_callbacks);
#undef ADD
  return g_test_run ();
}
