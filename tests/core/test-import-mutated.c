/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text with its lines and characters thrown about: whatever is read of it, nothing may be made
 * up, and nothing may be gone but the words of the form itself. */

#include "config.h"

#include <string.h>

#include "import/kgr-import.h"
#include "kgr-error.h"
#include "kgr-test-conservation.h"

#define N_TEXTS 400
#define N_CHANGES 12
/* What the form prints again: labels, boxes and their words, how many listened, brackets and colons
 * around a speaker, the marks between people and after a paper's label. */
#define FORM_CHARS \
  "会議録名称開催日時場所出席者欠委員題資料配布付記方法傍聴人数内容の□☑☐☒■レ全文発言者ごと要点" \
  "、，：:（）()【】「」なし無名人０１２３４５６７８９0123456789○"

static const char * const pieces[] = {
  "\n", "\n\n", "\f", "　", " ", "○", "〇事務局\n", "◯発言者：委員\n", "12\n", "３ 議題\n", "（１） ",
  "会議内容\n", "記録方法 ", "傍聴２名\n", "会議の", "名称\n", "、", "（", "）", "。", "資料１ ", "☑", "\t",
  "\xe3\x82\x99", "𠮷", "\xef\xbf\xbc", "４ 閉会\n", "欠席者 浜口委員\n", "（２） 短時間から始める働き方について\n",
};

/* Where a character of @text begins, at random. */
static gsize
random_place (GRand   *rand,
              GString *text)
{
  gsize place = g_rand_int_range (rand, 0, text->len + 1);

  while (place > 0 && ((guchar) text->str[place] & 0xc0) == 0x80)
    place--;

  return place;
}

static void
change (GRand   *rand,
        GString *text)
{
  gsize from = random_place (rand, text);
  gsize to = random_place (rand, text);
  gsize begin = MIN (from, to);
  gsize length = MIN (MAX (from, to) - begin, 200);
  g_autofree char *part = NULL;

  while (begin + length < text->len && ((guchar) text->str[begin + length] & 0xc0) == 0x80)
    length++;
  part = g_strndup (text->str + begin, length);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      g_string_erase (text, begin, length);
      break;
    case 1:
      g_string_insert (text, random_place (rand, text), part);
      break;
    case 2:
      g_string_erase (text, begin, length);
      g_string_insert (text, random_place (rand, text), part);
      break;
    default:
      g_string_insert (text, begin, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      break;
    }
}

static gboolean
is_allowed (gunichar ch)
{
  g_autofree char *allowed = g_utf8_normalize (FORM_CHARS, -1, G_NORMALIZE_NFD);

  return g_utf8_strchr (allowed, -1, ch) != NULL;
}

static void
check (GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrImport) import = kgr_import_new_from_text (text->str, text->len, NULL, &error);
  g_autofree char *printable = NULL;
  g_autofree char *loss = NULL;
  g_auto (GStrv) parts = NULL;

  if (import == NULL)
    {
      g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
      return;
    }

  /* Such a character is listed by its number. */
  parts = g_strsplit (text->str, "\xef\xbf\xbc", -1);
  printable = g_strjoinv ("U+FFFC", parts);
  loss = find_loss (printable, import, "");
  for (const char *p = loss; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_lost = *p == '-';

      p = g_utf8_next_char (p);
      if (!is_lost || !is_allowed (g_utf8_get_char (p)))
        g_test_message ("%s\n%s", loss, text->str);
      g_assert_true (is_lost);
      g_assert_true (is_allowed (g_utf8_get_char (p)));
    }
}

static void
test_mutated (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", "nagisano.txt",
                                                 NULL);
  g_autofree char *original = NULL;
  g_autoptr (GError) error = NULL;
  guint n = g_test_slow () ? N_TEXTS * 20 : N_TEXTS;

  g_file_get_contents (path, &original, NULL, &error);
  g_assert_no_error (error);
  for (guint32 seed = 0; seed < n; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = g_string_new (original);

      for (guint i = 0; i < N_CHANGES; i++)
        {
          change (rand, text);
          if (i % 4 == 0)
            check (text);
        }
      check (text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/mutated", test_mutated);

  return g_test_run ();
}
