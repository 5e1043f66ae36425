/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the attendance: who somebody is, when they were there, what they were told. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "kgr-test-attendance-page.h"

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

/* Whoever is told is told in every row at once, and untold again when that is taken back; a day
 * after the meeting does not help. */
static void
test_telling (void)
{
  g_autoptr (KgrTestRoom) room = kgr_test_room_new (NULL, 0);
  GtkWidget *section = open_section (room);
  GtkWidget *card = kgr_test_find (section, "secrecy");
  GtkWidget *untold = kgr_test_find (GTK_WIDGET (get_row (section, 0)), "untold");
  KgrDeeds *deeds = kgr_session_get_deeds (room->session);

  wait_for_people (room);
  g_assert_true (gtk_widget_get_visible (untold));
  g_assert_true (kgr_test_says (card, "10月22日（木）"));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (card, "on")), "2026-10-23");
  g_assert_true (kgr_test_says (card, _("After the day of the meeting: they stay untold for it.")));
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (card, "on")), "10/22");
  gtk_editable_set_text (GTK_EDITABLE (kgr_test_find (card, "how")), "口頭");
  g_signal_emit_by_name (kgr_test_find (card, "tell"), "clicked");
  kgr_test_wait_until (!gtk_widget_get_visible (card));
  for (int i = 0; i < 5; i++)
    g_assert_false (gtk_widget_get_visible (kgr_test_find (GTK_WIDGET (get_row (section, i)),
                                                           "untold")));
  kgr_deeds_undo (deeds);
  kgr_test_wait_until (gtk_widget_get_visible (untold));
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

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/attendance-people/coming-back", test_coming_back);
  g_test_add_func ("/attendance-people/substitute-of-the-roster", test_substitute_of_the_roster);
  g_test_add_func ("/attendance-people/guest-of-the-roster", test_guest_of_the_roster);
  g_test_add_func ("/attendance-people/telling", test_telling);
  g_test_add_func ("/attendance-people/members-of-the-day", test_members_of_the_day);

  return g_test_run ();
}
