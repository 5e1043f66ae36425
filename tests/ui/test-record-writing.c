/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking the minutes: what is stored, and how many keys it took. */

#include "config.h"

#include "db/kgr-db.h"
#include "kgr-store-private.h"
#include "kgr-test-desk.h"
#include "kgr-test-text.h"
#include "record/kgr-speaker-chooser.h"

#define N_STATEMENTS 50

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Fifty statements by twelve people, dictated: the words through the input method, everything else
 * by keys. What is stored is what was said, and the median statement takes no more than two keys
 * beside its words. */
static void
test_dictation (void)
{
  g_autoptr (KgrMeeting) meeting = new_meeting ();
  g_auto (Desk) desk = sit_down (meeting);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *stored = NULL;
  int keys[N_STATEMENTS];

  for (int i = 0; i < N_STATEMENTS; i++)
    {
      int seat = i * 7 % N_PEOPLE + 1;
      g_autofree char *words = g_strdup_printf ("発言その%d。相談の窓口は二つある。", i);
      g_autofree char *number = g_strdup_printf ("%d", seat);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", seat);

      if (i % 20 == 0)
        {
          g_assert_true (press (&desk, "<Control><Shift>n"));
          g_string_append (expected, "@+\n");
        }
      if (seat <= 9)
        {
          g_assert_true (press (&desk, key));
          keys[i] = 1;
        }
      else
        {
          g_assert_true (press (&desk, "<Control>Return"));
          choose (&desk, number);
          keys[i] = 2 + (int) strlen (number);
        }
      type (&desk, words);
      if (i % 3 == 0)
        {
          type (&desk, "\n");
          type (&desk, "もう一段落。");
        }
      g_string_append_printf (expected, "%s%s|%s%s\n", people[seat - 1],
                              seat == 1 ? "副会長" : "委員", words,
                              i % 3 == 0 ? "\nもう一段落。" : "");
    }
  stored = dup_stored (&desk);
  g_assert_cmpstr (stored, ==, expected->str);
  qsort (keys, N_STATEMENTS, sizeof keys[0], compare_ints);
  g_test_message ("keys beside the words: median %d, most %d", keys[N_STATEMENTS / 2],
                  keys[N_STATEMENTS - 1]);
  g_assert_cmpint (keys[N_STATEMENTS / 2], <=, 2);
}

/* An agenda of headings alone: words come below the heading on which the caret stands, and all
 * headings stay in their order, on the screen and in what is stored. */
static void
test_begin_at_a_heading (void)
{
  g_autoptr (KgrMeeting) meeting = new_meeting ();
  g_auto (Desk) desk = { 0 };
  g_autofree char *stored = NULL;

  for (guint i = 0; i < meeting->agenda->len; i++)
    ((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->kind = KGR_AGENDA_HEADING;
  desk = sit_down (meeting);
  g_assert_true (press (&desk, "<Alt>1"));
  type (&desk, "開会する。");
  g_assert_true (says (&desk, "議題その1\n○長沢副会長\n開会する。\n（2）　議題その2\n（3）　議題その3"));
  stored = dup_stored (&desk);
  g_assert_cmpstr (stored, ==, "@+\n長沢副会長|開会する。\n@\n@\n");
}

/* While something is being composed every key goes to the input method, and nothing changes. */
static void
try_composing (gpointer key,
               gpointer data)
{
  Desk *desk = data;
  g_autofree char *before = dup_text (desk);
  g_autofree char *after = NULL;

  g_assert_false (press (desk, key));
  after = dup_text (desk);
  g_assert_cmpstr (before, ==, after);
}

static void
test_composing (void)
{
  g_auto (Desk) desk = sit_down (NULL);

  go (&desk, "相談窓口が");
  kgr_test_compose (GTK_WIDGET (desk.view), "に");
  g_assert_cmpuint (kgr_test_list_keys (GTK_WIDGET (desk.section), try_composing, &desk), >, 40);
  gtk_widget_activate_action (GTK_WIDGET (desk.section), "record.note", NULL);
  g_assert_true (kgr_record_section_is_stored (desk.section));
  kgr_test_compose (GTK_WIDGET (desk.view), "");
  g_assert_true (press (&desk, "<Alt>2"));
}

/* What is typed is stored within a second, whether the typing goes on or not. */
static void
test_autosave (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  gint64 began;
  gint64 took;

  go (&desk, "などはあるか。");
  began = g_get_monotonic_time ();
  type (&desk, "一つある。");
  g_assert_false (kgr_record_section_is_stored (desk.section));
  while (!kgr_record_section_is_stored (desk.section))
    {
      g_assert_cmpint (g_get_monotonic_time () - began, <, 5 * G_USEC_PER_SEC);
      g_main_context_iteration (NULL, TRUE);
    }
  took = (g_get_monotonic_time () - began) / 1000;
  g_test_message ("stored after %" G_GINT64_FORMAT " ms", took);
  g_assert_cmpint (took, >, 300);

  /* At once when the view is left. */
  type (&desk, "もう一つ。");
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "meeting.view", "s", "overview");
  {
    g_autofree char *stored = dup_stored (&desk);

    g_assert_nonnull (strstr (stored, "などはあるか。一つある。もう一つ。"));
  }
}

static gpointer
limit_pages (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return GINT_TO_POINTER (kgr_db_exec (store->db, data, error));
}

/* A full disk costs no word: they stay on the screen, the strip says so, and as soon as there is
 * room they are stored without anybody doing anything. */
static void
test_full_disk (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkWidget *strip = kgr_test_find (GTK_WIDGET (desk.section), "strip");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *stored = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (words, "話の続き。");
  kgr_test_room_run (desk.room, limit_pages, (gpointer) "PRAGMA max_page_count = 1");
  go (&desk, "などはあるか。");
  type (&desk, words->str);
  kgr_test_wait_until (gtk_widget_get_visible (strip));
  g_assert_true (kgr_test_says (strip, "The disk is full."));
  g_assert_false (kgr_record_section_is_stored (desk.section));
  g_assert_true (says (&desk, words->str));
  /* Writing goes on, and the strip stands. */
  type (&desk, "まだ書ける。");
  g_assert_true (gtk_widget_get_visible (strip));

  kgr_test_room_run (desk.room, limit_pages, (gpointer) "PRAGMA max_page_count = 1000000");
  stored = dup_stored (&desk);
  g_assert_nonnull (strstr (stored, words->str));
  g_assert_nonnull (strstr (stored, "まだ書ける。"));
  g_assert_false (gtk_widget_get_visible (strip));
}

static void
test_speakers (void)
{
  g_autoptr (KgrMeeting) meeting = new_meeting ();
  g_auto (Desk) desk = sit_down (meeting);
  g_autofree char *stored = NULL;

  g_assert_true (press (&desk, "<Control><Shift>n"));
  g_assert_true (press (&desk, "<Alt>1"));
  /* In an empty statement another number is another speaker. */
  g_assert_true (press (&desk, "<Alt>3"));
  type (&desk, "甲");
  g_assert_true (press (&desk, "<Alt>0"));
  type (&desk, "乙");
  g_assert_true (press (&desk, "<Control><Shift>Return"));
  type (&desk, "丙");
  g_assert_true (press (&desk, "<Control><Shift>Return"));
  type (&desk, "丁");
  g_assert_true (press (&desk, "<Control>Return"));
  choose (&desk, "ふく");
  type (&desk, "戊");
  g_assert_true (press (&desk, "<Control>Return"));
  choose (&desk, "望月／事業所の説明者");
  type (&desk, "己庚");
  go (&desk, "己");
  g_assert_true (press (&desk, "<Control><Shift>x"));
  choose (&desk, "２");
  g_assert_true (press (&desk, "<Control><Shift>s"));
  choose (&desk, "森下");
  /* A number that nobody has: whoever stands up with it takes part all the same. */
  g_assert_true (press (&desk, "<Control>Return"));
  choose (&desk, "23");
  type (&desk, "辛");

  stored = dup_stored (&desk);
  g_assert_cmpstr (stored, ==,
                   "@+\n真鍋委員|甲\n事務局|乙\n真鍋委員|丙\n事務局|丁\n長沢副会長|戊\n"
                   "望月（事業所の説明者）|己\n森下委員|庚\n参加者23|辛\n");
}

/* The words of the statement the caret is in. */
static void
select_words (Desk *desk)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk->view));
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_mark (buffer, &from, gtk_text_buffer_get_insert (buffer));
  gtk_text_iter_set_line_offset (&from, 0);
  to = from;
  gtk_text_iter_forward_to_line_end (&to);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

/* Who says what is confidential as a whole is not told beside the text either. */
static void
test_turn_hidden (void)
{
  g_auto (Desk) desk = sit_down (new_meeting ());
  GtkWidget *seats = kgr_test_find (GTK_WIDGET (desk.section), "seats");
  GtkWidget *other = kgr_test_find (seats, "other");

  g_assert_true (press (&desk, "<Alt>1"));
  type (&desk, "甲");
  g_assert_true (press (&desk, "<Alt>2"));
  type (&desk, "誰が言ったか分かる話");
  select_words (&desk);
  g_assert_true (press (&desk, "<Control><Shift>k"));
  g_assert_true (kgr_test_says (seats, "Speaking"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (other)), ==, "長沢副会長");

  kgr_session_set_shown (desk.room->session, FALSE);
  kgr_test_settle ();
  go (&desk, "■■■■");
  g_assert_false (says (&desk, "森下"));
  g_assert_false (kgr_test_says (seats, "Speaking"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (other)), !=, "森下委員");
  g_assert_true (press (&desk, "<Control>Tab"));
  g_assert_false (kgr_test_says (kgr_test_find (GTK_WIDGET (desk.section), "beside"), "森下"));
}

static GPtrArray *
new_seats (const char *reading)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_speaker_seat_free);
  KgrSpeakerSeat *seat = g_new0 (KgrSpeakerSeat, 1);

  seat->number = 12;
  seat->label = g_strdup ("小川委員");
  seat->name = g_strdup ("小川");
  seat->reading = g_strdup (reading);
  g_ptr_array_add (seats, seat);

  return seats;
}

/* Whoever is looked for before the register has been read is waited for, and not taken for a
 * guest of that name. */
static void
test_early_speaker (void)
{
  g_autoptr (KgrMeeting) meeting = new_meeting ();
  g_auto (Desk) desk = sit_down (meeting);
  GtkWidget *chooser = find_popover (&desk, KGR_TYPE_SPEAKER_CHOOSER);
  GtkWidget *text = find_by_type (chooser, GTK_TYPE_TEXT);
  g_autoptr (GPtrArray) unread = new_seats (NULL);
  g_autoptr (GPtrArray) read = new_seats ("おがわ");
  /* By then the register has been read. */
  g_autofree char *before = dup_stored (&desk);
  g_autofree char *stored = NULL;

  kgr_speaker_chooser_set_seats (KGR_SPEAKER_CHOOSER (chooser), unread, FALSE);
  g_assert_true (press (&desk, "<Control>Return"));
  kgr_test_type (text, "おが");
  g_signal_emit_by_name (text, "activate");
  g_assert_true (gtk_widget_get_visible (chooser));
  kgr_speaker_chooser_set_seats (KGR_SPEAKER_CHOOSER (chooser), read, TRUE);
  kgr_test_wait_until (!gtk_widget_get_visible (chooser));
  type (&desk, "甲");

  stored = dup_stored (&desk);
  g_assert_cmpstr (stored, ==, "小川委員|甲\n");
}

static void
test_arranging (void)
{
  g_autoptr (KgrMeeting) meeting = new_meeting ();
  g_auto (Desk) desk = sit_down (meeting);
  g_autofree char *stored = NULL;
  g_autofree char *again = NULL;

  press (&desk, "<Control><Shift>n");
  press (&desk, "<Alt>1");
  type (&desk, "甲");
  press (&desk, "<Alt>2");
  type (&desk, "乙");
  press (&desk, "<Alt>3");
  type (&desk, "丙");
  g_assert_true (press (&desk, "<Alt>Up"));
  g_assert_true (press (&desk, "<Control><Shift>g"));
  type (&desk, "休憩した。");
  go (&desk, "甲");
  g_assert_true (press (&desk, "<Alt><Shift>Down"));
  go (&desk, "乙");
  g_assert_true (press (&desk, "<Control>j"));
  stored = dup_stored (&desk);
  g_assert_nonnull (strstr (stored, "長沢副会長|甲"));
  g_assert_true (strstr (stored, "甲") > strstr (stored, "休憩"));

  while (press (&desk, "<Control>z") && says (&desk, "甲"))
    continue;
  g_assert_false (says (&desk, "甲"));
  for (guint i = 0; i < 40; i++)
    press (&desk, "<Control><Shift>z");
  again = dup_stored (&desk);
  g_assert_cmpstr (again, ==, stored);
}

/* Whatever is selected makes room before the first key of a composition, which GTK would lose. */
static void
test_compose_over (void)
{
  static const char * const chosen[][2] = {
    { "相談窓口が", "示してほしい。" },
    { KGR_TEST_SECRET_PASSAGE, KGR_TEST_SECRET_PASSAGE },
    { "資料の説明に対し", "などはあるか。" },
    { "○真鍋委員", "仕組みがほしい。" },
    { "途中でつなぐ", "見届ける" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);
      g_autofree char *before = kgr_test_text_dup (text);
      g_autofree char *after = NULL;

      kgr_test_text_select (text, chosen[i][0], chosen[i][1]);
      kgr_test_text_compose (text, GDK_KEY_m, "まとめ");
      kgr_test_text_check (text);
      g_assert_true (kgr_test_text_says (text, "まとめ"));
      /* Over several statements what went and what came are two steps. */
      g_assert_true (kgr_record_view_undo (text->view));
      after = kgr_test_text_dup (text);
      if (g_strcmp0 (after, before) != 0)
        {
          g_assert_true (kgr_record_view_undo (text->view));
          g_free (after);
          after = kgr_test_text_dup (text);
        }
      g_assert_cmpstr (after, ==, before);
    }
}

/* Where emptied key points show the words again, too. */
static void
test_compose_over_points (void)
{
  static const KgrTextPos points = { 3, KGR_LAYER_SUMMARY, 0, 0 };
  g_autoptr (KgrTestText) text = kgr_test_text_new (NULL);

  g_assert_true (kgr_record_doc_insert (text->doc, points, "窓口の要点", 0));
  kgr_record_view_set_method (text->view, KGR_METHOD_STATEMENT_SUMMARY);
  kgr_test_text_select (text, "窓口の要点", "窓口の要点");
  kgr_test_text_compose (text, GDK_KEY_m, "まとめ");
  kgr_test_text_check (text);
  g_assert_true (kgr_test_text_says (text, "○真鍋委員\nまとめ\n○事務局"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_add_func ("/record-writing/compose-over", test_compose_over);
  g_test_add_func ("/record-writing/compose-over-points", test_compose_over_points);
  g_test_add_func ("/record-writing/dictation", test_dictation);
  g_test_add_func ("/record-writing/begin-at-a-heading", test_begin_at_a_heading);
  g_test_add_func ("/record-writing/composing", test_composing);
  g_test_add_func ("/record-writing/autosave", test_autosave);
  g_test_add_func ("/record-writing/full-disk", test_full_disk);
  g_test_add_func ("/record-writing/speakers", test_speakers);
  g_test_add_func ("/record-writing/early-speaker", test_early_speaker);
  g_test_add_func ("/record-writing/turn-hidden", test_turn_hidden);
  g_test_add_func ("/record-writing/arranging", test_arranging);

  return g_test_run ();
}
