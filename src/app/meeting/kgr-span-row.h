/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-attendance.h"

G_BEGIN_DECLS

/**
 * KgrSpanRow:
 *
 * One stretch of time in which somebody was there: from, until, and among several how.
 *
 * Signals:
 * - "edited": something may be another now
 * - "activate": Enter in a field
 * - "removed": it is to go
 */
#define KGR_TYPE_SPAN_ROW (kgr_span_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrSpanRow, kgr_span_row, KGR, SPAN_ROW, GtkBox)

GtkWidget *kgr_span_row_new   (void) G_GNUC_WARN_UNUSED_RESULT;
/* What was typed stays where @span is what it was before. @several: it is one of several. */
void       kgr_span_row_set   (KgrSpanRow        *self,
                               const KgrPresence *span,
                               gboolean           several);
/* Adds what stands in the fields to @spans; FALSE, and shown in the field, where it is no time.
 * @opening as in kgr_attendance_read_clock(). */
gboolean   kgr_span_row_read  (KgrSpanRow        *self,
                               const char        *opening,
                               GPtrArray         *spans);
/* Into the field of the time somebody came, or left. */
gboolean   kgr_span_row_enter (KgrSpanRow        *self,
                               gboolean           until);

G_END_DECLS
