/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kgr-desk-line.h"

G_BEGIN_DECLS

/**
 * KgrDeskSection:
 *
 * A heading and a few rows; not seen while it has none. Property "title".
 *
 * Signals:
 * - "more": the button that says how many others there are was pressed
 */
#define KGR_TYPE_DESK_SECTION (kgr_desk_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrDeskSection, kgr_desk_section, KGR, DESK_SECTION, GtkWidget)

/* @lines (element-type KgrDeskLine); @n_lines: how many there would be. Rows that stand there are
 * kept and take other words. */
void     kgr_desk_section_set_lines (KgrDeskSection *self,
                                     GPtrArray      *lines,
                                     guint           n_lines);
/* Makes up to @max rows more. Returns whether it made any: FALSE once all are there. */
gboolean kgr_desk_section_fill      (KgrDeskSection *self,
                                     guint           max);

G_END_DECLS
