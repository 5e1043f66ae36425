/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 今日の机: what is next, in which order, and where each row leads. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "desk/kgr-desk-page.h"
#include "issue/kgr-issue-repo.h"
#include "issues/kgr-issue-page.h"
#include "issues/kgr-issue-words.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"

#define BODY "拠点等整備部会"
#define SECRET "事例Ａの同意を確かめる"

static char *
dup_day (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days);

  return g_date_time_format (day, "%Y-%m-%d");
}

/* Meetings of one body; what is planned for @day comes into @status. */
static gboolean
add_meeting (KgrStore          *store,
             gint64             body_id,
             int                day,
             KgrMeetingStatus   status,
             GError           **error)
{
  g_autofree char *date = dup_day (day);
  KgrMeetingPlan plan = { .body_id = body_id, .starts_at = date };
  KgrMeetingMove move = { .to = status };
  g_autoptr (GArray) ids = NULL;

  return kgr_meeting_repo_plan (store, &plan, 1, &ids, error) &&
         (status == KGR_MEETING_PLANNED ||
          kgr_meeting_repo_move (store, g_array_index (ids, gint64, 0), &move, error));
}

static gint64
add_body (KgrStore  *store,
          GError   **error)
{
  KgrBody body = { .name = (char *) BODY, .starts = (char *) "18:30" };
  gint64 id = 0;

  return kgr_body_repo_add (store, &body, &id, error) ? id : 0;
}

/* Overdue minutes and homework, and a meeting far away. @data: not NULL = also one today. */
static gpointer
make_work (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  gint64 body = add_body (store, error);
  g_autoptr (KgrIssue) issue = kgr_issue_new ();

  issue->kind = KGR_ISSUE_ACTION;
  issue->title = g_strdup (SECRET);
  issue->confidential = TRUE;
  issue->due = dup_day (-4);

  return GINT_TO_POINTER (body != 0 &&
                          add_meeting (store, body, -57, KGR_MEETING_DRAFT, error) &&
                          add_meeting (store, body, 9, KGR_MEETING_PLANNED, error) &&
                          add_meeting (store, body, 40, KGR_MEETING_PLANNED, error) &&
                          (data == NULL ||
                           add_meeting (store, body, 0, KGR_MEETING_PLANNED, error)) &&
                          kgr_issue_repo_add (store, issue, body, 0, NULL, error));
}

static gpointer
make_calm (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  gint64 body = add_body (store, error);

  return GINT_TO_POINTER (body != 0 && add_meeting (store, body, 40, KGR_MEETING_PLANNED, error));
}

/* The invented meeting of the room is of 2021: a backlog, which presses nobody, in a body of its
 * own; it is taken away so that there is nothing but what a test makes. */
static GtkWidget *
open_desk (KgrTestRoom *room,
           KgrDeskFunc  func,
           gpointer     data)
{
  g_assert_nonnull (kgr_test_room_run (room, func, data));
  kgr_session_meetings_changed (room->session, 0);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.desk", NULL);
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (kgr_window_get_page (room->window)), BODY));
  kgr_test_settle ();

  return GTK_WIDGET (kgr_window_get_page (room->window));
}

static GtkListBoxRow *
get_row (GtkWidget  *page,
         const char *section,
         int         index)
{
  GtkWidget *list = kgr_test_find (kgr_test_find (page, section), "list");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static const char *
get_label (GtkWidget  *widget,
           const char *id)
{
  return gtk_label_get_label (GTK_LABEL (kgr_test_find (widget, id)));
}

/* No meeting today: the first overdue thing has the button, the next one leads the list, hidden as
 * long as it is confidential. */
static void
test_overdue_takes_the_button (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_desk (room, make_work, NULL);
  GtkWidget *row;

  kgr_test_wait_until (get_row (page, "overdue", 0) != NULL);
  g_assert_nonnull (strstr (get_label (page, "hero_when"), "12"));
  g_assert_true (gtk_widget_has_css_class (kgr_test_find (page, "hero_when"), "due"));
  g_assert_nonnull (strstr (get_label (page, "hero_title"), BODY));
  row = GTK_WIDGET (get_row (page, "overdue", 0));
  g_assert_cmpstr (get_label (row, "title"), ==, KGR_MASK);
  g_assert_false (kgr_test_says (page, SECRET));
  g_assert_null (get_row (page, "overdue", 1));
  g_assert_cmpstr (get_label (GTK_WIDGET (room->window), "pressing"), ==, "２");

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.show-confidential", NULL);
  g_assert_cmpstr (get_label (GTK_WIDGET (get_row (page, "overdue", 0)), "title"), ==, SECRET);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.show-confidential", NULL);
  g_assert_false (kgr_test_says (page, SECRET));
}

/* The notice of the meeting in nine days is due in two; it and the one after it are to come. */
static void
test_week_and_what_comes (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_desk (room, make_work, NULL);

  kgr_test_wait_until (get_row (page, "coming", 1) != NULL);
  g_assert_nonnull (get_row (page, "week", 0));
  g_assert_null (get_row (page, "week", 1));
  g_assert_null (get_row (page, "coming", 2));
}

static void
test_rows_lead_to_the_work (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_desk (room, make_work, NULL);
  KgrPage *opened;
  g_autofree char *view = NULL;

  kgr_test_wait_until (get_row (page, "overdue", 0) != NULL);
  g_signal_emit_by_name (get_row (page, "overdue", 0), "activate");
  kgr_test_settle ();
  opened = kgr_window_get_page (room->window);
  g_assert_true (KGR_IS_ISSUE_PAGE (opened));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.back", NULL);
  g_signal_emit_by_name (kgr_test_find (page, "hero_button"), "clicked");
  kgr_test_settle ();
  opened = kgr_window_get_page (room->window);
  g_assert_true (KGR_IS_MEETING_PAGE (opened));
  g_object_get (opened, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "record");

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.back", NULL);
  g_signal_emit_by_name (get_row (page, "week", 0), "activate");
  kgr_test_settle ();
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (kgr_window_get_page (room->window)), ==, "KgrHandoutPage");
}

static void
test_a_meeting_today_has_the_button (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_desk (room, make_work, room);

  kgr_test_wait_until (get_row (page, "overdue", 1) != NULL);
  g_assert_true (gtk_widget_has_css_class (kgr_test_find (page, "hero_when"), "link"));
  g_assert_nonnull (strstr (get_label (page, "hero_when"), "６時30分"));
}

static void
test_nothing_presses (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_desk (room, make_calm, NULL);
  GtkStack *stack = GTK_STACK (kgr_test_find (page, "stack"));
  g_autofree char *nameless = kgr_shell_list_nameless (page);

  g_assert_true (gtk_stack_get_visible_child (stack) == kgr_test_find (page, "work"));
  g_assert_nonnull (strstr (get_label (page, "hero_title"), BODY));
  g_assert_cmpstr (get_label (GTK_WIDGET (room->window), "pressing"), ==, "");
  g_assert_cmpstr (nameless, ==, "");
}

/* The desk is made once: it stays, unseen and unheard, and holds nothing that has become secret. */
static void
test_stays (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *desk = open_desk (room, make_work, NULL);

  kgr_session_set_shown (room->session, TRUE);
  kgr_test_wait_until (kgr_test_says (desk, SECRET));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.roster", NULL);
  g_assert_false (gtk_widget_get_visible (desk));
  kgr_session_set_shown (room->session, FALSE);
  g_assert_false (kgr_test_says (desk, SECRET));
  kgr_session_set_shown (room->session, TRUE);
  g_assert_nonnull (kgr_test_room_run (room, make_work, NULL));
  kgr_session_meetings_changed (room->session, 0);
  kgr_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.desk", NULL);
  g_assert_true (GTK_WIDGET (kgr_window_get_page (room->window)) == desk);
  g_assert_true (gtk_widget_get_mapped (desk));
  kgr_test_wait_until (get_row (desk, "overdue", 2) != NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/desk-page/overdue", test_overdue_takes_the_button);
  g_test_add_func ("/desk-page/week", test_week_and_what_comes);
  g_test_add_func ("/desk-page/rows", test_rows_lead_to_the_work);
  g_test_add_func ("/desk-page/today", test_a_meeting_today_has_the_button);
  g_test_add_func ("/desk-page/stays", test_stays);
  g_test_add_func ("/desk-page/calm", test_nothing_presses);

  return g_test_run ();
}
