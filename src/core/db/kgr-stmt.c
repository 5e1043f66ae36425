/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements: cached on their connection, bound by name. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "db/kgr-db-private.h"
#include "kgr-error.h"

struct _KgrStmt
{
  KgrDb        *db;
  sqlite3_stmt *handle;
  gboolean      lent;
  gboolean      cached;
};

void
kgr_stmt_free (KgrStmt *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

/**
 * kgr_db_prepare:
 * @self: a connection
 * @sql: one statement, a static string of the program (its address is the key of the cache)
 * @error: return location for an error
 *
 * Lends the prepared statement for @sql. A statement that is in use already is prepared a second
 * time.
 *
 * Returns: (transfer full): the statement; let go of it with g_autoptr or kgr_stmt_release()
 */
KgrStmt *
kgr_db_prepare (KgrDb       *self,
                const char  *sql,
                GError     **error)
{
  KgrStmt *stmt = g_hash_table_lookup (self->statements, sql);
  const char *tail = NULL;
  int code;

  if (stmt != NULL && !stmt->lent)
    {
      stmt->lent = TRUE;
      return stmt;
    }

  stmt = g_new0 (KgrStmt, 1);
  stmt->db = self;
  stmt->lent = TRUE;
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt->handle,
                             &tail);
  if (code != SQLITE_OK)
    {
      kgr_db_fail (self, sqlite3_extended_errcode (self->handle), error);
      kgr_stmt_free (stmt);
      return NULL;
    }
  g_assert (tail == NULL || *tail == '\0');

  if (!g_hash_table_contains (self->statements, sql))
    {
      stmt->cached = TRUE;
      g_hash_table_insert (self->statements, (gpointer) sql, stmt);
    }

  return stmt;
}

void
kgr_stmt_release (KgrStmt *self)
{
  if (self == NULL)
    return;
  if (!self->cached)
    {
      kgr_stmt_free (self);
      return;
    }
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->lent = FALSE;
}

static int
parameter (KgrStmt    *self,
           const char *name)
{
  int index = sqlite3_bind_parameter_index (self->handle, name);

  g_assert (index > 0);
  return index;
}

void
kgr_stmt_bind_int (KgrStmt    *self,
                   const char *name,
                   gint64      value)
{
  sqlite3_bind_int64 (self->handle, parameter (self, name), value);
}

/* 0 stands for "none" in the program and for NULL in the database. */
void
kgr_stmt_bind_id (KgrStmt    *self,
                  const char *name,
                  gint64      id_or_zero)
{
  if (id_or_zero != 0)
    kgr_stmt_bind_int (self, name, id_or_zero);
  else
    sqlite3_bind_null (self->handle, parameter (self, name));
}

void
kgr_stmt_bind_text (KgrStmt    *self,
                    const char *name,
                    const char *text_or_null)
{
  sqlite3_bind_text (self->handle, parameter (self, name), text_or_null, -1, SQLITE_TRANSIENT);
}

/* @data must live until the statement was run. */
void
kgr_stmt_bind_blob (KgrStmt       *self,
                    const char    *name,
                    gconstpointer  data,
                    gsize          size)
{
  sqlite3_bind_blob64 (self->handle, parameter (self, name), data, size, SQLITE_STATIC);
}

gboolean
kgr_stmt_step (KgrStmt   *self,
               gboolean  *has_row,
               GError   **error)
{
  int code = sqlite3_step (self->handle);

  *has_row = code == SQLITE_ROW;

  return code == SQLITE_ROW || code == SQLITE_DONE ||
         kgr_db_fail (self->db, sqlite3_extended_errcode (self->db->handle), error);
}

/* A statement that gives no row; ready to be bound again afterwards. */
gboolean
kgr_stmt_run (KgrStmt  *self,
              GError  **error)
{
  gboolean has_row = FALSE;

  if (!kgr_stmt_step (self, &has_row, error))
    return FALSE;
  g_assert (!has_row);
  sqlite3_reset (self->handle);

  return TRUE;
}

void
kgr_stmt_reset (KgrStmt *self)
{
  sqlite3_reset (self->handle);
}

gint64
kgr_stmt_get_int (KgrStmt *self,
                  int      column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/* Borrowed until the next step; NULL for NULL. */
const char *
kgr_stmt_get_text (KgrStmt *self,
                   int      column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

gconstpointer
kgr_stmt_get_blob (KgrStmt *self,
                   int      column,
                   gsize   *size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *size = (gsize) sqlite3_column_bytes (self->handle, column);
  return data;
}
