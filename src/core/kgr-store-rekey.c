/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new master key, when somebody leaves: every cell is sealed again in one transaction. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "vault/kgr-slot-key.h"

static const char delete_slots[] = "DELETE FROM slot";

typedef struct
{
  KgrStore            *store;
  KgrVault            *fresh;
  const char          *name;
  const KgrSlotSecret *passphrase;
  const KgrSlotSecret *recovery_key;
  gint64               slot_id;
} Rekeying;

static gboolean
reseal_row (Rekeying              *rekeying,
            const KgrSealedTable  *table,
            KgrStmt               *row,
            KgrStmt               *update,
            GError               **error)
{
  gint64 id = kgr_stmt_get_int (row, 0);
  gint64 revision = kgr_stmt_get_int (row, 2) + 1;
  g_autoptr(GBytes) cell = NULL;
  gconstpointer row_key, bytes;
  gsize size = 0, key_size, length;
  char *text = kgr_cell_open_data (rekeying->store, row, 1, table->kind, &size, error);

  if (text == NULL)
    {
      g_autofree char *place = kgr_cell_dup_place (table->kind, id);

      g_prefix_error (error, "%s: ", place);
      return FALSE;
    }
  row_key = kgr_stmt_get_blob (row, 1, &key_size);
  cell = kgr_vault_seal (rekeying->fresh, table->kind, row_key, revision, text, size);
  kgr_wipe (text, size);
  g_free (text);

  bytes = g_bytes_get_data (cell, &length);
  kgr_stmt_bind_int (update, ":id", id);
  kgr_stmt_bind_int (update, ":revision", revision);
  kgr_stmt_bind_blob (update, ":cell", bytes, length);

  return kgr_stmt_run (update, error);
}

/* The ids first: a table is not changed while it is read. */
static GArray *
list_ids (KgrStore              *store,
          const KgrSealedTable  *table,
          GError               **error)
{
  g_autoptr(KgrStmt) rows = kgr_db_prepare (store->db, table->select_all, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean has_row = FALSE;

  while (rows != NULL)
    {
      gint64 id;

      if (!kgr_stmt_step (rows, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      id = kgr_stmt_get_int (rows, 0);
      g_array_append_val (ids, id);
    }

  return NULL;
}

static gboolean
reseal_table (Rekeying              *rekeying,
              const KgrSealedTable  *table,
              GError               **error)
{
  KgrDb *db = rekeying->store->db;
  g_autoptr(GArray) ids = list_ids (rekeying->store, table, error);
  g_autoptr(KgrStmt) row = NULL;
  g_autoptr(KgrStmt) update = NULL;
  gboolean has_row = FALSE;

  if (ids == NULL ||
      (row = kgr_db_prepare (db, table->select_row, error)) == NULL ||
      (update = kgr_db_prepare (db, table->update, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      kgr_stmt_bind_int (row, ":id", g_array_index (ids, gint64, i));
      if (!kgr_stmt_step (row, &has_row, error) || !has_row ||
          !reseal_row (rekeying, table, row, update, error))
        return FALSE;
      kgr_stmt_reset (row);
    }

  return TRUE;
}

static gboolean
rekey (KgrDb     *db,
       gpointer   data,
       GError   **error)
{
  Rekeying *rekeying = data;
  KgrVault *old = rekeying->store->vault;
  gboolean good;

  /* The old slots, names included, go; every other table is sealed again. */
  if (!kgr_db_exec (db, delete_slots, error))
    return FALSE;
  for (guint i = 0; i < kgr_n_sealed_tables; i++)
    if (kgr_sealed_tables[i].kind != KGR_CELL_SLOT &&
        !reseal_table (rekeying, &kgr_sealed_tables[i], error))
      return FALSE;

  rekeying->store->vault = rekeying->fresh;
  good = kgr_store_insert_slot (rekeying->store, rekeying->name, rekeying->passphrase,
                                &rekeying->slot_id, error) &&
         kgr_store_insert_slot (rekeying->store, NULL, rekeying->recovery_key, NULL, error);
  rekeying->store->vault = old;

  return good;
}

/* Folds the log into the file, so that no page sealed under the old key stays beside it. */
static gboolean
fold_log (KgrStore  *self,
          GError   **error)
{
  return kgr_db_exec (self->db, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/**
 * kgr_store_rekey:
 * @self: a store that can write
 * @secret: (transfer none): the passphrase that stays, hashed
 * @recovery_key: (out) (transfer full): the new recovery key, 64 characters in groups; wipe it
 * @error: return location for an error
 *
 * Seals every cell again under a new master key and leaves two slots, all in one transaction: after
 * a failure, or a process that was killed, everything is as it was. Copies and backups made before
 * still open with the old keys. Database thread; reads and writes the whole file.
 *
 * Fails with %KGR_ERROR_CORRUPT where a cell does not open (the message names its place), and as
 * every write does.
 *
 * Returns: %TRUE when the new key is on the disk; then @recovery_key is set
 */
gboolean
kgr_store_rekey (KgrStore             *self,
                 const KgrSlotSecret  *secret,
                 char                **recovery_key,
                 GError              **error)
{
  char *name = g_strdup (self->slot_name != NULL ? self->slot_name : g_get_user_name ());
  char *key = kgr_recovery_key_new ();
  g_autoptr(KgrSlotSecret) recovery = kgr_slot_secret_new (KGR_SLOT_RECOVERY, key, 0, error);
  KgrVault *fresh = kgr_vault_new (self->vault_id);
  Rekeying rekeying = { self, fresh, name, secret, recovery, 0 };
  g_autoptr(GError) local = NULL;
  gint64 person_id = 0;

  g_return_val_if_fail (recovery_key != NULL, FALSE);

  /* Who the user is can be said again; it stops no new key. */
  if (!kgr_store_get_own_person (self, &person_id, &local))
    g_clear_error (&local);

  if (recovery == NULL || !kgr_store_write (self, rekey, &rekeying, error))
    {
      kgr_vault_free (fresh);
      kgr_wipe_string (key);
      kgr_wipe_string (name);
      return FALSE;
    }
  /* From here on the file has the new key, whatever happens next. */
  *recovery_key = key;
  kgr_store_set_unlocked (self, fresh, rekeying.slot_id, name);

  /* So nothing may keep the new recovery key from who asked for it. Who writes is noted again at
   * the next opening, and the log is folded when the file is closed. */
  if ((person_id != 0 && !kgr_store_set_own_person (self, person_id, &local)) ||
      !kgr_store_note_holder (self, &local) || !fold_log (self, &local))
    g_message ("After the new master key was stored: code %d", local->code);

  return TRUE;
}
