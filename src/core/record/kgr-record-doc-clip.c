/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting, copying and pasting parts of a record. Passages go with their words, and words that were
 * confidential because of their item become passages where they come under an open one. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"
#include "record/kgr-record-fragment-private.h"

/* The paragraphs between two places of one unit. */
static GPtrArray *
dup_between (KgrUnit    *unit,
             KgrTextPos  start,
             KgrTextPos  end)
{
  GPtrArray *paras = kgr_paras_new (1);

  for (guint i = start.para; i <= end.para && i < kgr_unit_get_n_paras (unit, start.layer); i++)
    {
      KgrPara *para = kgr_unit_get_para (unit, start.layer, i);
      g_autoptr(KgrPara) front = NULL;

      if (i < end.para)
        front = kgr_para_ref (para);
      else
        front = kgr_para_splice (para, end.column, "", NULL, NULL, 0, NULL);
      g_ptr_array_add (paras, kgr_para_splice (NULL, 0, "", NULL, front,
                                               i == start.para ? start.column : 0, NULL));
    }
  return paras;
}

/* A part of a unit: the same in all but its words. */
static KgrUnit *
part_of (KgrUnit    *unit,
         KgrTextPos  start,
         KgrTextPos  end)
{
  KgrUnitFields fields = *kgr_unit_get (unit);
  g_autoptr(GPtrArray) paras = dup_between (unit, start, end);

  for (guint i = 0; i < KGR_N_LAYERS; i++)
    fields.paras[i] = i == start.layer ? paras : NULL;
  return kgr_unit_new (&fields);
}

/**
 * kgr_record_doc_copy:
 * @self: a document
 * @from: one end
 * @to: the other end
 *
 * What stands between two places. Statements that are covered with their label are copied whole,
 * with both their layers; the places of agenda items are left out.
 *
 * Returns: (transfer full) (nullable): the part; %NULL where there is nothing
 */
KgrRecordFragment *
kgr_record_doc_copy (KgrRecordDoc *self,
                     KgrTextPos    from,
                     KgrTextPos    to)
{
  g_autoptr(KgrRecordFragment) fragment = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), NULL);
  g_return_val_if_fail (kgr_record_doc_is_place (self, from), NULL);
  g_return_val_if_fail (kgr_record_doc_is_place (self, to), NULL);

  if (kgr_text_pos_compare (from, to) > 0)
    return kgr_record_doc_copy (self, to, from);

  fragment = kgr_record_fragment_new (self->serial);
  for (guint i = from.unit; i <= to.unit; i++)
    {
      KgrUnit *unit = self->units->pdata[i];
      const KgrUnitFields *fields = kgr_unit_get (unit);
      KgrTextPos start;
      KgrTextPos end;
      gboolean whole;

      if (!kgr_record_doc_clip (self, from, to, i, &start, &end, &whole) ||
          start.layer != end.layer || (!whole && kgr_text_pos_equal (start, end)) ||
          (fields->kind == KGR_UNIT_ITEM && from.unit != to.unit))
        continue;
      whole = whole && fields->kind != KGR_UNIT_ITEM;
      kgr_record_fragment_add (fragment, whole ? kgr_unit_ref (unit) : part_of (unit, start, end),
                               fields->opened ? NULL : kgr_record_doc_find_ground (self, i),
                               kgr_record_doc_get_agenda (self, i), start.layer, whole);
    }
  return fragment->parts->len > 0 ? g_steal_pointer (&fragment) : NULL;
}

/**
 * kgr_record_doc_cut:
 * @self: a document
 * @from: one end
 * @to: the other end
 * @now: microseconds of the monotonic clock
 *
 * Copies what stands between two places and deletes it, as one step. Whole statements go with both
 * their layers, so that pasting them moves them.
 *
 * Returns: (transfer full) (nullable): the part; %NULL where nothing was deleted
 */
KgrRecordFragment *
kgr_record_doc_cut (KgrRecordDoc *self,
                    KgrTextPos    from,
                    KgrTextPos    to,
                    gint64        now)
{
  g_autoptr(KgrRecordFragment) fragment = kgr_record_doc_copy (self, from, to);
  gboolean done;

  if (fragment == NULL)
    {
      (void) kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
      return NULL;
    }
  if (kgr_text_pos_compare (from, to) > 0)
    {
      KgrTextPos swap = from;

      from = to;
      to = swap;
    }
  kgr_record_doc_begin (self);
  if (g_array_index (fragment->parts, KgrFragmentPart, 0).whole || from.unit != to.unit)
    done = kgr_record_doc_delete_over (self, from, to, TRUE);
  else
    done = kgr_record_doc_delete (self, from, to, now);
  kgr_record_doc_forget_heir (self);
  if (self->step != NULL && self->step->splices->len > 0)
    kgr_record_doc_set_step_kind (self, KGR_STEP_OTHER, 0);
  kgr_record_doc_end (self);
  if (!done)
    return NULL;
  self->refusal = KGR_REFUSED_NOT;
  return g_steal_pointer (&fragment);
}

/**
 * kgr_record_doc_remove_unit:
 * @self: a document
 * @index: of a statement or note
 *
 * Takes a whole unit out, with its key points.
 *
 * Returns: %FALSE for the place of an agenda item
 */
gboolean
kgr_record_doc_remove_unit (KgrRecordDoc *self,
                            guint         index)
{
  KgrTextPos caret;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  if (kgr_unit_get (self->units->pdata[index])->kind == KGR_UNIT_ITEM)
    return kgr_record_doc_refuse (self, KGR_REFUSED_ITEM);
  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, index, 1, kgr_units_new ());
  caret = (KgrTextPos) { 0, KGR_LAYER_TEXT, 0, 0 };
  if (index > 0)
    caret = kgr_record_doc_end_of (self, index - 1);
  else if (self->units->len > 0)
    caret = kgr_record_doc_start_of (self, 0);
  kgr_record_doc_place_caret (self, caret);
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

/* A part of one text goes into the text at @pos. */
static void
paste_words (KgrRecordDoc          *self,
             KgrTextPos             pos,
             const KgrFragmentPart *part,
             const char            *ground)
{
  g_autoptr(KgrUnit) carried = kgr_unit_carry (part->unit, part->ground, ground,
                                               part->ground == NULL || ground != NULL);
  g_autoptr(GPtrArray) words = kgr_unit_dup_paras (carried, part->layer);
  KgrUnit *unit = self->units->pdata[pos.unit];
  GPtrArray *paras = kgr_unit_dup_paras (unit, pos.layer);
  g_autoptr(KgrPara) para = kgr_para_ref (paras->pdata[pos.para]);
  const char *around = kgr_record_doc_find_typing_reason (self, pos);
  int column = pos.column;

  /* Into a passage, or while everything is sealed, they are confidential like what is typed. */
  if (around != NULL)
    {
      g_autoptr(KgrUnit) sealed = kgr_unit_seal (carried, around);

      g_ptr_array_unref (words);
      words = kgr_unit_dup_paras (sealed, part->layer);
    }
  for (guint i = 0; i < words->len; i++)
    {
      KgrPara *line = words->pdata[i];
      g_autoptr(KgrPara) front = NULL;
      KgrPara *whole;

      front = i == 0 ? kgr_para_splice (para, column, "", NULL, line, 0, NULL)
                     : kgr_para_ref (line);
      pos.column = kgr_para_get_n_chars (front);
      whole = i + 1 == words->len
              ? kgr_para_splice (front, kgr_para_get_n_chars (front), "", NULL, para, column,
                                 &pos.column)
              : kgr_para_ref (front);
      if (i == 0)
        {
          kgr_para_unref (paras->pdata[pos.para]);
          paras->pdata[pos.para] = whole;
        }
      else
        g_ptr_array_insert (paras, (int) ++pos.para, whole);
    }
  kgr_record_doc_replace (self, pos.unit, kgr_unit_with_layer (unit, pos.layer, paras));
  kgr_record_doc_place_caret (self, pos);
}

/* What a part of the fragment becomes here: its own id where that is of this document and free, so
 * that cutting and pasting moves a statement, else a new one. */
static KgrUnit *
unit_of_part (KgrRecordDoc          *self,
              const KgrFragmentPart *part,
              gboolean               own,
              gint64                 agenda_id,
              const char            *ground,
              GHashTable            *used)
{
  g_autoptr(KgrUnit) carried = kgr_unit_carry (part->unit, part->ground, ground,
                                               own && part->agenda_id == agenda_id);
  KgrUnitFields fields = *kgr_unit_get (carried);

  if (!part->whole || !own || g_hash_table_contains (self->live, &fields.id) ||
      g_hash_table_contains (used, &fields.id))
    fields.id = kgr_record_doc_next_id (self);
  g_hash_table_add (used, g_memdup2 (&fields.id, sizeof fields.id));
  if (fields.kind == KGR_UNIT_ITEM)
    {
      fields.kind = KGR_UNIT_NOTE;
      fields.statement_kind = KGR_STATEMENT_NOTE;
      fields.agenda_id = 0;
      fields.paras[KGR_LAYER_TEXT] = fields.paras[KGR_LAYER_SUMMARY];
      fields.paras[KGR_LAYER_SUMMARY] = NULL;
    }
  return kgr_unit_new (&fields);
}

/* Where units are put in: behind the one at @pos, which is cut in two if the caret is inside its
 * words. */
static guint
make_room (KgrRecordDoc *self,
           KgrTextPos    pos)
{
  KgrUnit *unit;
  const KgrUnitFields *fields;
  KgrSpeaker speaker;

  if (self->units->len == 0)
    return 0;
  unit = self->units->pdata[pos.unit];
  fields = kgr_unit_get (unit);
  speaker = (KgrSpeaker) { fields->person_id, fields->speaker };
  if (kgr_text_pos_is_label (pos) && fields->kind == KGR_UNIT_STATEMENT && pos.column == 0)
    return pos.unit;
  if (fields->kind == KGR_UNIT_STATEMENT && !kgr_text_pos_is_label (pos) &&
      pos.layer == KGR_LAYER_TEXT && (pos.para > 0 || pos.column > 0) &&
      !kgr_text_pos_equal (pos, kgr_record_doc_layer_end (self, pos.unit, pos.layer)))
    {
      g_autofree char *begun = g_strdup (fields->begun);

      kgr_record_doc_split (self, pos, &speaker, begun);
    }
  return pos.unit + 1;
}

static void
paste_units (KgrRecordDoc      *self,
             KgrTextPos         pos,
             KgrRecordFragment *fragment)
{
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint index = make_room (self, pos);
  gint64 agenda_id = index > 0 ? kgr_record_doc_get_agenda (self, index - 1) : 0;
  const char *ground = index > 0 ? kgr_record_doc_find_ground (self, index - 1) : NULL;
  GPtrArray *units = kgr_units_new ();
  guint n_units = fragment->parts->len;

  for (guint i = 0; i < n_units; i++)
    {
      KgrUnit *unit = unit_of_part (self, &g_array_index (fragment->parts, KgrFragmentPart, i),
                                    fragment->source == self->serial, agenda_id, ground, used);

      if (self->typing == KGR_TYPING_SEALED)
        {
          g_ptr_array_add (units, kgr_unit_seal (unit, self->typing_reason));
          kgr_unit_unref (unit);
        }
      else
        g_ptr_array_add (units, unit);
    }
  kgr_record_doc_splice (self, index, 0, units);
  kgr_record_doc_place_caret (self, kgr_record_doc_end_of (self, index + n_units - 1));
}

/**
 * kgr_record_doc_paste:
 * @self: a document
 * @pos: where; on a speaker's label: before the statement, and inside it before its words
 * @fragment: what was cut or copied, from this record or another one
 *
 * Puts in a part of a record. A part of one text goes into the text at @pos; statements are put
 * behind the one at @pos, which is cut in two where the caret stands inside its words: its rest
 * keeps its speaker. A statement whose id is free keeps it. The caret stands behind it all.
 *
 * Returns: %FALSE where there is no text at @pos
 */
gboolean
kgr_record_doc_paste (KgrRecordDoc      *self,
                      KgrTextPos         pos,
                      KgrRecordFragment *fragment)
{
  const KgrFragmentPart *first;
  const KgrUnitFields *fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && fragment != NULL, FALSE);
  g_return_val_if_fail (self->units->len == 0 || kgr_record_doc_is_place (self, pos), FALSE);

  if (fragment->parts->len == 0)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  first = &g_array_index (fragment->parts, KgrFragmentPart, 0);
  fields = self->units->len > 0 ? kgr_unit_get (self->units->pdata[pos.unit]) : NULL;
  kgr_record_doc_begin (self);
  if (fields != NULL && fragment->parts->len == 1 && !first->whole &&
      !(fields->kind == KGR_UNIT_ITEM && (kgr_text_pos_is_label (pos) ||
                                          pos.layer == KGR_LAYER_TEXT)))
    {
      if (kgr_text_pos_is_label (pos))
        pos = kgr_record_doc_start_of (self, pos.unit);
      paste_words (self, pos, first, fields->opened ? NULL
                                     : kgr_record_doc_find_ground (self, pos.unit));
    }
  else
    paste_units (self, pos, fragment);
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}
