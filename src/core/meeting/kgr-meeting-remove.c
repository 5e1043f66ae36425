/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking planned meetings out of the file, and putting them back. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "meeting/kgr-meeting-repo-private.h"

/* In the order of what refers to what. */
static const char *const delete_rows[] = {
  "DELETE FROM unit WHERE meeting_id = :id",
  "UPDATE agenda_item SET parent_id = NULL WHERE meeting_id = :id",
  "DELETE FROM agenda_item WHERE meeting_id = :id",
  "DELETE FROM paper WHERE meeting_id = :id",
  "DELETE FROM attendance WHERE meeting_id = :id",
  "DELETE FROM meeting WHERE id = :id",
};
static const char select_used[] =
  "SELECT 1 FROM issue WHERE origin_meeting_id = :id"
  " UNION ALL SELECT 1 FROM issue_step WHERE meeting_id = :id"
  " UNION ALL SELECT 1 FROM unit_revision WHERE meeting_id = :id"
  " UNION ALL SELECT 1 FROM handout WHERE meeting_id = :id LIMIT 1";

typedef struct
{
  KgrStore     *store;
  const gint64 *ids;
  guint         n_ids;
  GPtrArray    *removed;
} Removal;

static gboolean
has_record (KgrMeeting *meeting)
{
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = meeting->units->pdata[i];

      if (kgr_unit_get (unit)->kind != KGR_UNIT_ITEM ||
          kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0)
        return TRUE;
    }

  return meeting->last_version > 0;
}

static gboolean
is_used (KgrStore  *store,
         gint64     id,
         gboolean  *used,
         GError   **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_used, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", id);

  return kgr_stmt_step (stmt, used, error);
}

static gboolean
check_removable (KgrStore    *store,
                 KgrMeeting  *meeting,
                 GError     **error)
{
  gboolean used = FALSE;

  if (meeting->status != KGR_MEETING_PLANNED || has_record (meeting))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Only a planned meeting without a record can be removed. Call it off "
                             "instead."));
      return FALSE;
    }
  if (!is_used (store, meeting->id, &used, error))
    return FALSE;
  if (used)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                         _("The history of an issue or an issued paper names this meeting, so it "
                           "stays. Call it off instead."));

  return !used;
}

static gboolean
delete_meeting (KgrStore  *store,
                gint64     id,
                GError   **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (delete_rows); i++)
    {
      g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, delete_rows[i], error);

      if (stmt == NULL)
        return FALSE;
      kgr_stmt_bind_int (stmt, ":id", id);
      if (!kgr_stmt_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_all (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Removal *removal = data;

  for (guint i = 0; i < removal->n_ids; i++)
    {
      g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (removal->store, removal->ids[i], NULL,
                                                             error);

      if (meeting == NULL || !check_removable (removal->store, meeting, error) ||
          !delete_meeting (removal->store, meeting->id, error))
        return FALSE;
      g_ptr_array_add (removal->removed, g_steal_pointer (&meeting));
    }

  return TRUE;
}

/**
 * kgr_meeting_repo_remove:
 * @store: a store that can write
 * @ids: (array length=n_ids): ids of meetings
 * @n_ids: how many
 * @removed: (out) (optional) (transfer full) (element-type KgrMeeting): what puts them back
 * @error: return location for an error
 *
 * Takes planned meetings with their agenda, papers and attendance out of the file. One transaction;
 * database thread.
 *
 * Fails with %KGR_ERROR_INVALID for a meeting that is not only planned, has words of a record, or
 * is named in the history of an issue; with %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT, and as every
 * write does. Then none is removed.
 *
 * Returns: %TRUE when all are gone
 */
gboolean
kgr_meeting_repo_remove (KgrStore      *store,
                         const gint64  *ids,
                         guint          n_ids,
                         GPtrArray    **removed,
                         GError       **error)
{
  GDestroyNotify free_one = (GDestroyNotify) kgr_meeting_unref;
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (free_one);
  Removal removal = { store, ids, n_ids, kept };

  if (!kgr_store_write (store, remove_all, &removal, error))
    return FALSE;
  if (removed != NULL)
    *removed = g_steal_pointer (&kept);

  return TRUE;
}

static gboolean
put_all_back (KgrDb     *db,
              gpointer   data,
              GError   **error)
{
  Removal *removal = data;

  for (guint i = 0; i < removal->removed->len; i++)
    {
      KgrMeeting *meeting = removal->removed->pdata[i];

      if (!kgr_meeting_repo_insert (removal->store, meeting, meeting->body_id, TRUE, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kgr_meeting_repo_put_back:
 * @store: a store that can write
 * @removed: (element-type KgrMeeting): what kgr_meeting_repo_remove() took out
 * @error: return location for an error
 *
 * Stores removed meetings again, every row under the id it had: an id is never given out twice. One
 * transaction; database thread.
 *
 * Fails as every write does.
 *
 * Returns: %TRUE when all are on the disk
 */
gboolean
kgr_meeting_repo_put_back (KgrStore   *store,
                           GPtrArray  *removed,
                           GError    **error)
{
  Removal removal = { store, NULL, 0, removed };

  return kgr_store_write (store, put_all_back, &removal, error);
}
