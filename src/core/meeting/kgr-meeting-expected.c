/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is expected at a meeting: whoever sits on its body, or its two bodies, on that day. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-meeting-repo-private.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

static const KgrPerson *
find_person (GPtrArray *people,
             gint64     id)
{
  for (guint i = 0; i < people->len; i++)
    if (((KgrPerson *) people->pdata[i])->id == id)
      return people->pdata[i];

  return NULL;
}

static gboolean
is_listed (KgrMeeting *meeting,
           gint64      person_id)
{
  for (guint i = 0; i < meeting->attendance->len; i++)
    if (((KgrAttendance *) meeting->attendance->pdata[i])->person_id == person_id)
      return TRUE;

  return FALSE;
}

static KgrAttendeeKind
attendee_kind (const KgrSeat *seat)
{
  switch (kgr_seat_get_kind (seat))
    {
    case KGR_SEAT_SECRETARIAT:
      return KGR_ATTENDEE_SECRETARIAT;
    case KGR_SEAT_OBSERVER:
      return KGR_ATTENDEE_OBSERVER;
    case KGR_SEAT_SUPPORT:
      return KGR_ATTENDEE_SUPPORT;
    case KGR_SEAT_MEMBER:
    default:
      return KGR_ATTENDEE_MEMBER;
    }
}

/* Whoever sits on the body on that day is expected; whether they come is not known yet. */
gboolean
kgr_meeting_expect_seats (KgrStore    *store,
                          KgrMeeting  *meeting,
                          gint64       body_id,
                          GPtrArray   *people,
                          GError     **error)
{
  g_autofree char *day = g_strndup (meeting->starts_at, DATE_LENGTH);
  g_autoptr(GPtrArray) seats = kgr_seat_repo_list_on (store, body_id, day, error);

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      const KgrPerson *person = find_person (people, seat->person_id);
      KgrAttendance *one;

      if (person == NULL || is_listed (meeting, seat->person_id))
        continue;
      one = kgr_meeting_add_attendance (meeting);
      one->person_id = person->id;
      one->name = g_strdup (person->name);
      one->role = g_strdup (seat->role);
      one->affiliation = g_strdup (person->affiliation);
      one->public_name = g_strdup (person->public_name);
      one->kind = attendee_kind (seat);
    }

  return seats != NULL;
}

/* The attendance as it is, with those after it who are expected and not in it yet. */
static KgrMeeting *
read_expected (KgrStore  *store,
               gint64     meeting_id,
               guint     *n_before,
               GError   **error)
{
  g_autoptr(KgrMeetingHead) head = kgr_meeting_head_load (store, meeting_id, error);
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  gint64 joint;

  if (head == NULL || (lines = kgr_attendance_repo_list (store, meeting_id, error)) == NULL ||
      (people = kgr_person_repo_list (store, error)) == NULL)
    return NULL;
  if (head->held_on == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Say on which day the meeting is held."));
      return NULL;
    }
  meeting->starts_at = g_strdup (head->held_on);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (meeting->attendance, kgr_attendance_copy (lines->pdata[i]));
  *n_before = lines->len;
  joint = kgr_json_get_int (head->texts, "joint_body_id", 0);
  if (!kgr_meeting_expect_seats (store, meeting, head->body_id, people, error) ||
      (joint != 0 && !kgr_meeting_expect_seats (store, meeting, joint, people, error)))
    return NULL;

  return g_steal_pointer (&meeting);
}

typedef struct
{
  KgrStore  *store;
  gint64     meeting_id;
  GPtrArray *lines;
} Expectation;

static gboolean
expect (KgrDb     *db,
        gpointer   data,
        GError   **error)
{
  Expectation *expectation = data;
  guint n_before = 0;
  g_autoptr(KgrMeeting) meeting = read_expected (expectation->store, expectation->meeting_id,
                                                 &n_before, error);

  if (meeting == NULL)
    return FALSE;
  if (meeting->attendance->len == n_before)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("Nobody else sits on this body on that day. Enter the seats in the "
                             "roster."));
      return FALSE;
    }
  for (guint i = n_before; i < meeting->attendance->len; i++)
    g_ptr_array_add (expectation->lines, kgr_attendance_copy (meeting->attendance->pdata[i]));

  return kgr_attendance_put_in (expectation->store, expectation->meeting_id, expectation->lines,
                                error);
}

/**
 * kgr_attendance_repo_expect:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @lines: (out) (optional) (transfer full) (element-type KgrAttendance): those who were put in,
 *   with their ids
 * @error: return location for an error
 *
 * Puts whoever sits on the meeting's body on its day, and of a joint meeting on the second body,
 * at the end of the attendance, as kgr_meeting_repo_plan() does: for a meeting that was brought in
 * or whose seats were entered later. Who is in it already stays as they are. Whether they come is
 * not known yet. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND where nobody is to be put in, %KGR_ERROR_INVALID where the
 * meeting has no day, %KGR_ERROR_APPROVED, %KGR_ERROR_CORRUPT, and as every write does.
 *
 * Returns: %TRUE when all of them are on the disk
 */
gboolean
kgr_attendance_repo_expect (KgrStore   *store,
                            gint64      meeting_id,
                            GPtrArray **lines,
                            GError    **error)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                                               kgr_attendance_free);
  Expectation expectation = { store, meeting_id, added };

  if (!kgr_store_write (store, expect, &expectation, error))
    return FALSE;
  if (lines != NULL)
    *lines = g_steal_pointer (&added);

  return TRUE;
}
