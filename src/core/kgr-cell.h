/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "kgr-store-private.h"

G_BEGIN_DECLS

/**
 * KgrSealedTable:
 * @kind: what its cells are
 * @schema: the first schema that has it
 * @place: the word for one of its rows in messages ("statement %s")
 * @select_all: id, row_key, revision, cell of every row
 * @select_row: id, row_key, revision, cell of the row :id
 * @update: sets :revision and :cell of the row :id
 *
 * A table with sealed cells, and the statements that deal with them in the same way everywhere.
 */
typedef struct
{
  KgrCellKind  kind;
  int          schema;
  const char  *place;
  const char  *select_all;
  const char  *select_row;
  const char  *update;
} KgrSealedTable;

extern const KgrSealedTable kgr_sealed_tables[];
extern const guint          kgr_n_sealed_tables;

const KgrSealedTable *kgr_sealed_table (KgrCellKind kind);
/* "statement 12": a place for people, without a word of its content. */
char       *kgr_cell_dup_place      (KgrCellKind    kind,
                                     gint64         id) G_GNUC_WARN_UNUSED_RESULT;

/* Runs @insert, whose plain values are bound, with a new row key, revision 1 and the sealed
 * cell. */
gboolean    kgr_cell_insert         (KgrStore      *store,
                                     KgrStmt       *insert,
                                     KgrCellKind    kind,
                                     JsonObject    *object,
                                     gint64        *id,
                                     GError       **error);
gboolean    kgr_cell_insert_data    (KgrStore      *store,
                                     KgrStmt       *insert,
                                     KgrCellKind    kind,
                                     gconstpointer  data,
                                     gsize          size,
                                     gint64        *id,
                                     GError       **error);
/* Seals the cell of a row anew, under its next revision. KGR_ERROR_NOT_FOUND. */
gboolean    kgr_cell_update         (KgrStore      *store,
                                     KgrCellKind    kind,
                                     gint64         id,
                                     JsonObject    *object,
                                     GError       **error);
gboolean    kgr_cell_update_data    (KgrStore      *store,
                                     KgrCellKind    kind,
                                     gint64         id,
                                     gconstpointer  data,
                                     gsize          size,
                                     GError       **error);
/* Opens the cell of the current row of @stmt, whose columns @column … are row_key, revision,
 * cell. */
char       *kgr_cell_open_data      (KgrStore      *store,
                                     KgrStmt       *stmt,
                                     int            column,
                                     KgrCellKind    kind,
                                     gsize         *size,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *kgr_cell_open           (KgrStore      *store,
                                     KgrStmt       *stmt,
                                     int            column,
                                     KgrCellKind    kind,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* The cell of one row, by id. */
JsonObject *kgr_cell_load           (KgrStore      *store,
                                     KgrCellKind    kind,
                                     gint64         id,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
