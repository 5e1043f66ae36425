/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

#define KGR_TYPE_RECORD_VIEW (kgr_record_view_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordView, kgr_record_view, KGR, RECORD_VIEW, GtkTextView)

GtkWidget       *kgr_record_view_new            (void) G_GNUC_WARN_UNUSED_RESULT;

/* The record that is shown and written; NULL shows nothing. The same again where its agenda or
 * attendance are others now. Here and below, caret, selection and what is in sight stay where they
 * are in the record. */
void             kgr_record_view_set_doc        (KgrRecordView   *self,
                                                 KgrRecordDoc    *doc);
KgrRecordDoc    *kgr_record_view_get_doc        (KgrRecordView   *self);
/* Words, key points of each statement, or of each item. KGR_METHOD_VERBATIM at first. */
void             kgr_record_view_set_method     (KgrRecordView   *self,
                                                 KgrRecordMethod  method);
KgrRecordMethod  kgr_record_view_get_method     (KgrRecordView   *self);
/* Whether what is not public is shown; hidden at first. */
void             kgr_record_view_set_shown      (KgrRecordView   *self,
                                                 gboolean         shown);
/* TRUE at first. Not while somebody writes: input methods do not bear it. */
void             kgr_record_view_set_read_only  (KgrRecordView   *self,
                                                 gboolean         read_only);
/* While words are being composed nothing touches the text or the caret: no command acts then. */
gboolean         kgr_record_view_is_composing   (KgrRecordView   *self);

/* NULL while there is no document. */
KgrRecordLayout *kgr_record_view_get_layout     (KgrRecordView *self);
/* What stands for a gap in what is copied. */
void             kgr_record_view_set_mark       (KgrRecordView *self,
                                                 const char    *mark);

/* Where the caret is. FALSE where that is no place of the record: a heading without a unit. */
gboolean         kgr_record_view_get_caret      (KgrRecordView *self,
                                                 KgrTextPos    *caret);
/* The ends of the selection in the order of the record, as places in it; the caret twice, and
 * FALSE, where nothing is selected. */
gboolean         kgr_record_view_get_selection  (KgrRecordView *self,
                                                 KgrTextPos    *from,
                                                 KgrTextPos    *to);
/* The same on the screen. */
KgrShownPos      kgr_record_view_get_shown_caret     (KgrRecordView *self);
gboolean         kgr_record_view_get_shown_selection (KgrRecordView *self,
                                                      KgrShownPos   *from,
                                                      KgrShownPos   *to);
/* The agenda item the caret stands in, or 0. */
gint64           kgr_record_view_get_agenda     (KgrRecordView *self);
/* Why nothing can be typed at the caret; KGR_REFUSED_NOT where it can. */
KgrRefusal       kgr_record_view_find_refusal   (KgrRecordView *self);
void             kgr_record_view_select         (KgrRecordView *self,
                                                 KgrTextPos     caret,
                                                 KgrTextPos     bound);
/* Brings a place into sight; nothing moves where it is. */
void             kgr_record_view_scroll_to      (KgrRecordView *self,
                                                 KgrTextPos     pos);
void             kgr_record_view_jump_to_agenda (KgrRecordView *self,
                                                 gint64         agenda_id);

/* The caret goes to what has changed, and another method is shown where that is not in this one.
 * FALSE where nothing was done. */
gboolean         kgr_record_view_undo           (KgrRecordView *self);
gboolean         kgr_record_view_redo           (KgrRecordView *self);

/* The selection as it may leave the office; "" for none. */
char            *kgr_record_view_dup_public     (KgrRecordView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
