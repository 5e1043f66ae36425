/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealed cells and the rows they stand in: the only way texts go to the database and come back. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "kgr-json.h"

#define SEALED_WHERE(kind_, schema_, place_, table_, condition_) \
  { kind_, schema_, place_, \
    "SELECT id, row_key, revision, cell FROM " table_ " WHERE " condition_ " ORDER BY id", \
    "SELECT id, row_key, revision, cell FROM " table_ " WHERE id = :id AND " condition_, \
    "UPDATE " table_ " SET revision = :revision, cell = :cell WHERE id = :id" }
#define SEALED(kind_, place_, table_) SEALED_WHERE (kind_, 1, place_, table_, "1")

const KgrSealedTable kgr_sealed_tables[] = {
  SEALED (KGR_CELL_SLOT, N_("key slot %s"), "slot"),
  SEALED (KGR_CELL_HOLDER, N_("note of who is writing %s"), "holder"),
  SEALED (KGR_CELL_COUNCIL, N_("council %s"), "council"),
  SEALED (KGR_CELL_BODY, N_("body %s"), "body"),
  SEALED (KGR_CELL_PERSON, N_("person %s"), "person"),
  SEALED (KGR_CELL_SEAT, N_("seat %s"), "seat"),
  SEALED (KGR_CELL_MEETING, N_("head of meeting %s"), "meeting"),
  SEALED (KGR_CELL_ATTENDANCE, N_("attendance %s"), "attendance"),
  SEALED (KGR_CELL_AGENDA_ITEM, N_("agenda item %s"), "agenda_item"),
  SEALED (KGR_CELL_PAPER, N_("paper %s"), "paper"),
  SEALED (KGR_CELL_UNIT, N_("statement %s"), "unit"),
  SEALED (KGR_CELL_VERSION, N_("version %s"), "version"),
  SEALED_WHERE (KGR_CELL_VERSION_RECORD, 1, N_("record of a version %s"),
                "version_part", "kind = 1"),
  SEALED_WHERE (KGR_CELL_VERSION_PUBLIC, 1, N_("public text of a version %s"),
                "version_part", "kind = 2"),
  SEALED (KGR_CELL_VERSION_EVENT, N_("history of a version %s"), "version_event"),
  SEALED_WHERE (KGR_CELL_ISSUE, KGR_ISSUE_SCHEMA, N_("issue %s"), "issue", "1"),
  SEALED_WHERE (KGR_CELL_ISSUE_STEP, KGR_ISSUE_SCHEMA, N_("history of an issue %s"),
                "issue_step", "1"),
  SEALED_WHERE (KGR_CELL_ISSUE_VOID, KGR_FIELD_SCHEMA, N_("step of an issue taken back %s"),
                "issue_void", "1"),
  SEALED_WHERE (KGR_CELL_FIELD_TEXT, KGR_FIELD_SCHEMA, N_("texts of a field %s"),
                "field_text", "1"),
  SEALED_WHERE (KGR_CELL_UNIT_REVISION, KGR_HISTORY_SCHEMA, N_("history of a statement %s"),
                "unit_revision", "1"),
  SEALED_WHERE (KGR_CELL_HANDOUT, KGR_HANDOUT_SCHEMA, N_("issued paper %s"), "handout", "1"),
};
const guint kgr_n_sealed_tables = G_N_ELEMENTS (kgr_sealed_tables);

const KgrSealedTable *
kgr_sealed_table (KgrCellKind kind)
{
  for (guint i = 0; i < kgr_n_sealed_tables; i++)
    if (kgr_sealed_tables[i].kind == kind)
      return &kgr_sealed_tables[i];

  g_assert_not_reached ();
}

char *
kgr_cell_dup_place (KgrCellKind kind,
                    gint64      id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr(GString) place = g_string_new (_(kgr_sealed_table (kind)->place));

  g_string_replace (place, "%s", number, 1);

  return g_string_free (g_steal_pointer (&place), FALSE);
}

/**
 * kgr_cell_insert_data:
 * @store: an unlocked store, in a write transaction
 * @insert: an INSERT with :row_key, :revision and :cell, the rest bound
 * @kind: what is sealed
 * @data: what is sealed
 * @size: its bytes
 * @id: (out) (optional): the new row's id
 * @error: return location for an error
 *
 * Returns: %TRUE when the row is inserted
 */
gboolean
kgr_cell_insert_data (KgrStore       *store,
                      KgrStmt        *insert,
                      KgrCellKind     kind,
                      gconstpointer   data,
                      gsize           size,
                      gint64         *id,
                      GError        **error)
{
  guint8 row_key[KGR_ROW_KEY_SIZE];
  g_autoptr(GBytes) cell = NULL;
  gconstpointer bytes;
  gsize length;

  kgr_random_bytes (row_key, sizeof row_key);
  cell = kgr_vault_seal (store->vault, kind, row_key, 1, data, size);
  bytes = g_bytes_get_data (cell, &length);
  kgr_stmt_bind_blob (insert, ":row_key", row_key, sizeof row_key);
  kgr_stmt_bind_int (insert, ":revision", 1);
  kgr_stmt_bind_blob (insert, ":cell", bytes, length);
  if (!kgr_stmt_run (insert, error))
    return FALSE;
  if (id != NULL)
    *id = kgr_db_get_last_id (store->db);

  return TRUE;
}

gboolean
kgr_cell_insert (KgrStore     *store,
                 KgrStmt      *insert,
                 KgrCellKind   kind,
                 JsonObject   *object,
                 gint64       *id,
                 GError      **error)
{
  gsize size = 0;
  char *text = kgr_json_print_object (object, &size);
  gboolean good = kgr_cell_insert_data (store, insert, kind, text, size, id, error);

  kgr_wipe_string (text);
  return good;
}

static gboolean
read_envelope (KgrStore              *store,
               const KgrSealedTable  *table,
               gint64                 id,
               guint8                 row_key[KGR_ROW_KEY_SIZE],
               gint64                *revision,
               GError               **error)
{
  g_autoptr(KgrStmt) select = kgr_db_prepare (store->db, table->select_row, error);
  g_autofree char *place = NULL;
  gboolean has_row = FALSE;
  gconstpointer key;
  gsize size;

  if (select == NULL)
    return FALSE;
  kgr_stmt_bind_int (select, ":id", id);
  if (!kgr_stmt_step (select, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is nothing with this number."));
      return FALSE;
    }
  key = kgr_stmt_get_blob (select, 1, &size);
  *revision = kgr_stmt_get_int (select, 2);
  if (size == KGR_ROW_KEY_SIZE && *revision > 0 && *revision < G_MAXINT64)
    {
      memcpy (row_key, key, size);
      return TRUE;
    }

  /* The schema's CHECKs keep this out, but not out of a damaged page. */
  place = kgr_cell_dup_place (table->kind, id);
  g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT, _("%s: its place in the file is damaged. Open "
                                                      "the newest backup."), place);
  return FALSE;
}

gboolean
kgr_cell_update_data (KgrStore       *store,
                      KgrCellKind     kind,
                      gint64          id,
                      gconstpointer   data,
                      gsize           size,
                      GError        **error)
{
  const KgrSealedTable *table = kgr_sealed_table (kind);
  g_autoptr(KgrStmt) update = NULL;
  g_autoptr(GBytes) cell = NULL;
  guint8 row_key[KGR_ROW_KEY_SIZE];
  gint64 revision = 0;
  gconstpointer bytes;
  gsize length;

  if (!read_envelope (store, table, id, row_key, &revision, error) ||
      (update = kgr_db_prepare (store->db, table->update, error)) == NULL)
    return FALSE;

  cell = kgr_vault_seal (store->vault, kind, row_key, revision + 1, data, size);
  bytes = g_bytes_get_data (cell, &length);
  kgr_stmt_bind_int (update, ":id", id);
  kgr_stmt_bind_int (update, ":revision", revision + 1);
  kgr_stmt_bind_blob (update, ":cell", bytes, length);

  return kgr_stmt_run (update, error);
}

gboolean
kgr_cell_update (KgrStore     *store,
                 KgrCellKind   kind,
                 gint64        id,
                 JsonObject   *object,
                 GError      **error)
{
  gsize size = 0;
  char *text = kgr_json_print_object (object, &size);
  gboolean good = kgr_cell_update_data (store, kind, id, text, size, error);

  kgr_wipe_string (text);
  return good;
}

char *
kgr_cell_open_data (KgrStore     *store,
                    KgrStmt      *stmt,
                    int           column,
                    KgrCellKind   kind,
                    gsize        *size,
                    GError      **error)
{
  gsize key_size, cell_size;
  gconstpointer row_key = kgr_stmt_get_blob (stmt, column, &key_size);
  gint64 revision = kgr_stmt_get_int (stmt, column + 1);
  gconstpointer cell = kgr_stmt_get_blob (stmt, column + 2, &cell_size);
  static const guint8 no_key[KGR_ROW_KEY_SIZE];

  /* A damaged page may give a key of another length: then it opens with none. */
  return kgr_vault_open (store->vault, kind, key_size == KGR_ROW_KEY_SIZE ? row_key : no_key,
                         revision, cell, cell_size, size, error);
}

JsonObject *
kgr_cell_open (KgrStore     *store,
               KgrStmt      *stmt,
               int           column,
               KgrCellKind   kind,
               GError      **error)
{
  gsize size = 0;
  char *text = kgr_cell_open_data (store, stmt, column, kind, &size, error);
  JsonObject *object;

  if (text == NULL)
    return NULL;
  object = kgr_json_parse_object (text, (gssize) size, error);
  kgr_wipe (text, size);
  g_free (text);

  return object;
}

JsonObject *
kgr_cell_load (KgrStore     *store,
               KgrCellKind   kind,
               gint64        id,
               GError      **error)
{
  g_autoptr(KgrStmt) select = kgr_db_prepare (store->db, kgr_sealed_table (kind)->select_row,
                                              error);
  gboolean has_row = FALSE;

  if (select == NULL)
    return NULL;
  kgr_stmt_bind_int (select, ":id", id);
  if (!kgr_stmt_step (select, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is nothing with this number."));
      return NULL;
    }

  return kgr_cell_open (store, select, 1, kind, error);
}
