/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is told what changes in a document. */

#include "config.h"

#include "kgr-record-doc-private.h"

/**
 * kgr_record_doc_observe:
 * @self: a document
 * @observer: what is called; copied; either may be %NULL
 * @data: given to it
 *
 * Has every change told, until kgr_record_doc_unobserve().
 *
 * Returns: a handle (> 0)
 */
guint
kgr_record_doc_observe (KgrRecordDoc            *self,
                        const KgrRecordObserver *observer,
                        gpointer                 data)
{
  KgrDocObserver one;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && observer != NULL, 0);

  one.handle = ++self->last_handle;
  one.funcs = *observer;
  one.data = data;
  g_array_append_val (self->observers, one);
  return one.handle;
}

/**
 * kgr_record_doc_unobserve:
 * @self: a document
 * @handle: what kgr_record_doc_observe() gave
 *
 * Tells this observer nothing any more.
 */
void
kgr_record_doc_unobserve (KgrRecordDoc *self,
                          guint         handle)
{
  g_return_if_fail (KGR_IS_RECORD_DOC (self));

  for (guint i = 0; i < self->observers->len; i++)
    if (g_array_index (self->observers, KgrDocObserver, i).handle == handle)
      {
        g_array_remove_index (self->observers, i);
        return;
      }
}

void
kgr_record_doc_tell_step (KgrRecordDoc *self)
{
  for (guint i = 0; i < self->observers->len; i++)
    {
      const KgrDocObserver *one = &g_array_index (self->observers, KgrDocObserver, i);

      if (one->funcs.step != NULL)
        one->funcs.step (self, one->data);
    }
}

void
kgr_record_doc_tell_splice (KgrRecordDoc *self,
                            guint         pos,
                            GPtrArray    *old_units,
                            GPtrArray    *new_units)
{
  for (guint i = 0; i < self->observers->len; i++)
    {
      const KgrDocObserver *one = &g_array_index (self->observers, KgrDocObserver, i);

      if (one->funcs.splice != NULL)
        one->funcs.splice (self, pos, (KgrUnit **) old_units->pdata, old_units->len,
                           (KgrUnit **) new_units->pdata, new_units->len, one->data);
    }
}
