/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-desk.h"

G_BEGIN_DECLS

/* @back: whether it is about to be taken back and not to be done again. */
typedef gboolean (*KgrDeedCheck) (gpointer data,
                                  gboolean back);

/**
 * KgrDeed:
 * @act: does it, on the database thread; stores in @data what @take_back needs. Runs again, after
 *   @take_back, to do it once more
 * @take_back: (nullable): undoes it exactly, over the same @data; %NULL where that cannot be
 * @data: (transfer full): what both work on
 * @data_free: (nullable): frees @data; it may hold words of the file, and goes with the session
 * @failed: one sentence for when it could not be stored ("The person was not stored.")
 * @done: (nullable): the words of the toast that offers to take it back ("Item removed"), never
 *   words of the file; %NULL for what shows where it was done
 * @meeting_id: the meeting it changes; 0 = several, or something else
 * @opens: (nullable): whether taking it back, or doing it once more, would show words that are
 *   hidden now; it is then refused until they are shown. Main thread
 *
 * One act of a person on the file, from a list or a form. The strings are copied.
 */
typedef struct
{
  KgrDeskFunc     act;
  KgrDeskFunc     take_back;
  gpointer        data;
  GDestroyNotify  data_free;
  const char     *failed;
  const char     *done;
  gint64          meeting_id;
  KgrDeedCheck    opens;
} KgrDeed;

/* Called on the main thread after every time a deed was done (@good), and once where it could not
 * be. @data is the deed's. Not called after the session has ended. */
typedef void (*KgrDeedFunc) (gpointer  owner,
                             gpointer  data,
                             gboolean  good);

/**
 * KgrDeeds:
 *
 * What was done since the file was unlocked and can be taken back, newest first. Main thread. Ends
 * with the session that has it.
 *
 * Properties:
 * - "can-undo", "can-redo" (gboolean, read-only, notify)
 *
 * Signals:
 * - "done" (char *words): something with a toast was done
 */
#define KGR_TYPE_DEEDS (kgr_deeds_get_type ())
G_DECLARE_FINAL_TYPE (KgrDeeds, kgr_deeds, KGR, DEEDS, GObject)

/* Reports a failure and announces what changed through the session that has these deeds. @owner
 * (nullable, a GObject) is kept until the answer has come, and in the list only weakly. */
void     kgr_deeds_do       (KgrDeeds      *self,
                             const KgrDeed *deed,
                             KgrDeedFunc    func,
                             gpointer       owner);
gboolean kgr_deeds_can_undo (KgrDeeds      *self);
gboolean kgr_deeds_can_redo (KgrDeeds      *self);
void     kgr_deeds_undo     (KgrDeeds      *self);
void     kgr_deeds_redo     (KgrDeeds      *self);

G_END_DECLS
