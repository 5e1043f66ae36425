/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The places of agenda items in a record that exists already.
 *
 * A record stands in the order in which was spoken, and a change of the agenda does not change what
 * was spoken when: only a place under which nothing stands yet follows the agenda. So a new item
 * gets an empty place before that of the next item; an empty one moves with its item; and an item
 * with words under it cannot be removed, because its words would have to go under another one, and
 * under which is for a person to say. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-cell.h"
#include "kgr-error.h"
#include "meeting/kgr-agenda-repo-private.h"

static const char select_positions[] =
  "SELECT id, position FROM unit WHERE meeting_id = :id ORDER BY position, id";
static const char insert_unit[] =
  "INSERT INTO unit (id, meeting_id, position, kind, statement_kind, agenda_id, row_key, revision, cell)"
  " VALUES (:id, :meeting_id, :position, 1, 0, :agenda_id, :row_key, :revision, :cell)";
static const char update_position[] =
  "UPDATE unit SET position = :position WHERE id = :id AND meeting_id = :meeting_id";
static const char delete_unit[] = "DELETE FROM unit WHERE id = :id AND meeting_id = :meeting_id";

/* A unit of the record while places are being found. */
typedef struct
{
  gint64   unit_id;   /* 0 = new */
  gint64   agenda_id; /* of the item it is the place of; 0 = words */
  gint64   position;  /* stored; 0 = not there */
  gboolean empty;     /* a place with nothing under it */
  KgrUnit *unit;      /* borrowed; NULL = new */
} Unit;

static void
clear_place (gpointer data)
{
  KgrAgendaPlace *place = data;

  g_clear_pointer (&place->unit, kgr_unit_unref);
}

GArray *
kgr_agenda_places_new (void)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (KgrAgendaPlace));

  g_array_set_clear_func (places, clear_place);
  return places;
}

static gboolean
is_empty (GPtrArray *units,
          guint      index)
{
  KgrUnit *unit = units->pdata[index];

  return kgr_unit_get (unit)->kind == KGR_UNIT_ITEM &&
         kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) == 0 &&
         (index + 1 == units->len ||
          kgr_unit_get (units->pdata[index + 1])->kind == KGR_UNIT_ITEM);
}

/* The units of @meeting with the positions they are stored at. */
static GArray *
read_units (KgrStore    *store,
            KgrMeeting  *meeting,
            GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, select_positions, error);
  g_autoptr(GArray) list = g_array_new (FALSE, TRUE, sizeof (Unit));
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":id", meeting->id);
  for (guint i = 0; i < meeting->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (meeting->units->pdata[i]);
      Unit one = { fields->id, fields->agenda_id, 0, is_empty (meeting->units, i),
                   meeting->units->pdata[i] };

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      /* Both were read in one transaction, in one order. */
      g_assert (has_row && kgr_stmt_get_int (stmt, 0) == fields->id);
      one.position = kgr_stmt_get_int (stmt, 1);
      if (fields->kind != KGR_UNIT_ITEM)
        one.agenda_id = 0;
      g_array_append_val (list, one);
    }

  return g_steal_pointer (&list);
}

#define UNIT(i) g_array_index (list, Unit, i)

/* The first place of the item; -1 for none. */
static int
find_unit (GArray *list,
           gint64  agenda_id)
{
  for (guint i = 0; i < list->len; i++)
    if (UNIT (i).agenda_id == agenda_id)
      return (int) i;

  return -1;
}

static void
note (GArray  *places,
      Unit    *unit,
      gint64   after)
{
  KgrAgendaPlace place = { unit->unit_id, NULL, unit->position, after };

  if (unit->agenda_id != 0 && unit->unit != NULL)
    place.unit = kgr_unit_ref (unit->unit);
  g_array_append_val (places, place);
}

/* Takes the places of items that are no more out of @list; FALSE where words stand under one. */
static gboolean
drop_removed (GArray     *list,
              KgrAgenda  *after,
              GArray     *places,
              GError    **error)
{
  for (guint i = list->len; i > 0; i--)
    {
      Unit *unit = &UNIT (i - 1);

      if (unit->agenda_id == 0 || kgr_agenda_find (after, unit->agenda_id) != NULL)
        continue;
      if (!unit->empty)
        return kgr_agenda_refuse (error, KGR_ERROR_CONFLICT,
                                  _("There are words under this item in the record. Move them "
                                    "under another item there, then remove it."));
      note (places, unit, 0);
      g_array_remove_index (list, i - 1);
    }

  return TRUE;
}

static guint
count_places (GArray *list,
              gint64  agenda_id)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += UNIT (i).agenda_id == agenda_id;

  return n;
}

/* Whether the items that stand in both stand in another order. */
static gboolean
is_other_order (KgrAgenda *before,
                KgrAgenda *after)
{
  guint last = 0;

  for (guint i = 0; i < after->items->len; i++)
    {
      guint was;

      if (!kgr_agenda_find_block (before, ((KgrAgendaItem *) after->items->pdata[i])->id, &was,
                                  NULL))
        continue;
      if (was < last)
        return TRUE;
      last = was;
    }

  return FALSE;
}

/* (transfer full): the empty places, which go where the agenda has them now. */
static GArray *
take_floating (GArray *list)
{
  GArray *floating = g_array_new (FALSE, FALSE, sizeof (Unit));

  for (guint i = list->len; i > 0; i--)
    if (UNIT (i - 1).empty && count_places (list, UNIT (i - 1).agenda_id) == 1)
      {
        g_array_append_val (floating, UNIT (i - 1));
        g_array_remove_index (list, i - 1);
      }

  return floating;
}

/* Puts the place of the entry at @index before that of the next entry that has one. */
static void
insert_place (GArray    *list,
              KgrAgenda *after,
              guint      index,
              Unit       unit)
{
  int at = -1;

  for (guint i = index + 1; i < after->items->len && at < 0; i++)
    at = find_unit (list, ((KgrAgendaItem *) after->items->pdata[i])->id);
  g_array_insert_val (list, at >= 0 ? (guint) at : list->len, unit);
}

/* Whether an item gets a place it has not: a new one, or what was a heading before. A heading is
 * printed without one. */
static gboolean
needs_place (KgrAgenda           *before,
             const KgrAgendaItem *item)
{
  const KgrAgendaItem *then = kgr_agenda_find (before, item->id);

  return item->kind == KGR_AGENDA_ITEM && (then == NULL || then->kind != item->kind);
}

static void
insert_places (GArray    *list,
               GArray    *floating,
               KgrAgenda *before,
               KgrAgenda *after)
{
  for (guint i = after->items->len; i > 0; i--)
    {
      const KgrAgendaItem *item = after->items->pdata[i - 1];
      int at = find_unit (floating, item->id);
      Unit fresh = { 0, item->id, 0, TRUE, NULL };

      if (at >= 0)
        insert_place (list, after, i - 1, g_array_index (floating, Unit, at));
      else if (needs_place (before, item) && find_unit (list, item->id) < 0)
        insert_place (list, after, i - 1, fresh);
    }
}

/* The position of the unit at @index between its neighbours; 0 where there is no room. */
static gint64
find_position (GArray *list,
               guint   index,
               gint64  before)
{
  gint64 next = 0;

  for (guint i = index + 1; i < list->len && next == 0; i++)
    next = UNIT (i).position > before ? UNIT (i).position : 0;
  if (UNIT (index).position > before && (next == 0 || UNIT (index).position < next))
    return UNIT (index).position;
  if (next == 0)
    return before + KGR_UNIT_STEP;

  return next - before > 1 ? before + (next - before) / 2 : 0;
}

/* Notes where each unit stands now. Where there is no room between two, all are set anew. */
static void
settle_positions (GArray *list,
                  GArray *places)
{
  gboolean anew = FALSE;
  gint64 before = 0;
  guint n_removed = places->len;

  for (guint i = 0; i < list->len; i++)
    {
      gint64 position = anew ? (gint64) (i + 1) * KGR_UNIT_STEP : find_position (list, i, before);

      if (position == 0)
        {
          g_array_set_size (places, n_removed);
          anew = TRUE;
          i = G_MAXUINT;
          continue;
        }
      if (position != UNIT (i).position)
        note (places, &UNIT (i), position);
      before = position;
    }
}

gboolean
kgr_agenda_places_follow (KgrStore    *store,
                          KgrMeeting  *meeting,
                          KgrAgenda   *before,
                          KgrAgenda   *after,
                          GArray      *places,
                          GError     **error)
{
  g_autoptr(GArray) list = NULL;
  g_autoptr(GArray) floating = g_array_new (FALSE, FALSE, sizeof (Unit));

  if (meeting->units->len == 0)
    return TRUE;
  list = read_units (store, meeting, error);
  if (list == NULL || !drop_removed (list, after, places, error))
    return FALSE;
  if (is_other_order (before, after))
    {
      g_array_unref (floating);
      floating = take_floating (list);
    }
  insert_places (list, floating, before, after);
  settle_positions (list, places);
  /* A new place is made of what it stands for. */
  for (guint i = 0, next = 0; i < places->len; i++)
    {
      KgrAgendaPlace *place = &g_array_index (places, KgrAgendaPlace, i);
      KgrUnitFields fields = { .kind = KGR_UNIT_ITEM };

      if (place->unit_id != 0)
        continue;
      while (UNIT (next).unit_id != 0)
        next++;
      fields.agenda_id = UNIT (next++).agenda_id;
      place->unit = kgr_unit_new (&fields);
    }

  return kgr_agenda_places_apply (store, meeting, places, TRUE, error);
}

static gboolean
insert_one (KgrStore        *store,
            KgrMeeting      *meeting,
            KgrAgendaPlace  *place,
            gint64           position,
            GError         **error)
{
  g_autoptr(KgrStmt) insert = kgr_db_prepare (store->db, insert_unit, error);
  g_autofree char *cell = kgr_unit_to_cell (place->unit);

  if (insert == NULL)
    return FALSE;
  kgr_stmt_bind_id (insert, ":id", place->unit_id);
  kgr_stmt_bind_int (insert, ":meeting_id", meeting->id);
  kgr_stmt_bind_int (insert, ":position", position);
  kgr_stmt_bind_int (insert, ":agenda_id", kgr_unit_get (place->unit)->agenda_id);

  return kgr_cell_insert_data (store, insert, KGR_CELL_UNIT, cell, strlen (cell), &place->unit_id,
                               error);
}

/* Words may have come under it since. */
static gboolean
check_empty (KgrMeeting  *meeting,
             gint64       unit_id,
             GError     **error)
{
  for (guint i = 0; i < meeting->units->len; i++)
    if (kgr_unit_get (meeting->units->pdata[i])->id == unit_id &&
        !is_empty (meeting->units, i))
      return kgr_agenda_refuse (error, KGR_ERROR_CONFLICT,
                                _("There are words under this item in the record. Move them "
                                  "under another item there, then remove it."));

  return TRUE;
}

static gboolean
move_one (KgrStore    *store,
          KgrMeeting  *meeting,
          gint64       unit_id,
          gint64       position,
          GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db,
                                            position == 0 ? delete_unit : update_position, error);

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", unit_id);
  kgr_stmt_bind_int (stmt, ":meeting_id", meeting->id);
  if (position != 0)
    kgr_stmt_bind_int (stmt, ":position", position);

  return kgr_stmt_run (stmt, error);
}

gboolean
kgr_agenda_places_apply (KgrStore    *store,
                         KgrMeeting  *meeting,
                         GArray      *places,
                         gboolean     forward,
                         GError     **error)
{
  for (guint i = 0; i < places->len; i++)
    {
      KgrAgendaPlace *place = &g_array_index (places, KgrAgendaPlace, i);
      gint64 from = forward ? place->before : place->after;
      gint64 to = forward ? place->after : place->before;

      if (to == 0 && !check_empty (meeting, place->unit_id, error))
        return FALSE;
      if (from == 0 ? !insert_one (store, meeting, place, to, error)
                    : !move_one (store, meeting, place->unit_id, to, error))
        return FALSE;
    }

  return TRUE;
}
