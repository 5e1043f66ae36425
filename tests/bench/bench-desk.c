/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A large council: two hundred bodies, five thousand people, five thousand meetings. How long any
 * callback of ours keeps the main thread while the lists are opened and narrowed, and what opening
 * a meeting costs beside fifty meetings. */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "council/kgr-council-repo.h"
#include "kgr-application.h"
#include "kgr-bench.h"
#include "kgr-store-private.h"
#include "kgr-window.h"
#include "meeting/kgr-meeting-page.h"
#include "meeting/kgr-meeting-repo.h"

#define STATEMENTS 20
#define N_ROUNDS 4
#define N_OPENINGS 15
#define QUIET_MS 250
#define PATIENCE_S 5
/* Seconds. A turn that only finds a descriptor ready is no callback of ours. */
#define TRIFLE 0.0001

typedef struct
{
  guint n_bodies;
  guint n_people;
  guint n_meetings;
} Size;

static const Size large = { 200, 5000, 5000 };
static const Size small = { 2, 50, 50 };

typedef struct
{
  char           *folder;
  KgrApplication *application;
  GtkWidget      *window;
  KgrDesk        *desk;
  GArray         *callbacks;  /* double: seconds of each callback that was no frame; or NULL */
  GArray         *frames;     /* double: seconds of each frame: GTK's work on our widgets */
  gint64          worked_at;  /* when the main loop was last at work; microseconds */
  gint64          body_id;    /* one with its share of the meetings */
  gint64          meeting_id;
} Bench;

/* Whatever else the machine does in between does not count. */
static double
worked (clockid_t clock)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (clock, &now), ==, 0);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
note (GArray *array,
      double  seconds)
{
  if (array != NULL && seconds > TRIFLE)
    g_array_append_val (array, seconds);
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
      double before = worked (CLOCK_THREAD_CPUTIME_ID);
      double seconds;

      g_main_context_dispatch (context);
      seconds = worked (CLOCK_THREAD_CPUTIME_ID) - before;
      note (priority != GDK_PRIORITY_REDRAW ? bench->callbacks : bench->frames, seconds);
      if (seconds > TRIFLE)
        bench->worked_at = g_get_monotonic_time ();
    }
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until there was nothing to do for a while, or a sign that there always is something: a cursor
 * that blinks. */
static void
settle (Bench *bench)
{
  gint64 begun = g_get_monotonic_time ();
  guint wake = g_timeout_add (QUIET_MS / 5, wake_cb, NULL);

  bench->worked_at = begun;
  while (g_get_monotonic_time () - bench->worked_at < QUIET_MS * 1000 &&
         g_get_monotonic_time () - begun < PATIENCE_S * G_USEC_PER_SEC)
    turn (bench);
  g_source_remove (wake);
}

typedef struct
{
  KgrStore   *store;
  const Size *size;
  gint64      bodies[200];
} Filling;

static gboolean
add_roster (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Filling *filling = data;

  for (guint i = 0; i < filling->size->n_bodies; i++)
    {
      g_autofree char *name = g_strdup_printf ("部会%u", i);
      KgrBody body = { .name = name };

      if (!kgr_body_repo_add (filling->store, &body, &filling->bodies[i], error))
        return FALSE;
    }
  for (guint i = 0; i < filling->size->n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("名字%u 名前", i);
      g_autofree char *reading = g_strdup_printf ("みょうじ%u なまえ", i);
      KgrPerson person = { .name = name, .reading = reading };
      KgrSeat seat = { .body_id = filling->bodies[i % filling->size->n_bodies],
                       .role = (char *) "委員" };

      if (!kgr_person_repo_add (filling->store, &person, &seat.person_id, error) ||
          !kgr_seat_repo_add (filling->store, &seat, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Of every day of a year before and after today, so that much is overdue and much is to come. */
static void
add_meeting (Bench   *bench,
             Filling *filling,
             guint    index)
{
  g_autoptr(KgrMeeting) meeting = kgr_bench_meeting_new (index == 0 ? STATEMENTS : 1, index);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) day = g_date_time_add_days (now, (int) (index % 730) - 365);
  g_autoptr(GError) error = NULL;
  guint body = index % filling->size->n_bodies;
  gint64 id;

  g_free (meeting->starts_at);
  g_clear_pointer (&meeting->ends_at, g_free);
  meeting->starts_at = g_date_time_format (day, "%Y-%m-%dT18:30:00");
  meeting->status = index % 730 > 365 ? KGR_MEETING_PLANNED
                    : index % 3 == 0 ? KGR_MEETING_APPROVED : KGR_MEETING_DRAFT;
  kgr_meeting_repo_add (filling->store, meeting, filling->bodies[body], &id, &error);
  g_assert_no_error (error);
  if (index == 0)
    {
      bench->meeting_id = id;
      bench->body_id = filling->bodies[0];
    }
}

static void
make_file (Bench      *bench,
           const char *name,
           const Size *size)
{
  g_autoptr(KgrStore) store = kgr_bench_store_new (bench->folder, name, 0, 0, 0, NULL);
  g_autoptr(GError) error = NULL;
  Filling filling = { .store = store, .size = size };

  /* Only the filling is to be quick. */
  g_assert_true (kgr_db_exec (store->db, "PRAGMA synchronous=OFF", &error));
  kgr_store_write (store, add_roster, &filling, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < size->n_meetings; i++)
    add_meeting (bench, &filling, i);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
open_file (Bench      *bench,
           const char *name)
{
  g_autofree char *path = g_build_filename (bench->folder, name, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(KgrSession) session = NULL;
  g_autoptr(GError) error = NULL;

  bench->desk = kgr_desk_new (path);
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
  kgr_window_begin (KGR_WINDOW (bench->window), session);
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

static GtkWidget *
get_page (Bench *bench)
{
  return GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (bench->window)));
}

static double
get_longest (GArray *callbacks,
             guint   from)
{
  double longest = 0;

  for (guint i = from; i < callbacks->len; i++)
    longest = MAX (longest, g_array_index (callbacks, double, i));

  return longest;
}

/* Says what the command itself took, and the longest of what followed. */
static void
tell (Bench      *bench,
      const char *what,
      double      seconds,
      guint       callbacks,
      guint       frames)
{
  g_test_message ("%s: %.1f ms; then at most %.1f ms, a frame %.1f ms", what, seconds * 1000,
                  get_longest (bench->callbacks, callbacks) * 1000,
                  get_longest (bench->frames, frames) * 1000);
}

static void
act (Bench      *bench,
     const char *action,
     GVariant   *parameter)
{
  guint callbacks = bench->callbacks->len;
  guint frames = bench->frames->len;
  double before = worked (CLOCK_THREAD_CPUTIME_ID);
  double seconds;

  g_assert_true (gtk_widget_activate_action_variant (bench->window, action, parameter));
  seconds = worked (CLOCK_THREAD_CPUTIME_ID) - before;
  settle (bench);
  tell (bench, action, seconds, callbacks, frames);
  note (bench->callbacks, seconds);
}

static void
narrow (Bench      *bench,
        const char *text)
{
  GtkWidget *entry = find (get_page (bench), "search");
  g_autofree char *what = g_strdup_printf ("narrowed to “%s”", text);
  guint callbacks = bench->callbacks->len;
  guint frames = bench->frames->len;
  double before, seconds;

  g_assert_nonnull (entry);
  before = worked (CLOCK_THREAD_CPUTIME_ID);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  seconds = worked (CLOCK_THREAD_CPUTIME_ID) - before;
  settle (bench);
  tell (bench, what, seconds, callbacks, frames);
  note (bench->callbacks, seconds);
}

static void
go_through (Bench *bench)
{
  act (bench, "win.desk", NULL);
  g_signal_emit_by_name (find (find (get_page (bench), "overdue"), "more"), "clicked");
  settle (bench);
  act (bench, "win.open-body", g_variant_new_int64 (bench->body_id));
  act (bench, "win.roster", NULL);
  narrow (bench, "みょうじ49");
  narrow (bench, "名字1234");
  narrow (bench, "");
  act (bench, "win.open-meeting", g_variant_new_int64 (bench->meeting_id));
  act (bench, "win.back", NULL);
}

/* Seconds of work of the whole program from the command to the meeting on its page. */
static double
open_meeting (Bench *bench)
{
  double before = worked (CLOCK_PROCESS_CPUTIME_ID);
  double seconds;

  kgr_window_open_meeting (KGR_WINDOW (bench->window), bench->meeting_id);
  while (!kgr_meeting_page_is_ready (KGR_MEETING_PAGE (get_page (bench))))
    turn (bench);
  seconds = worked (CLOCK_PROCESS_CPUTIME_ID) - before;
  settle (bench);
  gtk_widget_activate_action (bench->window, "win.back", NULL);
  settle (bench);

  return seconds;
}

static double
time_openings (Bench *bench)
{
  g_autoptr(GArray) openings = g_array_new (FALSE, FALSE, sizeof (double));

  settle (bench);
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      double seconds = open_meeting (bench);

      g_array_append_val (openings, seconds);
    }

  return kgr_bench_quantile (openings, 0.5);
}

static void
start (Bench *bench)
{
  g_autoptr(GError) error = NULL;

  bench->folder = g_dir_make_tmp ("kgr-bench-XXXXXX", &error);
  g_assert_no_error (error);
  bench->application = kgr_application_new ();
  g_application_set_flags (G_APPLICATION (bench->application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (bench->application), NULL, &error);
  g_assert_no_error (error);
}

static void
report (const char *what,
        GArray     *times)
{
  g_test_message ("%u %s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms", times->len,
                  what, kgr_bench_quantile (times, 0.5) * 1000,
                  kgr_bench_quantile (times, 0.95) * 1000,
                  kgr_bench_quantile (times, 1) * 1000);
}

static void
test_large_council (void)
{
  g_autoptr(GArray) callbacks = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  Bench bench = { 0 };
  double many, few;

  start (&bench);
  make_file (&bench, "small.kaigiroku", &small);
  open_file (&bench, "small.kaigiroku");
  few = time_openings (&bench);
  close_file (&bench);
  make_file (&bench, "large.kaigiroku", &large);
  open_file (&bench, "large.kaigiroku");
  many = time_openings (&bench);
  bench.callbacks = callbacks;
  bench.frames = frames;
  for (guint i = 0; i < N_ROUNDS; i++)
    go_through (&bench);
  bench.callbacks = bench.frames = NULL;
  close_file (&bench);
  kgr_bench_remove (bench.folder);
  g_free (bench.folder);

  report ("callbacks", callbacks);
  report ("frames", frames);
  kgr_bench_assert_ratio ("opening a meeting beside 5,000", many, "beside 50", few, 1.1);
  g_assert_cmpfloat (kgr_bench_quantile (callbacks, 0.95), <=, 0.016);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/bench/desk", test_large_council);

  return g_test_run ();
}
