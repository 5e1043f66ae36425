/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "handout/kgr-handout.h"

G_BEGIN_DECLS

static inline gboolean
kgr_is_set (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* "令和８年10月15日", written as the council writes numbers; NULL where @iso is no date. */
char *kgr_handout_dup_day   (const KgrForm     *form,
                             const char        *iso) G_GNUC_WARN_UNUSED_RESULT;
/* What is not known has no row. */
void  kgr_handout_print_row (KgrPublicDocument *document,
                             const char        *label,
                             const char        *value);
/* A cell of a grid, empty where @value is NULL; each of its lines on one of its own. */
void  kgr_handout_print_cell (KgrPublicDocument *document,
                              const char        *value);

G_END_DECLS
