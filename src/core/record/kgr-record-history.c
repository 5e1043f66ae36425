/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What statements were before: one revision for each time somebody came to change them. It is kept
 * for good, also of a statement that was deleted: what was said is not lost by a key. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "record/kgr-record-repo-private.h"

static const char insert_revision[] =
  "INSERT INTO unit_revision (meeting_id, unit_id, row_key, revision, cell)"
  " VALUES (:meeting_id, :unit_id, :row_key, :revision, :cell)";
#define COLUMNS "SELECT id, unit_id, row_key, revision, cell FROM unit_revision"
static const char select_of_unit[] =
  COLUMNS " WHERE meeting_id = :meeting_id AND unit_id = :unit_id ORDER BY id DESC";
static const char select_deleted[] =
  COLUMNS " WHERE id IN (SELECT max (id) FROM unit_revision WHERE meeting_id = :meeting_id"
  "                      AND unit_id NOT IN (SELECT id FROM unit) GROUP BY unit_id)"
  " ORDER BY id DESC";

void
kgr_unit_revision_free (KgrUnitRevision *self)
{
  g_clear_pointer (&self->unit, kgr_unit_unref);
  g_free (self->at);
  g_free (self->by);
  g_free (self);
}

/* The unit and its meeting stand in the cell too: a row that is moved to another does not pass. */
static JsonObject *
revision_to_json (KgrStore              *store,
                  gint64                 meeting_id,
                  const KgrRecordChange *change)
{
  const KgrUnitFields *fields = kgr_unit_get (change->before);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
  char *cell = kgr_unit_to_cell (change->before);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  json_object_set_int_member (object, "meeting", meeting_id);
  json_object_set_int_member (object, "unit", change->row_id);
  json_object_set_string_member (object, "at", at);
  json_object_set_boolean_member (object, "closed", change->was_closed);
  kgr_json_set_string (object, "by", store->slot_name);
  json_object_set_int_member (object, "kind", fields->kind);
  json_object_set_int_member (object, "statement_kind", fields->statement_kind);
  json_object_set_int_member (object, "agenda", fields->agenda_id);
  json_object_set_int_member (object, "person", fields->person_id);
  json_object_set_string_member (object, "cell", cell);
  kgr_wipe_string (cell);
  return object;
}

gboolean
kgr_record_repo_keep (KgrStore               *store,
                      gint64                  meeting_id,
                      const KgrRecordChange  *change,
                      GError                **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_revision, error);
  g_autoptr(JsonObject) object = NULL;

  if (insert == NULL)
    return FALSE;
  object = revision_to_json (store, meeting_id, change);
  kgr_stmt_bind_int (insert, ":meeting_id", meeting_id);
  kgr_stmt_bind_int (insert, ":unit_id", change->row_id);
  return kgr_cell_insert (store, insert, KGR_CELL_UNIT_REVISION, object, NULL, error);
}

static gboolean
is_kind (KgrUnitFields *fields)
{
  return fields->kind >= KGR_UNIT_ITEM && fields->kind <= KGR_UNIT_NOTE &&
         (int) fields->statement_kind >= 0 && fields->statement_kind <= KGR_STATEMENT_DECISION;
}

static KgrUnitRevision *
revision_from_json (JsonObject  *object,
                    gint64       meeting_id,
                    gint64       unit_id,
                    GError     **error)
{
  KgrUnitFields plain = {
    .id = unit_id,
    .kind = (KgrUnitKind) kgr_json_get_int (object, "kind", 0),
    .statement_kind = (KgrStatementKind) kgr_json_get_int (object, "statement_kind", 0),
    .agenda_id = kgr_json_get_int (object, "agenda", 0),
    .person_id = kgr_json_get_int (object, "person", 0),
  };
  const char *cell = kgr_json_get_string (object, "cell");
  g_autoptr(KgrUnitRevision) revision = g_new0 (KgrUnitRevision, 1);

  if (kgr_json_get_int (object, "meeting", 0) != meeting_id ||
      kgr_json_get_int (object, "unit", 0) != unit_id || !is_kind (&plain) || cell == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("A part of the record's history is damaged and cannot be read. Look "
                             "for it in a backup."));
      return NULL;
    }
  revision->unit_id = unit_id;
  revision->at = kgr_json_dup_string (object, "at");
  revision->by = kgr_json_dup_string (object, "by");
  /* Where the cell does not say, it may have been. */
  revision->closed = !json_object_has_member (object, "closed") ||
                     json_object_get_boolean_member (object, "closed");
  revision->unit = kgr_unit_new_from_cell (&plain, cell, -1, error);
  return revision->unit != NULL ? g_steal_pointer (&revision) : NULL;
}

static GPtrArray *
read_revisions (KgrStore  *store,
                KgrStmt   *stmt,
                gint64     meeting_id,
                GError   **error)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_unit_revision_free;
  g_autoptr(GPtrArray) revisions = g_ptr_array_new_with_free_func (free_one);
  gboolean has_row = FALSE;

  while (kgr_stmt_step (stmt, &has_row, error))
    {
      g_autoptr(JsonObject) object = NULL;
      KgrUnitRevision *revision = NULL;

      if (!has_row)
        return g_steal_pointer (&revisions);
      object = kgr_cell_open (store, stmt, 2, KGR_CELL_UNIT_REVISION, error);
      if (object != NULL)
        revision = revision_from_json (object, meeting_id, kgr_stmt_get_int (stmt, 1), error);
      if (revision == NULL)
        return NULL;
      g_ptr_array_add (revisions, revision);
    }
  return NULL;
}

static GPtrArray *
list_revisions (KgrStore    *store,
                const char  *sql,
                gint64       meeting_id,
                gint64       unit_id,
                GError     **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  int schema;

  if (!kgr_store_can_read (store, error) || !kgr_db_read_schema (store->db, &schema, error))
    return NULL;
  /* An earlier file that is only read has no history. */
  if (schema < KGR_HISTORY_SCHEMA)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_revision_free);
  if ((stmt = kgr_db_prepare (store->db, sql, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);
  if (unit_id != 0)
    kgr_stmt_bind_int (stmt, ":unit_id", unit_id);
  return read_revisions (store, stmt, meeting_id, error);
}

/**
 * kgr_record_repo_list_history:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @unit_id: the row of a unit, also of one that was deleted
 * @error: return location for an error
 *
 * What a unit was before each visit that changed it, with who changed it then and when. Database
 * thread.
 *
 * Fails with %KGR_ERROR_LOCKED, %KGR_ERROR_CORRUPT.
 *
 * Returns: (transfer full) (element-type KgrUnitRevision): the newest first; none for a unit that
 *   was never changed
 */
GPtrArray *
kgr_record_repo_list_history (KgrStore  *store,
                              gint64     meeting_id,
                              gint64     unit_id,
                              GError   **error)
{
  return list_revisions (store, select_of_unit, meeting_id, unit_id, error);
}

/**
 * kgr_record_repo_list_deleted:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @error: return location for an error
 *
 * The units that were deleted from a record, as each was last. Database thread.
 *
 * Fails with %KGR_ERROR_LOCKED, %KGR_ERROR_CORRUPT.
 *
 * Returns: (transfer full) (element-type KgrUnitRevision): the last deleted first
 */
GPtrArray *
kgr_record_repo_list_deleted (KgrStore  *store,
                              gint64     meeting_id,
                              GError   **error)
{
  return list_revisions (store, select_deleted, meeting_id, 0, error);
}
