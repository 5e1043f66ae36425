/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of carrying over. They know the order of meetings and no clock: what is entered late
 * counts where its meeting stands. */

#include "config.h"

#include "issue/kgr-issue.h"

/* No meeting comes before all meetings; among these one without a date before all that have one. */
static int
compare_moments (gint64      meeting_a,
                 const char *held_on_a,
                 gint64      meeting_b,
                 const char *held_on_b)
{
  int by_date;

  if (meeting_a == 0 || meeting_b == 0)
    return (meeting_a != 0) - (meeting_b != 0);
  by_date = g_strcmp0 (held_on_a, held_on_b);
  if (by_date != 0)
    return by_date;

  return (meeting_a > meeting_b) - (meeting_a < meeting_b);
}

/**
 * kgr_meeting_place_was_held:
 * @place: a meeting
 *
 * Whether a meeting is behind us, by its status and by no clock: neither planned, nor in session,
 * nor cancelled.
 *
 * Returns: %TRUE if it was held
 */
gboolean
kgr_meeting_place_was_held (const KgrMeetingPlace *place)
{
  return place->status != KGR_MEETING_PLANNED && place->status != KGR_MEETING_IN_SESSION &&
         place->status != KGR_MEETING_CANCELLED;
}

static int
compare_to_place (const KgrIssueStep    *step,
                  const KgrMeetingPlace *place)
{
  return compare_moments (step->meeting_id, step->held_on, place->id, place->held_on);
}

/* Raised comes first whatever was done to the dates of meetings since. */
static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const KgrIssueStep *one = *(KgrIssueStep *const *) a;
  const KgrIssueStep *other = *(KgrIssueStep *const *) b;
  int order = (one->kind != KGR_STEP_RAISED) - (other->kind != KGR_STEP_RAISED);

  if (order == 0)
    order = compare_moments (one->meeting_id, one->held_on, other->meeting_id, other->held_on);
  if (order == 0)
    order = (one->id > other->id) - (one->id < other->id);

  return order;
}

/* What the first @n_steps of a history in order come to. */
static void
fold (KgrIssue      *self,
      guint          n_steps,
      gint64        *body_id,
      KgrIssueState *state)
{
  *body_id = 0;
  *state = 0;
  for (guint i = 0; i < n_steps; i++)
    {
      const KgrIssueStep *step = self->history->pdata[i];

      if (i == 0 && step->kind != KGR_STEP_RAISED)
        return;
      if (step->body_id != 0)
        *body_id = step->body_id;
      *state = step->state;
    }
}

/**
 * kgr_issue_settle:
 * @self: an issue that is still being filled
 *
 * Brings the history into the order of meetings and sets @body_id and @state to what it comes to:
 * the body of the last step that moved the issue, the state of the last step. Without a step that
 * raised it both are 0: the issue is lost, and the check of the file says so.
 */
void
kgr_issue_settle (KgrIssue *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_sort (self->history, compare_steps);
  fold (self, self->history->len, &self->body_id, &self->state);
}

/* How many steps come before @place, or with @including up to it. */
static guint
count_steps (KgrIssue              *self,
             const KgrMeetingPlace *place,
             gboolean               including)
{
  guint n = 0;

  while (n < self->history->len &&
         compare_to_place (self->history->pdata[n], place) < (including ? 1 : 0))
    n++;

  return n;
}

/**
 * kgr_issue_rewind:
 * @self: an issue that nobody else holds
 * @place: a meeting
 *
 * Takes the steps after @place away and settles the rest: the issue as that meeting left it.
 */
void
kgr_issue_rewind (KgrIssue              *self,
                  const KgrMeetingPlace *place)
{
  g_return_if_fail (self != NULL && place != NULL);

  g_ptr_array_set_size (self->history, (int) count_steps (self, place, TRUE));
  kgr_issue_settle (self);
}

/**
 * kgr_issue_belongs_at:
 * @self: a settled issue
 * @place: a meeting
 *
 * Whether the issue, open or closed, is a matter of this meeting: by the steps that meetings
 * before it date it belongs to the body that meets, or it was raised here. A cancelled meeting
 * has no matters.
 *
 * Returns: %TRUE if an answer may be dated by the meeting
 */
gboolean
kgr_issue_belongs_at (KgrIssue              *self,
                      const KgrMeetingPlace *place)
{
  gint64 body_id;
  KgrIssueState state;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  if (place->status == KGR_MEETING_CANCELLED || self->history->len == 0)
    return FALSE;
  fold (self, count_steps (self, place, FALSE), &body_id, &state);

  return body_id == place->body_id || compare_to_place (self->history->pdata[0], place) == 0;
}

/**
 * kgr_issue_stands_on:
 * @self: a settled issue
 * @place: a meeting
 *
 * Whether the issue is carried over to a meeting: "open ones appear by themselves on the next
 * agenda of their body" (継続事項). The rule: take the steps dated by meetings before this one. If
 * the issue was raised among them, is open after them and belongs to the body that meets, it
 * stands on the meeting. So it stands on the first meeting of its body after the meeting of its
 * last step and, as what is not answered goes on, on each one after that until a step closes or
 * refers it. It still stands on the meeting at which that step was taken. It does not stand on
 * the meeting it was raised at, nor on a cancelled one, which is passed over.
 *
 * Returns: %TRUE if it stands on the meeting
 */
gboolean
kgr_issue_stands_on (KgrIssue              *self,
                     const KgrMeetingPlace *place)
{
  gint64 body_id;
  KgrIssueState state;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  fold (self, count_steps (self, place, FALSE), &body_id, &state);

  return place->status != KGR_MEETING_CANCELLED && body_id == place->body_id &&
         kgr_issue_state_is_open (state);
}

/**
 * kgr_issue_has_step_after:
 * @self: a settled issue
 * @place: a meeting
 *
 * Whether a later meeting has dealt with the issue already. Then it cannot be closed or moved at
 * @place: what was done later would hang in the air.
 *
 * Returns: %TRUE if a step is dated by a later meeting
 */
gboolean
kgr_issue_has_step_after (KgrIssue              *self,
                          const KgrMeetingPlace *place)
{
  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  return count_steps (self, place, TRUE) < self->history->len;
}

/**
 * kgr_issue_is_after_last_step:
 * @self: a settled issue
 * @place: a meeting
 *
 * Whether everything so far was done at meetings before this one.
 *
 * Returns: %TRUE if no step is dated by @place or a later meeting
 */
gboolean
kgr_issue_is_after_last_step (KgrIssue              *self,
                              const KgrMeetingPlace *place)
{
  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  return count_steps (self, place, FALSE) == self->history->len;
}

/**
 * kgr_issue_is_last_step_at:
 * @self: a settled issue
 * @place: a meeting
 *
 * Returns: %TRUE if the last step is dated by this meeting
 */
gboolean
kgr_issue_is_last_step_at (KgrIssue              *self,
                           const KgrMeetingPlace *place)
{
  const KgrIssueStep *last;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  last = self->history->len > 0 ? self->history->pdata[self->history->len - 1] : NULL;

  return last != NULL && last->meeting_id == place->id;
}

/**
 * kgr_issue_get_state_at:
 * @self: a settled issue
 * @place: a meeting
 *
 * Takes the steps up to and of a meeting.
 *
 * Returns: the state they leave the issue in; 0 where it was not raised yet
 */
KgrIssueState
kgr_issue_get_state_at (KgrIssue              *self,
                        const KgrMeetingPlace *place)
{
  gint64 body_id;
  KgrIssueState state;

  g_return_val_if_fail (self != NULL && place != NULL, 0);

  fold (self, count_steps (self, place, TRUE), &body_id, &state);

  return state;
}

/**
 * kgr_issue_is_sound:
 * @self: a settled issue
 *
 * Whether each step could follow those before it: what was referred or closed was open, what was
 * referred went to another body, and what was answered while closed was taken up again. Meetings
 * whose day was changed later can make a history unsound, which is no damage.
 *
 * Returns: %TRUE if it is
 */
gboolean
kgr_issue_is_sound (KgrIssue *self)
{
  gint64 body_id = 0;
  KgrIssueState state = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->history->len; i++)
    {
      const KgrIssueStep *step = self->history->pdata[i];
      gboolean open = kgr_issue_state_is_open (state);

      if ((i == 0) != (step->kind == KGR_STEP_RAISED))
        return FALSE;
      if (step->kind == KGR_STEP_REFERRED && (!open || step->body_id == body_id))
        return FALSE;
      if (step->kind == KGR_STEP_CLOSED && !open)
        return FALSE;
      if (step->kind == KGR_STEP_ANSWERED && !open && !kgr_issue_state_is_open (step->state))
        return FALSE;
      body_id = step->body_id != 0 ? step->body_id : body_id;
      state = step->state;
    }

  return self->history->len > 0;
}
