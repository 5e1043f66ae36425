/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One path for new and old files: each step of the schema is one transaction that ends with its
 * number. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "db/kgr-db-private.h"
#include "kgr-error.h"
#include "kgr-sql-resources.h"

#define SQL_FOLDER "/io/github/kaigiroku/Kaigiroku/sql/"

/* Step N brings a file of schema N - 1 to N. A released file is never edited. */
static const char * const steps[KGR_DB_SCHEMA] = {
  SQL_FOLDER "001-first.sql",
  SQL_FOLDER "002-issues.sql",
  SQL_FOLDER "003-issue-fields.sql",
  SQL_FOLDER "004-history.sql",
  SQL_FOLDER "005-handouts.sql",
};

/**
 * kgr_db_read_schema:
 * @self: a connection
 * @schema: (out): 0 for a file that is still empty
 * @error: return location for an error
 *
 * Reads which schema the file has. Where it is older than %KGR_DB_SCHEMA and only read, the
 * tables that came later are not there.
 *
 * Returns: %TRUE when @schema is set
 */
gboolean
kgr_db_read_schema (KgrDb   *self,
                    int     *schema,
                    GError **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (self, "PRAGMA user_version", error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  *schema = has_row ? (int) kgr_stmt_get_int (stmt, 0) : 0;

  return TRUE;
}

/**
 * kgr_db_check_schema:
 * @self: a connection
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_SCHEMA_TOO_NEW where a later program has written the file, with
 * %KGR_ERROR_CORRUPT where it was never finished.
 *
 * Returns: %TRUE if this program knows the schema
 */
gboolean
kgr_db_check_schema (KgrDb   *self,
                     GError **error)
{
  int schema = 0;

  if (!kgr_db_read_schema (self, &schema, error))
    return FALSE;
  if (schema > KGR_DB_SCHEMA)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_SCHEMA_TOO_NEW,
                         _("A newer version of Kaigiroku has written this file. Update the "
                           "program to open it."));
  else if (schema < 1)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                         _("The file was never finished, or is damaged. Open the newest backup."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
run_step (KgrDb    *db,
          gpointer  data,
          GError  **error)
{
  g_autoptr(GBytes) sql = g_resource_lookup_data (kgr_sql_get_resource (), data,
                                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* The file ends with its own PRAGMA user_version, which rolls back with the transaction
   * (measured). */
  return sql != NULL && kgr_db_exec (db, g_bytes_get_data (sql, NULL), error);
}

gboolean
kgr_db_migrate_to (KgrDb   *self,
                   int      schema,
                   GError **error)
{
  int reached = 0;

  g_assert (schema <= KGR_DB_SCHEMA);

  if (!kgr_db_read_schema (self, &reached, error))
    return FALSE;
  for (; reached < schema; reached++)
    if (!kgr_db_transaction (self, KGR_DB_IMMEDIATE, run_step, (gpointer) steps[reached], error))
      return FALSE;

  return kgr_db_check_schema (self, error);
}

/**
 * kgr_db_migrate:
 * @self: a connection that may write
 * @error: return location for an error
 *
 * Brings the file to %KGR_DB_SCHEMA. A step that fails is rolled back and the file stays as it
 * was. A file that holds something is backed up first, by whoever calls this.
 *
 * Returns: %TRUE when the schema is this program's
 */
gboolean
kgr_db_migrate (KgrDb   *self,
                GError **error)
{
  return kgr_db_migrate_to (self, KGR_DB_SCHEMA, error);
}
