/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/**
 * KgrRecordFragment:
 *
 * A part of a record, cut or copied: reference counted, immutable, boxed for a clipboard of our
 * own. It holds the words with their passages: the plain text for other programs is the view's
 * matter.
 */
typedef struct _KgrRecordFragment KgrRecordFragment;

#define KGR_TYPE_RECORD_FRAGMENT (kgr_record_fragment_get_type ())
GType              kgr_record_fragment_get_type (void);
KgrRecordFragment *kgr_record_fragment_ref      (KgrRecordFragment *self);
void               kgr_record_fragment_unref    (KgrRecordFragment *self);
guint              kgr_record_fragment_get_n_units (KgrRecordFragment *self);
KgrUnit           *kgr_record_fragment_get_unit (KgrRecordFragment *self,
                                                 guint              index);
/* Text of other programs: statements where it has lines that say who speaks, rows of a table with
 * one space between the cells, long paragraphs cut at 。 @people (nullable, element-type utf8):
 * labels and names of those who may speak. */
KgrRecordFragment *kgr_record_fragment_new_from_text (const char *text,
                                                      GPtrArray  *people)
                                                      G_GNUC_WARN_UNUSED_RESULT;

/* The same, of those on the attendance of @meeting. */
KgrRecordFragment *kgr_record_fragment_new_for_meeting (const char *text,
                                                        KgrMeeting *meeting)
                                                        G_GNUC_WARN_UNUSED_RESULT;

KgrRecordFragment *kgr_record_doc_copy  (KgrRecordDoc      *self,
                                         KgrTextPos         from,
                                         KgrTextPos         to) G_GNUC_WARN_UNUSED_RESULT;
/* Copying and deleting as one step; NULL where nothing could be deleted. */
KgrRecordFragment *kgr_record_doc_cut   (KgrRecordDoc      *self,
                                         KgrTextPos         from,
                                         KgrTextPos         to,
                                         gint64             now) G_GNUC_WARN_UNUSED_RESULT;
gboolean           kgr_record_doc_paste (KgrRecordDoc      *self,
                                         KgrTextPos         pos,
                                         KgrRecordFragment *fragment);
/* One statement gone, with its key points. */
gboolean           kgr_record_doc_remove_unit (KgrRecordDoc *self,
                                               guint         index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrRecordFragment, kgr_record_fragment_unref)

G_END_DECLS
