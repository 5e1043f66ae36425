/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-form.h"

G_BEGIN_DECLS

/**
 * KgrHeadingRow:
 *
 * One row of the printed form: whether it is printed, its wording, and for some what always stands
 * there. Alt+Up and Alt+Down move it.
 *
 * Signals:
 * - "changed": something else was written or ticked
 * - "moved" (int by): it is to stand one row higher (-1) or lower (1)
 */
#define KGR_TYPE_HEADING_ROW (kgr_heading_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrHeadingRow, kgr_heading_row, KGR, HEADING_ROW, GtkListBoxRow)

GtkWidget      *kgr_heading_row_new         (const KgrFormHeading *heading,
                                             gboolean              printed,
                                             gboolean              editable)
                                             G_GNUC_WARN_UNUSED_RESULT;
gboolean        kgr_heading_row_is_printed  (KgrHeadingRow        *self);
KgrFormHeading *kgr_heading_row_dup_heading (KgrHeadingRow        *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
