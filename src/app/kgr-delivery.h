/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-desk.h"

G_BEGIN_DECLS

/**
 * KgrDeliverySteps:
 * @make: takes from the file what is to be written, into @order; database thread
 * @write: writes it to its place and reads it back: it waits for two processes; a thread of the
 *   pool
 * @note: notes in the file that it was handed out; database thread
 * @order_free: frees @order, on whichever thread needed it last
 *
 * The three steps from the file to a paper at its place, each over the same @order and one after
 * the other. A step that fails is the last. Static.
 */
typedef struct
{
  gboolean       (*make)  (KgrStore      *store,
                           gpointer       order,
                           GError       **error);
  gboolean       (*write) (gpointer       order,
                           GCancellable  *cancellable,
                           GError       **error);
  gboolean       (*note)  (KgrStore      *store,
                           gpointer       order,
                           GError       **error);
  GDestroyNotify   order_free;
} KgrDeliverySteps;

/* @order (transfer full) is not looked at any more by the caller. Giving up leaves nothing behind;
 * a paper that stands at its place is noted, whatever was pressed since. */
void     kgr_deliver_async  (KgrDesk                 *desk,
                             const KgrDeliverySteps  *steps,
                             gpointer                 order,
                             GCancellable            *cancellable,
                             GAsyncReadyCallback      callback,
                             gpointer                 user_data);
/* @written (out): whether the paper stands at its place, also where noting it did not work. */
gboolean kgr_deliver_finish (GAsyncResult            *result,
                             gboolean                *written,
                             GError                 **error);

G_END_DECLS
