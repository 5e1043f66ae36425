/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrChoiceRow:
 *
 * One line of a form with a choice beside its label.
 *
 * Signals:
 * - "chosen" (guint index): somebody chose another
 */
#define KGR_TYPE_CHOICE_ROW (kgr_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrChoiceRow, kgr_choice_row, KGR, CHOICE_ROW, GtkListBoxRow)

GtkWidget *kgr_choice_row_new          (const char         *label) G_GNUC_WARN_UNUSED_RESULT;
/* Replaces all; nothing is announced. */
void       kgr_choice_row_set_choices  (KgrChoiceRow       *self,
                                        const char * const *words,
                                        guint               chosen);
void       kgr_choice_row_choose       (KgrChoiceRow       *self,
                                        guint               chosen);
void       kgr_choice_row_set_editable (KgrChoiceRow       *self,
                                        gboolean            editable);

G_END_DECLS
