/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing in a long record: what a key costs until it is painted, beside a plain text buffer with
 * the same text in the same view; what a record ten times as long costs; filling; and how long any
 * command keeps the main thread. Times are the thread's own work, so that whatever else the machine
 * does does not count. */

#include "config.h"

#include <locale.h>
#include <time.h>

#include "kgr-bench.h"
#include "record/kgr-record-view.h"

#define N_SHORT 300
#define N_LONG 3000
#define N_HUGE 30000
/* Even: as many keys as Backspaces. */
#define N_KEYS 16
#define N_WARM 4
#define N_ROUNDS 12
#define N_FILLS 9
#define N_UNDOS 60
#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget     *scroller;
  KgrRecordView *view;
  KgrRecordDoc  *doc;   /* NULL: a plain buffer */
  GtkIMContext  *im;
  gboolean       painted;
} Sheet;

static double
worked (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Sheet         *sheet)
{
  sheet->painted = TRUE;
}

static void
wait_until_painted (Sheet *sheet)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  sheet->painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (sheet->view));
  while (!sheet->painted)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, until);
    }
}

/* Until nothing is left to do: the rest of a long text is laid out in idle time. */
static void
settle (Sheet *sheet)
{
  gint64 until = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (g_get_monotonic_time () < until);
  wait_until_painted (sheet);
}

static GtkIMContext *
find_im (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkIMContext *im = NULL;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        im = gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller));
      if (im != NULL)
        return im;
    }
  g_assert_not_reached ();
}

static GtkStack *
stack_new (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_set_default_size (GTK_WINDOW (window), 760, 700);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_STACK (stack);
}

static void
stack_free (GtkStack *stack)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (stack))));
}

/* The one sheet that is mapped and has the focus: what the others would paint meanwhile, were it
 * only a caret that blinks, would be counted as its own. */
static void
lay_on_top (Sheet *sheet)
{
  GtkWidget *stack = gtk_widget_get_parent (sheet->scroller);

  gtk_stack_set_visible_child (GTK_STACK (stack), sheet->scroller);
  while (!gtk_widget_get_mapped (GTK_WIDGET (sheet->view)))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (sheet->view));
  settle (sheet);
}

/* @buffer: NULL, or what is shown instead of a record. */
static Sheet *
sheet_new (GtkStack      *stack,
           GtkTextBuffer *buffer)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->scroller = gtk_scrolled_window_new ();
  sheet->view = KGR_RECORD_VIEW (kgr_record_view_new ());
  kgr_record_view_set_shown (sheet->view, TRUE);
  kgr_record_view_set_read_only (sheet->view, FALSE);
  if (buffer != NULL)
    gtk_text_view_set_buffer (GTK_TEXT_VIEW (sheet->view), buffer);
  sheet->im = find_im (GTK_WIDGET (sheet->view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (sheet->scroller), GTK_WIDGET (sheet->view));
  gtk_stack_add_child (stack, sheet->scroller);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (stack)), "after-paint",
                    G_CALLBACK (after_paint_cb), sheet);
  lay_on_top (sheet);

  return sheet;
}

static Sheet *
sheet_new_record (GtkStack *stack,
                  guint     n_statements)
{
  g_autoptr(KgrMeeting) meeting = kgr_bench_meeting_new (n_statements, 0);
  Sheet *sheet = sheet_new (stack, NULL);

  sheet->doc = kgr_record_doc_new (meeting);
  kgr_record_view_set_doc (sheet->view, sheet->doc);
  settle (sheet);

  return sheet;
}

static void
copy_tag_cb (GtkTextTag *tag,
             gpointer    table)
{
  g_autoptr(GtkTextTag) copy = NULL;
  g_autofree char *name = NULL;
  int weight, above, below;

  g_object_get (tag, "name", &name, "weight", &weight, "pixels-above-lines", &above,
                "pixels-below-lines", &below, NULL);
  copy = gtk_text_tag_new (name);
  if (g_str_equal (name, "speaker"))
    g_object_set (copy, "weight", weight, "pixels-above-lines", above, "pixels-below-lines", below,
                  NULL);
  gtk_text_tag_table_add (table, copy);
}

/* The same text, looking the same, in GTK's own buffer. */
static Sheet *
sheet_new_plain (GtkStack *stack,
                 Sheet    *record)
{
  GtkTextBuffer *from = gtk_text_view_get_buffer (GTK_TEXT_VIEW (record->view));
  g_autoptr(GtkTextTagTable) table = gtk_text_tag_table_new ();
  g_autoptr(GtkTextBuffer) buffer = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (from), copy_tag_cb, table);
  buffer = gtk_text_buffer_new (table);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_get_bounds (from, &start, &end);
  text = gtk_text_buffer_get_text (from, &start, &end, TRUE);
  gtk_text_buffer_set_text (buffer, text, -1);
  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, i);
      end = start;
      if (gtk_text_iter_get_char (&start) != g_utf8_get_char ("○"))
        continue;
      gtk_text_iter_forward_to_line_end (&end);
      gtk_text_buffer_apply_tag_by_name (buffer, "speaker", &start, &end);
    }

  return sheet_new (stack, buffer);
}

static void
sheet_free (Sheet *sheet)
{
  GtkWidget *stack = gtk_widget_get_parent (sheet->scroller);

  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (stack), sheet);
  gtk_stack_remove (GTK_STACK (stack), sheet->scroller);
  g_clear_object (&sheet->doc);
  g_free (sheet);
}

/* Into a paragraph in the middle of the record, of about the same length in each: a key costs what
 * its paragraph is long. */
static void
go_to_the_middle (Sheet *sheet)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (sheet->view));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, gtk_text_buffer_get_line_count (buffer) / 2);
  while (gtk_text_iter_get_chars_in_line (&iter) < 190 ||
         gtk_text_iter_get_chars_in_line (&iter) > 200)
    gtk_text_iter_forward_line (&iter);
  gtk_text_iter_set_line_offset (&iter, 60);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (sheet->view), gtk_text_buffer_get_insert (buffer), 0,
                                TRUE, 1, 0.4);
  settle (sheet);
}

typedef struct
{
  Sheet  *sheet;
  GArray *until_painted;
  GArray *calls;
} Writer;

static void
writer_init (Writer *writer,
             Sheet  *sheet)
{
  writer->sheet = sheet;
  writer->until_painted = g_array_new (FALSE, FALSE, sizeof (double));
  writer->calls = g_array_new (FALSE, FALSE, sizeof (double));
  go_to_the_middle (sheet);
}

static void
writer_clear (Writer *writer)
{
  sheet_free (writer->sheet);
  g_array_unref (writer->until_painted);
  g_array_unref (writer->calls);
}

/* A key, or a Backspace: the paragraph stays as long as it is. */
static void
press (Writer *writer,
       guint   i)
{
  double before = worked ();
  double called;
  double painted;

  if (i % 2 == 0)
    g_signal_emit_by_name (writer->sheet->im, "commit", "あ");
  else
    g_signal_emit_by_name (writer->sheet->view, "backspace");
  called = worked () - before;
  wait_until_painted (writer->sheet);
  painted = worked () - before;
  if (i < N_WARM)
    return;
  g_array_append_val (writer->until_painted, painted);
  g_array_append_val (writer->calls, called);
}

/* In short rounds, forth and back, so that whatever else the machine does hits all alike. */
static void
write_in_turns (Writer *writers,
                guint   n_writers)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < n_writers; i++)
      {
        Writer *writer = &writers[round % 2 == 0 ? i : n_writers - 1 - i];

        lay_on_top (writer->sheet);
        for (guint key = 0; key < N_KEYS; key++)
          press (writer, key);
      }
}

static void
test_keys (void)
{
  enum { LONG, LONG_PLAIN, HUGE, HUGE_PLAIN, N_WRITERS };
  GtkStack *stack = stack_new ();
  Writer writers[N_WRITERS];
  double painted[N_WRITERS];

  writer_init (&writers[LONG], sheet_new_record (stack, N_LONG));
  writer_init (&writers[LONG_PLAIN], sheet_new_plain (stack, writers[LONG].sheet));
  writer_init (&writers[HUGE], sheet_new_record (stack, N_HUGE));
  writer_init (&writers[HUGE_PLAIN], sheet_new_plain (stack, writers[HUGE].sheet));
  write_in_turns (writers, N_WRITERS);

  for (guint i = 0; i < N_WRITERS; i++)
    painted[i] = kgr_bench_quantile (writers[i].until_painted, 0.5);
  g_test_message ("a key, before it is painted: %.3f ms, plain %.3f ms; 95th percentile %.3f ms "
                  "(at most 16)", kgr_bench_quantile (writers[HUGE].calls, 0.5) * 1000,
                  kgr_bench_quantile (writers[HUGE_PLAIN].calls, 0.5) * 1000,
                  kgr_bench_quantile (writers[HUGE].calls, 0.95) * 1000);
  g_assert_cmpfloat (kgr_bench_quantile (writers[HUGE].calls, 0.95), <=, 0.016);
  kgr_bench_assert_ratio ("key until painted, 30,000 statements", painted[HUGE], "3,000",
                          painted[LONG], 1.2);
  kgr_bench_assert_ratio ("key until painted, 30,000 statements", painted[HUGE], "plain",
                          painted[HUGE_PLAIN], 1.25);
  kgr_bench_assert_ratio ("key until painted, 3,000 statements", painted[LONG], "plain",
                          painted[LONG_PLAIN], 1.05);
  for (guint i = 0; i < N_WRITERS; i++)
    writer_clear (&writers[i]);
  stack_free (stack);
}

static double
fill (Sheet *sheet,
      guint  n_statements)
{
  g_autoptr(KgrMeeting) meeting = kgr_bench_meeting_new (n_statements, 1);
  g_autoptr(KgrRecordDoc) doc = kgr_record_doc_new (meeting);
  double before = worked ();

  kgr_record_view_set_doc (sheet->view, doc);
  wait_until_painted (sheet);
  before = worked () - before;
  settle (sheet);
  kgr_record_view_set_doc (sheet->view, NULL);
  settle (sheet);

  return before;
}

static void
test_fill (void)
{
  g_autoptr(GArray) longs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) shorts = g_array_new (FALSE, FALSE, sizeof (double));
  GtkStack *stack = stack_new ();
  Sheet *sheet = sheet_new (stack, NULL);

  for (guint i = 0; i < N_FILLS; i++)
    {
      double seconds = fill (sheet, N_LONG);

      g_array_append_val (longs, seconds);
      seconds = fill (sheet, N_SHORT);
      g_array_append_val (shorts, seconds);
    }
  kgr_bench_assert_ratio ("filled and painted, 3,000 statements", kgr_bench_quantile (longs, 0.5),
                          "300", kgr_bench_quantile (shorts, 0.5), 4);
  sheet_free (sheet);
  stack_free (stack);
}

static void
append_call (GArray   *calls,
             Sheet    *sheet,
             gboolean (*func) (KgrRecordView *view))
{
  double before = worked ();

  g_assert_true (func (sheet->view));
  before = worked () - before;
  g_array_append_val (calls, before);
  wait_until_painted (sheet);
}

/* Of typing far apart, of a deletion over a hundred statements, of a paragraph. */
static void
test_undo (void)
{
  g_autoptr(GArray) calls = g_array_new (FALSE, FALSE, sizeof (double));
  GtkStack *stack = stack_new ();
  Sheet *sheet = sheet_new_record (stack, N_LONG);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (sheet->view));

  for (guint i = 0; i < N_UNDOS; i++)
    {
      GtkTextIter start, end;
      int line = (int) (i * 97 % (guint) gtk_text_buffer_get_line_count (buffer)) | 1;

      gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, 5);
      gtk_text_buffer_place_cursor (buffer, &start);
      g_signal_emit_by_name (sheet->im, "commit", i % 3 == 0 ? "\n" : "あ");
      if (i % 3 == 1)
        {
          gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, 7);
          gtk_text_buffer_get_iter_at_line (buffer, &end, line + 200);
          gtk_text_buffer_select_range (buffer, &start, &end);
          g_signal_emit_by_name (sheet->view, "backspace");
        }
    }
  while (kgr_record_doc_can_undo (sheet->doc))
    append_call (calls, sheet, kgr_record_view_undo);
  while (kgr_record_doc_can_redo (sheet->doc))
    append_call (calls, sheet, kgr_record_view_redo);

  g_test_message ("%u steps back and forth: median %.2f ms, 95th percentile %.2f ms (at most 16), "
                  "longest %.2f ms", calls->len, kgr_bench_quantile (calls, 0.5) * 1000,
                  kgr_bench_quantile (calls, 0.95) * 1000, kgr_bench_quantile (calls, 1) * 1000);
  g_assert_cmpfloat (kgr_bench_quantile (calls, 0.95), <=, 0.016);
  sheet_free (sheet);
  stack_free (stack);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/bench/record/keys", test_keys);
  g_test_add_func ("/bench/record/fill", test_fill);
  g_test_add_func ("/bench/record/undo", test_undo);
  return g_test_run ();
}
