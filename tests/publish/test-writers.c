/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "kgr-html-writer.h"
#include "kgr-writer.h"

static KgrPublicDocument *
new_minutes (void)
{
  static const char * const name[] = { "令和６年度第２回ひばり市協議会", "相談支援部会", NULL };
  static const char * const place[] = { "市役所", NULL };
  KgrPublicDocument *document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "会議録");
  kgr_public_document_add_row (document, "会議の名称", name);
  kgr_public_document_add_row (document, "開催場所", place);
  kgr_public_document_add_heading (document, 2, "会議内容");
  kgr_public_document_add_paragraph (document, "傍聴０名");
  kgr_public_document_add_heading (document, 3, "１　開会");
  kgr_public_document_add_heading (document, 3, "２　議題");
  kgr_public_document_add_speaker (document, "部会長");
  kgr_public_document_add_paragraph (document, "始めます。");
  kgr_public_document_add_paragraph (document, "○印の資料です。");
  kgr_public_document_add_speaker (document, "委員");
  kgr_public_document_add_gap (document, "（非公開）");
  kgr_public_document_add_paragraph (document, "休憩");

  return document;
}

static char *
written_as (const char        *format,
            KgrPublicDocument *document)
{
  g_autoptr (GBytes) file = kgr_writer_find (format)->write (document);
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  g_assert_true (g_utf8_validate_len (data, size, NULL));

  return g_strndup (data, size);
}

static void
test_text (void)
{
  static const char expected[] =
    "会議録\n"
    "\n"
    "会議の名称　令和６年度第２回ひばり市協議会\n"
    "　　　　　　相談支援部会\n"
    "開催場所　　市役所\n"
    "\n"
    "会議内容\n"
    "\n"
    "傍聴０名\n"
    "\n"
    "１　開会\n"
    "２　議題\n"
    "\n"
    "○部会長\n"
    "始めます。\n"
    "　○印の資料です。\n"
    "\n"
    "○委員\n"
    "\n"
    "（非公開）\n"
    "\n"
    "休憩\n";
  g_autoptr (KgrPublicDocument) document = new_minutes ();
  g_autofree char *text = written_as ("txt", document);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_html (void)
{
  static const char head[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"ja\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\"/>\n"
    "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
    "<title>会議録　令和６年度第２回ひばり市協議会　相談支援部会</title>\n"
    "<style>";
  static const char body[] =
    "</style>\n"
    "</head>\n"
    "<body>\n"
    "<main>\n"
    "<h1>会議録</h1>\n"
    "<table>\n"
    "<tbody>\n"
    "<tr><th scope=\"row\">会議の名称</th><td><p>令和６年度第２回ひばり市協議会</p><p>相談支援部会</p></td></tr>\n"
    "<tr><th scope=\"row\">開催場所</th><td><p>市役所</p></td></tr>\n"
    "</tbody>\n"
    "</table>\n"
    "<h2>会議内容</h2>\n"
    "<p>傍聴０名</p>\n"
    "<h3>１　開会</h3>\n"
    "<h3>２　議題</h3>\n"
    "<div class=\"statement\">\n"
    "<p class=\"speaker\">○部会長</p>\n"
    "<p>始めます。</p>\n"
    "<p>　○印の資料です。</p>\n"
    "</div>\n"
    "<div class=\"statement\">\n"
    "<p class=\"speaker\">○委員</p>\n"
    "</div>\n"
    "<p class=\"gap\" role=\"note\">（非公開）</p>\n"
    "<p>休憩</p>\n"
    "</main>\n"
    "</body>\n"
    "</html>\n";
  g_autoptr (KgrPublicDocument) document = new_minutes ();
  g_autofree char *expected = g_strconcat (head, kgr_html_style, body, NULL);
  g_autofree char *html = written_as ("html", document);

  g_assert_cmpstr (html, ==, expected);
}

/* HTML does not decode a style element, XML does: only without these characters both see one
 * sheet. No rule may hide or add words, none may fetch anything. */
static void
test_style (void)
{
  static const char *never[] = {
    "<", ">", "&", "display", "visibility", "opacity", "clip", "url", "@import",
  };

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    {
      g_assert_null (strstr (kgr_html_style, never[i]));
      g_assert_null (strstr (kgr_html_inside_style, never[i]));
    }
}

/* The words of every place of a page, in order, with a bar after each. */
static void
collect_words (xmlNode *node,
               GString *words)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_assert_cmpstr ((const char *) child->name, !=, "script");
      g_assert_true (child->type == XML_ELEMENT_NODE || child->type == XML_TEXT_NODE);
      if (child->type == XML_TEXT_NODE && strcmp ((const char *) child->content, "\n") != 0)
        g_string_append_printf (words, "%s|", (const char *) child->content);
      else if (g_strcmp0 ((const char *) child->name, "head") != 0)
        collect_words (child, words);
    }
}

static void
assert_page_says (const char *html,
                  const char *expected)
{
  int options = XML_PARSE_NONET | XML_PARSE_HUGE;
  xmlDoc *page = xmlReadMemory (html, strlen (html), NULL, "UTF-8", options);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_nonnull (page);
  collect_words (xmlDocGetRootElement (page), words);
  g_assert_cmpstr (words->str, ==, expected);
  xmlFreeDoc (page);
}

static void
assert_circles (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_circles = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      n_circles += g_str_has_prefix (lines[i], "○");
      g_assert_false (g_str_has_prefix (lines[i], "〇") || g_str_has_prefix (lines[i], "◯"));
    }
  g_assert_cmpuint (n_circles, ==, 1);
}

/* The same words in every kind of block. @begun is how they stand where they begin a line. */
static void
assert_words_survive (const char *words,
                      const char *plain,
                      const char *begun)
{
  const char *lines[] = { words, words, NULL };
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");
  g_autofree char *page = g_strdup_printf ("%s|%s|%s|%s|%s|○%s|%s|%s|", begun, begun, plain, plain,
                                           begun, plain, begun, begun);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *paragraph = g_strconcat ("\n", begun, "\n", NULL);

  kgr_public_document_add_title (document, words);
  kgr_public_document_add_row (document, words, lines);
  kgr_public_document_add_heading (document, 3, words);
  kgr_public_document_add_speaker (document, words);
  kgr_public_document_add_paragraph (document, words);
  kgr_public_document_add_gap (document, words);

  html = written_as ("html", document);
  assert_page_says (html, page);
  text = written_as ("txt", document);
  assert_circles (text);
  g_assert_true (g_str_has_suffix (text, paragraph));
  g_assert_null (strchr (text, '\r'));
  g_assert_null (strstr (text, "\n\n\n"));
}

static void
test_hostile_words (void)
{
  static const struct { const char *given; const char *plain; const char *begun; } cases[] = {
    { "<script>alert(1)</script>" },
    { "</p></main><!-- " },
    { "]]>" },
    { "a & b &amp; &#65; &lt;" },
    { "\"引用\" と '引用'" },
    { "○午後２時開会", NULL, "\u3000○午後２時開会" },
    { "〇点", NULL, "\u3000〇点" },
    { "◯市", NULL, "\u3000◯市" },
    { "一\u2028○二", "一 ○二" },
    { "一\n○二\r\n三", "一 ○二 三" },
    { "前\x01後\x1b[31m", "前後[31m" },
    { "👩‍👩‍👧 🏳️‍🌈 葛󠄀城 が゙" },
    { "\u202e逆さ\u202c \u200b" },
    { "  空白  \u3000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *plain = cases[i].plain != NULL ? cases[i].plain : cases[i].given;

      assert_words_survive (cases[i].given, plain, cases[i].begun != NULL ? cases[i].begun : plain);
    }
}

static void
test_very_long_paragraph (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  while (words->len < 5 * 1024 * 1024)
    g_string_append (words, "長い段落＆<b>");
  assert_words_survive (words->str, words->str, words->str);
}

static void
test_equal_papers_give_equal_files (void)
{
  static const char *formats[] = { "txt", "html" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (KgrPublicDocument) one = new_minutes ();
      g_autoptr (KgrPublicDocument) other = new_minutes ();
      g_autofree char *first = written_as (formats[i], one);
      g_autofree char *second = written_as (formats[i], other);
      g_autofree char *third = NULL;

      g_assert_cmpstr (first, ==, second);
      kgr_public_document_add_paragraph (other, "。");
      third = written_as (formats[i], other);
      g_assert_cmpstr (first, !=, third);
    }
}

static void
test_formats (void)
{
  g_assert_nonnull (kgr_writer_find ("txt"));
  g_assert_nonnull (kgr_writer_find ("html"));
  g_assert_null (kgr_writer_find ("TXT"));
  g_assert_null (kgr_writer_find (""));
  g_assert_null (kgr_writer_find (NULL));
}

static KgrPublicDocument *
new_list (void)
{
  static const char * const labels[] = { "番号", "事項", "担当", NULL };
  static const char * const cells[][3] = {
    { "１", NULL }, { "案内を直す", NULL }, { NULL },
    { "２", NULL }, { "=1+1", "\"次回\"まで", NULL }, { "＠事務局", NULL },
  };
  KgrPublicDocument *document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "一覧");
  kgr_public_document_add_columns (document, labels);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    kgr_public_document_add_cell (document, cells[i]);
  kgr_public_document_add_paragraph (document, "以上");

  return document;
}

/* A cell of more than one line turns the grid: each cell stands behind its label. */
static void
test_grid_as_text (void)
{
  static const char * const labels[] = { "役職", "氏名", NULL };
  static const char * const cells[][2] = { { "会長", NULL }, { "早見", NULL }, { "委員", NULL } };
  g_autoptr (KgrPublicDocument) list = new_list ();
  g_autoptr (KgrPublicDocument) roster = kgr_public_document_new ("ja");
  g_autofree char *labelled = written_as ("txt", list);
  g_autofree char *lines = NULL;

  g_assert_cmpstr (labelled, ==,
                   "一覧\n\n番号　１\n事項　案内を直す\n担当　\n\n番号　２\n事項　=1+1\n"
                   "　　　\"次回\"まで\n担当　＠事務局\n\n以上\n");

  kgr_public_document_add_title (roster, "名簿");
  kgr_public_document_add_columns (roster, labels);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    kgr_public_document_add_cell (roster, cells[i]);
  lines = written_as ("txt", roster);
  g_assert_cmpstr (lines, ==, "名簿\n\n役職　氏名\n会長　早見\n委員\n");
}

static void
test_grid_as_html (void)
{
  g_autoptr (KgrPublicDocument) list = new_list ();
  g_autofree char *html = written_as ("html", list);

  g_assert_nonnull (strstr (html,
                            "<h1>一覧</h1>\n<table class=\"grid\">\n<thead>\n<tr>"
                            "<th scope=\"col\">番号</th><th scope=\"col\">事項</th>"
                            "<th scope=\"col\">担当</th></tr>\n</thead>\n<tbody>\n"
                            "<tr><td><p>１</p></td><td><p>案内を直す</p></td><td><p></p></td></tr>\n"
                            "<tr><td><p>２</p></td><td><p>=1+1</p><p>\"次回\"まで</p></td>"
                            "<td><p>＠事務局</p></td></tr>\n</tbody>\n</table>\n<p>以上</p>\n"));
}

/* What a spreadsheet would run is disarmed, full width too. */
static void
test_grid_as_csv (void)
{
  g_autoptr (KgrPublicDocument) list = new_list ();
  g_autofree char *csv = written_as ("csv", list);

  g_assert_cmpstr (csv, ==,
                   "\ufeff\"番号\",\"事項\",\"担当\"\r\n\"１\",\"案内を直す\",\"\"\r\n"
                   "\"２\",\"'=1+1\n\"\"次回\"\"まで\",\"'＠事務局\"\r\n");
}

/* Cells that stand in no grid, or in another column than the next, are no paper. */
static void
test_grid_on_the_wire (void)
{
  g_autoptr (KgrPublicDocument) list = new_list ();
  g_autoptr (GBytes) wire = kgr_public_document_to_bytes (list);
  g_autoptr (KgrPublicDocument) again = kgr_public_document_new_from_bytes (wire, NULL);
  static const char *bad[] = {
    "('ja', [(byte 1, byte 0, '題', @as []), (byte 8, byte 1, '', ['x'])])",
    "('ja', [(byte 1, byte 0, '題', @as []), (byte 7, byte 0, '', @as [])])",
    "('ja', [(byte 1, byte 0, '題', @as []), (byte 7, byte 0, '', ['a', 'b']),"
    " (byte 8, byte 2, '', ['x'])])",
    "('ja', [(byte 1, byte 0, '題', @as []), (byte 7, byte 0, '', ['a']),"
    " (byte 8, byte 1, 'y', ['x'])])",
  };

  g_assert_nonnull (again);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GVariant) body = g_variant_ref_sink (g_variant_new_parsed (bad[i]));
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GBytes) paper = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (bytes, (const guint8 *) "KGRPUB1\n", 8);
      g_byte_array_append (bytes, g_variant_get_data (body), g_variant_get_size (body));
      paper = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_assert_null (kgr_public_document_new_from_bytes (paper, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writers/text", test_text);
  g_test_add_func ("/writers/html", test_html);
  g_test_add_func ("/writers/style", test_style);
  g_test_add_func ("/writers/hostile", test_hostile_words);
  g_test_add_func ("/writers/long", test_very_long_paragraph);
  g_test_add_func ("/writers/equal", test_equal_papers_give_equal_files);
  g_test_add_func ("/writers/formats", test_formats);
  g_test_add_func ("/writers/grid/text", test_grid_as_text);
  g_test_add_func ("/writers/grid/html", test_grid_as_html);
  g_test_add_func ("/writers/grid/csv", test_grid_as_csv);
  g_test_add_func ("/writers/grid/wire", test_grid_on_the_wire);

  return g_test_run ();
}
