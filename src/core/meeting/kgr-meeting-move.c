/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The states of a meeting before its minutes are approved: which follows which, and what each step
 * leaves behind. What approves, corrects and withdraws is with the versions. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "text/kgr-era.h"

#define TIME_LENGTH (sizeof "2021-10-28T18:30:00" - 1)

typedef struct
{
  KgrMeetingStatus from;
  KgrMeetingStatus to;
  KgrStepKind      step;
} Transition;

static const Transition transitions[] = {
  { KGR_MEETING_PLANNED, KGR_MEETING_IN_SESSION, KGR_STEP_OPENED },
  /* 書面開催, or minutes that are written after the day. */
  { KGR_MEETING_PLANNED, KGR_MEETING_DRAFT, KGR_STEP_ENDED },
  { KGR_MEETING_PLANNED, KGR_MEETING_CANCELLED, KGR_STEP_CALLED_OFF },
  { KGR_MEETING_IN_SESSION, KGR_MEETING_PLANNED, KGR_STEP_TAKEN_BACK },
  { KGR_MEETING_IN_SESSION, KGR_MEETING_DRAFT, KGR_STEP_ENDED },
  { KGR_MEETING_IN_SESSION, KGR_MEETING_CANCELLED, KGR_STEP_CALLED_OFF },
  { KGR_MEETING_DRAFT, KGR_MEETING_IN_SESSION, KGR_STEP_TAKEN_BACK },
  { KGR_MEETING_DRAFT, KGR_MEETING_CIRCULATED, KGR_STEP_CIRCULATED },
  { KGR_MEETING_CIRCULATED, KGR_MEETING_DRAFT, KGR_STEP_TAKEN_BACK },
  { KGR_MEETING_CANCELLED, KGR_MEETING_PLANNED, KGR_STEP_TAKEN_BACK },
};

static const Transition *
find_transition (KgrMeetingStatus from,
                 KgrMeetingStatus to)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (transitions[i].from == from && transitions[i].to == to)
      return &transitions[i];

  return NULL;
}

/**
 * kgr_meeting_status_can_move:
 * @from: the state a meeting is in
 * @to: another
 *
 * Any thread.
 *
 * Returns: whether kgr_meeting_repo_move() brings a meeting from the one to the other
 */
gboolean
kgr_meeting_status_can_move (KgrMeetingStatus from,
                             KgrMeetingStatus to)
{
  return find_transition (from, to) != NULL;
}

static gboolean
refuse (KgrMeetingHead    *head,
        KgrMeetingStatus   to,
        GError           **error)
{
  if (to == KGR_MEETING_APPROVED || to == KGR_MEETING_PUBLISHED || to == KGR_MEETING_WITHDRAWN)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                         _("Minutes become approved, published or withdrawn by approving, "
                           "publishing or withdrawing a version."));
  else if (head->status == KGR_MEETING_CANCELLED || kgr_meeting_status_is_open (head->status))
    g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
                 _("A meeting does not come from “%s” to “%s”."),
                 kgr_meeting_status_to_label (head->status), kgr_meeting_status_to_label (to));
  else
    return kgr_meeting_head_check_open (head, error);

  return FALSE;
}

/* The clock of this place, without its zone. */
static char *
dup_time (const char *at)
{
  g_autofree char *now = NULL;

  if (at != NULL)
    return g_strdup (at);
  now = kgr_meeting_dup_now ();

  return g_strndup (now, TIME_LENGTH);
}

/* The real times stand beside the planned ones; an end that nobody planned is the real one. */
static void
stamp (KgrMeetingHead       *head,
       const Transition     *transition,
       const KgrMeetingMove *move)
{
  g_autofree char *at = dup_time (move->at);
  const char *starts_at = kgr_json_get_string (head->texts, "starts_at");

  if (transition->to == KGR_MEETING_IN_SESSION && transition->step == KGR_STEP_OPENED)
    kgr_json_put_string (head->texts, "opened_at", at);
  if (transition->to == KGR_MEETING_PLANNED)
    kgr_json_put_string (head->texts, "opened_at", NULL);
  if (transition->to == KGR_MEETING_PLANNED || transition->to == KGR_MEETING_IN_SESSION)
    kgr_json_put_string (head->texts, "closed_at", NULL);
  if (transition->from != KGR_MEETING_IN_SESSION || transition->to != KGR_MEETING_DRAFT)
    return;
  kgr_json_put_string (head->texts, "closed_at", at);
  if (kgr_json_get_string (head->texts, "ends_at") == NULL && starts_at != NULL &&
      strlen (starts_at) == TIME_LENGTH && strcmp (at, starts_at) > 0)
    kgr_json_put_string (head->texts, "ends_at", at);
}

static KgrStepKind
step_of (const Transition     *transition,
         const KgrMeetingMove *move)
{
  if (transition->step == KGR_STEP_CALLED_OFF && move->cancellation == KGR_CANCELLED_NO_QUORUM)
    return KGR_STEP_NO_QUORUM;

  return transition->step;
}

static void
note_step (KgrStore        *store,
           KgrMeetingHead  *head,
           KgrStepKind      kind,
           const char      *was,
           const char      *note)
{
  g_autofree char *now = kgr_meeting_dup_now ();
  KgrMeetingStep step = { kind, now, (char *) kgr_store_get_slot_name (store), (char *) was,
                          (char *) note };

  kgr_meeting_head_add_step (head->texts, &step);
}

/* From now on a number is a seat: who was marked as there before gets one, so that it does not move
 * when another comes. An attendance that does not open keeps nobody from opening the meeting. */
static gboolean
give_numbers (KgrStore          *store,
              const Transition  *transition,
              KgrMeetingHead    *head,
              GError           **error)
{
  GError *local = NULL;

  if (transition->from != KGR_MEETING_PLANNED || !kgr_meeting_status_is_open (transition->to) ||
      kgr_attendance_number (store, head->id, kgr_json_get_string (head->texts, "opened_at"),
                             &local))
    return TRUE;
  if (g_error_matches (local, KGR_ERROR, KGR_ERROR_CORRUPT))
    {
      g_error_free (local);
      return TRUE;
    }
  g_propagate_error (error, local);

  return FALSE;
}

typedef struct
{
  KgrStore             *store;
  gint64                id;
  const KgrMeetingMove *move;
} Moving;

static gboolean
move_meeting (KgrDb     *db,
              gpointer   data,
              GError   **error)
{
  Moving *moving = data;
  const KgrMeetingMove *move = moving->move;
  g_autoptr(KgrMeetingHead) head = kgr_meeting_head_load (moving->store, moving->id, error);
  const Transition *transition = head != NULL ? find_transition (head->status, move->to) : NULL;
  KgrCancellation cancellation = 0;

  if (head == NULL)
    return FALSE;
  if (transition == NULL)
    return refuse (head, move->to, error);
  if (move->to == KGR_MEETING_CANCELLED)
    cancellation = move->cancellation != 0 ? move->cancellation : KGR_CANCELLED_CALLED_OFF;
  stamp (head, transition, move);
  note_step (moving->store, head, step_of (transition, move), NULL, move->note);
  kgr_json_put_string (head->texts, "cancellation", kgr_cancellation_to_code (cancellation));
  head->status = move->to;

  return kgr_meeting_head_save (moving->store, head, error) &&
         give_numbers (moving->store, transition, head, error);
}

/**
 * kgr_meeting_repo_move:
 * @store: a store that can write
 * @id: a meeting's id
 * @move: the state it comes into, and what goes with it
 * @error: return location for an error
 *
 * Brings a meeting into another state and notes in its log when and by whom. Opening stamps when
 * it was opened and gives numbers to the speakers who are there, ending stamps when it ended; going
 * back takes the stamp away. Cancelling keeps the
 * attendance: of a meeting that failed for lack of quorum it says who was there. One transaction;
 * database thread.
 *
 * Fails with %KGR_ERROR_INVALID where the one state does not follow the other or @move's time is
 * none, %KGR_ERROR_APPROVED, %KGR_ERROR_NOT_FOUND, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_move (KgrStore              *store,
                       gint64                 id,
                       const KgrMeetingMove  *move,
                       GError               **error)
{
  Moving moving = { store, id, move };

  if (move->at != NULL && (strlen (move->at) != TIME_LENGTH || !kgr_era_is_date (move->at)))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("There is no such day or time."));
      return FALSE;
    }

  return kgr_store_write (store, move_meeting, &moving, error);
}

typedef struct
{
  KgrStore   *store;
  gint64      id;
  const char *starts_at;
  const char *ends_at;
  const char *note;
} Postponement;

static gboolean
postpone (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Postponement *postponement = data;
  KgrStore *store = postponement->store;
  g_autoptr(KgrMeetingHead) head = kgr_meeting_head_load (store, postponement->id, error);
  g_autofree char *was = NULL;

  if (head == NULL || !kgr_meeting_head_check_open (head, error))
    return FALSE;
  if (head->status != KGR_MEETING_PLANNED)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Only a meeting that is planned can be postponed."));
      return FALSE;
    }
  was = kgr_json_dup_string (head->texts, "starts_at");
  if (!kgr_meeting_head_set_when (store, head, postponement->starts_at, postponement->ends_at,
                                  error))
    return FALSE;
  note_step (store, head, KGR_STEP_POSTPONED, was, postponement->note);

  return kgr_meeting_head_save (store, head, error);
}

/**
 * kgr_meeting_repo_postpone:
 * @store: a store that can write
 * @id: a meeting's id
 * @starts_at: (nullable): ISO 8601 local: the new day, or day and time; %NULL = not known yet
 * @ends_at: (nullable): the same of the end
 * @note: (nullable): why
 * @error: return location for an error
 *
 * Gives a planned meeting another time; the old one stays in the log. One transaction; database
 * thread.
 *
 * Fails with %KGR_ERROR_INVALID for a time that cannot be and for a meeting that is not planned,
 * %KGR_ERROR_APPROVED, %KGR_ERROR_NOT_FOUND, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_meeting_repo_postpone (KgrStore    *store,
                           gint64       id,
                           const char  *starts_at,
                           const char  *ends_at,
                           const char  *note,
                           GError     **error)
{
  Postponement postponement = { store, id, starts_at, ends_at, note };

  return kgr_store_write (store, postpone, &postponement, error);
}
