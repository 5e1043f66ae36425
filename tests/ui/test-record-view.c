/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"
#include "record/kgr-record-section.h"
#include "record/kgr-record-view.h"
#include "record/kgr-version-repo.h"

static const char shown_text[] =
  "１　開会\n"
  "２　議題\n"
  "資料の確認をした。\n"
  "（１）　相談機能について\n"
  "○副会長\n"
  "資料の説明に対し、質問、意見などはあるか。\n"
  "○真鍋委員\n"
  "相談窓口が二つになって半年がたつ。はじめて相談する人にとって、どちらへ行けばよいかが資料１からは読み取れない。"
  "最初に受けた窓口が最後まで引き受けるのか、途中でつなぐのか、考え方を示してほしい。\n"
  "先月も、" KGR_TEST_SECRET_PASSAGE "のことで、夜中に三度の連絡があった。事業所どうしで訪ね合う仕組みがほしい。\n"
  "○事務局\n"
  "最初に受けた窓口が、つないだ先で話が始まるまでを見届けることを基本に考えている。\n"
  "（２）　" KGR_TEST_SECRET_TITLE "\n"
  "○久住委員\n"
  KGR_TEST_SECRET_SPEECH "と家族から話があった。\n"
  "家族の体調もよくない。\n"
  "○遠山委員\n"
  "事業所で引き受けられるか確かめる。\n"
  "３　閉会";

static const char hidden_text[] =
  "１　開会\n"
  "２　議題\n"
  "資料の確認をした。\n"
  "（１）　相談機能について\n"
  "○副会長\n"
  "資料の説明に対し、質問、意見などはあるか。\n"
  "○真鍋委員\n"
  "相談窓口が二つになって半年がたつ。はじめて相談する人にとって、どちらへ行けばよいかが資料１からは読み取れない。"
  "最初に受けた窓口が最後まで引き受けるのか、途中でつなぐのか、考え方を示してほしい。\n"
  "先月も、■■■■のことで、夜中に三度の連絡があった。事業所どうしで訪ね合う仕組みがほしい。\n"
  "○事務局\n"
  "最初に受けた窓口が、つないだ先で話が始まるまでを見届けることを基本に考えている。\n"
  "（２）　個別事例の検討\n"
  "■■■■\n"
  "３　閉会";

static char *
dup_text (KgrRecordView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

static KgrRecordView *
open_record (KgrTestRoom    *room,
             KgrMeetingPage *page)
{
  GtkWidget *section;

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "record");
  section = kgr_test_find (GTK_WIDGET (page), "record");
  g_assert_true (KGR_IS_RECORD_SECTION (section));

  return kgr_record_section_get_view (KGR_RECORD_SECTION (section));
}

static GtkWidget *
get_section (KgrRecordView *view)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (view), KGR_TYPE_RECORD_SECTION);
}

/* Selects from the first occurrence of @first to the end of the next one of @last. */
static void
select_words (KgrRecordView *view,
              const char    *first,
              const char    *last)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, first, 0, &from, &to, NULL));
  start = from;
  g_assert_true (gtk_text_iter_forward_search (&start, last, 0, &start, &to, NULL));
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static guint
count_spans (KgrTestRoom *room,
             guint        unit)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);
  g_autoptr (GArray) spans = kgr_unit_dup_spans (g_ptr_array_index (meeting->units, unit),
                                                 KGR_LAYER_TEXT);

  return spans->len;
}

/* Does it, and waits until the file has it. */
static void
mark (KgrRecordView *view,
      const char    *action)
{
  gtk_widget_activate_action (get_section (view), action, NULL);
  kgr_test_wait_until (kgr_record_section_is_stored (KGR_RECORD_SECTION (get_section (view))));
}

static void
test_text (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));
  g_autofree char *hidden = dup_text (view);
  g_autofree char *shown = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (hidden, ==, hidden_text);
  kgr_session_set_shown (room->session, TRUE);
  shown = dup_text (view);
  g_assert_cmpstr (shown, ==, shown_text);
  kgr_session_set_shown (room->session, FALSE);
  again = dup_text (view);
  g_assert_cmpstr (again, ==, hidden_text);
}

static void
check_tag (GtkTextTag *tag,
           gpointer    data)
{
  gboolean foreground = TRUE;
  gboolean invisible = TRUE;

  g_object_get (tag, "foreground-set", &foreground, "invisible-set", &invisible, NULL);
  g_assert_false (foreground);
  g_assert_false (invisible);
}

static void
test_tags (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));
  GtkTextBuffer *buffer;
  GtkTextTag *passage;
  GtkTextIter start;
  GtkTextIter from;
  GtkTextIter to;

  kgr_session_set_shown (room->session, TRUE);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), check_tag, NULL);

  passage = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "passage");
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, KGR_TEST_SECRET_PASSAGE, 0, &from, &to,
                                               NULL));
  g_assert_true (gtk_text_iter_starts_tag (&from, passage));
  g_assert_true (gtk_text_iter_ends_tag (&to, passage));
}

static void
test_nothing_hidden_is_said (void)
{
  static const char * const secrets[] = { KGR_TEST_SECRET_PASSAGE, KGR_TEST_SECRET_TITLE,
                                          KGR_TEST_SECRET_SPEECH, "柿沼", "家族の体調" };
  static const char * const views[] = { "overview", "agenda", "attendance", "record" };
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);

  /* Every view has been shown once with everything, and is then hidden behind another. */
  kgr_session_set_shown (room->session, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", views[i]);
  g_assert_true (kgr_test_says (GTK_WIDGET (room->window), KGR_TEST_SECRET_TITLE));
  g_assert_true (kgr_test_says (GTK_WIDGET (room->window), KGR_TEST_SECRET_SPEECH));

  kgr_session_set_shown (room->session, FALSE);
  kgr_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_false (kgr_test_says (GTK_WIDGET (room->window), secrets[i]));
  g_assert_true (kgr_test_says (GTK_WIDGET (room->window), "個別事例の検討"));
}

static gboolean
layout_says (KgrRecordLayout *layout,
             const char      *words)
{
  g_autofree char *text = kgr_record_layout_dup_text (layout);

  return strstr (text, words) != NULL;
}

/* What stands below a closed item is part of it, and who has a public name is called by it. */
static void
test_hidden_like_the_edition (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, 2);
  KgrAttendance *person = g_ptr_array_index (meeting->attendance, 1);
  KgrUnitFields fields = *kgr_unit_get (g_ptr_array_index (meeting->units, 2));
  g_autoptr (KgrRecordLayout) hidden = NULL;
  g_autoptr (KgrRecordLayout) shown = NULL;

  item->parent_id = 4;
  person->person_id = 7;
  person->public_name = g_strdup ("当事者委員");
  fields.person_id = 7;
  fields.speaker = "真鍋委員";
  g_ptr_array_insert (meeting->units, 2, kgr_unit_new (&fields));
  g_ptr_array_remove_index (meeting->units, 3);

  hidden = kgr_record_layout_new (meeting, KGR_METHOD_VERBATIM, FALSE);
  g_assert_false (layout_says (hidden, "相談機能について"));
  g_assert_false (layout_says (hidden, "質問、意見などはあるか"));

  item->parent_id = 0;
  shown = kgr_record_layout_new (meeting, KGR_METHOD_VERBATIM, TRUE);
  g_assert_true (layout_says (shown, "○真鍋委員\n資料の説明"));
  g_clear_pointer (&hidden, kgr_record_layout_free);
  hidden = kgr_record_layout_new (meeting, KGR_METHOD_VERBATIM, FALSE);
  g_assert_true (layout_says (hidden, "○当事者委員\n資料の説明"));
}

static void
test_places (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  g_autoptr (KgrRecordLayout) hidden = kgr_record_layout_new (meeting, KGR_METHOD_VERBATIM, FALSE);
  g_autoptr (KgrRecordLayout) shown = kgr_record_layout_new (meeting, KGR_METHOD_VERBATIM, TRUE);
  KgrRecordLayout *layouts[] = { hidden, shown };

  for (guint l = 0; l < G_N_ELEMENTS (layouts); l++)
    for (guint i = 0; i < kgr_record_layout_get_n_lines (layouts[l]); i++)
      {
        KgrRecordLine line;

        g_assert_true (kgr_record_layout_get_line (layouts[l], (int) i, &line));
        for (int column = 0; line.kind == KGR_LINE_PARA && column <= line.n_chars; column++)
          {
            KgrShownPos from = { (int) i, column };
            KgrTextPos text;
            KgrTextPos other;
            KgrShownPos back;

            g_assert_true (kgr_record_layout_to_text (layouts[l], from, KGR_EDGE_START, &text));
            g_assert_true (kgr_record_layout_to_text (layouts[l], from, KGR_EDGE_END, &other));
            back = kgr_record_layout_to_shown (layouts[l], text);
            g_assert_cmpint (back.line, ==, from.line);
            /* Inside a token there is no place: its two edges are the next ones. */
            if (text.column == other.column)
              g_assert_cmpint (back.column, ==, from.column);
            else
              g_assert_cmpint (other.column - text.column, ==,
                               g_utf8_strlen (KGR_TEST_SECRET_PASSAGE, -1));
          }
      }
}

static void
test_mark_and_undo (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));
  g_autofree char *marked = NULL;
  g_autofree char *undone = NULL;

  /* From inside a word of one statement to inside a word of the next, over paragraphs. Public words
   * may be sealed while hidden. */
  g_assert_cmpuint (count_spans (room, 3), ==, 1);
  select_words (view, "仕組み", "受けた窓口が、");
  mark (view, "record.seal");
  g_assert_cmpuint (count_spans (room, 3), ==, 2);
  g_assert_cmpuint (count_spans (room, 4), ==, 1);
  marked = dup_text (view);
  g_assert_nonnull (strstr (marked, "訪ね合う■■■■\n○事務局\n■■■■つないだ先で"));

  kgr_session_set_shown (room->session, TRUE);
  mark (view, "record.undo");
  g_assert_cmpuint (count_spans (room, 3), ==, 1);
  g_assert_cmpuint (count_spans (room, 4), ==, 0);
  undone = dup_text (view);
  g_assert_cmpstr (undone, ==, shown_text);
}

static gpointer
approve_record (KgrStore      *store,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  int number = 0;

  if (!kgr_version_repo_approve (store, *(gint64 *) data, "森下副会長", KGR_SPEAKERS_RECORDED, NULL,
                                 &number, error))
    return NULL;

  return GINT_TO_POINTER (number);
}

static void
test_mark_approved (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  g_autoptr (KgrMeeting) meeting = NULL;
  KgrRecordView *view;
  KgrMeetingPage *page;
  GtkWidget *strip;
  gboolean revealed = FALSE;

  kgr_test_room_run (room, approve_record, &room->meeting_id);
  page = kgr_test_room_open (room);
  view = open_record (room, page);
  select_words (view, "半年がたつ", "半年がたつ");
  gtk_widget_activate_action (get_section (view), "record.seal", NULL);
  strip = kgr_test_find (get_section (view), "strip");
  g_assert_true (gtk_widget_get_visible (strip));
  g_signal_emit_by_name (kgr_test_find (strip, "act"), "clicked");
  mark (view, "record.seal");
  kgr_test_settle ();

  /* The next version is open, the approved one stands, and the page says so. */
  meeting = kgr_test_room_load (room);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_DRAFT);
  g_assert_cmpint (meeting->standing_version, ==, 1);
  g_assert_true (meeting->concealed_since);
  g_object_get (kgr_test_find (GTK_WIDGET (page), "notice"), "revealed", &revealed, NULL);
  g_assert_true (revealed);
}

static void
test_place_stays (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  g_autoptr (KgrTestRoom) room = NULL;
  KgrRecordView *view;
  KgrTextPos from;
  KgrTextPos to;

  for (guint i = 0; i < 200; i++)
    g_ptr_array_insert (meeting->units, 2,
                        kgr_unit_ref (g_ptr_array_index (meeting->units, 2)));
  room = kgr_test_room_new (meeting, 0);
  view = open_record (room, kgr_test_room_open (room));
  select_words (view, "最初に受けた窓口が、", "最初に受けた窓口が、");
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *words = NULL;

      kgr_session_set_shown (room->session, i % 2 == 0);
      words = kgr_record_view_dup_public (view);
      g_assert_cmpstr (words, ==, "最初に受けた窓口が、");
    }
  g_assert_true (kgr_record_view_get_selection (view, &from, &to));
  g_assert_cmpint (to.column, >, from.column);
}

static void
test_open (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));
  GtkWidget *strip = kgr_test_find (get_section (view), "strip");
  g_autofree char *opened = NULL;

  /* While hidden nothing is opened, and the place says why. */
  select_words (view, "■■■■", "■■■■");
  g_assert_false (gtk_widget_get_visible (strip));
  gtk_widget_activate_action (get_section (view), "record.seal", NULL);
  g_assert_true (gtk_widget_get_visible (strip));
  kgr_test_settle ();
  g_assert_cmpuint (count_spans (room, 3), ==, 1);

  kgr_session_set_shown (room->session, TRUE);
  g_assert_false (gtk_widget_get_visible (strip));
  select_words (view, "さんの長男", "さんの長男");
  mark (view, "record.seal");
  kgr_session_set_shown (room->session, FALSE);
  opened = dup_text (view);
  g_assert_nonnull (strstr (opened, "先月も、■■■■さんの長男のことで"));
}

static void
test_open_in_closed_item (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));
  g_autofree char *opened = NULL;

  kgr_session_set_shown (room->session, TRUE);
  select_words (view, "引き受けられるか", "引き受けられるか");
  mark (view, "record.seal");
  kgr_session_set_shown (room->session, FALSE);
  opened = dup_text (view);
  g_assert_nonnull (strstr (opened, "（２）　個別事例の検討\n■■■■\n○遠山委員\n"
                                    "■■■■引き受けられるか■■■■\n"));
}

static void
test_copy (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));

  for (int shown = 0; shown <= 1; shown++)
    {
      g_autofree char *part = NULL;
      g_autofree char *all = NULL;

      kgr_session_set_shown (room->session, shown);
      select_words (view, "先月も", "のことで");
      part = kgr_record_view_dup_public (view);
      g_assert_cmpstr (part, ==, "先月も、（個人情報を含むため非公開）のことで");

      select_words (view, "○事務局", "閉会");
      all = kgr_record_view_dup_public (view);
      g_assert_cmpstr (all, ==,
                       "○事務局\n最初に受けた窓口が、つないだ先で話が始まるまでを見届けることを基本に考えている。\n"
                       "（２）　個別事例の検討\n（個人情報を含むため非公開）\n３　閉会");
    }
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_clipboards (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrRecordView *view = open_record (room, kgr_test_room_open (room));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (view));
  g_autofree char *text = NULL;

  kgr_session_set_shown (room->session, TRUE);
  kgr_test_settle ();
  gdk_clipboard_set_text (primary, "elsewhere");
  select_words (view, "先月も", "のことで");
  kgr_test_settle ();
  gdk_clipboard_read_text_async (primary, NULL, text_read_cb, &text);
  kgr_test_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, "elsewhere");
  g_clear_pointer (&text, g_free);

  g_signal_emit_by_name (view, "copy-clipboard");
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  kgr_test_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, "先月も、（個人情報を含むため非公開）のことで");
  g_clear_pointer (&text, g_free);

  g_signal_emit_by_name (view, "cut-clipboard");
  g_assert_nonnull (kgr_record_view_get_layout (view));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/record-view/places", test_places);
  g_test_add_func ("/record-view/hidden-like-the-edition", test_hidden_like_the_edition);
  g_test_add_func ("/record-view/text", test_text);
  g_test_add_func ("/record-view/tags", test_tags);
  g_test_add_func ("/record-view/nothing-hidden-is-said", test_nothing_hidden_is_said);
  g_test_add_func ("/record-view/mark-and-undo", test_mark_and_undo);
  g_test_add_func ("/record-view/mark-approved", test_mark_approved);
  g_test_add_func ("/record-view/place-stays", test_place_stays);
  g_test_add_func ("/record-view/open", test_open);
  g_test_add_func ("/record-view/open-in-closed-item", test_open_in_closed_item);
  g_test_add_func ("/record-view/copy", test_copy);
  g_test_add_func ("/record-view/clipboards", test_clipboards);

  return g_test_run ();
}
