/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which person of the roster works with this key. */

#include "config.h"

#include "kgr-cell.h"
#include "kgr-json.h"

typedef struct
{
  KgrStore *store;
  gint64    person_id;
} Choice;

/**
 * kgr_store_get_own_person:
 * @self: an unlocked store
 * @person_id: (out): a person's id; 0 = not said, or unlocked with the recovery key
 * @error: return location for an error
 *
 * Who of the roster the user of this key slot is. It stands in the slot's sealed cell. Database
 * thread.
 *
 * Fails with %KGR_ERROR_LOCKED, and with %KGR_ERROR_CORRUPT where the cell does not open.
 *
 * Returns: %FALSE with @error set
 */
gboolean
kgr_store_get_own_person (KgrStore  *self,
                          gint64    *person_id,
                          GError   **error)
{
  g_autoptr(JsonObject) object = NULL;

  *person_id = 0;
  if (!kgr_store_can_read (self, error))
    return FALSE;
  if (self->slot_name == NULL)
    return TRUE;
  object = kgr_cell_load (self, KGR_CELL_SLOT, self->slot_id, error);
  if (object != NULL)
    *person_id = kgr_json_get_int (object, "person", 0);

  return object != NULL;
}

static gboolean
set_own_person (KgrDb     *db,
                gpointer   data,
                GError   **error)
{
  Choice *choice = data;
  KgrStore *store = choice->store;
  g_autoptr(JsonObject) read = kgr_cell_load (store, KGR_CELL_SLOT, store->slot_id, error);
  g_autoptr(JsonObject) object = read != NULL ? kgr_json_copy_object (read) : NULL;

  if (object == NULL)
    return FALSE;
  json_object_remove_member (object, "person");
  if (choice->person_id != 0)
    json_object_set_int_member (object, "person", choice->person_id);

  return kgr_cell_update (store, KGR_CELL_SLOT, store->slot_id, object, error);
}

/**
 * kgr_store_set_own_person:
 * @self: a store that can write, unlocked with a passphrase
 * @person_id: a person's id; 0 takes it back
 * @error: return location for an error
 *
 * Says who of the roster the user of this key slot is. One transaction; database thread.
 *
 * Fails as every write does.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_store_set_own_person (KgrStore  *self,
                          gint64     person_id,
                          GError   **error)
{
  Choice choice = { self, person_id };

  return kgr_store_write (self, set_own_person, &choice, error);
}
