/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-extractor.h"

static const KgrExtractor extractors[] = {
  { "txt", kgr_extract_text },
  { "html", kgr_extract_html },
  { "csv", kgr_extract_csv },
};

/**
 * kgr_extractor_find:
 * @format: (nullable): the code of a format
 *
 * Returns: (transfer none) (nullable): what reads that format, or %NULL if nothing does
 */
const KgrExtractor *
kgr_extractor_find (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (extractors); i++)
    if (g_strcmp0 (extractors[i].format, format) == 0)
      return &extractors[i];

  return NULL;
}
