/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "handout/kgr-handout-private.h"
#include "text/kgr-era.h"

char *
kgr_handout_dup_day (const KgrForm *form,
                     const char    *iso)
{
  g_autofree char *day = kgr_era_format_date (iso, TRUE);
  char *weekday = day != NULL ? strstr (day, "（") : NULL;

  if (weekday != NULL)
    *weekday = '\0';

  return kgr_form_dup_notation (form, day);
}

void
kgr_handout_print_row (KgrPublicDocument *document,
                       const char        *label,
                       const char        *value)
{
  const char *lines[] = { value, NULL };

  if (kgr_is_set (value))
    kgr_public_document_add_row (document, label, lines);
}

void
kgr_handout_print_cell (KgrPublicDocument *document,
                        const char        *value)
{
  g_auto(GStrv) lines = g_strsplit (value != NULL ? value : "", "\n", -1);

  kgr_public_document_add_cell (document, (const char * const *) lines);
}
