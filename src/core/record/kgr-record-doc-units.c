/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a unit beside its words: who speaks, when it was begun, what was decided. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "kgr-unit-private.h"

gboolean
kgr_record_doc_set_fields (KgrRecordDoc        *self,
                           guint                index,
                           const KgrUnitFields *fields)
{
  g_autoptr(KgrUnit) unit = kgr_unit_new (fields);

  if (kgr_unit_equal (unit, self->units->pdata[index]))
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  kgr_record_doc_begin (self);
  kgr_record_doc_replace (self, index, g_steal_pointer (&unit));
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

static gboolean
is_speech (KgrRecordDoc *self,
           guint         index)
{
  return kgr_unit_get (self->units->pdata[index])->kind == KGR_UNIT_STATEMENT;
}

/**
 * kgr_record_doc_set_speaker:
 * @self: a document
 * @index: of a statement
 * @speaker: who speaks
 *
 * Says that somebody else spoke.
 *
 * Returns: %FALSE where it is no statement, or nothing changes
 */
gboolean
kgr_record_doc_set_speaker (KgrRecordDoc     *self,
                            guint             index,
                            const KgrSpeaker *speaker)
{
  KgrUnitFields fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);
  g_return_val_if_fail (speaker != NULL, FALSE);

  if (!is_speech (self, index))
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);
  fields = *kgr_unit_get (self->units->pdata[index]);
  fields.person_id = speaker->person_id;
  fields.speaker = speaker->label;
  return kgr_record_doc_set_fields (self, index, &fields);
}

/**
 * kgr_record_doc_set_begun:
 * @self: a document
 * @index: of a unit
 * @begun: (nullable): ISO 8601 local; %NULL for not known
 *
 * Says when a statement was begun, or an item was come to.
 *
 * Returns: %FALSE where nothing changes
 */
gboolean
kgr_record_doc_set_begun (KgrRecordDoc *self,
                          guint         index,
                          const char   *begun)
{
  KgrUnitFields fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  fields = *kgr_unit_get (self->units->pdata[index]);
  fields.begun = begun;
  return kgr_record_doc_set_fields (self, index, &fields);
}

/**
 * kgr_record_doc_set_opened:
 * @self: a document
 * @index: of a statement or note
 * @opened: whether it is public although its agenda item is closed
 *
 * Opens one unit of a closed item, or closes it again. Passages in it stay confidential.
 *
 * Returns: %FALSE where the item is not closed, or nothing changes
 */
gboolean
kgr_record_doc_set_opened (KgrRecordDoc *self,
                           guint         index,
                           gboolean      opened)
{
  KgrUnitFields fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  fields = *kgr_unit_get (self->units->pdata[index]);
  if (fields.kind == KGR_UNIT_ITEM)
    return kgr_record_doc_refuse (self, KGR_REFUSED_ITEM);
  if (opened && kgr_record_doc_find_ground (self, index) == NULL)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  fields.opened = opened;
  return kgr_record_doc_set_fields (self, index, &fields);
}

/**
 * kgr_record_doc_set_read_out:
 * @self: a document
 * @index: of a statement
 * @read_out: whether it is the written opinion of somebody who was absent
 *
 * Says that a statement was not spoken but read out.
 *
 * Returns: %FALSE where it is no statement, or nothing changes
 */
gboolean
kgr_record_doc_set_read_out (KgrRecordDoc *self,
                             guint         index,
                             gboolean      read_out)
{
  KgrUnitFields fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  if (!is_speech (self, index))
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);
  fields = *kgr_unit_get (self->units->pdata[index]);
  fields.read_out = read_out;
  return kgr_record_doc_set_fields (self, index, &fields);
}

/**
 * kgr_record_doc_set_decision:
 * @self: a document
 * @index: of a note or decision
 * @decision: (nullable): what was decided; %NULL makes it a note again
 *
 * Makes a note a decision.
 *
 * Returns: %FALSE where it is no note, or nothing changes
 */
gboolean
kgr_record_doc_set_decision (KgrRecordDoc      *self,
                             guint              index,
                             const KgrDecision *decision)
{
  static const KgrDecision none = { 0 };
  KgrUnitFields fields;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && index < self->units->len, FALSE);

  fields = *kgr_unit_get (self->units->pdata[index]);
  if (fields.kind != KGR_UNIT_NOTE)
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);
  fields.statement_kind = decision != NULL ? KGR_STATEMENT_DECISION : KGR_STATEMENT_NOTE;
  fields.decision = decision != NULL ? *decision : none;
  return kgr_record_doc_set_fields (self, index, &fields);
}
