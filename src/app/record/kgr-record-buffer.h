/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

#define KGR_TYPE_RECORD_BUFFER (kgr_record_buffer_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordBuffer, kgr_record_buffer, KGR, RECORD_BUFFER, GtkTextBuffer)

/* Shows a document and follows it; whatever anybody does to its text becomes a command to the
 * document, and only what that changes is changed here. Another method, or the same hidden, is
 * another buffer. */
KgrRecordBuffer *kgr_record_buffer_new           (KgrRecordDoc    *doc,
                                                  KgrRecordMethod  method,
                                                  gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;
KgrRecordDoc    *kgr_record_buffer_get_doc       (KgrRecordBuffer *self);
KgrRecordLayout *kgr_record_buffer_get_layout    (KgrRecordBuffer *self);
/* Follows the document no longer; nothing can be typed any more. */
void             kgr_record_buffer_detach        (KgrRecordBuffer *self);
/* A record that is only read refuses every edit. */
void             kgr_record_buffer_set_read_only (KgrRecordBuffer *self,
                                                  gboolean         read_only);
gboolean         kgr_record_buffer_is_read_only  (KgrRecordBuffer *self);

/* Why nothing can be typed at a place; KGR_REFUSED_NOT where it can. */
KgrRefusal       kgr_record_buffer_find_refusal (KgrRecordBuffer *self,
                                                 KgrShownPos      shown);

/* The places of the record nearest to the ends of a selection, which may be on headings that stand
 * for no unit. FALSE where there is none in between. */
gboolean         kgr_record_buffer_find_stretch (KgrRecordBuffer *self,
                                                 KgrShownPos      from,
                                                 KgrShownPos      to,
                                                 KgrTextPos      *first,
                                                 KgrTextPos      *last);

void             kgr_record_buffer_set_colors    (KgrRecordBuffer *self,
                                                  const GdkRGBA   *wash,
                                                  const GdkRGBA   *line);
KgrShownPos      kgr_record_buffer_get_pos       (KgrRecordBuffer   *self,
                                                  const GtkTextIter *iter);
void             kgr_record_buffer_get_iter      (KgrRecordBuffer *self,
                                                  KgrShownPos      pos,
                                                  GtkTextIter     *iter);
KgrShownPos      kgr_record_buffer_get_caret     (KgrRecordBuffer *self);
/* FALSE where nothing is selected; both places are then the caret's. */
gboolean         kgr_record_buffer_get_selection (KgrRecordBuffer *self,
                                                  KgrShownPos     *from,
                                                  KgrShownPos     *to);
void             kgr_record_buffer_select        (KgrRecordBuffer *self,
                                                  KgrShownPos      caret,
                                                  KgrShownPos      bound);
/* Whether text or record are being changed: what stands where is not known in between. */
gboolean         kgr_record_buffer_is_busy       (KgrRecordBuffer *self);
/* Tells the document where the caret is. Nothing while either is being changed. */
void             kgr_record_buffer_pull_caret    (KgrRecordBuffer *self);

G_END_DECLS
