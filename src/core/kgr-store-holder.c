/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who holds the file for writing: sealed, so that only who can unlock it learns the name. */

#include "config.h"

#include "kgr-cell.h"
#include "kgr-json.h"
#include "kgr-platform.h"

static const char select_holder[] = "SELECT 1 FROM holder WHERE id = 1";
static const char insert_holder[] =
  "INSERT INTO holder (id, row_key, revision, cell) VALUES (1, :row_key, :revision, :cell)";

static gboolean
store_holder (KgrDb     *db,
              gpointer   data,
              GError   **error)
{
  KgrStore *store = data;
  g_autoptr(KgrStmt) select = kgr_db_prepare (db, select_holder, error);
  g_autoptr(JsonObject) object = json_object_new ();
  gboolean has_row = FALSE;

  if (select == NULL || !kgr_stmt_step (select, &has_row, error))
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "name", store->slot_name);
  if (!has_row)
    {
      g_autoptr(KgrStmt) insert = kgr_db_prepare (db, insert_holder, error);

      return insert != NULL &&
             kgr_cell_insert (store, insert, KGR_CELL_HOLDER, object, NULL, error);
    }

  return kgr_cell_update (store, KGR_CELL_HOLDER, 1, object, error);
}

static gboolean
is_noted (KgrStore *self)
{
  g_autoptr(JsonObject) object = kgr_cell_load (self, KGR_CELL_HOLDER, 1, NULL);

  return object != NULL && g_strcmp0 (kgr_json_get_string (object, "name"), self->slot_name) == 0;
}

/* Written only where the name changes: most openings write nothing. */
gboolean
kgr_store_note_holder (KgrStore  *self,
                       GError   **error)
{
  return is_noted (self) ||
         kgr_db_transaction (self->db, KGR_DB_IMMEDIATE, store_holder, self, error);
}

/**
 * kgr_store_dup_holder:
 * @self: an unlocked store that only reads
 *
 * Who writes, by the name of their slot. Database thread.
 *
 * Returns: (transfer full) (nullable): a name; wipe it. %NULL where nobody holds the file or it is
 *   not known
 */
char *
kgr_store_dup_holder (KgrStore *self)
{
  g_autoptr(JsonObject) object = NULL;

  if (!kgr_store_is_read_only (self) || self->vault == NULL ||
      !kgr_platform_is_lock_held (self->lock_path))
    return NULL;
  object = kgr_cell_load (self, KGR_CELL_HOLDER, 1, NULL);

  return object != NULL ? kgr_json_dup_string (object, "name") : NULL;
}
