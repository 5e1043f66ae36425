/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-layout.h"

G_BEGIN_DECLS

#define KGR_TYPE_RECORD_BUFFER (kgr_record_buffer_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordBuffer, kgr_record_buffer, KGR, RECORD_BUFFER, GtkTextBuffer)

/* Takes @layout. A buffer is filled once, before a view sees it; another record, or the same one
 * hidden, is another buffer. */
KgrRecordBuffer *kgr_record_buffer_new           (KgrRecordLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
KgrRecordLayout *kgr_record_buffer_get_layout    (KgrRecordBuffer *self);

void             kgr_record_buffer_set_colors    (KgrRecordBuffer *self,
                                                  const GdkRGBA   *wash,
                                                  const GdkRGBA   *line);
KgrShownPos      kgr_record_buffer_get_pos       (KgrRecordBuffer   *self,
                                                  const GtkTextIter *iter);
void             kgr_record_buffer_get_iter      (KgrRecordBuffer *self,
                                                  KgrShownPos      pos,
                                                  GtkTextIter     *iter);
/* FALSE where nothing is selected; both places are then the caret's. */
gboolean         kgr_record_buffer_get_selection (KgrRecordBuffer *self,
                                                  KgrShownPos     *from,
                                                  KgrShownPos     *to);

G_END_DECLS
