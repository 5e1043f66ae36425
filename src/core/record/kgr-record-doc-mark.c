/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making parts of a record confidential, and public again. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"

KgrTextPos
kgr_record_doc_start_of (KgrRecordDoc *self,
                         guint         index)
{
  KgrTextPos pos = { index, kgr_record_doc_get_layer (self, index), 0, 0 };

  return pos;
}

KgrTextPos
kgr_record_doc_layer_end (KgrRecordDoc *self,
                          guint         index,
                          KgrLayer      layer)
{
  KgrUnit *unit = self->units->pdata[index];
  guint n_paras = kgr_unit_get_n_paras (unit, layer);
  KgrTextPos end = { index, layer, n_paras > 0 ? n_paras - 1 : 0, 0 };

  if (n_paras > 0)
    end.column = kgr_para_get_n_chars (kgr_unit_get_para (unit, layer, end.para));
  return end;
}

KgrTextPos
kgr_record_doc_end_of (KgrRecordDoc *self,
                       guint         index)
{
  return kgr_record_doc_layer_end (self, index, kgr_record_doc_get_layer (self, index));
}

gboolean
kgr_record_doc_clip (KgrRecordDoc *self,
                     KgrTextPos    from,
                     KgrTextPos    to,
                     guint         index,
                     KgrTextPos   *start,
                     KgrTextPos   *end,
                     gboolean     *whole)
{
  KgrLayer layer = kgr_record_doc_get_layer (self, index);
  gboolean from_top = index > from.unit;

  if (index > from.unit && index < to.unit && !kgr_record_doc_is_in_text (self, index))
    return FALSE;
  /* A selection inside one unit may be in the pane of its key points. */
  if (index == from.unit && !kgr_text_pos_is_label (from))
    layer = from.layer;
  else if (index == to.unit && !kgr_text_pos_is_label (to))
    layer = to.layer;
  *start = (KgrTextPos) { index, layer, 0, 0 };
  *end = kgr_record_doc_layer_end (self, index, layer);
  if (index == from.unit)
    {
      from_top = kgr_text_pos_is_label (from) && from.column == 0;
      if (!kgr_text_pos_is_label (from))
        *start = from;
      if (kgr_unit_get (self->units->pdata[index])->kind == KGR_UNIT_NOTE &&
          kgr_text_pos_equal (*start, (KgrTextPos) { index, layer, 0, 0 }))
        from_top = TRUE;
    }
  *whole = from_top;
  if (index == to.unit)
    {
      if (kgr_text_pos_is_label (to))
        return FALSE;
      *whole = from_top && kgr_text_pos_equal (to, *end);
      *end = to;
    }
  return TRUE;
}

/* Characters of the layer's whole text before a place. */
static int
offset_of (KgrRecordDoc *self,
           KgrTextPos    pos)
{
  KgrUnit *unit = self->units->pdata[pos.unit];
  int offset = pos.column;

  for (guint i = 0; i < pos.para; i++)
    offset += kgr_para_get_n_chars (kgr_unit_get_para (unit, pos.layer, i)) + 1;
  return offset;
}

static gboolean
replace_changed (KgrRecordDoc *self,
                 guint         index,
                 KgrUnit      *unit)
{
  gboolean changed = unit != self->units->pdata[index];

  kgr_record_doc_replace (self, index, unit);
  return changed;
}

/* A unit that is sealed as a whole is sealed with what the other layer says of the same words. */
static gboolean
mark_part (KgrRecordDoc *self,
           KgrTextPos    start,
           KgrTextPos    end,
           gboolean      whole,
           const char   *reason)
{
  KgrUnit *unit = self->units->pdata[start.unit];
  int offset;

  if (whole && reason != NULL)
    return replace_changed (self, start.unit, kgr_unit_seal (unit, reason));
  offset = offset_of (self, start);
  return replace_changed (self, start.unit,
                          kgr_unit_mark (unit, start.layer, offset, offset_of (self, end) - offset,
                                         reason));
}

/**
 * kgr_record_doc_mark:
 * @self: a document
 * @from: one end
 * @to: the other end
 * @reason: (nullable): why, "" for no reason given; %NULL to open
 *
 * Makes the text between two places confidential, inside a word or over statements, or opens it; a
 * part of a passage may be opened, and gets another reason if marked again. Statements that are
 * covered with their label are sealed in both layers. What is confidential because its item is
 * closed is opened by kgr_record_doc_set_opened() only.
 *
 * Returns: %FALSE where nothing changes
 */
gboolean
kgr_record_doc_mark (KgrRecordDoc *self,
                     KgrTextPos    from,
                     KgrTextPos    to,
                     const char   *reason)
{
  gboolean changed = FALSE;
  gboolean closed = FALSE;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, from), FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, to), FALSE);

  if (kgr_text_pos_compare (from, to) > 0)
    {
      KgrTextPos swap = from;

      from = to;
      to = swap;
    }
  kgr_record_doc_begin (self);
  for (guint i = from.unit; i <= to.unit; i++)
    {
      KgrTextPos start;
      KgrTextPos end;
      gboolean whole;

      closed = closed || (kgr_record_doc_find_ground (self, i) != NULL &&
                          !kgr_unit_get (self->units->pdata[i])->opened);
      if (kgr_record_doc_clip (self, from, to, i, &start, &end, &whole) &&
          start.layer == end.layer && mark_part (self, start, end, whole, reason))
        changed = TRUE;
    }
  kgr_record_doc_forget_heir (self);
  kgr_record_doc_end (self);
  self->refusal = changed ? KGR_REFUSED_NOT : closed ? KGR_REFUSED_CLOSED : KGR_REFUSED_NOTHING;
  return changed;
}

/**
 * kgr_record_doc_mark_unit:
 * @self: a document
 * @index: of a unit
 * @reason: (nullable): why, "" for no reason given; %NULL to open
 *
 * Makes a whole unit confidential, its text and its key points, or opens both.
 *
 * Returns: %FALSE where nothing changes
 */
gboolean
kgr_record_doc_mark_unit (KgrRecordDoc *self,
                          guint         index,
                          const char   *reason)
{
  g_autoptr(KgrUnit) unit = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  unit = kgr_unit_seal (self->units->pdata[index], reason);
  if (unit == self->units->pdata[index])
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  kgr_record_doc_begin (self);
  kgr_record_doc_replace (self, index, g_steal_pointer (&unit));
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

/**
 * kgr_record_doc_set_sealing:
 * @self: a document
 * @reason: (nullable): why what is typed from here on is confidential, "" for no reason; %NULL
 *   from here on not
 *
 * Switches «from here on confidential». It holds wherever is typed, until it is switched off.
 * Switching it off at the end of a passage opens what is typed next there; inside a passage it
 * stays confidential. It is not undone.
 */
void
kgr_record_doc_set_sealing (KgrRecordDoc *self,
                            const char   *reason)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self));

  g_free (self->typing_reason);
  self->typing_reason = g_strdup (reason);
  self->typing = reason != NULL ? KGR_TYPING_SEALED : KGR_TYPING_OPEN;
  kgr_record_doc_forget_heir (self);
}

/**
 * kgr_record_doc_is_sealing:
 * @self: a document
 *
 * Returns: whether «from here on confidential» is on
 */
gboolean
kgr_record_doc_is_sealing (KgrRecordDoc *self)
{
  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);

  return self->typing == KGR_TYPING_SEALED;
}
