/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-composition.h"

G_BEGIN_DECLS

/* The table of members as words. All (transfer full); main thread or any. */

/* "16（２）", and without @lived, while that is hidden, "16". */
char *kgr_composition_dup_count (const KgrMemberCount *count,
                                 gboolean              lived) G_GNUC_WARN_UNUSED_RESULT;
/* How a category is called; "" is that of members without one. */
char *kgr_composition_dup_category (const char        *category) G_GNUC_WARN_UNUSED_RESULT;
/* Lines with tabs between the columns, which a spreadsheet takes as cells. */
char *kgr_composition_dup_text  (const KgrComposition *table,
                                 gboolean              lived) G_GNUC_WARN_UNUSED_RESULT;
/* The day and fiscal year it is of. */
char *kgr_composition_dup_title (const KgrComposition *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
