/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes HTML that is well-formed XML too, in one form: the gate reads it back with an XML parser
 * and compares byte by byte. */

#include "config.h"

#include "kgr-html-writer.h"

#define CIRCLE "○"

typedef struct
{
  GString  *text;
  gboolean  in_table;
  int       n_columns; /* of the grid it is in; 0 for none */
  int       column;    /* the last one written */
  gboolean  in_statement;
} Page;

static void
append_escaped (GString    *text,
                const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (text, "&amp;");
      else if (*p == '<')
        g_string_append (text, "&lt;");
      else if (*p == '>')
        g_string_append (text, "&gt;");
      else
        g_string_append_c (text, *p);
    }
}

static void
append_element (GString    *text,
                const char *open,
                const char *words,
                const char *close)
{
  g_string_append (text, open);
  append_escaped (text, words);
  g_string_append (text, close);
}

/* The name of the page in a list of tabs or search results: the title alone would say 会議録
 * everywhere. */
static void
append_page_title (GString           *text,
                   KgrPublicDocument *document)
{
  const KgrBlock *first = NULL;

  append_element (text, "<title>", kgr_public_document_get_block (document, 0)->text, "");
  if (kgr_public_document_get_n_blocks (document) > 1)
    first = kgr_public_document_get_block (document, 1);
  if (first != NULL && first->kind == KGR_BLOCK_ROW)
    for (guint i = 0; first->lines[i] != NULL; i++)
      append_element (text, "\u3000", first->lines[i], "");
  g_string_append (text, "</title>\n");
}

static void
append_head (GString           *text,
             KgrPublicDocument *document,
             const char        *banner)
{
  g_string_append_printf (text,
                          "<!DOCTYPE html>\n"
                          "<html lang=\"%s\">\n"
                          "<head>\n"
                          "<meta charset=\"utf-8\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width\"/>\n",
                          kgr_public_document_get_lang (document));
  append_page_title (text, document);
  g_string_append_printf (text, "<style>%s%s</style>\n</head>\n<body>\n", kgr_html_style,
                          banner != NULL ? kgr_html_inside_style : "");
  if (banner != NULL)
    append_element (text, "<p class=\"inside\" role=\"note\">", banner, "</p>\n");
  g_string_append (text, "<main>\n");
}

static void
end_grid (Page *page)
{
  if (page->column > 0)
    g_string_append (page->text, "</tr>\n");
  g_string_append (page->text, "</tbody>\n</table>\n");
  page->n_columns = 0;
  page->column = 0;
}

/* A table goes on with a row, a grid with a cell, a statement with a paragraph; anything else ends
 * them. */
static void
end_before (Page         *page,
            KgrBlockKind  next)
{
  if (page->in_table && next != KGR_BLOCK_ROW)
    g_string_append (page->text, "</tbody>\n</table>\n");
  if (page->in_statement && next != KGR_BLOCK_PARAGRAPH)
    g_string_append (page->text, "</div>\n");
  if (page->n_columns > 0 && next != KGR_BLOCK_CELL)
    end_grid (page);
  page->in_table = page->in_table && next == KGR_BLOCK_ROW;
  page->in_statement = page->in_statement && next == KGR_BLOCK_PARAGRAPH;
}

static void
append_row (Page           *page,
            const KgrBlock *row)
{
  if (!page->in_table)
    g_string_append (page->text, "<table>\n<tbody>\n");
  page->in_table = TRUE;

  append_element (page->text, "<tr><th scope=\"row\">", row->text, "</th><td>");
  for (guint i = 0; row->lines[i] != NULL; i++)
    append_element (page->text, "<p>", row->lines[i], "</p>");
  g_string_append (page->text, "</td></tr>\n");
}

static void
append_columns (Page           *page,
                const KgrBlock *columns)
{
  g_string_append (page->text, "<table class=\"grid\">\n<thead>\n<tr>");
  for (guint i = 0; columns->lines[i] != NULL; i++)
    append_element (page->text, "<th scope=\"col\">", columns->lines[i], "</th>");
  g_string_append (page->text, "</tr>\n</thead>\n<tbody>\n");
  page->n_columns = (int) g_strv_length (columns->lines);
}

static void
append_cell (Page           *page,
             const KgrBlock *cell)
{
  if (cell->level == 1)
    g_string_append (page->text, page->column > 0 ? "</tr>\n<tr>" : "<tr>");
  g_string_append (page->text, "<td>");
  for (guint i = 0; cell->lines[i] != NULL; i++)
    append_element (page->text, "<p>", cell->lines[i], "</p>");
  g_string_append (page->text, "</td>");
  page->column = cell->level;
}

static void
append_block (Page           *page,
              const KgrBlock *block)
{
  end_before (page, block->kind);

  switch (block->kind)
    {
    case KGR_BLOCK_TITLE:
      append_element (page->text, "<h1>", block->text, "</h1>\n");
      break;
    case KGR_BLOCK_HEADING:
      append_element (page->text, block->level == 2 ? "<h2>" : "<h3>", block->text,
                      block->level == 2 ? "</h2>\n" : "</h3>\n");
      break;
    case KGR_BLOCK_ROW:
      append_row (page, block);
      break;
    case KGR_BLOCK_SPEAKER:
      g_string_append (page->text, "<div class=\"statement\">\n");
      append_element (page->text, "<p class=\"speaker\">" CIRCLE, block->text, "</p>\n");
      page->in_statement = TRUE;
      break;
    case KGR_BLOCK_PARAGRAPH:
      append_element (page->text, "<p>", block->text, "</p>\n");
      break;
    case KGR_BLOCK_GAP:
      append_element (page->text, "<p class=\"gap\" role=\"note\">", block->text, "</p>\n");
      break;
    case KGR_BLOCK_COLUMNS:
      append_columns (page, block);
      break;
    case KGR_BLOCK_CELL:
      append_cell (page, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

static GBytes *
write_page (KgrPublicDocument *document,
            const char        *banner)
{
  Page page = { g_string_new (NULL), FALSE, 0, 0, FALSE };

  append_head (page.text, document, banner);
  for (guint i = 0; i < kgr_public_document_get_n_blocks (document); i++)
    append_block (&page, kgr_public_document_get_block (document, i));
  end_before (&page, KGR_BLOCK_TITLE);
  g_string_append (page.text, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (page.text);
}

/**
 * kgr_html_writer_write:
 * @document: a paper that begins with its title
 *
 * The paper as one page of HTML: headings, a table with row headers, no script, nothing loaded from
 * elsewhere, a style sheet that prints on A4.
 *
 * Returns: (transfer full): the file, UTF-8 with line feeds
 */
GBytes *
kgr_html_writer_write (KgrPublicDocument *document)
{
  return write_page (document, NULL);
}

/**
 * kgr_html_writer_write_inside:
 * @document: what a paper for inside is made of
 * @banner: what says so
 *
 * The same of a paper for inside.
 *
 * Returns: (transfer full): the file, UTF-8 with line feeds
 */
GBytes *
kgr_html_writer_write_inside (KgrPublicDocument *document,
                              const char        *banner)
{
  return write_page (document, banner);
}
