/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* New meetings from what their bodies know: number, place, time, expected attendance, standing
 * agenda. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "meeting/kgr-meeting-usual.h"
#include "text/kgr-era.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)
#define DAY_MINUTES (24 * 60)

typedef struct
{
  KgrStore             *store;
  const KgrMeetingPlan *plans;
  guint                 n_plans;
  GArray               *ids;
  GPtrArray            *people;   /* KgrPerson, everybody */
  GPtrArray            *meetings; /* KgrMeetingSummary, everything that is stored before */
} Planning;

static KgrAgendaItem *
add_entry (KgrMeeting    *meeting,
           KgrAgendaKind  kind,
           gint64         parent_id,
           char          *number,
           const char    *title)
{
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

  item->id = meeting->agenda->len;
  item->parent_id = parent_id;
  item->kind = kind;
  item->number = number;
  item->title = g_strdup (title);

  return item;
}

/* The last meeting of the body before that day that was not cancelled: its minutes wait while they
 * are neither planned nor approved. */
gboolean
kgr_meeting_list_has_waiting (GPtrArray  *meetings,
                              gint64      body_id,
                              const char *date)
{
  const KgrMeetingSummary *last = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *one = meetings->pdata[i];

      if ((one->body_id != body_id && one->joint_body_id != body_id) || one->held_on == NULL ||
          one->status == KGR_MEETING_CANCELLED || strncmp (one->held_on, date, DATE_LENGTH) >= 0)
        continue;
      if (last == NULL || strcmp (one->held_on, last->held_on) > 0)
        last = one;
    }

  return last != NULL && (last->status == KGR_MEETING_IN_SESSION ||
                          last->status == KGR_MEETING_DRAFT ||
                          last->status == KGR_MEETING_CIRCULATED);
}

/* Headings are counted through, items below each heading: １, （１）. */
static void
add_agenda (Planning              *planning,
            KgrMeeting            *meeting,
            const KgrMeetingUsual *usual)
{
  gboolean waiting = kgr_meeting_list_has_waiting (planning->meetings, meeting->body_id,
                                                   meeting->starts_at);
  gint64 heading = 0;
  int n_headings = 0, n_items = 0;

  for (guint i = 0; i < usual->standing->len; i++)
    {
      const KgrStandingItem *line = usual->standing->pdata[i];
      g_autofree char *digits = NULL;

      if (line->is_last_minutes && !waiting)
        continue;
      if (line->kind == KGR_AGENDA_ITEM)
        {
          digits = kgr_digits_format (++n_items);
          add_entry (meeting, KGR_AGENDA_ITEM, heading, g_strdup_printf ("（%s）", digits),
                     line->title);
          continue;
        }
      heading = add_entry (meeting, KGR_AGENDA_HEADING, 0, kgr_digits_format (++n_headings),
                           line->title)->id;
      n_items = 0;
    }
}

static char *
format_time (const GDate *date,
             int          minutes)
{
  GDate day = *date;

  g_date_add_days (&day, minutes / DAY_MINUTES);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:00", g_date_get_year (&day),
                          g_date_get_month (&day), g_date_get_day (&day),
                          minutes % DAY_MINUTES / 60, minutes % 60);
}

/* Of a day alone the usual time is taken, of a time alone the usual end of that evening. */
static gboolean
set_when (KgrMeeting            *meeting,
          const KgrMeetingPlan  *plan,
          const KgrMeetingUsual *usual,
          GError               **error)
{
  int year, month, day;
  gboolean is_day;
  GDate date;

  if (plan->starts_at == NULL || !kgr_era_is_date (plan->starts_at) ||
      (plan->ends_at != NULL && !kgr_era_is_date (plan->ends_at)) ||
      sscanf (plan->starts_at, "%4d-%2d-%2d", &year, &month, &day) != 3)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Say on which day the meeting is held."));
      return FALSE;
    }
  is_day = strlen (plan->starts_at) == DATE_LENGTH;
  g_date_set_dmy (&date, day, month, year);
  meeting->starts_at = is_day && usual->from >= 0 ? format_time (&date, usual->from)
                                                  : g_strdup (plan->starts_at);
  if (plan->ends_at != NULL)
    meeting->ends_at = g_strdup (plan->ends_at);
  else if (is_day && usual->from >= 0 && usual->until >= 0)
    meeting->ends_at = format_time (&date, usual->until + (usual->until <= usual->from ? DAY_MINUTES
                                                                                       : 0));
  meeting->fiscal_year = kgr_fiscal_year_of (year, month);

  return TRUE;
}

static gboolean
set_joint (Planning              *planning,
           KgrMeeting            *meeting,
           const KgrMeetingPlan  *plan,
           GError               **error)
{
  g_autoptr(KgrMeetingUsual) usual = NULL;

  if (plan->joint_body_id == 0)
    return TRUE;
  if (plan->joint_body_id == plan->body_id)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("A joint meeting needs two bodies."));
      return FALSE;
    }
  usual = kgr_meeting_usual_load (planning->store, plan->joint_body_id, error);
  if (usual == NULL)
    return FALSE;
  meeting->joint_body_id = plan->joint_body_id;
  meeting->joint_body = g_strdup (usual->body);
  meeting->joint_number = kgr_meeting_repo_next_number (planning->store, plan->joint_body_id,
                                                        meeting->fiscal_year, error);

  return meeting->joint_number > 0;
}

static void
note_planned (Planning   *planning,
              KgrMeeting *meeting)
{
  KgrMeetingStep *step = kgr_meeting_add_step (meeting);

  step->kind = KGR_STEP_PLANNED;
  step->at = kgr_meeting_dup_now ();
  step->by = g_strdup (kgr_store_get_slot_name (planning->store));
}

static KgrMeeting *
make_meeting (Planning              *planning,
              const KgrMeetingPlan  *plan,
              GError               **error)
{
  g_autoptr(KgrMeetingUsual) usual = kgr_meeting_usual_load (planning->store, plan->body_id, error);
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();

  if (usual == NULL || !set_when (meeting, plan, usual, error))
    return NULL;
  meeting->body_id = plan->body_id;
  meeting->council = g_strdup (usual->council);
  meeting->body = g_strdup (usual->body);
  meeting->status = KGR_MEETING_PLANNED;
  meeting->form = plan->form != 0 ? plan->form : KGR_FORM_ROOM;
  meeting->record_method = usual->record_method;
  meeting->venue = g_strdup (plan->venue != NULL ? plan->venue : usual->venue);
  meeting->number = kgr_meeting_repo_next_number (planning->store, plan->body_id,
                                                  meeting->fiscal_year, error);
  if (meeting->number == 0 || !set_joint (planning, meeting, plan, error) ||
      !kgr_meeting_expect_seats (planning->store, meeting, plan->body_id, planning->people,
                                 error) ||
      (plan->joint_body_id != 0 &&
       !kgr_meeting_expect_seats (planning->store, meeting, plan->joint_body_id,
                                  planning->people, error)))
    return NULL;
  meeting->title = kgr_meeting_make_title (meeting->council, meeting->body, meeting->fiscal_year,
                                           meeting->number, meeting->starts_at,
                                           meeting->joint_body, meeting->joint_number);
  add_agenda (planning, meeting, usual);
  note_planned (planning, meeting);

  return g_steal_pointer (&meeting);
}

static gboolean
plan_all (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Planning *planning = data;
  g_autoptr(GPtrArray) people = kgr_person_repo_list (planning->store, error);
  g_autoptr(GPtrArray) meetings = NULL;

  if (people == NULL ||
      (meetings = kgr_meeting_repo_list (planning->store, 0, NULL, error)) == NULL)
    return FALSE;
  planning->people = people;
  planning->meetings = meetings;
  for (guint i = 0; i < planning->n_plans; i++)
    {
      g_autoptr(KgrMeeting) meeting = make_meeting (planning, &planning->plans[i], error);
      gint64 id;

      if (meeting == NULL || !kgr_meeting_repo_insert (planning->store, meeting, meeting->body_id,
                                                       FALSE, &id, error))
        return FALSE;
      g_array_append_val (planning->ids, id);
    }

  return TRUE;
}

/**
 * kgr_meeting_repo_plan:
 * @store: a store that can write
 * @plans: (array length=n_plans): one for each new meeting
 * @n_plans: how many
 * @ids: (out) (optional) (transfer full) (element-type gint64): the new meetings, as @plans stand
 * @error: return location for an error
 *
 * Makes planned meetings from their bodies: the next number in the fiscal year of the day (or
 * continuously, as the body has it), the usual place and time, the body's seats of that day as
 * expected attendance, its standing agenda, with 前回会議録の確認 only where the minutes of the
 * meeting before wait for approval. Of two bodies (合同部会) both count the meeting, and the
 * seats of both are expected. All in one transaction; database thread.
 *
 * Fails with %KGR_ERROR_INVALID where a day is none, %KGR_ERROR_NOT_FOUND where a body is not
 * there, and as every write does.
 *
 * Returns: %TRUE when all of them are on the disk
 */
gboolean
kgr_meeting_repo_plan (KgrStore              *store,
                       const KgrMeetingPlan  *plans,
                       guint                  n_plans,
                       GArray               **ids,
                       GError               **error)
{
  g_autoptr(GArray) made = g_array_new (FALSE, FALSE, sizeof (gint64));
  Planning planning = { store, plans, n_plans, made, NULL, NULL };

  if (!kgr_store_write (store, plan_all, &planning, error))
    return FALSE;
  if (ids != NULL)
    *ids = g_steal_pointer (&made);

  return TRUE;
}
