/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text of other programs as a part of a record: minutes, tables of a spreadsheet, plain text. */

#include "config.h"

#include <string.h>

#include "import/kgr-import-speaker.h"
#include "kgr-record-text.h"
#include "kgr-unit-private.h"
#include "record/kgr-paste-speaker.h"
#include "record/kgr-record-fragment-private.h"

/* Typing in a paragraph costs what its length costs, and nobody reads one that is longer. */
#define LONGEST_PARAGRAPH 1000
#define BETWEEN_CELLS "　"

/* Where the first @max characters of @text end, at the end of a sentence if there is one. */
static const char *
find_cut (const char *text,
          int         max)
{
  const char *end = g_utf8_offset_to_pointer (text, max);
  const char *stop = g_strrstr_len (text, end - text, "。");

  if (stop == NULL)
    return end;
  stop += strlen ("。");
  /* 「…。」 stays together. */
  if (g_utf8_get_char (stop) == 0x300d || g_utf8_get_char (stop) == 0xff09)
    stop = g_utf8_next_char (stop);
  return stop;
}

static void
add_paragraph (GPtrArray  *paras,
               const char *text)
{
  while (g_utf8_strlen (text, -1) > LONGEST_PARAGRAPH)
    {
      const char *cut = find_cut (text, LONGEST_PARAGRAPH);

      g_ptr_array_add (paras, kgr_para_new_take (g_strndup (text, cut - text), NULL));
      text = cut;
    }
  g_ptr_array_add (paras, kgr_para_new_take (g_strdup (text), NULL));
}

/* @paras is taken. */
static void
add_unit (KgrRecordFragment *fragment,
          const char        *speaker,
          GPtrArray         *paras,
          gboolean           whole)
{
  KgrUnitFields fields = {
    .kind = speaker != NULL ? KGR_UNIT_STATEMENT : KGR_UNIT_NOTE,
    .statement_kind = speaker != NULL ? KGR_STATEMENT_SPEECH : KGR_STATEMENT_NOTE,
    .speaker = speaker,
  };

  fields.paras[KGR_LAYER_TEXT] = paras;
  kgr_record_fragment_add (fragment, kgr_unit_new (&fields), NULL, 0, KGR_LAYER_TEXT, whole);
  g_ptr_array_unref (paras);
}

/* A spreadsheet puts a cell with line ends or quotation marks into quotation marks. Rows of cells,
 * (element-type GPtrArray of utf8). */
static GPtrArray *
read_table (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = text;; p++)
    {
      if (*p == '"' && (quoted || cell->len == 0))
        {
          if (quoted && p[1] == '"')
            g_string_append_c (cell, *p++);
          else
            quoted = !quoted;
        }
      else if (*p == '\0' || (!quoted && (*p == '\t' || *p == '\n')))
        {
          g_ptr_array_add (row, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          if (*p != '\t')
            {
              g_ptr_array_add (rows, g_steal_pointer (&row));
              row = g_ptr_array_new_with_free_func (g_free);
            }
          if (*p == '\0')
            break;
        }
      else
        g_string_append_c (cell, *p == '\n' ? ' ' : *p);
    }
  g_ptr_array_unref (row);
  return rows;
}

static char *
join_cells (GPtrArray *row,
            guint      from)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = from; i < row->len; i++)
    {
      const char *cell = row->pdata[i];

      if (cell[0] == '\0')
        continue;
      if (line->len > 0)
        g_string_append (line, BETWEEN_CELLS);
      g_string_append (line, cell);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static KgrSlice
slice_of (const char *text)
{
  return kgr_slice_trim ((KgrSlice) { text, strlen (text) });
}

/* The number, or the time, of a row before whoever speaks. */
static gboolean
is_counter (const char *cell)
{
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (kgr_char_digit (ch) < 0 && !kgr_char_is_white (ch) && ch != ':' && ch != 0xff1a)
        return FALSE;
    }
  return TRUE;
}

static KgrSlice
bare_label (KgrSlice cell)
{
  const char *end = cell.text + cell.length;

  if (kgr_char_is_circle (kgr_slice_first (cell)))
    {
      cell.text = g_utf8_next_char (cell.text);
      cell.length = (gsize) (end - cell.text);
    }
  return kgr_slice_trim (cell);
}

/* Which cell says who speaks: the first, or the one behind a number. A role says so only before
 * somebody's words, else the table is one of names. Its index, or -1. */
static int
find_speaker_cell (GPtrArray  *row,
                   GHashTable *people)
{
  guint index = row->len > 2 && is_counter (row->pdata[0]) ? 1 : 0;
  KgrSlice label;
  g_autofree char *folded = NULL;

  if (row->len < index + 2)
    return -1;
  label = bare_label (slice_of (row->pdata[index]));
  folded = kgr_slice_fold (label);
  if (g_hash_table_contains (people, folded))
    return (int) index;
  return kgr_paste_is_somebody (label, people)
         && kgr_paste_is_sentence (slice_of (row->pdata[index + 1])) ? (int) index : -1;
}

/* What is being read. */
typedef struct
{
  KgrRecordFragment *fragment;
  GHashTable        *people;
  char              *speaker; /* of the unit being read; NULL for what stands before the first */
  GPtrArray         *paras;
} Reading;

static void
begin_unit (Reading  *reading,
            KgrSlice  label)
{
  if (reading->paras->len > 0 || reading->speaker != NULL)
    add_unit (reading->fragment, reading->speaker, reading->paras, TRUE);
  else
    g_ptr_array_unref (reading->paras);
  reading->paras = kgr_paras_new (1);
  g_free (reading->speaker);
  reading->speaker = kgr_slice_dup (label);
}

static void
add_slice (Reading  *reading,
           KgrSlice  words)
{
  g_autofree char *text = words.length > 0 ? kgr_slice_dup (words) : NULL;

  if (text != NULL)
    add_paragraph (reading->paras, text);
}

static void
end_reading (Reading *reading)
{
  if (reading->paras->len > 0 || reading->speaker != NULL)
    add_unit (reading->fragment, reading->speaker, reading->paras, reading->speaker != NULL);
  else
    g_ptr_array_unref (reading->paras);
  g_free (reading->speaker);
}

/* A table that says who speaks is statements; any other one is lines. */
static void
add_table (Reading    *reading,
           const char *text)
{
  g_autoptr(GPtrArray) rows = read_table (text);

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];
      int index = find_speaker_cell (row, reading->people);
      g_autofree char *line = join_cells (row, (guint) (index + 1));

      if (index >= 0)
        begin_unit (reading, bare_label (slice_of (row->pdata[index])));
      add_slice (reading, slice_of (line));
    }
}

static KgrSaid
read_line (Reading       *reading,
           KgrImportText *lines,
           guint          index)
{
  const KgrImportLine *line = kgr_import_text_line (lines, index);
  KgrSaid said;

  if (line->kind == KGR_LINE_SPEAKER)
    return (KgrSaid) { KGR_SAID_MARKED, line->speaker };

  said = kgr_paste_speaker_read (line->slice, reading->people);
  if (said.words.length == 0 && index + 1 == lines->lines->len)
    said.how = KGR_SAID_NOT;
  return said;
}

/* Without a mark it takes a sentence of somebody to tell statements from a list of names; one line
 * that has it speaks for all that are written alike, but white space alone does not. */
static void
find_manners (Reading       *reading,
              KgrImportText *lines,
              gboolean       manners[KGR_N_SAID])
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      KgrSaid said = read_line (reading, lines, i);
      KgrSlice words = said.words;

      if (words.length == 0 && i + 1 < lines->lines->len)
        words = kgr_import_text_line (lines, i + 1)->slice;
      if (said.how == KGR_SAID_MARKED || kgr_paste_is_sentence (words))
        manners[said.how] = TRUE;
    }
  manners[KGR_SAID_NOT] = FALSE;
}

static gboolean
has_manner (const gboolean manners[KGR_N_SAID])
{
  for (guint how = 0; how < KGR_N_SAID; how++)
    if (manners[how])
      return TRUE;
  return FALSE;
}

static void
add_statements (Reading        *reading,
                KgrImportText  *lines,
                const gboolean  manners[KGR_N_SAID])
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      KgrSaid said = read_line (reading, lines, i);

      if (!manners[said.how]
          || (said.how == KGR_SAID_SPACE && !kgr_paste_is_sentence (said.words)))
        {
          add_slice (reading, kgr_import_text_line (lines, i)->slice);
          continue;
        }
      begin_unit (reading, said.label);
      add_slice (reading, said.words);
    }
}

static void
add_plain (Reading    *reading,
           const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    add_paragraph (reading->paras, lines[i]);
}

static void
add_lines (Reading    *reading,
           const char *text,
           gsize       length,
           GPtrArray  *people)
{
  /* What an import refuses, for its length, is still text. */
  g_autoptr(KgrImportText) lines = kgr_import_text_read (text, length, NULL, NULL, NULL);
  gboolean manners[KGR_N_SAID] = { FALSE };

  if (lines != NULL)
    {
      kgr_import_mark_speakers (lines, 0, people);
      find_manners (reading, lines, manners);
    }
  if (has_manner (manners))
    add_statements (reading, lines, manners);
  else
    add_plain (reading, text);
}

/**
 * kgr_record_fragment_new_from_text:
 * @text: valid UTF-8: what a word processor, a spreadsheet or a browser puts on the clipboard
 * @people: (nullable) (element-type utf8): labels and names of those who may speak
 *
 * Reads text of another program as a part of a record. Lines that say who speaks begin statements:
 * those that an import knows, and those that have the words behind it (○会長　本文, 【会長】本文, and
 * where somebody's sentence follows also 会長：本文, 会長）本文, 会長　本文). So does a row of a table whose
 * first cell, or the one behind its number, names somebody; other rows are lines with a wide space
 * between the cells. A paragraph of more than 1,000 characters is cut at the end of a sentence.
 * Anything else is text as it stands, without the line end behind it. Nothing of it is
 * confidential.
 *
 * Returns: (transfer full): the part, for kgr_record_doc_paste()
 */
KgrRecordFragment *
kgr_record_fragment_new_from_text (const char *text,
                                   GPtrArray  *people)
{
  g_autoptr(GHashTable) known = kgr_paste_people_new (people);
  g_autofree char *normal = NULL;
  Reading reading = { NULL, known, NULL, NULL };
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  reading.fragment = kgr_record_fragment_new (0);
  normal = kgr_record_text_normalize (text);
  length = strlen (normal);
  while (length > 0 && normal[length - 1] == '\n')
    normal[--length] = '\0';
  if (length == 0)
    return reading.fragment;

  reading.paras = kgr_paras_new (1);
  if (strchr (normal, '\t') != NULL)
    add_table (&reading, normal);
  else
    add_lines (&reading, normal, length, people);
  end_reading (&reading);
  return reading.fragment;
}
