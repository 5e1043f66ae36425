/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "meeting/kgr-meeting.h"

static void
test_empty (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();

  g_assert_cmpint (meeting->id, ==, 0);
  g_assert_null (meeting->title);
  g_assert_cmpint (meeting->observers, ==, -1);
  g_assert_cmpint (meeting->record_method, ==, 0);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_DRAFT);
  g_assert_cmpuint (meeting->attendance->len, ==, 0);
  g_assert_cmpuint (meeting->agenda->len, ==, 0);
  g_assert_cmpuint (meeting->papers->len, ==, 0);
  g_assert_cmpuint (meeting->units->len, ==, 0);
}

static void
test_add_and_find (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();
  KgrAttendance *attendance = kgr_meeting_add_attendance (meeting);
  KgrAgendaItem *first = kgr_meeting_add_agenda (meeting);
  KgrAgendaItem *second = kgr_meeting_add_agenda (meeting);
  KgrPaper *paper = kgr_meeting_add_paper (meeting);

  attendance->name = g_strdup ("汐野");
  attendance->role = g_strdup ("会長");
  first->id = 7;
  first->title = g_strdup ("開会");
  second->title = g_strdup ("not stored yet");
  paper->label = g_strdup ("資料１");

  g_assert_true (g_ptr_array_index (meeting->attendance, 0) == attendance);
  g_assert_cmpint (first->kind, ==, KGR_AGENDA_ITEM);
  g_assert_false (first->closed);
  g_assert_true (kgr_meeting_find_agenda (meeting, 7) == first);
  g_assert_null (kgr_meeting_find_agenda (meeting, 8));
  g_assert_null (kgr_meeting_find_agenda (meeting, 0));
}

static void
test_ref (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();
  KgrMeeting *copy = g_boxed_copy (KGR_TYPE_MEETING, meeting);

  meeting->title = g_strdup ("第１回");
  g_assert_true (copy == meeting);
  kgr_meeting_unref (meeting);
  g_assert_cmpstr (copy->title, ==, "第１回");
  g_boxed_free (KGR_TYPE_MEETING, copy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meeting/empty", test_empty);
  g_test_add_func ("/meeting/add-and-find", test_add_and_find);
  g_test_add_func ("/meeting/ref", test_ref);

  return g_test_run ();
}
