/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grids of a paper for a spreadsheet. Nothing in it may be run: a cell that a spreadsheet
 * would take for a formula is disarmed by an apostrophe, which spreadsheets show or drop but never
 * run. */

#include "config.h"

#include "kgr-csv-writer.h"

#define BYTE_ORDER_MARK "\ufeff"

/* What begins a formula, full width too: some spreadsheets take ＝ for =. */
static gboolean
begins_formula (const char *text)
{
  static const gunichar starts[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20, 0x2212 };
  const char *p = text;
  gunichar c;

  while (*p != '\0' && (g_unichar_isspace (g_utf8_get_char (p)) ||
                        g_unichar_iszerowidth (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  c = g_utf8_get_char (p);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (c == starts[i])
      return TRUE;

  return FALSE;
}

static void
append_cell (GString    *csv,
             const char *text)
{
  g_string_append_c (csv, '"');
  if (begins_formula (text))
    g_string_append_c (csv, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
append_columns (GString        *csv,
                const KgrBlock *columns)
{
  for (guint i = 0; columns->lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, columns->lines[i]);
    }
  g_string_append (csv, "\r\n");
}

/* Whether the row that block @index is in ends with it. */
static gboolean
ends_row (KgrPublicDocument *document,
          guint              index)
{
  const KgrBlock *next;

  if (index + 1 == kgr_public_document_get_n_blocks (document))
    return TRUE;
  next = kgr_public_document_get_block (document, index + 1);

  return next->kind != KGR_BLOCK_CELL || next->level == 1;
}

/**
 * kgr_csv_writer_write:
 * @document: a paper
 *
 * The grids of the paper, and nothing else of it, as RFC 4180 has it: UTF-8 with a byte order mark,
 * which spreadsheets need to read Japanese, CRLF, every cell in quotes, the lines of a cell joined
 * by a line feed.
 *
 * Returns: (transfer full): the file
 */
GBytes *
kgr_csv_writer_write (KgrPublicDocument *document)
{
  GString *csv = g_string_new (BYTE_ORDER_MARK);

  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      g_autofree char *text = NULL;

      if (block->kind == KGR_BLOCK_COLUMNS)
        append_columns (csv, block);
      if (block->kind != KGR_BLOCK_CELL)
        continue;

      text = g_strjoinv ("\n", block->lines);
      if (block->level > 1)
        g_string_append_c (csv, ',');
      append_cell (csv, text);
      if (ends_row (document, i))
        g_string_append (csv, "\r\n");
    }

  return g_string_free_to_bytes (csv);
}
