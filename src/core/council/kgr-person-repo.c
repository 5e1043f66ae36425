/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* People. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"

static const char select_people[] = "SELECT id, row_key, revision, cell FROM person ORDER BY id";
static const char select_person[] =
  "SELECT id, row_key, revision, cell FROM person WHERE id = :id";
static const char insert_person[] =
  "INSERT INTO person (row_key, revision, cell) VALUES (:row_key, :revision, :cell)";

/* What is changed of the person as it is stored now. */
typedef struct
{
  KgrStore        *store;
  const KgrPerson *person;
  gint64           id;
  gboolean         removed;
} Change;

static KgrPerson *
person_from_row (KgrStore  *store,
                 KgrStmt   *stmt,
                 GError   **error)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 1, KGR_CELL_PERSON, error);
  KgrPerson *person = g_new0 (KgrPerson, 1);

  person->id = kgr_stmt_get_int (stmt, 0);
  if (object != NULL)
    kgr_fields_read (&kgr_person_fields, person, object);

  return person;
}

/**
 * kgr_person_repo_list:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * One that does not open has no name; the check names its place. Database thread.
 *
 * Returns: (transfer full) (element-type KgrPerson): everybody who was not removed, in the order
 *   they were entered
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
      g_autoptr(KgrPerson) person = NULL;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&people);
      person = person_from_row (store, stmt, NULL);
      if (!person->is_removed)
        g_ptr_array_add (people, g_steal_pointer (&person));
    }
}

/**
 * kgr_person_repo_load:
 * @store: an unlocked store
 * @id: a person's id
 * @error: return location for an error
 *
 * Opens one person, also one that was removed. Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT
 * where it does not open. Database thread.
 *
 * Returns: (transfer full): the person
 */
KgrPerson *
kgr_person_repo_load (KgrStore  *store,
                      gint64     id,
                      GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_council_find_row (store, select_person, id,
                                                  _("There is nobody with this number."), error);
  g_autoptr(KgrPerson) person = NULL;
  GError *local = NULL;

  if (stmt == NULL)
    return NULL;
  person = person_from_row (store, stmt, &local);
  if (local == NULL)
    return g_steal_pointer (&person);
  g_propagate_error (error, local);
  kgr_council_prefix_place (error, KGR_CELL_PERSON, id);

  return NULL;
}

/* A copy in its normal form. */
static KgrPerson *
normalize (const KgrPerson  *person,
           GError          **error)
{
  g_autoptr(KgrPerson) normal = kgr_person_copy (person);

  if (!kgr_fields_normalize (&kgr_person_fields, normal, error))
    return NULL;
  if (normal->name != NULL)
    return g_steal_pointer (&normal);
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("Give the person a name."));

  return NULL;
}

/**
 * kgr_person_repo_add:
 * @store: a store that can write
 * @person: the name (needed) and what else is known; its id is not used
 * @id: (out) (optional): the new person
 * @error: return location for an error
 *
 * Adds a person, whoever else has the same name: people are told apart by id. Joins the caller's
 * transaction if there is one. Fails with %KGR_ERROR_INVALID. Database thread.
 *
 * Returns: %TRUE when it is stored
 */
gboolean
kgr_person_repo_add (KgrStore         *store,
                     const KgrPerson  *person,
                     gint64           *id,
                     GError          **error)
{
  g_autoptr(KgrStmt) insert = NULL;
  g_autoptr(KgrPerson) normal = normalize (person, error);

  if (normal == NULL || !kgr_store_can_write (store, error) ||
      (insert = kgr_db_prepare (store->db, insert_person, error)) == NULL)
    return FALSE;

  return kgr_council_cell_insert (store, insert, KGR_CELL_PERSON, &kgr_person_fields, normal, id,
                                  error);
}

/* The ledger is kept by kgr_secrecy_repo_*(): an old copy that is stored must not take a telling
 * back. */
static gboolean
update_person (KgrDb     *db,
               gpointer   data,
               GError   **error)
{
  Change *change = data;
  g_autoptr(KgrPerson) stored = kgr_person_repo_load (change->store, change->id, error);
  g_autoptr(KgrPerson) fresh = NULL;
  GPtrArray *tellings;

  if (stored == NULL)
    return FALSE;
  fresh = kgr_person_copy (change->person != NULL ? change->person : stored);
  if (change->person == NULL)
    fresh->is_removed = change->removed;
  tellings = fresh->tellings;
  fresh->tellings = stored->tellings;
  stored->tellings = tellings;

  return kgr_council_cell_update (change->store, KGR_CELL_PERSON, change->id, &kgr_person_fields,
                                  fresh, error);
}

/**
 * kgr_person_repo_update:
 * @store: a store that can write
 * @person: a stored person with what shall hold from now on
 * @error: return location for an error
 *
 * Stores everything but the ledger as it is given; for another name use kgr_person_set_name(),
 * which keeps the old one. Meetings and approved versions keep the names they were made with. Fails
 * with %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_person_repo_update (KgrStore         *store,
                        const KgrPerson  *person,
                        GError          **error)
{
  g_autoptr(KgrPerson) normal = normalize (person, error);
  Change change = { .store = store, .person = normal, .id = person->id };

  return normal != NULL && kgr_council_write (store, update_person, &change, error);
}

/**
 * kgr_person_repo_set_removed:
 * @store: a store that can write
 * @id: a person
 * @removed: whether they shall be gone, or back
 * @error: return location for an error
 *
 * Takes a person, and with them their seats, out of every list. Meetings at which they were keep
 * them: who was there is part of the record. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_person_repo_set_removed (KgrStore  *store,
                             gint64     id,
                             gboolean   removed,
                             GError   **error)
{
  Change change = { .store = store, .id = id, .removed = removed };

  return kgr_council_write (store, update_person, &change, error);
}

static gboolean
is_called (const KgrPerson *person,
           const char      *folded)
{
  g_autofree char *name = kgr_person_fold (person->name);
  g_autofree char *reading = kgr_person_fold (person->reading);

  return folded[0] != '\0' && (g_str_equal (name, folded) || g_str_equal (reading, folded));
}

/**
 * kgr_person_repo_find:
 * @store: an unlocked store
 * @reference: an id in decimal, or a whole name or reading, in whatever width and kana
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CONFLICT where several people are called so. Database
 * thread.
 *
 * Returns: (transfer full): the one person
 */
KgrPerson *
kgr_person_repo_find (KgrStore    *store,
                      const char  *reference,
                      GError     **error)
{
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);
  g_autofree char *folded = kgr_person_fold (reference);
  const KgrPerson *found = NULL;
  guint64 id = 0;
  guint n = 0;

  g_ascii_string_to_unsigned (reference, 10, 1, G_MAXINT64, &id, NULL);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const KgrPerson *person = people->pdata[i];

      if (person->id == (gint64) id)
        return kgr_person_copy (person);
      if (!is_called (person, folded))
        continue;
      found = person;
      n++;
    }
  if (people != NULL && n == 0)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("There is nobody with this name or number. List the people to see "
                           "them."));
  if (n > 1)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                         _("Several people have this name. Name the person by their number."));

  return n == 1 ? kgr_person_copy (found) : NULL;
}

typedef gboolean (*WantedFunc) (const KgrPerson *person,
                                const char      *words);

static GPtrArray *
list_wanted (KgrStore    *store,
             WantedFunc   is_wanted,
             const char  *words,
             GError     **error)
{
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);

  for (guint i = people != NULL ? people->len : 0; i > 0; i--)
    if (!is_wanted (people->pdata[i - 1], words))
      g_ptr_array_remove_index (people, i - 1);

  return g_steal_pointer (&people);
}

static gboolean
has_words (const KgrPerson *person,
           const char      *words)
{
  g_autofree char *haystack = kgr_person_dup_haystack (person);

  return kgr_person_matches (haystack, words);
}

static gboolean
has_same_name (const KgrPerson *person,
               const char      *folded)
{
  g_autofree char *name = kgr_person_fold (person->name);

  if (g_str_equal (name, folded))
    return TRUE;
  for (guint i = 0; person->former_names != NULL && person->former_names[i] != NULL; i++)
    {
      g_autofree char *former = kgr_person_fold (person->former_names[i]);

      if (g_str_equal (former, folded))
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
kgr_person_repo_search (KgrStore    *store,
                        const char  *query,
                        GError     **error)
{
  return list_wanted (store, has_words, query, error);
}

GPtrArray *
kgr_person_repo_list_same (KgrStore    *store,
                           const char  *name,
                           GError     **error)
{
  g_autofree char *folded = kgr_person_fold (name);

  return list_wanted (store, has_same_name, folded, error);
}
