/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What carries over, in the window: on a meeting, across bodies, one issue's story. */

#include "config.h"

#include "issue/kgr-issue-repo.h"
#include "issues/kgr-carryover-row.h"
#include "issues/kgr-carryover-section.h"
#include "issues/kgr-issue-list.h"
#include "issues/kgr-issue-page.h"
#include "issues/kgr-issue-words.h"
#include "issues/kgr-issues-page.h"
#include "kgr-test-carried.h"
#include "meeting/kgr-meeting-page.h"

static GtkWidget *
open_carryover (KgrCarried *fixture)
{
  KgrMeetingPage *page;
  GtkWidget *section;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-meeting", "x",
                              fixture->meetings[1]);
  page = KGR_MEETING_PAGE (kgr_window_get_page (fixture->window));
  kgr_shell_wait_until (kgr_meeting_page_is_ready (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "carryover");
  section = kgr_shell_find (page, "carryover");
  kgr_shell_wait_until (kgr_carryover_section_is_loaded (KGR_CARRYOVER_SECTION (section)));
  kgr_shell_settle ();

  return section;
}

static KgrCarryoverRow *
find_row (GtkWidget *section,
          gint64     issue_id)
{
  GtkListBox *list = GTK_LIST_BOX (kgr_shell_find (section, "standing"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (kgr_carryover_row_get_id (KGR_CARRYOVER_ROW (row)) == issue_id)
      return KGR_CARRYOVER_ROW (row);

  return NULL;
}

static void
type (GtkWidget  *entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

/* Answered by a line and Enter; the caret goes on to what can be answered next; taken back it is as
 * if nothing had been said. */
static void
test_answer_and_undo (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *section, *entry;
  g_autoptr(KgrIssue) after = NULL;
  g_autoptr(KgrIssue) before = NULL;

  kgr_carried_set_up (&fixture);
  section = open_carryover (&fixture);
  g_assert_false (kgr_shell_says (section, "柿沼"));
  g_assert_true (kgr_shell_says (section, KGR_MASK));
  g_assert_false (kgr_carryover_row_begin (find_row (section, fixture.secret_id)));
  kgr_shell_shoot (fixture.window, "60-carryover-hidden");
  entry = kgr_shell_find (find_row (section, fixture.plain_id), "answer");
  type (entry, "二つの事業所で試行を想定。");
  kgr_shell_wait_until (kgr_shell_says (section, "二つの事業所で試行を想定。"));
  kgr_shell_wait_until (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0');
  after = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpint (after->state, ==, KGR_ISSUE_ACTIVE);
  g_assert_cmpuint (after->history->len, ==, 2);
  kgr_shell_shoot (fixture.window, "61-carryover-answered");

  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
  kgr_shell_wait_until (!kgr_shell_says (section, "二つの事業所で試行を想定。"));
  before = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpint (before->state, ==, KGR_ISSUE_NEW);
  g_assert_cmpuint (before->history->len, ==, 1);
  kgr_carried_tear_down (&fixture);
}

/* What is raised in place belongs to the body, by the next meeting; taken back it is gone from the
 * page and kept in the file with a reason. */
static void
test_raise_in_place (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *section;
  g_autoptr(KgrIssue) raised = NULL;
  g_autoptr(KgrIssue) dropped = NULL;

  kgr_carried_set_up (&fixture);
  section = open_carryover (&fixture);
  type (kgr_shell_find (section, "new_title"), "掲示板を直す");
  kgr_shell_wait_until (kgr_shell_says (section, "掲示板を直す") &&
                        *gtk_editable_get_text (GTK_EDITABLE (kgr_shell_find (section,
                                                                              "new_title"))) == 0);
  raised = kgr_carried_load_issue (&fixture, fixture.secret_id + 1);
  g_assert_cmpstr (raised->title, ==, "掲示板を直す");
  g_assert_cmpstr (raised->due, ==, KGR_ISSUE_DUE_NEXT);
  g_assert_cmpint (raised->origin_meeting_id, ==, fixture.meetings[1]);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
  kgr_shell_wait_until (!kgr_shell_says (section, "掲示板を直す"));
  dropped = kgr_carried_load_issue (&fixture, fixture.secret_id + 1);
  g_assert_cmpint (dropped->state, ==, KGR_ISSUE_DROPPED);
  g_assert_nonnull (((KgrIssueStep *) dropped->history->pdata[1])->text);
  kgr_carried_tear_down (&fixture);
}

static guint
count_rows (GtkWidget *page)
{
  GtkListView *view = GTK_LIST_VIEW (kgr_shell_find (page, "view"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

/* Overdue first, narrowed at once; while hidden nothing confidential is found or shown. */
static void
test_chairs_list (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page;
  GtkEditable *words;

  kgr_carried_set_up (&fixture);
  /* From a body it is narrowed to that body, which can be widened again. */
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.open-body", "x", (gint64) 4);
  gtk_widget_activate_action (GTK_WIDGET (kgr_window_get_page (fixture.window)), "body.issues",
                              NULL);
  kgr_shell_wait_until (KGR_IS_ISSUES_PAGE (kgr_window_get_page (fixture.window)));
  kgr_shell_settle ();
  g_assert_cmpuint (count_rows (GTK_WIDGET (kgr_window_get_page (fixture.window))), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.issues", "x", (gint64) 0);
  page = GTK_WIDGET (kgr_window_get_page (fixture.window));
  g_assert_true (KGR_IS_ISSUES_PAGE (page));
  kgr_shell_wait_until (count_rows (page) == 4);
  kgr_shell_settle ();
  g_assert_false (kgr_shell_says (fixture.window, "柿沼"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (kgr_shell_find (fixture.window, "overdue"))),
                   ==, "１");
  kgr_shell_shoot (fixture.window, "62-issues");
  words = GTK_EDITABLE (kgr_shell_find (page, "words"));
  gtk_editable_set_text (words, "柿沼");
  kgr_shell_wait_until (count_rows (page) == 0);
  kgr_carried_show_confidential (&fixture);
  kgr_shell_wait_until (count_rows (page) == 2);
  g_assert_true (kgr_shell_says (page, KGR_CARRIED_SECRET));
  kgr_carried_show_confidential (&fixture);
  g_assert_false (kgr_shell_says (page, KGR_CARRIED_SECRET));
  gtk_editable_set_text (words, "");
  kgr_shell_wait_until (count_rows (page) == 4);
  gtk_widget_activate_action (page, "issues.mine", NULL);
  g_assert_cmpuint (count_rows (page), ==, 2);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (kgr_shell_find (page, "area")), TRUE);
  g_assert_cmpuint (count_rows (page), ==, 0);
  kgr_carried_tear_down (&fixture);
}

static GtkWidget *
open_issue (KgrCarried *fixture,
            gint64   id)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-issue", "x", id);
  page = GTK_WIDGET (kgr_window_get_page (fixture->window));
  kgr_shell_wait_until (kgr_issue_page_is_loaded (KGR_ISSUE_PAGE (page)));
  kgr_shell_settle ();

  return page;
}

/* A fact is changed in its field; a day that is none stays there, marked. */
static void
test_facts_in_place (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page, *due;
  g_autoptr(KgrIssue) changed = NULL;

  kgr_carried_set_up (&fixture);
  page = open_issue (&fixture, fixture.plain_id);
  kgr_shell_shoot (fixture.window, "63-issue");
  due = kgr_shell_find (page, "due");
  gtk_editable_set_text (GTK_EDITABLE (due), "いつか");
  g_signal_emit_by_name (due, "apply");
  g_assert_true (gtk_widget_has_css_class (due, "error"));
  gtk_editable_set_text (GTK_EDITABLE (due), "２０２６年１２月１日");
  g_signal_emit_by_name (due, "apply");
  g_assert_false (gtk_widget_has_css_class (due, "error"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (kgr_shell_find (page, "scope")), KGR_SCOPE_MESO);
  kgr_shell_settle ();
  changed = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpstr (changed->due, ==, "2026-12-01");
  g_assert_cmpint (changed->scope, ==, KGR_SCOPE_MESO);
  kgr_carried_tear_down (&fixture);
}

/* What was written in a field and not put down by Enter is put down where the field is left. */
static void
test_no_word_is_lost (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page, *detail;
  g_autoptr(KgrIssue) changed = NULL;

  kgr_carried_set_up (&fixture);
  page = open_issue (&fixture, fixture.plain_id);
  detail = kgr_shell_find (kgr_shell_find (page, "facts"), "detail");
  gtk_widget_grab_focus (detail);
  gtk_editable_set_text (GTK_EDITABLE (detail), "二つの事業所に聞く。");
  kgr_session_meetings_changed (fixture.session, 0);
  kgr_shell_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (detail)), ==, "二つの事業所に聞く。");
  gtk_widget_grab_focus (kgr_shell_find (page, "text"));
  kgr_shell_settle ();
  changed = kgr_carried_load_issue (&fixture, fixture.plain_id);
  g_assert_cmpstr (changed->detail, ==, "二つの事業所に聞く。");
  g_assert_cmpuint (changed->changes->len, ==, 1);
  kgr_carried_tear_down (&fixture);
}

/* What was made confidential is not opened again by taking that back while it is hidden. */
static void
test_taking_back_opens_nothing (void)
{
  static const struct { const char *row; guint chosen; } cases[] = { { "level", 1 }, { NULL, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrCarried fixture = { 0 };
      GtkWidget *page;

      kgr_carried_set_up (&fixture);
      page = open_issue (&fixture, fixture.plain_id);
      if (cases[i].row != NULL)
        adw_combo_row_set_selected (ADW_COMBO_ROW (kgr_shell_find (page, cases[i].row)),
                                    cases[i].chosen);
      else
        gtk_switch_set_active (GTK_SWITCH (kgr_shell_find (page, "confidential")), TRUE);
      kgr_shell_wait_until (!kgr_shell_says (fixture.window, "夜間の相談窓口"));
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
      kgr_shell_wait_until (kgr_shell_says (fixture.window, "Show what is confidential first."));
      kgr_shell_settle ();
      g_assert_false (kgr_shell_says (fixture.window, "夜間の相談窓口"));
      kgr_carried_show_confidential (&fixture);
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
      kgr_shell_settle ();
      kgr_carried_show_confidential (&fixture);
      kgr_shell_wait_until (kgr_shell_says (fixture.window, "夜間の相談窓口"));
      /* Done again it is hidden, which may always be. */
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.redo", NULL);
      kgr_shell_wait_until (!kgr_shell_says (fixture.window, "夜間の相談窓口"));
      kgr_carried_tear_down (&fixture);
    }
}

/* Hidden, nothing of a case is on the page; shown, what is to travel is searched for it. */
static void
test_story_and_hunt (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page, *found;
  GtkTextBuffer *buffer;

  kgr_carried_set_up (&fixture);
  page = open_issue (&fixture, fixture.secret_id);
  g_assert_false (kgr_shell_says (fixture.window, "柿沼"));
  g_assert_true (kgr_shell_says (page, KGR_MASK));
  kgr_shell_shoot (fixture.window, "64-issue-hidden");
  /* Nor can what hides it be taken away unseen. */
  g_assert_false (gtk_widget_get_sensitive (kgr_shell_find (page, "level")));
  g_assert_false (gtk_widget_get_sensitive (kgr_shell_find (page, "confidential")));
  kgr_carried_show_confidential (&fixture);
  kgr_shell_wait_until (kgr_shell_says (page, KGR_CARRIED_SECRET_REPORT));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (kgr_shell_find (page, "text")));
  found = kgr_shell_find (page, "found");
  gtk_text_buffer_set_text (buffer, "柿沼さんを支える", -1);
  g_assert_false (gtk_widget_get_visible (found));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kgr_shell_find (page, "verb")), 2);
  g_assert_true (gtk_widget_get_visible (found));
  kgr_shell_shoot (fixture.window, "65-generalise");
  gtk_text_buffer_set_text (buffer, "夜に頼れる人がいない", -1);
  g_assert_false (gtk_widget_get_visible (found));
  gtk_editable_set_text (GTK_EDITABLE (kgr_shell_find (page, "line")), "夜に頼れる人がいない世帯");
  gtk_widget_activate_action (kgr_shell_find (page, "composer"), "issue.note", NULL);
  kgr_shell_wait_until (KGR_IS_ISSUE_PAGE (kgr_window_get_page (fixture.window)) &&
                        kgr_issue_page_get_id (KGR_ISSUE_PAGE (kgr_window_get_page (
                          fixture.window))) == fixture.secret_id + 1);
  kgr_carried_show_confidential (&fixture);
  page = GTK_WIDGET (kgr_window_get_page (fixture.window));
  kgr_shell_wait_until (kgr_shell_says (page, "夜に頼れる人がいない世帯"));
  g_assert_false (kgr_shell_says (fixture.window, "柿沼"));
  kgr_carried_tear_down (&fixture);
}

/* What is done with it can be dated by an earlier meeting, or by none; what ends it only by one
 * that comes after all that was done. */
static void
test_meeting_is_chosen (void)
{
  KgrCarried fixture = { 0 };
  GtkWidget *page, *composer;
  GtkDropDown *meeting, *verb;
  GtkTextBuffer *buffer;
  g_autoptr(KgrIssue) answered = NULL;
  g_autoptr(KgrIssue) referred = NULL;
  const KgrIssueStep *step;

  kgr_carried_set_up (&fixture);
  page = open_issue (&fixture, fixture.plain_id);
  composer = kgr_shell_find (page, "composer");
  meeting = GTK_DROP_DOWN (kgr_shell_find (page, "meeting"));
  verb = GTK_DROP_DOWN (kgr_shell_find (page, "verb"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (kgr_shell_find (page, "text")));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (meeting)), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (meeting), ==, 0);
  gtk_drop_down_set_selected (meeting, 2);
  gtk_text_buffer_set_text (buffer, "先の会議で聞いた。", -1);
  gtk_widget_activate_action (composer, "issue.note", NULL);
  kgr_shell_wait_until (gtk_text_buffer_get_char_count (buffer) == 0);
  answered = kgr_carried_load_issue (&fixture, fixture.plain_id);
  step = answered->history->pdata[answered->history->len - 1];
  g_assert_cmpint (step->meeting_id, ==, fixture.meetings[0]);

  kgr_shell_settle ();
  gtk_drop_down_set_selected (verb, 1);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (meeting)), ==, 4);
  gtk_drop_down_set_selected (meeting, 1);
  gtk_text_buffer_set_text (buffer, "考え方を示してほしい。", -1);
  gtk_widget_activate_action (composer, "issue.note", NULL);
  kgr_shell_wait_until (gtk_text_buffer_get_char_count (buffer) == 0);
  referred = kgr_carried_load_issue (&fixture, fixture.plain_id);
  step = referred->history->pdata[referred->history->len - 1];
  g_assert_cmpint (step->kind, ==, KGR_STEP_REFERRED);
  g_assert_cmpint (step->meeting_id, ==, fixture.meetings[1]);
  g_assert_true (step->at_meeting);
  g_assert_cmpint (referred->body_id, !=, fixture.body_id);
  kgr_carried_tear_down (&fixture);
}

static void
test_everything_has_a_name (void)
{
  KgrCarried fixture = { 0 };
  g_autofree char *on_meeting = NULL;
  g_autofree char *on_issue = NULL;
  g_autofree char *on_list = NULL;

  kgr_carried_set_up (&fixture);
  on_meeting = kgr_shell_list_nameless (open_carryover (&fixture));
  g_assert_cmpstr (on_meeting, ==, "");
  on_issue = kgr_shell_list_nameless (open_issue (&fixture, fixture.plain_id));
  g_assert_cmpstr (on_issue, ==, "");
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.issues", "x", (gint64) 2);
  on_list = kgr_shell_list_nameless (fixture.window);
  g_assert_cmpstr (on_list, ==, "");
  kgr_carried_tear_down (&fixture);
}

static void
test_days_as_written (void)
{
  static const struct { const char *words; gboolean good; const char *due; } cases[] = {
    { "", TRUE, NULL }, { "　", TRUE, NULL }, { "次回", TRUE, "next" }, { "次回まで", TRUE, "next" },
    { "2026-12-10", TRUE, "2026-12-10" }, { "１２月１０日", TRUE, "2026-12-10" },
    { "3/1", TRUE, "2027-03-01" }, { "2026/02/30", FALSE, NULL }, { "いつか", FALSE, NULL },
    { "13月1日", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *due = NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (kgr_issue_read_due (cases[i].words, "2026-11-24", &due), ==, cases[i].good);
      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

int
main (int    argc,
      char **argv)
{
  kgr_shell_init (&argc, &argv);
  g_test_add_func ("/issues/days", test_days_as_written);
  g_test_add_func ("/issues/answer-and-undo", test_answer_and_undo);
  g_test_add_func ("/issues/raise-in-place", test_raise_in_place);
  g_test_add_func ("/issues/chairs-list", test_chairs_list);
  g_test_add_func ("/issues/facts", test_facts_in_place);
  g_test_add_func ("/issues/no-word-is-lost", test_no_word_is_lost);
  g_test_add_func ("/issues/taking-back-opens-nothing", test_taking_back_opens_nothing);
  g_test_add_func ("/issues/story-and-hunt", test_story_and_hunt);
  g_test_add_func ("/issues/meeting", test_meeting_is_chosen);
  g_test_add_func ("/issues/names", test_everything_has_a_name);

  return g_test_run ();
}
