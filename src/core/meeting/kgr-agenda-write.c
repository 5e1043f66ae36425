/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of an agenda: from one state to another by the least that differs. */

#include "config.h"

#include "kgr-cell.h"
#include "meeting/kgr-agenda-repo-private.h"

static const char insert_item[] =
  "INSERT INTO agenda_item (id, meeting_id, parent_id, position, kind, closed, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :parent_id, :position, :kind, :closed, :row_key, :revision, :cell)";
static const char update_item[] =
  "UPDATE agenda_item SET parent_id = :parent_id, position = :position, kind = :kind, closed = :closed"
  " WHERE id = :id AND meeting_id = :meeting_id";
static const char delete_item[] =
  "DELETE FROM agenda_item WHERE id = :id AND meeting_id = :meeting_id";
static const char insert_paper[] =
  "INSERT INTO paper (id, meeting_id, position, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, :row_key, :revision, :cell)";
static const char update_paper[] =
  "UPDATE paper SET position = :position WHERE id = :id AND meeting_id = :meeting_id";
static const char delete_paper[] = "DELETE FROM paper WHERE id = :id AND meeting_id = :meeting_id";

static gint64
row_id (GHashTable *ids,
        gint64      id)
{
  gint64 *row = g_hash_table_lookup (ids, &id);

  return row != NULL ? *row : id;
}

static void
keep_id (GHashTable *ids,
         gint64     *id,
         gint64      row)
{
  if (*id < 0)
    g_hash_table_insert (ids, g_memdup2 (id, sizeof *id), g_memdup2 (&row, sizeof row));
  *id = row;
}

static void
bind_item (KgrStmt             *stmt,
           KgrAgenda           *to,
           const KgrAgendaItem *item,
           guint                index)
{
  kgr_stmt_bind_id (stmt, ":id", MAX (item->id, 0));
  kgr_stmt_bind_int (stmt, ":meeting_id", to->meeting_id);
  kgr_stmt_bind_id (stmt, ":parent_id", item->parent_id);
  kgr_stmt_bind_int (stmt, ":position", index + 1);
  kgr_stmt_bind_int (stmt, ":kind", item->kind);
  kgr_stmt_bind_int (stmt, ":closed", item->closed ? 1 : 0);
}

static gboolean
insert_one (KgrStore       *store,
            KgrAgenda      *to,
            KgrAgendaItem  *item,
            guint           index,
            GHashTable     *ids,
            GError        **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_item, error);
  g_autoptr(JsonObject) object = kgr_agenda_item_to_json (item);
  gint64 row = 0;

  if (insert == NULL)
    return FALSE;
  bind_item (insert, to, item, index);
  if (!kgr_cell_insert (store, insert, KGR_CELL_AGENDA_ITEM, object, &row, error))
    return FALSE;
  keep_id (ids, &item->id, row);

  return TRUE;
}

static gboolean
update_one (KgrStore             *store,
            KgrAgenda            *to,
            const KgrAgendaItem  *item,
            guint                 index,
            GError              **error)
{
  g_autoptr(KgrStmt) update = kgr_db_prepare (store->db, update_item, error);
  g_autoptr(JsonObject) object = kgr_agenda_item_to_json (item);

  if (update == NULL)
    return FALSE;
  bind_item (update, to, item, index);

  return kgr_stmt_run (update, error) &&
         kgr_cell_update (store, KGR_CELL_AGENDA_ITEM, item->id, object, error);
}

static gboolean
write_items (KgrStore    *store,
             KgrAgenda   *from,
             KgrAgenda   *to,
             GHashTable  *ids,
             GError     **error)
{
  /* New ones first: others may stand below them. */
  for (guint i = 0; i < to->items->len; i++)
    {
      KgrAgendaItem *item = to->items->pdata[i];

      item->parent_id = row_id (ids, item->parent_id);
      if (kgr_agenda_find (from, item->id) == NULL &&
          !insert_one (store, to, item, i, ids, error))
        return FALSE;
    }
  for (guint i = 0; i < to->items->len; i++)
    {
      const KgrAgendaItem *item = to->items->pdata[i];
      guint was;

      if (!kgr_agenda_find_block (from, item->id, &was, NULL) ||
          (was == i && kgr_agenda_item_equal (from->items->pdata[was], item)))
        continue;
      if (!update_one (store, to, item, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_paper (KgrStore    *store,
             KgrAgenda   *to,
             KgrPaper    *paper,
             guint        index,
             gboolean     is_new,
             GHashTable  *ids,
             GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, is_new ? insert_paper : update_paper, error);
  g_autoptr(JsonObject) object = kgr_paper_to_json (paper, paper->agenda_id);
  gint64 row = 0;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_id (stmt, ":id", MAX (paper->id, 0));
  kgr_stmt_bind_int (stmt, ":meeting_id", to->meeting_id);
  kgr_stmt_bind_int (stmt, ":position", index + 1);
  if (!is_new)
    return kgr_stmt_run (stmt, error) &&
           kgr_cell_update (store, KGR_CELL_PAPER, paper->id, object, error);
  if (!kgr_cell_insert (store, stmt, KGR_CELL_PAPER, object, &row, error))
    return FALSE;
  keep_id (ids, &paper->id, row);

  return TRUE;
}

static gboolean
write_papers (KgrStore    *store,
              KgrAgenda   *from,
              KgrAgenda   *to,
              GHashTable  *ids,
              GError     **error)
{
  for (guint i = 0; i < to->papers->len; i++)
    {
      KgrPaper *paper = to->papers->pdata[i];
      KgrPaper *before = kgr_agenda_find_paper (from, paper->id);

      paper->agenda_id = row_id (ids, paper->agenda_id);
      if (before != NULL && i < from->papers->len && from->papers->pdata[i] == before &&
          kgr_paper_equal (before, paper))
        continue;
      if (!write_paper (store, to, paper, i, before == NULL, ids, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kgr_agenda_write (KgrStore    *store,
                  KgrAgenda   *from,
                  KgrAgenda   *to,
                  GHashTable  *ids,
                  GError     **error)
{
  return write_items (store, from, to, ids, error) && write_papers (store, from, to, ids, error);
}

static gboolean
erase (KgrStore    *store,
       const char  *sql,
       gint64       meeting_id,
       gint64       id,
       GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", id);
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting_id);

  return kgr_stmt_run (stmt, error);
}

gboolean
kgr_agenda_erase (KgrStore   *store,
                  KgrAgenda  *from,
                  KgrAgenda  *to,
                  GError    **error)
{
  /* From the end: what stands below something goes before it. */
  for (guint i = from->items->len; i > 0; i--)
    {
      const KgrAgendaItem *item = from->items->pdata[i - 1];

      if (kgr_agenda_find (to, item->id) == NULL &&
          !erase (store, delete_item, from->meeting_id, item->id, error))
        return FALSE;
    }
  for (guint i = 0; i < from->papers->len; i++)
    {
      const KgrPaper *paper = from->papers->pdata[i];

      if (kgr_agenda_find_paper (to, paper->id) == NULL &&
          !erase (store, delete_paper, from->meeting_id, paper->id, error))
        return FALSE;
    }

  return TRUE;
}
