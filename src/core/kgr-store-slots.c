/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways into a store: slots with passphrases, and the recovery key's. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "vault/kgr-slot-key.h"

#define PASSPHRASE_MIN 12

static const char insert_slot[] =
  "INSERT INTO slot (kind, used, ops, mem_kib, salt, wrapped, row_key, revision, cell)"
  " VALUES (:kind, (SELECT coalesce (max (used), 0) + 1 FROM slot),"
  "         :ops, :mem_kib, :salt, :wrapped, :row_key, :revision, :cell)";
static const char select_slots[] =
  "SELECT id, kind, row_key, revision, cell FROM slot ORDER BY id";
static const char select_keys[] =
  "SELECT id, ops, mem_kib, salt, wrapped FROM slot WHERE kind = :kind ORDER BY used DESC, id";
static const char touch_slot[] =
  "UPDATE slot SET used = (SELECT max (used) + 1 FROM slot)"
  " WHERE id = :id AND used < (SELECT max (used) FROM slot)";
static const char delete_slot[] = "DELETE FROM slot WHERE id = :id AND kind = 1";
static const char select_removal[] =
  "SELECT kind, (SELECT count (*) FROM slot WHERE kind = 1) FROM slot WHERE id = :id";

void
kgr_slot_free (KgrSlot *self)
{
  g_free (self->name);
  g_free (self);
}

/**
 * kgr_passphrase_check:
 * @passphrase: what somebody wants to set
 * @error: return location for an error
 *
 * Whether it may be set: printable ASCII, so that it can be typed on every keyboard with any input
 * method off, and long enough to make Argon2id worth its time (design.md § The vault). In Unicode
 * characters.
 *
 * Returns: %FALSE with %KGR_ERROR_INVALID and what to do
 */
gboolean
kgr_passphrase_check (const char  *passphrase,
                      GError     **error)
{
  for (const char *p = passphrase; *p != '\0'; p++)
    if (*p < 0x20 || *p > 0x7e)
      {
        g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                             _("Use only letters, digits and signs of the keyboard with the input "
                               "method off."));
        return FALSE;
      }
  if (strlen (passphrase) >= PASSPHRASE_MIN)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_INVALID,
               _("The passphrase is too short. Use %d characters or more."), PASSPHRASE_MIN);
  return FALSE;
}

/* Inserts a slot for the store's open vault; @name NULL for the recovery key's. */
gboolean
kgr_store_insert_slot (KgrStore             *self,
                       const char           *name,
                       const KgrSlotSecret  *secret,
                       gint64               *id,
                       GError              **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (self->db, insert_slot, error);
  g_autoptr(JsonObject) object = json_object_new ();
  KgrSlotKey key;

  if (insert == NULL)
    return FALSE;
  kgr_slot_key_wrap (&key, self->vault, secret);
  kgr_stmt_bind_int (insert, ":kind", key.kind);
  kgr_stmt_bind_int (insert, ":ops", key.ops);
  kgr_stmt_bind_int (insert, ":mem_kib", key.mem_kib);
  kgr_stmt_bind_blob (insert, ":salt", key.salt, sizeof key.salt);
  kgr_stmt_bind_blob (insert, ":wrapped", key.wrapped, sizeof key.wrapped);
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "name", name);

  return kgr_cell_insert (self, insert, KGR_CELL_SLOT, object, id, error);
}

static gboolean
read_key (KgrStmt     *stmt,
          KgrSlotKind  kind,
          KgrSlotKey  *key)
{
  gconstpointer salt, wrapped;
  gsize salt_size, wrapped_size;

  key->kind = kind;
  key->ops = (guint32) kgr_stmt_get_int (stmt, 1);
  key->mem_kib = (guint32) kgr_stmt_get_int (stmt, 2);
  salt = kgr_stmt_get_blob (stmt, 3, &salt_size);
  wrapped = kgr_stmt_get_blob (stmt, 4, &wrapped_size);
  if (salt_size != sizeof key->salt || wrapped_size != sizeof key->wrapped)
    return FALSE;
  memcpy (key->salt, salt, salt_size);
  memcpy (key->wrapped, wrapped, wrapped_size);

  return TRUE;
}

typedef struct
{
  gint64     id;
  KgrSlotKey key;
} Candidate;

static GArray *
load_candidates (KgrStore     *self,
                 KgrSlotKind   kind,
                 GError      **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (self->db, select_keys, error);
  g_autoptr(GArray) candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":kind", kind);
  while (TRUE)
    {
      Candidate candidate = { 0 };

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&candidates);
      candidate.id = kgr_stmt_get_int (stmt, 0);
      /* A damaged slot is passed over: another may still open. */
      if (read_key (stmt, kind, &candidate.key))
        g_array_append_val (candidates, candidate);
    }
}

static char *
load_slot_name (KgrStore *self,
                gint64    id)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(JsonObject) object = kgr_cell_load (self, KGR_CELL_SLOT, id, &local);

  if (object == NULL)
    {
      /* The key is good; only the name of the slot is damaged, and the check will say so. */
      g_info ("The name of key slot %" G_GINT64_FORMAT " does not open", id);
      return NULL;
    }

  return kgr_json_dup_string (object, "name");
}

static gboolean
note_use (KgrStore  *self,
          GError   **error)
{
  g_autoptr(KgrStmt) stmt = NULL;

  if (kgr_store_is_read_only (self))
    return TRUE;
  stmt = kgr_db_prepare (self->db, touch_slot, error);
  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", self->slot_id);

  return kgr_stmt_run (stmt, error) && kgr_store_note_holder (self, error);
}

static gboolean
unlock_with (KgrStore     *self,
             KgrSlotKind   kind,
             const char   *secret,
             GError      **error)
{
  g_autoptr(GArray) candidates = load_candidates (self, kind, error);
  g_autoptr(GError) last = NULL;

  if (candidates == NULL)
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      KgrVault *vault;

      g_clear_error (&last);
      vault = kgr_slot_key_unwrap (&candidate->key, self->vault_id, secret, &last);
      if (vault == NULL)
        continue;
      kgr_store_set_unlocked (self, vault, candidate->id, NULL);
      if (kind == KGR_SLOT_PASSPHRASE)
        self->slot_name = load_slot_name (self, candidate->id);
      if (note_use (self, error))
        return TRUE;
      kgr_store_lock (self);
      return FALSE;
    }
  if (last == NULL)
    g_set_error_literal (&last, KGR_ERROR, KGR_ERROR_WRONG_KEY,
                         _("The file has no key slot of this kind."));
  g_propagate_error (error, g_steal_pointer (&last));

  return FALSE;
}

/**
 * kgr_store_unlock:
 * @self: a locked store
 * @passphrase: what was typed
 * @error: return location for an error
 *
 * Tries a passphrase on every slot, the one used last first. Half a second for each, so any thread
 * but the main one. A store for writing notes who writes.
 *
 * Fails with %KGR_ERROR_WRONG_KEY where no slot fits, %KGR_ERROR_CORRUPT where the last one tried
 * is damaged, %KGR_ERROR_IO where Argon2id finds too little memory.
 *
 * Returns: %TRUE once the store is unlocked
 */
gboolean
kgr_store_unlock (KgrStore    *self,
                  const char  *passphrase,
                  GError     **error)
{
  return unlock_with (self, KGR_SLOT_PASSPHRASE, passphrase, error);
}

/**
 * kgr_store_unlock_recovery:
 * @self: a locked store
 * @recovery_key: what was typed: 64 hexadecimal digits, in either case, with or without groups
 * @error: return location for an error
 *
 * As kgr_store_unlock(), with the recovery key. Needs no slow hash.
 *
 * Returns: %TRUE once the store is unlocked
 */
gboolean
kgr_store_unlock_recovery (KgrStore    *self,
                           const char  *recovery_key,
                           GError     **error)
{
  return unlock_with (self, KGR_SLOT_RECOVERY, recovery_key, error);
}

/**
 * kgr_store_list_slots:
 * @self: an unlocked store
 * @error: return location for an error
 *
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrSlot): the ways in, in the order they were made; a
 *   name that does not open is %NULL
 */
GPtrArray *
kgr_store_list_slots (KgrStore  *self,
                      GError   **error)
{
  g_autoptr(GPtrArray) slots = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_slot_free);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (self, error) ||
      (stmt = kgr_db_prepare (self->db, select_slots, error)) == NULL)
    return NULL;
  while (TRUE)
    {
      g_autoptr(JsonObject) object = NULL;
      KgrSlot *slot;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&slots);
      slot = g_new0 (KgrSlot, 1);
      slot->id = kgr_stmt_get_int (stmt, 0);
      slot->recovery = kgr_stmt_get_int (stmt, 1) == KGR_SLOT_RECOVERY;
      object = kgr_cell_open (self, stmt, 2, KGR_CELL_SLOT, NULL);
      slot->name = object != NULL ? kgr_json_dup_string (object, "name") : NULL;
      g_ptr_array_add (slots, slot);
    }
}

typedef struct
{
  KgrStore            *store;
  gint64               id;
  const char          *name;
  const KgrSlotSecret *secret;
} SlotChange;

static gboolean
add_slot (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  SlotChange *change = data;

  return kgr_store_insert_slot (change->store, change->name, change->secret, &change->id, error);
}

static gboolean
check_name (const char  *name,
            GError     **error)
{
  if (name != NULL && *name != '\0')
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                       _("Give the key slot a name: who will use it."));
  return FALSE;
}

/**
 * kgr_store_derive_secret:
 * @passphrase: a new passphrase
 * @error: return location for an error
 *
 * Checks and hashes a passphrase for kgr_store_add_slot() or kgr_store_rekey(). Touches no store:
 * takes about half a second, so any thread but the main and the database's.
 *
 * Returns: (transfer full): the hashed passphrase
 */
KgrSlotSecret *
kgr_store_derive_secret (const char  *passphrase,
                         GError     **error)
{
  if (!kgr_passphrase_check (passphrase, error) || !kgr_vault_init_library (error))
    return NULL;

  return kgr_slot_secret_new (KGR_SLOT_PASSPHRASE, passphrase, kgr_slot_key_calibrate (), error);
}

/**
 * kgr_store_add_slot:
 * @self: a store that can write
 * @name: who will use it; not empty
 * @secret: (transfer none): kgr_store_derive_secret()
 * @id: (out) (optional): the slot's id
 * @error: return location for an error
 *
 * Adds a way in. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_INVALID without a name, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_store_add_slot (KgrStore             *self,
                    const char           *name,
                    const KgrSlotSecret  *secret,
                    gint64               *id,
                    GError              **error)
{
  SlotChange change = { self, 0, name, secret };

  if (!check_name (name, error) || !kgr_store_write (self, add_slot, &change, error))
    return FALSE;
  if (id != NULL)
    *id = change.id;

  return TRUE;
}

static gboolean
rename_slot (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  SlotChange *change = data;
  g_autoptr(JsonObject) read = kgr_cell_load (change->store, KGR_CELL_SLOT, change->id, NULL);
  g_autoptr(JsonObject) object = read != NULL ? kgr_json_copy_object (read) : json_object_new ();

  /* A name that does not open is written anew; what else the cell says stays. */
  json_object_set_int_member (object, "v", 1);
  json_object_set_string_member (object, "name", change->name);

  return kgr_cell_update (change->store, KGR_CELL_SLOT, change->id, object, error);
}

/**
 * kgr_store_rename_slot:
 * @self: a store that can write
 * @id: a slot's id
 * @name: who uses it; not empty
 * @error: return location for an error
 *
 * Renames a slot; the name stands in its sealed cell. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID without a name, and as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_store_rename_slot (KgrStore    *self,
                       gint64       id,
                       const char  *name,
                       GError     **error)
{
  SlotChange change = { self, id, name, NULL };

  if (!check_name (name, error) || !kgr_store_write (self, rename_slot, &change, error))
    return FALSE;
  if (id == self->slot_id)
    {
      g_clear_pointer (&self->slot_name, kgr_wipe_string);
      self->slot_name = g_strdup (name);
    }

  return TRUE;
}

static gboolean
remove_slot (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  SlotChange *change = data;
  g_autoptr(KgrStmt) select = kgr_db_prepare (db, select_removal, error);
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (db, delete_slot, error);
  gboolean has_row = FALSE;

  if (select == NULL || stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (select, ":id", change->id);
  if (!kgr_stmt_step (select, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is no key slot with this number."));
      return FALSE;
    }
  if (kgr_stmt_get_int (select, 0) == KGR_SLOT_RECOVERY || kgr_stmt_get_int (select, 1) <= 1)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Two ways in must stay: one passphrase and the recovery key. Add "
                             "another slot first."));
      return FALSE;
    }
  kgr_stmt_bind_int (stmt, ":id", change->id);

  return kgr_stmt_run (stmt, error);
}

/**
 * kgr_store_remove_slot:
 * @self: a store that can write
 * @id: a passphrase slot's id
 * @error: return location for an error
 *
 * Takes a way in away. Who knows the passphrase can still open backups made before; only
 * kgr_store_rekey() changes the key itself. One transaction; database thread.
 *
 * Fails with %KGR_ERROR_NOT_FOUND, with %KGR_ERROR_INVALID for the recovery key and the last
 * passphrase, and as every write does.
 *
 * Returns: %TRUE when it is off the disk
 */
gboolean
kgr_store_remove_slot (KgrStore  *self,
                       gint64     id,
                       GError   **error)
{
  SlotChange change = { self, id, NULL, NULL };

  return kgr_store_write (self, remove_slot, &change, error);
}
