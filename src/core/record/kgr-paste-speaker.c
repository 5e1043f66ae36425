/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks, and the words behind it on the same line, as minutes of other offices have it. */

#include "config.h"

#include "import/kgr-import-roles.h"
#include "record/kgr-paste-speaker.h"
#include "text/kgr-fold.h"

#define MAX_LABEL_CHARS 24

static gboolean
is_colon (gunichar ch)
{
  return ch == ':' || ch == 0xff1a;
}

/* What closes a bracket that opens a line; 0 where @ch opens none of those that hold a label. */
static gunichar
closing_of (gunichar ch)
{
  static const char * const pairs[] = { "（）", "()", "【】", "［］", "[]", "〔〕", "〈〉", "《》" };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_utf8_get_char (pairs[i]) == ch)
      return g_utf8_get_char (g_utf8_next_char (pairs[i]));
  return 0;
}

static KgrSlice
between (const char *start,
         const char *end)
{
  return kgr_slice_trim ((KgrSlice) { start, (gsize) (end - start) });
}

static const char *
end_of (KgrSlice slice)
{
  return slice.text + slice.length;
}

GHashTable *
kgr_paste_people_new (GPtrArray *people)
{
  GHashTable *folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      char *one = kgr_fold_label (people->pdata[i]);

      if (*one != '\0')
        g_hash_table_add (folded, one);
      else
        g_free (one);
    }
  return folded;
}

gboolean
kgr_paste_is_somebody (KgrSlice    label,
                       GHashTable *people)
{
  g_autofree char *folded = kgr_slice_fold (label);

  return *folded != '\0'
         && (kgr_role_is_speaker (folded) || g_hash_table_contains (people, folded));
}

gboolean
kgr_paste_is_sentence (KgrSlice words)
{
  for (const char *p = words.text; p < end_of (words); p = g_utf8_next_char (p))
    if (kgr_char_is_sentence_end (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* What stands behind a label: a colon that belongs to it, and white space, are no words. */
static KgrSlice
words_behind (const char *p,
              KgrSlice    line,
              gboolean   *colon)
{
  KgrSlice words = between (p, end_of (line));

  *colon = is_colon (kgr_slice_first (words));
  return *colon ? between (g_utf8_next_char (words.text), end_of (line)) : words;
}

/* 【会長】本文. */
static KgrSaid
read_brackets (KgrSlice    line,
               gunichar    close,
               GHashTable *people)
{
  KgrSaid said = { KGR_SAID_NOT };
  const char *start = g_utf8_next_char (line.text);
  gboolean colon;
  guint n_chars = 0;

  for (const char *p = start; p < end_of (line) && n_chars <= MAX_LABEL_CHARS;
       p = g_utf8_next_char (p), n_chars++)
    if (g_utf8_get_char (p) == close)
      {
        said.label = between (start, p);
        said.words = words_behind (g_utf8_next_char (p), line, &colon);
        said.how = kgr_paste_is_somebody (said.label, people) ? KGR_SAID_MARKED : KGR_SAID_NOT;
        break;
      }
  return said;
}

/* How the label that ends at @p would be parted from the words, behind brackets of its own
 * (@closed) by nothing at all. */
static KgrSaidHow
find_parting (const char *p,
              gboolean    closed)
{
  gunichar ch = g_utf8_get_char (p);

  if (is_colon (ch))
    return KGR_SAID_COLON;
  if (ch == ')' || ch == 0xff09)
    return KGR_SAID_PAREN;
  if (kgr_char_is_white (ch))
    return KGR_SAID_SPACE;
  return closed || ch == 0x300c ? KGR_SAID_MARKED : KGR_SAID_NOT;
}

/* Where the label ends that begins at @start: at the first parting before which somebody stands. */
static KgrSaid
read_label (const char *start,
            KgrSlice    line,
            GHashTable *people)
{
  KgrSaid said = { KGR_SAID_NOT };
  guint n_chars = 0;
  int depth = 0;
  gboolean closed = FALSE;

  for (const char *p = start; p < end_of (line) && n_chars <= MAX_LABEL_CHARS;
       p = g_utf8_next_char (p), n_chars++)
    {
      gunichar ch = g_utf8_get_char (p);
      KgrSaidHow how = depth == 0 ? find_parting (p, closed) : KGR_SAID_NOT;

      if (how != KGR_SAID_NOT && kgr_paste_is_somebody (between (start, p), people))
        {
          gboolean colon;

          said.how = how;
          said.label = between (start, p);
          said.words = words_behind (how == KGR_SAID_PAREN ? g_utf8_next_char (p) : p, line,
                                     &colon);
          said.how = colon ? KGR_SAID_COLON : how;
          break;
        }
      if (g_utf8_strchr ("。、，．！？!?,", -1, ch) != NULL)
        break;
      depth += ch == '(' || ch == 0xff08;
      closed = (ch == ')' || ch == 0xff09) && depth > 0;
      depth -= closed;
    }
  return said;
}

/* A circle, or brackets round the label, say that somebody speaks; without them only the words
 * do, which whoever calls has to look at. */
KgrSaid
kgr_paste_speaker_read (KgrSlice    line,
                        GHashTable *people)
{
  gboolean circle = kgr_char_is_circle (kgr_slice_first (line));
  gunichar close = closing_of (kgr_slice_first (line));
  KgrSaid said;

  if (close != 0)
    return read_brackets (line, close, people);
  said = read_label (circle ? between (g_utf8_next_char (line.text), end_of (line)).text
                            : line.text, line, people);
  if (circle && said.how != KGR_SAID_NOT)
    said.how = KGR_SAID_MARKED;
  else if (said.how == KGR_SAID_MARKED)
    said.how = KGR_SAID_SPACE;
  /* ○会長 alone is a line of its own, which is told by what follows. */
  if (said.how != KGR_SAID_NOT && said.how != KGR_SAID_COLON && said.words.length == 0)
    said.how = KGR_SAID_NOT;
  return said;
}
