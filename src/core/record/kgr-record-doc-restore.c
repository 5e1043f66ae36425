/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing back what a unit was once. What has become confidential since then stays so. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "record/kgr-record-changes.h"

static gboolean
find_row (KgrRecordDoc *self,
          gint64        row_id,
          guint        *index)
{
  for (guint i = 0; i < self->units->len; i++)
    if (kgr_record_doc_get_row_id (self, kgr_unit_get (self->units->pdata[i])->id) == row_id)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* The id a row has in this document. */
static gint64
find_id (KgrRecordDoc *self,
         gint64        row_id)
{
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (*(gint64 *) row == row_id)
      return *(gint64 *) id;
  return row_id;
}

/* The words of every passage of @now, wherever they stand in @unit, are a passage there. */
static KgrUnit *
conceal_as (KgrUnit *unit,
            KgrUnit *now)
{
  KgrUnit *result = kgr_unit_ref (unit);

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    for (guint i = 0; i < kgr_unit_get_n_paras (now, layer); i++)
      {
        KgrPara *para = kgr_unit_get_para (now, layer, i);
        guint n_spans;
        const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

        for (guint s = 0; s < n_spans; s++)
          {
            g_autofree char *words = g_utf8_substring (kgr_para_get_text (para), spans[s].start,
                                                       spans[s].start + spans[s].length);
            KgrUnit *before = result;
            guint n_found = 0;

            result = kgr_unit_conceal (before, words, spans[s].reason, &n_found);
            kgr_unit_unref (before);
          }
      }
  return result;
}

static gboolean
restore_in_place (KgrRecordDoc *self,
                  guint         index,
                  KgrUnit      *unit)
{
  KgrUnit *now = self->units->pdata[index];
  g_autoptr(KgrUnit) concealed = conceal_as (unit, now);
  KgrUnitFields fields = *kgr_unit_get (concealed);
  gboolean done;

  fields.id = kgr_unit_get (now)->id;
  fields.kind = kgr_unit_get (now)->kind;
  fields.agenda_id = kgr_unit_get (now)->agenda_id;
  fields.opened = fields.opened && kgr_unit_get (now)->opened;
  if (fields.kind != kgr_unit_get (unit)->kind)
    return kgr_record_doc_refuse (self, KGR_REFUSED_KIND);

  kgr_record_doc_begin (self);
  done = kgr_record_doc_set_fields (self, index, &fields);
  if (done)
    kgr_record_doc_place_caret (self, kgr_record_doc_start_of (self, index));
  kgr_record_doc_end (self);
  return done;
}

/**
 * kgr_record_doc_restore:
 * @self: a document
 * @revision: what it was once
 * @pos: behind which unit it comes back if it is gone
 *
 * Brings back what a unit was. Where it is still there, words that are confidential in it now are
 * so in what comes back. One that is gone comes back confidential if it stood in a closed item and
 * comes under an open one. Undo takes it back.
 *
 * Returns: %FALSE where nothing changes
 */
gboolean
kgr_record_doc_restore (KgrRecordDoc          *self,
                        const KgrUnitRevision *revision,
                        KgrTextPos             pos)
{
  KgrUnitFields fields;
  g_autoptr(KgrUnit) unit = NULL;
  GPtrArray *units;
  guint index;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && revision != NULL, FALSE);

  if (find_row (self, revision->unit_id, &index))
    return restore_in_place (self, index, revision->unit);
  fields = *kgr_unit_get (revision->unit);
  if (fields.kind == KGR_UNIT_ITEM)
    return kgr_record_doc_refuse (self, KGR_REFUSED_ITEM);
  fields.id = find_id (self, revision->unit_id);
  fields.opened = FALSE;
  index = self->units->len > 0 ? MIN (pos.unit, self->units->len - 1) + 1 : 0;
  units = kgr_units_new ();
  unit = kgr_unit_new (&fields);
  if (revision->closed && (index == 0 || kgr_record_doc_find_ground (self, index - 1) == NULL))
    g_ptr_array_add (units, kgr_unit_seal (unit, ""));
  else
    g_ptr_array_add (units, kgr_unit_ref (unit));
  kgr_record_doc_begin (self);
  kgr_record_doc_splice (self, index, 0, units);
  kgr_record_doc_place_caret (self, kgr_record_doc_start_of (self, index));
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}
