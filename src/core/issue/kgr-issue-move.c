/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every move of an issue shares: looking at history and meetings, and adding a step. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "issue/kgr-issue-move.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "record/kgr-record-text.h"

static const char insert_step[] =
  "INSERT INTO issue_step"
  " (issue_id, kind, meeting_id, at_meeting, body_id, state, row_key, revision, cell)"
  " VALUES"
  " (:issue_id, :kind, :meeting_id, :at_meeting, :body_id, :state, :row_key, :revision, :cell)";
static const char select_body[] = "SELECT 1 FROM body WHERE id = :id";

gboolean
kgr_issue_refuse (GError     **error,
                  int          code,
                  const char  *sentence)
{
  g_set_error_literal (error, KGR_ERROR, code, sentence);
  return FALSE;
}

gboolean
kgr_issue_move_check_body (KgrIssueMove  *move,
                           GError       **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (move->store->db, select_body, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", move->body_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;

  return has_row ||
         kgr_issue_refuse (error, KGR_ERROR_NOT_FOUND, _("There is no body with this number."));
}

gboolean
kgr_issue_move_read_place (KgrIssueMove  *move,
                           GError       **error)
{
  move->places = kgr_issue_read_places (move->store, error);
  if (move->places == NULL)
    return FALSE;
  if (move->meeting_id == 0)
    return TRUE;
  move->place = kgr_issue_find_place (move->places, move->meeting_id, error);
  if (move->place == NULL)
    return FALSE;

  return move->place->status != KGR_MEETING_CANCELLED ||
         kgr_issue_refuse (error, KGR_ERROR_INVALID,
                           _("This meeting was called off. Name another meeting."));
}

gboolean
kgr_issue_move_read_issue (KgrIssueMove  *move,
                           GError       **error)
{
  move->issue = kgr_issue_read_plain (move->store, move->issue_id, error);
  if (move->issue == NULL)
    return FALSE;

  return move->issue->body_id != 0 ||
         kgr_issue_refuse (error, KGR_ERROR_CORRUPT,
                           _("The history of this issue is damaged. Look for it in a backup."));
}

/* The last meeting that was held of the bodies a step without a meeting concerns, or that of the
 * issue's last step where that is later; 0 for none. A meeting without a date dates nothing by
 * itself. */
static gint64
find_default_meeting (KgrIssueMove *move,
                      gint64        other_body_id)
{
  gint64 meeting_id = 0;

  for (guint i = 0; i < move->places->len; i++)
    {
      const KgrMeetingPlace *place = move->places->pdata[i];
      gboolean concerned = place->body_id == move->body_id || place->body_id == other_body_id;

      if (concerned && place->held_on != NULL && kgr_meeting_place_was_held (place))
        meeting_id = place->id;
      if (move->issue != NULL && kgr_issue_is_last_step_at (move->issue, place))
        meeting_id = place->id;
    }

  return meeting_id;
}

gboolean
kgr_issue_move_add_step (KgrIssueMove      *move,
                         KgrIssueStepKind   kind,
                         GError           **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (move->store->db, insert_step, error);
  g_autoptr(JsonObject) object = json_object_new ();
  gboolean named = move->meeting_id != 0;
  gboolean moves = kind == KGR_STEP_RAISED || kind == KGR_STEP_REFERRED;
  gint64 from_id = move->issue != NULL ? move->issue->body_id : 0;

  if (insert == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "text", move->text);
  if (move->to != NULL)
    kgr_issue_set_cell_text (object, "to", move->to, TRUE);
  kgr_stmt_bind_int (insert, ":issue_id", move->issue_id);
  kgr_stmt_bind_int (insert, ":kind", kind);
  kgr_stmt_bind_id (insert, ":meeting_id",
                    named ? move->meeting_id : find_default_meeting (move, from_id));
  kgr_stmt_bind_int (insert, ":at_meeting", named);
  kgr_stmt_bind_id (insert, ":body_id", moves ? move->body_id : 0);
  kgr_stmt_bind_int (insert, ":state", move->state);

  return kgr_cell_insert (move->store, insert, KGR_CELL_ISSUE_STEP, object, NULL, error);
}

gboolean
kgr_issue_move_run (KgrIssueMove  *move,
                    KgrDbFunc      func,
                    const char    *text,
                    GError       **error)
{
  g_autofree char *normal = text != NULL ? kgr_record_text_normalize (text) : NULL;
  gboolean good;

  if (normal != NULL)
    g_strstrip (normal);
  move->text = normal != NULL && *normal != '\0' ? normal : NULL;
  good = kgr_store_write (move->store, func, move, error);
  move->text = NULL;
  g_clear_pointer (&move->issue, kgr_issue_unref);
  g_clear_pointer (&move->places, g_ptr_array_unref);

  return good;
}
