/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due with each meeting, by the local rules of its body. Days are counted as the Civil Code
 * does (art. 140): the day something happened is not counted, so 45 days after 1 October is 15
 * November. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "meeting/kgr-deadline.h"
#include "text/kgr-era.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

/* @iso: a day, or a day and a time, with its zone or without. */
static gboolean
read_day (const char *iso,
          GDate      *date)
{
  g_autofree char *day = g_strndup (iso, DATE_LENGTH);
  int year, month, of_month;

  if (day == NULL || !kgr_era_is_date (day) ||
      sscanf (day, "%4d-%2d-%2d", &year, &month, &of_month) != 3)
    return FALSE;
  g_date_set_dmy (date, of_month, month, year);

  return TRUE;
}

/**
 * kgr_deadline_count_days:
 * @from: ISO 8601, a day or a day and a time
 * @to: the same
 *
 * Any thread.
 *
 * Returns: days of the calendar from the one to the other, negative where @to is earlier; 0 where
 *   one of them is no day
 */
int
kgr_deadline_count_days (const char *from,
                         const char *to)
{
  GDate first, second;

  return read_day (from, &first) && read_day (to, &second) ? g_date_days_between (&first, &second)
                                                           : 0;
}

/* @days after the day of @iso. */
static gboolean
set_due (KgrDeadline     *self,
         KgrDeadlineKind  kind,
         const char      *iso,
         int              days,
         const char      *today)
{
  GDate date;

  if (!read_day (iso, &date))
    return FALSE;
  if (days >= 0)
    g_date_add_days (&date, days);
  else
    g_date_subtract_days (&date, -days);
  self->kind = kind;
  self->rule = ABS (days);
  g_date_strftime (self->due, sizeof self->due, "%Y-%m-%d", &date);
  self->days = kgr_deadline_count_days (today, self->due);

  return TRUE;
}

/* The day a meeting ends on: one that begins at 23:00 may be over on the next. */
static const char *
get_last_day (const KgrMeetingSummary *meeting)
{
  return meeting->ends_at != NULL &&
         strncmp (meeting->ends_at, meeting->held_on, DATE_LENGTH) > 0
         ? meeting->ends_at : meeting->held_on;
}

static gboolean
is_past (const char *day,
         const char *today)
{
  return strncmp (day, today, DATE_LENGTH) < 0;
}

/* Before the day the notice; on the day nothing but the meeting; after it what was left undone. A
 * meeting in writing is not opened: its minutes are due like those of any other. */
static gboolean
read_planned (const KgrMeetingSummary *meeting,
              const KgrBody           *body,
              const char              *today,
              KgrDeadline             *self)
{
  int notice_days = kgr_body_get_notice_days (body);
  int minutes_days = kgr_body_get_minutes_days (body);

  if (is_past (get_last_day (meeting), today) && meeting->form != KGR_FORM_WRITTEN)
    return set_due (self, KGR_DEADLINE_OPEN, get_last_day (meeting), 0, today);
  if (is_past (get_last_day (meeting), today))
    return minutes_days >= 0 &&
           set_due (self, KGR_DEADLINE_MINUTES, meeting->held_on, minutes_days, today);
  if (meeting->notice_at != NULL || notice_days < 0 || strcmp (meeting->held_on, today) <= 0)
    return FALSE;

  return set_due (self, KGR_DEADLINE_NOTICE, meeting->held_on, -notice_days, today);
}

/* Nobody planned an end: it may have gone on past midnight. */
static gboolean
read_in_session (const KgrMeetingSummary *meeting,
                 const char              *today,
                 KgrDeadline             *self)
{
  int grace = meeting->ends_at == NULL ? 1 : 0;

  if (!set_due (self, KGR_DEADLINE_END, get_last_day (meeting), grace, today))
    return FALSE;
  self->rule = 0;

  return self->days < 0;
}

static gboolean
read_minutes (const KgrMeetingSummary *meeting,
              const KgrBody           *body,
              const char              *today,
              KgrDeadline             *self)
{
  int days = kgr_body_get_minutes_days (body);

  /* A version that is being corrected was there in time. */
  return days >= 0 && meeting->last_version == 0 &&
         set_due (self, KGR_DEADLINE_MINUTES, meeting->held_on, days, today);
}

static gboolean
read_replies (const KgrMeetingSummary *meeting,
              const KgrBody           *body,
              const char              *today,
              KgrDeadline             *self)
{
  int days = kgr_body_get_circulation_days (body);

  return days >= 0 &&
         set_due (self, KGR_DEADLINE_REPLIES, meeting->circulated_at, days, today);
}

static gboolean
read_by_status (const KgrMeetingSummary *meeting,
                const KgrBody           *body,
                const char              *today,
                KgrDeadline             *self)
{
  switch (meeting->status)
    {
    case KGR_MEETING_PLANNED:
      return read_planned (meeting, body, today, self);
    case KGR_MEETING_IN_SESSION:
      return read_in_session (meeting, today, self);
    case KGR_MEETING_DRAFT:
      return read_minutes (meeting, body, today, self);
    case KGR_MEETING_CIRCULATED:
      return read_replies (meeting, body, today, self);
    case KGR_MEETING_APPROVED:
      self->kind = KGR_DEADLINE_PUBLISH;
      return kgr_body_get_openness (body) != KGR_OPENNESS_CLOSED;
    case KGR_MEETING_PUBLISHED:
    case KGR_MEETING_WITHDRAWN:
    case KGR_MEETING_CANCELLED:
    default:
      return FALSE;
    }
}

/**
 * kgr_deadline_of_meeting:
 * @meeting: a meeting as lists have it
 * @body: whose meeting it is: its rules hold
 * @today: ISO date of the day that is asked for
 * @deadline: (out caller-allocates): what is to be done with it
 *
 * The rules are the body's, or where it says nothing 7 days before a meeting for the notice, 45
 * days after it for the minutes, 14 days for the replies to a copy; see #KgrBody. That minutes are
 * to be published has no day. What was to be done more than %KGR_DEADLINE_BACKLOG_DAYS ago is no
 * deadline any more: minutes of earlier years that were brought in would bury what presses.
 *
 * Pure; any thread.
 *
 * Returns: whether something is to be done, then or now
 */
gboolean
kgr_deadline_of_meeting (const KgrMeetingSummary *meeting,
                         const KgrBody           *body,
                         const char              *today,
                         KgrDeadline             *deadline)
{
  KgrDeadline found = { .meeting_id = meeting->id };

  if (meeting->held_on == NULL || !kgr_era_is_date (meeting->held_on) ||
      !read_by_status (meeting, body, today, &found) || found.days < -KGR_DEADLINE_BACKLOG_DAYS)
    return FALSE;
  *deadline = found;

  return TRUE;
}

/* What has no day keeps the order of the meetings, the newest first. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const KgrDeadline *first = a;
  const KgrDeadline *second = b;

  if ((first->due[0] == '\0') != (second->due[0] == '\0'))
    return first->due[0] == '\0' ? 1 : -1;

  return strcmp (first->due, second->due);
}

/**
 * kgr_deadline_list:
 * @meetings: (element-type KgrMeetingSummary): meetings, newest first
 * @bodies: (element-type KgrBody): the bodies they are of; one that is not among them has no rules
 * @today: ISO date
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (element-type KgrDeadline): of each meeting what is to be done, by the
 *   day it is due, the most overdue first; last what has no day
 */
GArray *
kgr_deadline_list (GPtrArray  *meetings,
                   GPtrArray  *bodies,
                   const char *today)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (KgrDeadline));
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < bodies->len; i++)
    g_hash_table_insert (by_id, &((KgrBody *) bodies->pdata[i])->id, bodies->pdata[i]);
  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *meeting = meetings->pdata[i];
      const KgrBody *body = g_hash_table_lookup (by_id, &meeting->body_id);
      KgrDeadline deadline;

      if (body != NULL && kgr_deadline_of_meeting (meeting, body, today, &deadline))
        g_array_append_val (deadlines, deadline);
    }
  g_array_sort (deadlines, compare);

  return deadlines;
}

/**
 * kgr_deadline_is_overdue:
 * @self: a deadline
 *
 * Any thread.
 *
 * Returns: whether its last day has passed
 */
gboolean
kgr_deadline_is_overdue (const KgrDeadline *self)
{
  return self->due[0] != '\0' && self->days < 0;
}
