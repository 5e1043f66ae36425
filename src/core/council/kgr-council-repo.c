/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Councils: their names and settings. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"

static const char select_councils[] =
  "SELECT id, row_key, revision, cell FROM council ORDER BY id";
static const char select_of_body[] =
  "SELECT council.id, council.row_key, council.revision, council.cell"
  " FROM body JOIN council ON council.id = body.council_id WHERE body.id = :body_id";
static const char insert_council[] =
  "INSERT INTO council (row_key, revision, cell) VALUES (:row_key, :revision, :cell)";

void
kgr_council_free (KgrCouncil *self)
{
  g_free (self->name);
  g_free (self->mark);
  g_free (self);
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
    {
      council->name = kgr_json_dup_string (object, "name");
      council->mark = kgr_json_dup_string (object, "mark");
    }

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
  g_autofree char *place = NULL;

  if (object != NULL)
    return council_from_row (store, stmt);

  place = kgr_cell_dup_place (KGR_CELL_COUNCIL, kgr_stmt_get_int (stmt, 0));
  g_prefix_error (error, "%s: ", place);
  return NULL;
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
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_of_body, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":body_id", body_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return NULL;
  if (has_row)
    return read_settings (store, stmt, error);
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("There is no body with this number."));

  return NULL;
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
  g_autoptr(JsonObject) object = json_object_new ();

  if (!kgr_store_can_write (store, error) ||
      (insert = kgr_db_prepare (store->db, insert_council, error)) == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "name", council->name);
  kgr_json_set_string (object, "mark", council->mark);

  return kgr_cell_insert (store, insert, KGR_CELL_COUNCIL, object, id, error);
}
