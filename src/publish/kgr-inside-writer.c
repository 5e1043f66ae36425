/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers for inside as files: as public ones, but each says first, and when printed on each sheet,
 * that it is not for the public. There is no spreadsheet of them: it would say it nowhere. */

#include "config.h"

#include "kgr-inside-writer.h"

#include "kgr-html-writer.h"
#include "kgr-text-writer.h"

static GBytes *
write_text (KgrInsideDocument *document)
{
  g_autoptr (GBytes) text = kgr_text_writer_write (kgr_inside_document_get_blocks (document));
  GString *file = g_string_new (KGR_INSIDE_BANNER "\n\n");
  gsize size;
  const char *data = g_bytes_get_data (text, &size);

  g_string_append_len (file, data, size);

  return g_string_free_to_bytes (file);
}

static GBytes *
write_html (KgrInsideDocument *document)
{
  return kgr_html_writer_write_inside (kgr_inside_document_get_blocks (document),
                                       KGR_INSIDE_BANNER);
}

static const KgrInsideWriter writers[] = {
  { "inside-txt", write_text },
  { "inside-html", write_html },
};

/**
 * kgr_inside_writer_find:
 * @format: (nullable): the code of a format
 *
 * Returns: (transfer none) (nullable): the writer of that format, or %NULL if there is none
 */
const KgrInsideWriter *
kgr_inside_writer_find (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_strcmp0 (writers[i].format, format) == 0)
      return &writers[i];

  return NULL;
}
