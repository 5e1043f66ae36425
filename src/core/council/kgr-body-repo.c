/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bodies of councils: one by one. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"

static const char select_bodies[] =
  "SELECT id, council_id, parent_id, row_key, revision, cell FROM body ORDER BY id";
static const char select_body[] =
  "SELECT id, council_id, parent_id, row_key, revision, cell FROM body WHERE id = :id";
static const char insert_body[] =
  "INSERT INTO body (council_id, parent_id, row_key, revision, cell)"
  " VALUES (:council_id, :parent_id, :row_key, :revision, :cell)";

/* A body that does not open has no name, and the check names its place. */
static KgrBody *
body_from_row (KgrStore  *store,
               KgrStmt   *stmt,
               GError   **error)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 3, KGR_CELL_BODY, error);
  KgrBody *body = kgr_body_new (NULL);

  body->id = kgr_stmt_get_int (stmt, 0);
  body->council_id = kgr_stmt_get_int (stmt, 1);
  body->parent_id = kgr_stmt_get_int (stmt, 2);
  if (object != NULL)
    kgr_fields_read (&kgr_body_fields, body, object);

  return body;
}

GPtrArray *
kgr_body_repo_read_all (KgrStore  *store,
                        GError   **error)
{
  g_autoptr(GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_body_free);
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_bodies, error)) == NULL)
    return NULL;
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&bodies);
      g_ptr_array_add (bodies, body_from_row (store, stmt, NULL));
    }
}

/**
 * kgr_body_repo_load:
 * @store: an unlocked store
 * @id: a body's id
 * @error: return location for an error
 *
 * Opens one body, also one that was removed. Fails with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT
 * where it does not open. Database thread.
 *
 * Returns: (transfer full): the body
 */
KgrBody *
kgr_body_repo_load (KgrStore  *store,
                    gint64     id,
                    GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_council_find_row (store, select_body, id,
                                                  _("There is no body with this number."), error);
  g_autoptr(KgrBody) body = NULL;
  GError *local = NULL;

  if (stmt == NULL)
    return NULL;
  body = body_from_row (store, stmt, &local);
  if (local == NULL)
    return g_steal_pointer (&body);
  g_propagate_error (error, local);
  kgr_council_prefix_place (error, KGR_CELL_BODY, id);

  return NULL;
}

static const KgrBody *
find_by_id (GPtrArray *bodies,
            gint64     id)
{
  for (guint i = 0; i < bodies->len; i++)
    if (((KgrBody *) bodies->pdata[i])->id == id)
      return bodies->pdata[i];

  return NULL;
}

static const KgrBody *
find_by_name (GPtrArray   *bodies,
              const char  *name,
              GError     **error)
{
  const KgrBody *found = NULL;

  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      if (g_strcmp0 (body->name, name) != 0)
        continue;
      if (found != NULL)
        {
          g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                               _("Several bodies have this name. Name the body by its number."));
          return NULL;
        }
      found = body;
    }
  if (found == NULL)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                         _("There is no body with this name or number. List the bodies to see "
                           "them."));

  return found;
}

KgrBody *
kgr_body_repo_find (KgrStore    *store,
                    const char  *reference,
                    GError     **error)
{
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (store, error);
  const KgrBody *found = NULL;
  guint64 id;

  if (bodies == NULL)
    return NULL;
  if (g_ascii_string_to_unsigned (reference, 10, 1, G_MAXINT64, &id, NULL))
    found = find_by_id (bodies, (gint64) id);
  if (found == NULL)
    found = find_by_name (bodies, reference, error);

  return found != NULL ? kgr_body_copy (found) : NULL;
}

static gboolean
insert_row (KgrStore       *store,
            const KgrBody  *body,
            gint64         *id,
            GError        **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_body, error);

  if (insert == NULL)
    return FALSE;
  kgr_stmt_bind_int (insert, ":council_id", body->council_id);
  kgr_stmt_bind_id (insert, ":parent_id", body->parent_id);

  return kgr_council_cell_insert (store, insert, KGR_CELL_BODY, &kgr_body_fields, body, id, error);
}

/* The parent's council, the only one, or a new one that is called as its first body. */
static gboolean
choose_council (KgrStore  *store,
                KgrBody   *body,
                GError   **error)
{
  KgrCouncil fresh = { .name = body->name };
  g_autoptr(GPtrArray) councils = NULL;

  if (body->parent_id != 0)
    {
      g_autoptr(KgrCouncil) council = kgr_council_repo_load_of_body (store, body->parent_id, error);

      body->council_id = council != NULL ? council->id : 0;
      return council != NULL;
    }
  if (body->council_id != 0)
    return TRUE;

  councils = kgr_council_repo_list (store, error);
  if (councils == NULL)
    return FALSE;
  if (councils->len == 0)
    return kgr_council_repo_add (store, &fresh, &body->council_id, error);
  if (councils->len > 1)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                           _("There are several councils. Name the body above the new one."));
      return FALSE;
    }
  body->council_id = ((KgrCouncil *) councils->pdata[0])->id;

  return TRUE;
}

typedef struct
{
  KgrStore *store;
  KgrBody  *body;
} Change;

static gboolean
add_body (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Change *change = data;

  return choose_council (change->store, change->body, error) &&
         insert_row (change->store, change->body, &change->body->id, error);
}

/* A copy in its normal form. */
static KgrBody *
normalize (const KgrBody  *body,
           GError        **error)
{
  g_autoptr(KgrBody) normal = kgr_body_copy (body);

  if (!kgr_fields_normalize (&kgr_body_fields, normal, error))
    return NULL;
  if (normal->name != NULL)
    return g_steal_pointer (&normal);
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("Give the body a name."));

  return NULL;
}

/**
 * kgr_body_repo_add:
 * @store: a store that can write
 * @body: its name (needed) and settings; its id is not used
 * @id: (out) (optional): the new body
 * @error: return location for an error
 *
 * Adds a body after its siblings, under its parent or, with `parent_id` 0, directly under its
 * council; with `council_id` 0 that is the only one, or a new one that is called as the body. Fails
 * with %KGR_ERROR_INVALID, %KGR_ERROR_CONFLICT where there are several councils. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_body_repo_add (KgrStore       *store,
                   const KgrBody  *body,
                   gint64         *id,
                   GError        **error)
{
  g_autoptr(KgrBody) normal = normalize (body, error);
  Change change = { store, normal };

  if (normal == NULL || !kgr_council_write (store, add_body, &change, error))
    return FALSE;
  if (id != NULL)
    *id = normal->id;

  return TRUE;
}

static gboolean
update_body (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  Change *change = data;

  return kgr_council_cell_update (change->store, KGR_CELL_BODY, change->body->id, &kgr_body_fields,
                                  change->body, error);
}

/**
 * kgr_body_repo_update:
 * @store: a store that can write
 * @body: a stored body with what shall hold from now on
 * @error: return location for an error
 *
 * Stores name and settings as they are given; for another name use kgr_body_set_name(), which keeps
 * the old one. Meetings that were made keep the name they were made with. Fails with
 * %KGR_ERROR_INVALID, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_body_repo_update (KgrStore       *store,
                      const KgrBody  *body,
                      GError        **error)
{
  g_autoptr(KgrBody) normal = normalize (body, error);
  Change change = { store, normal };

  return normal != NULL && kgr_council_write (store, update_body, &change, error);
}

static gboolean
find_or_add_council (KgrStore    *store,
                     const char  *name,
                     gint64      *id,
                     GError     **error)
{
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  KgrCouncil fresh = { .name = (char *) name };

  if (councils == NULL)
    return FALSE;
  for (guint i = 0; i < councils->len; i++)
    {
      const KgrCouncil *council = councils->pdata[i];

      if (g_strcmp0 (council->name, name) == 0)
        {
          *id = council->id;
          return TRUE;
        }
    }

  return kgr_council_repo_add (store, &fresh, id, error);
}

gboolean
kgr_body_repo_find_or_add (KgrStore    *store,
                           const char  *council,
                           const char  *body,
                           gint64      *id,
                           GError     **error)
{
  KgrBody fresh = { .name = (char *) body };
  g_autoptr(GPtrArray) bodies = NULL;

  if (council == NULL || body == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("The text does not say which council and body met. Name the body."));
      return FALSE;
    }
  if (!find_or_add_council (store, council, &fresh.council_id, error) ||
      (bodies = kgr_body_repo_list (store, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *known = bodies->pdata[i];

      if (known->council_id == fresh.council_id && kgr_body_is_called (known, body))
        {
          *id = known->id;
          return TRUE;
        }
    }

  return insert_row (store, &fresh, id, error);
}
