/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Storing what was written in a record. A change of words alone seals one cell and touches nothing
 * else; where rows come, go or move, the sum of all rows in the sealed head follows them. Neither
 * depends on the length of the record. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-layout-private.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "record/kgr-record-repo-private.h"

static const char insert_unit[] =
  "INSERT INTO unit (id, meeting_id, position, kind, statement_kind, agenda_id, person_id, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, :kind, :statement_kind, :agenda_id, :person_id, :row_key, :revision, :cell)";
static const char update_unit[] =
  "UPDATE unit SET position = :position, kind = :kind, statement_kind = :statement_kind,"
  " agenda_id = :agenda_id, person_id = :person_id WHERE id = :id AND meeting_id = :meeting_id";
static const char move_unit[] =
  "UPDATE unit SET position = :position WHERE id = :id AND meeting_id = :meeting_id";
static const char delete_unit[] = "DELETE FROM unit WHERE id = :id AND meeting_id = :meeting_id";
static const char select_there[] =
  "SELECT 1 FROM unit WHERE id = :id AND meeting_id = :meeting_id";

typedef struct
{
  KgrStore         *store;
  KgrRecordChanges *changes;
} Saving;

static KgrRecordChange *
change_at (KgrRecordChanges *changes,
           guint             index)
{
  return &g_array_index (changes->changes, KgrRecordChange, index);
}

/* What stands in the clear of a unit, beside its place. */
static gboolean
is_same_in_the_clear (KgrUnit *a,
                      KgrUnit *b)
{
  const KgrUnitFields *one = kgr_unit_get (a);
  const KgrUnitFields *other = kgr_unit_get (b);

  return one->kind == other->kind && one->statement_kind == other->statement_kind &&
         one->agenda_id == other->agenda_id && one->person_id == other->person_id;
}

static gboolean
touches_rows (const KgrRecordChange *change)
{
  return change->moved || change->unit == NULL || change->before == NULL ||
         !is_same_in_the_clear (change->unit, change->before);
}

static gboolean
any_touches_rows (KgrRecordChanges *changes)
{
  for (guint i = 0; i < changes->changes->len; i++)
    if (touches_rows (change_at (changes, i)))
      return TRUE;
  return FALSE;
}

static gboolean
assert_there (Saving           *saving,
              KgrRecordChange  *change,
              GError          **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (saving->store->db, select_there, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", change->row_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", saving->changes->meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("This statement is not in the record any more. Open the record again."));
  return has_row;
}

static void
bind_plain (KgrStmt               *stmt,
            const KgrRecordChange *change)
{
  const KgrUnitFields *fields = kgr_unit_get (change->unit);

  kgr_stmt_bind_int (stmt, ":position", change->position);
  kgr_stmt_bind_int (stmt, ":kind", fields->kind);
  kgr_stmt_bind_int (stmt, ":statement_kind", fields->statement_kind);
  kgr_stmt_bind_id (stmt, ":agenda_id", fields->agenda_id);
  kgr_stmt_bind_id (stmt, ":person_id", fields->person_id);
}

static gboolean
insert_row (Saving           *saving,
            KgrRecordChange  *change,
            GError          **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (saving->store->db, insert_unit, error);
  char *cell;
  gint64 id = 0;
  gboolean good;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_id (stmt, ":id", change->row_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", saving->changes->meeting_id);
  bind_plain (stmt, change);
  cell = kgr_unit_to_cell (change->unit);
  good = kgr_cell_insert_data (saving->store, stmt, KGR_CELL_UNIT, cell, strlen (cell), &id, error);
  kgr_wipe_string (cell);
  if (good)
    change->row_id = id;
  return good;
}

/* The plain columns of a row whose @sql names them. */
static gboolean
update_row (Saving           *saving,
            KgrRecordChange  *change,
            gboolean          only_place,
            GError          **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (saving->store->db,
                                            only_place ? move_unit : update_unit, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", change->row_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", saving->changes->meeting_id);
  if (only_place)
    kgr_stmt_bind_int (stmt, ":position", change->position);
  else
    bind_plain (stmt, change);
  return kgr_stmt_run (stmt, error);
}

static gboolean
seal_row (Saving           *saving,
          KgrRecordChange  *change,
          GError          **error)
{
  char *cell = kgr_unit_to_cell (change->unit);
  gboolean good = kgr_cell_update_data (saving->store, KGR_CELL_UNIT, change->row_id, cell,
                                        strlen (cell), error);

  kgr_wipe_string (cell);
  return good;
}

static gboolean
delete_row (Saving           *saving,
            KgrRecordChange  *change,
            GError          **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (saving->store->db, delete_unit, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", change->row_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", saving->changes->meeting_id);
  return kgr_stmt_run (stmt, error);
}

static gboolean
write_change (Saving           *saving,
              KgrRecordChange  *change,
              GError          **error)
{
  if (change->before == NULL)
    return insert_row (saving, change, error);
  if (!assert_there (saving, change, error))
    return FALSE;
  if (change->keep_before &&
      !kgr_record_repo_keep (saving->store, saving->changes->meeting_id, change, error))
    return FALSE;
  if (change->unit == NULL)
    return delete_row (saving, change, error);
  if (touches_rows (change) &&
      !update_row (saving, change, is_same_in_the_clear (change->unit, change->before), error))
    return FALSE;
  return change->unit == change->before || seal_row (saving, change, error);
}

static gboolean
save_change (Saving           *saving,
             KgrUnitRows      *rows,
             KgrRecordChange  *change,
             GError          **error)
{
  if (!touches_rows (change))
    return write_change (saving, change, error);
  return (change->before == NULL || kgr_unit_rows_turn (rows, change->row_id, error)) &&
         write_change (saving, change, error) &&
         (change->unit == NULL || kgr_unit_rows_turn (rows, change->row_id, error));
}

/* Writing on goes into a record that is open. What conceals opens the next version by itself, as
 * concealing does everywhere. */
static gboolean
open_record (Saving   *saving,
             GError  **error)
{
  KgrRecordChanges *changes = saving->changes;
  g_autoptr(KgrMeeting) meeting = NULL;
  KgrMeetingStatus status;

  if (!kgr_meeting_repo_read_status (saving->store, changes->meeting_id, &status, error))
    return FALSE;
  if (kgr_meeting_status_is_open (status))
    return TRUE;
  if (!changes->concealed)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_APPROVED,
                           _("These minutes are approved. Make a corrected version to change "
                             "them."));
      return FALSE;
    }
  meeting = kgr_meeting_repo_read (saving->store, changes->meeting_id, NULL, error);
  return meeting != NULL &&
         kgr_meeting_repo_open_for_change (saving->store, meeting, &changes->next_version, error);
}

static gboolean
save (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Saving *saving = data;
  KgrRecordChanges *changes = saving->changes;
  g_auto(KgrUnitRows) rows = { 0 };
  gboolean touches = any_touches_rows (changes);

  if (!open_record (saving, error) ||
      (touches && !kgr_unit_rows_begin (&rows, saving->store, changes->meeting_id, error)))
    return FALSE;
  for (guint i = 0; i < changes->changes->len; i++)
    if (!save_change (saving, &rows, change_at (changes, i), error))
      return FALSE;
  if (touches && !kgr_unit_rows_end (&rows, error))
    return FALSE;
  return !changes->concealed ||
         kgr_meeting_repo_mark_versions (saving->store, changes->meeting_id, error);
}

/**
 * kgr_record_repo_save:
 * @store: a store that can write
 * @changes: what kgr_record_doc_take_changes() gave; row ids and the version opened are filled in
 * @error: return location for an error
 *
 * Stores the changes of a record in one transaction: all of them or none. The digest of the
 * meeting's rows, sealed in its head, follows where rows came, went, moved or changed in the clear;
 * what a unit was before its first change on a visit is kept in its history. Where words became
 * confidential that were public, no version approved so far can be published any more, and on an
 * approved meeting the next version is opened. Database thread.
 *
 * Fails with %KGR_ERROR_APPROVED where the record is not open and nothing is concealed,
 * %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID for a meeting that was called off, %KGR_ERROR_CORRUPT
 * where the place of a unit is damaged, and as every write does. Then nothing is stored; row ids
 * that were filled in mean nothing.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_record_repo_save (KgrStore          *store,
                      KgrRecordChanges  *changes,
                      GError           **error)
{
  Saving saving = { store, changes };
  g_autoptr(GArray) row_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean good;

  changes->next_version = 0;
  for (guint i = 0; i < changes->changes->len; i++)
    g_array_append_val (row_ids, change_at (changes, i)->row_id);
  good = kgr_store_write (store, save, &saving, error);
  for (guint i = 0; !good && i < changes->changes->len; i++)
    change_at (changes, i)->row_id = g_array_index (row_ids, gint64, i);
  return good;
}
