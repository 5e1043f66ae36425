/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/kgr-import-roles.h"
#include "import/kgr-import-speaker.h"
#include "text/kgr-fold.h"

#define MAX_LABEL_CHARS 24
/* A label that names no role must come back this often before it is taken for a speaker. */
#define MIN_TIMES 3
#define MAX_UNKNOWN_CHARS 12

static gboolean
is_pair (gunichar open,
         gunichar close)
{
  static const char * const pairs[] = { "（）", "()", "【】", "［］", "[]", "〔〕", "〈〉", "《》", "「」" };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_utf8_get_char (pairs[i]) == open &&
        g_utf8_get_char (g_utf8_next_char (pairs[i])) == close)
      return TRUE;

  return FALSE;
}

static KgrSlice
trim_colon (KgrSlice label)
{
  gunichar last = kgr_slice_last (label);

  if (last == ':' || last == 0xff1a)
    label.length = g_utf8_prev_char (label.text + label.length) - label.text;

  return kgr_slice_trim (label);
}

/* （委員）, but not （仮）委員（代理）: the bracket must close at the end only. */
static KgrSlice
trim_brackets (KgrSlice label)
{
  gunichar open = kgr_slice_first (label);
  const char *end = label.text + label.length;
  const char *last;
  guint depth = 0;

  if (label.length == 0 || !is_pair (open, kgr_slice_last (label)))
    return label;

  last = g_utf8_prev_char (end);
  for (const char *p = label.text; p < last; p = g_utf8_next_char (p))
    {
      if (g_utf8_get_char (p) == open)
        depth++;
      else if (is_pair (open, g_utf8_get_char (p)) && --depth == 0)
        return label;
    }

  label.text = g_utf8_next_char (label.text);
  label.length = last - label.text;
  return kgr_slice_trim (label);
}

static KgrSlice
read_label (KgrSlice line)
{
  const char *text = g_utf8_next_char (line.text);
  KgrSlice label = kgr_slice_trim ((KgrSlice) { text, line.text + line.length - text });

  return trim_colon (trim_brackets (trim_colon (label)));
}

/* Short, one piece, no sentence. */
static gboolean
looks_like_label (const KgrImportLine *line,
                  KgrSlice            *label)
{
  const char *end;
  guint n_chars = 0;

  if (!kgr_char_is_circle (kgr_slice_first (line->slice)))
    return FALSE;

  *label = read_label (line->slice);
  end = label->text + label->length;
  for (const char *p = label->text; p < end; p = g_utf8_next_char (p), n_chars++)
    if (n_chars == MAX_LABEL_CHARS ||
        g_utf8_strchr ("。、，．！？!?,", -1, g_utf8_get_char (p)) != NULL)
      return FALSE;

  return n_chars > 0;
}

static gboolean
is_role_line (const KgrImportLine *line)
{
  KgrSlice label;
  g_autofree char *folded = NULL;

  if (!looks_like_label (line, &label))
    return FALSE;

  folded = kgr_slice_fold (label);
  return kgr_role_is_speaker (folded);
}

/* Words may begin with a circle as well; only another speaker is none. */
static gboolean
is_followed_by_text (KgrImportText *text,
                     guint          index)
{
  return index + 1 < text->lines->len && !is_role_line (kgr_import_text_line (text, index + 1));
}

/* How often each label, folded, stands before a line of text. */
static GHashTable *
count_labels (KgrImportText *text,
              guint          from)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  KgrSlice label;

  for (guint i = from; i < text->lines->len; i++)
    {
      char *folded;
      guint n_times;

      if (!looks_like_label (kgr_import_text_line (text, i), &label) ||
          !is_followed_by_text (text, i))
        continue;

      folded = kgr_slice_fold (label);
      n_times = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) + 1;
      g_hash_table_replace (counts, folded, GUINT_TO_POINTER (n_times));
    }

  return counts;
}

static GHashTable *
fold_people (GPtrArray *people)
{
  GHashTable *folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; people != NULL && i < people->len; i++)
    g_hash_table_add (folded, kgr_fold_label (g_ptr_array_index (people, i)));

  return folded;
}

/* A circle stands before a line of a list as well, and before 午後２時20分開会. A speaker is one whom the
 * attendance or a role names, or one who comes back; and somebody's words follow, at least once. */
static gboolean
is_speaker (KgrSlice    label,
            GHashTable *counts,
            GHashTable *people)
{
  g_autofree char *folded = kgr_slice_fold (label);
  guint n_times = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded));

  if (n_times == 0)
    return FALSE;
  if (kgr_role_is_speaker (folded) || g_hash_table_contains (people, folded))
    return TRUE;

  return n_times >= MIN_TIMES && g_utf8_strlen (folded, -1) <= MAX_UNKNOWN_CHARS;
}

/**
 * kgr_import_mark_speakers:
 * @text: the lines; changed
 * @from: first line to look at
 * @people: (nullable) (element-type utf8): the people of the attendance as printed, and their names
 *
 * Marks the lines that consist of a circle and a label of somebody who speaks. @speaker of such a
 * line is the label without the circle, enclosing brackets, closing colon and white space around
 * it.
 */
void
kgr_import_mark_speakers (KgrImportText *text,
                          guint          from,
                          GPtrArray     *people)
{
  g_autoptr (GHashTable) counts = count_labels (text, from);
  g_autoptr (GHashTable) known = fold_people (people);

  for (guint i = from; i < text->lines->len; i++)
    {
      KgrImportLine *line = kgr_import_text_line (text, i);
      KgrSlice label;

      line->kind = KGR_LINE_TEXT;
      if (looks_like_label (line, &label) && is_speaker (label, counts, known))
        {
          line->kind = KGR_LINE_SPEAKER;
          line->speaker = label;
        }
    }
}
