/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-extractor.h"

static gboolean
has_control_character (const char *data,
                       gsize       size)
{
  for (const char *p = data; p < data + size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
        return TRUE;
    }

  return FALSE;
}

/**
 * kgr_extract_characters:
 * @data: a file
 * @size: its bytes
 * @findings: takes what is odd
 *
 * Looks at the characters a file is made of, before anything reads sense into them.
 *
 * Returns: %TRUE for UTF-8 without a byte order mark anywhere and without control characters or
 *   separators other than the line feed
 */
gboolean
kgr_extract_characters (const char  *data,
                        gsize        size,
                        KgrFindings *findings)
{
  if (!g_utf8_validate_len (data, size, NULL))
    kgr_findings_add_odd (findings, "not-utf8");
  else if (g_strstr_len (data, size, "\ufeff") != NULL)
    kgr_findings_add_odd (findings, "byte-order-mark");
  else if (has_control_character (data, size))
    kgr_findings_add_odd (findings, "control-character");
  else
    return TRUE;

  return FALSE;
}

/**
 * kgr_extract_text:
 * @data: a text file
 * @size: its bytes
 * @findings: takes its lines
 *
 * Reads a text file: the lines joined by line feeds, with one at the end, are every byte of it.
 */
void
kgr_extract_text (const char  *data,
                  gsize        size,
                  KgrFindings *findings)
{
  const char *end = data + size;

  if (!kgr_extract_characters (data, size, findings))
    return;
  if (size == 0 || end[-1] != '\n' || (size > 1 && end[-2] == '\n'))
    kgr_findings_add_odd (findings, "last-line");

  for (const char *line = data; line < end;)
    {
      const char *stop = memchr (line, '\n', end - line);
      gsize length = (stop != NULL ? stop : end) - line;
      g_autofree char *words = g_strndup (line, length);

      kgr_findings_add (findings, KGR_FOUND_LINE, NULL, words);
      line += length + 1;
    }
}
