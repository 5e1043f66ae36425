/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

/**
 * KgrMarking:
 * @before: (element-type KgrUnit): the units as they are
 * @after: (element-type KgrUnit): the same units as they will be
 * @conceals: whether something public becomes confidential
 *
 * One change to what is confidential in a record. Storing @before again takes it back.
 */
typedef struct
{
  GPtrArray *before;
  GPtrArray *after;
  gboolean   conceals;
} KgrMarking;

void        kgr_marking_free         (KgrMarking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrMarking, kgr_marking_free)

/* Whether all of a selection is confidential, so that the command opens it. Nothing selected:
 * FALSE. */
gboolean    kgr_marking_is_opening   (GArray     *pieces);
/* NULL where nothing would change. @reason NULL opens what is confidential in @pieces. */
KgrMarking *kgr_marking_new          (KgrMeeting *meeting,
                                      GArray     *pieces,
                                      const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* The same change taken back. */
KgrMarking *kgr_marking_new_inverse  (KgrMarking *self) G_GNUC_WARN_UNUSED_RESULT;

/* Stores it; of an approved record the next version is opened first, and @standing is the number of
 * the one that still stands (0 = none). Call on the database thread. */
gboolean    kgr_marking_store        (KgrMarking *self,
                                      KgrStore   *store,
                                      gint64      meeting_id,
                                      int        *standing,
                                      GError    **error);

G_END_DECLS
