/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bodies of councils: a tree. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"

static const char select_bodies[] =
  "WITH RECURSIVE tree (id, path) AS ("
  "  SELECT id, printf ('%08d %08d', council_id, id) FROM body WHERE parent_id IS NULL"
  "  UNION ALL"
  "  SELECT body.id, printf ('%s %08d', tree.path, body.id) FROM tree JOIN body ON body.parent_id = tree.id)"
  " SELECT body.id, body.council_id, body.parent_id, body.row_key, body.revision, body.cell"
  " FROM tree JOIN body ON body.id = tree.id ORDER BY tree.path";
static const char insert_body[] =
  "INSERT INTO body (council_id, parent_id, row_key, revision, cell)"
  " VALUES (:council_id, :parent_id, :row_key, :revision, :cell)";

void
kgr_body_free (KgrBody *self)
{
  g_free (self->name);
  g_free (self);
}

static KgrBody *
body_copy (const KgrBody *self)
{
  KgrBody *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  return copy;
}

static KgrBody *
body_from_row (KgrStore *store,
               KgrStmt  *stmt)
{
  g_autoptr(JsonObject) object = kgr_cell_open (store, stmt, 3, KGR_CELL_BODY, NULL);
  KgrBody *body = g_new0 (KgrBody, 1);

  body->id = kgr_stmt_get_int (stmt, 0);
  body->council_id = kgr_stmt_get_int (stmt, 1);
  body->parent_id = kgr_stmt_get_int (stmt, 2);
  body->name = object != NULL ? kgr_json_dup_string (object, "name") : NULL;

  return body;
}

/**
 * kgr_body_repo_list:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrBody): the bodies, each before those under it
 */
GPtrArray *
kgr_body_repo_list (KgrStore  *store,
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
      g_ptr_array_add (bodies, body_from_row (store, stmt));
    }
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

  return found != NULL ? body_copy (found) : NULL;
}

static gboolean
insert_row (KgrStore       *store,
            const KgrBody  *body,
            gint64         *id,
            GError        **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_body, error);
  g_autoptr(JsonObject) object = json_object_new ();

  if (insert == NULL)
    return FALSE;
  json_object_set_int_member (object, "v", 1);
  kgr_json_set_string (object, "name", body->name);
  kgr_stmt_bind_int (insert, ":council_id", body->council_id);
  kgr_stmt_bind_id (insert, ":parent_id", body->parent_id);

  return kgr_cell_insert (store, insert, KGR_CELL_BODY, object, id, error);
}

/* The parent's council, the only one, or a new one that is called as its first body. */
static gboolean
choose_council (KgrStore  *store,
                KgrBody   *body,
                GError   **error)
{
  KgrCouncil fresh = { 0, body->name, NULL };
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
  KgrBody   body;
} Addition;

static gboolean
add_body (KgrDb     *db,
          gpointer   data,
          GError   **error)
{
  Addition *addition = data;

  return choose_council (addition->store, &addition->body, error) &&
         insert_row (addition->store, &addition->body, &addition->body.id, error);
}

gboolean
kgr_body_repo_add (KgrStore       *store,
                   const KgrBody  *body,
                   gint64         *id,
                   GError        **error)
{
  Addition addition = { store, *body };

  if (body->name == NULL || *body->name == '\0')
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, _("Give the body a name."));
      return FALSE;
    }
  if (!kgr_store_write (store, add_body, &addition, error))
    return FALSE;
  if (id != NULL)
    *id = addition.body.id;

  return TRUE;
}

static gboolean
find_or_add_council (KgrStore    *store,
                     const char  *name,
                     gint64      *id,
                     GError     **error)
{
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  KgrCouncil fresh = { 0, (char *) name, NULL };

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
  KgrBody fresh = { 0, 0, 0, (char *) body };
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

      if (known->council_id == fresh.council_id && g_strcmp0 (known->name, body) == 0)
        {
          *id = known->id;
          return TRUE;
        }
    }

  return insert_row (store, &fresh, id, error);
}
