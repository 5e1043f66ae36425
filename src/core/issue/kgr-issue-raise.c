/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Raising an issue, and making a general one from it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "issue/kgr-issue-move.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "record/kgr-record-text.h"

static const char insert_issue[] =
  "INSERT INTO issue (kind, due, owner_body_id, owner_person_id, origin_meeting_id, origin_unit_id,"
  "                   generalised_from, row_key, revision, cell)"
  " VALUES (:kind, :due, :owner_body_id, :owner_person_id, :origin_meeting_id, :origin_unit_id,"
  "         :generalised_from, :row_key, :revision, :cell)";
/* With the item the statement belongs to: the last one whose place in the record comes before it,
 * and whether that or what it stands under is closed. */
static const char select_unit[] =
  "WITH RECURSIVE above (id, parent_id, closed) AS ("
  " SELECT id, parent_id, closed FROM agenda_item"
  "  WHERE id = (SELECT item.agenda_id FROM unit AS item"
  "              WHERE item.meeting_id = :meeting_id AND item.kind = 1 AND item.position <="
  "                    (SELECT position FROM unit WHERE id = :id)"
  "              ORDER BY item.position DESC LIMIT 1)"
  " UNION SELECT agenda_item.id, agenda_item.parent_id, agenda_item.closed"
  "  FROM agenda_item JOIN above ON agenda_item.id = above.parent_id)"
  "SELECT (SELECT coalesce (max (closed), 0) FROM above) FROM unit"
  " WHERE id = :id AND meeting_id = :meeting_id";

/* Takes away white space at both ends, also full width: a field with only that is empty. */
static char *
strip (char *text)
{
  const char *start = text;
  char *end = text + strlen (text);

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  *end = '\0';
  memmove (text, start, (gsize) (end - start) + 1);

  return text;
}

/* "" and white space count as nothing. */
void
kgr_issue_set_cell_text (JsonObject *object,
                         const char *name,
                         const char *text,
                         gboolean    is_line)
{
  g_autofree char *normal = NULL;

  if (text != NULL)
    normal = strip (is_line ? kgr_record_text_normalize_line (text)
                            : kgr_record_text_normalize (text));
  kgr_json_set_string (object, name, normal != NULL && *normal != '\0' ? normal : NULL);
}

static JsonObject *
draft_to_json (const KgrIssue *draft)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  kgr_issue_set_cell_text (object, "title", draft->title, TRUE);
  kgr_issue_set_cell_text (object, "detail", draft->detail, FALSE);
  kgr_issue_set_cell_text (object, "public", draft->public_wording, FALSE);
  kgr_issue_set_cell_text (object, "owner", draft->owner, TRUE);
  kgr_issue_set_cell_text (object, "field", draft->field, TRUE);
  kgr_json_set_string (object, "level", kgr_issue_level_to_code (draft->level));
  kgr_json_set_string (object, "scope", kgr_issue_scope_to_code (draft->scope));
  kgr_json_set_string (object, "horizon", kgr_issue_horizon_to_code (draft->horizon));
  if (draft->confidential)
    json_object_set_boolean_member (object, "confidential", TRUE);

  return object;
}

static gboolean
is_due (const char *due)
{
  if (due == NULL || strcmp (due, KGR_ISSUE_DUE_NEXT) == 0)
    return TRUE;
  if (!g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", due, G_REGEX_DOLLAR_ENDONLY, 0))
    return FALSE;

  return g_date_valid_dmy (atoi (due + 8), atoi (due + 5), atoi (due));
}

gboolean
kgr_issue_check_due (const char  *due,
                     GError     **error)
{
  return is_due (due) ||
         kgr_issue_refuse (error, KGR_ERROR_INVALID,
                           _("A due date is a day, as 2026-04-23, or “next”."));
}

static gboolean
check_origin (KgrIssueMove  *move,
              GError       **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (move->draft->origin_unit_id == 0)
    return TRUE;
  stmt = kgr_db_prepare (move->store->db, select_unit, error);
  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", move->draft->origin_unit_id);
  kgr_stmt_bind_id (stmt, ":meeting_id", move->meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  move->from_closed = has_row && kgr_stmt_get_int (stmt, 0) != 0;

  return has_row ||
         kgr_issue_refuse (error, KGR_ERROR_NOT_FOUND,
                           _("The meeting has no statement with this number."));
}

static gboolean
insert_draft (KgrIssueMove  *move,
              gint64         generalised_from,
              GError       **error)
{
  const KgrIssue *draft = move->draft;
  g_autoptr(JsonObject) object = draft_to_json (draft);
  g_autoptr(KgrStmt) insert = NULL;

  if (kgr_json_get_string (object, "title") == NULL)
    return kgr_issue_refuse (error, KGR_ERROR_INVALID, _("Give the issue a title."));
  if (!kgr_issue_check_due (draft->due, error))
    return FALSE;
  if (!check_origin (move, error) ||
      (insert = kgr_db_prepare (move->store->db, insert_issue, error)) == NULL)
    return FALSE;
  if (move->from_closed)
    json_object_set_boolean_member (object, "confidential", TRUE);
  kgr_stmt_bind_int (insert, ":kind", draft->kind);
  kgr_stmt_bind_text (insert, ":due", draft->due);
  kgr_stmt_bind_id (insert, ":owner_body_id", draft->owner_body_id);
  kgr_stmt_bind_id (insert, ":owner_person_id", draft->owner_person_id);
  kgr_stmt_bind_id (insert, ":origin_meeting_id", move->meeting_id);
  kgr_stmt_bind_id (insert, ":origin_unit_id", draft->origin_unit_id);
  kgr_stmt_bind_id (insert, ":generalised_from", generalised_from);

  return kgr_cell_insert (move->store, insert, KGR_CELL_ISSUE, object, &move->issue_id, error);
}

static gboolean
raise_issue (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  KgrIssueMove *move = data;

  return kgr_issue_move_check_body (move, error) &&
         kgr_issue_move_read_place (move, error) &&
         insert_draft (move, 0, error) &&
         kgr_issue_move_add_step (move, KGR_STEP_RAISED, error);
}

/**
 * kgr_issue_repo_add:
 * @store: a store that can write
 * @draft: its title (needed, one line), detail, public wording, owner, field, codes, due date,
 *   whether it is confidential and the statement it comes from (of @meeting_id) are taken
 * @body_id: the body it belongs to
 * @meeting_id: the meeting it was raised at, of whatever body, or 0
 * @id: (out) (optional): the issue
 * @error: return location for an error
 *
 * Raises an issue, not begun. It stands on the first meeting of its body after @meeting_id; where
 * that is 0, after the last meeting of the body that has been held. What comes from a statement in
 * a closed item is confidential, whatever @draft says. Fails with
 * %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_add (KgrStore  *store,
                    KgrIssue  *draft,
                    gint64     body_id,
                    gint64     meeting_id,
                    gint64    *id,
                    GError   **error)
{
  KgrIssueMove move = { .store = store, .draft = draft, .body_id = body_id,
                        .meeting_id = meeting_id, .state = KGR_ISSUE_NEW };

  if (!kgr_issue_move_run (&move, raise_issue, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = move.issue_id;

  return TRUE;
}

static gboolean
generalise (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  KgrIssueMove *move = data;
  gint64 origin_id = move->issue_id;

  if (!kgr_issue_move_read_issue (move, error) || !kgr_issue_move_read_place (move, error))
    return FALSE;
  move->body_id = move->place != NULL ? move->place->body_id : move->issue->body_id;

  return insert_draft (move, origin_id, error) &&
         kgr_issue_move_add_step (move, KGR_STEP_RAISED, error);
}

/**
 * kgr_issue_repo_generalise:
 * @store: a store that can write
 * @id: an issue, open or closed, often of one person's case
 * @draft: the new wording, as for kgr_issue_repo_add()
 * @meeting_id: the meeting that made it general, or 0
 * @new_id: (out) (optional): the new issue
 * @error: return location for an error
 *
 * Makes a new issue that names @id as what it was generalised from (普遍化). Only what @draft says
 * travels: no word, owner, field or name of the old one is copied, and the old one stays as it
 * is. The new one belongs to the body of @meeting_id, or without one to the body of the old.
 * Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_issue_repo_generalise (KgrStore  *store,
                           gint64     id,
                           KgrIssue  *draft,
                           gint64     meeting_id,
                           gint64    *new_id,
                           GError   **error)
{
  KgrIssueMove move = { .store = store, .draft = draft, .issue_id = id,
                        .meeting_id = meeting_id, .state = KGR_ISSUE_NEW };

  if (!kgr_issue_move_run (&move, generalise, NULL, error))
    return FALSE;
  if (new_id != NULL)
    *new_id = move.issue_id;

  return TRUE;
}

