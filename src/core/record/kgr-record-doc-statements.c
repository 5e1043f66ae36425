/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements and notes as a whole: adding, splitting, joining. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"

gboolean
kgr_unit_is_empty (KgrUnit *self)
{
  return kgr_unit_get_n_paras (self, KGR_LAYER_TEXT) == 0 &&
         kgr_unit_get_n_paras (self, KGR_LAYER_SUMMARY) == 0;
}

static KgrUnit *
statement_new (KgrRecordDoc     *self,
               const KgrSpeaker *speaker,
               const char       *begun)
{
  KgrUnitFields fields = {
    .id = kgr_record_doc_next_id (self),
    .kind = KGR_UNIT_STATEMENT,
    .statement_kind = KGR_STATEMENT_SPEECH,
    .person_id = speaker->person_id,
    .speaker = speaker->label,
    .begun = begun,
  };

  return kgr_unit_new (&fields);
}

/* Puts @unit (taken) at @index and the caret into it. */
static void
insert_unit (KgrRecordDoc *self,
             guint         index,
             KgrUnit      *unit)
{
  GPtrArray *units = kgr_units_new ();

  g_ptr_array_add (units, unit);
  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, index, 0, units);
  kgr_record_doc_place_caret (self, kgr_record_doc_start_of (self, index));
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
}

/* The place of what is added behind the unit at @pos; 0 in an empty record. */
static guint
place_behind (KgrRecordDoc *self,
              KgrTextPos    pos)
{
  return self->units->len > 0 ? MIN (pos.unit, self->units->len - 1) + 1 : 0;
}

/* What is empty and waits for words becomes what is added. */
static gboolean
fill_empty (KgrRecordDoc     *self,
            guint             index,
            const KgrSpeaker *speaker,
            const char       *begun)
{
  KgrUnitFields fields = *kgr_unit_get (self->units->pdata[index]);
  gboolean changed;

  fields.kind = KGR_UNIT_STATEMENT;
  fields.statement_kind = KGR_STATEMENT_SPEECH;
  fields.person_id = speaker->person_id;
  fields.speaker = speaker->label;
  if (begun != NULL)
    fields.begun = begun;
  kgr_record_doc_begin (self);
  changed = kgr_record_doc_set_fields (self, index, &fields);
  kgr_record_doc_place_caret (self, kgr_record_doc_start_of (self, index));
  kgr_record_doc_end (self);
  return changed;
}

static gboolean
is_waiting (KgrRecordDoc *self,
            guint         index)
{
  const KgrUnitFields *fields = kgr_unit_get (self->units->pdata[index]);

  return fields->kind != KGR_UNIT_ITEM && fields->statement_kind != KGR_STATEMENT_DECISION &&
         kgr_unit_is_empty (self->units->pdata[index]);
}

/**
 * kgr_record_doc_add_statement:
 * @self: a document
 * @pos: where the caret is
 * @speaker: who speaks next
 * @begun: (nullable): now, ISO 8601 local
 *
 * Begins a statement behind the unit at @pos and puts the caret into it. In a statement or note
 * without words nothing is added: it becomes this speaker's.
 *
 * Returns: %FALSE where nothing changes
 */
gboolean
kgr_record_doc_add_statement (KgrRecordDoc     *self,
                              KgrTextPos        pos,
                              const KgrSpeaker *speaker,
                              const char       *begun)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && speaker != NULL, FALSE);

  if (pos.unit < self->units->len && is_waiting (self, pos.unit))
    return fill_empty (self, pos.unit, speaker, begun);
  insert_unit (self, place_behind (self, pos), statement_new (self, speaker, begun));
  return TRUE;
}

/**
 * kgr_record_doc_add_note:
 * @self: a document
 * @pos: where the caret is
 * @decision: (nullable): what was decided; %NULL for a note
 * @begun: (nullable): now, ISO 8601 local
 *
 * Begins a note or a decision behind the unit at @pos and puts the caret into it.
 *
 * Returns: %TRUE
 */
gboolean
kgr_record_doc_add_note (KgrRecordDoc      *self,
                         KgrTextPos         pos,
                         const KgrDecision *decision,
                         const char        *begun)
{
  KgrUnitFields fields = {
    .kind = KGR_UNIT_NOTE,
    .statement_kind = decision != NULL ? KGR_STATEMENT_DECISION : KGR_STATEMENT_NOTE,
    .begun = begun,
  };

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  fields.id = kgr_record_doc_next_id (self);
  if (decision != NULL)
    fields.decision = *decision;
  insert_unit (self, place_behind (self, pos), kgr_unit_new (&fields));
  return TRUE;
}

/* What stands from @pos on becomes @unit's text; @unit is taken. */
static void
split_at (KgrRecordDoc *self,
          KgrTextPos    pos,
          KgrUnit      *unit)
{
  KgrUnit *first = self->units->pdata[pos.unit];
  GPtrArray *front = kgr_unit_dup_paras (first, pos.layer);
  GPtrArray *rest = kgr_paras_new (1);
  GPtrArray *units = kgr_units_new ();
  g_autoptr(KgrPara) para = kgr_para_ref (front->pdata[pos.para]);

  /* A split between two paragraphs leaves no empty one on either side. */
  if (pos.column < kgr_para_get_n_chars (para) || pos.para + 1 == front->len)
    g_ptr_array_add (rest, kgr_para_splice (NULL, 0, "", NULL, para, pos.column, NULL));
  for (guint i = pos.para + 1; i < front->len; i++)
    g_ptr_array_add (rest, kgr_para_ref (front->pdata[i]));
  g_ptr_array_set_size (front, (int) pos.para);
  if (pos.column > 0 || pos.para == 0)
    g_ptr_array_add (front, kgr_para_splice (para, pos.column, "", NULL, NULL, 0, NULL));
  g_ptr_array_add (units, kgr_unit_with_layer (first, pos.layer, front));
  g_ptr_array_add (units, kgr_unit_with_layer (unit, pos.layer, rest));
  kgr_unit_unref (unit);
  kgr_record_doc_splice (self, pos.unit, 1, units);
}

/**
 * kgr_record_doc_split:
 * @self: a document
 * @pos: in a statement's text
 * @speaker: who said what follows
 * @begun: (nullable): when, ISO 8601 local
 *
 * Cuts a statement in two. The second part is a new statement by @speaker; what the other layer
 * holds stays with the first. What was opened in a closed item is so in both parts.
 *
 * Returns: %FALSE where @pos is not in a statement's text
 */
gboolean
kgr_record_doc_split (KgrRecordDoc     *self,
                      KgrTextPos        pos,
                      const KgrSpeaker *speaker,
                      const char       *begun)
{
  const KgrUnitFields *fields;
  KgrUnitFields second;
  g_autoptr(KgrUnit) unit = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && speaker != NULL, FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, pos), FALSE);

  if (kgr_unit_get (self->units->pdata[pos.unit])->kind != KGR_UNIT_STATEMENT ||
      kgr_text_pos_is_label (pos))
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);

  fields = kgr_unit_get (self->units->pdata[pos.unit]);
  unit = statement_new (self, speaker, begun);
  second = *kgr_unit_get (unit);
  second.opened = fields->opened;
  kgr_record_doc_begin (self);
  split_at (self, pos, kgr_unit_new (&second));
  kgr_record_doc_place_caret (self, (KgrTextPos) { pos.unit + 1, pos.layer, 0, 0 });
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

static void
append_layer (KgrUnit   *unit,
              KgrLayer   layer,
              GPtrArray *paras)
{
  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    g_ptr_array_add (paras, kgr_para_ref (kgr_unit_get_para (unit, layer, i)));
}

static KgrUnit *
joined (KgrUnit *first,
        KgrUnit *second)
{
  KgrUnitFields fields = *kgr_unit_get (first);
  KgrUnit *unit;

  /* Half of it was not opened, so the whole is not. */
  fields.opened = fields.opened && kgr_unit_get (second)->opened;
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      fields.paras[layer] = kgr_paras_new (2);
      append_layer (first, layer, fields.paras[layer]);
      append_layer (second, layer, fields.paras[layer]);
    }
  unit = kgr_unit_new (&fields);
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    g_ptr_array_unref (fields.paras[layer]);
  return unit;
}

/* Two of which one is empty: it goes. */
static gboolean
remove_empty (KgrRecordDoc *self,
              guint         index,
              guint         empty)
{
  guint kept = index - 1;

  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, empty, 1, kgr_units_new ());
  kgr_record_doc_place_caret (self, empty == index ? kgr_record_doc_end_of (self, kept)
                                                   : kgr_record_doc_start_of (self, kept));
  kgr_record_doc_end (self);
  return TRUE;
}

static gboolean
can_join (const KgrUnitFields *first,
          const KgrUnitFields *second)
{
  return first->kind == second->kind && first->kind != KGR_UNIT_ITEM &&
         first->statement_kind == second->statement_kind &&
         first->statement_kind != KGR_STATEMENT_DECISION;
}

/**
 * kgr_record_doc_join:
 * @self: a document
 * @index: of a unit
 *
 * Joins a unit to the one before: its paragraphs are appended in both layers, and what it says is
 * the other's now. What Backspace before a statement's words does, and Delete behind them. Of an
 * item, a decision, or a statement beside a note only an empty neighbour is removed.
 *
 * Returns: %FALSE where they cannot be joined
 */
gboolean
kgr_record_doc_join (KgrRecordDoc *self,
                     guint         index)
{
  KgrUnit *first;
  KgrUnit *second;
  KgrTextPos seam;
  GPtrArray *units;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  if (index == 0)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  first = self->units->pdata[index - 1];
  second = self->units->pdata[index];
  self->refusal = KGR_REFUSED_NOT;
  if (kgr_unit_get (second)->kind != KGR_UNIT_ITEM && kgr_unit_is_empty (second))
    return remove_empty (self, index, index);
  if (!can_join (kgr_unit_get (first), kgr_unit_get (second)))
    {
      if (kgr_unit_get (first)->kind != KGR_UNIT_ITEM && kgr_unit_is_empty (first))
        return remove_empty (self, index, index - 1);
      return kgr_record_doc_refuse (self, kgr_unit_get (first)->kind == KGR_UNIT_ITEM ||
                                          kgr_unit_get (second)->kind == KGR_UNIT_ITEM
                                          ? KGR_REFUSED_ITEM : KGR_REFUSED_KIND);
    }

  seam = kgr_record_doc_start_of (self, index - 1);
  seam.para = kgr_unit_get_n_paras (first, seam.layer);
  if (kgr_unit_get_n_paras (second, seam.layer) == 0)
    seam = kgr_record_doc_end_of (self, index - 1);
  units = kgr_units_new ();
  g_ptr_array_add (units, joined (first, second));
  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, index - 1, 2, units);
  kgr_record_doc_place_caret (self, seam);
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_end (self);
  return TRUE;
}

static gboolean
has_words (KgrUnit *unit)
{
  for (guint i = 0; i < kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT); i++)
    if (kgr_para_get_n_chars (kgr_unit_get_para (unit, KGR_LAYER_TEXT, i)) > 0)
      return TRUE;
  return FALSE;
}

/**
 * kgr_record_doc_begin_points:
 * @self: a document
 * @index: of a statement that has words
 *
 * Gives a statement key points of its own: its words as they are, confidential where they are, to
 * be written over or cut down. One step. The caret stands behind them.
 *
 * Returns: %FALSE where it has some already, or no words
 */
gboolean
kgr_record_doc_begin_points (KgrRecordDoc *self,
                             guint         index)
{
  KgrUnit *unit;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  unit = self->units->pdata[index];
  if (kgr_unit_get (unit)->kind != KGR_UNIT_STATEMENT)
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);
  if (kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0 || !has_words (unit))
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);

  kgr_record_doc_begin (self);
  kgr_record_doc_replace (self, index,
                          kgr_unit_with_layer (unit, KGR_LAYER_SUMMARY,
                                               kgr_unit_dup_paras (unit, KGR_LAYER_TEXT)));
  kgr_record_doc_place_caret (self, kgr_record_doc_layer_end (self, index, KGR_LAYER_SUMMARY));
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}
