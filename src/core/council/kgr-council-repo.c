/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Councils: their names and settings. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"

static const char select_councils[] =
  "SELECT id, row_key, revision, cell FROM council ORDER BY id";
static const char select_council[] =
  "SELECT id, row_key, revision, cell FROM council WHERE id = :id";
static const char select_of_body[] =
  "SELECT council.id, council.row_key, council.revision, council.cell"
  " FROM body JOIN council ON council.id = body.council_id WHERE body.id = :id";
static const char insert_council[] =
  "INSERT INTO council (row_key, revision, cell) VALUES (:row_key, :revision, :cell)";

typedef struct
{
  KgrStore         *store;
  const KgrCouncil *council;
} Update;

gboolean
kgr_council_cell_insert (KgrStore         *store,
                         KgrStmt          *insert,
                         KgrCellKind       kind,
                         const KgrFields  *fields,
                         gconstpointer     self,
                         gint64           *id,
                         GError          **error)
{
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  kgr_fields_write (fields, self, object);

  return kgr_cell_insert (store, insert, kind, object, id, error);
}

gboolean
kgr_council_cell_update (KgrStore         *store,
                         KgrCellKind       kind,
                         gint64            id,
                         const KgrFields  *fields,
                         gconstpointer     self,
                         GError          **error)
{
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  kgr_fields_write (fields, self, object);

  return kgr_cell_update (store, kind, id, object, error);
}

void
kgr_council_prefix_place (GError      **error,
                          KgrCellKind   kind,
                          gint64        id)
{
  g_autofree char *place = kgr_cell_dup_place (kind, id);

  g_prefix_error (error, "%s: ", place);
}

KgrStmt *
kgr_council_find_row (KgrStore    *store,
                      const char  *sql,
                      gint64       id,
                      const char  *missing,
                      GError     **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) || (stmt = kgr_db_prepare (store->db, sql, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":id", id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return NULL;
  if (has_row)
    return g_steal_pointer (&stmt);
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND, missing);

  return NULL;
}

gboolean
kgr_council_has_row (KgrStore    *store,
                     const char  *sql,
                     gint64       id,
                     gboolean    *has_row,
                     GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", id);

  return kgr_stmt_step (stmt, has_row, error);
}

gboolean
kgr_council_write (KgrStore   *store,
                   KgrDbFunc   func,
                   gpointer    data,
                   GError    **error)
{
  if (!kgr_db_in_transaction (store->db))
    return kgr_store_write (store, func, data, error);

  return kgr_store_can_write (store, error) && func (store->db, data, error);
}

static KgrCouncil *
council_from_row (KgrStore *store,
                  KgrStmt  *stmt)
{
  /* A name that does not open is NULL in the list; the check names the place. */
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 1, KGR_CELL_COUNCIL, NULL);
  KgrCouncil *council = g_new0 (KgrCouncil, 1);

  council->id = kgr_stmt_get_int (stmt, 0);
  if (object != NULL)
    kgr_fields_read (&kgr_council_fields, council, object);

  return council;
}

/**
 * kgr_council_repo_list:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrCouncil): the councils, in the order they were made
 */
GPtrArray *
kgr_council_repo_list (KgrStore  *store,
                       GError   **error)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_council_free;
  g_autoptr(GPtrArray) councils = g_ptr_array_new_with_free_func (free_one);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_councils, error)) == NULL)
    return NULL;
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&councils);
      g_ptr_array_add (councils, council_from_row (store, stmt));
    }
}

/* What the settings decide is printed, so they are never taken for unset where they do not open. */
static KgrCouncil *
read_settings (KgrStore  *store,
               KgrStmt   *stmt,
               GError   **error)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 1, KGR_CELL_COUNCIL, error);

  if (object != NULL)
    return council_from_row (store, stmt);

  kgr_council_prefix_place (error, KGR_CELL_COUNCIL, kgr_stmt_get_int (stmt, 0));
  return NULL;
}

static KgrCouncil *
load_where (KgrStore    *store,
            const char  *sql,
            gint64       id,
            const char  *missing,
            GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_council_find_row (store, sql, id, missing, error);

  return stmt != NULL ? read_settings (store, stmt, error) : NULL;
}

/**
 * kgr_council_repo_load:
 * @store: an unlocked store
 * @id: a council's id
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT where it does not open. Database thread.
 *
 * Returns: (transfer full): the council with its settings
 */
KgrCouncil *
kgr_council_repo_load (KgrStore  *store,
                       gint64     id,
                       GError   **error)
{
  return load_where (store, select_council, id, _("There is no council with this number."), error);
}

/**
 * kgr_council_repo_load_of_body:
 * @store: an unlocked store
 * @body_id: a body's id
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_NOT_FOUND for a body that is not there, %KGR_ERROR_CORRUPT where the
 * council does not open. Database thread.
 *
 * Returns: (transfer full): the council @body_id belongs to, with its settings
 */
KgrCouncil *
kgr_council_repo_load_of_body (KgrStore  *store,
                               gint64     body_id,
                               GError   **error)
{
  return load_where (store, select_of_body, body_id, _("There is no body with this number."),
                     error);
}

/**
 * kgr_council_repo_add:
 * @store: a store that can write
 * @council: name and settings; its id is not used
 * @id: (out) (optional): the new row's id
 * @error: return location for an error
 *
 * Stores a council; joins the caller's transaction if there is one. Database thread.
 *
 * Returns: %TRUE when it is stored
 */
gboolean
kgr_council_repo_add (KgrStore          *store,
                      const KgrCouncil  *council,
                      gint64            *id,
                      GError           **error)
{
  g_autoptr(KgrStmt) insert = NULL;
  g_autoptr(KgrCouncil) normal = kgr_council_copy (council);

  if (!kgr_store_can_write (store, error) ||
      !kgr_fields_normalize (&kgr_council_fields, normal, error) ||
      (insert = kgr_db_prepare (store->db, insert_council, error)) == NULL)
    return FALSE;

  return kgr_council_cell_insert (store, insert, KGR_CELL_COUNCIL, &kgr_council_fields, normal, id,
                                  error);
}

static gboolean
update_council (KgrDb     *db,
                gpointer   data,
                GError   **error)
{
  Update *update = data;

  return kgr_council_cell_update (update->store, KGR_CELL_COUNCIL, update->council->id,
                                  &kgr_council_fields, update->council, error);
}

/**
 * kgr_council_repo_update:
 * @store: a store that can write
 * @council: a stored council with what shall hold from now on; it needs a name
 * @error: return location for an error
 *
 * What was approved keeps the settings it was approved with. Fails with %KGR_ERROR_INVALID,
 * %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_council_repo_update (KgrStore          *store,
                         const KgrCouncil  *council,
                         GError           **error)
{
  g_autoptr(KgrCouncil) normal = kgr_council_copy (council);
  Update update = { store, normal };

  if (!kgr_fields_normalize (&kgr_council_fields, normal, error))
    return FALSE;
  if (normal->name == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("Give the council a name."));
      return FALSE;
    }

  return kgr_council_write (store, update_council, &update, error);
}
