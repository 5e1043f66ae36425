/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "db/kgr-db.h"

G_BEGIN_DECLS

struct _KgrDb
{
  sqlite3    *handle;
  char       *path;
  GHashTable *statements; /* SQL text (static strings, by address) → KgrStmt */
};

/* Sets @error from the connection's last trouble and returns FALSE. */
gboolean kgr_db_fail (KgrDb   *self,
                      int      code,
                      GError **error);

void     kgr_stmt_free (KgrStmt *self);

/* kgr_db_migrate() to an earlier @schema: how tests make the files of earlier programs. */
gboolean kgr_db_migrate_to (KgrDb   *self,
                            int      schema,
                            GError **error);

G_END_DECLS
