/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting made, edited, moved and taken back in the window. */

#include "config.h"

#include "council/kgr-body-page.h"
#include "council/kgr-choice-row.h"
#include "council/kgr-council-repo.h"
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

/* Every other month, and days that are written: what will be made is listed before it is. */
static void
test_patterns (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *page = open_maker (room, "2026-10-22 18:30");
  GtkDropDown *pattern = GTK_DROP_DOWN (kgr_test_find (page, "pattern"));
  GtkWidget *others = kgr_test_find (page, "others");

  gtk_drop_down_set_selected (pattern, 1);
  g_assert_true (kgr_test_says (page, "10月22日（木）、12月24日（木）、２月25日（木）"));
  gtk_drop_down_set_selected (pattern, 5);
  g_assert_true (gtk_widget_get_visible (others));
  gtk_editable_set_text (GTK_EDITABLE (others), "11/26、いつか");
  g_assert_false (gtk_widget_get_sensitive (kgr_test_find (page, "make_year")));
  gtk_editable_set_text (GTK_EDITABLE (others), "11/26、1/28");
  g_assert_true (kgr_test_says (page, "10月22日（木）、11月26日（木）、１月28日（木）"));
  g_signal_emit_by_name (kgr_test_find (page, "make_year"), "clicked");
  kgr_test_wait_until (count (room) == 4);
}

static gpointer
add_body_job (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (KgrBody) body = kgr_body_new ("相談支援部会");
  g_autoptr (KgrBody) first = kgr_body_repo_load (store, 1, error);

  body->council_id = first->council_id;

  return GINT_TO_POINTER (kgr_body_repo_add (store, body, data, error));
}

/* 合同部会: of two bodies, with the numbers of both. */
static void
test_joint (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  g_autoptr (KgrMeeting) meeting = NULL;
  GtkDropDown *joint;
  GtkWidget *page;
  gint64 body = 0;

  kgr_test_room_run (room, add_body_job, &body);
  page = open_maker (room, "2027-01-28 18:30");
  joint = GTK_DROP_DOWN (kgr_test_find (page, "joint"));
  kgr_test_wait_until (gtk_drop_down_get_model (joint) != NULL
                       && g_list_model_get_n_items (gtk_drop_down_get_model (joint)) > 1);
  gtk_drop_down_set_selected (joint, 1);
  g_signal_emit_by_name (kgr_test_find (page, "make_it"), "clicked");
  kgr_test_wait_until (KGR_IS_MEETING_PAGE (kgr_window_get_page (room->window)));
  page = GTK_WIDGET (kgr_window_get_page (room->window));
  kgr_test_wait_until (kgr_meeting_page_is_ready (KGR_MEETING_PAGE (page)));
  meeting = load (room, kgr_meeting_page_get_meeting_id (KGR_MEETING_PAGE (page)));
  g_assert_cmpint (meeting->joint_body_id, ==, body);
  g_assert_cmpint (meeting->joint_number, ==, 1);
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

static GtkDropDown *
find_choice (GtkWidget  *list,
             const char *label)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (KGR_IS_CHOICE_ROW (row) && kgr_test_says (row, label))
      return GTK_DROP_DOWN (gtk_widget_get_last_child (gtk_widget_get_first_child (row)));

  g_assert_not_reached ();
}

static GtkWidget *
find_field (GtkWidget  *list,
            const char *label)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (KGR_IS_FORM_ROW (row) && kgr_test_says (row, label))
      return kgr_test_find (row, "entry");

  g_assert_not_reached ();
}

static GtkWidget *
get_beside (KgrMeetingPage *page)
{
  return gtk_widget_get_first_child (kgr_test_find (kgr_test_find (GTK_WIDGET (page), "form"),
                                                    "beside"));
}

static gboolean
is_joint_with (KgrTestRoom *room,
               gint64       id,
               gint64       body)
{
  g_autoptr (KgrMeeting) meeting = load (room, id);

  return meeting->joint_body_id == body;
}

/* Beside the head: another body joins, and leaves again; when the meeting was really held. */
static void
test_beside (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  g_autoptr (KgrMeeting) meeting = NULL;
  KgrMeetingPage *page;
  GtkDropDown *joint;
  GtkWidget *opened;
  gint64 body = 0;
  gint64 id;

  kgr_test_room_run (room, add_body_job, &body);
  page = make (room, "2027-01-28 18:30");
  id = kgr_meeting_page_get_meeting_id (page);
  joint = find_choice (get_beside (page), "Joint Meeting");
  kgr_test_wait_until (g_list_model_get_n_items (gtk_drop_down_get_model (joint)) > 1);
  gtk_drop_down_set_selected (joint, 1);
  kgr_test_wait_until (is_joint_with (room, id, body));
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (page), "相談支援部会 合同会議"));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (is_joint_with (room, id, 0));

  opened = find_field (get_beside (page), "Really opened");
  g_assert_false (gtk_widget_get_mapped (opened));
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.next", NULL);
  kgr_test_wait_until (kgr_test_says (GTK_WIDGET (page), "End the Meeting"));
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "overview");
  kgr_test_wait_until (gtk_widget_get_mapped (opened));
  gtk_editable_set_text (GTK_EDITABLE (opened), "18時32分");
  g_signal_emit_by_name (opened, "activate");
  kgr_test_wait_until (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (opened)),
                                    "午後６時32分"));
  meeting = load (room, id);
  g_assert_cmpstr (meeting->opened_at, ==, "2027-01-28T18:32:00");
}

static gpointer
set_order_job (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  static const int parts[] = { KGR_FORM_PLACE, KGR_FORM_METHOD, KGR_FORM_NAME };
  g_autoptr (KgrCouncil) council = kgr_council_repo_load_of_body (store, 1, error);

  g_clear_pointer (&council->form.headings, g_ptr_array_unref);
  council->form.headings = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_add (council->form.headings, kgr_form_heading_new (parts[i]));
  ((KgrFormHeading *) council->form.headings->pdata[0])->label = g_strdup ("会場");

  return GINT_TO_POINTER (kgr_council_repo_update (store, council, error));
}

/* The head stands as the council prints it, in its order and its words; what it does not print is
 * below. */
static void
test_the_council_s_order (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  KgrMeetingPage *page;

  kgr_test_room_run (room, set_order_job, NULL);
  page = make (room, "2027-01-28 18:30");
  kgr_test_wait_until (kgr_test_says (find_line (page, 0), "会場"));
  g_assert_true (kgr_test_says (find_line (page, 1), "会議の名称"));
  g_assert_true (kgr_test_says (find_line (page, 2), "開催日時"));
  type (page, 0, "別館２階");
  kgr_test_wait_until (kgr_test_says (find_line (page, 0), "別館２階"));
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
  g_test_add_func ("/meeting-making/patterns", test_patterns);
  g_test_add_func ("/meeting-making/joint", test_joint);
  g_test_add_func ("/meeting-making/form", test_the_form);
  g_test_add_func ("/meeting-making/beside", test_beside);
  g_test_add_func ("/meeting-making/council-order", test_the_council_s_order);
  g_test_add_func ("/meeting-making/states", test_the_blue_button);

  return g_test_run ();
}
