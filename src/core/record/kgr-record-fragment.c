/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "record/kgr-record-fragment-private.h"

G_DEFINE_BOXED_TYPE (KgrRecordFragment, kgr_record_fragment, kgr_record_fragment_ref,
                     kgr_record_fragment_unref)

static void
clear_part (gpointer data)
{
  KgrFragmentPart *part = data;

  g_clear_pointer (&part->unit, kgr_unit_unref);
  g_clear_pointer (&part->ground, g_free);
}

KgrRecordFragment *
kgr_record_fragment_new (guint source)
{
  KgrRecordFragment *self = g_new (KgrRecordFragment, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->source = source;
  self->parts = g_array_new (FALSE, FALSE, sizeof (KgrFragmentPart));
  g_array_set_clear_func (self->parts, clear_part);
  return self;
}

void
kgr_record_fragment_add (KgrRecordFragment *self,
                         KgrUnit           *unit,
                         const char        *ground,
                         gint64             agenda_id,
                         KgrLayer           layer,
                         gboolean           whole)
{
  KgrFragmentPart part = { unit, g_strdup (ground), agenda_id, layer, whole };

  g_array_append_val (self->parts, part);
}

/**
 * kgr_record_fragment_ref:
 * @self: a fragment
 *
 * Takes a reference; on any thread.
 *
 * Returns: (transfer full): @self
 */
KgrRecordFragment *
kgr_record_fragment_ref (KgrRecordFragment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kgr_record_fragment_unref:
 * @self: (transfer full): a fragment
 *
 * Drops a reference; on any thread.
 */
void
kgr_record_fragment_unref (KgrRecordFragment *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->parts);
  g_free (self);
}

/**
 * kgr_record_fragment_get_n_units:
 * @self: a fragment
 *
 * Returns: how many units it has, parts of units counted as one
 */
guint
kgr_record_fragment_get_n_units (KgrRecordFragment *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

/**
 * kgr_record_fragment_get_unit:
 * @self: a fragment
 * @index: less than kgr_record_fragment_get_n_units()
 *
 * Returns: (transfer none): the unit, or a unit of the part that was copied
 */
KgrUnit *
kgr_record_fragment_get_unit (KgrRecordFragment *self,
                              guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->parts->len, NULL);

  return g_array_index (self->parts, KgrFragmentPart, index).unit;
}
