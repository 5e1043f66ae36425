/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking minutes in the whole window with a long record in it: how long typing, storing and undoing
 * keep the main thread. Times are the thread's own work, so that nothing else that the machine does
 * counts; what GTK needs to paint a frame is left out. */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "kgr-bench.h"
#include "kgr-test-desk.h"

#define N_STATEMENTS 3000
#define N_PHRASES 240
#define N_UNDOS 60
#define PACE_MS 15
#define SOMETHING 0.0002
#define MOST 0.016

typedef struct
{
  GArray *calls;    /* keys and phrases, until the function returns */
  GArray *begun;    /* statements, the same; each is stored at once */
  GArray *undos;
  GArray *rounds;   /* of the main loop, that did something */
  double  painting; /* in the round that runs */
  double  began;
} Times;

static double
worked (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Times         *times)
{
  times->began = worked ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Times         *times)
{
  times->painting += worked () - times->began;
}

static void
append (GArray *array,
        double  seconds)
{
  g_array_append_val (array, seconds);
}

/* Lets the window live until it is time for the next phrase. */
static void
let_run (Times *times)
{
  gint64 until = g_get_monotonic_time () + PACE_MS * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < until)
    {
      double before = worked ();
      gboolean did;

      times->painting = 0;
      did = g_main_context_iteration (NULL, FALSE);
      before = worked () - before - times->painting;
      if (before > SOMETHING)
        append (times->rounds, before);
      if (!did)
        g_usleep (500);
    }
}

/* Phrase by phrase; now and then a paragraph, and somebody else. */
static guint
write_minutes (Desk  *desk,
               Times *times)
{
  guint n_stored = 0;
  gboolean was_stored = TRUE;

  for (guint i = 0; i < N_PHRASES; i++)
    {
      gboolean begins = i % 10 == 5;
      double before = worked ();

      if (begins)
        g_assert_true (press (desk, "<Control><Shift>Return"));
      else
        type (desk, i % 15 == 14 ? "\n" : "相談の窓口は、");
      append (begins ? times->begun : times->calls, worked () - before);
      let_run (times);
      if (!was_stored && kgr_record_section_is_stored (desk->section))
        n_stored++;
      was_stored = kgr_record_section_is_stored (desk->section);
    }

  return n_stored;
}

static void
take_back (Desk  *desk,
           Times *times)
{
  for (guint i = 0; i < N_UNDOS; i++)
    {
      double before = worked ();

      g_assert_true (press (desk, i < N_UNDOS / 2 ? "<Control>z" : "<Control><Shift>z"));
      append (times->undos, worked () - before);
      let_run (times);
    }
}

static void
tell (const char *what,
      GArray     *seconds)
{
  g_test_message ("%s: %u, median %.2f ms, 95th percentile %.2f ms (at most 16), longest %.2f ms",
                  what, seconds->len, kgr_bench_quantile (seconds, 0.5) * 1000,
                  kgr_bench_quantile (seconds, 0.95) * 1000,
                  kgr_bench_quantile (seconds, 1) * 1000);
  g_assert_cmpfloat (kgr_bench_quantile (seconds, 0.95), <=, MOST);
}

static void
test_writing (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_bench_meeting_new (N_STATEMENTS, 0);
  Times times = {
    g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)),
    g_array_new (FALSE, FALSE, sizeof (double)),
    g_array_new (FALSE, FALSE, sizeof (double)), 0, 0,
  };
  g_auto(Desk) desk = sit_down (meeting);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (desk.view));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk.view));
  GtkTextIter end;
  guint n_stored;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  kgr_test_settle ();
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &times);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &times);
  n_stored = write_minutes (&desk, &times);
  take_back (&desk, &times);
  g_signal_handlers_disconnect_by_data (clock, &times);

  g_test_message ("stored %u times while it was written", n_stored);
  g_assert_cmpuint (n_stored, >, 1);
  tell ("keys and phrases", times.calls);
  tell ("statements begun", times.begun);
  tell ("undo and redo", times.undos);
  tell ("rounds of the main loop without painting", times.rounds);
  g_array_unref (times.calls);
  g_array_unref (times.begun);
  g_array_unref (times.undos);
  g_array_unref (times.rounds);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/bench/writing", test_writing);
  return g_test_run ();
}
