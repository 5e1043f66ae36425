/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-text-writer.h"

#define CIRCLE            "○"
#define IDEOGRAPHIC_SPACE "\u3000"

static void
append_padding (GString *text,
                glong    width)
{
  for (glong i = 0; i < width; i++)
    g_string_append (text, IDEOGRAPHIC_SPACE);
}

/* Where the values of the table begin whose first row is block @first: one space after its longest
 * label. Labels are full width, so a character is a column. */
static glong
find_value_column (KgrPublicDocument *document,
                   guint              first)
{
  glong longest = 0;

  for (guint i = first; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (block->kind != KGR_BLOCK_ROW)
        break;
      longest = MAX (longest, g_utf8_strlen (block->text, -1));
    }

  return longest + 1;
}

static void
append_row (GString        *text,
            const KgrBlock *row,
            glong           column)
{
  g_string_append (text, row->text);
  for (guint i = 0; row->lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      append_padding (text, i > 0 ? column : column - g_utf8_strlen (row->text, -1));
      g_string_append (text, row->lines[i]);
    }
  g_string_append_c (text, '\n');
}

/* Whether the grid that begins at block @first has a cell of more than one line: then each cell
 * stands in a line of its own behind its label, else a row is a line. */
static gboolean
is_labelled (KgrPublicDocument *document,
             guint              first)
{
  for (guint i = first + 1; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (block->kind != KGR_BLOCK_CELL)
        break;
      if (g_strv_length (block->lines) > 1)
        return TRUE;
    }

  return FALSE;
}

static void
append_labelled (GString        *text,
                 const KgrBlock *columns,
                 const KgrBlock *cell)
{
  KgrBlock row = { KGR_BLOCK_ROW, 0, columns->lines[cell->level - 1], cell->lines };
  glong longest = 0;

  for (guint i = 0; columns->lines[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (columns->lines[i], -1));
  append_row (text, &row, longest + 1);
}

/* The columns at block @first and every cell behind them; returns the block after the grid. */
static guint
append_grid (GString           *text,
             KgrPublicDocument *document,
             guint              first)
{
  const KgrBlock *columns = kgr_public_document_get_block (document, first);
  gboolean labelled = is_labelled (document, first);
  guint i = first + 1;

  if (!labelled)
    {
      g_autofree char *labels = g_strjoinv (IDEOGRAPHIC_SPACE, columns->lines);

      g_string_append (text, labels);
    }
  for (; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *cell = kgr_public_document_get_block (document, i);

      if (cell->kind != KGR_BLOCK_CELL)
        break;
      if (labelled && cell->level == 1 && i > first + 1)
        g_string_append_c (text, '\n');
      if (labelled)
        append_labelled (text, columns, cell);
      else
        g_string_append_printf (text, "%s%s", cell->level == 1 ? "\n" : IDEOGRAPHIC_SPACE,
                                cell->lines[0] != NULL ? cell->lines[0] : "");
    }
  if (!labelled)
    g_string_append_c (text, '\n');

  return i;
}

/* What belongs together stands together: a table, a statement, the headings of an agenda. */
static gboolean
is_set_off (const KgrBlock *previous,
            const KgrBlock *block)
{
  if (previous == NULL)
    return FALSE;
  if (block->kind == KGR_BLOCK_PARAGRAPH)
    return previous->kind != KGR_BLOCK_PARAGRAPH && previous->kind != KGR_BLOCK_SPEAKER;

  return previous->kind != block->kind ||
         (block->kind != KGR_BLOCK_ROW && block->kind != KGR_BLOCK_HEADING);
}

/**
 * kgr_text_writer_write:
 * @document: a paper
 *
 * The paper as plain text: UTF-8 without byte order mark, line feeds, one at the end. A paragraph
 * is one line, however long. Only a speaker's line begins with a circle.
 *
 * Returns: (transfer full): the file
 */
GBytes *
kgr_text_writer_write (KgrPublicDocument *document)
{
  GString *text = g_string_new (NULL);
  const KgrBlock *previous = NULL;
  glong column = 0;

  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (is_set_off (previous, block))
        g_string_append_c (text, '\n');

      if (block->kind == KGR_BLOCK_COLUMNS)
        i = append_grid (text, document, i) - 1;
      else if (block->kind == KGR_BLOCK_ROW)
        {
          if (previous == NULL || previous->kind != KGR_BLOCK_ROW)
            column = find_value_column (document, i);
          append_row (text, block, column);
        }
      else
        g_string_append_printf (text, "%s%s\n",
                                block->kind == KGR_BLOCK_SPEAKER ? CIRCLE : "", block->text);
      previous = block;
    }

  return g_string_free_to_bytes (text);
}
