/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Seats of people on bodies. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"

#define COLUMNS "SELECT id, body_id, person_id, row_key, revision, cell FROM seat"
static const char select_all[] = COLUMNS " ORDER BY id";
static const char select_one[] = COLUMNS " WHERE id = :id";
static const char select_of_body[] = COLUMNS " WHERE body_id = :id ORDER BY id";
static const char select_of_person[] = COLUMNS " WHERE person_id = :id ORDER BY id";
static const char insert_seat[] =
  "INSERT INTO seat (body_id, person_id, row_key, revision, cell)"
  " VALUES (:body_id, :person_id, :row_key, :revision, :cell)";
static const char select_body[] = "SELECT 1 FROM body WHERE id = :id";
static const char select_person[] = "SELECT 1 FROM person WHERE id = :id";

typedef struct
{
  KgrStore      *store;
  const KgrSeat *seat;
  gint64         id;
  gboolean       removed;
  guint          index;
} Change;

static KgrSeat *
seat_from_row (KgrStore  *store,
               KgrStmt   *stmt,
               GError   **error)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 3, KGR_CELL_SEAT, error);
  KgrSeat *seat = g_new0 (KgrSeat, 1);

  seat->id = kgr_stmt_get_int (stmt, 0);
  seat->body_id = kgr_stmt_get_int (stmt, 1);
  seat->person_id = kgr_stmt_get_int (stmt, 2);
  if (object != NULL)
    kgr_fields_read (&kgr_seat_fields, seat, object);

  return seat;
}

static gint
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const KgrSeat *one = *(const KgrSeat * const *) a;
  const KgrSeat *other = *(const KgrSeat * const *) b;
  int place = one->position > 0 ? one->position : G_MAXINT;
  int other_place = other->position > 0 ? other->position : G_MAXINT;

  if (one->body_id != other->body_id)
    return one->body_id < other->body_id ? -1 : 1;
  if (place != other_place)
    return place < other_place ? -1 : 1;

  return (one->id > other->id) - (one->id < other->id);
}

static GHashTable *
ids_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* Whose seats are listed: a removed person's, or body's, are gone with them. */
static gboolean
read_present (KgrStore    *store,
              GHashTable  *people,
              GHashTable  *bodies,
              GError     **error)
{
  g_autoptr(GPtrArray) all_people = kgr_person_repo_list (store, error);
  g_autoptr(GPtrArray) all_bodies = NULL;

  if (all_people == NULL || (all_bodies = kgr_body_repo_list (store, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < all_people->len; i++)
    g_hash_table_add (people, g_memdup2 (&((KgrPerson *) all_people->pdata[i])->id,
                                         sizeof (gint64)));
  for (guint i = 0; i < all_bodies->len; i++)
    g_hash_table_add (bodies, g_memdup2 (&((KgrBody *) all_bodies->pdata[i])->id,
                                         sizeof (gint64)));

  return TRUE;
}

/* Every row of @sql, removed ones too. */
static GPtrArray *
read_rows (KgrStore    *store,
           const char  *sql,
           gint64       id,
           GError     **error)
{
  g_autoptr(GPtrArray) seats = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_seat_free);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) || (stmt = kgr_db_prepare (store->db, sql, error)) == NULL)
    return NULL;
  if (id != 0)
    kgr_stmt_bind_int (stmt, ":id", id);
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      g_ptr_array_add (seats, seat_from_row (store, stmt, NULL));
    }
  g_ptr_array_sort (seats, compare_seats);

  return g_steal_pointer (&seats);
}

static GPtrArray *
read_seats (KgrStore    *store,
            const char  *sql,
            gint64       id,
            GError     **error)
{
  g_autoptr(GPtrArray) seats = read_rows (store, sql, id, error);
  g_autoptr(GHashTable) people = ids_new ();
  g_autoptr(GHashTable) bodies = ids_new ();

  if (seats == NULL || !read_present (store, people, bodies, error))
    return NULL;
  for (guint i = seats->len; i > 0; i--)
    {
      const KgrSeat *seat = seats->pdata[i - 1];

      if (seat->is_removed || !g_hash_table_contains (people, &seat->person_id) ||
          !g_hash_table_contains (bodies, &seat->body_id))
        g_ptr_array_remove_index (seats, i - 1);
    }

  return g_steal_pointer (&seats);
}

/**
 * kgr_seat_repo_list:
 * @store: an unlocked store
 * @body_id: a body's id
 * @error: return location for an error
 *
 * Former and coming seats are among them. Database thread.
 *
 * Returns: (transfer full) (element-type KgrSeat): the seats of the body, in the order of its
 *   roster
 */
GPtrArray *
kgr_seat_repo_list (KgrStore  *store,
                    gint64     body_id,
                    GError   **error)
{
  return read_seats (store, select_of_body, body_id, error);
}

GPtrArray *
kgr_seat_repo_list_of_person (KgrStore  *store,
                              gint64     person_id,
                              GError   **error)
{
  return read_seats (store, select_of_person, person_id, error);
}

GPtrArray *
kgr_seat_repo_list_all (KgrStore  *store,
                        GError   **error)
{
  return read_seats (store, select_all, 0, error);
}

GPtrArray *
kgr_seat_repo_list_on (KgrStore    *store,
                       gint64       body_id,
                       const char  *day,
                       GError     **error)
{
  g_autoptr(GPtrArray) seats = kgr_seat_repo_list (store, body_id, error);

  for (guint i = seats != NULL ? seats->len : 0; i > 0; i--)
    if (!kgr_seat_is_held_on (seats->pdata[i - 1], day))
      g_ptr_array_remove_index (seats, i - 1);

  return g_steal_pointer (&seats);
}

/**
 * kgr_seat_repo_load:
 * @store: an unlocked store
 * @id: a seat's id
 * @error: return location for an error
 *
 * Opens one seat, also one that was removed. Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT
 * where it does not open. Database thread.
 *
 * Returns: (transfer full): the seat
 */
KgrSeat *
kgr_seat_repo_load (KgrStore  *store,
                    gint64     id,
                    GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_council_find_row (store, select_one, id,
                                                  _("There is no seat with this number."), error);
  g_autoptr(KgrSeat) seat = NULL;
  GError *local = NULL;

  if (stmt == NULL)
    return NULL;
  seat = seat_from_row (store, stmt, &local);
  if (local == NULL)
    return g_steal_pointer (&seat);
  g_propagate_error (error, local);
  kgr_council_prefix_place (error, KGR_CELL_SEAT, id);

  return NULL;
}

/* ISO days are in the order of their text. */
static gboolean
check_days (const KgrSeat  *seat,
            GError        **error)
{
  if (seat->from != NULL && ((seat->until != NULL && g_strcmp0 (seat->until, seat->from) < 0) ||
                             (seat->left != NULL && g_strcmp0 (seat->left, seat->from) < 0)))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("The term ends before it begins. Look at the two days again."));
      return FALSE;
    }

  return TRUE;
}

static KgrSeat *
normalize (const KgrSeat  *seat,
           GError        **error)
{
  g_autoptr(KgrSeat) normal = kgr_seat_copy (seat);

  return kgr_fields_normalize (&kgr_seat_fields, normal, error) && check_days (normal, error)
         ? g_steal_pointer (&normal) : NULL;
}

/* A seat takes over one of the same body, which is not itself. */
static gboolean
check_predecessor (KgrStore       *store,
                   const KgrSeat  *seat,
                   GError        **error)
{
  g_autoptr(KgrSeat) before = NULL;

  if (seat->predecessor_id == 0)
    return TRUE;
  before = kgr_seat_repo_load (store, seat->predecessor_id, error);
  if (before == NULL)
    return FALSE;
  if (before->body_id == seat->body_id && before->id != seat->id)
    return TRUE;
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                       _("A seat takes over another seat of the same body."));

  return FALSE;
}

static gboolean
check_place (KgrStore       *store,
             const KgrSeat  *seat,
             GError        **error)
{
  gboolean has_body = FALSE, has_person = FALSE;

  if (!kgr_council_has_row (store, select_body, seat->body_id, &has_body, error) ||
      !kgr_council_has_row (store, select_person, seat->person_id, &has_person, error))
    return FALSE;
  if (has_body && has_person)
    return TRUE;
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       has_body ? _("There is nobody with this number.")
                                : _("There is no body with this number."));
  return FALSE;
}

/**
 * kgr_seat_repo_add:
 * @store: a store that can write
 * @seat: body, person and what else is known; its id is not used
 * @id: (out) (optional): the new seat
 * @error: return location for an error
 *
 * Seats a person on a body, at the end of its roster. Joins the caller's transaction if there is
 * one. Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_INVALID where a day is none or the term ends
 * before it begins. Database thread.
 *
 * Returns: %TRUE when it is stored
 */
gboolean
kgr_seat_repo_add (KgrStore       *store,
                   const KgrSeat  *seat,
                   gint64         *id,
                   GError        **error)
{
  g_autoptr(KgrStmt) insert = NULL;
  g_autoptr(KgrSeat) normal = normalize (seat, error);

  if (normal == NULL || !kgr_store_can_write (store, error) ||
      !check_place (store, normal, error) || !check_predecessor (store, normal, error) ||
      (insert = kgr_db_prepare (store->db, insert_seat, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (insert, ":body_id", normal->body_id);
  kgr_stmt_bind_int (insert, ":person_id", normal->person_id);

  return kgr_council_cell_insert (store, insert, KGR_CELL_SEAT, &kgr_seat_fields, normal, id,
                                  error);
}

static gboolean
update_seat (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  Change *change = data;
  g_autoptr(KgrSeat) stored = kgr_seat_repo_load (change->store, change->id, error);
  g_autoptr(KgrSeat) fresh = NULL;

  if (stored == NULL)
    return FALSE;
  fresh = kgr_seat_copy (change->seat != NULL ? change->seat : stored);
  fresh->body_id = stored->body_id;
  if (change->seat == NULL)
    fresh->is_removed = change->removed;
  if (!check_predecessor (change->store, fresh, error))
    return FALSE;

  return kgr_council_cell_update (change->store, KGR_CELL_SEAT, change->id, &kgr_seat_fields, fresh,
                                  error);
}

/**
 * kgr_seat_repo_update:
 * @store: a store that can write
 * @seat: a stored seat with what shall hold from now on; its body and person do not change
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_seat_repo_update (KgrStore       *store,
                      const KgrSeat  *seat,
                      GError        **error)
{
  g_autoptr(KgrSeat) normal = normalize (seat, error);
  Change change = { .store = store, .seat = normal, .id = seat->id };

  return normal != NULL && kgr_council_write (store, update_seat, &change, error);
}

gboolean
kgr_seat_repo_set_removed (KgrStore  *store,
                           gint64     id,
                           gboolean   removed,
                           GError   **error)
{
  Change change = { .store = store, .id = id, .removed = removed };

  return kgr_council_write (store, update_seat, &change, error);
}

static gboolean
place_seat (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Change *change = data;
  g_autoptr(KgrSeat) moved = kgr_seat_repo_load (change->store, change->id, error);
  g_autoptr(GPtrArray) seats = NULL;

  if (moved == NULL ||
      (seats = kgr_seat_repo_list (change->store, moved->body_id, error)) == NULL)
    return FALSE;
  for (guint i = seats->len; i > 0; i--)
    if (((KgrSeat *) seats->pdata[i - 1])->id == moved->id)
      g_ptr_array_remove_index (seats, i - 1);
  g_ptr_array_insert (seats, (int) MIN (change->index, seats->len), g_steal_pointer (&moved));
  for (guint i = 0; i < seats->len; i++)
    {
      KgrSeat *seat = seats->pdata[i];

      if (seat->position == (int) i + 1)
        continue;
      seat->position = (int) i + 1;
      if (!kgr_council_cell_update (change->store, KGR_CELL_SEAT, seat->id, &kgr_seat_fields, seat,
                                    error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kgr_seat_repo_place (KgrStore  *store,
                     gint64     id,
                     guint      index,
                     GError   **error)
{
  Change change = { .store = store, .id = id, .index = index };

  return kgr_council_write (store, place_seat, &change, error);
}
