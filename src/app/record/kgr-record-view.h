/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

#define KGR_TYPE_RECORD_VIEW (kgr_record_view_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordView, kgr_record_view, KGR, RECORD_VIEW, GtkTextView)

GtkWidget       *kgr_record_view_new            (void) G_GNUC_WARN_UNUSED_RESULT;

/* Caret, selection and what is in sight stay where they are in the record. */
void             kgr_record_view_set_record     (KgrRecordView   *self,
                                                 KgrMeeting      *meeting,
                                                 KgrRecordMethod  method,
                                                 gboolean         shown);
/* NULL before a record was set. */
KgrRecordLayout *kgr_record_view_get_layout     (KgrRecordView *self);
/* What stands for a gap in what is copied. */
void             kgr_record_view_set_mark       (KgrRecordView *self,
                                                 const char    *mark);

KgrShownPos      kgr_record_view_get_caret      (KgrRecordView *self);
/* FALSE where nothing is selected. */
gboolean         kgr_record_view_get_selection  (KgrRecordView *self,
                                                 KgrShownPos   *from,
                                                 KgrShownPos   *to);
void             kgr_record_view_select         (KgrRecordView *self,
                                                 KgrShownPos    from,
                                                 KgrShownPos    to);
void             kgr_record_view_jump_to_agenda (KgrRecordView *self,
                                                 gint64         agenda_id);
/* The selection as it may leave the office; "" for none. */
char            *kgr_record_view_dup_public     (KgrRecordView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
