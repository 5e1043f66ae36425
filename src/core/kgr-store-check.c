/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at everything, and saying in words what is wrong and where. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-repo-private.h"

static const char select_meetings[] = "SELECT id, row_key, revision, cell FROM meeting ORDER BY id";
static const char select_digests[] =
  "SELECT version.id, version.row_key, version.revision, version.cell,"
  "       version_part.row_key, version_part.revision, version_part.cell,"
  "       (SELECT count (*) FROM version_part WHERE version_id = version.id AND kind = 1)"
  " FROM version LEFT JOIN version_part ON version_part.version_id = version.id AND version_part.kind = 2"
  " ORDER BY version.id";

/* An issue is raised once, before everything else: else it stands on no list and is lost. */
static const char select_lost_issues[] =
  "SELECT id FROM issue"
  " WHERE (SELECT min (kind) FROM issue_step WHERE issue_id = issue.id) IS NOT 1 ORDER BY id";
/* That an issue was raised is never taken back. */
static const char select_unraised_issues[] =
  "SELECT issue_step.issue_id FROM issue_void JOIN issue_step ON issue_step.id = issue_void.step_id"
  " WHERE issue_step.kind = 1 ORDER BY 1";

static void
add_finding (GPtrArray   *findings,
             KgrCellKind  kind,
             gint64       id,
             const char  *message)
{
  g_autofree char *place = kgr_cell_dup_place (kind, id);

  g_ptr_array_add (findings, g_strdup_printf ("%s: %s", place, message));
}

/* A row and its key belong together: a second row with the same key was copied from the first. */
static void
check_row_key (const KgrSealedTable *table,
               KgrStmt              *row,
               GHashTable           *seen,
               GPtrArray            *findings)
{
  gsize size;
  gconstpointer key = kgr_stmt_get_blob (row, 1, &size);

  if (!g_hash_table_add (seen, g_bytes_new (key, size)))
    add_finding (findings, table->kind, kgr_stmt_get_int (row, 0),
                 _("the same sealed text stands in another place too."));
}

static gboolean
check_table (KgrStore              *self,
             const KgrSealedTable  *table,
             GPtrArray             *findings,
             GError               **error)
{
  g_autoptr(KgrStmt) rows = kgr_db_prepare (self->db, table->select_all, error);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                      (GDestroyNotify) g_bytes_unref, NULL);
  gboolean has_row = FALSE;

  while (rows != NULL)
    {
      g_autoptr(GError) local = NULL;
      gsize size = 0;
      char *text;

      if (!kgr_stmt_step (rows, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      check_row_key (table, rows, seen, findings);
      text = kgr_cell_open_data (self, rows, 1, table->kind, &size, &local);
      if (text == NULL)
        add_finding (findings, table->kind, kgr_stmt_get_int (rows, 0), local->message);
      else
        kgr_wipe (text, size);
      g_free (text);
    }

  return FALSE;
}

/* An approved version's parts must both be there, and its public text must still have the digest it
 * was approved with. */
static void
check_digest (KgrStore  *self,
              KgrStmt   *row,
              GPtrArray *findings)
{
  g_autoptr(JsonObject) head = kgr_cell_open (self, row, 1, KGR_CELL_VERSION, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  gint64 id = kgr_stmt_get_int (row, 0);
  gsize size = 0, cell_size;
  char *text = kgr_cell_open_data (self, row, 4, KGR_CELL_VERSION_PUBLIC, &size, NULL);

  kgr_stmt_get_blob (row, 6, &cell_size);
  if (cell_size == 0)
    add_finding (findings, KGR_CELL_VERSION, id, _("its public text is missing."));
  if (kgr_stmt_get_int (row, 7) != 1)
    add_finding (findings, KGR_CELL_VERSION, id, _("its record is missing."));
  if (text != NULL)
    {
      bytes = g_bytes_new_take (text, size);
      digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    }
  /* Cells that do not open were named when their table was read. */
  if (head != NULL && digest != NULL &&
      g_strcmp0 (digest, kgr_json_get_string (head, "digest")) != 0)
    add_finding (findings, KGR_CELL_VERSION, id,
                 _("its public text is not the one that was approved."));
}

static gboolean
check_digests (KgrStore   *self,
               GPtrArray  *findings,
               GError    **error)
{
  g_autoptr(KgrStmt) rows = kgr_db_prepare (self->db, select_digests, error);
  gboolean has_row = FALSE;

  while (rows != NULL)
    {
      if (!kgr_stmt_step (rows, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      check_digest (self, rows, findings);
    }

  return FALSE;
}

/* The rows of each meeting must be those its sealed head was stored with. */
static gboolean
check_layouts (KgrStore   *self,
               GPtrArray  *findings,
               GError    **error)
{
  g_autoptr(KgrStmt) rows = kgr_db_prepare (self->db, select_meetings, error);
  gboolean has_row = FALSE;

  while (rows != NULL)
    {
      g_autoptr(JsonObject) head = NULL;
      g_autofree char *layout = NULL;
      g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
      gint64 id;

      if (!kgr_stmt_step (rows, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      id = kgr_stmt_get_int (rows, 0);
      head = kgr_cell_open (self, rows, 1, KGR_CELL_MEETING, NULL);
      layout = kgr_meeting_repo_dup_layout (self, id, error);
      if (layout == NULL)
        return FALSE;
      /* A head that does not open was named when its table was read. */
      if (head != NULL)
        kgr_meeting_layout_compare (head, layout, id, places);
      for (guint i = 0; i < places->len; i++)
        g_ptr_array_add (findings, g_strdup_printf ("%s: %s", (char *) places->pdata[i],
                                                    _("they are not those that were stored.")));
    }

  return FALSE;
}

static gboolean
check_issues (KgrStore    *self,
              const char  *sql,
              GPtrArray   *findings,
              GError     **error)
{
  g_autoptr(KgrStmt) rows = kgr_db_prepare (self->db, sql, error);
  gboolean has_row = FALSE;

  while (rows != NULL)
    {
      if (!kgr_stmt_step (rows, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      add_finding (findings, KGR_CELL_ISSUE, kgr_stmt_get_int (rows, 0),
                   _("its history does not say where it belongs."));
    }

  return FALSE;
}

/* What SQLite cannot read is a finding, not a reason to stop looking. */
static gboolean
note_corruption (gboolean    looked,
                 GPtrArray  *findings,
                 GError    **local,
                 GError    **error)
{
  if (looked)
    return TRUE;
  if (g_error_matches (*local, KGR_ERROR, KGR_ERROR_CORRUPT))
    {
      g_ptr_array_add (findings, g_strdup ((*local)->message));
      g_clear_error (local);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (local));

  return FALSE;
}

/**
 * kgr_store_check:
 * @self: an unlocked store
 * @findings: (out) (transfer full) (element-type utf8): a sentence for each trouble, with its
 *   place and without a word of anybody's; empty where all is well
 * @error: return location for an error
 *
 * Looks at every page of the file, opens every cell, and compares the public text of every version
 * with the digest of its approval. What is damaged is a finding, not an error. Database thread;
 * reads the whole file.
 *
 * Fails with %KGR_ERROR_LOCKED, and where the file cannot be read at all.
 *
 * Returns: %FALSE where looking was not possible
 */
gboolean
kgr_store_check (KgrStore   *self,
                 GPtrArray **findings,
                 GError    **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local = NULL;
  int schema = 0;

  if (!kgr_store_can_read (self, error) || !kgr_db_read_schema (self->db, &schema, error))
    return FALSE;
  if (!note_corruption (kgr_db_verify (self->db, found, &local), found, &local, error))
    return FALSE;
  for (guint i = 0; i < kgr_n_sealed_tables; i++)
    if (kgr_sealed_tables[i].schema <= schema &&
        !note_corruption (check_table (self, &kgr_sealed_tables[i], found, &local),
                          found, &local, error))
      return FALSE;
  if (!note_corruption (check_layouts (self, found, &local), found, &local, error) ||
      !note_corruption (check_digests (self, found, &local), found, &local, error))
    return FALSE;
  if (schema >= KGR_ISSUE_SCHEMA &&
      !note_corruption (check_issues (self, select_lost_issues, found, &local), found, &local,
                        error))
    return FALSE;
  if (schema >= KGR_FIELD_SCHEMA &&
      !note_corruption (check_issues (self, select_unraised_issues, found, &local), found, &local,
                        error))
    return FALSE;
  *findings = g_steal_pointer (&found);

  return TRUE;
}
