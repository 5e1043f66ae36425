/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the clear of a meeting – its state, which rows it has, in which order, of which
 * kind – is bound to its sealed head, so that a row that is lost, moved or taken from elsewhere is
 * told like a cell that does not open. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"

#define LAYOUT "layout" /* the head's member */

static const char *const select_lines[] = {
  "SELECT printf ('meeting %d %d %d %s %d %d %s', body_id, fiscal_year, number,"
  "               coalesce (held_on, '-'), status, record_method, hex (row_key))"
  " FROM meeting WHERE id = :id",
  "SELECT printf ('attendance %d %d %d %s', id, position, coalesce (person_id, 0), hex (row_key))"
  " FROM attendance WHERE meeting_id = :id ORDER BY position, id",
  "SELECT printf ('agenda %d %d %d %d %d %s', id, position, coalesce (parent_id, 0), kind, closed,"
  "               hex (row_key))"
  " FROM agenda_item WHERE meeting_id = :id ORDER BY position, id",
  "SELECT printf ('paper %d %d %s', id, position, hex (row_key))"
  " FROM paper WHERE meeting_id = :id ORDER BY position, id",
  "SELECT printf ('unit %d %d %d %d %d %d %s', id, position, kind, statement_kind,"
  "               coalesce (agenda_id, 0), coalesce (person_id, 0), hex (row_key))"
  " FROM unit WHERE meeting_id = :id ORDER BY position, id",
};

static gboolean
add_lines (KgrStore    *store,
           const char  *sql,
           gint64       id,
           GChecksum   *checksum,
           GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", id);
  while (kgr_stmt_step (stmt, &has_row, error))
    {
      const char *line = has_row ? kgr_stmt_get_text (stmt, 0) : NULL;

      if (!has_row)
        return TRUE;
      g_checksum_update (checksum, (const guchar *) (line != NULL ? line : ""), -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return FALSE;
}

/**
 * kgr_meeting_repo_dup_layout:
 * @store: a store that can read
 * @id: a meeting's id
 * @error: return location for an error
 *
 * A digest of everything in the clear that a meeting is put together by: its state, its rows, their
 * order, kinds, references and row keys. Inside the caller's transaction.
 *
 * Returns: (transfer full): a hexadecimal digest
 */
char *
kgr_meeting_repo_dup_layout (KgrStore  *store,
                             gint64     id,
                             GError   **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (select_lines); i++)
    if (!add_lines (store, select_lines[i], id, checksum, error))
      return NULL;

  return g_strdup (g_checksum_get_string (checksum));
}

/* Whether the sealed @head is that of a meeting with this layout. */
gboolean
kgr_meeting_head_has_layout (JsonObject *head,
                             const char *layout)
{
  return g_strcmp0 (kgr_json_get_string (head, LAYOUT), layout) == 0;
}

char *
kgr_meeting_dup_layout_place (gint64 id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  /* Translators: a place in the file; the rows are what a meeting is put together by. */
  return g_strdup_printf (_("rows of meeting %s"), number);
}

/* Seals the head of @meeting, which is stored under @id, with the layout it has now. */
gboolean
kgr_meeting_repo_update_head (KgrStore    *store,
                              KgrMeeting  *meeting,
                              gint64       id,
                              GError     **error)
{
  g_autoptr(JsonObject) object = kgr_meeting_head_to_json (meeting);
  g_autofree char *layout = kgr_meeting_repo_dup_layout (store, id, error);

  if (layout == NULL)
    return FALSE;
  json_object_set_string_member (object, LAYOUT, layout);

  return kgr_cell_update (store, KGR_CELL_MEETING, id, object, error);
}

static JsonObject *
with_layout (JsonObject *head,
             const char *layout)
{
  g_autoptr(GList) names = json_object_get_members (head);
  JsonObject *changed = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *value = json_object_get_member (head, l->data);

      json_object_set_member (changed, l->data, json_node_copy (value));
    }
  json_object_set_string_member (changed, LAYOUT, layout);

  return changed;
}

/**
 * kgr_meeting_repo_follow_layout:
 * @store: a store that can write
 * @id: a meeting's id
 * @before: what kgr_meeting_repo_dup_layout() gave before the change
 * @error: return location for an error
 *
 * After a change of rows: seals the new layout into the head. Where the head had another layout
 * than @before, or does not open, it is left as it is: damage is not made good by writing on.
 * Inside the caller's write transaction.
 *
 * Returns: %TRUE unless the database failed
 */
gboolean
kgr_meeting_repo_follow_layout (KgrStore    *store,
                                gint64       id,
                                const char  *before,
                                GError     **error)
{
  g_autofree char *now = kgr_meeting_repo_dup_layout (store, id, error);
  g_autoptr(JsonObject) head = NULL;
  g_autoptr(JsonObject) changed = NULL;
  GError *local = NULL;

  if (now == NULL)
    return FALSE;
  if (g_str_equal (now, before))
    return TRUE;
  head = kgr_cell_load (store, KGR_CELL_MEETING, id, &local);
  if (head == NULL && !g_error_matches (local, KGR_ERROR, KGR_ERROR_CORRUPT))
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  /* A head that does not open is named when the meeting is read. */
  g_clear_error (&local);
  if (head == NULL || !kgr_meeting_head_has_layout (head, before))
    return TRUE;
  changed = with_layout (head, now);

  return kgr_cell_update (store, KGR_CELL_MEETING, id, changed, error);
}
