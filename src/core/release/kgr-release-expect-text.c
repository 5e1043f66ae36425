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
    case KGR_BLOCK_COLUMNS:
    case KGR_BLOCK_CELL:
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

/* Where the grid that begins at block @index ends. */
static guint
end_of_grid (KgrPublicDocument *document,
             guint              index)
{
  do
    index++;
  while (index < kgr_public_document_get_n_blocks (document) &&
         kgr_public_document_get_block (document, index)->kind == KGR_BLOCK_CELL);

  return index;
}

static gboolean
grid_has_long_cell (KgrPublicDocument *document,
                    guint              index)
{
  guint end = end_of_grid (document, index);
  gboolean any = FALSE;

  for (guint i = index + 1; i < end; i++)
    {
      char **lines = kgr_public_document_get_block (document, i)->lines;

      any = any || (lines[0] != NULL && lines[1] != NULL);
    }

  return any;
}

/* A cell behind the label of its column. */
static void
expect_labelled (GPtrArray         *list,
                 KgrPublicDocument *document,
                 guint              columns,
                 guint              index)
{
  char **labels = kgr_public_document_get_block (document, columns)->lines;
  const KgrBlock *cell = kgr_public_document_get_block (document, index);
  const char *label = labels[cell->level - 1];
  glong widest = 0;

  for (guint i = 0; labels[i] != NULL; i++)
    widest = MAX (widest, g_utf8_strlen (labels[i], -1));
  if (cell->lines[0] == NULL)
    kgr_expected_list_add (list, index, KGR_EXPECT_LINE, NULL, label);
  for (guint i = 0; cell->lines[i] != NULL; i++)
    {
      g_autoptr (GString) line = g_string_new (i == 0 ? label : NULL);

      while (g_utf8_strlen (line->str, line->len) <= widest)
        g_string_append (line, "　");
      g_string_append (line, cell->lines[i]);
      kgr_expected_list_add (list, index, KGR_EXPECT_LINE, NULL, line->str);
    }
}

static void
expect_long_grid (GPtrArray         *list,
                  KgrPublicDocument *document,
                  guint              index)
{
  guint end = end_of_grid (document, index);

  for (guint i = index + 1; i < end; i++)
    {
      if (kgr_public_document_get_block (document, i)->level == 1 && i != index + 1)
        kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, "");
      expect_labelled (list, document, index, i);
    }
}

/* A line for the labels and one for each row. */
static void
expect_short_grid (GPtrArray         *list,
                   KgrPublicDocument *document,
                   guint              index)
{
  char **labels = kgr_public_document_get_block (document, index)->lines;
  guint end = end_of_grid (document, index);
  g_autofree char *head = g_strjoinv ("　", labels);
  g_autoptr (GString) line = g_string_new (NULL);

  kgr_expected_list_add (list, index, KGR_EXPECT_LINE, NULL, head);
  for (guint i = index + 1; i < end; i++)
    {
      const KgrBlock *cell = kgr_public_document_get_block (document, i);
      gboolean last = i + 1 == end || kgr_public_document_get_block (document, i + 1)->level == 1;

      g_string_append_printf (line, "%s%s", cell->level == 1 ? "" : "　",
                              cell->lines[0] != NULL ? cell->lines[0] : "");
      if (!last)
        continue;
      kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, line->str);
      g_string_truncate (line, 0);
    }
}

static void
expect_blocks (GPtrArray         *list,
               KgrPublicDocument *document)
{
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);

      if (has_blank_line_before (document, i))
        kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, "");

      if (block->kind == KGR_BLOCK_ROW)
        expect_row (list, document, i);
      else if (block->kind == KGR_BLOCK_COLUMNS)
        {
          if (grid_has_long_cell (document, i))
            expect_long_grid (list, document, i);
          else
            expect_short_grid (list, document, i);
          i = end_of_grid (document, i) - 1;
        }
      else if (block->kind == KGR_BLOCK_SPEAKER)
        {
          g_autofree char *line = g_strconcat ("○", block->text, NULL);

          kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, line);
        }
      else
        kgr_expected_list_add (list, i, KGR_EXPECT_LINE, NULL, block->text);
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

  expect_blocks (list, document);

  return list;
}

/**
 * kgr_release_expect_inside_text:
 * @blocks: what a paper for inside is made of
 *
 * Returns: (transfer full) (element-type KgrExpected): the lines of its text file
 */
GPtrArray *
kgr_release_expect_inside_text (KgrPublicDocument *blocks)
{
  GPtrArray *list = kgr_expected_list_new ();

  kgr_expected_list_add (list, -1, KGR_EXPECT_LINE, NULL, KGR_INSIDE_BANNER);
  kgr_expected_list_add (list, -1, KGR_EXPECT_LINE, NULL, "");
  expect_blocks (list, blocks);

  return list;
}
