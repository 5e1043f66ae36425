/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which elements, attributes and words a page has to have, worked out from the document alone: the
 * list of what is allowed, and a second opinion that shares no line with the writer. */

#include "config.h"

#include "release/kgr-release-private.h"

#define FRAME (-1)

/* Of the style sheets, for public papers and for those for inside, that were looked at for rules
 * that hide or add words. */
#define STYLE_SHA256 "397d82296e20e3fcf36af6cacbfd9700e55a09337a82d31627180601ecd0883b"
#define INSIDE_STYLE_SHA256 "0bcf756dacfd576f3db4752fd2071c454ef3cb228f330156ab9ff25cddfa1109"

typedef struct
{
  GPtrArray *list;
  int        block;
} Page;

static void
begin (Page       *page,
       const char *element)
{
  kgr_expected_list_add (page->list, page->block, KGR_EXPECT_ELEMENT, element, NULL);
}

static void
attribute (Page       *page,
           const char *name,
           const char *value)
{
  kgr_expected_list_add (page->list, page->block, KGR_EXPECT_ATTRIBUTE, name, value);
}

/* Nothing is found where there are no words. */
static void
words (Page       *page,
       const char *value)
{
  if (value[0] != '\0')
    kgr_expected_list_add (page->list, page->block, KGR_EXPECT_WORDS, NULL, value);
}

static void
end (Page       *page,
     const char *element)
{
  kgr_expected_list_add (page->list, page->block, KGR_EXPECT_END, element, NULL);
}

/* The line break in the page's source behind a tag. */
static void
new_line (Page *page)
{
  words (page, "\n");
}

static void
begin_line (Page       *page,
            const char *element)
{
  begin (page, element);
  new_line (page);
}

static void
end_line (Page       *page,
          const char *element)
{
  end (page, element);
  new_line (page);
}

static void
whole (Page       *page,
       const char *element,
       const char *value)
{
  begin (page, element);
  words (page, value);
  end (page, element);
}

static void
expect_title (Page              *page,
              KgrPublicDocument *document)
{
  g_autoptr (GString) title = g_string_new (kgr_public_document_get_block (document, 0)->text);

  if (kgr_public_document_get_n_blocks (document) > 1)
    {
      const KgrBlock *row = kgr_public_document_get_block (document, 1);
      char **name = row->kind == KGR_BLOCK_ROW ? row->lines : NULL;

      for (guint i = 0; name != NULL && name[i] != NULL; i++)
        g_string_append_printf (title, "　%s", name[i]);
    }
  whole (page, "title", title->str);
  new_line (page);
}

static void
expect_head (Page              *page,
             KgrPublicDocument *document,
             gboolean           inside)
{
  begin (page, "html");
  attribute (page, "lang", kgr_public_document_get_lang (document));
  new_line (page);
  begin_line (page, "head");
  begin (page, "meta");
  attribute (page, "charset", "utf-8");
  end_line (page, "meta");
  begin (page, "meta");
  attribute (page, "name", "viewport");
  attribute (page, "content", "width=device-width");
  end_line (page, "meta");
  expect_title (page, document);
  begin (page, "style");
  kgr_expected_list_add (page->list, FRAME, KGR_EXPECT_WORDS, KGR_EXPECTED_DIGEST,
                         inside ? INSIDE_STYLE_SHA256 : STYLE_SHA256);
  end_line (page, "style");
  end_line (page, "head");
  begin_line (page, "body");
  if (inside)
    {
      begin (page, "p");
      attribute (page, "class", "inside");
      attribute (page, "role", "note");
      words (page, KGR_INSIDE_BANNER);
      end_line (page, "p");
    }
  begin_line (page, "main");
}

static void
expect_row (Page           *page,
            const KgrBlock *row)
{
  begin (page, "tr");
  begin (page, "th");
  attribute (page, "scope", "row");
  words (page, row->text);
  end (page, "th");
  begin (page, "td");
  for (guint i = 0; row->lines[i] != NULL; i++)
    whole (page, "p", row->lines[i]);
  end (page, "td");
  end_line (page, "tr");
}

static void
expect_speaker (Page           *page,
                const KgrBlock *speaker)
{
  g_autofree char *line = g_strconcat ("○", speaker->text, NULL);

  begin (page, "p");
  attribute (page, "class", "speaker");
  words (page, line);
  end_line (page, "p");
}

static void
expect_columns (Page           *page,
                const KgrBlock *columns)
{
  begin (page, "table");
  attribute (page, "class", "grid");
  new_line (page);
  begin_line (page, "thead");
  begin (page, "tr");
  for (guint i = 0; columns->lines[i] != NULL; i++)
    {
      begin (page, "th");
      attribute (page, "scope", "col");
      words (page, columns->lines[i]);
      end (page, "th");
    }
  end_line (page, "tr");
  end_line (page, "thead");
  begin_line (page, "tbody");
}

static void
expect_cell (Page           *page,
             const KgrBlock *cell)
{
  if (cell->level == 1)
    begin (page, "tr");
  begin (page, "td");
  for (guint i = 0; cell->lines[i] != NULL; i++)
    whole (page, "p", cell->lines[i]);
  end (page, "td");
}

static void
expect_block (Page           *page,
              const KgrBlock *block)
{
  switch (block->kind)
    {
    case KGR_BLOCK_TITLE:
      whole (page, "h1", block->text);
      new_line (page);
      break;
    case KGR_BLOCK_HEADING:
      whole (page, block->level == 3 ? "h3" : "h2", block->text);
      new_line (page);
      break;
    case KGR_BLOCK_ROW:
      expect_row (page, block);
      break;
    case KGR_BLOCK_SPEAKER:
      expect_speaker (page, block);
      break;
    case KGR_BLOCK_GAP:
      begin (page, "p");
      attribute (page, "class", "gap");
      attribute (page, "role", "note");
      words (page, block->text);
      end_line (page, "p");
      break;
    case KGR_BLOCK_COLUMNS:
      expect_columns (page, block);
      break;
    case KGR_BLOCK_CELL:
      expect_cell (page, block);
      break;
    case KGR_BLOCK_PARAGRAPH:
    default:
      whole (page, "p", block->text);
      new_line (page);
      break;
    }
}

/* What block @index stands in: a table, a statement, or 0 for the page itself. */
static KgrBlockKind
group_of (KgrPublicDocument *document,
          guint              index)
{
  KgrBlockKind kind;

  if (index >= kgr_public_document_get_n_blocks (document))
    return 0;
  kind = kgr_public_document_get_block (document, index)->kind;
  if (kind == KGR_BLOCK_ROW || kind == KGR_BLOCK_SPEAKER)
    return kind;

  while (kind == KGR_BLOCK_PARAGRAPH && index > 0)
    kind = kgr_public_document_get_block (document, --index)->kind;

  return kind == KGR_BLOCK_SPEAKER ? kind : 0;
}

/* What ends between two cells, and behind the last one. */
static void
expect_grid_seam (Page              *page,
                  KgrPublicDocument *document,
                  guint              index)
{
  const KgrBlock *above = index > 0 ? kgr_public_document_get_block (document, index - 1) : NULL;
  const KgrBlock *here = index < kgr_public_document_get_n_blocks (document)
                           ? kgr_public_document_get_block (document, index)
                           : NULL;
  gboolean goes_on = here != NULL && here->kind == KGR_BLOCK_CELL;

  if (above == NULL || (above->kind != KGR_BLOCK_CELL && above->kind != KGR_BLOCK_COLUMNS))
    return;
  if (above->kind == KGR_BLOCK_CELL && (!goes_on || here->level == 1))
    end_line (page, "tr");
  if (goes_on)
    return;
  end_line (page, "tbody");
  end_line (page, "table");
}

/* The tags between blocks @index - 1 and @index. */
static void
expect_seam (Page              *page,
             KgrPublicDocument *document,
             guint              index)
{
  KgrBlockKind above = index > 0 ? group_of (document, index - 1) : 0;
  KgrBlockKind here = group_of (document, index);
  gboolean new_statement = here == KGR_BLOCK_SPEAKER &&
                           kgr_public_document_get_block (document, index)->kind == here;

  expect_grid_seam (page, document, index);
  if (above == KGR_BLOCK_ROW && here != above)
    {
      end_line (page, "tbody");
      end_line (page, "table");
    }
  if (above == KGR_BLOCK_SPEAKER && (here != above || new_statement))
    end_line (page, "div");
  if (here == KGR_BLOCK_ROW && here != above)
    {
      begin_line (page, "table");
      begin_line (page, "tbody");
    }
  if (new_statement)
    {
      begin (page, "div");
      attribute (page, "class", "statement");
      new_line (page);
    }
}

static GPtrArray *
expect_page (KgrPublicDocument *document,
             gboolean           inside)
{
  Page page = { kgr_expected_list_new (), FRAME };
  guint n_blocks = kgr_public_document_get_n_blocks (document);

  expect_head (&page, document, inside);
  for (guint i = 0; i < n_blocks; i++)
    {
      page.block = i;
      expect_seam (&page, document, i);
      expect_block (&page, kgr_public_document_get_block (document, i));
    }
  expect_seam (&page, document, n_blocks);
  page.block = FRAME;
  end_line (&page, "main");
  end_line (&page, "body");
  end (&page, "html");

  return page.list;
}

/**
 * kgr_release_expect_html:
 * @document: a paper that begins with its title
 *
 * Returns: (transfer full) (element-type KgrExpected): everything its page consists of
 */
GPtrArray *
kgr_release_expect_html (KgrPublicDocument *document)
{
  return expect_page (document, FALSE);
}

/**
 * kgr_release_expect_inside_html:
 * @blocks: what a paper for inside is made of
 *
 * Returns: (transfer full) (element-type KgrExpected): everything its page consists of
 */
GPtrArray *
kgr_release_expect_inside_html (KgrPublicDocument *blocks)
{
  return expect_page (blocks, TRUE);
}
