/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* People, and their seats on bodies. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "kgr-cell.h"
#include "kgr-json.h"

static const char select_people[] = "SELECT id, row_key, revision, cell FROM person ORDER BY id";
static const char insert_person[] =
  "INSERT INTO person (row_key, revision, cell) VALUES (:row_key, :revision, :cell)";
static const char select_seats[] =
  "SELECT id, body_id, person_id, row_key, revision, cell FROM seat WHERE body_id = :body_id ORDER BY id";
static const char insert_seat[] =
  "INSERT INTO seat (body_id, person_id, row_key, revision, cell)"
  " VALUES (:body_id, :person_id, :row_key, :revision, :cell)";

void
kgr_person_free (KgrPerson *self)
{
  g_free (self->name);
  g_free (self->reading);
  g_free (self->public_name);
  g_free (self->affiliation);
  g_free (self);
}

void
kgr_seat_free (KgrSeat *self)
{
  g_free (self->role);
  g_free (self->category);
  g_free (self->from);
  g_free (self->until);
  g_free (self);
}

static KgrPerson *
person_from_row (KgrStore *store,
                 KgrStmt  *stmt)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 1, KGR_CELL_PERSON, NULL);
  KgrPerson *person = g_new0 (KgrPerson, 1);

  person->id = kgr_stmt_get_int (stmt, 0);
  if (object != NULL)
    {
      person->name = kgr_json_dup_string (object, "name");
      person->reading = kgr_json_dup_string (object, "reading");
      person->public_name = kgr_json_dup_string (object, "public_name");
      person->affiliation = kgr_json_dup_string (object, "affiliation");
    }

  return person;
}

static KgrSeat *
seat_from_row (KgrStore *store,
               KgrStmt  *stmt)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 3, KGR_CELL_SEAT, NULL);
  KgrSeat *seat = g_new0 (KgrSeat, 1);

  seat->id = kgr_stmt_get_int (stmt, 0);
  seat->body_id = kgr_stmt_get_int (stmt, 1);
  seat->person_id = kgr_stmt_get_int (stmt, 2);
  if (object != NULL)
    {
      seat->role = kgr_json_dup_string (object, "role");
      seat->category = kgr_json_dup_string (object, "category");
      seat->lived_experience = kgr_json_get_boolean (object, "lived_experience");
      seat->from = kgr_json_dup_string (object, "from");
      seat->until = kgr_json_dup_string (object, "until");
    }

  return seat;
}

/**
 * kgr_person_repo_list:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrPerson): everybody, in the order they were entered
 */
GPtrArray *
kgr_person_repo_list (KgrStore  *store,
                      GError   **error)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_person_free);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_people, error)) == NULL)
    return NULL;
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&people);
      g_ptr_array_add (people, person_from_row (store, stmt));
    }
}

gboolean
kgr_person_repo_add (KgrStore         *store,
                     const KgrPerson  *person,
                     gint64           *id,
                     GError          **error)
{
  g_autoptr(KgrStmt) insert = NULL;
  g_autoptr(JsonObject) object = json_object_new ();

  if (!kgr_store_can_write (store, error) ||
      (insert = kgr_db_prepare (store->db, insert_person, error)) == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "name", person->name);
  kgr_json_set_string (object, "reading", person->reading);
  kgr_json_set_string (object, "public_name", person->public_name);
  kgr_json_set_string (object, "affiliation", person->affiliation);

  return kgr_cell_insert (store, insert, KGR_CELL_PERSON, object, id, error);
}

/**
 * kgr_seat_repo_list:
 * @store: an unlocked store
 * @body_id: a body's row id
 * @error: return location for an error
 *
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrSeat): the seats of the body, in the order they were
 * made
 */
GPtrArray *
kgr_seat_repo_list (KgrStore  *store,
                    gint64     body_id,
                    GError   **error)
{
  g_autoptr(GPtrArray) seats = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_seat_free);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_seats, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":body_id", body_id);
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&seats);
      g_ptr_array_add (seats, seat_from_row (store, stmt));
    }
}

gboolean
kgr_seat_repo_add (KgrStore       *store,
                   const KgrSeat  *seat,
                   gint64         *id,
                   GError        **error)
{
  g_autoptr(KgrStmt) insert = NULL;
  g_autoptr(JsonObject) object = json_object_new ();

  if (!kgr_store_can_write (store, error) ||
      (insert = kgr_db_prepare (store->db, insert_seat, error)) == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "role", seat->role);
  kgr_json_set_string (object, "category", seat->category);
  json_object_set_boolean_member (object, "lived_experience", seat->lived_experience);
  kgr_json_set_string (object, "from", seat->from);
  kgr_json_set_string (object, "until", seat->until);
  kgr_stmt_bind_int (insert, ":body_id", seat->body_id);
  kgr_stmt_bind_int (insert, ":person_id", seat->person_id);

  return kgr_cell_insert (store, insert, KGR_CELL_SEAT, object, id, error);
}
