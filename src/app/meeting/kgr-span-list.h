/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-attendance.h"

G_BEGIN_DECLS

/**
 * KgrSpanList:
 *
 * When somebody was there: one line for each stretch of time. It is empty and hidden where there is
 * nothing to say: there from the opening to the end, or not at all.
 *
 * Signals:
 * - "edited": kgr_span_list_dup_spans() may give others now
 * - "activate": Enter in a field
 */
#define KGR_TYPE_SPAN_LIST (kgr_span_list_get_type ())
G_DECLARE_FINAL_TYPE (KgrSpanList, kgr_span_list, KGR, SPAN_LIST, GtkBox)

/* @spans (nullable) (element-type KgrPresence): what was typed where nothing changed stays; NULL
 * takes that away too. @opening as in kgr_attendance_read_clock(). */
void       kgr_span_list_set       (KgrSpanList *self,
                                    GPtrArray   *spans,
                                    const char  *opening);
/* What stands in the fields; NULL, and said below them, where that is no time or not one after the
 * other. */
GPtrArray *kgr_span_list_dup_spans (KgrSpanList *self) G_GNUC_WARN_UNUSED_RESULT;
/* Into the field of the first time somebody came, the last time somebody left, or the last time
 * somebody came. */
gboolean   kgr_span_list_enter_first (KgrSpanList *self);
gboolean   kgr_span_list_enter_last  (KgrSpanList *self,
                                      gboolean     until);

G_END_DECLS
