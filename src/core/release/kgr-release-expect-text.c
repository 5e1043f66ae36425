/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines a text file has to have, worked out from the document alone: a second opinion that
 * shares no line with the writer, so that a fault of the writer's is not its own. */

#include "config.h"

#include "release/kgr-release-private.h"

static gboolean
has_blank_line_before (KgrPublicDocument *document,
                       guint              index)
{
  KgrBlockKind kind = kgr_public_document_get_block (document, index)->kind;
  KgrBlockKind above;

  if (index == 0)
    return FALSE;

  above = kgr_public_document_get_block (document, index - 1)->kind;
  switch (kind)
    {
    case KGR_BLOCK_ROW:
    case KGR_BLOCK_HEADING:
      return above != kind;
    case KGR_BLOCK_PARAGRAPH:
      return above != KGR_BLOCK_PARAGRAPH && above != KGR_BLOCK_SPEAKER;
    case KGR_BLOCK_TITLE:
    case KGR_BLOCK_SPEAKER:
    case KGR_BLOCK_GAP:
    default:
      return TRUE;
    }
}

/* How many characters the widest label has in the table that row @index is of. */
static glong
widest_label (KgrPublicDocument *document,
              guint              index)
{
  guint n_blocks = kgr_public_document_get_n_blocks (document);
  glong widest = 0;

  while (index > 0 && kgr_public_document_get_block (document, index - 1)->kind == KGR_BLOCK_ROW)
    index--;
  for (; index < n_blocks; index++)
    {
      const KgrBlock *row = kgr_public_document_get_block (document, index);

      if (row->kind != KGR_BLOCK_ROW)
        break;
      widest = MAX (widest, g_utf8_strlen (row->text, -1));
    }

  return widest;
}

static void
expect_row (GPtrArray         *list,
            KgrPublicDocument *document,
            guint              index)
{
  const KgrBlock *row = kgr_public_document_get_block (document, index);
  glong widest = widest_label (document, index);

  if (row->lines[0] == NULL)
    kgr_expected_list_add (list, index, KGR_EXPECT_LINE, NULL, row->text);

  for (guint i = 0; row->lines[i] != NULL; i++)
    {
      g_autoptr (GString) line = g_string_new (i == 0 ? row->text : NULL);

      while (g_utf8_strlen (line->str, line->len) <= widest)
        g_string_append (line, "　");
      g_string_append (line, row->lines[i]);
      kgr_expected_list_add (list, index, KGR_EXPECT_LINE, NULL, line->str);
    }
}

/**
 * kgr_release_expect_text:
 * @document: a paper
 *
 * Returns: (transfer full) (element-type KgrExpected): the lines of its text file
 */
GPtrArray *
kgr_release_expect_text (KgrPublicDocument *document)
{
  GPtrArray *list = kgr_expected_list_new ();

  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (has_blank_line_before (document, i))
        kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, "");

      if (block->kind == KGR_BLOCK_ROW)
        expect_row (list, document, i);
      else if (block->kind == KGR_BLOCK_SPEAKER)
        {
          g_autofree char *line = g_strconcat ("○", block->text, NULL);

          kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, line);
        }
      else
        kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, block->text);
    }

  return list;
}
