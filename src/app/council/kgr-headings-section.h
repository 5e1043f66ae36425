/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-form.h"

G_BEGIN_DECLS

/**
 * KgrHeadingsSection:
 *
 * The rows of the printed form: which of them are printed, in which order, with which wording.
 *
 * Signals:
 * - "commit": kgr_headings_section_dup_headings() is another than before
 */
#define KGR_TYPE_HEADINGS_SECTION (kgr_headings_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrHeadingsSection, kgr_headings_section, KGR, HEADINGS_SECTION, GtkBox)

/* A row whose wording is being typed is left alone. */
void       kgr_headings_section_show         (KgrHeadingsSection *self,
                                              const KgrForm      *form,
                                              gboolean            editable);
/* (transfer full) (element-type KgrFormHeading): what is printed now. */
GPtrArray *kgr_headings_section_dup_headings (KgrHeadingsSection *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
