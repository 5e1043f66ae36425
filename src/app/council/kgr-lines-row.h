/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrLinesRow:
 *
 * Several lines of a form under a label, changed in place like a #KgrFormRow: handed over when the
 * text is left, taken back by Escape. Tab leaves it.
 *
 * Signals:
 * - "commit" (char *text): the text is another than before
 */
#define KGR_TYPE_LINES_ROW (kgr_lines_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrLinesRow, kgr_lines_row, KGR, LINES_ROW, GtkListBoxRow)

/* @hint: (nullable) */
GtkWidget *kgr_lines_row_new          (const char  *label,
                                       const char  *hint) G_GNUC_WARN_UNUSED_RESULT;
/* What is stored now. A text that is being typed is left alone. */
void       kgr_lines_row_set_text     (KgrLinesRow *self,
                                       const char  *text);
void       kgr_lines_row_set_editable (KgrLinesRow *self,
                                       gboolean     editable);
/* Hands over what is being typed. */
void       kgr_lines_row_commit       (KgrLinesRow *self);

G_END_DECLS
