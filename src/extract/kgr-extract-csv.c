/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-extractor.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MARK_SIZE       (sizeof BYTE_ORDER_MARK - 1)

typedef struct
{
  const char  *at;
  const char  *end;
  KgrFindings *findings;
} Reader;

/* A cell in quotes; FALSE where there is none. */
static gboolean
read_cell (Reader *reader)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (reader->at == reader->end || *reader->at != '"')
    return FALSE;
  for (reader->at++; reader->at < reader->end; reader->at++)
    {
      if (*reader->at != '"')
        {
          g_string_append_c (cell, *reader->at);
          continue;
        }
      reader->at++;
      if (reader->at == reader->end || *reader->at != '"')
        {
          if (kgr_extract_characters (cell->str, cell->len, reader->findings))
            kgr_findings_add (reader->findings, KGR_FOUND_WORDS, NULL, cell->str);
          return TRUE;
        }
      g_string_append_c (cell, '"');
    }

  return FALSE;
}

/* A row up to its CRLF; FALSE where it is none. */
static gboolean
read_row (Reader *reader)
{
  kgr_findings_add (reader->findings, KGR_FOUND_ELEMENT, "row", NULL);
  for (;;)
    {
      if (!read_cell (reader))
        return FALSE;
      if (reader->at < reader->end && *reader->at == ',')
        {
          reader->at++;
          continue;
        }
      if (reader->end - reader->at < 2 || reader->at[0] != '\r' || reader->at[1] != '\n')
        return FALSE;
      reader->at += 2;
      kgr_findings_add (reader->findings, KGR_FOUND_END, "row", NULL);
      return TRUE;
    }
}

/**
 * kgr_extract_csv:
 * @data: a file of comma-separated values
 * @size: its bytes
 * @findings: takes its rows, and their cells as words
 *
 * Reads a file in the one form that is written: a byte order mark, every cell in quotes, CRLF at
 * the end of every row. Any byte outside it is odd.
 */
void
kgr_extract_csv (const char  *data,
                 gsize        size,
                 KgrFindings *findings)
{
  Reader reader = { data + MARK_SIZE, data + size, findings };

  if (size < MARK_SIZE || memcmp (data, BYTE_ORDER_MARK, MARK_SIZE) != 0)
    {
      kgr_findings_add_odd (findings, "not-canonical");
      return;
    }

  while (reader.at < reader.end)
    if (!read_row (&reader))
      {
        kgr_findings_add_odd (findings, "not-well-formed");
        return;
      }
}
