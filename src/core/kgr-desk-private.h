/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-desk.h"

G_BEGIN_DECLS

struct _KgrDesk
{
  GObject      parent_instance;

  char        *path;
  GThreadPool *worker;     /* one thread, so one job at a time, in order */

  /* Touched on the worker, or by the thread that opens the store while the worker has nothing to
   * do. */
  KgrStore    *store;

  /* Touched on the main thread. */
  gboolean     unlocked;
  gboolean     read_only;
  char        *holder;
  char        *slot_name;
};

/* Puts a job at the end of the queue. Takes @task; @func runs on the database thread, where there
 * is a store only between unlocking and locking. */
void kgr_desk_push (KgrDesk        *self,
                    GTask          *task,
                    KgrDeskFunc     func,
                    gpointer        data,
                    GDestroyNotify  data_free,
                    GDestroyNotify  result_free);

G_END_DECLS
