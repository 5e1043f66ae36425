/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The other commands of a record, each by its key. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-test-desk.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-decision-chooser.h"
#include "record/kgr-history-popover.h"
#include "record/kgr-record-find.h"

static void
test_decision (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  g_autoptr (KgrMeeting) meeting = NULL;
  KgrDecision votes = { 0 };
  GtkWidget *popover;
  const KgrUnitFields *fields = NULL;

  go (&desk, "などはあるか。");
  g_assert_true (press (&desk, "<Control><Shift>r"));
  popover = find_popover (&desk, KGR_TYPE_DECISION_CHOOSER);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_editable_set_text (GTK_EDITABLE (find_by_type (popover, GTK_TYPE_ENTRY)), "８ 1 0");
  g_signal_emit_by_name (find_by_type (popover, GTK_TYPE_TEXT), "activate");
  type (&desk, "資料の図を描き直す。");
  wait_until_stored (&desk);
  meeting = kgr_test_room_load (desk.room);
  for (guint i = 0; i < meeting->units->len; i++)
    if (kgr_unit_get (g_ptr_array_index (meeting->units, i))->statement_kind
        == KGR_STATEMENT_DECISION)
      fields = kgr_unit_get (g_ptr_array_index (meeting->units, i));
  g_assert_nonnull (fields);
  g_assert_cmpint (fields->decision.kind, ==, KGR_DECISION_APPROVED);
  g_assert_true (fields->decision.counted);
  g_assert_cmpint (fields->decision.n_for, ==, 8);
  g_assert_cmpint (fields->decision.n_against, ==, 1);

  g_assert_false (kgr_decision_read_votes ("なし", &votes));
  g_assert_true (kgr_decision_read_votes ("12、3", &votes));
  g_assert_cmpint (votes.n_for, ==, 12);
  g_assert_cmpint (votes.n_against, ==, 3);
}

static void
test_sealing (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkWidget *strip = kgr_test_find (GTK_WIDGET (desk.section), "strip");
  g_autoptr (KgrMeeting) meeting = NULL;
  guint n_spans = 0;

  go (&desk, "などはあるか。");
  g_assert_true (press (&desk, "<Control><Shift>k"));
  type (&desk, "封をする言葉");
  g_assert_true (press (&desk, "<Control><Shift>k"));
  type (&desk, "また公開");
  wait_until_stored (&desk);
  meeting = kgr_test_room_load (desk.room);
  {
    KgrPara *para = kgr_unit_get_para (g_ptr_array_index (meeting->units, 2), KGR_LAYER_TEXT, 0);
    const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

    g_assert_cmpuint (n_spans, ==, 1);
    g_assert_cmpint (spans[0].length, ==, 6);
  }

  /* While hidden nothing that follows is taken, and the place says why: whoever goes on typing must
   * not say it in the open. */
  kgr_session_set_shown (desk.room->session, FALSE);
  g_assert_false (gtk_widget_get_visible (strip));
  go (&desk, "また公開");
  g_assert_true (press (&desk, "<Control><Shift>k"));
  g_assert_true (gtk_widget_get_visible (strip));
  type (&desk, "言いかけた秘密");
  g_assert_false (says (&desk, "言いかけた秘密"));
  g_assert_true (says (&desk, "また公開\n"));

  /* Who does not want to show it goes on in the open. */
  g_signal_emit_by_name (kgr_test_find (strip, "leave"), "clicked");
  g_assert_false (gtk_widget_get_visible (strip));
  type (&desk, "。続ける");
  g_assert_true (says (&desk, "また公開。続ける"));

  /* Who shows it goes on in the passage. */
  g_assert_true (press (&desk, "<Control><Shift>k"));
  kgr_session_set_shown (desk.room->session, TRUE);
  g_assert_false (gtk_widget_get_visible (strip));
  type (&desk, "秘密");
  wait_until_stored (&desk);
  g_clear_pointer (&meeting, kgr_meeting_unref);
  meeting = kgr_test_room_load (desk.room);
  {
    KgrPara *para = kgr_unit_get_para (g_ptr_array_index (meeting->units, 2), KGR_LAYER_TEXT, 0);
    const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

    g_assert_cmpuint (n_spans, ==, 2);
    g_assert_cmpint (spans[1].length, ==, 2);
  }
}

static void
test_finding (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkWidget *bar = kgr_test_find (GTK_WIDGET (desk.section), "find");
  GtkWidget *words = kgr_test_find (bar, "words");

  g_assert_true (press (&desk, "<Control>f"));
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_editable_set_text (GTK_EDITABLE (words), "窓口");
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (bar, "with")), "まどぐち");
  g_assert_true (press (&desk, "F3"));
  g_signal_emit_by_name (bar, "replace", "窓口", "まどぐち", TRUE);
  g_assert_false (says (&desk, "窓口"));
  g_assert_true (says (&desk, "相談まどぐちが二つ"));
  gtk_widget_activate_action (bar, "find.close", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_widget_grab_focus (GTK_WIDGET (desk.view));
  g_assert_true (press (&desk, "<Control>z"));
  g_assert_true (says (&desk, "相談窓口が二つ"));

  go (&desk, "などはあるか。");
  g_assert_true (press (&desk, "<Shift>F4"));
  g_assert_true (says (&desk, "などはあるか。" KGR_UNHEARD_MARK));
  go (&desk, "２");
  g_assert_true (press (&desk, "F4"));
  g_assert_true (gtk_text_buffer_get_has_selection (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk.view))));
}

static gpointer
add_abbreviation (KgrStore      *store,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_repo_load (store, *(gint64 *) data, NULL, error);
  g_autoptr (KgrCouncil) council = NULL;

  g_assert_no_error (*error);
  council = kgr_council_repo_load_of_body (store, meeting->body_id, error);
  g_assert_no_error (*error);
  council->abbreviations = g_ptr_array_new ();
  g_ptr_array_add (council->abbreviations, kgr_abbreviation_new ("きそう", "基幹相談支援センター"));

  return kgr_council_repo_update (store, council, error) ? store : NULL;
}

/* A short form is written out by one key, is taken back by one, and stays while it is composed. */
static void
test_abbreviation (void)
{
  KgrTestRoom *room = kgr_test_room_new (NULL, 0);
  g_auto (Desk) desk = { 0 };
  GtkWidget *strip;

  kgr_test_room_run (room, add_abbreviation, &room->meeting_id);
  desk = sit_down_in (room);
  strip = kgr_test_find (GTK_WIDGET (desk.section), "strip");
  go (&desk, "などはあるか。");
  type (&desk, "次はきそう");
  kgr_test_settle ();
  kgr_test_compose (GTK_WIDGET (desk.view), "に");
  g_assert_false (press (&desk, "<Control>d"));
  kgr_test_compose (GTK_WIDGET (desk.view), "");
  /* The council's settings are read meanwhile. */
  kgr_test_wait_until (press (&desk, "<Control>d")
                       && says (&desk, "などはあるか。次は基幹相談支援センター"));
  type (&desk, "の説明");
  g_assert_true (says (&desk, "基幹相談支援センターの説明"));
  g_assert_true (press (&desk, "<Control>z"));
  g_assert_true (press (&desk, "<Control>z"));
  g_assert_true (says (&desk, "次はきそう"));

  type (&desk, "が");
  g_assert_true (press (&desk, "<Control>d"));
  g_assert_true (says (&desk, "次はきそうが"));
  g_assert_true (kgr_test_says (strip, "No abbreviation ends here."));
}

static void
test_views (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkWidget *beside = kgr_test_find (GTK_WIDGET (desk.section), "beside");

  go (&desk, "などはあるか。");
  g_assert_false (gtk_widget_get_visible (beside));
  g_assert_true (press (&desk, "<Control>Tab"));
  g_assert_cmpint (kgr_record_view_get_method (desk.view), ==, KGR_METHOD_STATEMENT_SUMMARY);
  g_assert_true (gtk_widget_get_visible (beside));
  g_assert_true (kgr_test_says (beside, "資料の説明に対し"));
  g_assert_true (press (&desk, "<Control><Shift>m"));
  g_assert_cmpint (kgr_record_view_get_method (desk.view), ==, KGR_METHOD_ITEM_SUMMARY);
  g_assert_true (press (&desk, "<Control>7"));
  g_assert_cmpint (kgr_record_view_get_method (desk.view), ==, KGR_METHOD_VERBATIM);
  g_assert_false (gtk_widget_get_visible (beside));
}

/* The window for the wall says the public item, and never a word of a statement. */
/* Of the statement whose words end with @words. */
static char *
dup_points_of (KgrMeeting *meeting,
               const char *words)
{
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      g_autofree char *text = kgr_unit_dup_text (unit, KGR_LAYER_TEXT);

      if (g_str_has_suffix (text, words))
        return kgr_unit_dup_text (unit, KGR_LAYER_SUMMARY);
    }

  return NULL;
}

/* A statement gets key points by one key: its words, selected, so that what is typed takes their
 * place. The words stay. */
static void
test_points (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkWidget *beside = kgr_test_find (GTK_WIDGET (desk.section), "beside_length");
  GtkWidget *foot = kgr_test_find (GTK_WIDGET (desk.section), "foot");
  g_autoptr (KgrMeeting) meeting = NULL;
  g_autofree char *points = NULL;

  go (&desk, "などはあるか。");
  g_assert_true (press (&desk, "<Control>8"));
  g_assert_true (kgr_test_says (beside, "No key points yet: Ctrl+Shift+Tab"));
  g_assert_true (press (&desk, "<Control><Shift>ISO_Left_Tab"));
  g_assert_true (gtk_text_buffer_get_has_selection (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk.view))));
  /* To have selected something is not to seal it. */
  g_assert_true (kgr_test_says (foot, "What is selected"));
  g_assert_false (kgr_test_says (foot, "Writing what is not public"));
  type (&desk, "・質問を求めた。");
  g_assert_false (says (&desk, "などはあるか。"));
  g_assert_true (press (&desk, "<Control>7"));
  g_assert_true (says (&desk, "などはあるか。"));
  wait_until_stored (&desk);
  meeting = kgr_test_room_load (desk.room);
  points = dup_points_of (meeting, "などはあるか。");
  g_assert_cmpstr (points, ==, "・質問を求めた。");

  g_assert_true (press (&desk, "<Control>z"));
  g_assert_true (press (&desk, "<Control>z"));
  g_assert_true (press (&desk, "<Control>8"));
  g_assert_true (says (&desk, "などはあるか。"));
}

static void
test_projector (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GList *windows;
  GtkWidget *projector = NULL;

  go (&desk, "夜間の見守り");
  g_assert_true (press (&desk, "<Control><Shift>p"));
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (g_strcmp0 (G_OBJECT_TYPE_NAME (l->data), "KgrProjector") == 0)
      projector = l->data;
  g_list_free (windows);
  g_assert_nonnull (projector);
  g_assert_true (kgr_test_says (projector, "個別事例の検討"));
  g_assert_false (kgr_test_says (projector, KGR_TEST_SECRET_TITLE));
  g_assert_false (kgr_test_says (projector, "見守り"));
  g_assert_true (press (&desk, "<Control><Shift>p"));
}

/* The list of what was, open over the text; its rows. */
static GtkListBox *
open_history (Desk       *desk,
              const char *action)
{
  GtkWidget *popover = find_popover (desk, KGR_TYPE_HISTORY_POPOVER);

  gtk_widget_activate_action (GTK_WIDGET (desk->section), action, NULL);
  kgr_test_wait_until (gtk_widget_get_visible (popover));

  return GTK_LIST_BOX (find_by_type (popover, GTK_TYPE_LIST_BOX));
}

/* What a statement was comes back by Enter, also one that was deleted, and that can be undone. */
static void
test_history (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkListBox *list;

  go (&desk, "などはあるか。");
  type (&desk, "急いで直した。");
  kgr_test_wait_until (kgr_record_section_is_stored (desk.section));
  list = open_history (&desk, "record.history");
  g_assert_true (kgr_test_says (GTK_WIDGET (list), "などはあるか。"));
  g_assert_false (kgr_test_says (GTK_WIDGET (list), "急いで直した。"));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_false (says (&desk, "急いで直した。"));
  g_assert_false (kgr_test_says (GTK_WIDGET (list), "などはあるか。"));
  g_assert_true (press (&desk, "<Control>z"));
  g_assert_true (says (&desk, "急いで直した。"));
}

/* While it is hidden the list says no word of what is confidential. */
static void
test_history_hidden (void)
{
  g_auto (Desk) desk = sit_down (NULL);
  GtkListBox *list;

  go (&desk, KGR_TEST_SECRET_PASSAGE);
  type (&desk, "も");
  kgr_test_wait_until (kgr_record_section_is_stored (desk.section));
  go (&desk, "などはあるか。");
  kgr_session_set_shown (desk.room->session, FALSE);
  kgr_test_settle ();
  go (&desk, "■■■■");
  list = open_history (&desk, "record.history");
  g_assert_true (kgr_test_says (GTK_WIDGET (list), "■■■■"));
  g_assert_false (kgr_test_says (GTK_WIDGET (list), KGR_TEST_SECRET_PASSAGE));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_add_func ("/record-keys/decision", test_decision);
  g_test_add_func ("/record-keys/sealing", test_sealing);
  g_test_add_func ("/record-keys/finding", test_finding);
  g_test_add_func ("/record-keys/abbreviation", test_abbreviation);
  g_test_add_func ("/record-keys/views", test_views);
  g_test_add_func ("/record-keys/points", test_points);
  g_test_add_func ("/record-keys/projector", test_projector);
  g_test_add_func ("/record-keys/history", test_history);
  g_test_add_func ("/record-keys/history-hidden", test_history_hidden);

  return g_test_run ();
}
