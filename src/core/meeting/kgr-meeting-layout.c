/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the clear of a meeting – its state, which rows it has, in which order, of which
 * kind, which of its versions stand – is bound to its sealed head, so that a row that is lost,
 * moved, changed or taken from elsewhere is told like a cell that does not open. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"

#define LAYOUT "layout" /* the head's member */
#define DIGEST 64       /* hexadecimal characters of one part */

/* A layout is one digest for each part, one after the other. */
enum
{
  PART_ROWS,
  PART_VERSIONS,
  N_PARTS,
};

static const char *const select_rows[] = {
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
  NULL,
};

static const char *const select_versions[] = {
  "SELECT printf ('version %d %d %d %d %s', id, number, state, concealed_since, hex (row_key))"
  " FROM version WHERE meeting_id = :id ORDER BY number, id",
  NULL,
};

static const char *const *const parts[N_PARTS] = { select_rows, select_versions };

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

static gboolean
add_part (KgrStore           *store,
          const char * const *lines,
          gint64              id,
          GString            *layout,
          GError            **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!add_lines (store, lines[i], id, checksum, error))
      return FALSE;
  g_string_append (layout, g_checksum_get_string (checksum));

  return TRUE;
}

/**
 * kgr_meeting_repo_dup_layout:
 * @store: a store that can read
 * @id: a meeting's id
 * @error: return location for an error
 *
 * A digest of everything in the clear that a meeting is put together by: its state, its rows, their
 * order, kinds, references and row keys; and one of its versions and their states. Inside the
 * caller's transaction.
 *
 * Returns: (transfer full): the hexadecimal digests
 */
char *
kgr_meeting_repo_dup_layout (KgrStore  *store,
                             gint64     id,
                             GError   **error)
{
  g_autoptr(GString) layout = g_string_new (NULL);

  for (guint i = 0; i < N_PARTS; i++)
    if (!add_part (store, parts[i], id, layout, error))
      return NULL;

  return g_string_free (g_steal_pointer (&layout), FALSE);
}

static gboolean
is_same_part (const char *a,
              const char *b,
              guint       part)
{
  return strlen (a) == N_PARTS * DIGEST && strlen (b) == N_PARTS * DIGEST &&
         memcmp (a + part * DIGEST, b + part * DIGEST, DIGEST) == 0;
}

static const char *
sealed_layout (JsonObject *head)
{
  const char *layout = kgr_json_get_string (head, LAYOUT);

  return layout != NULL ? layout : "";
}

/**
 * kgr_meeting_layout_compare:
 * @head: the sealed head of a meeting
 * @layout: what kgr_meeting_repo_dup_layout() gives
 * @id: the meeting's id
 * @places: (element-type utf8): where the places are added that are not as they were stored
 *
 * Names what is not as the sealed head says: "rows of meeting 3", "versions of meeting 3".
 */
void
kgr_meeting_layout_compare (JsonObject *head,
                            const char *layout,
                            gint64      id,
                            GPtrArray  *places)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (!is_same_part (sealed_layout (head), layout, PART_ROWS))
    g_ptr_array_add (places, g_strdup_printf (_("rows of meeting %s"), number));
  if (!is_same_part (sealed_layout (head), layout, PART_VERSIONS))
    g_ptr_array_add (places, g_strdup_printf (_("versions of meeting %s"), number));
}

/* %KGR_ERROR_CORRUPT unless the versions are those that the head was sealed with: which of them
 * stands decides what is published. */
gboolean
kgr_meeting_repo_check_versions (KgrStore  *store,
                                 gint64     id,
                                 GError   **error)
{
  g_autoptr(JsonObject) head = kgr_cell_load (store, KGR_CELL_MEETING, id, error);
  g_autofree char *layout = head != NULL ? kgr_meeting_repo_dup_layout (store, id, error) : NULL;

  if (layout == NULL)
    return FALSE;
  if (is_same_part (sealed_layout (head), layout, PART_VERSIONS))
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("The versions of these minutes are not as they were stored. Open the "
                         "newest backup."));
  return FALSE;
}

/* Seals the head of @meeting, which is stored under @id, with the layout it has now. The log is
 * that which is stored: a step may have been added since @meeting was read. */
gboolean
kgr_meeting_repo_update_head (KgrStore    *store,
                              KgrMeeting  *meeting,
                              gint64       id,
                              GError     **error)
{
  g_autoptr(JsonObject) object = kgr_meeting_head_to_json (meeting);
  g_autoptr(JsonObject) stored = kgr_cell_load (store, KGR_CELL_MEETING, id, error);
  g_autofree char *layout = stored != NULL ? kgr_meeting_repo_dup_layout (store, id, error) : NULL;
  JsonArray *log;

  if (layout == NULL)
    return FALSE;
  log = kgr_json_get_array (stored, "log");
  if (log != NULL)
    json_object_set_array_member (object, "log", json_array_ref (log));
  json_object_set_string_member (object, LAYOUT, layout);

  return kgr_cell_update (store, KGR_CELL_MEETING, id, object, error);
}

/* Of each part that the head had as it was before the change: what it is now. */
static char *
follow (const char *sealed,
        const char *before,
        const char *now)
{
  char *followed = g_strdup (sealed);

  for (guint i = 0; i < N_PARTS; i++)
    if (is_same_part (sealed, before, i))
      memcpy (followed + i * DIGEST, now + i * DIGEST, DIGEST);

  return followed;
}

/**
 * kgr_meeting_repo_follow_layout:
 * @store: a store that can write
 * @id: a meeting's id
 * @before: what kgr_meeting_repo_dup_layout() gave before the change
 * @error: return location for an error
 *
 * After a change of rows or versions: seals the new layout into the head. A part that was another
 * in the head than @before, or a head that does not open, is left as it is: damage is not made good
 * by writing on. Inside the caller's write transaction.
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
  g_autofree char *followed = NULL;
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
  if (head == NULL)
    return TRUE;
  followed = follow (sealed_layout (head), before, now);
  changed = kgr_json_copy_object (head);
  json_object_set_string_member (changed, LAYOUT, followed);

  return kgr_cell_update (store, KGR_CELL_MEETING, id, changed, error);
}
