/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting in a document. No word ever gets another speaker by it: of statements that are deleted
 * across, the first keeps its front, and the last its label and its rest. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"

/* A key that comes later begins a new step. */
#define PAUSE (1500 * G_TIME_SPAN_MILLISECOND)

static KgrTextPos
layer_start (KgrTextPos pos,
             KgrLayer   layer)
{
  KgrTextPos start = { pos.unit, layer, 0, 0 };

  return start;
}

/* The unit without what stands between two places of one layer. The same unit where that is
 * nothing. */
static KgrUnit *
without (KgrRecordDoc *self,
         KgrTextPos    from,
         KgrTextPos    to)
{
  KgrUnit *unit = self->units->pdata[from.unit];
  GPtrArray *paras;
  g_autoptr(KgrPara) head = NULL;
  g_autoptr(KgrPara) tail = NULL;

  if (kgr_text_pos_equal (from, to))
    return kgr_unit_ref (unit);

  paras = kgr_unit_dup_paras (unit, from.layer);
  head = kgr_para_ref (paras->pdata[from.para]);
  tail = kgr_para_ref (paras->pdata[to.para]);
  kgr_para_unref (paras->pdata[from.para]);
  paras->pdata[from.para] = kgr_para_splice (head, from.column, "", NULL, tail, to.column, NULL);
  if (to.para > from.para)
    g_ptr_array_remove_range (paras, from.para + 1, to.para - from.para);
  return kgr_unit_with_layer (unit, from.layer, paras);
}

/* Why the first confidential character between two places of one unit is so. */
static const char *
find_lost_reason (KgrRecordDoc *self,
                  KgrTextPos    from,
                  KgrTextPos    to)
{
  KgrUnit *unit = self->units->pdata[from.unit];

  for (guint i = from.para; i <= to.para && i < kgr_unit_get_n_paras (unit, from.layer); i++)
    {
      guint n_spans;
      const KgrSpan *spans = kgr_para_get_spans (kgr_unit_get_para (unit, from.layer, i), &n_spans);
      int start = i == from.para ? from.column : 0;
      int end = i == to.para ? to.column : G_MAXINT;

      for (guint s = 0; s < n_spans; s++)
        if (spans[s].start < end && spans[s].start + spans[s].length > start)
          return spans[s].reason;
    }
  return NULL;
}

static gboolean
has_other_text (KgrUnit  *unit,
                KgrLayer  layer)
{
  return kgr_unit_get_n_paras (unit, layer == KGR_LAYER_TEXT ? KGR_LAYER_SUMMARY
                                                              : KGR_LAYER_TEXT) > 0;
}

/* A unit that the selection covers with its label goes; not the place of an agenda item, or what
 * stands below it would belong to another, and not the words that another view shows. */
static KgrUnit *
covered (KgrRecordDoc *self,
         guint         index,
         gboolean      whole)
{
  KgrUnit *unit = self->units->pdata[index];
  KgrLayer layer = kgr_record_doc_get_layer (self, index);
  KgrTextPos end = kgr_record_doc_layer_end (self, index, layer);

  if (!kgr_record_doc_is_in_text (self, index))
    return kgr_unit_ref (unit);
  if (kgr_unit_get (unit)->kind == KGR_UNIT_ITEM || (!whole && has_other_text (unit, layer)))
    return without (self, layer_start (end, layer), end);
  return NULL;
}

static KgrUnit *
front_of (KgrRecordDoc *self,
          KgrTextPos    from,
          gboolean      whole)
{
  if (kgr_text_pos_is_label (from))
    {
      if (from.column == 0)
        return covered (self, from.unit, whole);
      from = layer_start (from, kgr_record_doc_get_layer (self, from.unit));
    }
  /* A note has no label: from its first character on all of it is selected. */
  if (kgr_unit_get (self->units->pdata[from.unit])->kind == KGR_UNIT_NOTE && from.para == 0 &&
      from.column == 0)
    return covered (self, from.unit, whole);
  return without (self, from, kgr_record_doc_layer_end (self, from.unit, from.layer));
}

static KgrUnit *
rest_of (KgrRecordDoc *self,
         KgrTextPos    to,
         gboolean      whole)
{
  if (kgr_text_pos_is_label (to))
    return kgr_unit_ref (self->units->pdata[to.unit]);
  /* Right before a note's first character: it is not touched, even if it is empty. */
  if (kgr_unit_get (self->units->pdata[to.unit])->kind == KGR_UNIT_NOTE && to.para == 0 &&
      to.column == 0)
    return kgr_unit_ref (self->units->pdata[to.unit]);
  if (kgr_text_pos_equal (to, kgr_record_doc_layer_end (self, to.unit, to.layer)))
    return covered (self, to.unit, whole);
  return without (self, layer_start (to, to.layer), to);
}

/* The caret after deleting: where the deleted text began, or in what stands there now. */
static void
place_caret (KgrRecordDoc *self,
             KgrTextPos    from,
             gboolean      first_is_gone)
{
  if (!first_is_gone && !kgr_text_pos_is_label (from))
    kgr_record_doc_place_caret (self, from);
  else if (from.unit < self->units->len)
    kgr_record_doc_place_caret (self, kgr_record_doc_start_of (self, from.unit));
  else if (self->units->len > 0)
    kgr_record_doc_place_caret (self, kgr_record_doc_end_of (self, self->units->len - 1));
  else
    kgr_record_doc_place_caret (self, layer_start ((KgrTextPos) { 0 }, KGR_LAYER_TEXT));
}

gboolean
kgr_record_doc_delete_over (KgrRecordDoc *self,
                            KgrTextPos    from,
                            KgrTextPos    to,
                            gboolean      whole)
{
  g_autoptr(GPtrArray) units = kgr_units_new ();
  gboolean changed = FALSE;
  gboolean first_is_gone = FALSE;

  for (guint i = from.unit; i <= to.unit; i++)
    {
      KgrUnit *unit = i == from.unit ? front_of (self, from, whole)
                      : i == to.unit ? rest_of (self, to, whole) : covered (self, i, whole);

      changed = changed || unit != self->units->pdata[i];
      first_is_gone = first_is_gone || (i == from.unit && unit == NULL);
      if (unit != NULL)
        g_ptr_array_add (units, unit);
    }
  if (!changed)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);

  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, from.unit, to.unit - from.unit + 1, g_steal_pointer (&units));
  place_caret (self, from, first_is_gone);
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_end (self);
  return TRUE;
}

static void
inherit (KgrRecordDoc *self,
         KgrTextPos    pos,
         const char   *reason)
{
  g_autofree char *kept = g_strdup (reason);

  kgr_record_doc_forget_heir (self);
  self->heir_pos = pos;
  self->heir_reason = g_steal_pointer (&kept);
}

/* One character, as Backspace and Delete take them, and no selection. */
static gboolean
is_key (KgrRecordDoc *self,
        KgrTextPos    from,
        KgrTextPos    to)
{
  if (!kgr_text_pos_equal (self->caret.cursor, self->caret.bound))
    return FALSE;
  return from.para == to.para ? to.column == from.column + 1
                              : to.para == from.para + 1 && to.column == 0;
}

static gboolean
delete_within (KgrRecordDoc *self,
               KgrTextPos    from,
               KgrTextPos    to,
               gint64        now)
{
  const char *reason = find_lost_reason (self, from, to);
  gboolean key = is_key (self, from, to);

  if (key && !kgr_record_doc_resume (self, KGR_STEP_ERASING, to, now, PAUSE))
    (void) kgr_record_doc_resume (self, KGR_STEP_ERASING, from, now, PAUSE);
  kgr_record_doc_begin (self);
  inherit (self, from, reason);
  kgr_record_doc_replace (self, from.unit, without (self, from, to));
  kgr_record_doc_place_caret (self, from);
  kgr_record_doc_set_step_kind (self, key ? KGR_STEP_ERASING : KGR_STEP_CUTTING, now);
  kgr_record_doc_end (self);
  return TRUE;
}

/* Both places in one unit. */
static gboolean
delete_in_unit (KgrRecordDoc *self,
                KgrTextPos    from,
                KgrTextPos    to,
                gint64        now)
{
  if (kgr_text_pos_is_label (to))
    return kgr_record_doc_refuse (self, KGR_REFUSED_LABEL);
  if (kgr_text_pos_is_label (from))
    {
      gboolean whole = from.column == 0 &&
                       kgr_text_pos_equal (to, kgr_record_doc_layer_end (self, to.unit, to.layer));

      if (whole && kgr_unit_get (self->units->pdata[to.unit])->kind == KGR_UNIT_STATEMENT)
        return kgr_record_doc_delete_over (self, from, to, FALSE);
      from = layer_start (to, to.layer);
      if (kgr_text_pos_equal (from, to))
        return kgr_record_doc_refuse (self, KGR_REFUSED_LABEL);
    }
  if (from.layer != to.layer)
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);
  return delete_within (self, from, to, now);
}

/**
 * kgr_record_doc_delete:
 * @self: a document
 * @from: one end of what is deleted
 * @to: the other end
 * @now: microseconds of the monotonic clock
 *
 * Deletes text. Over several statements those that are covered go, with their label; the first
 * keeps what stands before, the last its label and what stands after; the place of an agenda item
 * stays; and a statement that has text in the other layer stays, emptied. A part of a label is no
 * text. To join two statements there is kgr_record_doc_join().
 *
 * Returns: %FALSE where nothing was deleted
 */
gboolean
kgr_record_doc_delete (KgrRecordDoc *self,
                       KgrTextPos    from,
                       KgrTextPos    to,
                       gint64        now)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, from), FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, to), FALSE);

  if (kgr_text_pos_compare (from, to) > 0)
    {
      KgrTextPos swap = from;

      from = to;
      to = swap;
    }
  if (kgr_text_pos_equal (from, to))
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);

  self->refusal = KGR_REFUSED_NOT;
  return from.unit == to.unit ? delete_in_unit (self, from, to, now)
                              : kgr_record_doc_delete_over (self, from, to, FALSE);
}
