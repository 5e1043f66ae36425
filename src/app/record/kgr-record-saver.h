/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-session.h"
#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_SAVER_STORED,  /* what is on the screen is in the file */
  KGR_SAVER_WAITING, /* a change is less than a second old */
  KGR_SAVER_STORING, /* on its way */
  KGR_SAVER_TROUBLE, /* the file does not take it; tried again by itself */
} KgrSaverState;

/**
 * KgrRecordSaver:
 *
 * Sees to it that what is written in a document is sealed and stored at most a second later, typing
 * or not. The main loop never waits for it, and nothing that was written is ever given up: where
 * the file does not take it, it is tried again until it does.
 *
 * Signal "changed": the state, the time or the trouble is another.
 */
#define KGR_TYPE_RECORD_SAVER (kgr_record_saver_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordSaver, kgr_record_saver, KGR, RECORD_SAVER, GObject)

KgrRecordSaver *kgr_record_saver_new       (KgrSession     *session,
                                            KgrRecordDoc   *doc) G_GNUC_WARN_UNUSED_RESULT;
/* Stores now what is not stored. */
void            kgr_record_saver_flush     (KgrRecordSaver *self);
/* The same, and goes on until it is done: nobody looks at the document any more. */
void            kgr_record_saver_leave     (KgrRecordSaver *self);
KgrSaverState   kgr_record_saver_get_state (KgrRecordSaver *self);
/* When something was stored last; NULL: not since the document was opened. */
GDateTime      *kgr_record_saver_get_time  (KgrRecordSaver *self);
/* Why the file does not take it; NULL where it does. */
const GError   *kgr_record_saver_get_error (KgrRecordSaver *self);
/* The version that storing has opened since this was asked last; 0 = none. */
int             kgr_record_saver_take_next_version (KgrRecordSaver *self);

G_END_DECLS
