/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KgrDb:
 *
 * One connection to one database file. Not thread safe; used by one thread at a time.
 */
typedef struct _KgrDb KgrDb;

/**
 * KgrStmt:
 *
 * A prepared statement, lent by its connection. Values are bound by name, columns read by their
 * place in the SELECT. Letting go of it (g_autoptr) resets it and forgets what was bound.
 */
typedef struct _KgrStmt KgrStmt;

typedef enum
{
  KGR_DB_READ,   /* an existing file, for reading */
  KGR_DB_WRITE,  /* an existing file */
  KGR_DB_CREATE, /* a new file; fails where there is one */
} KgrDbMode;

typedef enum
{
  KGR_DB_DEFERRED,  /* reads: one unchanging state */
  KGR_DB_IMMEDIATE, /* writes */
} KgrDbTransaction;

typedef gboolean (*KgrDbFunc) (KgrDb    *db,
                               gpointer  data,
                               GError  **error);

KgrDb      *kgr_db_open               (const char  *path,
                                       KgrDbMode    mode,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_db_close              (KgrDb       *self);
gboolean    kgr_db_exec               (KgrDb       *self,
                                       const char  *sql,
                                       GError     **error);
gboolean    kgr_db_transaction        (KgrDb            *self,
                                       KgrDbTransaction  kind,
                                       KgrDbFunc         func,
                                       gpointer          data,
                                       GError          **error);
gboolean    kgr_db_in_transaction     (KgrDb       *self);
gint64      kgr_db_get_last_id        (KgrDb       *self);

KgrStmt    *kgr_db_prepare            (KgrDb       *self,
                                       const char  *sql,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_stmt_release          (KgrStmt     *self);
void        kgr_stmt_bind_int         (KgrStmt     *self,
                                       const char  *name,
                                       gint64       value);
void        kgr_stmt_bind_id          (KgrStmt     *self,
                                       const char  *name,
                                       gint64       id_or_zero);
void        kgr_stmt_bind_text        (KgrStmt     *self,
                                       const char  *name,
                                       const char  *text_or_null);
void        kgr_stmt_bind_blob        (KgrStmt      *self,
                                       const char   *name,
                                       gconstpointer data,
                                       gsize         size);
gboolean    kgr_stmt_step             (KgrStmt     *self,
                                       gboolean    *has_row,
                                       GError     **error);
gboolean    kgr_stmt_run              (KgrStmt     *self,
                                       GError     **error);
void        kgr_stmt_reset            (KgrStmt     *self);
gint64      kgr_stmt_get_int          (KgrStmt     *self,
                                       int          column);
const char *kgr_stmt_get_text         (KgrStmt     *self,
                                       int          column);
gconstpointer kgr_stmt_get_blob       (KgrStmt     *self,
                                       int          column,
                                       gsize       *size);

/* kgr-db-migrate.c */
#define KGR_DB_SCHEMA    5
/* The first schema that has issues: an earlier file that is only read has none. */
#define KGR_ISSUE_SCHEMA 2
/* The first that has steps of issues taken back, and texts of fields. */
#define KGR_FIELD_SCHEMA 3
/* The first that keeps what statements were. */
#define KGR_HISTORY_SCHEMA 4
/* The first that keeps which papers were issued. */
#define KGR_HANDOUT_SCHEMA 5
gboolean    kgr_db_migrate            (KgrDb       *self,
                                       GError     **error);
gboolean    kgr_db_read_schema        (KgrDb       *self,
                                       int         *schema,
                                       GError     **error);
gboolean    kgr_db_check_schema       (KgrDb       *self,
                                       GError     **error);

/* kgr-db-copy.c */
gboolean    kgr_db_copy               (KgrDb         *source,
                                       const char    *target,
                                       GCancellable  *cancellable,
                                       GError       **error);
gboolean    kgr_db_verify             (KgrDb         *self,
                                       GPtrArray     *findings,
                                       GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrDb, kgr_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrStmt, kgr_stmt_release)

G_END_DECLS
