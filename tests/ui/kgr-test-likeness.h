/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-desk.h"

G_BEGIN_DECLS

/* What stands in a file, one line for each thing, without what two files that say the same differ
 * in (row ids, hours at which something was stored). To be run on the thread of the store;
 * (transfer full): text. */
gpointer kgr_likeness_bodies     (KgrStore      *store,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);
gpointer kgr_likeness_people     (KgrStore      *store,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);
gpointer kgr_likeness_seats      (KgrStore      *store,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);
gpointer kgr_likeness_meetings   (KgrStore      *store,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);
gpointer kgr_likeness_agendas    (KgrStore      *store,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);
gpointer kgr_likeness_attendance (KgrStore      *store,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);

/* Fails with the first line that is not the same. */
void     kgr_likeness_assert     (const char    *made,
                                  const char    *wanted);

G_END_DECLS
