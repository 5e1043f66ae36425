/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The attendance in the database. A line keeps its row id when it is taken out and put back, and a
 * number that was given is never written over. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "meeting/kgr-attendance-private.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "meeting/kgr-seating.h"

static const char insert_line[] =
  "INSERT INTO attendance (id, meeting_id, position, person_id, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, :person_id, :row_key, :revision, :cell)";
static const char delete_line[] =
  "DELETE FROM attendance WHERE id = :id AND meeting_id = :meeting_id";
static const char update_person[] =
  "UPDATE attendance SET person_id = :person_id WHERE id = :id AND person_id IS NOT :person_id";
static const char update_position[] =
  "UPDATE attendance SET position = :position WHERE id = :id AND position <> :position";

typedef struct _Change Change;

typedef gboolean (*ChangeFunc) (Change  *change,
                                GError **error);

/* What one call does inside its transaction. */
struct _Change
{
  KgrStore         *store;
  gint64            meeting_id;
  const char       *now;
  ChangeFunc        func;
  KgrMeetingStatus  status;
  GPtrArray        *lines;   /* KgrAttendance, as stored, in order */
  GPtrArray        *given;   /* KgrAttendance of save */
  KgrAttendance    *line;    /* of insert */
  gint64            id;
  int               index;
  int               was;
};

static int
find_line (GPtrArray *lines,
           gint64     id,
           GError   **error)
{
  for (guint i = 0; i < lines->len; i++)
    if (((KgrAttendance *) lines->pdata[i])->id == id)
      return (int) i;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("This person is not in the attendance any more. Open the meeting "
                         "again."));
  return -1;
}

static gboolean
write_line (KgrStore             *store,
            const KgrAttendance  *line,
            GError              **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, update_person, error);
  g_autoptr(JsonObject) object = kgr_attendance_to_cell (line);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", line->id);
  kgr_stmt_bind_id (stmt, ":person_id", line->person_id);

  return kgr_stmt_run (stmt, error) &&
         kgr_cell_update (store, KGR_CELL_ATTENDANCE, line->id, object, error);
}

static gboolean
write_order (Change  *change,
             GError **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (change->store->db, update_position, error);

  for (guint i = 0; stmt != NULL && i < change->lines->len; i++)
    {
      kgr_stmt_bind_int (stmt, ":id", ((KgrAttendance *) change->lines->pdata[i])->id);
      kgr_stmt_bind_int (stmt, ":position", i + 1);
      if (!kgr_stmt_run (stmt, error))
        return FALSE;
    }

  return stmt != NULL;
}

/* From the opening on. */
static gboolean
give_numbers (Change  *change,
              GError **error)
{
  g_autoptr(GArray) before = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < change->lines->len; i++)
    g_array_append_val (before, ((KgrAttendance *) change->lines->pdata[i])->number);
  if (change->status == KGR_MEETING_PLANNED ||
      !kgr_seating_give_numbers (change->lines, change->now))
    return TRUE;
  for (guint i = 0; i < change->lines->len; i++)
    {
      const KgrAttendance *line = change->lines->pdata[i];

      if (line->number != g_array_index (before, int, i) &&
          !write_line (change->store, line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_change (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Change *change = data;
  g_autofree char *layout = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  if (!kgr_meeting_repo_read_status (change->store, change->meeting_id, &change->status, error))
    return FALSE;
  if (!kgr_meeting_status_is_open (change->status))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_APPROVED,
                           _("These minutes are approved. Make a corrected version to change "
                             "them."));
      return FALSE;
    }
  layout = kgr_meeting_repo_dup_layout (change->store, change->meeting_id, error);
  if (layout != NULL)
    change->lines = lines = kgr_attendance_read_lines (change->store, change->meeting_id, error);

  return lines != NULL && change->func (change, error) && give_numbers (change, error) &&
         kgr_meeting_repo_follow_layout (change->store, change->meeting_id, layout, error);
}

static gboolean
save_lines (Change  *change,
            GError **error)
{
  for (guint i = 0; i < change->given->len; i++)
    {
      const KgrAttendance *given = change->given->pdata[i];
      KgrAttendance *line = kgr_attendance_copy (given);
      int at = find_line (change->lines, given->id, error);
      KgrAttendance *stored = at >= 0 ? change->lines->pdata[at] : NULL;

      if (stored == NULL)
        {
          kgr_attendance_free (line);
          return FALSE;
        }
      if (stored->number > 0)
        line->number = stored->number;
      change->lines->pdata[at] = line;
      if (kgr_attendance_equal (stored, line))
        {
          kgr_attendance_free (stored);
          continue;
        }
      kgr_attendance_free (stored);
      if (!write_line (change->store, line, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kgr_attendance_repo_save:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @lines: (element-type KgrAttendance): changed lines, with the ids they are stored under
 * @now: (nullable): ISO 8601 local: who is there gets a number
 * @error: return location for an error
 *
 * Stores lines of the attendance. A number that was given stays, whatever @lines say.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_APPROVED, %KGR_ERROR_CORRUPT, and as every write
 * does; then nothing is stored.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_attendance_repo_save (KgrStore    *store,
                          gint64       meeting_id,
                          GPtrArray   *lines,
                          const char  *now,
                          GError     **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .now = now, .func = save_lines,
                    .given = lines };

  return kgr_store_write (store, run_change, &change, error);
}

static gboolean
insert (Change  *change,
        GError **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (change->store->db, insert_line, error);
  g_autoptr(JsonObject) object = kgr_attendance_to_cell (change->line);
  int n_lines = (int) change->lines->len;
  int index = change->index < 0 ? n_lines : MIN (change->index, n_lines);
  gint64 id = 0;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_id (stmt, ":id", change->line->id);
  kgr_stmt_bind_int (stmt, ":meeting_id", change->meeting_id);
  kgr_stmt_bind_int (stmt, ":position", index + 1);
  kgr_stmt_bind_id (stmt, ":person_id", change->line->person_id);
  if (!kgr_cell_insert (change->store, stmt, KGR_CELL_ATTENDANCE, object, &id, error))
    return FALSE;
  change->id = id;
  g_ptr_array_insert (change->lines, index, kgr_attendance_copy (change->line));
  ((KgrAttendance *) change->lines->pdata[index])->id = id;

  return write_order (change, error);
}

/**
 * kgr_attendance_repo_insert:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @line: a line; its id is set. With an id it is one that was taken out and comes back under it
 * @index: where it will stand, from 0; -1 or more than there are: at the end
 * @now: (nullable): ISO 8601 local: who is there gets a number
 * @error: return location for an error
 *
 * Adds a line to the attendance. Fails as kgr_attendance_repo_save() does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_attendance_repo_insert (KgrStore       *store,
                            gint64          meeting_id,
                            KgrAttendance  *line,
                            int             index,
                            const char     *now,
                            GError        **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .now = now, .func = insert,
                    .line = line, .index = index };

  if (!kgr_store_write (store, run_change, &change, error))
    return FALSE;
  line->id = change.id;

  return TRUE;
}

static gboolean
delete_row (Change  *change,
            GError **error)
{
  g_autoptr(KgrStmt) stmt = NULL;

  change->was = find_line (change->lines, change->id, error);
  if (change->was < 0 || (stmt = kgr_db_prepare (change->store->db, delete_line, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", change->id);
  kgr_stmt_bind_int (stmt, ":meeting_id", change->meeting_id);
  g_ptr_array_remove_index (change->lines, change->was);

  return kgr_stmt_run (stmt, error) && write_order (change, error);
}

/**
 * kgr_attendance_repo_remove:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @id: of a line
 * @index: (out) (optional): where it stood
 * @error: return location for an error
 *
 * Takes a line out of the attendance. Fails as kgr_attendance_repo_save() does.
 *
 * Returns: %TRUE when it is gone
 */
gboolean
kgr_attendance_repo_remove (KgrStore  *store,
                            gint64     meeting_id,
                            gint64     id,
                            int       *index,
                            GError   **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .func = delete_row, .id = id };

  if (!kgr_store_write (store, run_change, &change, error))
    return FALSE;
  if (index != NULL)
    *index = change.was;

  return TRUE;
}

static gboolean
move (Change  *change,
      GError **error)
{
  KgrAttendance *line;

  change->was = find_line (change->lines, change->id, error);
  if (change->was < 0)
    return FALSE;
  line = g_ptr_array_steal_index (change->lines, change->was);
  g_ptr_array_insert (change->lines, CLAMP (change->index, 0, (int) change->lines->len), line);

  return write_order (change, error);
}

/**
 * kgr_attendance_repo_move:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @id: of a line
 * @index: where it will stand, from 0; more than there are: at the end
 * @was: (out) (optional): where it stood
 * @error: return location for an error
 *
 * Moves a line. Numbers stay with their people. Fails as kgr_attendance_repo_save() does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_attendance_repo_move (KgrStore  *store,
                          gint64     meeting_id,
                          gint64     id,
                          int        index,
                          int       *was,
                          GError   **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .func = move, .id = id,
                    .index = index };

  if (!kgr_store_write (store, run_change, &change, error))
    return FALSE;
  if (was != NULL)
    *was = change.was;

  return TRUE;
}

static gboolean
put_in (Change  *change,
        GError **error)
{
  change->index = -1;
  for (guint i = 0; i < change->given->len; i++)
    {
      change->line = change->given->pdata[i];
      if (!insert (change, error))
        return FALSE;
      change->line->id = change->id;
    }

  return TRUE;
}

static gboolean
take_out (Change  *change,
          GError **error)
{
  for (guint i = 0; i < change->given->len; i++)
    {
      change->id = ((KgrAttendance *) change->given->pdata[i])->id;
      if (!delete_row (change, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kgr_attendance_put_in (KgrStore   *store,
                       gint64      meeting_id,
                       GPtrArray  *lines,
                       GError    **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .func = put_in, .given = lines };

  return run_change (store->db, &change, error);
}

/**
 * kgr_attendance_repo_put:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @lines: (element-type KgrAttendance): what kgr_attendance_repo_expect() put in
 * @in: whether they come in again, at the end and under their ids, or go
 * @error: return location for an error
 *
 * Takes lines out of the attendance, or puts them in again. Fails as kgr_attendance_repo_save()
 * does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_attendance_repo_put (KgrStore   *store,
                         gint64      meeting_id,
                         GPtrArray  *lines,
                         gboolean    in,
                         GError    **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .func = in ? put_in : take_out,
                    .given = lines };

  return kgr_store_write (store, run_change, &change, error);
}

static gboolean
only_numbers (Change  *change,
              GError **error)
{
  return TRUE;
}

gboolean
kgr_attendance_number (KgrStore    *store,
                       gint64       meeting_id,
                       const char  *now,
                       GError     **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .now = now, .func = only_numbers };

  return run_change (store->db, &change, error);
}

/**
 * kgr_attendance_repo_give_numbers:
 * @store: a store that can write
 * @meeting_id: a meeting's id, not of one that is only planned
 * @now: (nullable): ISO 8601 local
 * @error: return location for an error
 *
 * Stores the numbers that kgr_seating_list() shows, so that they stay: for when a meeting is
 * opened. Fails as kgr_attendance_repo_save() does.
 *
 * Returns: %TRUE when they are on the disk
 */
gboolean
kgr_attendance_repo_give_numbers (KgrStore    *store,
                                  gint64       meeting_id,
                                  const char  *now,
                                  GError     **error)
{
  Change change = { .store = store, .meeting_id = meeting_id, .now = now, .func = only_numbers };

  return kgr_store_write (store, run_change, &change, error);
}
