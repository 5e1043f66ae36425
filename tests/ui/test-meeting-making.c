/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting made, edited, moved and taken back in the window. */

#include "config.h"

#include "council/kgr-body-page.h"
#include "kgr-test-room.h"
#include "meeting/kgr-form-row.h"
#include "meeting/kgr-meeting-repo.h"

static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_meeting_repo_load (store, *(gint64 *) data, NULL, error);
}

static KgrMeeting *
load (KgrTestRoom *room,
      gint64       id)
{
  return kgr_test_room_run (room, load_job, &id);
}

static gpointer
count_job (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GPtrArray) meetings = kgr_meeting_repo_list (store, 0, NULL, error);

  return meetings != NULL ? GUINT_TO_POINTER (meetings->len) : NULL;
}

static guint
count (KgrTestRoom *room)
{
  return GPOINTER_TO_UINT (kgr_test_room_run (room, count_job, NULL));
}

static GtkWidget *
open_maker (KgrTestRoom *room,
            const char  *when)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.open-body", "x", meeting->body_id);
  page = GTK_WIDGET (kgr_window_get_page (room->window));
  g_assert_true (KGR_IS_BODY_PAGE (page));
  gtk_menu_button_popup (GTK_MENU_BUTTON (kgr_test_find (page, "make")));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (page, "when")), when);

  return page;
}

static KgrMeetingPage *
make (KgrTestRoom *room,
      const char  *when)
{
  GtkWidget *page = open_maker (room, when);

  g_signal_emit_by_name (kgr_test_find (page, "make_it"), "clicked");
  kgr_test_wait_until (KGR_IS_MEETING_PAGE (kgr_window_get_page (room->window)));
  page = GTK_WIDGET (kgr_window_get_page (room->window));
  kgr_test_wait_until (kgr_meeting_page_is_ready (KGR_MEETING_PAGE (page)));

  return KGR_MEETING_PAGE (page);
}

static void
test_one_step (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = make (room, "2027-01-28 18:30-20:30");
  g_autoptr (KgrMeeting) meeting = load (room, kgr_meeting_page_get_meeting_id (page));

  g_assert_cmpint (meeting->status, ==, KGR_MEETING_PLANNED);
  g_assert_cmpstr (meeting->starts_at, ==, "2027-01-28T18:30:00");
  g_assert_cmpstr (meeting->ends_at, ==, "2027-01-28T20:30:00");
  g_assert_cmpuint (meeting->agenda->len, >, 0);
  g_assert_true (kgr_test_says (GTK_WIDGET (page),
                                "令和９年１月28日（木曜日）午後６時30分から午後８時30分まで"));

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (!KGR_IS_MEETING_PAGE (kgr_window_get_page (room->window)));
  g_assert_cmpuint (count (room), ==, 1);
}

static void
test_what_is_no_day (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_maker (room, "木曜日");

  g_assert_false (gtk_widget_get_sensitive (kgr_test_find (page, "make_it")));
  g_assert_false (gtk_widget_get_sensitive (kgr_test_find (page, "make_year")));
}

static void
test_a_year (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_maker (room, "2027-01-28 18:30");

  g_signal_emit_by_name (kgr_test_find (page, "make_year"), "clicked");
  kgr_test_wait_until (count (room) == 4);
  kgr_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (count (room) == 1);
}

/* The lines of the form that are written, in the order of the print. */
enum
{
  LINE_TITLE,
  LINE_WHEN,
  LINE_VENUE,
};

static GtkWidget *
find_line (KgrMeetingPage *page,
           guint           line)
{
  GtkWidget *list = kgr_test_find (kgr_test_find (GTK_WIDGET (page), "form"), "list");

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (KGR_IS_FORM_ROW (row) && line-- == 0)
      return row;

  return NULL;
}

/* Typed into a line, and left with Enter. */
static void
type (KgrMeetingPage *page,
      guint           line,
      const char     *text)
{
  GtkWidget *entry = kgr_test_find (find_line (page, line), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_the_form (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = make (room, "2027-01-28 18:30");
  gint64 id = kgr_meeting_page_get_meeting_id (page);
  g_autoptr (KgrMeeting) meeting = NULL;
  g_autoptr (KgrMeeting) undone = NULL;
  GtkWidget *form = kgr_test_find (GTK_WIDGET (page), "form");

  type (page, LINE_VENUE, "別館２階");
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (form), "別館２階"));
  /* What is no day is not stored, and the line says so. */
  type (page, LINE_TITLE, "");
  g_assert_true (gtk_widget_get_visible (kgr_test_find (find_line (page, LINE_TITLE), "hint")));
  type (page, LINE_WHEN, "2027-02-30");
  g_assert_true (kgr_test_says (form, "18:30-20:30"));
  type (page, LINE_WHEN, "2/4 18:00-20:00");
  kgr_test_wait_until (kgr_test_says (form, "令和９年２月４日（木曜日）午後６時から午後８時まで"));
  meeting = load (room, id);
  g_assert_cmpstr (meeting->venue, ==, "別館２階");
  g_assert_cmpstr (meeting->starts_at, ==, "2027-02-04T18:00:00");

  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (kgr_test_says (form, "令和９年１月28日（木曜日）午後６時30分から"));
  undone = load (room, id);
  g_assert_cmpstr (undone->starts_at, ==, "2027-01-28T18:30:00");
  g_assert_cmpstr (undone->venue, ==, "別館２階");
}

static gboolean
has_status (KgrTestRoom      *room,
            gint64            id,
            KgrMeetingStatus  status)
{
  g_autoptr (KgrMeeting) meeting = load (room, id);

  return meeting->status == status;
}

static void
test_the_blue_button (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page = make (room, "2027-01-28 18:30");
  gint64 id = kgr_meeting_page_get_meeting_id (page);

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.next", NULL);
  kgr_test_wait_until (has_status (room, id, KGR_MEETING_IN_SESSION));
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (page), "End the Meeting"));
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.next", NULL);
  kgr_test_wait_until (has_status (room, id, KGR_MEETING_DRAFT));
  kgr_test_wait_until (!kgr_test_says (GTK_WIDGET (page), "End the Meeting"));
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.step-back", NULL);
  kgr_test_wait_until (has_status (room, id, KGR_MEETING_IN_SESSION));
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (page), "End the Meeting"));
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.no-quorum", NULL);
  kgr_test_wait_until (has_status (room, id, KGR_MEETING_CANCELLED));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/meeting-making/one-step", test_one_step);
  g_test_add_func ("/meeting-making/no-day", test_what_is_no_day);
  g_test_add_func ("/meeting-making/year", test_a_year);
  g_test_add_func ("/meeting-making/form", test_the_form);
  g_test_add_func ("/meeting-making/states", test_the_blue_button);

  return g_test_run ();
}
