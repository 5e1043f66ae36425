/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attendance in the database: every change, taking it back, refusals. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-error.h"
#include "kgr-store-private.h"
#include "kgr-test-attendance.h"
#include "kgr-test-body.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-closed-room.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

static gint64
add_meeting (KgrTestStore     *test,
             KgrMeetingStatus  status)
{
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  meeting->status = status;
  for (int i = 0; i < 3; i++)
    {
      KgrAttendance *line = kgr_meeting_add_attendance (meeting);

      line->id = 10 + i;
      line->name = g_strdup_printf ("委員%d", i);
      line->role = g_strdup ("委員");
      line->status = KGR_ATTENDANCE_PRESENT;
    }
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  g_assert_no_error (error);

  return id;
}

static GPtrArray *
list (KgrTestStore *test,
      gint64        id)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *lines = kgr_attendance_repo_list (test->store, id, &error);

  g_assert_no_error (error);

  return lines;
}

/* The meeting opens whole: its head knows of the change. */
static void
assert_lines (KgrTestStore *test,
              gint64        id,
              GPtrArray    *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meeting->attendance->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_true (kgr_attendance_equal (meeting->attendance->pdata[i], expected->pdata[i]));
}

static void
test_saving (KgrTestStore  *test,
             gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_PLANNED);
  g_autoptr(GPtrArray) lines = list (test, id);

  for (guint i = 0; i < lines->len; i++)
    {
      kgr_test_random_presence (rand, lines->pdata[i]);
      ((KgrAttendance *) lines->pdata[i])->number = 0;
    }
  g_assert_true (kgr_attendance_repo_save (test->store, id, lines, NULL, &error));
  g_assert_no_error (error);
  assert_lines (test, id, lines);
}

static void
test_numbers_stay (KgrTestStore  *test,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_PLANNED);
  g_autoptr(GPtrArray) planned = list (test, id);
  g_autoptr(GPtrArray) lines = NULL;
  KgrAttendance *late = planned->pdata[1];
  GPtrArray *presences = kgr_presences_new ();

  kgr_presences_add (presences, "2021-10-28T18:45:00", NULL, FALSE, FALSE);
  kgr_attendance_take_presences (late, presences);
  g_assert_true (kgr_attendance_repo_save (test->store, id, planned, NULL, &error));
  lines = list (test, id);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpint (((KgrAttendance *) lines->pdata[i])->number, ==, 0);
  g_ptr_array_unref (lines);

  kgr_db_exec (test->store->db, "UPDATE meeting SET status = 2", NULL);
  g_assert_true (kgr_attendance_repo_give_numbers (test->store, id, "2021-10-28T18:30:00", &error));
  lines = list (test, id);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[0])->number, ==, 1);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[1])->number, ==, 0);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[2])->number, ==, 2);
  /* What was read before the numbers were given does not take them away. */
  g_assert_true (kgr_attendance_repo_save (test->store, id, planned, "2021-10-28T18:45:00",
                                           &error));
  g_ptr_array_unref (lines);
  lines = list (test, id);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[0])->number, ==, 1);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[2])->number, ==, 2);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[3])->number, ==, 3);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[1])->number, ==, 4);
}

static GPtrArray *
expect (KgrTestStore *test,
        gint64        id,
        gint          code)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *added = NULL;

  if (code < 0)
    g_assert_true (kgr_attendance_repo_expect (test->store, id, &added, &error));
  else
    g_assert_false (kgr_attendance_repo_expect (test->store, id, &added, &error));
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, KGR_ERROR, code);

  return added;
}

/* Seats that were entered after the meeting was made; whoever is listed stays as they are. */
static void
test_whoever_sits_that_day (KgrTestStore  *test,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 body = kgr_test_add_body (test->store, 0, KGR_TEST_BODY);
  gint64 first = kgr_test_seat (test->store, body, "森下 京子", "副会長", "2025-04-01", NULL);
  gint64 id = kgr_test_plan (test->store, body, "2026-10-22T18:30:00");
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  expect (test, id, KGR_ERROR_NOT_FOUND);
  kgr_test_seat (test->store, body, "真鍋 徹", "委員", "2026-10-22", "2029-03-31");
  kgr_test_seat (test->store, body, "遠山 史子", "委員", "2026-10-23", NULL);
  kgr_test_seat (test->store, body, "久住 拓", "委員", NULL, "2026-10-21");
  kgr_test_seat (test->store, body, "早乙女 梓", "事務局", NULL, NULL);
  added = expect (test, id, -1);
  g_assert_cmpuint (added->len, ==, 2);
  lines = list (test, id);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[0])->person_id, ==, first);
  g_assert_cmpstr (((KgrAttendance *) lines->pdata[1])->name, ==, "真鍋 徹");
  g_assert_cmpint (((KgrAttendance *) lines->pdata[2])->kind, ==, KGR_ATTENDEE_SECRETARIAT);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[2])->status, ==, 0);
  kgr_test_assert_sound (test->store);

  g_assert_true (kgr_attendance_repo_put (test->store, id, added, FALSE, &error));
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = list (test, id);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (kgr_attendance_repo_put (test->store, id, added, TRUE, &error));
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = list (test, id);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpint (((KgrAttendance *) lines->pdata[1])->id, ==,
                   ((KgrAttendance *) added->pdata[0])->id);
  kgr_test_assert_sound (test->store);
}

/* Out and in again, to another place and back: as if nothing had been. */
static void
test_taking_back (KgrTestStore  *test,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_PLANNED);
  g_autoptr(GPtrArray) before = list (test, id);
  g_autoptr(KgrAttendance) guest = kgr_attendance_new ();
  KgrAttendance *gone = before->pdata[1];
  int was = -1;

  g_assert_true (kgr_attendance_repo_remove (test->store, id, gone->id, &was, &error));
  g_assert_cmpint (was, ==, 1);
  g_assert_true (kgr_attendance_repo_insert (test->store, id, gone, was, NULL, &error));
  assert_lines (test, id, before);

  g_assert_true (kgr_attendance_repo_move (test->store, id, gone->id, 3, &was, &error));
  g_assert_cmpint (was, ==, 1);
  g_assert_true (kgr_attendance_repo_move (test->store, id, gone->id, was, NULL, &error));
  assert_lines (test, id, before);

  guest->name = g_strdup ("山田");
  guest->kind = KGR_ATTENDEE_GUEST;
  g_assert_true (kgr_attendance_repo_insert (test->store, id, guest, -1, NULL, &error));
  g_assert_cmpint (guest->id, >, 0);
  g_assert_true (kgr_attendance_repo_remove (test->store, id, guest->id, &was, &error));
  g_assert_cmpint (was, ==, 4);
  assert_lines (test, id, before);
  g_assert_no_error (error);
}

static void
test_observers (KgrTestStore  *test,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_PLANNED);
  g_autoptr(KgrMeeting) meeting = NULL;
  int was = 0;

  g_assert_true (kgr_attendance_repo_set_observers (test->store, id, -1, &was, &error));
  g_assert_cmpint (was, ==, 2);
  g_assert_true (kgr_attendance_repo_set_observers (test->store, id, 5, &was, &error));
  g_assert_cmpint (was, ==, -1);
  meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (meeting->observers, ==, 5);
  g_assert_cmpstr (meeting->venue, ==, "田の浦庁舎４階");
}

static void
test_refusals (KgrTestStore  *test,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_DRAFT);
  gint64 other = add_meeting (test, KGR_MEETING_DRAFT);
  g_autoptr(GPtrArray) lines = list (test, id);
  KgrAttendance *line = lines->pdata[0];
  int number = 0;

  /* A line of another meeting. */
  g_assert_false (kgr_attendance_repo_save (test->store, other, lines, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kgr_attendance_repo_remove (test->store, other, line->id, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (kgr_version_repo_approve (test->store, id, "森下副会長", KGR_SPEAKERS_RECORDED,
                                           NULL, &number, &error));
  g_assert_false (kgr_attendance_repo_save (test->store, id, lines, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
  g_clear_error (&error);
  g_assert_false (kgr_attendance_repo_insert (test->store, id, line, 0, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
  g_clear_error (&error);
  g_assert_false (kgr_attendance_repo_set_observers (test->store, id, 1, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_APPROVED);
  assert_lines (test, id, lines);
}

static void
test_opinion (KgrTestStore  *test,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_DRAFT);
  g_autoptr(GPtrArray) lines = list (test, id);
  g_autoptr(KgrMeeting) meeting = NULL;
  KgrAttendance *line = lines->pdata[1];
  KgrUnit *unit;

  g_assert_false (kgr_attendance_repo_read_opinion (test->store, id, line->id, FALSE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  kgr_attendance_toggle (line, KGR_ATTENDANCE_ABSENT, NULL);
  line->opinion = g_strdup ("窓口は一つがよい。\n予算も要る。");
  g_assert_true (kgr_attendance_repo_save (test->store, id, lines, NULL, &error));
  g_assert_true (kgr_attendance_repo_read_opinion (test->store, id, line->id, FALSE, &error));
  g_assert_no_error (error);
  meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meeting->units->len, ==, 5);
  unit = meeting->units->pdata[4];
  g_assert_cmpstr (kgr_unit_get (unit)->speaker, ==, "委員0委員");
  g_assert_true (kgr_unit_get (unit)->read_out);
  g_assert_cmpuint (kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT), ==, 2);

  /* Once only; and back as if it had not been. */
  g_assert_false (kgr_attendance_repo_read_opinion (test->store, id, line->id, FALSE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (kgr_attendance_repo_read_opinion (test->store, id, line->id, TRUE, &error));
  g_clear_pointer (&meeting, kgr_meeting_unref);
  meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meeting->units->len, ==, 4);
}

/* What somebody has worked on since is not deleted by taking back. */
static void
test_opinion_worked_on (KgrTestStore  *test,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = add_meeting (test, KGR_MEETING_DRAFT);
  g_autoptr(GPtrArray) lines = list (test, id);
  g_autoptr(GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
  g_autoptr(KgrMeeting) meeting = NULL;
  KgrAttendance *line = lines->pdata[1];

  line->opinion = g_strdup ("窓口は一つがよい。");
  g_assert_true (kgr_attendance_repo_save (test->store, id, lines, NULL, &error));
  g_assert_true (kgr_attendance_repo_read_opinion (test->store, id, line->id, FALSE, &error));
  meeting = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_ptr_array_add (units, kgr_test_unit (kgr_unit_get (meeting->units->pdata[4])->id,
                                         KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "委員",
                                         "窓口は二つがよい。"));
  g_assert_true (kgr_meeting_repo_save_units (test->store, id, units, FALSE, &error));
  g_assert_false (kgr_attendance_repo_read_opinion (test->store, id, line->id, TRUE, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
}

static char *
dup_untold (KgrTestStore *test,
            KgrMeeting   *meeting,
            GPtrArray   **untold)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = kgr_person_repo_list (test->store, &error);
  g_autoptr(GPtrArray) rooms = kgr_closed_room_list (meeting);
  g_autoptr(GPtrArray) list = kgr_closed_room_untold (meeting, rooms->pdata[0], people);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            ((KgrUntold *) list->pdata[i])->label);
  if (untold != NULL)
    *untold = g_steal_pointer (&list);

  return g_string_free (names, FALSE);
}

static void
test_secrecy (KgrTestStore  *test,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPerson) person = g_new0 (KgrPerson, 1);
  g_autoptr(KgrMeeting) meeting = kgr_test_meeting_new ();
  g_autoptr(KgrMeeting) told = NULL;
  g_autoptr(GPtrArray) untold = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  KgrAttendance *line;
  gint64 id = 0;

  person->name = g_strdup ("久住 渚");
  g_assert_true (kgr_person_repo_add (test->store, person, &person->id, &error));
  line = kgr_meeting_add_attendance (meeting);
  line->person_id = person->id;
  line->name = g_strdup ("久住 渚");
  line->role = g_strdup ("委員");
  line->status = KGR_ATTENDANCE_PRESENT;
  line = kgr_meeting_add_attendance (meeting);
  line->name = g_strdup ("百瀬");
  line->role = g_strdup ("委員");
  line->substitute = g_strdup ("沢渡氏");
  line->status = KGR_ATTENDANCE_REPRESENTED;
  line = kgr_meeting_add_attendance (meeting);
  line->name = g_strdup ("傍聴人");
  line->kind = KGR_ATTENDEE_OBSERVER;
  line->status = KGR_ATTENDANCE_PRESENT;
  line = kgr_meeting_add_attendance (meeting);
  line->name = g_strdup ("千賀");
  line->status = KGR_ATTENDANCE_ABSENT;
  ((KgrAgendaItem *) meeting->agenda->pdata[1])->closed = TRUE;
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, 0, &id, &error));
  told = kgr_meeting_repo_load (test->store, id, NULL, &error);
  g_assert_no_error (error);

  before = dup_untold (test, told, &untold);
  g_assert_cmpstr (before, ==, "森下副会長 久住委員 沢渡氏（代理）");
  g_assert_true (kgr_closed_room_tell (test->store, untold, "2021-10-28", "口頭", FALSE, &error));
  g_assert_no_error (error);
  g_clear_pointer (&told, kgr_meeting_unref);
  told = kgr_meeting_repo_load (test->store, id, NULL, &error);
  after = dup_untold (test, told, NULL);
  g_assert_cmpstr (after, ==, "");
  g_assert_true (kgr_closed_room_tell (test->store, untold, "2021-10-28", "口頭", TRUE, &error));
  g_clear_pointer (&told, kgr_meeting_unref);
  told = kgr_meeting_repo_load (test->store, id, NULL, &error);
  again = dup_untold (test, told, NULL);
  g_assert_cmpstr (again, ==, before);
}

#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/attendance-repo/saving", test_saving);
  ADD ("/attendance-repo/numbers-stay", test_numbers_stay);
  ADD ("/attendance-repo/expected", test_whoever_sits_that_day);
  ADD ("/attendance-repo/taking-back", test_taking_back);
  ADD ("/attendance-repo/observers", test_observers);
  ADD ("/attendance-repo/refusals", test_refusals);
  ADD ("/attendance-repo/opinion", test_opinion);
  ADD ("/attendance-repo/opinion-worked-on", test_opinion_worked_on);
  ADD ("/attendance-repo/secrecy", test_secrecy);
  return g_test_run ();
}
