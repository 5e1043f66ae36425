/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A database file and its vault: opening, creating, unlocking, locking. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-new-file.h"
#include "kgr-platform.h"
#include "kgr-store-private.h"
#include "vault/kgr-slot-key.h"

static const char select_vault[] = "SELECT vault_id FROM vault WHERE id = 1";
static const char insert_vault[] = "INSERT INTO vault (id, vault_id) VALUES (1, :vault_id)";

static KgrStore *
store_new (const char *path)
{
  KgrStore *self = g_new0 (KgrStore, 1);
  g_autofree char *real = kgr_platform_dup_real_path (path);

  /* One file has one lock, whatever name it is opened by. */
  self->path = g_strdup (path);
  self->lock_path = g_strconcat (real, ".lock", NULL);
  self->lock_fd = -1;

  return self;
}

static gboolean
read_vault_id (KgrStore  *self,
               GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (self->db, select_vault, error);
  gboolean has_row = FALSE;
  gconstpointer id;
  gsize size;

  if (stmt == NULL || !kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  id = has_row ? kgr_stmt_get_blob (stmt, 0, &size) : NULL;
  if (id == NULL || size != KGR_VAULT_ID_SIZE)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("The file is damaged: its vault is missing. Open the newest backup."));
      return FALSE;
    }
  memcpy (self->vault_id, id, size);

  return TRUE;
}

/* A file of an earlier program becomes one of this program's, and stays beside it as it was. */
static gboolean
bring_up_to_date (KgrStore  *self,
                  GError   **error)
{
  int schema = 0;

  return kgr_db_check_schema (self->db, error) &&
         kgr_db_read_schema (self->db, &schema, error) &&
         (schema == KGR_DB_SCHEMA ||
          kgr_backup_before_schema (self->path, KGR_DB_SCHEMA, NULL, error)) &&
         kgr_db_migrate (self->db, error);
}

static gboolean
open_for_writing (KgrStore  *self,
                  GError   **error)
{
  self->lock_fd = kgr_platform_take_lock (self->lock_path, error);
  if (self->lock_fd < 0)
    return FALSE;
  self->db = kgr_db_open (self->path, KGR_DB_WRITE, error);
  if (self->db != NULL && bring_up_to_date (self, error))
    return TRUE;

  g_clear_pointer (&self->db, kgr_db_close);
  kgr_platform_drop_lock (self->lock_path, self->lock_fd);
  self->lock_fd = -1;

  return FALSE;
}

static gboolean
open_for_reading (KgrStore  *self,
                  GError   **error)
{
  self->db = kgr_db_open (self->path, KGR_DB_READ, error);

  return self->db != NULL && kgr_db_check_schema (self->db, error);
}

static gboolean
open_as (KgrStore        *self,
         KgrStoreAccess   access,
         GError         **error)
{
  g_autoptr(GError) local = NULL;

  if (access == KGR_STORE_READ)
    return open_for_reading (self, error);
  if (open_for_writing (self, &local))
    return TRUE;
  if (access == KGR_STORE_WRITE_IF_POSSIBLE &&
      (g_error_matches (local, KGR_ERROR, KGR_ERROR_BUSY) ||
       g_error_matches (local, KGR_ERROR, KGR_ERROR_READ_ONLY)))
    return open_for_reading (self, error);
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

/**
 * kgr_store_open:
 * @path: a database file
 * @access: for reading or writing
 * @error: return location for an error
 *
 * Opens a file; its vault stays locked. One process at a time writes: it holds a lock file beside
 * the database. Any thread; the store then belongs to the thread that uses it.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_FOREIGN (not ours), %KGR_ERROR_SCHEMA_TOO_NEW,
 * %KGR_ERROR_CORRUPT, and for writing %KGR_ERROR_BUSY and %KGR_ERROR_READ_ONLY.
 *
 * Returns: (transfer full): the store
 */
KgrStore *
kgr_store_open (const char      *path,
                KgrStoreAccess   access,
                GError         **error)
{
  g_autoptr(KgrStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!kgr_vault_init_library (error))
    return NULL;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is no such file. Look for it in another folder."));
      return NULL;
    }
  self = store_new (path);
  if (!open_as (self, access, error) || !read_vault_id (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * kgr_store_close:
 * @self: (transfer full) (nullable): a store
 *
 * Wipes the key, closes the file, lets go of its lock.
 */
void
kgr_store_close (KgrStore *self)
{
  if (self == NULL)
    return;

  kgr_store_lock (self);
  g_clear_pointer (&self->db, kgr_db_close);
  if (self->lock_fd >= 0)
    kgr_platform_drop_lock (self->lock_path, self->lock_fd);
  g_free (self->lock_path);
  g_free (self->path);
  g_free (self);
}

typedef struct
{
  KgrStore            *store;
  const char          *slot_name;
  const KgrSlotSecret *passphrase;
  const KgrSlotSecret *recovery_key;
  gint64               slot_id;  /* of the passphrase, once it is stored */
} Creation;

static gboolean
fill_new_file (KgrDb     *db,
               gpointer   data,
               GError   **error)
{
  Creation *creation = data;
  KgrStore *store = creation->store;
  g_autoptr(KgrStmt) insert = kgr_db_prepare (db, insert_vault, error);

  if (insert == NULL)
    return FALSE;
  kgr_stmt_bind_blob (insert, ":vault_id", store->vault_id, sizeof store->vault_id);

  return kgr_stmt_run (insert, error) &&
         kgr_store_insert_slot (store, creation->slot_name, creation->passphrase,
                                &creation->slot_id, error) &&
         kgr_store_insert_slot (store, NULL, creation->recovery_key, NULL, error);
}

/* The file gets its name only when it is whole: whatever happens before leaves nothing of that
 * name. */
static gboolean
create_file (const char  *path,
             Creation    *creation,
             GError     **error)
{
  KgrNewFile *file = kgr_new_file_begin (path, error);
  KgrStore *store;
  gboolean good;

  if (file == NULL)
    return FALSE;
  store = store_new (kgr_new_file_get_path (file));
  kgr_random_bytes (store->vault_id, sizeof store->vault_id);
  store->vault = kgr_vault_new (store->vault_id);
  creation->store = store;
  store->db = kgr_db_open (kgr_new_file_get_path (file), KGR_DB_CREATE, error);
  good = store->db != NULL &&
         kgr_db_exec (store->db, "PRAGMA synchronous=FULL", error) &&
         kgr_db_migrate (store->db, error) &&
         kgr_db_transaction (store->db, KGR_DB_IMMEDIATE, fill_new_file, creation, error);
  kgr_store_close (store);

  return kgr_new_file_end (file, good, error);
}

/**
 * kgr_store_create:
 * @path: a name that is not taken, in a folder that is there
 * @slot_name: who the passphrase belongs to; not empty
 * @passphrase: kgr_passphrase_check() lets it pass
 * @recovery_key: (out) (transfer full): 64 characters in groups; handed out here and never again:
 *   wipe it
 * @error: return location for an error
 *
 * Makes a database with a vault and two ways in. The file gets its name when it is whole and on
 * the disk: a process that is killed before leaves nothing of that name. Hashes the passphrase, so
 * any thread but the main one; the store then belongs to the thread that uses it.
 *
 * Fails with %KGR_ERROR_CONFLICT where there is something of that name, %KGR_ERROR_INVALID for the
 * passphrase, %KGR_ERROR_READ_ONLY, %KGR_ERROR_NO_SPACE, %KGR_ERROR_IO.
 *
 * Returns: (transfer full): the store, unlocked and for writing
 */
KgrStore *
kgr_store_create (const char  *path,
                  const char  *slot_name,
                  const char  *passphrase,
                  char       **recovery_key,
                  GError     **error)
{
  g_autoptr(KgrStore) self = NULL;
  g_autoptr(KgrSlotSecret) first = NULL;
  g_autoptr(KgrSlotSecret) recovery = NULL;
  Creation creation = { NULL, slot_name, NULL, NULL, 0 };
  char *key;

  g_return_val_if_fail (path != NULL && slot_name != NULL && recovery_key != NULL, NULL);

  first = kgr_store_derive_secret (passphrase, error);
  if (first == NULL)
    return NULL;
  key = kgr_recovery_key_new ();
  recovery = kgr_slot_secret_new (KGR_SLOT_RECOVERY, key, 0, error);
  creation.passphrase = first;
  creation.recovery_key = recovery;
  if (recovery != NULL && create_file (path, &creation, error) &&
      (self = kgr_store_open (path, KGR_STORE_WRITE, error)) != NULL &&
      kgr_store_unlock_recovery (self, key, error))
    {
      *recovery_key = key;
      /* The recovery key spares the slow hash; who works now is the passphrase's owner. */
      self->slot_id = creation.slot_id;
      self->slot_name = g_strdup (slot_name);
      if (kgr_store_note_holder (self, error))
        return g_steal_pointer (&self);
    }
  *recovery_key = NULL;
  kgr_wipe_string (key);

  return NULL;
}

gboolean
kgr_store_is_read_only (KgrStore *self)
{
  return self->lock_fd < 0;
}

gboolean
kgr_store_is_unlocked (KgrStore *self)
{
  return self->vault != NULL;
}

const char *
kgr_store_get_path (KgrStore *self)
{
  return self->path;
}

const char *
kgr_store_get_slot_name (KgrStore *self)
{
  return self->slot_name;
}

void
kgr_store_set_unlocked (KgrStore *self,
                        KgrVault *vault,
                        gint64    slot_id,
                        char     *slot_name)
{
  kgr_store_lock (self);
  self->vault = vault;
  self->slot_id = slot_id;
  self->slot_name = slot_name;
}

/**
 * kgr_store_lock:
 * @self: a store
 *
 * Wipes the key and forgets whose it was. Harmless on a locked store.
 */
void
kgr_store_lock (KgrStore *self)
{
  g_clear_pointer (&self->vault, kgr_vault_free);
  g_clear_pointer (&self->slot_name, kgr_wipe_string);
  self->slot_id = 0;
}

gboolean
kgr_store_can_read (KgrStore  *self,
                    GError   **error)
{
  if (self->vault != NULL)
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_LOCKED,
                       _("The file is locked. Unlock it with a passphrase first."));
  return FALSE;
}

gboolean
kgr_store_can_write (KgrStore  *self,
                     GError   **error)
{
  if (!kgr_store_can_read (self, error))
    return FALSE;
  if (!kgr_store_is_read_only (self))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_READ_ONLY,
                       _("The file is open for reading only. Close it where it is being written, "
                         "then open it again."));
  return FALSE;
}

gboolean
kgr_store_write (KgrStore   *self,
                 KgrDbFunc   func,
                 gpointer    data,
                 GError    **error)
{
  return kgr_store_can_write (self, error) &&
         kgr_db_transaction (self->db, KGR_DB_IMMEDIATE, func, data, error);
}
