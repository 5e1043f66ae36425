/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writers, extractors and what the gate expects, in one process: they were written apart and have
 * to agree on every paper, and any other file has to be seen. */

#include "config.h"

#include "kgr-error.h"
#include "kgr-extractor.h"
#include "kgr-writer.h"
#include "release/kgr-release-private.h"

#define N_PAPERS 600

static const char *words[] = {
  "始めます。", "", " ", "　字下げ", "○印", "〇", "◯◯", "a & b", "<p>x</p>", "</main>", "&amp;",
  "]]>", "一\n二", "一\u2028二", "\ufeff", "\x01", "\"'", "👩‍👩‍👧", "が゙", "\u200b", "２０２１",
  "=1+1", "＝A1", " @x", "-5", "＋", "a,b", "−1", "\u200b=1",
};

static const char *
pick (GRand *rand)
{
  return words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
}

/* The last row may have too few cells: the gate has to hold on that, too. */
static void
add_grid (KgrPublicDocument *document,
          GRand             *rand)
{
  const char *labels[] = { pick (rand), pick (rand), pick (rand), NULL };
  guint n_cells = g_rand_int_range (rand, 0, 8);

  kgr_public_document_add_columns (document, labels + g_rand_int_range (rand, 0, 3));
  for (guint i = 0; i < n_cells; i++)
    {
      const char *lines[] = { pick (rand), pick (rand), NULL };

      kgr_public_document_add_cell (document, lines + g_rand_int_range (rand, 0, 3));
    }
}

static void
add_something (KgrPublicDocument *document,
               GRand             *rand)
{
  const char *lines[] = { pick (rand), pick (rand), NULL };

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 6:
      add_grid (document, rand);
      break;
    case 0:
      kgr_public_document_add_heading (document, g_rand_int_range (rand, 2, 4), pick (rand));
      break;
    case 1:
      kgr_public_document_add_row (document, pick (rand), lines + g_rand_int_range (rand, 0, 3));
      break;
    case 2:
      kgr_public_document_add_speaker (document, pick (rand));
      break;
    case 3:
      kgr_public_document_add_gap (document, pick (rand));
      break;
    default:
      kgr_public_document_add_paragraph (document, pick (rand));
      break;
    }
}

/* A paper with a grid, as every format needs one to have something in it. */
static KgrPublicDocument *
new_paper (GRand *rand)
{
  KgrPublicDocument *document = kgr_public_document_new (g_rand_boolean (rand) ? "ja" : "ja-JP");
  guint n_blocks = g_rand_int_range (rand, 0, 12);

  kgr_public_document_add_title (document, "会議録 & <記録>");
  for (guint i = 0; i < n_blocks; i++)
    add_something (document, rand);
  add_grid (document, rand);

  return document;
}

static GPtrArray *
expect (KgrPublicDocument *document,
        const char        *format)
{
  if (strcmp (format, "txt") == 0)
    return kgr_release_expect_text (document);
  if (strcmp (format, "html") == 0)
    return kgr_release_expect_html (document);

  return kgr_release_expect_csv (document);
}

static gboolean
passes (KgrPublicDocument *document,
        const char        *format,
        const char        *file,
        gsize              size)
{
  g_autoptr (KgrFindings) findings = kgr_findings_new ();
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GBytes) wire = NULL;
  g_autoptr (GError) error = NULL;
  gboolean same;

  kgr_extractor_find (format)->extract (file, size, findings);
  wire = kgr_findings_to_bytes (findings);
  expected = expect (document, format);
  same = kgr_release_compare (wire, expected, document, &error);
  if (same)
    g_assert_no_error (error);
  else
    g_assert_error (error, KGR_ERROR, KGR_ERROR_WITHHELD);

  return same;
}

/* One change somewhere in the file: a byte for another, one more, one less. */
static void
assert_changes_are_seen (KgrPublicDocument *document,
                         const char        *format,
                         GBytes            *file,
                         GRand             *rand)
{
  gsize size = g_bytes_get_size (file);

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GString) changed = g_string_new_len (g_bytes_get_data (file, NULL), size);
      gsize at = g_rand_int_range (rand, 0, size);
      char byte = g_rand_int_range (rand, 0, 128);

      if (i % 3 == 0)
        g_string_insert_c (changed, at, byte);
      else if (i % 3 == 1)
        g_string_erase (changed, at, 1);
      else
        changed->str[at] ^= 1 << g_rand_int_range (rand, 0, 8);

      g_assert_false (passes (document, format, changed->str, changed->len));
    }
}

static void
test_they_agree (gconstpointer data)
{
  const char *format = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2024);

  for (guint i = 0; i < N_PAPERS; i++)
    {
      g_autoptr (KgrPublicDocument) document = new_paper (rand);
      g_autoptr (GBytes) file = kgr_writer_find (format)->write (document);

      g_assert_true (passes (document, format,
                             g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
      assert_changes_are_seen (document, format, file, rand);
    }
}

/* The file of one paper is never taken for that of another that is printed otherwise. */
static void
test_papers_are_told_apart (gconstpointer data)
{
  const char *format = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (33);

  for (guint i = 0; i < N_PAPERS; i++)
    {
      g_autoptr (KgrPublicDocument) one = new_paper (rand);
      g_autoptr (KgrPublicDocument) other = new_paper (rand);
      g_autoptr (GBytes) file = kgr_writer_find (format)->write (one);
      g_autoptr (GBytes) other_file = kgr_writer_find (format)->write (other);

      gboolean passed = passes (other, format,
                                g_bytes_get_data (file, NULL), g_bytes_get_size (file));

      g_assert_cmpint (passed, ==, g_bytes_equal (file, other_file));
    }
}

static GBytes *
findings_of (const char *magic,
             const char *text,
             gsize       trailing)
{
  static const guint8 zeros[8] = { 0 };
  g_autoptr (GVariant) list = g_variant_ref_sink (g_variant_new_parsed (text));
  GByteArray *wire = g_byte_array_new ();

  g_byte_array_append (wire, (const guint8 *) magic, strlen (magic));
  g_byte_array_append (wire, g_variant_get_data (list), g_variant_get_size (list));
  g_byte_array_append (wire, zeros, trailing);

  return g_byte_array_free_to_bytes (wire);
}

static void
test_what_an_extractor_may_say (void)
{
  static const struct
  {
    const char *magic;
    const char *list;
    gsize       trailing;
    gboolean    good;
  } cases[] = {
    { "KGRFND1\n", "[(byte 0x6c, '', '題')]", 0, TRUE },
    { "KGRFND1\n", "[(byte 0x6c, '', '題')]", 1, FALSE },
    { "KGRFND2\n", "[(byte 0x6c, '', '題')]", 0, FALSE },
    { "", "[(byte 0x6c, '', '題')]", 0, FALSE },
    { "KGRFND1\n", "[(byte 0x6c, 'x', '題')]", 0, FALSE },
    { "KGRFND1\n", "[(byte 0x77, '', '題')]", 0, FALSE },
    { "KGRFND1\n", "[(byte 0x00, '', '題')]", 0, FALSE },
    { "KGRFND1\n", "[(byte 0x6c, '', '題'), (byte 0x6c, '', '')]", 0, FALSE },
    { "KGRFND1\n", "[(byte 0x6c, '', '題'), (byte 0x21, 'comment', '')]", 0, FALSE },
    { "KGRFND1\n", "[(byte 0x21, '秘密', '秘密'), (byte 0x6c, '', '題')]", 0, FALSE },
    { "KGRFND1\n", "@a(yss) []", 0, FALSE },
  };
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");
  g_autoptr (GPtrArray) expected = NULL;

  kgr_public_document_add_title (document, "題");
  expected = kgr_release_expect_text (document);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) wire = findings_of (cases[i].magic, cases[i].list, cases[i].trailing);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (kgr_release_compare (wire, expected, document, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, KGR_ERROR, KGR_ERROR_WITHHELD);
      if (!cases[i].good)
        g_assert_null (strstr (error->message, "秘密"));
    }
}

/* The message says where the first difference is. */
static void
test_place (void)
{
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GBytes) wire = NULL;
  g_autoptr (GError) error = NULL;

  kgr_public_document_add_title (document, "題");
  kgr_public_document_add_speaker (document, "会長");
  kgr_public_document_add_paragraph (document, "はい");
  expected = kgr_release_expect_text (document);
  wire = findings_of ("KGRFND1\n",
                      "[(byte 0x6c, '', '題'), (byte 0x6c, '', ''), (byte 0x6c, '', '○会長'),"
                      " (byte 0x6c, '', '別')]", 0);

  g_assert_false (kgr_release_compare (wire, expected, document, &error));
  g_assert_nonnull (strstr (error->message, "block 3 (paragraph)"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/release-compare/agree/txt", "txt", test_they_agree);
  g_test_add_data_func ("/release-compare/agree/html", "html", test_they_agree);
  g_test_add_data_func ("/release-compare/agree/csv", "csv", test_they_agree);
  g_test_add_data_func ("/release-compare/apart/txt", "txt", test_papers_are_told_apart);
  g_test_add_data_func ("/release-compare/apart/html", "html", test_papers_are_told_apart);
  g_test_add_data_func ("/release-compare/apart/csv", "csv", test_papers_are_told_apart);
  g_test_add_func ("/release-compare/wire", test_what_an_extractor_may_say);
  g_test_add_func ("/release-compare/place", test_place);
  return g_test_run ();
}
