/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to be stored of a document. Undo and saving do not know of each other: a save compares
 * what is there with what was stored last, pointer by pointer. */

#include "config.h"

#include <string.h>

#include "kgr-record-doc-private.h"
#include "record/kgr-record-changes.h"

static gint64 *
new_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
clear_change (gpointer data)
{
  KgrRecordChange *change = data;

  g_clear_pointer (&change->unit, kgr_unit_unref);
  g_clear_pointer (&change->before, kgr_unit_unref);
}

/**
 * kgr_record_changes_free:
 * @self: (transfer full): what a save has stored or was to store
 *
 * Lets go of the units; any thread. Where a document gave them, give them back instead.
 */
void
kgr_record_changes_free (KgrRecordChanges *self)
{
  g_array_unref (self->changes);
  g_free (self);
}

/**
 * kgr_record_doc_get_row_id:
 * @self: a document
 * @id: of one of its units
 *
 * Which row holds a unit. One that was stored under a row keeps it for good: if it is deleted,
 * stored and brought back by undo it gets the same row again.
 *
 * Returns: the row's id; 0 while it has none
 */
gint64
kgr_record_doc_get_row_id (KgrRecordDoc *self,
                           gint64        id)
{
  const gint64 *row_id;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), 0);

  if (id > 0)
    return id;
  row_id = g_hash_table_lookup (self->rows, &id);
  return row_id != NULL ? *row_id : 0;
}

/* What of a paragraph is public, its passages as line feeds. */
static void
append_public (GString *text,
               KgrPara *para)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *p = kgr_para_get_text (para);
  int column = 0;

  for (guint i = 0; i < n_spans; i++)
    {
      const char *start = g_utf8_offset_to_pointer (p, spans[i].start - column);

      g_string_append_len (text, p, start - p);
      g_string_append_c (text, '\n');
      p = g_utf8_offset_to_pointer (start, spans[i].length);
      column = spans[i].start + spans[i].length;
    }
  g_string_append (text, p);
  g_string_append_c (text, '\n');
}

static gboolean
para_conceals (KgrPara    *para,
               const char *was_public)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *words = g_utf8_substring (kgr_para_get_text (para), spans[i].start,
                                                 spans[i].start + spans[i].length);

      if (strstr (was_public, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether anything that was public in the unit before is confidential in it now. */
static gboolean
unit_conceals (KgrUnit *unit,
               KgrUnit *before)
{
  if (kgr_unit_get (before)->opened && !kgr_unit_get (unit)->opened)
    return TRUE;
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      g_autoptr(GString) was_public = g_string_new (NULL);

      for (guint i = 0; i < kgr_unit_get_n_paras (before, layer); i++)
        append_public (was_public, kgr_unit_get_para (before, layer, i));
      for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
        if (para_conceals (kgr_unit_get_para (unit, layer, i), was_public->str))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_kept_on_this_visit (KgrRecordDoc *self,
                       gint64        id)
{
  return self->visit_kept && self->visit_id == id;
}

/* @place: where its row comes to stand, and @stored where it stands now, if it does. */
static void
add_change (KgrRecordDoc     *self,
            KgrRecordChanges *changes,
            gint64            id,
            gint64            place,
            gint64            stored)
{
  KgrUnit *unit = g_hash_table_lookup (self->live, &id);
  KgrUnit *before = g_hash_table_lookup (self->saved, &id);
  KgrRecordChange change = { .id = id, .row_id = kgr_record_doc_get_row_id (self, id) };

  change.position = place != KGR_NO_PLACE ? place : 0;
  change.moved = unit != NULL && place != stored;
  if (unit == before && !change.moved)
    return;
  change.unit = unit != NULL ? kgr_unit_ref (unit) : NULL;
  change.before = before != NULL ? kgr_unit_ref (before) : NULL;
  change.keep_before = before != NULL && unit != before &&
                       (unit == NULL || !is_kept_on_this_visit (self, id));
  change.was_closed = g_hash_table_contains (self->closed, &id);
  if (unit != NULL && before != NULL && unit != before && unit_conceals (unit, before))
    changes->concealed = TRUE;
  g_array_append_val (changes->changes, change);
}

/* What has come under a closed item. */
static void
note_closed (KgrRecordDoc     *self,
             KgrRecordChanges *changes,
             gint64            id)
{
  if (g_hash_table_contains (self->saved, &id) && !g_hash_table_contains (self->closed, &id))
    changes->concealed = TRUE;
  g_hash_table_add (self->closed_taken, new_key (id));
}

/* Where the order may have changed: which rows get another place, and what has come under a closed
 * item. Every unit is looked at, so as little as can be is done with one that stays as it was. */
static void
add_in_order (KgrRecordDoc     *self,
              KgrRecordChanges *changes)
{
  g_autoptr(GArray) stored = NULL;
  g_autoptr(GArray) places = kgr_record_doc_dup_places (self, &stored);
  gboolean closed = FALSE;

  self->closed_taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < self->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (self->units->pdata[i]);
      gint64 place = g_array_index (places, gint64, i);
      gint64 was = g_array_index (stored, gint64, i);

      if (fields->kind == KGR_UNIT_ITEM)
        closed = kgr_record_doc_find_ground (self, i) != NULL;
      if (closed && !fields->opened)
        note_closed (self, changes, fields->id);
      if (place != was || g_hash_table_contains (self->dirty, &fields->id))
        add_change (self, changes, fields->id, place, was);
    }
}

static gint64
stored_place (KgrRecordDoc *self,
              gint64        id)
{
  const gint64 *place = g_hash_table_lookup (self->positions, &id);

  return place != NULL ? *place : KGR_NO_PLACE;
}

static void
add_dirty (KgrRecordDoc     *self,
           KgrRecordChanges *changes)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->dirty);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!self->order_dirty || !g_hash_table_contains (self->live, id))
      {
        gint64 place = stored_place (self, *(gint64 *) id);

        add_change (self, changes, *(gint64 *) id, place, place);
      }
}

/**
 * kgr_record_doc_take_changes:
 * @self: a document
 *
 * What has to be stored for the file to hold the record as it is now: for each unit that differs a
 * reference, with the place of its row where that is new. Undoing back to what is stored costs no
 * write. Finding one changed unit does not depend on how many there are, unless units were added,
 * removed or moved: then each is looked at once.
 *
 * Returns: (transfer full) (nullable): the changes; %NULL where there are none, and while others
 *   are under way
 */
KgrRecordChanges *
kgr_record_doc_take_changes (KgrRecordDoc *self)
{
  g_autoptr(KgrRecordChanges) changes = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && self->meeting->id > 0, NULL);

  if (self->saving || (!self->order_dirty && g_hash_table_size (self->dirty) == 0))
    return NULL;

  kgr_record_doc_note_visit (self);
  changes = g_new0 (KgrRecordChanges, 1);
  changes->meeting_id = self->meeting->id;
  changes->changes = g_array_new (FALSE, FALSE, sizeof (KgrRecordChange));
  g_array_set_clear_func (changes->changes, clear_change);
  if (self->order_dirty)
    add_in_order (self, changes);
  add_dirty (self, changes);
  self->order_dirty = FALSE;
  g_hash_table_remove_all (self->dirty);
  if (changes->changes->len == 0)
    {
      g_clear_pointer (&self->closed_taken, g_hash_table_unref);
      return NULL;
    }

  self->saving = TRUE;
  return g_steal_pointer (&changes);
}

/**
 * kgr_record_doc_is_saving:
 * @self: a document
 *
 * Returns: whether changes were taken and not given back yet
 */
gboolean
kgr_record_doc_is_saving (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return self->saving;
}

/* Which units are confidential because of their item, as the file has it. */
void
kgr_record_doc_note_closed (KgrRecordDoc *self)
{
  gboolean closed = FALSE;

  for (guint i = 0; i < self->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (self->units->pdata[i]);

      if (fields->kind == KGR_UNIT_ITEM)
        closed = kgr_record_doc_find_ground (self, i) != NULL;
      if (closed && !fields->opened)
        g_hash_table_add (self->closed, new_key (fields->id));
    }
}

static void
note_saved (KgrRecordDoc          *self,
            const KgrRecordChange *change)
{
  /* What this visit has begun with is kept, or there was nothing. */
  if (change->id == self->visit_id && (change->keep_before || change->before == NULL))
    self->visit_kept = TRUE;
  if (change->unit == NULL)
    {
      g_hash_table_remove (self->saved, &change->id);
      g_hash_table_remove (self->positions, &change->id);
      return;
    }
  g_hash_table_insert (self->saved, new_key (change->id), kgr_unit_ref (change->unit));
  g_hash_table_insert (self->positions, new_key (change->id), new_key (change->position));
  if (change->id < 0)
    g_hash_table_insert (self->rows, new_key (change->id), new_key (change->row_id));
}

/**
 * kgr_record_doc_saved:
 * @self: a document
 * @changes: (transfer full): what it gave, now on the disk, with the row ids filled in
 *
 * Remembers what is stored. What was changed in the meantime is still to be saved.
 */
void
kgr_record_doc_saved (KgrRecordDoc     *self,
                      KgrRecordChanges *changes)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self) && self->saving && changes != NULL);

  for (guint i = 0; i < changes->changes->len; i++)
    note_saved (self, &g_array_index (changes->changes, KgrRecordChange, i));
  if (self->closed_taken != NULL)
    {
      g_hash_table_unref (self->closed);
      self->closed = g_steal_pointer (&self->closed_taken);
    }
  self->saving = FALSE;
  kgr_record_changes_free (changes);
}

/**
 * kgr_record_doc_not_saved:
 * @self: a document
 * @changes: (transfer full): what it gave
 *
 * The save failed: all of it is to be saved still.
 */
void
kgr_record_doc_not_saved (KgrRecordDoc     *self,
                          KgrRecordChanges *changes)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self) && self->saving && changes != NULL);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const KgrRecordChange *change = &g_array_index (changes->changes, KgrRecordChange, i);

      g_hash_table_add (self->dirty, new_key (change->id));
    }
  self->order_dirty = TRUE;
  g_clear_pointer (&self->closed_taken, g_hash_table_unref);
  self->saving = FALSE;
  kgr_record_changes_free (changes);
}
