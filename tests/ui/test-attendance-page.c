/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the attendance, by its keys and actions. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-test-room.h"
#include "kgr-test-shell.h"
#include "meeting/kgr-attendance-row.h"
#include "roster/kgr-person-entry.h"

static GtkWidget *
open_section (KgrTestRoom *room)
{
  KgrMeetingPage *page = kgr_test_room_open (room);

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.view", "s", "attendance");
  kgr_test_settle ();

  return kgr_test_find (GTK_WIDGET (page), "attendance");
}

static GtkListBox *
get_list (GtkWidget *section)
{
  return GTK_LIST_BOX (kgr_test_find (section, "people"));
}

static KgrAttendanceRow *
get_row (GtkWidget *section,
         int        index)
{
  return KGR_ATTENDANCE_ROW (gtk_list_box_get_row_at_index (get_list (section), index));
}

/* Keys as they reach the list. */
static void
press (GtkWidget       *section,
       guint            keyval,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (
    GTK_WIDGET (get_list (section)));
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys = 0;

  g_assert_true (gdk_display_map_keyval (gdk_display_get_default (), keyval, &keys, &n_keys));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, keys[0].keycode, state, &handled);
    }
}

static KgrAttendanceStatus
stored_status (KgrTestRoom *room,
               guint        index)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);

  return ((KgrAttendance *) g_ptr_array_index (meeting->attendance, index))->status;
}

static gpointer
add_a_seat (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  KgrPerson person = { .name = (char *) "相良 朔" };
  KgrSeat seat = { .body_id = 1, .role = (char *) "委員" };

  return GINT_TO_POINTER (kgr_person_repo_add (store, &person, &seat.person_id, error) &&
                          kgr_seat_repo_add (store, &seat, NULL, error));
}

/* A meeting without attendance gets the members of its day by one button, and gives them back. */
static void
test_members_of_the_day (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_minutes_new ();
  g_autoptr (KgrTestRoom) room = NULL;
  GtkWidget *section;

  g_ptr_array_set_size (meeting->attendance, 0);
  room = kgr_test_room_new (meeting, 0);
  kgr_test_room_run (room, add_a_seat, NULL);
  section = open_section (room);
  g_assert_true (gtk_widget_get_visible (kgr_test_find (section, "fill")));
  g_signal_emit_by_name (kgr_test_find (section, "fill"), "clicked");
  kgr_test_wait_until (get_row (section, 0) != NULL);
  g_assert_true (kgr_test_says (section, "相良"));
  g_assert_false (gtk_widget_get_visible (kgr_test_find (section, "fill")));
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.undo", NULL);
  kgr_test_wait_until (get_row (section, 0) == NULL);
  g_assert_true (gtk_widget_get_visible (kgr_test_find (section, "fill")));
}

/* One key for each person, and on. */
static void
test_keys (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section = open_section (room);

  /* The list has the focus as soon as it is come to. */
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (section, 0))));
  press (section, GDK_KEY_2, 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (section, 1))));
  press (section, GDK_KEY_6, 0);
  press (section, GDK_KEY_1, 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (section, 3))));
  press (section, GDK_KEY_4, GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (section, 3))));
  kgr_test_wait_until (stored_status (room, 3)
                       == (KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE
                           | KGR_ATTENDANCE_LEFT_EARLY));
  g_assert_cmpint (stored_status (room, 0), ==, KGR_ATTENDANCE_ABSENT);
  g_assert_cmpint (stored_status (room, 1), ==, KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE);
  g_assert_cmpint (stored_status (room, 2), ==, KGR_ATTENDANCE_PRESENT);
  g_assert_true (kgr_test_says (kgr_test_find (section, "quorum"), "３"));
  kgr_test_settle ();
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (section, 3))));
}

static gpointer
count_in_person (KgrStore      *store,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (KgrBody) body = kgr_body_repo_load (store, 1, error);

  body->quorum_in_person = TRUE;

  return GINT_TO_POINTER (kgr_body_repo_update (store, body, error));
}

/* What is set of the body is what the card counts by: two of five in person are not three. */
static void
test_quorum_without_substitutes (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section;

  kgr_test_room_run (room, count_in_person, NULL);
  section = open_section (room);
  press (section, GDK_KEY_1, 0);
  press (section, GDK_KEY_1, 0);
  press (section, GDK_KEY_5, GDK_SHIFT_MASK);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (section, 3)));
  press (section, GDK_KEY_2, 0);
  press (section, GDK_KEY_2, 0);
  kgr_test_wait_until (kgr_test_says (kgr_test_find (section, "quorum"), _("Quorum is not met")));
  gtk_widget_grab_focus (GTK_WIDGET (get_row (section, 2)));
  press (section, GDK_KEY_1, 0);
  kgr_test_wait_until (kgr_test_says (kgr_test_find (section, "quorum"), _("Quorum is met")));
}

static void
test_undo (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section = open_section (room);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);

  gtk_widget_grab_focus (GTK_WIDGET (get_row (section, 0)));
  press (section, GDK_KEY_2, 0);
  kgr_test_wait_until (stored_status (room, 0) == KGR_ATTENDANCE_ABSENT);
  kgr_test_wait_until (kgr_deeds_can_undo (deeds));
  kgr_deeds_undo (deeds);
  kgr_test_wait_until (stored_status (room, 0) == KGR_ATTENDANCE_PRESENT);
  kgr_test_wait_until (kgr_attendance_row_get_line (get_row (section, 0))->status
                       == KGR_ATTENDANCE_PRESENT);
}

/* Words into a field for somebody. */
static void
type (GtkWidget  *field,
      const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (kgr_person_entry_get_entry (KGR_PERSON_ENTRY (field))),
                         words);
}

/* The key as it reaches the entry of a field for somebody, before the entry has it. */
static void
press_in (GtkWidget *field,
          guint      keyval)
{
  GtkEntry *entry = kgr_person_entry_get_entry (KGR_PERSON_ENTRY (field));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (entry));

  if (keyval == GDK_KEY_Return)
    g_signal_emit_by_name (entry, "activate");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

static void
assert_span (KgrTestRoom *room,
             guint        index,
             guint        span,
             const char  *from,
             const char  *until)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);
  const KgrAttendance *line = g_ptr_array_index (meeting->attendance, index);
  const KgrPresence *presence = g_ptr_array_index (line->presences, span);

  g_assert_cmpstr (presence->from, ==, from);
  g_assert_cmpstr (presence->until, ==, until);
}

static guint
count_spans (KgrTestRoom *room,
             guint        index)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);
  const KgrAttendance *line = g_ptr_array_index (meeting->attendance, index);

  return line->presences != NULL ? line->presences->len : 0;
}

static GtkWidget *
find_span (KgrAttendanceRow *row,
           guint             index)
{
  GtkWidget *span = gtk_widget_get_first_child (kgr_test_find (GTK_WIDGET (row), "spans"));

  while (index-- > 0)
    span = gtk_widget_get_next_sibling (span);

  return span;
}

static void
set_span (KgrAttendanceRow *row,
          guint             index,
          const char       *id,
          const char       *time)
{
  GtkWidget *field = kgr_test_find (find_span (row, index), id);

  gtk_editable_set_text (GTK_EDITABLE (field), time);
  g_signal_emit_by_name (field, "activate");
}

/* Left by 4, back by 7: two stretches of time, each with its own hours, taken back one by one. */
static void
test_coming_back (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section = open_section (room);
  KgrAttendanceRow *row = get_row (section, 1);
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (section, GDK_KEY_1, GDK_SHIFT_MASK);
  press (section, GDK_KEY_4, GDK_SHIFT_MASK);
  press (section, GDK_KEY_7, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (room->window)),
                                         find_span (row, 1)));
  set_span (row, 0, "until", "19:00");
  set_span (row, 1, "from", "18:50");
  g_assert_true (kgr_test_says (GTK_WIDGET (row), _("The times have to follow each other.")));
  /* What cannot be stored yet outlives what happens in another row. */
  gtk_widget_grab_focus (GTK_WIDGET (get_row (section, 2)));
  press (section, GDK_KEY_2, 0);
  g_assert_true (kgr_test_says (GTK_WIDGET (row), "18:50"));
  g_assert_true (kgr_test_says (GTK_WIDGET (row), _("The times have to follow each other.")));
  set_span (row, 1, "from", "19時20分");
  kgr_test_wait_until (count_spans (room, 1) == 2);
  kgr_test_settle ();
  assert_span (room, 1, 0, NULL, "2026-10-22T19:00:00");
  assert_span (room, 1, 1, "2026-10-22T19:20:00", NULL);
  g_assert_cmpint (stored_status (room, 1), ==, KGR_ATTENDANCE_PRESENT);

  g_signal_emit_by_name (kgr_test_find (find_span (row, 1), "online"), "clicked");
  kgr_test_wait_until (stored_status (room, 1) & KGR_ATTENDANCE_ONLINE);
  g_signal_emit_by_name (kgr_test_find (find_span (row, 0), "remove"), "clicked");
  kgr_test_wait_until (count_spans (room, 1) == 1);
  assert_span (room, 1, 0, "2026-10-22T19:20:00", NULL);
  kgr_test_settle ();
  kgr_deeds_undo (deeds);
  kgr_test_wait_until (count_spans (room, 1) == 2);
  kgr_test_wait_until (kgr_attendance_row_get_line (row)->presences->len == 2);
}

static gpointer
add_the_known (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  KgrPerson person = { .name = (char *) "沢渡 浩二", .reading = (char *) "さわたり こうじ",
                       .affiliation = (char *) "みなと学校" };

  return GINT_TO_POINTER (kgr_person_repo_add (store, &person, data, error));
}

/* What was asked of the file before has been answered. */
static void
wait_for_people (KgrTestRoom *room)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);

  kgr_test_settle ();
}

/* Who stands in is somebody of the roster, by the reading, or whoever is written. */
static void
test_substitute_of_the_roster (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  g_autoptr (KgrMeeting) meeting = NULL;
  const KgrAttendance *line;
  gint64 known = 0;
  GtkWidget *section;
  GtkWidget *field;

  kgr_test_room_run (room, add_the_known, &known);
  section = open_section (room);
  wait_for_people (room);
  press (section, GDK_KEY_5, 0);
  field = kgr_test_find (GTK_WIDGET (get_row (section, 0)), "substitute");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (room->window)), field));

  /* A name alone takes nobody; Esc leaves it as it is. */
  type (field, "沢渡");
  press_in (field, GDK_KEY_Escape);
  press_in (field, GDK_KEY_Return);
  g_assert_cmpint (kgr_person_entry_get_id (KGR_PERSON_ENTRY (field)), ==, 0);
  gtk_widget_grab_focus (field);
  type (field, "沢渡");
  press_in (field, GDK_KEY_Down);
  press_in (field, GDK_KEY_Return);
  g_assert_cmpint (kgr_person_entry_get_id (KGR_PERSON_ENTRY (field)), ==, known);
  type (field, "別の人");
  g_assert_cmpint (kgr_person_entry_get_id (KGR_PERSON_ENTRY (field)), ==, 0);
  type (field, "さわた");
  press_in (field, GDK_KEY_Return);
  g_assert_true (gtk_widget_get_visible (kgr_test_find (GTK_WIDGET (get_row (section, 0)),
                                                        "known")));
  kgr_test_settle ();
  kgr_test_wait_until (stored_status (room, 0) == KGR_ATTENDANCE_REPRESENTED);
  meeting = kgr_test_room_load (room);
  line = g_ptr_array_index (meeting->attendance, 0);
  g_assert_cmpint (line->substitute_id, ==, known);
  g_assert_cmpstr (line->substitute, ==, "沢渡 浩二");
  g_assert_cmpstr (line->substitute_affiliation, ==, "みなと学校");
}

/* A guest who is in the roster is that person. */
static void
test_guest_of_the_roster (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  g_autoptr (KgrMeeting) meeting = NULL;
  const KgrAttendance *line;
  gint64 known = 0;
  GtkWidget *section;

  kgr_test_room_run (room, add_the_known, &known);
  section = open_section (room);
  wait_for_people (room);
  type (kgr_test_find (section, "entry"), "サワタリ");
  press_in (kgr_test_find (section, "entry"), GDK_KEY_Return);
  kgr_test_wait_until (get_row (section, 5) != NULL);
  meeting = kgr_test_room_load (room);
  line = g_ptr_array_index (meeting->attendance, 5);
  g_assert_cmpint (line->person_id, ==, known);
  g_assert_cmpstr (line->affiliation, ==, "みなと学校");
  g_assert_cmpint (line->kind, ==, KGR_ATTENDEE_GUEST);
}

static void
test_substitute_and_times (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section = open_section (room);
  KgrAttendanceRow *row = get_row (section, 1);
  g_autoptr (KgrMeeting) meeting = NULL;
  const KgrAttendance *line;
  const KgrPresence *presence;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (section, GDK_KEY_3, GDK_SHIFT_MASK);
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (row), "from")), "しらない");
  g_signal_emit_by_name (kgr_test_find (GTK_WIDGET (row), "from"), "activate");
  g_assert_true (kgr_test_says (GTK_WIDGET (row), _("Write a time as 18:45.")));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (row), "from")), "１８：４５");
  g_signal_emit_by_name (kgr_test_find (GTK_WIDGET (row), "from"), "activate");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (section, GDK_KEY_5, 0);
  type (kgr_test_find (GTK_WIDGET (row), "substitute"), "沢渡 浩二");
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (GTK_WIDGET (row), "affiliation")), "学校");
  g_signal_emit_by_name (kgr_test_find (GTK_WIDGET (row), "affiliation"), "activate");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_row (section, 2))));
  kgr_test_wait_until (stored_status (room, 1)
                       == (KGR_ATTENDANCE_REPRESENTED | KGR_ATTENDANCE_LATE));
  kgr_test_settle ();
  meeting = kgr_test_room_load (room);
  line = g_ptr_array_index (meeting->attendance, 1);
  presence = g_ptr_array_index (line->presences, 0);
  g_assert_cmpstr (presence->from, ==, "2026-10-22T18:45:00");
  g_assert_cmpstr (line->substitute, ==, "沢渡 浩二");
  g_assert_cmpstr (line->substitute_affiliation, ==, "学校");
}

static guint
count_lines (KgrTestRoom *room)
{
  g_autoptr (KgrMeeting) meeting = kgr_test_room_load (room);

  return meeting->attendance->len;
}

static void
test_adding_and_removing (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section = open_section (room);
  KgrPersonEntry *entry = KGR_PERSON_ENTRY (kgr_test_find (section, "entry"));
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);

  type (GTK_WIDGET (entry), "山田 太郎／なぎさの家／所長");
  g_signal_emit_by_name (kgr_person_entry_get_entry (entry), "activate");
  kgr_test_wait_until (count_lines (room) == 6);
  kgr_test_wait_until (gtk_list_box_get_row_at_index (get_list (section), 5) != NULL);
  g_assert_true (kgr_test_says (section, "山田 太郎所長"));
  g_assert_cmpstr (kgr_person_entry_get_text (entry), ==, "");

  gtk_widget_grab_focus (GTK_WIDGET (get_row (section, 5)));
  press (section, GDK_KEY_Delete, 0);
  kgr_test_wait_until (count_lines (room) == 5);
  kgr_test_settle ();
  kgr_deeds_undo (deeds);
  kgr_test_wait_until (count_lines (room) == 6);
}

static void
test_opinion (void)
{
  g_autoptr (KgrMeeting) minutes = kgr_test_minutes_new ();
  KgrAttendance *absent = g_ptr_array_index (minutes->attendance, 4);
  g_autoptr (KgrTestRoom) room = NULL;
  g_autoptr (KgrMeeting) meeting = NULL;
  guint n_units = minutes->units->len;
  GtkWidget *section;

  absent->opinion = g_strdup ("窓口は一つがよい。");
  room = kgr_test_room_new (minutes, 0);
  section = open_section (room);
  g_assert_false (kgr_test_says (section, "窓口は一つがよい。"));
  kgr_session_set_shown (room->session, TRUE);
  g_assert_true (kgr_test_says (section, "窓口は一つがよい。"));

  gtk_widget_activate_action (GTK_WIDGET (get_row (section, 4)), "attendance-row.read-opinion",
                              NULL);
  kgr_test_wait_until (kgr_deeds_can_undo (kgr_session_get_deeds (room->session)));
  meeting = kgr_test_room_load (room);
  g_assert_cmpuint (meeting->units->len, ==, n_units + 1);
  g_assert_cmpstr (kgr_unit_get (g_ptr_array_index (meeting->units, n_units))->speaker, ==,
                   "千賀委員");
  kgr_session_set_shown (room->session, FALSE);
  g_assert_false (kgr_test_says (section, "窓口は一つがよい。"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/attendance-page/keys", test_keys);
  g_test_add_func ("/attendance-page/members-of-the-day", test_members_of_the_day);
  g_test_add_func ("/attendance-page/quorum-without-substitutes", test_quorum_without_substitutes);
  g_test_add_func ("/attendance-page/undo", test_undo);
  g_test_add_func ("/attendance-page/coming-back", test_coming_back);
  g_test_add_func ("/attendance-page/substitute-of-the-roster", test_substitute_of_the_roster);
  g_test_add_func ("/attendance-page/guest-of-the-roster", test_guest_of_the_roster);
  g_test_add_func ("/attendance-page/substitute-and-times", test_substitute_and_times);
  g_test_add_func ("/attendance-page/adding-and-removing", test_adding_and_removing);
  g_test_add_func ("/attendance-page/opinion", test_opinion);

  return g_test_run ();
}
