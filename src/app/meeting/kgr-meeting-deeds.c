/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-deeds.h"

/* A change of one head: what it was is kept when it is done, and put back when it is taken back. */
typedef struct
{
  gint64          id;
  KgrMeetingHead *kept;
  KgrHeadChange   change;
  KgrMeetingMove  move;
  char           *texts[7]; /* what the two above point to */
} HeadDeed;

static void
head_deed_free (gpointer data)
{
  HeadDeed *deed = data;

  g_clear_pointer (&deed->kept, kgr_meeting_head_free);
  for (guint i = 0; i < G_N_ELEMENTS (deed->texts); i++)
    g_free (deed->texts[i]);
  g_free (deed);
}

static gboolean
keep (KgrStore  *store,
      HeadDeed  *deed,
      GError   **error)
{
  g_clear_pointer (&deed->kept, kgr_meeting_head_free);
  deed->kept = kgr_meeting_repo_keep_head (store, deed->id, error);

  return deed->kept != NULL;
}

/* The functions below run on the database thread. */

static gpointer
change_job (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  HeadDeed *deed = data;

  return GINT_TO_POINTER (keep (store, deed, error) &&
                          kgr_meeting_repo_set_head (store, deed->id, &deed->change, error));
}

static gpointer
move_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  HeadDeed *deed = data;

  return GINT_TO_POINTER (keep (store, deed, error) &&
                          kgr_meeting_repo_move (store, deed->id, &deed->move, error));
}

static gpointer
postpone_job (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  HeadDeed *deed = data;

  return GINT_TO_POINTER (keep (store, deed, error) &&
                          kgr_meeting_repo_postpone (store, deed->id, deed->change.starts_at,
                                                     deed->change.ends_at, NULL, error));
}

static gpointer
put_head_job (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  HeadDeed *deed = data;

  return GINT_TO_POINTER (kgr_meeting_repo_put_head (store, deed->kept, error));
}

static void
do_head (KgrSession  *session,
         HeadDeed    *data,
         KgrDeskFunc  act,
         const char  *done)
{
  KgrDeed deed = { act, put_head_job, data, head_deed_free,
                   _("The meeting was not changed."), done, data->id };

  kgr_deeds_do (kgr_session_get_deeds (session), &deed, NULL, NULL);
}

void
kgr_meeting_do_change (KgrSession          *session,
                       gint64               meeting_id,
                       const KgrHeadChange *change,
                       const char          *done)
{
  HeadDeed *data = g_new0 (HeadDeed, 1);

  data->id = meeting_id;
  data->change = *change;
  data->change.title = data->texts[0] = g_strdup (change->title);
  data->change.starts_at = data->texts[1] = g_strdup (change->starts_at);
  data->change.ends_at = data->texts[2] = g_strdup (change->ends_at);
  data->change.venue = data->texts[3] = g_strdup (change->venue);
  data->change.memo = data->texts[4] = g_strdup (change->memo);
  data->change.opened_at = data->texts[5] = g_strdup (change->opened_at);
  data->change.closed_at = data->texts[6] = g_strdup (change->closed_at);
  do_head (session, data, change_job, done);
}

void
kgr_meeting_do_move (KgrSession           *session,
                     gint64                meeting_id,
                     const KgrMeetingMove *move,
                     const char           *done)
{
  HeadDeed *data = g_new0 (HeadDeed, 1);

  data->id = meeting_id;
  data->move = *move;
  data->move.at = data->texts[0] = g_strdup (move->at);
  data->move.note = data->texts[1] = g_strdup (move->note);
  do_head (session, data, move_job, done);
}

void
kgr_meeting_do_postpone (KgrSession *session,
                         gint64      meeting_id,
                         const char *starts_at,
                         const char *ends_at,
                         const char *done)
{
  HeadDeed *data = g_new0 (HeadDeed, 1);

  data->id = meeting_id;
  data->change.starts_at = data->texts[0] = g_strdup (starts_at);
  data->change.ends_at = data->texts[1] = g_strdup (ends_at);
  do_head (session, data, postpone_job, done);
}

/* Meetings that come or go: what is not there is kept here. */
typedef struct
{
  KgrMeetingPlan *plans;
  guint           n_plans;
  GArray         *ids;
  GPtrArray      *gone; /* KgrMeeting; NULL while they are in the file */
} MeetingsDeed;

static void
meetings_deed_free (gpointer data)
{
  MeetingsDeed *deed = data;

  for (guint i = 0; i < deed->n_plans; i++)
    {
      g_free ((char *) deed->plans[i].starts_at);
      g_free ((char *) deed->plans[i].ends_at);
      g_free ((char *) deed->plans[i].venue);
    }
  g_free (deed->plans);
  g_clear_pointer (&deed->ids, g_array_unref);
  g_clear_pointer (&deed->gone, g_ptr_array_unref);
  g_free (deed);
}

/* Once more after it was taken back, they are the same meetings, not new ones. */
static gpointer
come_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  MeetingsDeed *deed = data;

  if (deed->gone == NULL)
    return GINT_TO_POINTER (kgr_meeting_repo_plan (store, deed->plans, deed->n_plans, &deed->ids,
                                                   error));
  if (!kgr_meeting_repo_put_back (store, deed->gone, error))
    return NULL;
  g_clear_pointer (&deed->gone, g_ptr_array_unref);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
go_job (KgrStore      *store,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  MeetingsDeed *deed = data;

  return GINT_TO_POINTER (kgr_meeting_repo_remove (store, (gint64 *) deed->ids->data,
                                                   deed->ids->len, &deed->gone, error));
}

void
kgr_meeting_do_plan (KgrSession           *session,
                     const KgrMeetingPlan *plans,
                     guint                 n_plans,
                     const char           *done,
                     KgrDeedFunc           func,
                     gpointer              owner)
{
  MeetingsDeed *data = g_new0 (MeetingsDeed, 1);
  KgrDeed deed = { come_job, go_job, data, meetings_deed_free, _("The meeting was not made."), done,
                   0 };

  data->plans = g_memdup2 (plans, n_plans * sizeof *plans);
  data->n_plans = n_plans;
  for (guint i = 0; i < n_plans; i++)
    {
      data->plans[i].starts_at = g_strdup (plans[i].starts_at);
      data->plans[i].ends_at = g_strdup (plans[i].ends_at);
      data->plans[i].venue = g_strdup (plans[i].venue);
    }
  kgr_deeds_do (kgr_session_get_deeds (session), &deed, func, owner);
}

gint64
kgr_meeting_planned_get_id (gpointer data)
{
  MeetingsDeed *deed = data;

  /* Also asked after they were taken back. */
  if (deed->gone != NULL || deed->ids == NULL || deed->ids->len == 0)
    return 0;

  return g_array_index (deed->ids, gint64, 0);
}

void
kgr_meeting_do_remove (KgrSession  *session,
                       gint64       meeting_id,
                       KgrDeedFunc  func,
                       gpointer     owner)
{
  MeetingsDeed *data = g_new0 (MeetingsDeed, 1);
  KgrDeed deed = { go_job, come_job, data, meetings_deed_free, _("The meeting was not removed."),
                   _("Meeting removed"), 0 };

  data->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (data->ids, meeting_id);
  kgr_deeds_do (kgr_session_get_deeds (session), &deed, func, owner);
}
