/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One meeting out of the database, and what to do with what does not open. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-agenda-entry.h"
#include "meeting/kgr-attendance-private.h"
#include "meeting/kgr-meeting-repo-private.h"

static const char select_meeting[] =
  "SELECT body_id, fiscal_year, number, status, record_method,"
  "       coalesce ((SELECT max (number) FROM version WHERE meeting_id = meeting.id), 0),"
  "       coalesce ((SELECT max (number) FROM version WHERE meeting_id = meeting.id AND state = 1), 0),"
  "       coalesce ((SELECT concealed_since FROM version WHERE meeting_id = meeting.id AND state = 1"
  "                  ORDER BY number DESC LIMIT 1), 0),"
  "       row_key, revision, cell FROM meeting WHERE id = :id";
static const char select_attendance[] =
  "SELECT attendance.id, attendance.person_id, attendance.row_key, attendance.revision, attendance.cell"
  " FROM attendance WHERE meeting_id = :id ORDER BY position";
static const char select_agenda[] =
  "SELECT id, parent_id, kind, closed, row_key, revision, cell FROM agenda_item"
  " WHERE meeting_id = :id ORDER BY position";
static const char select_papers[] =
  "SELECT id, row_key, revision, cell FROM paper WHERE meeting_id = :id ORDER BY position";
static const char select_units[] =
  "SELECT id, kind, statement_kind, agenda_id, person_id, row_key, revision, cell, position FROM unit"
  " WHERE meeting_id = :id ORDER BY position, id";

typedef struct
{
  KgrStore   *store;
  gint64      id;
  GPtrArray  *damage;  /* NULL: a cell that does not open is an error */
  KgrMeeting *meeting;
  JsonObject *head;    /* as it opened; empty where it did not */
} Loading;

/* TRUE where the loading can go on without what did not open. */
static gboolean
note_damage (Loading      *loading,
             KgrCellKind   kind,
             gint64        id,
             GError       *local,
             GError      **error)
{
  g_autofree char *place = kgr_cell_dup_place (kind, id);

  if (loading->damage == NULL || !g_error_matches (local, KGR_ERROR, KGR_ERROR_CORRUPT))
    {
      g_propagate_prefixed_error (error, local, "%s: ", place);
      return FALSE;
    }
  g_ptr_array_add (loading->damage, g_steal_pointer (&place));
  g_error_free (local);

  return TRUE;
}

/* The cell of the current row; an empty object where it does not open and the loading can go on. */
static JsonObject *
open_cell (Loading      *loading,
           KgrStmt      *stmt,
           int           column,
           KgrCellKind   kind,
           gint64        id,
           GError      **error)
{
  GError *local = NULL;
  JsonObject *object = kgr_cell_open (loading->store, stmt, column, kind, &local);

  if (object == NULL && note_damage (loading, kind, id, local, error))
    object = json_object_new ();

  return object;
}

typedef gboolean (*RowFunc) (Loading  *loading,
                             KgrStmt  *stmt,
                             GError  **error);

static gboolean
for_each_row (Loading     *loading,
              const char  *sql,
              RowFunc      func,
              GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (loading->store->db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", loading->id);
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!func (loading, stmt, error))
        return FALSE;
    }
}

static gboolean
read_head (Loading  *loading,
           KgrStmt  *stmt,
           GError  **error)
{
  g_autoptr(JsonObject) object = open_cell (loading, stmt, 8, KGR_CELL_MEETING, loading->id, error);
  KgrMeeting *meeting;

  if (object == NULL)
    return FALSE;
  loading->head = json_object_ref (object);
  loading->meeting = meeting = kgr_meeting_new ();
  meeting->id = loading->id;
  meeting->body_id = kgr_stmt_get_int (stmt, 0);
  meeting->fiscal_year = (int) kgr_stmt_get_int (stmt, 1);
  meeting->number = (int) kgr_stmt_get_int (stmt, 2);
  meeting->status = (KgrMeetingStatus) kgr_stmt_get_int (stmt, 3);
  meeting->record_method = (KgrRecordMethod) kgr_stmt_get_int (stmt, 4);
  meeting->last_version = (int) kgr_stmt_get_int (stmt, 5);
  meeting->standing_version = (int) kgr_stmt_get_int (stmt, 6);
  meeting->concealed_since = kgr_stmt_get_int (stmt, 7) != 0;
  meeting->council = kgr_json_dup_string (object, "council");
  meeting->body = kgr_json_dup_string (object, "body");
  meeting->title = kgr_json_dup_string (object, "title");
  meeting->starts_at = kgr_json_dup_string (object, "starts_at");
  meeting->ends_at = kgr_json_dup_string (object, "ends_at");
  meeting->when_printed = kgr_json_dup_string (object, "when_printed");
  meeting->venue = kgr_json_dup_string (object, "venue");
  meeting->observers = (int) kgr_json_get_int (object, "observers", -1);
  meeting->form = kgr_meeting_form_from_code (kgr_json_get_string (object, "form"));
  meeting->cancellation = kgr_cancellation_from_code (kgr_json_get_string (object, "cancellation"));
  meeting->joint_body_id = kgr_json_get_int (object, "joint_body_id", 0);
  meeting->joint_body = kgr_json_dup_string (object, "joint_body");
  meeting->joint_number = (int) kgr_json_get_int (object, "joint_number", 0);
  meeting->opened_at = kgr_json_dup_string (object, "opened_at");
  meeting->closed_at = kgr_json_dup_string (object, "closed_at");
  meeting->memo = kgr_json_dup_string (object, "memo");
  kgr_meeting_log_from_json (meeting, kgr_json_get_array (object, "log"));
  meeting->notice_at = kgr_json_dup_string (object, "notice_at");

  return TRUE;
}

static gboolean
read_attendance (Loading  *loading,
                 KgrStmt  *stmt,
                 GError  **error)
{
  gint64 id = kgr_stmt_get_int (stmt, 0);
  g_autoptr(JsonObject) object = open_cell (loading, stmt, 2, KGR_CELL_ATTENDANCE, id, error);
  KgrAttendance *one;

  if (object == NULL)
    return FALSE;
  one = kgr_meeting_add_attendance (loading->meeting);
  one->id = id;
  one->person_id = kgr_stmt_get_int (stmt, 1);
  kgr_attendance_from_cell (one, object);

  return TRUE;
}

static gboolean
read_agenda (Loading  *loading,
             KgrStmt  *stmt,
             GError  **error)
{
  gint64 id = kgr_stmt_get_int (stmt, 0);
  g_autoptr(JsonObject) object = open_cell (loading, stmt, 4, KGR_CELL_AGENDA_ITEM, id, error);
  KgrAgendaItem *item;

  if (object == NULL)
    return FALSE;
  item = kgr_meeting_add_agenda (loading->meeting);
  item->id = id;
  item->parent_id = kgr_stmt_get_int (stmt, 1);
  item->kind = (KgrAgendaKind) kgr_stmt_get_int (stmt, 2);
  item->closed = kgr_stmt_get_int (stmt, 3) != 0;
  kgr_agenda_item_read_json (item, object);

  return TRUE;
}

static gboolean
read_paper (Loading  *loading,
            KgrStmt  *stmt,
            GError  **error)
{
  gint64 id = kgr_stmt_get_int (stmt, 0);
  g_autoptr(JsonObject) object = open_cell (loading, stmt, 1, KGR_CELL_PAPER, id, error);
  KgrPaper *paper;

  if (object == NULL)
    return FALSE;
  paper = kgr_meeting_add_paper (loading->meeting);
  paper->id = id;
  kgr_paper_read_json (paper, object);

  return TRUE;
}

static gboolean
read_unit (Loading  *loading,
           KgrStmt  *stmt,
           GError  **error)
{
  KgrUnitFields plain = {
    .id = kgr_stmt_get_int (stmt, 0),
    .kind = (KgrUnitKind) kgr_stmt_get_int (stmt, 1),
    .statement_kind = (KgrStatementKind) kgr_stmt_get_int (stmt, 2),
    .agenda_id = kgr_stmt_get_int (stmt, 3),
    .person_id = kgr_stmt_get_int (stmt, 4),
  };
  gint64 position = kgr_stmt_get_int (stmt, 8);
  GError *local = NULL;
  gsize size = 0;
  char *cell = kgr_cell_open_data (loading->store, stmt, 5, KGR_CELL_UNIT, &size, &local);
  KgrUnit *unit = NULL;

  if (cell != NULL)
    {
      unit = kgr_unit_new_from_cell (&plain, cell, (gssize) size, &local);
      kgr_wipe (cell, size);
      g_free (cell);
    }
  if (unit == NULL && !note_damage (loading, KGR_CELL_UNIT, plain.id, local, error))
    return FALSE;
  /* What did not open keeps its place in the record, without words. */
  g_ptr_array_add (loading->meeting->units, unit != NULL ? unit : kgr_unit_new (&plain));
  if (loading->meeting->positions == NULL)
    loading->meeting->positions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (loading->meeting->positions, position);

  return TRUE;
}

/* A head that did not open is named already and says nothing of the rows. */
static gboolean
check_layout (Loading  *loading,
              GError  **error)
{
  g_autofree char *layout = kgr_meeting_repo_dup_layout (loading->store, loading->id, error);
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  if (layout == NULL)
    return FALSE;
  if (json_object_get_size (loading->head) > 0)
    kgr_meeting_layout_compare (loading->head, layout, loading->id, places);
  if (places->len > 0 && loading->damage == NULL)
    {
      g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                   _("%s: they are not those that were stored. Open the newest backup."),
                   (char *) places->pdata[0]);
      return FALSE;
    }
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (loading->damage, g_strdup (places->pdata[i]));

  return TRUE;
}

static gboolean
read_rows (Loading  *loading,
           GError  **error)
{
  return for_each_row (loading, select_attendance, read_attendance, error) &&
         for_each_row (loading, select_agenda, read_agenda, error) &&
         for_each_row (loading, select_papers, read_paper, error) &&
         for_each_row (loading, select_units, read_unit, error) &&
         check_layout (loading, error);
}

KgrMeeting *
kgr_meeting_repo_read (KgrStore    *store,
                       gint64       id,
                       GPtrArray  **damage,
                       GError     **error)
{
  g_autoptr(GPtrArray) places = damage != NULL ? g_ptr_array_new_with_free_func (g_free) : NULL;
  Loading loading = { store, id, places, NULL, NULL };
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(JsonObject) head = NULL;
  gboolean good = for_each_row (&loading, select_meeting, read_head, error);

  meeting = loading.meeting;
  head = loading.head;
  if (!good)
    return NULL;
  if (meeting == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is no meeting with this number. List the meetings to see "
                             "them."));
      return NULL;
    }
  if (!read_rows (&loading, error))
    return NULL;
  if (damage != NULL)
    *damage = g_steal_pointer (&places);

  return g_steal_pointer (&meeting);
}

typedef struct
{
  KgrStore    *store;
  gint64       id;
  GPtrArray  **damage;
  KgrMeeting  *meeting;
} Read;

static gboolean
read_meeting (KgrDb     *db,
              gpointer   data,
              GError   **error)
{
  Read *read = data;

  read->meeting = kgr_meeting_repo_read (read->store, read->id, read->damage, error);

  return read->meeting != NULL;
}

/**
 * kgr_meeting_repo_load:
 * @store: an unlocked store
 * @id: a meeting's id
 * @damage: (out) (optional) (transfer full) (element-type utf8): the places that did not open
 * @error: return location for an error
 *
 * Opens one meeting, all of one moment. With @damage what does not open is %NULL (a statement
 * keeps its place, without words) and its place is named; without it the first such cell is
 * %KGR_ERROR_CORRUPT. Also fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_LOCKED. Database thread.
 *
 * Returns: (transfer full): the meeting
 */
KgrMeeting *
kgr_meeting_repo_load (KgrStore    *store,
                       gint64       id,
                       GPtrArray  **damage,
                       GError     **error)
{
  Read read = { store, id, damage, NULL };

  if (!kgr_store_can_read (store, error) ||
      !kgr_db_transaction (store->db, KGR_DB_DEFERRED, read_meeting, &read, error))
    return NULL;

  return read.meeting;
}
