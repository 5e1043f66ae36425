/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"
#include "meeting/kgr-meeting-section.h"
#include "record/kgr-record-section.h"

static void
set_view (KgrMeetingPage *page,
          const char     *name)
{
  g_autofree char *view = NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", name);
  g_object_get (page, "view", &view, NULL);
  g_assert_cmpstr (view, ==, name);
}

static void
test_views (void)
{
  static const char * const views[] = { "agenda", "attendance", "record", "publish", "overview" };
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);

  g_assert_true (kgr_test_says (GTK_WIDGET (page), "作成中")
                 || kgr_test_says (GTK_WIDGET (page), "Draft"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *id = g_strdup_printf ("view_%s", views[i]);
      GtkWidget *toggle = kgr_test_find (GTK_WIDGET (page), id);

      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
      set_view (page, views[i]);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
    }
}

static void
test_head (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);
  GtkWidget *form = kgr_test_find (GTK_WIDGET (page), "form");

  g_assert_true (kgr_test_says (form, "令和８年10月22日（木曜日）午後６時30分から午後８時30分まで"));
  g_assert_true (kgr_test_says (form, "森下副会長、真鍋委員、久住委員、遠山委員"));
  g_assert_true (kgr_test_says (form, "千賀委員"));
  g_assert_true (kgr_test_says (form, "（１） 相談機能について"));
  g_assert_true (kgr_test_says (form, "資料１ 相談窓口の位置づけ（案）"));
  g_assert_true (kgr_test_says (form, "☑発言者の発言内容ごとの要点記録"));
  g_assert_true (kgr_test_says (form, "個別事例の検討"));
  g_assert_false (kgr_test_says (form, KGR_TEST_SECRET_TITLE));

  kgr_session_set_shown (room->session, TRUE);
  g_assert_true (kgr_test_says (form, KGR_TEST_SECRET_TITLE));
  g_assert_true (kgr_test_says (form, "秘"));
}

static void
test_attendance (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  KgrAttendance *person = g_ptr_array_index (meeting->attendance, 3);
  g_autoptr (KgrTestRoom) room = NULL;
  KgrMeetingPage *page;
  GtkWidget *section;

  person->public_name = g_strdup ("当事者委員");
  person->affiliation = g_strdup ("なぎさの家");
  room = kgr_test_room_new (meeting, 0);
  page = kgr_test_room_open (room);
  set_view (page, "attendance");
  section = kgr_test_find (GTK_WIDGET (page), "attendance");

  g_assert_true (kgr_test_says (section, "森下副会長"));
  g_assert_true (kgr_test_says (section, "当事者委員"));
  g_assert_false (kgr_test_says (section, "遠山"));
  g_assert_false (kgr_test_says (section, "なぎさの家"));
  g_assert_true (kgr_test_says (kgr_test_find (section, "present"), "４"));

  kgr_session_set_shown (room->session, TRUE);
  g_assert_true (kgr_test_says (section, "遠山委員"));
  g_assert_true (kgr_test_says (section, "なぎさの家"));
}

static void
test_outline (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);
  GtkWidget *button = kgr_test_find (GTK_WIDGET (page), "outline_button");
  KgrRecordView *view;
  GtkWidget *side;

  g_assert_null (kgr_page_get_side (KGR_PAGE (page)));
  set_view (page, "record");
  side = kgr_page_get_side (KGR_PAGE (page));
  g_assert_nonnull (side);
  g_assert_true (kgr_test_says (side, "個別事例の検討"));
  g_assert_false (kgr_test_says (side, KGR_TEST_SECRET_TITLE));
  g_assert_false (gtk_widget_get_visible (button));

  g_signal_emit_by_name (side, "agenda-chosen", (gint64) 4);
  view = kgr_record_section_get_view (KGR_RECORD_SECTION (kgr_test_find (GTK_WIDGET (page),
                                                                         "record")));
  g_assert_cmpint (kgr_record_view_get_agenda (view), ==, 4);

  gtk_window_set_default_size (GTK_WINDOW (room->window), 1024, 600);
  kgr_test_wait_until (kgr_page_get_side (KGR_PAGE (page)) == NULL);
  g_assert_true (gtk_widget_get_visible (button));
}

static void
test_read_only (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, KGR_SESSION_READ_ONLY);
  KgrMeetingPage *page = kgr_test_room_open (room);
  GtkWidget *tools;

  set_view (page, "record");
  tools = kgr_test_find (GTK_WIDGET (page), "seal");
  g_assert_false (gtk_widget_is_sensitive (tools));
}

static gboolean
has_name (GtkWidget *widget)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
      || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

/* Whether it is one of GTK's own inner parts, or of a list whose rows are named. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_ENTRY (widget)
         || GTK_IS_TEXT_VIEW (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BOX_ROW (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_LIST_VIEW (widget);
}

static void
check_names (GtkWidget *widget,
             guint     *n_checked)
{
  if (is_control (widget))
    {
      if (!has_name (widget))
        g_test_message ("no name: %s in %s", G_OBJECT_TYPE_NAME (widget),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      g_assert_true (has_name (widget));
      ++*n_checked;
      /* What is inside a named control is its own affair. */
      if (!GTK_IS_LIST_BOX (widget) && !GTK_IS_LIST_BOX_ROW (widget))
        return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child) && !GTK_IS_WINDOW_CONTROLS (child))
      check_names (child, n_checked);
}

static void
test_names (void)
{
  static const char * const views[] = {
    "overview", "agenda", "attendance", "record", "carryover", "publish",
  };
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);
  guint n_checked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    set_view (page, views[i]);
  kgr_test_settle ();
  check_names (GTK_WIDGET (page), &n_checked);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.import", "x", (gint64) 0);
  check_names (GTK_WIDGET (kgr_window_get_page (room->window)), &n_checked);
  g_assert_cmpuint (n_checked, >, 40);
}

/* A view is made when it is first looked at: opening a meeting makes no more than one. */
static void
test_views_when_wanted (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = GTK_WIDGET (kgr_test_room_open (room));
  GtkWidget *record;

  g_assert_nonnull (kgr_test_find (page, "overview"));
  g_assert_null (kgr_test_find (page, "record"));
  g_assert_null (kgr_test_find (page, "publish"));
  set_view (KGR_MEETING_PAGE (page), "record");
  record = kgr_test_find (page, "record");
  g_assert_true (KGR_IS_RECORD_SECTION (record));
  set_view (KGR_MEETING_PAGE (page), "overview");
  set_view (KGR_MEETING_PAGE (page), "record");
  g_assert_true (kgr_test_find (page, "record") == record);
}

/* One that is opened at its record takes what is typed, once it is there. */
static void
test_opened_at_record (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page;
  GtkWidget *record;

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.open-meeting-at", "(xs)",
                              room->meeting_id, "record");
  page = GTK_WIDGET (kgr_window_get_page (room->window));
  kgr_test_wait_until (kgr_meeting_page_is_ready (KGR_MEETING_PAGE (page)));
  record = kgr_test_find (page, "record");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (room->window)) ==
                 GTK_WIDGET (kgr_record_section_get_view (KGR_RECORD_SECTION (record))));
  g_assert_null (kgr_test_find (page, "overview"));
}

/* A page that went away holds no text anywhere. */
static void
test_goes_away (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = kgr_test_room_open (room);
  gpointer view;
  gpointer gone = page;

  kgr_session_set_shown (room->session, TRUE);
  set_view (page, "agenda");
  set_view (page, "publish");
  set_view (page, "record");
  kgr_test_settle ();
  view = kgr_record_section_get_view (KGR_RECORD_SECTION (kgr_test_find (GTK_WIDGET (page),
                                                                         "record")));
  g_object_add_weak_pointer (G_OBJECT (page), &gone);
  g_object_add_weak_pointer (view, &view);
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.back", NULL);
  kgr_test_wait_until (gone == NULL);
  kgr_test_wait_until (view == NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/meeting-page/views", test_views);
  g_test_add_func ("/meeting-page/head", test_head);
  g_test_add_func ("/meeting-page/attendance", test_attendance);
  g_test_add_func ("/meeting-page/outline", test_outline);
  g_test_add_func ("/meeting-page/names", test_names);
  g_test_add_func ("/meeting-page/read-only", test_read_only);
  g_test_add_func ("/meeting-page/views-when-wanted", test_views_when_wanted);
  g_test_add_func ("/meeting-page/opened-at-record", test_opened_at_record);
  g_test_add_func ("/meeting-page/goes-away", test_goes_away);

  return g_test_run ();
}
