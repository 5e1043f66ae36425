/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "text/kgr-fold.h"

typedef struct
{
  gunichar from;
  gunichar to;
} Variant;

/* Sorted by the first column; no character of the second stands in the first. The circles that
 * stand before a speaker, the wave dash, and forms of one character in the names of people and
 * places that Unicode keeps apart. */
static const Variant variants[] = {
  { 0x25ef, 0x25cb }, /* ◯ ○ */
  { 0x3007, 0x25cb }, /* 〇 ○ */
  { 0x301c, 0x007e }, /* 〜 ~ */
  { 0x51a8, 0x5bcc }, /* 冨 富 */
  { 0x5340, 0x533a }, /* 區 区 */
  { 0x570b, 0x56fd }, /* 國 国 */
  { 0x5713, 0x5186 }, /* 圓 円 */
  { 0x5716, 0x56f3 }, /* 圖 図 */
  { 0x57dc, 0x91ce }, /* 埜 野 */
  { 0x58fd, 0x5bff }, /* 壽 寿 */
  { 0x5b78, 0x5b66 }, /* 學 学 */
  { 0x5be6, 0x5b9f }, /* 實 実 */
  { 0x5bec, 0x5bdb }, /* 寬 寛 */
  { 0x5c07, 0x5c06 }, /* 將 将 */
  { 0x5d5c, 0x5d0e }, /* 嵜 崎 */
  { 0x5d8b, 0x5cf6 }, /* 嶋 島 */
  { 0x5d8c, 0x5cf6 }, /* 嶌 島 */
  { 0x5ee3, 0x5e83 }, /* 廣 広 */
  { 0x5fb7, 0x5fb3 }, /* 德 徳 */
  { 0x60e0, 0x6075 }, /* 惠 恵 */
  { 0x6703, 0x4f1a }, /* 會 会 */
  { 0x6801, 0x67f3 }, /* 栁 柳 */
  { 0x6852, 0x6851 }, /* 桒 桑 */
  { 0x689d, 0x6761 }, /* 條 条 */
  { 0x69ae, 0x6804 }, /* 榮 栄 */
  { 0x69c7, 0x69d9 }, /* 槇 槙 */
  { 0x6a6b, 0x6a2a }, /* 橫 横 */
  { 0x6afb, 0x685c }, /* 櫻 桜 */
  { 0x6e15, 0x6df5 }, /* 渕 淵 */
  { 0x6fa4, 0x6ca2 }, /* 澤 沢 */
  { 0x6ff1, 0x6d5c }, /* 濱 浜 */
  { 0x6ff5, 0x6d5c }, /* 濵 浜 */
  { 0x7027, 0x6edd }, /* 瀧 滝 */
  { 0x7028, 0x702c }, /* 瀨 瀬 */
  { 0x771e, 0x771f }, /* 眞 真 */
  { 0x79ae, 0x793c }, /* 禮 礼 */
  { 0x7e23, 0x770c }, /* 縣 県 */
  { 0x7e3d, 0x7dcf }, /* 總 総 */
  { 0x8218, 0x9928 }, /* 舘 館 */
  { 0x838a, 0x8358 }, /* 莊 荘 */
  { 0x842c, 0x4e07 }, /* 萬 万 */
  { 0x85cf, 0x8535 }, /* 藏 蔵 */
  { 0x8c50, 0x8c4a }, /* 豐 豊 */
  { 0x8cf4, 0x983c }, /* 賴 頼 */
  { 0x9089, 0x8fba }, /* 邉 辺 */
  { 0x908a, 0x8fba }, /* 邊 辺 */
  { 0x9115, 0x90f7 }, /* 鄕 郷 */
  { 0x9435, 0x9244 }, /* 鐵 鉄 */
  { 0x95dc, 0x95a2 }, /* 關 関 */
  { 0x975c, 0x9759 }, /* 靜 静 */
  { 0x9ad9, 0x9ad8 }, /* 髙 高 */
  { 0x9ed1, 0x9ed2 }, /* 黑 黒 */
  { 0x9f4a, 0x6589 }, /* 齊 斉 */
  { 0x9f4b, 0x658e }, /* 齋 斎 */
  { 0x9f8d, 0x7adc }, /* 龍 竜 */
  { 0xfa11, 0x5d0e }, /* 﨑 崎 */
  { 0x20bb7, 0x5409 }, /* 𠮷 吉 */
};

static int
compare_variant (gconstpointer key,
                 gconstpointer member)
{
  gunichar ch = *(const gunichar *) key;
  gunichar from = ((const Variant *) member)->from;

  return (ch > from) - (ch < from);
}

static gunichar
fold_char (gunichar ch)
{
  const Variant *found = bsearch (&ch, variants, G_N_ELEMENTS (variants), sizeof variants[0],
                                  compare_variant);

  return found != NULL ? found->to : ch;
}

/* White space, and characters that have no width and only choose a glyph or a line end. */
static gboolean
is_unseen (gunichar ch)
{
  return g_unichar_isspace (ch) || ch == 0x00ad || ch == 0x180e || (ch >= 0x200b && ch <= 0x200f) ||
         ch == 0x2060 || ch == 0xfeff || (ch >= 0xfe00 && ch <= 0xfe0f) ||
         (ch >= 0xe0100 && ch <= 0xe01ef);
}

/**
 * kgr_fold_label:
 * @text: UTF-8
 *
 * Folds a label or a name for comparing: NFKC (so full and half width are one), case, variants of a
 * character (髙 is 高, 〇 and ◯ are ○), white space and characters without width taken out. Kana and
 * sound marks stay different. The result is not for print. Pure; any thread.
 *
 * Returns: (transfer full): the folded text; "" where nothing is left
 */
char *
kgr_fold_label (const char *text)
{
  g_autoptr (GString) string = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autofree char *cased = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  cased = g_utf8_casefold (composed, -1);

  string = g_string_sized_new (strlen (cased));
  for (const char *p = cased; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (!is_unseen (ch))
        g_string_append_unichar (string, fold_char (ch));
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* ァ … ヶ, ヽ and ヾ have their hiragana one block before. */
static gunichar
fold_kana (gunichar ch)
{
  return (ch >= 0x30a1 && ch <= 0x30f6) || ch == 0x30fd || ch == 0x30fe ? ch - 0x60 : ch;
}

/* A sound mark, and whatever else makes one character with the one before. */
static gboolean
joins (gunichar ch)
{
  return g_unichar_ismark (ch) || ch == 0xff9e || ch == 0xff9f;
}

/* Kanji and kana, which nearly all of a record is, need no tables of Unicode. */
static gboolean
is_plain (gunichar ch)
{
  return (ch >= 0x4e00 && ch <= 0x9fff) || (ch >= 0x3041 && ch <= 0x3096) ||
         (ch >= 0x30a1 && ch <= 0x30fe) || ch == 0x3001 || ch == 0x3002;
}

static void
append_folded (GString  *out,
               GArray   *columns,
               gunichar  ch,
               int       column)
{
  g_string_append_unichar (out, fold_kana (ch));
  g_array_append_val (columns, column);
}

static void
append_cluster (GString    *out,
                GArray     *columns,
                const char *start,
                const char *end,
                int         column)
{
  g_autofree char *cluster = g_strndup (start, end - start);
  g_autofree char *folded = kgr_fold_label (cluster);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (out, columns, g_utf8_get_char (p), column);
}

/**
 * kgr_fold_text:
 * @text: valid UTF-8
 * @columns: (element-type int): where what was found stands in @text; emptied first
 *
 * Folds words for searching: as kgr_fold_label(), and hiragana and katakana are one. Each character
 * of the result is of the character of @text whose number, from 0, stands in @columns. Pure; any
 * thread.
 *
 * Returns: (transfer full): the folded text
 */
char *
kgr_fold_text (const char *text,
               GArray     *columns)
{
  GString *out;
  int column = 0;

  g_return_val_if_fail (text != NULL && columns != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  g_array_set_size (columns, 0);
  for (const char *p = text; *p != '\0';)
    {
      gunichar ch = g_utf8_get_char (p);
      const char *end = g_utf8_next_char (p);
      int n_chars = 1;

      for (; joins (g_utf8_get_char (end)); end = g_utf8_next_char (end))
        n_chars++;
      if (n_chars == 1 && is_plain (ch))
        append_folded (out, columns, fold_char (ch), column);
      else
        append_cluster (out, columns, p, end, column);
      column += n_chars;
      p = end;
    }
  return g_string_free (out, FALSE);
}
