/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/kgr-import-chars.h"
#include "text/kgr-fold.h"

#define MAX_NUMBER 999999

static gboolean
is_one_of (gunichar    ch,
           const char *chars)
{
  return ch != 0 && g_utf8_strchr (chars, -1, ch) != NULL;
}

/**
 * kgr_char_is_white:
 * @ch: a character
 *
 * Returns: whether @ch only makes room: spaces of any width, tabs, line ends
 */
gboolean
kgr_char_is_white (gunichar ch)
{
  return g_unichar_isspace (ch) || ch == '\v' || ch == 0x85;
}

/**
 * kgr_char_is_circle:
 * @ch: a character
 *
 * Returns: whether @ch is one of the three circles that are typed for one another before a speaker
 */
gboolean
kgr_char_is_circle (gunichar ch)
{
  return ch == 0x25cb || ch == 0x3007 || ch == 0x25ef;
}

/**
 * kgr_char_digit:
 * @ch: a character
 *
 * Returns: the value of a digit of either width, -1 for any other character
 */
int
kgr_char_digit (gunichar ch)
{
  if (ch >= '0' && ch <= '9')
    return ch - '0';
  if (ch >= 0xff10 && ch <= 0xff19)
    return ch - 0xff10;

  return -1;
}

/**
 * kgr_char_width:
 * @ch: a character
 *
 * Returns: how many columns @ch takes in print: 2 for a full width one, also where Unicode leaves
 * it open (○ α), 1 for a half width one, 0 for one without width
 */
int
kgr_char_width (gunichar ch)
{
  if (g_unichar_iszerowidth (ch))
    return 0;

  return g_unichar_iswide_cjk (ch) ? 2 : 1;
}

/**
 * kgr_char_is_opening:
 * @ch: a character
 *
 * Returns: whether @ch is an opening bracket, which a typesetter does not leave at the end of a
 * line
 */
gboolean
kgr_char_is_opening (gunichar ch)
{
  return is_one_of (ch, "「『（(【［[〔〈《“‘");
}

/**
 * kgr_char_is_closing:
 * @ch: a character
 *
 * Returns: whether @ch is a closing bracket
 */
gboolean
kgr_char_is_closing (gunichar ch)
{
  return is_one_of (ch, "」』）)】］]〕〉》”’");
}

/**
 * kgr_char_is_tied:
 * @ch: a character
 *
 * Returns: whether a typesetter keeps @ch from beginning a line, so that it takes the character
 * before it along
 */
gboolean
kgr_char_is_tied (gunichar ch)
{
  return kgr_char_is_closing (ch) || kgr_char_is_sentence_end (ch) ||
         is_one_of (ch, "、，,.．・：:；;ー々ゝゞヽヾ～〜…ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%");
}

/**
 * kgr_char_is_sentence_end:
 * @ch: a character
 *
 * Returns: whether @ch ends a sentence
 */
gboolean
kgr_char_is_sentence_end (gunichar ch)
{
  return is_one_of (ch, "。！？!?");
}

/**
 * kgr_slice_trim:
 * @slice: a piece of text
 *
 * Returns: the piece without white space at both ends
 */
KgrSlice
kgr_slice_trim (KgrSlice slice)
{
  const char *end = slice.text + slice.length;

  while (slice.text < end && kgr_char_is_white (g_utf8_get_char (slice.text)))
    slice.text = g_utf8_next_char (slice.text);
  while (slice.text < end && kgr_char_is_white (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  slice.length = end - slice.text;
  return slice;
}

/**
 * kgr_slice_width:
 * @slice: a piece of text
 *
 * Returns: how many columns it takes in print
 */
int
kgr_slice_width (KgrSlice slice)
{
  const char *end = slice.text + slice.length;
  int width = 0;

  for (const char *p = slice.text; p < end; p = g_utf8_next_char (p))
    width += kgr_char_width (g_utf8_get_char (p));

  return width;
}

/**
 * kgr_slice_first:
 * @slice: a piece of text
 *
 * Returns: its first character, 0 where it is empty
 */
gunichar
kgr_slice_first (KgrSlice slice)
{
  return slice.length > 0 ? g_utf8_get_char (slice.text) : 0;
}

/**
 * kgr_slice_last:
 * @slice: a piece of text
 *
 * Returns: its last character, 0 where it is empty
 */
gunichar
kgr_slice_last (KgrSlice slice)
{
  return slice.length > 0 ? g_utf8_get_char (g_utf8_prev_char (slice.text + slice.length)) : 0;
}

/**
 * kgr_slice_dup:
 * @slice: a piece of text
 *
 * Returns: (transfer full): a copy of it
 */
char *
kgr_slice_dup (KgrSlice slice)
{
  return g_strndup (slice.text, slice.length);
}

/**
 * kgr_slice_fold:
 * @slice: a piece of text
 *
 * Returns: (transfer full): it, folded as kgr_fold_label() does
 */
char *
kgr_slice_fold (KgrSlice slice)
{
  g_autofree char *copy = kgr_slice_dup (slice);

  return kgr_fold_label (copy);
}

/**
 * kgr_slice_read_number:
 * @slice: a piece of text
 * @number: (out): the number it begins with, at most 999,999
 *
 * Reads digits, of either width and mixed, at the start of @slice.
 *
 * Returns: how many bytes the digits take; 0 where there are none or the number is too great
 */
gsize
kgr_slice_read_number (KgrSlice slice,
                       int     *number)
{
  const char *end = slice.text + slice.length;
  const char *p = slice.text;

  *number = 0;
  for (; p < end && kgr_char_digit (g_utf8_get_char (p)) >= 0; p = g_utf8_next_char (p))
    {
      *number = *number * 10 + kgr_char_digit (g_utf8_get_char (p));
      if (*number > MAX_NUMBER)
        return 0;
    }

  return p - slice.text;
}
