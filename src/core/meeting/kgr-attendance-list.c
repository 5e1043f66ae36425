/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attendance of a stored meeting, opened by itself. */

#include "config.h"

#include "kgr-cell.h"
#include "meeting/kgr-attendance-private.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-meeting-repo-private.h"

static const char select_lines[] =
  "SELECT id, person_id, row_key, revision, cell FROM attendance WHERE meeting_id = :meeting_id"
  " ORDER BY position, id";

static KgrAttendance *
line_from_row (KgrStore  *store,
               KgrStmt   *stmt,
               GError   **error)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 2, KGR_CELL_ATTENDANCE, error);
  KgrAttendance *line;

  if (object == NULL)
    return NULL;
  line = kgr_attendance_new ();
  line->id = kgr_stmt_get_int (stmt, 0);
  line->person_id = kgr_stmt_get_int (stmt, 1);
  kgr_attendance_from_cell (line, object);

  return line;
}

GPtrArray *
kgr_attendance_read_lines (KgrStore  *store,
                           gint64     meeting_id,
                           GError   **error)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_attendance_free;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (free_one);
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_lines, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  while (TRUE)
    {
      KgrAttendance *line;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&lines);
      line = line_from_row (store, stmt, error);
      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }
}

/**
 * kgr_attendance_repo_list:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @error: return location for an error
 *
 * Opens the attendance and nothing else of a meeting. Fails with %KGR_ERROR_LOCKED,
 * %KGR_ERROR_CORRUPT. Database thread.
 *
 * Returns: (transfer full) (element-type KgrAttendance): in order; empty for no such meeting
 */
GPtrArray *
kgr_attendance_repo_list (KgrStore  *store,
                          gint64     meeting_id,
                          GError   **error)
{
  return kgr_store_can_read (store, error) ? kgr_attendance_read_lines (store, meeting_id, error)
                                           : NULL;
}
