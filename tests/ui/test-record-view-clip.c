/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting, copying and pasting in a record. */

#include "config.h"

#include "kgr-test-room.h"
#include "kgr-test-text.h"
#include "record/kgr-record-fragment.h"

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_cut (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (text->view));
  g_autofree char *words = NULL;

  kgr_test_text_select (text, "先月も", "のことで");
  g_signal_emit_by_name (text->view, "cut-clipboard");
  kgr_test_text_check (text);
  g_assert_false (kgr_test_text_says (text, "先月も"));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &words);
  kgr_test_wait_until (words != NULL);
  g_assert_cmpstr (words, ==, "先月も、（個人情報を含むため非公開）のことで");

  /* In the record the passage is still one, and so it is not brought back unseen. */
  kgr_test_text_go (text, "半年がたつ。", TRUE);
  kgr_test_text_go (text, "、夜中に三度", FALSE);
  kgr_record_view_set_shown (text->view, FALSE);
  g_signal_emit_by_name (text->view, "paste-clipboard");
  g_assert_cmpint (text->refused, ==, KGR_REFUSED_HIDDEN);
  kgr_test_text_check (text);
  kgr_record_view_set_shown (text->view, TRUE);
  g_signal_emit_by_name (text->view, "paste-clipboard");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "先月も、" KGR_TEST_SECRET_PASSAGE "のことで"));
  kgr_record_view_set_shown (text->view, FALSE);
  g_assert_true (kgr_test_text_says (text, "先月も、■■■■のことで"));
  kgr_record_view_set_shown (text->view, TRUE);
}

static void
test_statements (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  /* Whole statements keep who spoke. */
  kgr_test_text_select (text, "○副会長", "などはあるか。");
  g_signal_emit_by_name (text->view, "copy-clipboard");
  kgr_test_text_go (text, "基本に考えている。", TRUE);
  g_signal_emit_by_name (text->view, "paste-clipboard");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "基本に考えている。\n○副会長\n資料の説明に対し"));
}

static void
test_other_programs (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (text->view));

  gdk_clipboard_set_text (clipboard, "一行目\r\n二行目");
  kgr_test_text_go (text, "半年がたつ。", TRUE);
  g_signal_emit_by_name (text->view, "paste-clipboard");
  kgr_test_wait_until (kgr_test_text_says (text, "二行目"));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。一行目\n二行目はじめて"));

  /* Another record, a mail: with lines that say who speaks. */
  gdk_clipboard_set_text (clipboard, "○真鍋委員\n貼った発言。\n○事務局\n貼った答え。\n");
  kgr_test_text_go (text, "基本に考えている。", TRUE);
  g_signal_emit_by_name (text->view, "paste-clipboard");
  kgr_test_wait_until (kgr_test_text_says (text, "貼った答え"));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "考えている。\n○真鍋委員\n貼った発言。\n○事務局\n"));
}

static GtkDropTarget *
find_target (KgrTestText *text)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (text->view));
  GtkDropTarget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller)
          && gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (controller))
             == GTK_PHASE_CAPTURE)
        found = GTK_DROP_TARGET (controller);
    }
  /* GTK's own comes after it. */
  g_assert_nonnull (found);

  return found;
}

/* Drops @words right behind the first place of @behind. */
static gboolean
drop (KgrTestText *text,
      const char  *behind,
      const char  *words)
{
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkTextIter start;
  GdkRectangle spot;
  gboolean taken = FALSE;
  int x;
  int y;

  kgr_test_text_go (text, behind, TRUE);
  kgr_test_settle ();
  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (text->view), NULL, &spot, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (text->view), GTK_TEXT_WINDOW_WIDGET,
                                         spot.x, spot.y + spot.height / 2, &x, &y);
  /* The caret is somewhere else while something is dragged. */
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, words);
  g_signal_emit_by_name (find_target (text), "drop", &value, (double) x, (double) y, &taken);
  kgr_test_text_check (text);

  return taken;
}

/* What is dropped is read as what is pasted is: with who speaks, and one step to undo. */
static void
test_drop (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  g_assert_true (drop (text, "半年がたつ。", "落とした。"));
  g_assert_true (kgr_test_text_says (text, "半年がたつ。落とした。はじめて"));
  g_assert_true (drop (text, "基本に考えている。", "○真鍋委員　落とした発言。\n事務局：答え。\n"));
  g_assert_true (kgr_test_text_says (text,
                                     "考えている。\n○真鍋委員\n落とした発言。\n○事務局\n答え。"));
  g_assert_true (kgr_record_view_undo (text->view));
  g_assert_false (kgr_test_text_says (text, "落とした発言"));

  kgr_record_view_set_read_only (text->view, TRUE);
  text->refused = KGR_REFUSED_NOT;
  g_assert_false (drop (text, "半年がたつ。", "また"));
  g_assert_cmpint (text->refused, ==, KGR_REFUSED_READ_ONLY);
}

/* Minutes on one line, and whose a statement is: the one on the attendance. */
static void
test_one_line (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (text->view));

  gdk_clipboard_set_text (clipboard, "○真鍋委員　一行の発言。");
  kgr_test_text_go (text, "基本に考えている。", TRUE);
  g_signal_emit_by_name (text->view, "paste-clipboard");
  kgr_test_wait_until (kgr_test_text_says (text, "一行の発言。"));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "考えている。\n○真鍋委員\n一行の発言。"));
}

/* What leaves the record while it is locked is its public form only. */
static void
test_forgotten (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (text->view));
  GdkContentFormats *formats;
  g_autofree char *words = NULL;

  kgr_test_text_select (text, "先月も", "のことで");
  g_signal_emit_by_name (text->view, "copy-clipboard");
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_gtype (formats, KGR_TYPE_RECORD_FRAGMENT));
  g_clear_pointer (&text, kgr_test_text_free);
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_false (gdk_content_formats_contain_gtype (formats, KGR_TYPE_RECORD_FRAGMENT));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &words);
  kgr_test_wait_until (words != NULL);
  g_assert_cmpstr (words, ==, "先月も、（個人情報を含むため非公開）のことで");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  g_test_add_func ("/record-view-clip/cut", test_cut);
  g_test_add_func ("/record-view-clip/statements", test_statements);
  g_test_add_func ("/record-view-clip/other-programs", test_other_programs);
  g_test_add_func ("/record-view-clip/drop", test_drop);
  g_test_add_func ("/record-view-clip/one-line", test_one_line);
  g_test_add_func ("/record-view-clip/forgotten", test_forgotten);

  return g_test_run ();
}
