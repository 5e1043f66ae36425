/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/kgr-import-form.h"
#include "import/kgr-import-join.h"
#include "import/kgr-import-speaker.h"
#include "kgr-error.h"

/* A label is cut over two lines where its column is narrow (会議資料の / 名称); less than this of it
 * is not enough to know it by. */
#define MIN_CUT_CHARS 2

static const struct
{
  const char *words;
  KgrField    field;
} labels[] = {
  { "会議の名称", KGR_FIELD_TITLE },
  { "会議名称", KGR_FIELD_TITLE },
  { "会議名", KGR_FIELD_TITLE },
  { "開催日時", KGR_FIELD_WHEN },
  { "日時", KGR_FIELD_WHEN },
  { "開催場所", KGR_FIELD_VENUE },
  { "場所", KGR_FIELD_VENUE },
  { "出席者", KGR_FIELD_PRESENT },
  { "出席委員", KGR_FIELD_PRESENT },
  { "欠席者", KGR_FIELD_ABSENT },
  { "欠席委員", KGR_FIELD_ABSENT },
  { "議題", KGR_FIELD_AGENDA },
  { "会議資料の名称", KGR_FIELD_PAPERS },
  { "会議資料", KGR_FIELD_PAPERS },
  { "配布資料", KGR_FIELD_PAPERS },
  { "配付資料", KGR_FIELD_PAPERS },
  { "記録方法", KGR_FIELD_METHOD },
  { "傍聴者数", KGR_FIELD_OBSERVERS },
  { "傍聴者", KGR_FIELD_OBSERVERS },
  { "傍聴人数", KGR_FIELD_OBSERVERS },
  { "傍聴人", KGR_FIELD_OBSERVERS },
  { "会議内容", KGR_FIELD_CONTENT },
  { "会議の内容", KGR_FIELD_CONTENT },
};

/* Steps over the characters of @words at the beginning of @line, whatever room is between them.
 * Gives the part of @words that is not there, with @rest what follows on the line. */
static const char *
match_words (KgrSlice    line,
             const char *words,
             KgrSlice   *rest)
{
  const char *end = line.text + line.length;
  const char *p = line.text;

  rest->text = p;
  for (; p < end && *words != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (kgr_char_is_white (ch))
        continue;
      if (ch != g_utf8_get_char (words))
        break;
      words = g_utf8_next_char (words);
      rest->text = g_utf8_next_char (p);
    }

  rest->length = end - rest->text;
  return words;
}

/* After a label stands room, a colon or nothing: 議題について is no label. */
static gboolean
trim_after_label (KgrSlice *rest)
{
  gunichar ch = kgr_slice_first (*rest);

  if (ch != 0 && ch != ':' && ch != 0xff1a && !kgr_char_is_white (ch))
    return FALSE;

  *rest = kgr_slice_trim (*rest);
  ch = kgr_slice_first (*rest);
  if (ch == ':' || ch == 0xff1a)
    {
      const char *next = g_utf8_next_char (rest->text);

      *rest = kgr_slice_trim ((KgrSlice) { next, rest->text + rest->length - next });
    }

  return TRUE;
}

/**
 * kgr_import_form_match:
 * @line: a line
 * @field: (out) (optional): the field its label names
 * @rest: (out): what stands after the label, trimmed
 *
 * Looks for a label of the form at the beginning of a line, as it is or spaced (開 催 日 時).
 *
 * Returns: whether the line begins with one
 */
gboolean
kgr_import_form_match (KgrSlice  line,
                       KgrField *field,
                       KgrSlice *rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (*match_words (line, labels[i].words, rest) != '\0' || !trim_after_label (rest))
        continue;

      if (field != NULL)
        *field = labels[i].field;
      return TRUE;
    }

  return FALSE;
}

/* A label of which one line has the beginning and the next the end. */
static gboolean
match_cut (KgrSlice  line,
           KgrSlice  next,
           KgrField *field,
           KgrSlice *rest,
           KgrSlice *next_rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *missing = match_words (line, labels[i].words, rest);

      if (*missing == '\0' ||
          g_utf8_pointer_to_offset (labels[i].words, missing) < MIN_CUT_CHARS ||
          !trim_after_label (rest))
        continue;
      if (*match_words (next, missing, next_rest) != '\0' || !trim_after_label (next_rest))
        continue;

      *field = labels[i].field;
      return TRUE;
    }

  return FALSE;
}

static void
add_value (GArray  *lines,
           KgrSlice slice)
{
  KgrFieldLine line = { slice, kgr_slice_width (slice) };

  if (slice.length > 0)
    g_array_append_val (lines, line);
}

/* Where 会議内容 stands, which ends the head; the number of lines where it does not. */
static guint
find_content (KgrImportText *text)
{
  for (guint i = 0; i < text->lines->len; i++)
    {
      KgrField field;
      KgrSlice rest;

      if (kgr_import_form_match (kgr_import_text_line (text, i)->slice, &field, &rest) &&
          field == KGR_FIELD_CONTENT)
        return i;
    }

  return text->lines->len;
}

/* Takes the label off line @index, or off it and the next; says how many lines that was. */
static guint
take_label (KgrImportForm *self,
            KgrImportText *text,
            guint          index,
            KgrField      *current)
{
  KgrImportLine *line = kgr_import_text_line (text, index);
  KgrSlice rest, next_rest;
  KgrField field;
  guint n_lines = 1;

  if (index + 1 < text->lines->len &&
      match_cut (line->slice, line[1].slice, &field, &rest, &next_rest))
    n_lines = 2;
  else if (!kgr_import_form_match (line->slice, &field, &rest))
    return 0;
  if (self->fields[field] != NULL)
    return 0;

  self->fields[field] = g_array_new (FALSE, FALSE, sizeof (KgrFieldLine));
  *current = field;
  if (field != KGR_FIELD_CONTENT)
    {
      add_value (self->fields[field], rest);
      if (n_lines == 2)
        add_value (self->fields[field], next_rest);
    }
  else if (rest.length > 0)
    {
      /* The body begins on the label's own line. */
      line->slice = rest;
      line->width = kgr_slice_width (rest);
      return 0;
    }

  return n_lines;
}

static gboolean
is_paper_title (KgrSlice slice)
{
  g_autofree char *folded = slice.length < 64 ? kgr_slice_fold (slice) : NULL;

  return g_strcmp0 (folded, "会議録") == 0;
}

/* Where no label says that the head is over, the three boxes end it, or the first speaker. */
static gboolean
ends_head (KgrImportForm       *self,
           KgrField             current,
           const KgrImportLine *line)
{
  if (current == KGR_FIELD_METHOD && self->fields[current]->len > 0)
    return g_strstr_len (line->slice.text, line->slice.length, "記録") == NULL;

  return line->kind == KGR_LINE_SPEAKER;
}

static void
read_fields (KgrImportForm *self,
             KgrImportText *text)
{
  guint content = find_content (text);
  KgrField current = KGR_N_FIELDS;
  guint i = 0;

  while (i < text->lines->len && current != KGR_FIELD_CONTENT)
    {
      KgrImportLine *line = kgr_import_text_line (text, i);
      guint n_lines = take_label (self, text, i, &current);

      if (n_lines == 0 && (current == KGR_FIELD_CONTENT ||
                           (content == text->lines->len && ends_head (self, current, line))))
        break;

      if (n_lines == 0 && current != KGR_N_FIELDS)
        add_value (self->fields[current], line->slice);
      else if (n_lines == 0 && !is_paper_title (line->slice))
        add_value (self->preamble, line->slice);
      i += MAX (n_lines, 1);
    }

  self->body = i;
}

/* The width of the value column: that of its longest line, unless that one stands out. */
static int
measure_column (KgrImportForm *self)
{
  int longest = 0;
  int second = 0;

  for (guint field = 0; field < KGR_N_FIELDS; field++)
    for (guint i = 0; self->fields[field] != NULL && i < self->fields[field]->len; i++)
      {
        int width = g_array_index (self->fields[field], KgrFieldLine, i).width;

        second = MAX (second, MIN (width, longest));
        longest = MAX (longest, width);
      }

  return longest > second + 8 ? second : longest;
}

/**
 * kgr_import_form_read:
 * @text: the lines; those of speakers are marked
 * @error: return location for an error
 *
 * Takes the head of the form apart: labels as they are, spaced, or cut over two lines, each with
 * the lines up to the next label. The head ends with 会議内容; where that is missing, after the boxes
 * of 記録方法 or before the first speaker.
 *
 * Fails with %KGR_ERROR_INVALID where there is no 会議の名称 with a value.
 *
 * Returns: (transfer full): the head, or %NULL with @error set
 */
KgrImportForm *
kgr_import_form_read (KgrImportText *text,
                      GError       **error)
{
  g_autoptr (KgrImportForm) self = g_new0 (KgrImportForm, 1);

  self->preamble = g_array_new (FALSE, FALSE, sizeof (KgrFieldLine));
  read_fields (self, text);
  if (self->fields[KGR_FIELD_TITLE] == NULL || self->fields[KGR_FIELD_TITLE]->len == 0)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("These are no minutes in the form that can be read: no line begins "
                             "with “会議の名称” followed by the meeting's name, as the form's first "
                             "field has it."));
      return NULL;
    }

  self->width = measure_column (self);
  return g_steal_pointer (&self);
}

/**
 * kgr_import_form_free:
 * @self: (transfer full): a head
 *
 * Frees the head, not the text it was read from.
 */
void
kgr_import_form_free (KgrImportForm *self)
{
  for (guint i = 0; i < KGR_N_FIELDS; i++)
    g_clear_pointer (&self->fields[i], g_array_unref);
  g_clear_pointer (&self->preamble, g_array_unref);
  g_free (self);
}

/**
 * kgr_import_form_continues:
 * @self: a head
 * @field: one of its fields, with lines
 * @index: a line of it, from 0
 *
 * Returns: whether the line before fills the value column, so that its text goes on with line
 * @index
 */
gboolean
kgr_import_form_continues (KgrImportForm *self,
                           KgrField       field,
                           guint          index)
{
  const KgrFieldLine *lines = (const KgrFieldLine *) self->fields[field]->data;
  int room = self->width - self->width / 16;

  return index > 0 && lines[index - 1].width + kgr_join_piece_width (lines[index].slice) > room;
}

/**
 * kgr_import_form_dup_joined:
 * @self: a head
 * @field: one of its fields
 * @separator: what stands after a line that does not fill its column
 *
 * Joins the lines of a field that holds one text.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where the field is missing or has none
 */
char *
kgr_import_form_dup_joined (KgrImportForm *self,
                            KgrField       field,
                            char           separator)
{
  g_autoptr (GString) string = NULL;
  GArray *lines = self->fields[field];

  if (lines == NULL || lines->len == 0)
    return NULL;

  string = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      KgrSlice slice = g_array_index (lines, KgrFieldLine, i).slice;

      if (i > 0 && !kgr_import_form_continues (self, field, i))
        g_string_append_c (string, separator);
      g_string_append_len (string, slice.text, slice.length);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}
