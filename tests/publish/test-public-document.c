/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-public-document.h"

static KgrPublicDocument *
new_minutes (void)
{
  static const char * const where[] = { "ひばり市役所", "会議室２", NULL };
  static const char * const none[] = { NULL };
  KgrPublicDocument *document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "会議録");
  kgr_public_document_add_row (document, "開催場所", where);
  kgr_public_document_add_row (document, "議題", none);
  kgr_public_document_add_heading (document, 2, "会議内容");
  kgr_public_document_add_heading (document, 3, "１　開会");
  kgr_public_document_add_speaker (document, "会長");
  kgr_public_document_add_paragraph (document, "定刻になりました。");
  kgr_public_document_add_gap (document, "（非公開）");

  return document;
}

static GBytes *
with_byte (GBytes *bytes,
           gsize   at,
           guint8  value)
{
  gsize size;
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  size = g_bytes_get_size (bytes);
  copy[at] = value;

  return g_bytes_new_take (copy, size);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new_from_bytes (bytes, &error);

  g_assert_null (document);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static GBytes *
wire_of (const char *text)
{
  g_autoptr (GVariant) body = g_variant_ref_sink (g_variant_new_parsed (text));
  GByteArray *wire = g_byte_array_new ();

  g_byte_array_append (wire, (const guint8 *) "KGRPUB1\n", 8);
  g_byte_array_append (wire, g_variant_get_data (body), g_variant_get_size (body));

  return g_byte_array_free_to_bytes (wire);
}

static void
test_round_trip (void)
{
  g_autoptr (KgrPublicDocument) document = new_minutes ();
  g_autoptr (KgrPublicDocument) back = NULL;
  g_autoptr (GBytes) bytes = kgr_public_document_to_bytes (document);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  const KgrBlock *block;

  back = kgr_public_document_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kgr_public_document_get_n_blocks (back), ==, 8);
  g_assert_cmpstr (kgr_public_document_get_lang (back), ==, "ja");

  block = kgr_public_document_get_block (back, 1);
  g_assert_cmpint (block->kind, ==, KGR_BLOCK_ROW);
  g_assert_cmpstr (block->text, ==, "開催場所");
  g_assert_cmpstr (block->lines[1], ==, "会議室２");
  g_assert_null (block->lines[2]);
  g_assert_nonnull (kgr_public_document_get_block (back, 2)->lines);
  block = kgr_public_document_get_block (back, 4);
  g_assert_cmpint (block->kind, ==, KGR_BLOCK_HEADING);
  g_assert_cmpint (block->level, ==, 3);
  g_assert_null (block->lines);

  again = kgr_public_document_to_bytes (back);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_text_is_made_one_line (void)
{
  static const struct { const char *given; const char *kept; } cases[] = {
    { "一\n二", "一 二" },
    { "一\r\n二\r三", "一 二 三" },
    { "一\t二\v三\f四", "一 二 三 四" },
    { "一\u2028二\u2029三\xc2\x85四", "一 二 三 四" },
    { "一\x1c二", "一 二" },
    { "一\x01二\x7f三\xc2\x9b四", "一二三四" },
    { "\ufeff一\uffff二\ufffe", "一二" },
    { "○午後２時２０分開会", "\u3000○午後２時２０分開会" },
    { "〇点", "\u3000〇点" },
    { "◯◯", "\u3000◯◯" },
    { "\u200b○委員", "\u3000\u200b○委員" },
    { "\x01○委員", "\u3000○委員" },
    { "◎会長", "◎会長" },
    { "👩‍👩‍👧 & <b>葛󠄀城</b>", "👩‍👩‍👧 & <b>葛󠄀城</b>" },
    { "壊\xe3れた", "壊\ufffdれた" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");

      kgr_public_document_add_paragraph (document, cases[i].given);
      g_assert_cmpstr (kgr_public_document_get_block (document, 0)->text, ==, cases[i].kept);
    }
}

static void
test_circles_elsewhere (void)
{
  static const char * const lines[] = { "○一", "○二\n三", NULL };
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "○会議録");
  kgr_public_document_add_row (document, "○印", lines);
  kgr_public_document_add_heading (document, 2, "〇印");
  kgr_public_document_add_speaker (document, "会\n長");
  kgr_public_document_add_gap (document, "○○○");

  g_assert_cmpstr (kgr_public_document_get_block (document, 0)->text, ==, "\u3000○会議録");
  g_assert_cmpstr (kgr_public_document_get_block (document, 1)->text, ==, "\u3000○印");
  g_assert_cmpstr (kgr_public_document_get_block (document, 1)->lines[0], ==, "○一");
  g_assert_cmpstr (kgr_public_document_get_block (document, 1)->lines[1], ==, "○二 三");
  g_assert_cmpstr (kgr_public_document_get_block (document, 2)->text, ==, "\u3000〇印");
  g_assert_cmpstr (kgr_public_document_get_block (document, 3)->text, ==, "会 長");
  g_assert_cmpstr (kgr_public_document_get_block (document, 4)->text, ==, "\u3000○○○");
}

static void
test_nothing_is_no_block (void)
{
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");

  kgr_public_document_add_title (document, "会議録");
  kgr_public_document_add_paragraph (document, "");
  kgr_public_document_add_paragraph (document, "\x01\ufeff");
  kgr_public_document_add_heading (document, 2, "");
  kgr_public_document_add_row (document, "", NULL);
  kgr_public_document_add_gap (document, "");
  g_assert_cmpuint (kgr_public_document_get_n_blocks (document), ==, 1);
}

static void
test_digest (void)
{
  g_autoptr (KgrPublicDocument) one = new_minutes ();
  g_autoptr (KgrPublicDocument) other = new_minutes ();
  g_autofree char *digest = kgr_public_document_dup_digest (one);
  g_autofree char *same = kgr_public_document_dup_digest (other);
  g_autofree char *changed = NULL;

  g_assert_cmpuint (strlen (digest), ==, 64);
  g_assert_cmpstr (digest, ==, same);
  kgr_public_document_add_paragraph (other, "。");
  changed = kgr_public_document_dup_digest (other);
  g_assert_cmpstr (digest, !=, changed);
}

/* The wire is what versions keep: what it looks like is part of the file format. */
static void
test_wire_is_fixed (void)
{
  static const char expected[] =
    "KGRPUB1\n" "ja\0" "\1\0会議録\0\14" "\5\0はい\0\11" "\15\27" "\3";
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new ("ja");
  g_autoptr (GBytes) bytes = NULL;

  kgr_public_document_add_title (document, "会議録");
  kgr_public_document_add_paragraph (document, "はい");
  bytes = kgr_public_document_to_bytes (document);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   expected, sizeof expected - 1);
}

static void
test_what_is_no_paper (void)
{
  static const char *bodies[] = {
    "('ja', @a(yysas) [])",                                                       /* no title */
    "('ja', [(byte 5, byte 0, 'x', @as [])])",                                    /* not first */
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 1, byte 0, 'x', @as [])])",     /* twice */
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 0, byte 0, 'x', @as [])])",     /* kinds */
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 7, byte 0, 'x', @as [])])",
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 2, byte 1, 'x', @as [])])",     /* levels */
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 5, byte 2, 'x', @as [])])",
    "('ja', [(byte 1, byte 2, 'x', @as [])])",
    "('ja', [(byte 1, byte 0, 'x', ['more'])])",                           /* lines of no row */
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 5, byte 0, '', @as [])])",      /* not clean */
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 5, byte 0, 'a\\nb', @as [])])",
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 5, byte 0, '○a', @as [])])",
    "('ja', [(byte 1, byte 0, 'x', @as []), (byte 3, byte 0, 'a', ['a\\u2028'])])",
    "('', [(byte 1, byte 0, 'x', @as [])])",                                      /* languages */
    "('ja\"', [(byte 1, byte 0, 'x', @as [])])",
    "('ja\\n', [(byte 1, byte 0, 'x', @as [])])",
    "('ja', [(byte 1, byte 0, 'x', @as [])], 1)",                                 /* another type */
  };
  g_autoptr (GBytes) good = wire_of ("('ja', [(byte 1, byte 0, 'x', @as [])])");
  g_autoptr (KgrPublicDocument) document = kgr_public_document_new_from_bytes (good, NULL);

  g_assert_nonnull (document);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GBytes) bytes = wire_of (bodies[i]);

      g_test_message ("%s", bodies[i]);
      assert_refused (bytes);
    }
}

static void
test_other_magic (void)
{
  static const char *wires[] = {
    "", "KGRPUB1", "KGRPUB1\n", "KGRPUB2\n", "KGRINT1\n", "<!DOCTYPE html>\n",
  };
  g_autoptr (KgrPublicDocument) document = new_minutes ();
  g_autoptr (GBytes) bytes = kgr_public_document_to_bytes (document);
  g_autoptr (GBytes) inside = with_byte (bytes, 3, 'I');
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (65 * 1024 * 1024), 65 * 1024 * 1024);

  assert_refused (inside);
  assert_refused (large);
  for (guint i = 0; i < G_N_ELEMENTS (wires); i++)
    {
      g_autoptr (GBytes) wire = g_bytes_new_static (wires[i], strlen (wires[i]));

      assert_refused (wire);
    }
}

static void
test_truncated_and_trailing (void)
{
  g_autoptr (KgrPublicDocument) document = new_minutes ();
  g_autoptr (GBytes) bytes = kgr_public_document_to_bytes (document);
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *longer = g_malloc0 (size + 1);
  g_autoptr (GBytes) trailing = NULL;

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);

      assert_refused (part);
    }

  memcpy (longer, g_bytes_get_data (bytes, NULL), size);
  trailing = g_bytes_new (longer, size + 1);
  assert_refused (trailing);
}

/* Every byte set to every value: whatever is still read as a paper has these very bytes as its
 * form. */
static void
test_one_form_only (void)
{
  g_autoptr (KgrPublicDocument) document = new_minutes ();
  g_autoptr (GBytes) bytes = kgr_public_document_to_bytes (document);
  guint n_read = 0;

  for (gsize at = 0; at < g_bytes_get_size (bytes); at++)
    for (guint value = 0; value < 256; value++)
      {
        g_autoptr (GBytes) changed = with_byte (bytes, at, value);
        g_autoptr (GError) error = NULL;
        g_autoptr (KgrPublicDocument) back = kgr_public_document_new_from_bytes (changed, &error);
        g_autoptr (GBytes) again = NULL;

        if (back == NULL)
          {
            g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
            continue;
          }
        again = kgr_public_document_to_bytes (back);
        g_assert_true (g_bytes_equal (changed, again));
        n_read++;
      }
  g_assert_cmpuint (n_read, >, g_bytes_get_size (bytes));
}

static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (89);

  for (guint round = 0; round < 20000; round++)
    {
      gsize size = 8 + g_rand_int_range (rand, 0, 120);
      guint8 *noise = g_malloc (size);
      g_autoptr (GBytes) wire = NULL;

      for (gsize i = 0; i < size; i++)
        noise[i] = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 8 : 256);
      memcpy (noise, "KGRPUB1\n", 8);
      wire = g_bytes_new_take (noise, size);
      assert_refused (wire);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/public-document/round-trip", test_round_trip);
  g_test_add_func ("/public-document/one-line", test_text_is_made_one_line);
  g_test_add_func ("/public-document/circles", test_circles_elsewhere);
  g_test_add_func ("/public-document/empty", test_nothing_is_no_block);
  g_test_add_func ("/public-document/digest", test_digest);
  g_test_add_func ("/public-document/wire", test_wire_is_fixed);
  g_test_add_func ("/public-document/no-paper", test_what_is_no_paper);
  g_test_add_func ("/public-document/other-magic", test_other_magic);
  g_test_add_func ("/public-document/truncated", test_truncated_and_trailing);
  g_test_add_func ("/public-document/one-form", test_one_form_only);
  g_test_add_func ("/public-document/noise", test_noise);
  return g_test_run ();
}
