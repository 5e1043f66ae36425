/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A connection: opening it with the pragmas the design asks for, transactions, and the one place
 * where SQLite's codes become ours. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <glib/gstdio.h>

#include "db/kgr-db-private.h"
#include "kgr-error.h"
#include "kgr-platform.h"

/* "KgrB": tells our files from those of other programs (PRAGMA application_id). */
#define APPLICATION_ID 0x4b677242

#define BUSY_TIMEOUT_MS 5000

static int
error_code_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return KGR_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return KGR_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return KGR_ERROR_NO_SPACE;
    case SQLITE_CORRUPT:
      return KGR_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return KGR_ERROR_FOREIGN;
    default:
      return KGR_ERROR_IO;
    }
}

static const char *
sentence_of (int kgr_code)
{
  switch (kgr_code)
    {
    case KGR_ERROR_BUSY:
      return _("Another program is writing to the file. Try again when it has finished.");
    case KGR_ERROR_READ_ONLY:
      return _("The file or its folder cannot be written. Ask for the right to write there, or "
               "copy the file.");
    case KGR_ERROR_NO_SPACE:
      return _("The disk is full. Make room on it and try again; what was stored "
               "before is unchanged.");
    case KGR_ERROR_CORRUPT:
      return _("The file is damaged. Open the newest backup, or run the check to see what can "
               "still be read.");
    case KGR_ERROR_FOREIGN:
      return _("This is not a Kaigiroku file, or its beginning is damaged. Choose another file or "
               "a backup.");
    default:
      return _("The file could not be read or written. Look whether its disk and its "
               "folder are there.");
    }
}

gboolean
kgr_db_fail (KgrDb   *self,
             int      code,
             GError **error)
{
  int kgr_code = error_code_of (code);

  /* sqlite3_errmsg() may quote values; only the number goes to the log. */
  g_debug ("SQLite code %d (errno %d)", code,
           self->handle != NULL ? sqlite3_system_errno (self->handle) : 0);
  g_set_error_literal (error, KGR_ERROR, kgr_code, sentence_of (kgr_code));

  return FALSE;
}

/**
 * kgr_db_exec:
 * @self: a connection
 * @sql: one or more statements of the program's own text
 * @error: return location for an error
 *
 * Runs statements without values and without results.
 *
 * Returns: %FALSE with @error set where one fails
 */
gboolean
kgr_db_exec (KgrDb       *self,
             const char  *sql,
             GError     **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || kgr_db_fail (self, sqlite3_extended_errcode (self->handle), error);
}

static gboolean
read_pragma_int (KgrDb       *self,
                 const char  *sql,
                 gint64      *value,
                 GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (self, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  *value = has_row ? kgr_stmt_get_int (stmt, 0) : 0;

  return TRUE;
}

static gboolean
check_application_id (KgrDb   *self,
                      GError **error)
{
  gint64 id = 0;

  if (!read_pragma_int (self, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == APPLICATION_ID)
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_FOREIGN, sentence_of (KGR_ERROR_FOREIGN));
  return FALSE;
}

static gboolean
configure (KgrDb     *self,
           KgrDbMode  mode,
           GError   **error)
{
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  if (!kgr_db_exec (self,
                    "PRAGMA temp_store=MEMORY;"
                    "PRAGMA secure_delete=ON;"
                    "PRAGMA foreign_keys=ON;"
                    "PRAGMA cell_size_check=ON;", error))
    return FALSE;

  if (mode == KGR_DB_CREATE)
    return kgr_db_exec (self, "PRAGMA application_id=" G_STRINGIFY (APPLICATION_ID), error);

  if (!check_application_id (self, error))
    return FALSE;

  if (mode == KGR_DB_READ)
    return kgr_db_exec (self, "PRAGMA query_only=ON", error);

  /* WAL needs shared memory, which a network share cannot give (measured). */
  return kgr_db_exec (self,
                      kgr_platform_is_network_path (self->path)
                      ? "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;"
                      : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;", error);
}

static KgrDb *
open_once (const char  *path,
           KgrDbMode    mode,
           int          flags,
           gboolean     immutable,
           GError     **error)
{
  g_autoptr(KgrDb) self = g_new0 (KgrDb, 1);
  g_autofree char *uri = NULL;
  g_autofree char *escaped = NULL;
  int code;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) kgr_stmt_free);

  escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
  uri = g_strconcat ("file:", escaped, immutable ? "?immutable=1" : NULL, NULL);
  code = sqlite3_open_v2 (uri, &self->handle,
                          flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
                          NULL);
  if (code != SQLITE_OK)
    {
      kgr_db_fail (self, code, error);
      return NULL;
    }
  /* SQLite takes a file it may not write for one that is only read, and says so at the first
   * change. */
  if (mode == KGR_DB_WRITE && sqlite3_db_readonly (self->handle, "main") != 0)
    {
      kgr_db_fail (self, SQLITE_READONLY, error);
      return NULL;
    }
  if (!configure (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

/* Unchanging is only what nobody can write: not a file that is busy or damaged. */
static gboolean
may_be_unchanging (const char   *path,
                   const GError *trouble)
{
  return (g_error_matches (trouble, KGR_ERROR, KGR_ERROR_IO) ||
          g_error_matches (trouble, KGR_ERROR, KGR_ERROR_READ_ONLY)) && !has_log (path);
}

/**
 * kgr_db_open:
 * @path: the file
 * @mode: for what
 * @error: return location for an error
 *
 * Opens a connection. With %KGR_DB_CREATE the file must not exist, can be read by its owner only
 * and gets this program's application id; otherwise a file without it fails with
 * %KGR_ERROR_FOREIGN. For writing, one that cannot be written fails with %KGR_ERROR_READ_ONLY. A
 * file on a disk that cannot be written is read as unchanging where no unfinished log stands beside
 * it. The parts of a file: URI are escaped, so any path may be given.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
KgrDb *
kgr_db_open (const char  *path,
             KgrDbMode    mode,
             GError     **error)
{
  g_autoptr(GError) local = NULL;
  g_autofree char *real = NULL;
  KgrDb *self;

  g_return_val_if_fail (path != NULL, NULL);

  /* SQLite would make the file as the umask says, and through a link to nowhere. */
  if (mode == KGR_DB_CREATE)
    return kgr_platform_make_file (path, error)
           ? open_once (path, mode, SQLITE_OPEN_READWRITE, FALSE, error) : NULL;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is no such file. Look for it in another folder."));
      return NULL;
    }
  real = kgr_platform_dup_real_path (path);
  if (mode == KGR_DB_WRITE)
    return open_once (real, mode, SQLITE_OPEN_READWRITE, FALSE, error);

  /* Not SQLITE_OPEN_READONLY where it can be helped: such a connection to a file in WAL mode leaves
   * its -wal and -shm files behind. query_only keeps it from writing all the same. */
  self = open_once (real, mode, SQLITE_OPEN_READWRITE, FALSE, &local);
  if (self == NULL && may_be_unchanging (real, local))
    {
      /* A WAL file on a medium that cannot be written opens only as unchanging (measured). */
      g_clear_error (&local);
      self = open_once (real, mode, SQLITE_OPEN_READONLY, TRUE, &local);
    }
  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return self;
}

/**
 * kgr_db_close:
 * @self: (transfer full): a connection
 *
 * Closes the connection. The last one to close a file in WAL mode folds its log into the file.
 */
void
kgr_db_close (KgrDb *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->handle != NULL && sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A database connection was closed while statements were in use");
  g_free (self->path);
  g_free (self);
}

gboolean
kgr_db_in_transaction (KgrDb *self)
{
  return !sqlite3_get_autocommit (self->handle);
}

/**
 * kgr_db_transaction:
 * @self: a connection that is in no transaction
 * @kind: for reading or writing
 * @func: what happens inside
 * @data: for @func
 * @error: return location for an error
 *
 * Runs @func inside one transaction; commits where it returns %TRUE, else rolls back. With
 * %KGR_DB_IMMEDIATE a commit is on the disk (synchronous=FULL) when this returns.
 *
 * Returns: %TRUE when everything @func did is stored
 */
gboolean
kgr_db_transaction (KgrDb             *self,
                    KgrDbTransaction   kind,
                    KgrDbFunc          func,
                    gpointer           data,
                    GError           **error)
{
  g_assert (!kgr_db_in_transaction (self));

  if (!kgr_db_exec (self, kind == KGR_DB_IMMEDIATE ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED", error))
    return FALSE;

  if (func (self, data, error) && kgr_db_exec (self, "COMMIT", error))
    return TRUE;

  /* Some failures (a full disk) have rolled back already. */
  if (kgr_db_in_transaction (self) &&
      sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_warning ("A transaction could not be rolled back (code %d)",
               sqlite3_extended_errcode (self->handle));

  return FALSE;
}

gint64
kgr_db_get_last_id (KgrDb *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}
