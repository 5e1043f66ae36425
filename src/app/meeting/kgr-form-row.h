/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrFormRow:
 *
 * One line of a form: a label and what stands beside it, changed in place. What was typed is
 * looked at as it is typed and handed over when the line is left or Enter is pressed; Escape takes
 * it back.
 *
 * Properties, to be written only:
 * - "label", "advice" (char *): see kgr_form_row_set_label() and kgr_form_row_set_advice()
 *
 * Signals:
 * - "edited" (char *text): whoever holds the row answers with kgr_form_row_set_hint()
 * - "commit" (char *text): the text is another than before, and its hint was no complaint
 */
#define KGR_TYPE_FORM_ROW (kgr_form_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrFormRow, kgr_form_row, KGR, FORM_ROW, GtkListBoxRow)

GtkWidget *kgr_form_row_new          (const char *label) G_GNUC_WARN_UNUSED_RESULT;
/* Other words for the same line. */
void       kgr_form_row_set_label    (KgrFormRow *self,
                                      const char *label);
/* What is stored now. A text that is being typed is left alone. */
void       kgr_form_row_set_text     (KgrFormRow *self,
                                      const char *text);
/* What stands there, typed or stored. (transfer none) */
const char *
           kgr_form_row_get_text     (KgrFormRow *self);
void       kgr_form_row_set_editable (KgrFormRow *self,
                                      gboolean    editable);
/* A line below the text; NULL for none. With @is_complaint the text is not handed over. */
void       kgr_form_row_set_hint     (KgrFormRow *self,
                                      const char *hint,
                                      gboolean    is_complaint);
/* What stands below the text while there is no hint; NULL for nothing. */
void       kgr_form_row_set_advice   (KgrFormRow *self,
                                      const char *advice);
/* Hands over what is being typed, as leaving the line does. */
void       kgr_form_row_commit       (KgrFormRow *self);

G_END_DECLS
