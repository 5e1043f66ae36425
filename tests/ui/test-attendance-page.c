/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the attendance, by its keys and actions. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-test-attendance-page.h"
#include "kgr-test-shell.h"

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
  g_test_add_func ("/attendance-page/quorum-without-substitutes", test_quorum_without_substitutes);
  g_test_add_func ("/attendance-page/undo", test_undo);
  g_test_add_func ("/attendance-page/substitute-and-times", test_substitute_and_times);
  g_test_add_func ("/attendance-page/adding-and-removing", test_adding_and_removing);
  g_test_add_func ("/attendance-page/opinion", test_opinion);

  return g_test_run ();
}
