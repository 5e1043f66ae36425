/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of an issue: answered, referred, closed. Each is one transaction that adds a step,
 * after looking whether the history allows it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "issue/kgr-issue-move.h"
#include "kgr-error.h"

static gboolean
answer (KgrDb     *db,
        gpointer   data,
        GError   **error)
{
  KgrIssueMove *move = data;
  KgrIssueState before;

  if (!kgr_issue_move_read_issue (move, error) || !kgr_issue_move_read_place (move, error))
    return FALSE;
  if (!kgr_issue_belongs_at (move->issue, move->place))
    return kgr_issue_refuse (error, KGR_ERROR_INVALID,
                             _("The issue did not stand on this meeting. "
                               "Name one of the body it belongs to."));
  before = kgr_issue_get_state_at (move->issue, move->place);
  if (move->state == 0)
    move->state = before;
  if (!kgr_issue_state_is_open (before) && !kgr_issue_state_is_open (move->state))
    return kgr_issue_refuse (error, KGR_ERROR_INVALID,
                             _("The issue is closed. "
                               "To take it up again, say which state it has now."));
  if (kgr_issue_state_is_open (before) != kgr_issue_state_is_open (move->state) &&
      kgr_issue_has_step_after (move->issue, move->place))
    return kgr_issue_refuse (error, KGR_ERROR_CONFLICT,
                             _("A later meeting has dealt with this issue already. "
                               "Name the last one that did."));

  return kgr_issue_move_add_step (move, KGR_STEP_ANSWERED, error);
}

gboolean
kgr_issue_needs_text (const char  *text,
                      GError     **error)
{
  const char *p = text != NULL ? text : "";

  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return *p != '\0' ||
         kgr_issue_refuse (error, KGR_ERROR_INVALID, _("Write what was said; there is no text."));
}

/**
 * kgr_issue_repo_answer:
 * @store: a store that can write
 * @id: an issue
 * @meeting_id: the meeting it was reported at: one it stands on, or the one it was raised at
 * @text: what was reported; not empty
 * @state: the state from then on; 0 = as before
 * @error: return location for an error
 *
 * Adds to the history what was reported at a meeting. It may be entered late: it counts where its
 * meeting stands. A state that is closed closes the issue, with @text as the reason, and an open
 * one takes a closed issue up again; neither is possible where a later meeting has dealt with the
 * issue (%KGR_ERROR_CONFLICT). Also fails with %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database
 * thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_answer (KgrStore       *store,
                       gint64          id,
                       gint64          meeting_id,
                       const char     *text,
                       KgrIssueState   state,
                       GError        **error)
{
  KgrIssueMove move = { .store = store, .issue_id = id, .meeting_id = meeting_id, .state = state };

  g_return_val_if_fail (meeting_id != 0, FALSE);

  return kgr_issue_needs_text (text, error) && kgr_issue_move_run (&move, answer, text, error);
}

/* Common to what closes and what moves: the issue is open, and nothing was done to it later. */
static gboolean
can_end (KgrIssueMove  *move,
         GError       **error)
{
  if (move->place != NULL && kgr_issue_has_step_after (move->issue, move->place))
    return kgr_issue_refuse (error, KGR_ERROR_CONFLICT,
                             _("A later meeting has dealt with this issue already. "
                               "Name the last one that did."));

  return kgr_issue_state_is_open (move->issue->state) ||
         kgr_issue_refuse (error, KGR_ERROR_INVALID, _("The issue is closed already."));
}

static gboolean
refer (KgrDb     *db,
       gpointer   data,
       GError   **error)
{
  KgrIssueMove *move = data;

  if (!kgr_issue_move_check_body (move, error) || !kgr_issue_move_read_issue (move, error) ||
      !kgr_issue_move_read_place (move, error) || !can_end (move, error))
    return FALSE;
  if (move->issue->body_id == move->body_id)
    return kgr_issue_refuse (error, KGR_ERROR_INVALID,
                             _("The issue stands with this body already. Name another one."));
  move->state = move->issue->state;

  return kgr_issue_move_add_step (move, KGR_STEP_REFERRED, error);
}

/**
 * kgr_issue_repo_refer:
 * @store: a store that can write
 * @id: an open issue
 * @body_id: the body it goes to: down (付託), up (報告・提案) or across
 * @meeting_id: the meeting that decided so, of whatever body, or 0
 * @text: (nullable): the wording that travels
 * @error: return location for an error
 *
 * Moves the issue: the same one, with the same number and state, now belongs to @body_id and
 * stands on that body's first meeting after this step. Fails with %KGR_ERROR_CONFLICT where a
 * later meeting has dealt with it, %KGR_ERROR_INVALID where it is closed or stands with that
 * body, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_refer (KgrStore    *store,
                      gint64       id,
                      gint64       body_id,
                      gint64       meeting_id,
                      const char  *text,
                      GError     **error)
{
  KgrIssueMove move = { .store = store, .issue_id = id, .body_id = body_id,
                        .meeting_id = meeting_id };

  return kgr_issue_move_run (&move, refer, text, error);
}

static gboolean
close_issue (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  KgrIssueMove *move = data;

  return kgr_issue_move_read_issue (move, error) && kgr_issue_move_read_place (move, error) &&
         can_end (move, error) && kgr_issue_move_add_step (move, KGR_STEP_CLOSED, error);
}

/**
 * kgr_issue_repo_close:
 * @store: a store that can write
 * @id: an open issue
 * @state: done or dropped
 * @why: the reason; not empty
 * @meeting_id: the meeting that closed it, of whatever body, or 0
 * @error: return location for an error
 *
 * Closes the issue: it leaves the lists of the meetings after this step. Fails with
 * %KGR_ERROR_CONFLICT where a later meeting has dealt with it, %KGR_ERROR_INVALID where it is
 * closed, @state is open or @why is empty, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_close (KgrStore       *store,
                      gint64          id,
                      KgrIssueState   state,
                      const char     *why,
                      gint64          meeting_id,
                      GError        **error)
{
  KgrIssueMove move = { .store = store, .issue_id = id, .meeting_id = meeting_id, .state = state };

  if (state != KGR_ISSUE_DONE && state != KGR_ISSUE_DROPPED)
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("What is closed is done or dropped."));

  return kgr_issue_needs_text (why, error) && kgr_issue_move_run (&move, close_issue, why, error);
}
