/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking back a step that was a mistake, taking up again what was closed, and carrying an issue
 * beyond the council. A step is never deleted: another row says that it does not count. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "issue/kgr-issue-move.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"

static const char insert_void[] =
  "INSERT INTO issue_void (step_id, voided, row_key, revision, cell)"
  " VALUES (:step_id, :voided, :row_key, :revision, :cell)";
static const char select_step[] =
  "SELECT kind,"
  "       coalesce ((SELECT voided FROM issue_void WHERE step_id = issue_step.id"
  "                  ORDER BY id DESC LIMIT 1), 0)"
  " FROM issue_step WHERE id = :id AND issue_id = :issue_id";
static const char select_newest[] =
  "SELECT max (id) FROM issue_step WHERE issue_id = :issue_id";

typedef struct
{
  KgrStore         *store;
  gint64            issue_id;
  gint64            step_id;
  gboolean          voided;  /* what it is to be */
  const char       *today;
  KgrIssueStepKind  kind;
} Correction;

static gboolean
read_step (Correction  *self,
           GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (self->store->db, select_step, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", self->step_id);
  kgr_stmt_bind_int (stmt, ":issue_id", self->issue_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return kgr_issue_refuse (error, KGR_ERROR_NOT_FOUND,
                             _("The issue has no step with this number."));
  self->kind = (KgrIssueStepKind) kgr_stmt_get_int (stmt, 0);
  if (self->kind == KGR_STEP_RAISED)
    return kgr_issue_refuse (error, KGR_ERROR_INVALID,
                             _("That an issue was raised is not taken back. Drop it instead."));

  return (kgr_stmt_get_int (stmt, 1) != 0) != self->voided ||
         kgr_issue_refuse (error, KGR_ERROR_CONFLICT,
                           self->voided ? _("This step was taken back already.")
                                        : _("This step stands already."));
}

static gboolean
is_last (const KgrIssue *issue,
         gint64          step_id)
{
  const KgrIssueStep *last = issue->history->len > 0
                             ? issue->history->pdata[issue->history->len - 1] : NULL;

  return last != NULL && last->id == step_id;
}

static gboolean
add_void (Correction  *self,
          GError     **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (self->store->db, insert_void, error);
  g_autoptr(JsonObject) object = json_object_new ();

  if (insert == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "on", self->today);
  kgr_json_set_string (object, "by", self->store->slot_name);
  kgr_stmt_bind_int (insert, ":step_id", self->step_id);
  kgr_stmt_bind_int (insert, ":voided", self->voided);

  return kgr_cell_insert (self->store, insert, KGR_CELL_ISSUE_VOID, object, NULL, error);
}

/* What moves an issue counts for everything after it, so it has to be the last. Of everything else
 * the rest of the history has to be sound without it. */
static gboolean
correct (KgrDb     *db,
         gpointer   data,
         GError   **error)
{
  Correction *self = data;
  g_autoptr(KgrIssue) before = kgr_issue_read_plain (self->store, self->issue_id, error);
  g_autoptr(KgrIssue) after = NULL;
  gboolean was_last;

  if (before == NULL || !read_step (self, error) || !add_void (self, error))
    return FALSE;
  after = kgr_issue_read_plain (self->store, self->issue_id, error);
  if (after == NULL)
    return FALSE;
  was_last = is_last (self->voided ? before : after, self->step_id);
  if (was_last || (self->kind != KGR_STEP_REFERRED &&
                   (kgr_issue_is_sound (after) || !kgr_issue_is_sound (before))))
    return TRUE;

  return kgr_issue_refuse (error, KGR_ERROR_CONFLICT,
                           _("A later step rests on this one. Take that back first."));
}

static gboolean
run_correction (KgrStore    *store,
                gint64       id,
                gint64       step_id,
                gboolean     voided,
                const char  *today,
                GError     **error)
{
  Correction self = { store, id, step_id, voided, today, 0 };

  return kgr_store_write (store, correct, &self, error);
}

/**
 * kgr_issue_repo_take_back:
 * @store: a store that can write
 * @id: an issue
 * @step_id: a step of its history, not the one that raised it
 * @today: (nullable): ISO date of the day this is done, kept sealed with the name of the key slot
 * @error: return location for an error
 *
 * Makes that step count no more, as if it had not been taken; it stays in the file. Fails with
 * %KGR_ERROR_CONFLICT where a later step rests on it or it was taken back before,
 * %KGR_ERROR_INVALID for the step that raised the issue, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_take_back (KgrStore    *store,
                          gint64       id,
                          gint64       step_id,
                          const char  *today,
                          GError     **error)
{
  return run_correction (store, id, step_id, TRUE, today, error);
}

/**
 * kgr_issue_repo_put_back:
 * @store: a store that can write
 * @id: an issue
 * @step_id: a step that was taken back
 * @today: (nullable): ISO date of the day this is done
 * @error: return location for an error
 *
 * Makes that step count again, in its old place. Fails as kgr_issue_repo_take_back(). Database
 * thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_put_back (KgrStore    *store,
                         gint64       id,
                         gint64       step_id,
                         const char  *today,
                         GError     **error)
{
  return run_correction (store, id, step_id, FALSE, today, error);
}

/**
 * kgr_issue_repo_find_newest_step:
 * @store: an unlocked store
 * @id: an issue
 * @step_id: (out): the step that was entered last, wherever its meeting stands; 0 = none
 * @error: return location for an error
 *
 * What kgr_issue_repo_take_back() needs right after a move. Database thread.
 *
 * Returns: %TRUE when @step_id is set
 */
gboolean
kgr_issue_repo_find_newest_step (KgrStore  *store,
                                 gint64     id,
                                 gint64    *step_id,
                                 GError   **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_newest, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":issue_id", id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  *step_id = has_row ? kgr_stmt_get_int (stmt, 0) : 0;

  return TRUE;
}

static gboolean
nothing_was_later (KgrIssueMove  *move,
                   GError       **error)
{
  return move->place == NULL || !kgr_issue_has_step_after (move->issue, move->place) ||
         kgr_issue_refuse (error, KGR_ERROR_CONFLICT,
                           _("A later meeting has dealt with this issue already. "
                             "Name the last one that did."));
}

static gboolean
reopen (KgrDb     *db,
        gpointer   data,
        GError   **error)
{
  KgrIssueMove *move = data;

  if (!kgr_issue_move_read_issue (move, error) || !kgr_issue_move_read_place (move, error))
    return FALSE;
  if (kgr_issue_state_is_open (move->issue->state))
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("The issue is open."));

  return nothing_was_later (move, error) &&
         kgr_issue_move_add_step (move, KGR_STEP_ANSWERED, error);
}

/**
 * kgr_issue_repo_reopen:
 * @store: a store that can write
 * @id: a closed issue
 * @state: an open state, 0 = continued
 * @why: the reason; not empty
 * @meeting_id: the meeting that decided so, of whatever body, or 0
 * @error: return location for an error
 *
 * Takes up again what was closed: it stands on the first meeting of its body after this step. What
 * closed it stays in the history. Fails with %KGR_ERROR_CONFLICT where a later meeting has dealt
 * with it, %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_reopen (KgrStore       *store,
                       gint64          id,
                       KgrIssueState   state,
                       const char     *why,
                       gint64          meeting_id,
                       GError        **error)
{
  KgrIssueMove move = { .store = store, .issue_id = id, .meeting_id = meeting_id,
                        .state = state != 0 ? state : KGR_ISSUE_CONTINUED };

  if (!kgr_issue_state_is_open (move.state))
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("What is taken up again is open."));

  return kgr_issue_needs_text (why, error) && kgr_issue_move_run (&move, reopen, why, error);
}

static gboolean
escalate (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  KgrIssueMove *move = data;

  if (!kgr_issue_move_read_issue (move, error) || !kgr_issue_move_read_place (move, error))
    return FALSE;
  if (!kgr_issue_state_is_open (move->issue->state))
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("The issue is closed already."));
  move->state = move->issue->state;

  return nothing_was_later (move, error) &&
         kgr_issue_move_add_step (move, KGR_STEP_ANSWERED, error);
}

/**
 * kgr_issue_repo_escalate:
 * @store: a store that can write
 * @id: an open issue
 * @to: whom it goes to outside the council ("都", "県"); not empty, one line
 * @text: the wording that travels; not empty
 * @meeting_id: the meeting that decided so, of whatever body, or 0
 * @error: return location for an error
 *
 * Notes that the issue was carried beyond the council. Only @text travels. It stays with its body
 * in its state, for the answer comes back there. Fails with %KGR_ERROR_CONFLICT where a later
 * meeting has dealt with it, %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_escalate (KgrStore    *store,
                         gint64       id,
                         const char  *to,
                         const char  *text,
                         gint64       meeting_id,
                         GError     **error)
{
  KgrIssueMove move = { .store = store, .issue_id = id, .meeting_id = meeting_id, .to = to };

  return kgr_issue_needs_text (to, error) && kgr_issue_needs_text (text, error) &&
         kgr_issue_move_run (&move, escalate, text, error);
}
