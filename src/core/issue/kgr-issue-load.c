/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issues out of the database. Which of them are wanted is decided on their plain part, in which
 * all of the history's order is; only the texts of those are opened. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "issue/kgr-issue-repo-private.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"

/* The last word on a step counts. A file of an earlier schema that is only read has no table of
 * them. */
#define VOIDED \
  "(SELECT voided FROM issue_void WHERE step_id = issue_step.id ORDER BY id DESC LIMIT 1)"
#define PLAIN_COLUMNS(voided) \
  "SELECT issue.id, issue.kind, issue.due, issue.owner_body_id, issue.owner_person_id," \
  "       issue.origin_meeting_id, issue.origin_unit_id, issue.generalised_from," \
  "       issue_step.id, issue_step.kind, issue_step.meeting_id, meeting.held_on," \
  "       issue_step.at_meeting, issue_step.body_id, issue_step.state, " voided \
  " FROM issue LEFT JOIN issue_step ON issue_step.issue_id = issue.id" \
  " LEFT JOIN meeting ON meeting.id = issue_step.meeting_id"
#define ALL " ORDER BY issue.id, issue_step.id"
#define ONE " WHERE issue.id = :id ORDER BY issue_step.id"
static const char select_all[] = PLAIN_COLUMNS (VOIDED) ALL;
static const char select_all_earlier[] = PLAIN_COLUMNS ("0") ALL;
static const char select_one[] = PLAIN_COLUMNS (VOIDED) ONE;
static const char select_one_earlier[] = PLAIN_COLUMNS ("0") ONE;
static const char select_texts[] =
  "SELECT id, row_key, revision, cell FROM issue_step WHERE issue_id = :id";
static const char select_places[] =
  "SELECT id, body_id, held_on, status FROM meeting ORDER BY held_on, id";

static void
place_free (gpointer data)
{
  KgrMeetingPlace *place = data;

  g_free ((char *) place->held_on);
  g_free (place);
}

GPtrArray *
kgr_issue_read_places (KgrStore  *store,
                       GError   **error)
{
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (place_free);
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_places, error);
  gboolean has_row = FALSE;

  while (stmt != NULL)
    {
      KgrMeetingPlace *place;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&places);
      place = g_new0 (KgrMeetingPlace, 1);
      place->id = kgr_stmt_get_int (stmt, 0);
      place->body_id = kgr_stmt_get_int (stmt, 1);
      place->held_on = g_strdup (kgr_stmt_get_text (stmt, 2));
      place->status = (KgrMeetingStatus) kgr_stmt_get_int (stmt, 3);
      g_ptr_array_add (places, place);
    }

  return NULL;
}

const KgrMeetingPlace *
kgr_issue_find_place (GPtrArray  *places,
                      gint64      meeting_id,
                      GError    **error)
{
  for (guint i = 0; i < places->len; i++)
    if (((KgrMeetingPlace *) places->pdata[i])->id == meeting_id)
      return places->pdata[i];

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("There is no meeting with this number. List the meetings to see them."));
  return NULL;
}

static KgrIssue *
issue_from_row (KgrStmt *stmt)
{
  KgrIssue *issue = kgr_issue_new ();

  issue->id = kgr_stmt_get_int (stmt, 0);
  issue->kind = (KgrIssueKind) kgr_stmt_get_int (stmt, 1);
  issue->due = g_strdup (kgr_stmt_get_text (stmt, 2));
  issue->owner_body_id = kgr_stmt_get_int (stmt, 3);
  issue->owner_person_id = kgr_stmt_get_int (stmt, 4);
  issue->origin_meeting_id = kgr_stmt_get_int (stmt, 5);
  issue->origin_unit_id = kgr_stmt_get_int (stmt, 6);
  issue->generalised_from = kgr_stmt_get_int (stmt, 7);

  return issue;
}

/* The step of a row, from the ninth column on; an issue without any has one row without it. */
static void
add_step_from_row (KgrIssue *issue,
                   KgrStmt  *stmt)
{
  KgrIssueStep *step;

  if (kgr_stmt_get_int (stmt, 8) == 0)
    return;
  if (kgr_stmt_get_int (stmt, 15) != 0)
    {
      issue->n_taken_back++;
      return;
    }
  step = kgr_issue_add_step (issue);
  step->id = kgr_stmt_get_int (stmt, 8);
  step->kind = (KgrIssueStepKind) kgr_stmt_get_int (stmt, 9);
  step->meeting_id = kgr_stmt_get_int (stmt, 10);
  step->held_on = g_strdup (kgr_stmt_get_text (stmt, 11));
  step->at_meeting = kgr_stmt_get_int (stmt, 12) != 0;
  step->body_id = kgr_stmt_get_int (stmt, 13);
  step->state = (KgrIssueState) kgr_stmt_get_int (stmt, 14);
}

static GPtrArray *
read_rows (KgrStmt       *stmt,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GPtrArray) issues = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_issue_unref);
  KgrIssue *issue = NULL;
  gboolean has_row = FALSE;

  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (issue != NULL && (!has_row || issue->id != kgr_stmt_get_int (stmt, 0)))
        kgr_issue_settle (issue);
      if (!has_row)
        return g_steal_pointer (&issues);
      if (issue == NULL || issue->id != kgr_stmt_get_int (stmt, 0))
        g_ptr_array_add (issues, issue = issue_from_row (stmt));
      add_step_from_row (issue, stmt);
    }

  return NULL;
}

GPtrArray *
kgr_issue_read_all_plain (KgrStore      *store,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  int schema = 0;

  if (!kgr_db_read_schema (store->db, &schema, error))
    return NULL;
  if (schema < KGR_ISSUE_SCHEMA)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_issue_unref);
  stmt = kgr_db_prepare (store->db, schema < KGR_FIELD_SCHEMA ? select_all_earlier : select_all,
                         error);

  return stmt != NULL ? read_rows (stmt, cancellable, error) : NULL;
}

KgrIssue *
kgr_issue_read_plain (KgrStore  *store,
                      gint64     id,
                      GError   **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  g_autoptr(GPtrArray) issues = NULL;
  int schema = 0;

  if (!kgr_db_read_schema (store->db, &schema, error))
    return NULL;
  if (schema >= KGR_ISSUE_SCHEMA)
    {
      stmt = kgr_db_prepare (store->db,
                             schema < KGR_FIELD_SCHEMA ? select_one_earlier : select_one, error);
      if (stmt == NULL)
        return NULL;
      kgr_stmt_bind_int (stmt, ":id", id);
      issues = read_rows (stmt, NULL, error);
      if (issues == NULL)
        return NULL;
      if (issues->len > 0)
        return kgr_issue_ref (issues->pdata[0]);
    }
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("There is no issue with this number. List the issues to see them."));

  return NULL;
}

static KgrIssueStep *
find_step (KgrIssue *issue,
           gint64    id)
{
  for (guint i = 0; i < issue->history->len; i++)
    if (((KgrIssueStep *) issue->history->pdata[i])->id == id)
      return issue->history->pdata[i];

  return NULL;
}

/* A cell that does not open leaves its texts unknown; every other error is one. */
static gboolean
note_damage (KgrIssue  *issue,
             GError    *local,
             GError   **error)
{
  if (g_error_matches (local, KGR_ERROR, KGR_ERROR_CORRUPT))
    {
      issue->damaged = TRUE;
      g_error_free (local);
      return TRUE;
    }
  g_propagate_error (error, local);

  return FALSE;
}

static gboolean
open_own_texts (KgrStore  *store,
                KgrIssue  *issue,
                gboolean   with_history,
                GError   **error)
{
  GError *local = NULL;
  g_autoptr(JsonObject) object = kgr_cell_load (store, KGR_CELL_ISSUE, issue->id, &local);

  if (object == NULL)
    return note_damage (issue, local, error);
  issue->title = kgr_json_dup_string (object, "title");
  issue->detail = kgr_json_dup_string (object, "detail");
  issue->public_wording = kgr_json_dup_string (object, "public");
  issue->owner = kgr_json_dup_string (object, "owner");
  issue->field = kgr_json_dup_string (object, "field");
  issue->level = kgr_issue_level_from_code (kgr_json_get_string (object, "level"));
  issue->scope = kgr_issue_scope_from_code (kgr_json_get_string (object, "scope"));
  issue->horizon = kgr_issue_horizon_from_code (kgr_json_get_string (object, "horizon"));
  issue->confidential = kgr_json_get_boolean (object, "confidential");
  if (with_history)
    kgr_issue_read_changes (issue, object);

  return TRUE;
}

static gboolean
open_step_texts (KgrStore  *store,
                 KgrIssue  *issue,
                 GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_texts, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", issue->id);
  while (TRUE)
    {
      KgrIssueStep *step;
      g_autoptr(JsonObject) object = NULL;
      GError *local = NULL;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      /* A rewound issue has fewer steps than the table, and none that was taken back. */
      step = find_step (issue, kgr_stmt_get_int (stmt, 0));
      if (step == NULL)
        continue;
      object = kgr_cell_open (store, stmt, 1, KGR_CELL_ISSUE_STEP, &local);
      if (object != NULL)
        {
          step->text = kgr_json_dup_string (object, "text");
          step->escalated_to = kgr_json_dup_string (object, "to");
        }
      else if (!note_damage (issue, local, error))
        return FALSE;
    }
}

gboolean
kgr_issue_open_texts (KgrStore  *store,
                      KgrIssue  *issue,
                      gboolean   with_history,
                      GError   **error)
{
  return open_own_texts (store, issue, with_history, error) &&
         (!with_history || open_step_texts (store, issue, error));
}
