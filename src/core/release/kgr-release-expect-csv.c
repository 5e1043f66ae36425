/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows a file of comma-separated values has to have, worked out from the document alone: a
 * second opinion that shares no line with the writer. */

#include "config.h"

#include "release/kgr-release-private.h"

/* What a spreadsheet would run, behind whatever white space it skips. */
#define FORMULA "^[\\s\\x{200b}-\\x{200f}\\x{2060}\\x{ad}]*[=+\\-@＝＋－＠−]"

static void
expect_cell (GPtrArray  *list,
             int         block,
             const char *text)
{
  gboolean armed = g_regex_match_simple (FORMULA, text, 0, 0);
  g_autofree char *value = g_strconcat (armed ? "'" : "", text, NULL);

  kgr_expected_list_add (list, block, KGR_EXPECT_WORDS, NULL, value);
}

static void
expect_columns (GPtrArray      *list,
                int             block,
                const KgrBlock *columns)
{
  kgr_expected_list_add (list, block, KGR_EXPECT_ELEMENT, "row", NULL);
  for (guint i = 0; columns->lines[i] != NULL; i++)
    expect_cell (list, block, columns->lines[i]);
  kgr_expected_list_add (list, block, KGR_EXPECT_END, "row", NULL);
}

/**
 * kgr_release_expect_csv:
 * @document: a paper with a grid
 *
 * Returns: (transfer full) (element-type KgrExpected): the rows of its file and their cells
 */
GPtrArray *
kgr_release_expect_csv (KgrPublicDocument *document)
{
  GPtrArray *list = kgr_expected_list_new ();
  guint n_blocks = kgr_public_document_get_n_blocks (document);

  for (guint i = 0; i < n_blocks; i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      const KgrBlock *next = i + 1 < n_blocks ? kgr_public_document_get_block (document, i + 1)
                                              : NULL;
      g_autofree char *text = NULL;

      if (block->kind == KGR_BLOCK_COLUMNS)
        expect_columns (list, i, block);
      if (block->kind != KGR_BLOCK_CELL)
        continue;

      text = g_strjoinv ("\n", block->lines);
      if (block->level == 1)
        kgr_expected_list_add (list, i, KGR_EXPECT_ELEMENT, "row", NULL);
      expect_cell (list, i, text);
      if (next == NULL || next->kind != KGR_BLOCK_CELL || next->level == 1)
        kgr_expected_list_add (list, i, KGR_EXPECT_END, "row", NULL);
    }

  return list;
}
