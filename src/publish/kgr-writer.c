/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-writer.h"

#include "kgr-csv-writer.h"
#include "kgr-html-writer.h"
#include "kgr-text-writer.h"

static const KgrWriter writers[] = {
  { "txt", kgr_text_writer_write },
  { "html", kgr_html_writer_write },
  { "csv", kgr_csv_writer_write },
};

/**
 * kgr_writer_find:
 * @format: (nullable): the code of a format
 *
 * Returns: (transfer none) (nullable): the writer of that format, or %NULL if there is none
 */
const KgrWriter *
kgr_writer_find (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_strcmp0 (writers[i].format, format) == 0)
      return &writers[i];

  return NULL;
}
