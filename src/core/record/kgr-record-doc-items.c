/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Units under agenda items. What was confidential because it stood in a closed item stays so when
 * it is moved out of it. */

#include "config.h"

#include "kgr-projection-private.h"
#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"

static const KgrUnitFields *
fields_at (KgrRecordDoc *self,
           guint         index)
{
  return kgr_unit_get (self->units->pdata[index]);
}

/**
 * kgr_record_doc_get_agenda:
 * @self: a document
 * @index: of a unit, or the number of units
 *
 * The agenda item under which a unit stands, or would stand.
 *
 * Returns: the item's id; 0 before the first item's place
 */
gint64
kgr_record_doc_get_agenda (KgrRecordDoc *self,
                           guint         index)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index <= self->units->len, 0);

  if (index < self->units->len && fields_at (self, index)->kind == KGR_UNIT_ITEM)
    return fields_at (self, index)->agenda_id;
  while (index-- > 0)
    if (fields_at (self, index)->kind == KGR_UNIT_ITEM)
      return fields_at (self, index)->agenda_id;
  return 0;
}

static const char *
ground_of (KgrRecordDoc *self,
           gint64        agenda_id)
{
  const KgrAgendaItem *item = kgr_meeting_find_agenda (self->meeting, agenda_id);
  const KgrAgendaItem *closed;

  if (agenda_id == 0)
    return NULL;
  /* Of an item that the agenda has lost nobody knows whether it was closed. */
  if (item == NULL)
    return "";
  closed = kgr_projection_find_closed (self->meeting, item);
  if (closed == NULL)
    return NULL;
  return closed->ground != NULL ? closed->ground : "";
}

/**
 * kgr_record_doc_find_ground:
 * @self: a document
 * @index: of a unit, or the number of units
 *
 * Why a unit is confidential because its agenda item, or one above that, is closed. Whether the
 * unit was opened there is not looked at.
 *
 * Returns: (transfer none) (nullable): the ground, "" for none; %NULL where the item is open
 */
const char *
kgr_record_doc_find_ground (KgrRecordDoc *self,
                            guint         index)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index <= self->units->len, NULL);

  return ground_of (self, kgr_record_doc_get_agenda (self, index));
}

/**
 * kgr_record_doc_find_item:
 * @self: a document
 * @agenda_id: of an agenda item, or 0
 * @first: (out): index of its place
 * @n_units: (out): its units, the place included
 *
 * Where an item's part of the record is.
 *
 * Returns: %FALSE where it has no place in the record
 */
gboolean
kgr_record_doc_find_item (KgrRecordDoc *self,
                          gint64        agenda_id,
                          guint        *first,
                          guint        *n_units)
{
  guint start = 0;
  guint end;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && first != NULL && n_units != NULL, FALSE);

  while (agenda_id != 0 && start < self->units->len &&
         (fields_at (self, start)->kind != KGR_UNIT_ITEM ||
          fields_at (self, start)->agenda_id != agenda_id))
    start++;
  if (agenda_id != 0 && start == self->units->len)
    return FALSE;
  end = agenda_id != 0 ? start + 1 : start;
  while (end < self->units->len && fields_at (self, end)->kind != KGR_UNIT_ITEM)
    end++;
  *first = start;
  *n_units = end - start;
  return TRUE;
}

static guint
agenda_order (KgrRecordDoc *self,
              gint64        agenda_id)
{
  for (guint i = 0; i < self->meeting->agenda->len; i++)
    if (((const KgrAgendaItem *) self->meeting->agenda->pdata[i])->id == agenda_id)
      return i;
  return G_MAXUINT;
}

/* A new place stands right before that of a later item, so that no statement comes under another
 * item by it. */
static guint
place_for (KgrRecordDoc *self,
           gint64        agenda_id)
{
  guint order = agenda_order (self, agenda_id);
  guint index = 0;

  while (index < self->units->len &&
         (fields_at (self, index)->kind != KGR_UNIT_ITEM ||
          agenda_order (self, fields_at (self, index)->agenda_id) < order))
    index++;
  return index;
}

static const KgrAgendaItem *
entry_at (KgrRecordDoc *self,
          guint         order)
{
  return self->meeting->agenda->pdata[order];
}

static gboolean
has_place (KgrRecordDoc *self,
           guint         order)
{
  guint first;
  guint n_units;

  return kgr_record_doc_find_item (self, entry_at (self, order)->id, &first, &n_units);
}

/* The headings of the agenda before its first item. */
static guint
count_opening_headings (KgrRecordDoc *self)
{
  guint n = 0;

  while (n < self->meeting->agenda->len && entry_at (self, n)->kind != KGR_AGENDA_ITEM)
    n++;
  return n;
}

/* Headings before the first item, or after the last, stand in the record without a place. One that
 * gets its place must not change places with them: from @start to @end they get theirs with it. */
static void
find_neighbours (KgrRecordDoc *self,
                 guint         order,
                 guint        *start,
                 guint        *end)
{
  guint first = count_opening_headings (self);
  guint last = self->meeting->agenda->len;

  while (last > 0 && entry_at (self, last - 1)->kind != KGR_AGENDA_ITEM)
    last--;
  *start = order;
  *end = order + 1;
  if (order < first)
    while (*end < first && !has_place (self, *end))
      (*end)++;
  else if (order >= last)
    while (*start > last && !has_place (self, *start - 1))
      (*start)--;
}

/* What was said before any place stood below the opening headings. */
static guint
place_for_entry (KgrRecordDoc *self,
                 guint         order)
{
  guint index = place_for (self, entry_at (self, order)->id);

  if (order < count_opening_headings (self) && index > 0 &&
      kgr_record_doc_get_agenda (self, index - 1) == 0)
    return 0;
  return index;
}

/* Gives an item a place where it has none. Returns how many places came before the unit that
 * stood at @index. */
static guint
ensure_item (KgrRecordDoc *self,
             gint64        agenda_id,
             guint         index)
{
  GPtrArray *units;
  guint start;
  guint first;
  guint end;

  if (kgr_record_doc_find_item (self, agenda_id, &first, &end))
    return 0;
  find_neighbours (self, agenda_order (self, agenda_id), &start, &end);
  first = place_for_entry (self, start);
  units = kgr_units_new ();
  for (guint i = start; i < end; i++)
    {
      KgrUnitFields fields = { .kind = KGR_UNIT_ITEM, .agenda_id = entry_at (self, i)->id };

      fields.id = kgr_record_doc_next_id (self);
      g_ptr_array_add (units, kgr_unit_new (&fields));
    }
  kgr_record_doc_splice (self, first, 0, units);
  return first <= index ? end - start : 0;
}

/**
 * kgr_record_doc_enter_item:
 * @self: a document
 * @agenda_id: of an item of the agenda
 * @begun: (nullable): now, ISO 8601 local
 *
 * Comes to an agenda item: it gets its place in the record, in the order of the agenda, where it
 * has none, and so do headings beside it that would change places with it; @begun is noted where
 * no time is; and the caret goes to the end of its part. An empty statement behind it is not
 * needed: kgr_record_doc_add_statement() begins one there.
 *
 * Returns: %FALSE where the agenda has no such item
 */
gboolean
kgr_record_doc_enter_item (KgrRecordDoc *self,
                           gint64        agenda_id,
                           const char   *begun)
{
  KgrUnitFields fields;
  KgrTextPos caret;
  guint first;
  guint n_units;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  if (kgr_meeting_find_agenda (self->meeting, agenda_id) == NULL)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);

  kgr_record_doc_begin (self);
  (void) ensure_item (self, agenda_id, 0);
  (void) kgr_record_doc_find_item (self, agenda_id, &first, &n_units);
  fields = *fields_at (self, first);
  if (fields.begun == NULL && begun != NULL)
    {
      fields.begun = begun;
      (void) kgr_record_doc_set_fields (self, first, &fields);
    }
  (void) kgr_record_doc_find_item (self, agenda_id, &first, &n_units);
  caret = kgr_record_doc_end_of (self, first + n_units - 1);
  if (n_units == 1)
    caret.para = KGR_LABEL_PARA, caret.column = 0;
  kgr_record_doc_set_cursor (self, caret, caret);
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

KgrUnit *
kgr_unit_seal (KgrUnit    *self,
               const char *reason)
{
  KgrUnit *sealed = kgr_unit_ref (self);

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      KgrUnit *before = sealed;

      sealed = kgr_unit_mark (before, layer, 0, G_MAXINT, reason);
      kgr_unit_unref (before);
    }
  return sealed;
}

KgrUnit *
kgr_unit_carry (KgrUnit    *self,
                const char *from_ground,
                const char *to_ground,
                gboolean    same_item)
{
  const KgrUnitFields *fields = kgr_unit_get (self);
  g_autoptr(KgrUnit) closed = NULL;
  KgrUnitFields own = *fields;

  if (same_item)
    return kgr_unit_ref (self);
  own.opened = FALSE;
  closed = fields->opened ? kgr_unit_new (&own) : kgr_unit_ref (self);
  if (from_ground != NULL && to_ground == NULL && !fields->opened)
    return kgr_unit_seal (closed, from_ground);
  return g_steal_pointer (&closed);
}

static gboolean
has_place_of_item (KgrRecordDoc *self,
                   guint         index,
                   guint         n_units)
{
  for (guint i = index; i < index + n_units; i++)
    if (fields_at (self, i)->kind == KGR_UNIT_ITEM)
      return TRUE;
  return FALSE;
}

/**
 * kgr_record_doc_move:
 * @self: a document
 * @index: the first unit that is moved
 * @n_units: how many (> 0)
 * @to: they will stand before the unit that stands at @to now, or last
 *
 * Moves statements and notes; over the place of an item they come under another item. What was
 * confidential because of its closed item becomes a passage where the new item is open. The place
 * of an item itself is not moved, or every statement below it would be.
 *
 * Returns: %FALSE where nothing was moved
 */
gboolean
kgr_record_doc_move (KgrRecordDoc *self,
                     guint         index,
                     guint         n_units,
                     guint         to)
{
  g_autoptr(GPtrArray) moved = kgr_units_new ();
  gint64 agenda_from;
  gint64 agenda_to;
  guint target;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);
  g_return_val_if_fail (n_units > 0 && index < self->units->len, FALSE);
  g_return_val_if_fail (n_units <= self->units->len - index && to <= self->units->len, FALSE);

  if (to >= index && to <= index + n_units)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  if (has_place_of_item (self, index, n_units))
    return kgr_record_doc_refuse (self, KGR_REFUSED_ITEM);

  agenda_from = kgr_record_doc_get_agenda (self, index);
  agenda_to = to > 0 ? kgr_record_doc_get_agenda (self, to - 1) : 0;
  for (guint i = 0; i < n_units; i++)
    g_ptr_array_add (moved, kgr_unit_carry (self->units->pdata[index + i],
                                            ground_of (self, agenda_from),
                                            ground_of (self, agenda_to),
                                            agenda_from == agenda_to));
  target = to > index ? to - n_units : to;
  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, index, n_units, kgr_units_new ());
  kgr_record_doc_splice (self, target, 0, g_steal_pointer (&moved));
  if (self->caret.cursor.unit >= index && self->caret.cursor.unit < index + n_units)
    {
      KgrTextPos caret = self->caret.cursor;

      caret.unit = caret.unit - index + target;
      kgr_record_doc_place_caret (self, caret);
    }
  else
    kgr_record_doc_place_caret (self, kgr_record_doc_start_of (self, target));
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

/**
 * kgr_record_doc_move_to_item:
 * @self: a document
 * @index: the first unit that is moved
 * @n_units: how many (> 0)
 * @agenda_id: of an item of the agenda
 *
 * kgr_record_doc_move() to the end of an item's part, which gets its place where it has none.
 *
 * Returns: %FALSE where nothing was moved
 */
gboolean
kgr_record_doc_move_to_item (KgrRecordDoc *self,
                             guint         index,
                             guint         n_units,
                             gint64        agenda_id)
{
  guint first;
  guint n_there;
  gboolean moved;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);
  g_return_val_if_fail (n_units > 0 && index < self->units->len, FALSE);

  if (kgr_meeting_find_agenda (self->meeting, agenda_id) == NULL ||
      kgr_record_doc_get_agenda (self, index) == agenda_id)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  if (has_place_of_item (self, index, n_units))
    return kgr_record_doc_refuse (self, KGR_REFUSED_ITEM);

  kgr_record_doc_begin (self);
  index += ensure_item (self, agenda_id, index);
  (void) kgr_record_doc_find_item (self, agenda_id, &first, &n_there);
  moved = kgr_record_doc_move (self, index, n_units, first + n_there);
  kgr_record_doc_end (self);
  return moved;
}
