/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy of a database while it is in use, and the check that a copy is whole. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "db/kgr-db-private.h"
#include "kgr-error.h"

/* Pages a step: short enough to give up soon, long enough to be fast. */
#define PAGES_A_STEP 256

/* @code: SQLITE_DONE when all is copied, SQLITE_OK when it was given up. */
static void
copy_pages (sqlite3      *from,
            sqlite3      *to,
            GCancellable *cancellable,
            int          *code)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");

  if (backup == NULL)
    {
      *code = sqlite3_extended_errcode (to);
      return;
    }
  *code = SQLITE_OK;
  while (*code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    {
      *code = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (*code == SQLITE_BUSY || *code == SQLITE_LOCKED)
        {
          sqlite3_sleep (20);
          *code = SQLITE_OK;
        }
    }
  sqlite3_backup_finish (backup);
}

/**
 * kgr_db_copy:
 * @source: a connection
 * @target: a file that does not exist
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Copies the database as it stands at one moment, other connections writing or not. The copy is in
 * rollback mode, one file, on the disk when this returns. A copy that fails is left to the caller
 * to remove.
 *
 * Returns: %TRUE when the copy is complete
 */
gboolean
kgr_db_copy (KgrDb         *source,
             const char    *target,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(KgrDb) copy = kgr_db_open (target, KGR_DB_CREATE, error);
  int code = SQLITE_OK;

  if (copy == NULL)
    return FALSE;
  copy_pages (source->handle, copy->handle, cancellable, &code);
  if (code == SQLITE_OK)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (code != SQLITE_DONE)
    return kgr_db_fail (copy, code, error);

  return kgr_db_exec (copy, "PRAGMA journal_mode=DELETE", error);
}

static gboolean
collect (KgrDb       *self,
         const char  *sql,
         const char  *good,
         GPtrArray   *findings,
         GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (self, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!kgr_stmt_step (stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (g_strcmp0 (kgr_stmt_get_text (stmt, 0), good) != 0)
        g_ptr_array_add (findings, g_strdup_printf (_("The file itself is damaged: %s"),
                                                    kgr_stmt_get_text (stmt, 0)));
    }
}

/**
 * kgr_db_verify:
 * @self: a connection
 * @findings: (element-type utf8): takes one sentence for each trouble
 * @error: return location for an error
 *
 * Has SQLite look at every page, index and reference. Reads the whole file.
 *
 * Returns: %FALSE where looking was not possible
 */
gboolean
kgr_db_verify (KgrDb      *self,
               GPtrArray  *findings,
               GError    **error)
{
  return collect (self, "PRAGMA integrity_check", "ok", findings, error) &&
         collect (self, "PRAGMA foreign_key_check", NULL, findings, error);
}
