/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-error.h"
#include "kgr-json.h"
#include "kgr-store-private.h"
#include "record/kgr-record-repo.h"
#include "record/kgr-record-unsaved.h"

/* The bytes: the random key of the cell, then the cell. */

static void
add_unit (JsonObject *object,
          const char *name,
          KgrUnit    *unit)
{
  const KgrUnitFields *fields;
  JsonObject *member;
  char *cell;

  if (unit == NULL)
    return;
  fields = kgr_unit_get (unit);
  member = json_object_new ();
  cell = kgr_unit_to_cell (unit);
  json_object_set_int_member (member, "id", fields->id);
  json_object_set_int_member (member, "kind", fields->kind);
  json_object_set_int_member (member, "statement_kind", fields->statement_kind);
  json_object_set_int_member (member, "agenda_id", fields->agenda_id);
  json_object_set_int_member (member, "person_id", fields->person_id);
  json_object_set_string_member (member, "cell", cell);
  kgr_wipe_string (cell);
  json_object_set_object_member (object, name, member);
}

static gint64
get_int (JsonObject *object,
         const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

/* NULL without an error where there is none. */
static KgrUnit *
read_unit (JsonObject  *object,
           const char  *name,
           GError     **error)
{
  JsonObject *member;
  KgrUnitFields plain = { 0 };
  const char *cell;

  if (!json_object_has_member (object, name))
    return NULL;
  member = json_object_get_object_member (object, name);
  cell = kgr_json_get_string (member, "cell");
  plain.id = get_int (member, "id");
  plain.kind = (KgrUnitKind) get_int (member, "kind");
  plain.statement_kind = (KgrStatementKind) get_int (member, "statement_kind");
  plain.agenda_id = get_int (member, "agenda_id");
  plain.person_id = get_int (member, "person_id");

  return kgr_unit_new_from_cell (&plain, cell != NULL ? cell : "", -1, error);
}

static JsonObject *
change_to_json (const KgrRecordChange *change)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", change->id);
  json_object_set_int_member (object, "row_id", change->row_id);
  json_object_set_int_member (object, "position", change->position);
  json_object_set_int_member (object, "moved", change->moved);
  json_object_set_int_member (object, "keep_before", change->keep_before);
  json_object_set_int_member (object, "was_closed", change->was_closed);
  add_unit (object, "unit", change->unit);
  add_unit (object, "before", change->before);

  return object;
}

static gboolean
read_change (KgrRecordChanges  *changes,
             JsonObject        *object,
             GError           **error)
{
  KgrRecordChange change = {
    .id = get_int (object, "id"),
    .row_id = get_int (object, "row_id"),
    .position = get_int (object, "position"),
    .moved = get_int (object, "moved") != 0,
    .keep_before = get_int (object, "keep_before") != 0,
    .was_closed = get_int (object, "was_closed") != 0,
  };
  GError *local = NULL;

  change.unit = read_unit (object, "unit", &local);
  if (local == NULL)
    change.before = read_unit (object, "before", &local);
  g_array_append_val (changes->changes, change);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/**
 * kgr_record_unsaved_seal:
 * @store: an unlocked store
 * @changes: what it does not take
 *
 * Seals the changes for kgr_record_unsaved_save(). Database thread.
 *
 * Returns: (transfer full): bytes for the memory
 */
GBytes *
kgr_record_unsaved_seal (KgrStore         *store,
                         KgrRecordChanges *changes)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(GBytes) cell = NULL;
  JsonArray *array = json_array_new ();
  guint8 row_key[KGR_ROW_KEY_SIZE];
  GByteArray *sealed = g_byte_array_new ();
  gsize size = 0;
  char *text;

  for (guint i = 0; i < changes->changes->len; i++)
    json_array_add_object_element (array,
                                   change_to_json (&g_array_index (changes->changes,
                                                                   KgrRecordChange, i)));
  json_object_set_int_member (object, "meeting_id", changes->meeting_id);
  json_object_set_int_member (object, "concealed", changes->concealed);
  json_object_set_array_member (object, "changes", array);
  text = kgr_json_print_object (object, &size);
  kgr_random_bytes (row_key, sizeof row_key);
  cell = kgr_vault_seal (store->vault, KGR_CELL_UNSAVED, row_key, 1, text, size);
  kgr_wipe_string (text);
  g_byte_array_append (sealed, row_key, sizeof row_key);
  g_byte_array_append (sealed, g_bytes_get_data (cell, NULL), (guint) g_bytes_get_size (cell));

  return g_byte_array_free_to_bytes (sealed);
}

static JsonObject *
open_sealed (KgrStore  *store,
             GBytes    *sealed,
             GError   **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  JsonObject *object;
  char *text;

  if (size < KGR_ROW_KEY_SIZE)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("What was kept does not open."));
      return NULL;
    }
  text = kgr_vault_open (store->vault, KGR_CELL_UNSAVED, bytes, 1, bytes + KGR_ROW_KEY_SIZE,
                         size - KGR_ROW_KEY_SIZE, &size, error);
  if (text == NULL)
    return NULL;
  object = kgr_json_parse_object (text, (gssize) size, error);
  kgr_wipe (text, size);
  g_free (text);

  return object;
}

static void
clear_change (gpointer data)
{
  KgrRecordChange *change = data;

  g_clear_pointer (&change->unit, kgr_unit_unref);
  g_clear_pointer (&change->before, kgr_unit_unref);
}

/**
 * kgr_record_unsaved_save:
 * @store: a store that can write
 * @sealed: what kgr_record_unsaved_seal() gave for the same file
 * @error: return location for an error
 *
 * Stores what could not be stored before it was locked. Database thread.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_record_unsaved_save (KgrStore  *store,
                         GBytes    *sealed,
                         GError   **error)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(KgrRecordChanges) changes = NULL;
  JsonArray *array;

  if (!kgr_store_can_read (store, error)
      || (object = open_sealed (store, sealed, error)) == NULL)
    return FALSE;
  changes = g_new0 (KgrRecordChanges, 1);
  changes->meeting_id = get_int (object, "meeting_id");
  changes->concealed = get_int (object, "concealed") != 0;
  changes->changes = g_array_new (FALSE, FALSE, sizeof (KgrRecordChange));
  g_array_set_clear_func (changes->changes, clear_change);
  array = kgr_json_get_array (object, "changes");
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!read_change (changes, json_array_get_object_element (array, i), error))
      return FALSE;

  return kgr_record_repo_save (store, changes, error);
}
