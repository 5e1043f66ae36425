/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing in a record: what the keys, an input method and the clipboard do to the text, and that
 * text, tags and record agree after each. */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"
#include "kgr-test-text.h"

static void
test_typing (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  kgr_test_text_go (text, "半年がたつ", TRUE);
  kgr_test_text_commit (text, "の");
  kgr_test_text_commit (text, "か");
  kgr_test_text_commit (text, "な");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつのかな。はじめて"));
  g_assert_cmpuint (text->n_changed, ==, 3);
  g_assert_true (kgr_record_doc_is_dirty (text->doc));

  /* Keys that follow each other are taken back together, and the caret is where they were. */
  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。はじめて"));
  g_assert_false (kgr_record_doc_can_undo (text->doc));
  kgr_test_text_commit (text, "ね");
  g_assert_true (kgr_test_text_says (text, "半年がたつね。はじめて"));
  kgr_test_text_check (text);
}

static void
test_same_letter (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  /* The smallest edit is not where the caret is: it has to move all the same. */
  kgr_test_text_go (text, "つないだ", FALSE);
  kgr_test_text_commit (text, "つ");
  kgr_test_text_commit (text, "な");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "窓口が、つなつないだ先"));
}

static void
test_replace (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  kgr_test_text_select (text, "最初に受けた窓口が、", "最初に受けた窓口が、");
  kgr_test_text_commit (text, "はじめの窓口が");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "はじめの窓口がつないだ先"));
  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "最初に受けた窓口が、つないだ先"));
  g_assert_false (kgr_record_doc_can_undo (text->doc));
  g_assert_true (kgr_record_view_redo (text->view));
  kgr_test_text_check (text);
}

static void
test_paragraphs (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  kgr_test_text_go (text, "半年がたつ。", TRUE);
  kgr_test_text_commit (text, "\n");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。\nはじめて"));
  kgr_test_text_commit (text, "さて、");
  g_assert_true (kgr_test_text_says (text, "半年がたつ。\nさて、はじめて"));
  for (guint i = 0; i < 4; i++)
    kgr_test_text_erase (text, TRUE);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。はじめて"));
}

static void
test_join (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  guint n_units = kgr_record_doc_get_n_units (text->doc);

  /* Backspace before the words joins a statement to the one before. */
  kgr_test_text_go (text, "相談窓口が二つに", FALSE);
  kgr_test_text_erase (text, TRUE);
  kgr_test_text_check (text);
  g_assert_cmpuint (kgr_record_doc_get_n_units (text->doc), ==, n_units - 1);
  g_assert_true (kgr_test_text_says (text, "意見などはあるか。\n相談窓口が二つに"));
  kgr_test_text_commit (text, "さて、");
  g_assert_true (kgr_test_text_says (text, "意見などはあるか。\nさて、相談窓口が二つに"));

  /* Delete behind the words joins the next one. */
  kgr_test_text_go (text, "訪ね合う仕組みがほしい。", TRUE);
  kgr_test_text_erase (text, FALSE);
  kgr_test_text_check (text);
  g_assert_cmpuint (kgr_record_doc_get_n_units (text->doc), ==, n_units - 2);
  g_assert_true (kgr_test_text_says (text, "仕組みがほしい。\n最初に受けた窓口が、つないだ"));
}

static void
test_labels (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  g_autofree char *before = kgr_test_text_dup (text);
  g_autofree char *after = NULL;

  /* Who speaks is no text. */
  kgr_test_text_go (text, "○真鍋委員", TRUE);
  kgr_test_text_erase (text, TRUE);
  g_assert_cmpint (text->refused, ==, KGR_REFUSED_LABEL);
  kgr_test_text_select (text, "副", "会長");
  kgr_test_text_erase (text, FALSE);
  g_assert_cmpuint (text->n_refused, ==, 2);
  after = kgr_test_text_dup (text);
  g_assert_cmpstr (after, ==, before);

  /* But what is typed there is not lost. */
  kgr_test_text_go (text, "○事務局", TRUE);
  kgr_test_text_commit (text, "はい、");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "○事務局\nはい、最初に"));
  kgr_test_text_commit (text, "ええ、");
  g_assert_true (kgr_test_text_says (text, "○事務局\nはい、ええ、最初に"));
}

static void
test_headings (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  kgr_test_text_go (text, "相談機能について", TRUE);
  kgr_test_text_commit (text, "資料により");
  kgr_test_text_commit (text, "説明した。");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "相談機能について\n資料により説明した。\n○副会長"));

  /* A heading that stands for no unit of the record takes no words. */
  kgr_test_text_go (text, "開会", TRUE);
  kgr_test_text_commit (text, "あ");
  g_assert_cmpint (text->refused, ==, KGR_REFUSED_LABEL);
  kgr_test_text_check (text);
}

static void
test_delete_over_statements (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  kgr_test_text_select (text, "質問、", "最初に受けた窓口が、つないだ");
  kgr_test_text_erase (text, FALSE);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "資料の説明に対し、\n○事務局\n先で話が"));
  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "○真鍋委員\n相談窓口"));

  /* Everything, headings and all; the places of the items stay. */
  g_signal_emit_by_name (text->view, "select-all", TRUE);
  kgr_test_text_erase (text, TRUE);
  kgr_test_text_check (text);
  g_assert_false (kgr_test_text_says (text, "○"));
  g_assert_true (kgr_test_text_says (text, "相談機能について"));
  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "○真鍋委員\n相談窓口"));
}

static void
test_separators (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  kgr_test_text_go (text, "半年がたつ。", TRUE);
  gtk_text_buffer_insert_at_cursor (kgr_test_text_buffer (text),
                                    "一\r\n二\r三\342\200\251四\342\200\250五\357\277\274", -1);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。一\n二\n三\n四\n五はじめて"));
}

static void
test_passages (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GtkTextTag *passage = gtk_text_tag_table_lookup
    (gtk_text_buffer_get_tag_table (kgr_test_text_buffer (text)), "passage");
  GtkTextIter iter;

  /* What is typed at the end of a passage is in it, at once. */
  kgr_test_text_go (text, KGR_TEST_SECRET_PASSAGE, TRUE);
  kgr_test_text_commit (text, "と次男");
  kgr_test_text_check (text);
  gtk_text_buffer_get_iter_at_mark (kgr_test_text_buffer (text), &iter,
                                    gtk_text_buffer_get_insert (kgr_test_text_buffer (text)));
  g_assert_true (gtk_text_iter_ends_tag (&iter, passage));

  /* From here on confidential. */
  kgr_test_text_go (text, "半年がたつ。", TRUE);
  kgr_record_doc_set_sealing (text->doc, "個別事例");
  kgr_test_text_commit (text, "秘密");
  kgr_test_text_check (text);
  gtk_text_buffer_get_iter_at_mark (kgr_test_text_buffer (text), &iter,
                                    gtk_text_buffer_get_insert (kgr_test_text_buffer (text)));
  g_assert_true (gtk_text_iter_ends_tag (&iter, passage));
  kgr_record_view_set_shown (text->view, FALSE);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。■■■■はじめて"));
}

static void
check_refused (KgrTestText *text,
               KgrRefusal   why)
{
  g_assert_cmpint (text->refused, ==, why);
  text->refused = KGR_REFUSED_NOT;
  kgr_test_text_check (text);
}

static void
test_hidden (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  kgr_record_view_set_shown (text->view, FALSE);
  before = kgr_test_text_dup (text);

  /* Inside a token, at the end of one, in a closed item: nothing is typed unseen. */
  kgr_test_text_go (text, "先月も、■■", TRUE);
  kgr_test_text_commit (text, "あ");
  check_refused (text, KGR_REFUSED_HIDDEN);
  kgr_test_text_go (text, "先月も、■■■■", TRUE);
  kgr_test_text_commit (text, "あ");
  check_refused (text, KGR_REFUSED_HIDDEN);
  kgr_test_text_erase (text, TRUE);
  check_refused (text, KGR_REFUSED_HIDDEN);
  kgr_test_text_go (text, "個別事例の検討\n■■■■", TRUE);
  kgr_test_text_commit (text, "あ");
  check_refused (text, KGR_REFUSED_HIDDEN);
  kgr_test_text_go (text, "個別事例の検討", TRUE);
  kgr_test_text_commit (text, "あ");
  check_refused (text, KGR_REFUSED_HIDDEN);
  kgr_test_text_erase (text, FALSE);
  check_refused (text, KGR_REFUSED_HIDDEN);
  kgr_test_text_select (text, "先月も", "のこと");
  kgr_test_text_commit (text, "あ");
  check_refused (text, KGR_REFUSED_HIDDEN);
  after = kgr_test_text_dup (text);
  g_assert_true (strcmp (after, before) == 0);
  g_assert_false (kgr_record_doc_can_undo (text->doc));

  /* Public words are typed as ever, before a token too. */
  kgr_test_text_go (text, "先月も、", TRUE);
  kgr_test_text_commit (text, "また");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "先月も、また■■■■のことで"));
  kgr_record_view_set_shown (text->view, TRUE);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "先月も、また" KGR_TEST_SECRET_PASSAGE "のことで"));
}

static void
test_read_only (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  g_autofree char *before = kgr_test_text_dup (text);
  g_autofree char *after = NULL;

  kgr_record_view_set_read_only (text->view, TRUE);
  kgr_test_text_go (text, "半年がたつ。", TRUE);
  kgr_test_text_commit (text, "あ");
  /* What no editable flag keeps away: an assistive technology. */
  gtk_text_buffer_insert_at_cursor (buffer, "い", -1);
  check_refused (text, KGR_REFUSED_READ_ONLY);
  gtk_text_buffer_set_text (buffer, "", -1);
  check_refused (text, KGR_REFUSED_READ_ONLY);
  after = kgr_test_text_dup (text);
  g_assert_cmpstr (after, ==, before);
}

static void
test_foreign (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  GtkTextBuffer *buffer = kgr_test_text_buffer (text);
  g_autoptr (GdkPaintable) paintable = gdk_paintable_new_empty (10, 10);
  g_autoptr (GtkTextChildAnchor) anchor = gtk_text_child_anchor_new ();
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  g_assert_false (gtk_text_iter_has_tag (&start, tag));
  gtk_text_buffer_insert_paintable (buffer, &start, paintable);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert_child_anchor (buffer, &start, anchor);
  kgr_test_text_check (text);
}

static void
test_methods (void)
{
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  KgrTextPos before;
  KgrTextPos after;

  kgr_test_text_go (text, "途中でつなぐ", TRUE);
  g_assert_true (kgr_record_view_get_caret (text->view, &before));
  for (KgrRecordMethod method = KGR_METHOD_VERBATIM; method <= KGR_METHOD_ITEM_SUMMARY; method++)
    for (int shown = 0; shown <= 1; shown++)
      {
        kgr_record_view_set_method (text->view, method);
        kgr_record_view_set_shown (text->view, shown);
        kgr_test_text_check (text);
      }
  g_assert_false (kgr_test_text_says (text, "途中でつなぐ"));
  kgr_record_view_set_method (text->view, KGR_METHOD_VERBATIM);
  g_assert_true (kgr_record_view_get_caret (text->view, &after));
  g_assert_true (kgr_text_pos_equal (before, after));

  /* The summary of an item is written in its own view, over nothing that was said. */
  kgr_record_view_set_method (text->view, KGR_METHOD_ITEM_SUMMARY);
  kgr_test_text_go (text, "相談機能について\n", TRUE);
  kgr_test_text_commit (text, "窓口を一つにする。");
  kgr_test_text_check (text);
  g_signal_emit_by_name (text->view, "select-all", TRUE);
  kgr_test_text_erase (text, TRUE);
  kgr_test_text_check (text);
  g_assert_false (kgr_test_text_says (text, "窓口を一つにする"));
  kgr_record_view_set_method (text->view, KGR_METHOD_VERBATIM);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "途中でつなぐ"));

  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "窓口を一つにする"));
}

/* What a command or a step back changes is shown, in another method if need be. */
static void
test_method_follows (void)
{
  static const KgrTextPos points = { 3, KGR_LAYER_SUMMARY, 0, 0 };
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  g_assert_true (kgr_record_doc_insert (text->doc, points, "窓口の要点", 0));
  kgr_test_wait_until (kgr_record_view_get_method (text->view) == KGR_METHOD_STATEMENT_SUMMARY);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "○真鍋委員\n窓口の要点\n○事務局"));
  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  kgr_record_view_set_method (text->view, KGR_METHOD_VERBATIM);
  g_assert_true (kgr_record_view_redo (text->view));
  g_assert_cmpint (kgr_record_view_get_method (text->view), ==, KGR_METHOD_STATEMENT_SUMMARY);
  kgr_test_text_check (text);

  /* Its words are still there, and emptied key points show them again. */
  g_assert_false (kgr_test_text_says (text, "途中でつなぐ"));
  kgr_test_text_select (text, "窓口の要点", "窓口の要点");
  kgr_test_text_erase (text, TRUE);
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "途中でつなぐ"));
}

static void
test_commands (void)
{
  static const KgrSpeaker speaker = { 0, "遠山委員" };
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
  KgrTextPos caret;

  /* A command of the page: the text follows, and so does the caret. */
  kgr_test_text_go (text, "半年がたつ。", TRUE);
  g_assert_true (kgr_record_view_get_caret (text->view, &caret));
  g_assert_true (kgr_record_doc_split (text->doc, caret, &speaker, NULL));
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "半年がたつ。\n○遠山委員\nはじめて"));
  kgr_test_text_commit (text, "ええ、");
  g_assert_true (kgr_test_text_says (text, "○遠山委員\nええ、はじめて"));
  kgr_test_text_check (text);
  g_assert_true (kgr_record_doc_move (text->doc, 4, 1, 2));
  kgr_test_text_check (text);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (kgr_record_view_undo (text->view));
      kgr_test_text_check (text);
    }
  g_assert_false (kgr_record_doc_can_undo (text->doc));
}

static void
test_empty (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr (KgrTestText) text = NULL;

  text = kgr_test_text_new (meeting);
  kgr_test_text_check (text);
  kgr_test_text_commit (text, "はじめに");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "はじめに"));
  g_assert_true (kgr_record_view_undo (text->view));
  kgr_test_text_check (text);
  g_assert_cmpuint (kgr_record_doc_get_n_units (text->doc), ==, 0);
}

/* The number beside a speaker, whom a person or a label says; while hidden none for who need not be
 * named. */
static void
test_seats (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  KgrAttendance *person = g_ptr_array_index (meeting->attendance, 1);
  KgrUnitFields fields = *kgr_unit_get (g_ptr_array_index (meeting->units, 3));
  KgrUnit *unit;

  person->person_id = 7;
  person->number = 12;
  fields.person_id = 7;
  unit = kgr_unit_new (&fields);
  g_ptr_array_remove_index (meeting->units, 3);
  g_ptr_array_insert (meeting->units, 3, unit);
  for (int named = 1; named >= 0; named--)
    for (int shown = 0; shown <= 1; shown++)
      {
        g_autoptr (KgrRecordLayout) layout = NULL;
        g_autofree char *number = NULL;
        g_autofree char *other = NULL;

        if (named == 0 && person->public_name == NULL)
          person->public_name = g_strdup ("当事者委員");
        layout = kgr_record_layout_new (meeting, KGR_METHOD_VERBATIM, shown);
        number = kgr_record_layout_dup_seat (layout, 3);
        g_assert_cmpstr (number, ==, named || shown ? "12" : NULL);
        other = kgr_record_layout_dup_seat (layout, 2);
        g_assert_cmpstr (other, ==, "1");
      }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  g_test_add_func ("/record-edit/typing", test_typing);
  g_test_add_func ("/record-edit/same-letter", test_same_letter);
  g_test_add_func ("/record-edit/replace", test_replace);
  g_test_add_func ("/record-edit/paragraphs", test_paragraphs);
  g_test_add_func ("/record-edit/join", test_join);
  g_test_add_func ("/record-edit/labels", test_labels);
  g_test_add_func ("/record-edit/headings", test_headings);
  g_test_add_func ("/record-edit/delete-over-statements", test_delete_over_statements);
  g_test_add_func ("/record-edit/separators", test_separators);
  g_test_add_func ("/record-edit/passages", test_passages);
  g_test_add_func ("/record-edit/hidden", test_hidden);
  g_test_add_func ("/record-edit/read-only", test_read_only);
  g_test_add_func ("/record-edit/foreign", test_foreign);
  g_test_add_func ("/record-edit/methods", test_methods);
  g_test_add_func ("/record-edit/method-follows", test_method_follows);
  g_test_add_func ("/record-edit/commands", test_commands);
  g_test_add_func ("/record-edit/empty", test_empty);
  g_test_add_func ("/record-edit/seats", test_seats);

  return g_test_run ();
}
