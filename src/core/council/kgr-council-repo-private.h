/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"
#include "kgr-cell.h"

G_BEGIN_DECLS

/* Seals the fields of @self, which are in their normal form, as the cell of a new row. */
gboolean kgr_council_cell_insert (KgrStore         *store,
                                  KgrStmt          *insert,
                                  KgrCellKind       kind,
                                  const KgrFields  *fields,
                                  gconstpointer     self,
                                  gint64           *id,
                                  GError          **error);
/* The same for the cell of the row @id. */
gboolean kgr_council_cell_update (KgrStore         *store,
                                  KgrCellKind       kind,
                                  gint64            id,
                                  const KgrFields  *fields,
                                  gconstpointer     self,
                                  GError          **error);
/* Prefixes @error with the place of a row whose cell does not open. */
void     kgr_council_prefix_place (GError         **error,
                                   KgrCellKind      kind,
                                   gint64           id);
/* Whether @sql gives a row for :id; FALSE with @error set where looking was not possible. */
gboolean kgr_council_has_row     (KgrStore         *store,
                                  const char       *sql,
                                  gint64            id,
                                  gboolean         *has_row,
                                  GError          **error);

/* The row that @sql gives for :id, to be read from; NULL where there is none (KGR_ERROR_NOT_FOUND:
 * @missing, translated) or it cannot be read. */
KgrStmt *kgr_council_find_row    (KgrStore         *store,
                                  const char       *sql,
                                  gint64            id,
                                  const char       *missing,
                                  GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Runs @func in the caller's transaction, or in one of its own. */
gboolean kgr_council_write       (KgrStore         *store,
                                  KgrDbFunc         func,
                                  gpointer          data,
                                  GError          **error);

/* Of all bodies, removed ones too, in no order. */
GPtrArray *kgr_body_repo_read_all (KgrStore        *store,
                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
