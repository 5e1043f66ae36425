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
  g_test_add_func ("/record-view-clip/forgotten", test_forgotten);

  return g_test_run ();
}
