/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of bodies: its order, and what moves, leaves and comes back. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"

static const char update_parent[] = "UPDATE body SET parent_id = :parent_id WHERE id = :id";
static const char select_meeting[] = "SELECT 1 FROM meeting WHERE body_id = :id LIMIT 1";
static const char select_issue[] =
  "SELECT 1 FROM issue_step WHERE body_id = :id"
  " UNION ALL SELECT 1 FROM issue WHERE owner_body_id = :id LIMIT 1";

typedef struct
{
  KgrStore *store;
  gint64    id;
  gint64    parent_id;
  guint     index;
  gboolean  removed;
} Move;

static gint
compare_siblings (gconstpointer a,
                  gconstpointer b)
{
  const KgrBody *one = *(const KgrBody * const *) a;
  const KgrBody *other = *(const KgrBody * const *) b;
  int place = one->position > 0 ? one->position : G_MAXINT;
  int other_place = other->position > 0 ? other->position : G_MAXINT;

  if (one->council_id != other->council_id)
    return one->council_id < other->council_id ? -1 : 1;
  if (place != other_place)
    return place < other_place ? -1 : 1;

  return (one->id > other->id) - (one->id < other->id);
}

/* The bodies directly under @parent_id, or with 0 under @council_id (0: any), in order; they still
 * belong to @all. */
static GPtrArray *
siblings_new (GPtrArray *all,
              gint64     council_id,
              gint64     parent_id)
{
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KgrBody *body = all->pdata[i];

      if (body->parent_id == parent_id && !body->is_removed &&
          (council_id == 0 || body->council_id == council_id))
        g_ptr_array_add (siblings, body);
    }
  g_ptr_array_sort (siblings, compare_siblings);

  return siblings;
}

/* Moves the bodies under @parent_id, and those under them, from @all to @tree: what @all lost
 * cannot be found again, so a circle in a damaged file ends. */
static void
take_children (GPtrArray *all,
               gint64     parent_id,
               GPtrArray *tree)
{
  g_autoptr(GPtrArray) siblings = siblings_new (all, 0, parent_id);

  for (guint i = 0; i < siblings->len; i++)
    {
      KgrBody *body = siblings->pdata[i];
      guint index = 0;

      if (!g_ptr_array_find (all, body, &index))
        continue;
      g_ptr_array_add (tree, g_ptr_array_steal_index_fast (all, index));
      take_children (all, body->id, tree);
    }
}

/**
 * kgr_body_repo_list:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * Those that were removed are not listed. One whose place in the tree is damaged comes at the end.
 * Database thread.
 *
 * Returns: (transfer full) (element-type KgrBody): the bodies, each before those under it
 */
GPtrArray *
kgr_body_repo_list (KgrStore  *store,
                    GError   **error)
{
  g_autoptr(GPtrArray) all = kgr_body_repo_read_all (store, error);
  g_autoptr(GPtrArray) tree = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_body_free);

  if (all == NULL)
    return NULL;
  take_children (all, 0, tree);
  for (guint i = all->len; i > 0; i--)
    if (!((KgrBody *) all->pdata[i - 1])->is_removed)
      g_ptr_array_add (tree, g_ptr_array_steal_index_fast (all, i - 1));

  return g_steal_pointer (&tree);
}

static KgrBody *
find_body (GPtrArray  *all,
           gint64      id,
           GError    **error)
{
  for (guint i = 0; i < all->len; i++)
    if (((KgrBody *) all->pdata[i])->id == id)
      return all->pdata[i];

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                       _("There is no body with this number."));
  return NULL;
}

/**
 * kgr_body_repo_get_place:
 * @store: an unlocked store
 * @id: a body
 * @parent_id: (out): the body above it; 0 = the council
 * @index: (out): how many of its siblings stand before it
 * @error: return location for an error
 *
 * Where kgr_body_repo_place() would put it back to. Database thread.
 *
 * Returns: %TRUE when both are set
 */
gboolean
kgr_body_repo_get_place (KgrStore  *store,
                         gint64     id,
                         gint64    *parent_id,
                         guint     *index,
                         GError   **error)
{
  g_autoptr(GPtrArray) all = kgr_body_repo_read_all (store, error);
  KgrBody *body = all != NULL ? find_body (all, id, error) : NULL;
  g_autoptr(GPtrArray) siblings = NULL;

  if (body == NULL)
    return FALSE;
  siblings = siblings_new (all, body->council_id, body->parent_id);
  *parent_id = body->parent_id;
  if (!g_ptr_array_find (siblings, body, index))
    *index = siblings->len;

  return TRUE;
}

/* A body is not put below itself, nor into another council. */
static gboolean
check_parent (GPtrArray  *all,
              KgrBody    *body,
              gint64      parent_id,
              GError    **error)
{
  gint64 above = parent_id;

  for (guint steps = 0; above != 0; steps++)
    {
      const KgrBody *one = find_body (all, above, error);

      if (one == NULL)
        return FALSE;
      if (one == body || one->council_id != body->council_id || one->is_removed ||
          steps > all->len)
        {
          g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                               _("The body cannot stand there. Choose another body of its council "
                                 "that is not below it."));
          return FALSE;
        }
      above = one->parent_id;
    }

  return TRUE;
}

static gboolean
set_parent (Move     *move,
            GError  **error)
{
  g_autoptr(KgrStmt) update = kgr_db_prepare (move->store->db, update_parent, error);

  if (update == NULL)
    return FALSE;
  kgr_stmt_bind_int (update, ":id", move->id);
  kgr_stmt_bind_id (update, ":parent_id", move->parent_id);

  return kgr_stmt_run (update, error);
}

/* Only those that stand elsewhere than before are sealed again. */
static gboolean
number_siblings (KgrStore   *store,
                 GPtrArray  *siblings,
                 GError    **error)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      KgrBody *body = siblings->pdata[i];

      if (body->position == (int) i + 1)
        continue;
      /* One that does not open keeps its cell: sealing it again would empty it. */
      if (body->name == NULL)
        continue;
      body->position = (int) i + 1;
      if (!kgr_council_cell_update (store, KGR_CELL_BODY, body->id, &kgr_body_fields, body, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
place_body (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Move *move = data;
  g_autoptr(GPtrArray) all = kgr_body_repo_read_all (move->store, error);
  KgrBody *body = all != NULL ? find_body (all, move->id, error) : NULL;
  g_autoptr(GPtrArray) siblings = NULL;

  if (body == NULL || !check_parent (all, body, move->parent_id, error))
    return FALSE;
  body->parent_id = move->parent_id;
  siblings = siblings_new (all, body->council_id, move->parent_id);
  g_ptr_array_remove (siblings, body);
  g_ptr_array_insert (siblings, (int) MIN (move->index, siblings->len), body);

  return set_parent (move, error) && number_siblings (move->store, siblings, error);
}

/**
 * kgr_body_repo_place:
 * @store: a store that can write
 * @id: a body
 * @parent_id: the body it shall stand under; 0 = directly under its council
 * @index: how many of its new siblings stand before it; more than there are = at the end
 * @error: return location for an error
 *
 * Moves a body, with all that is below it, in one transaction. Fails with %KGR_ERROR_INVALID below
 * itself, below a removed body or in another council, %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_body_repo_place (KgrStore  *store,
                     gint64     id,
                     gint64     parent_id,
                     guint      index,
                     GError   **error)
{
  Move move = { store, id, parent_id, index, FALSE };

  return kgr_council_write (store, place_body, &move, error);
}

static gboolean
refuse_used (GError **error)
{
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                       _("This body has meetings, issues or bodies below it, which stay. Give it "
                         "its last day instead."));
  return FALSE;
}

static gboolean
check_unused (KgrStore   *store,
              GPtrArray  *all,
              gint64      id,
              GError    **error)
{
  gboolean has_meeting = FALSE, has_issue = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const KgrBody *body = all->pdata[i];

      if (body->parent_id == id && !body->is_removed)
        return refuse_used (error);
    }
  if (!kgr_council_has_row (store, select_meeting, id, &has_meeting, error) ||
      !kgr_council_has_row (store, select_issue, id, &has_issue, error))
    return FALSE;

  return (!has_meeting && !has_issue) || refuse_used (error);
}

static gboolean
remove_body (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  Move *move = data;
  g_autoptr(GPtrArray) all = kgr_body_repo_read_all (move->store, error);
  g_autoptr(KgrBody) body = NULL;

  if (all == NULL || (body = kgr_body_repo_load (move->store, move->id, error)) == NULL ||
      (move->removed && !check_unused (move->store, all, move->id, error)))
    return FALSE;
  body->is_removed = move->removed;

  return kgr_council_cell_update (move->store, KGR_CELL_BODY, move->id, &kgr_body_fields, body,
                                  error);
}

/**
 * kgr_body_repo_set_removed:
 * @store: a store that can write
 * @id: a body
 * @removed: whether it shall be gone, or back where it was
 * @error: return location for an error
 *
 * Takes a body that was never used out of every list; its seats go and come with it. Fails with
 * %KGR_ERROR_CONFLICT where it has meetings, issues or bodies below it, which must not lose it:
 * such a body gets its last day (`ended`). Database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_body_repo_set_removed (KgrStore  *store,
                           gint64     id,
                           gboolean   removed,
                           GError   **error)
{
  Move move = { store, id, 0, 0, removed };

  return kgr_council_write (store, remove_body, &move, error);
}
