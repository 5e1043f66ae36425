/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordDoc: the array of units, its observers, and what a view asks. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"

G_DEFINE_FINAL_TYPE (KgrRecordDoc, kgr_record_doc, G_TYPE_OBJECT)

GPtrArray *
kgr_units_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_unit_unref);
}

GPtrArray *
kgr_unit_dup_paras (KgrUnit  *self,
                    KgrLayer  layer)
{
  guint n_paras = kgr_unit_get_n_paras (self, layer);
  GPtrArray *paras = kgr_paras_new (MAX (n_paras, 1));

  for (guint i = 0; i < n_paras; i++)
    g_ptr_array_add (paras, kgr_para_ref (kgr_unit_get_para (self, layer, i)));
  if (n_paras == 0)
    g_ptr_array_add (paras, kgr_para_new_take (g_strdup (""), NULL));
  return paras;
}

KgrUnit *
kgr_unit_with_layer (KgrUnit   *self,
                     KgrLayer   layer,
                     GPtrArray *paras)
{
  const KgrUnitFields *fields = kgr_unit_get (self);
  GPtrArray *layers[KGR_N_LAYERS];

  if (paras->len == 1 && kgr_para_get_n_chars (paras->pdata[0]) == 0)
    g_ptr_array_set_size (paras, 0);
  if (paras->len == 0)
    g_clear_pointer (&paras, g_ptr_array_unref);
  /* Arrays of a unit never change, so units may share them. */
  for (guint i = 0; i < KGR_N_LAYERS; i++)
    layers[i] = i == layer ? paras
                : fields->paras[i] != NULL ? g_ptr_array_ref (fields->paras[i]) : NULL;
  return kgr_unit_with_paras (self, layers);
}

static void
kgr_record_doc_finalize (GObject *object)
{
  KgrRecordDoc *self = KGR_RECORD_DOC (object);

  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->live, g_hash_table_unref);
  g_clear_pointer (&self->dirty, g_hash_table_unref);
  g_clear_pointer (&self->saved, g_hash_table_unref);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->closed, g_hash_table_unref);
  g_clear_pointer (&self->closed_taken, g_hash_table_unref);
  g_clear_pointer (&self->observers, g_array_unref);
  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  g_free (self->typing_reason);
  g_free (self->heir_reason);

  G_OBJECT_CLASS (kgr_record_doc_parent_class)->finalize (object);
}

static void
kgr_record_doc_class_init (KgrRecordDocClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_record_doc_finalize;
}

static GHashTable *
table_of_ids (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static void
kgr_record_doc_init (KgrRecordDoc *self)
{
  static guint last_serial = 0;

  self->units = kgr_units_new ();
  self->serial = ++last_serial;
  self->live = table_of_ids (NULL);
  self->dirty = table_of_ids (NULL);
  self->saved = table_of_ids ((GDestroyNotify) kgr_unit_unref);
  self->positions = table_of_ids (g_free);
  self->rows = table_of_ids (g_free);
  self->closed = table_of_ids (NULL);
  self->observers = g_array_new (FALSE, FALSE, sizeof (KgrDocObserver));
  self->method = KGR_METHOD_VERBATIM;
  kgr_record_doc_init_undo (self);
}

static gint64 *
new_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

gint64
kgr_record_doc_next_id (KgrRecordDoc *self)
{
  return --self->last_id;
}

static void
take_unit (KgrRecordDoc *self,
           guint         index)
{
  GArray *positions = self->meeting->positions;
  KgrUnit *unit = self->meeting->units->pdata[index];
  gint64 id = kgr_unit_get (unit)->id;

  if (self->meeting->id == 0 || id <= 0)
    {
      id = kgr_record_doc_next_id (self);
      unit = kgr_unit_with_id (unit, id, kgr_unit_get (unit)->agenda_id);
      g_hash_table_add (self->dirty, new_key (id));
      self->order_dirty = TRUE;
    }
  else
    {
      g_hash_table_insert (self->saved, new_key (id), kgr_unit_ref (unit));
      if (positions != NULL && index < positions->len)
        g_hash_table_insert (self->positions, new_key (id),
                             new_key (g_array_index (positions, gint64, index)));
      kgr_unit_ref (unit);
    }
  g_ptr_array_add (self->units, unit);
  g_hash_table_insert (self->live, new_key (id), unit);
}

/**
 * kgr_record_doc_new:
 * @meeting: a stored meeting, or one that is being made; it is not changed
 *
 * Makes the document of a meeting's record. Units without an id get one of their own. Nothing is to
 * be undone; of a stored meeting nothing is dirty.
 *
 * Returns: (transfer full): the document
 */
KgrRecordDoc *
kgr_record_doc_new (KgrMeeting *meeting)
{
  KgrRecordDoc *self;

  g_return_val_if_fail (meeting != NULL, NULL);

  self = g_object_new (KGR_TYPE_RECORD_DOC, NULL);
  self->meeting = kgr_meeting_ref (meeting);
  for (guint i = 0; i < meeting->units->len; i++)
    take_unit (self, i);
  kgr_record_doc_note_closed (self);
  kgr_record_doc_note_visit (self);
  return self;
}

/**
 * kgr_record_doc_get_meeting:
 * @self: a document
 *
 * The meeting it was made of, or was last given. Its units are those of that moment.
 *
 * Returns: (transfer none): the meeting
 */
KgrMeeting *
kgr_record_doc_get_meeting (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), NULL);

  return self->meeting;
}

/**
 * kgr_record_doc_set_meeting:
 * @self: a document
 * @meeting: the same meeting, read again
 *
 * Takes over head, agenda and attendance; the record stays as it is written here. No observer is
 * told.
 */
void
kgr_record_doc_set_meeting (KgrRecordDoc *self,
                            KgrMeeting   *meeting)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self));
  g_return_if_fail (meeting != NULL && meeting->id == self->meeting->id);

  kgr_meeting_ref (meeting);
  kgr_meeting_unref (self->meeting);
  self->meeting = meeting;
}

/**
 * kgr_record_doc_snapshot:
 * @self: a document
 *
 * The meeting with the units as they are now. It costs one pointer for each unit and may be handed
 * to another thread.
 *
 * Returns: (transfer full): the meeting
 */
KgrMeeting *
kgr_record_doc_snapshot (KgrRecordDoc *self)
{
  g_autoptr(GPtrArray) units = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), NULL);

  units = kgr_units_new ();
  for (guint i = 0; i < self->units->len; i++)
    g_ptr_array_add (units, kgr_unit_ref (self->units->pdata[i]));
  return kgr_meeting_with_units (self->meeting, units);
}

/**
 * kgr_record_doc_get_n_units:
 * @self: a document
 *
 * Returns: how many units the record has
 */
guint
kgr_record_doc_get_n_units (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), 0);

  return self->units->len;
}

/**
 * kgr_record_doc_get_unit:
 * @self: a document
 * @index: less than kgr_record_doc_get_n_units()
 *
 * Returns: (transfer none): the unit, valid until the next change; take a reference to keep it
 */
KgrUnit *
kgr_record_doc_get_unit (KgrRecordDoc *self,
                         guint         index)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, NULL);

  return self->units->pdata[index];
}

/**
 * kgr_record_doc_get_n_paras:
 * @self: a document
 * @index: of a unit
 * @layer: which of its texts
 *
 * How many lines a view shows of a layer: an empty one has one, for the caret.
 *
 * Returns: the number (>= 1)
 */
guint
kgr_record_doc_get_n_paras (KgrRecordDoc *self,
                            guint         index,
                            KgrLayer      layer)
{
  return MAX (1, kgr_unit_get_n_paras (kgr_record_doc_get_unit (self, index), layer));
}

/**
 * kgr_record_doc_set_method:
 * @self: a document
 * @method: what the text of the record shows
 *
 * Says which layer of a statement a selection over several statements runs through. It is no part
 * of the record and is not undone. %KGR_METHOD_VERBATIM at first.
 */
void
kgr_record_doc_set_method (KgrRecordDoc    *self,
                           KgrRecordMethod  method)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self));

  self->method = method;
}

/**
 * kgr_record_doc_get_layer:
 * @self: a document
 * @index: of a unit
 *
 * Returns: the layer that stands in the text of the record
 */
KgrLayer
kgr_record_doc_get_layer (KgrRecordDoc *self,
                          guint         index)
{
  KgrUnit *unit = kgr_record_doc_get_unit (self, index);
  KgrUnitKind kind = kgr_unit_get (unit)->kind;

  if (kind == KGR_UNIT_ITEM)
    return KGR_LAYER_SUMMARY;
  if (kind == KGR_UNIT_STATEMENT && self->method == KGR_METHOD_STATEMENT_SUMMARY &&
      kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0)
    return KGR_LAYER_SUMMARY;
  return KGR_LAYER_TEXT;
}

/**
 * kgr_record_doc_is_in_text:
 * @self: a document
 * @index: of a unit
 *
 * Whether a selection over several units runs through this one. Under %KGR_METHOD_ITEM_SUMMARY only
 * the places of items are in the text.
 *
 * Returns: %FALSE for what is not seen there
 */
gboolean
kgr_record_doc_is_in_text (KgrRecordDoc *self,
                           guint         index)
{
  return self->method != KGR_METHOD_ITEM_SUMMARY ||
         kgr_unit_get (kgr_record_doc_get_unit (self, index))->kind == KGR_UNIT_ITEM;
}

static void
forget_unit (KgrRecordDoc *self,
             KgrUnit      *unit)
{
  gint64 id = kgr_unit_get (unit)->id;

  if (g_hash_table_lookup (self->live, &id) == unit)
    g_hash_table_remove (self->live, &id);
  g_hash_table_add (self->dirty, new_key (id));
}

static void
note_unit (KgrRecordDoc *self,
           KgrUnit      *unit)
{
  gint64 id = kgr_unit_get (unit)->id;

  g_hash_table_insert (self->live, new_key (id), unit);
  g_hash_table_add (self->dirty, new_key (id));
}

/* Whether each unit is still where it was, and opened or not as it was. */
static gboolean
stays_in_place (GPtrArray *old_units,
                GPtrArray *new_units)
{
  if (old_units->len != new_units->len)
    return FALSE;
  for (guint i = 0; i < old_units->len; i++)
    {
      const KgrUnitFields *before = kgr_unit_get (old_units->pdata[i]);
      const KgrUnitFields *after = kgr_unit_get (new_units->pdata[i]);

      if (before->id != after->id || before->opened != after->opened)
        return FALSE;
    }
  return TRUE;
}

/* The only writer of the array. @old_units: those that stand there now; undo gives both arrays. */
void
kgr_record_doc_apply (KgrRecordDoc *self,
                      guint         pos,
                      GPtrArray    *old_units,
                      GPtrArray    *new_units)
{
  g_assert (pos + old_units->len <= self->units->len);

  if (!stays_in_place (old_units, new_units))
    self->order_dirty = TRUE;

  for (guint i = 0; i < old_units->len; i++)
    {
      g_assert (self->units->pdata[pos + i] == old_units->pdata[i]);
      forget_unit (self, old_units->pdata[i]);
    }
  for (guint i = 0; i < new_units->len; i++)
    note_unit (self, new_units->pdata[i]);

  if (old_units->len == 1 && new_units->len == 1)
    {
      kgr_unit_unref (self->units->pdata[pos]);
      self->units->pdata[pos] = kgr_unit_ref (new_units->pdata[0]);
    }
  else
    {
      if (old_units->len > 0)
        g_ptr_array_remove_range (self->units, pos, old_units->len);
      for (guint i = 0; i < new_units->len; i++)
        g_ptr_array_insert (self->units, pos + i, kgr_unit_ref (new_units->pdata[i]));
    }

  kgr_record_doc_tell_splice (self, pos, old_units, new_units);
}

/**
 * kgr_record_doc_get_refusal:
 * @self: a document
 *
 * Why the last command gave %FALSE.
 *
 * Returns: the reason; %KGR_REFUSED_NOT after a command that did something
 */
KgrRefusal
kgr_record_doc_get_refusal (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), KGR_REFUSED_NOTHING);

  return self->refusal;
}

gboolean
kgr_record_doc_refuse (KgrRecordDoc *self,
                       KgrRefusal    why)
{
  self->refusal = why;
  return FALSE;
}

gboolean
kgr_record_doc_is_place (KgrRecordDoc *self,
                         KgrTextPos    pos)
{
  KgrUnit *unit;
  guint n_paras;

  if (pos.unit >= self->units->len || pos.column < 0 || pos.layer >= KGR_N_LAYERS)
    return FALSE;
  unit = self->units->pdata[pos.unit];
  if (kgr_text_pos_is_label (pos))
    return kgr_unit_get (unit)->kind != KGR_UNIT_NOTE;
  n_paras = kgr_unit_get_n_paras (unit, pos.layer);
  if (pos.para >= n_paras)
    return pos.para == 0 && pos.column == 0;
  return pos.column <= kgr_para_get_n_chars (kgr_unit_get_para (unit, pos.layer, pos.para));
}

/**
 * kgr_record_doc_is_dirty:
 * @self: a document
 *
 * Whether anything may not be on the disk: a unit differs from what is stored, units came, went or
 * moved, or a save is under way. kgr_record_doc_take_changes() knows exactly; undoing back to what
 * is stored leaves it nothing to write.
 *
 * Returns: %TRUE if there may be something to save
 */
gboolean
kgr_record_doc_is_dirty (KgrRecordDoc *self)
{
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  if (self->saving || self->order_dirty)
    return TRUE;
  g_hash_table_iter_init (&iter, self->dirty);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (g_hash_table_lookup (self->live, id) != g_hash_table_lookup (self->saved, id))
      return TRUE;
  return FALSE;
}
