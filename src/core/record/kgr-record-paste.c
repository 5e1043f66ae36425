/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text of other programs as a part of a record: minutes, tables of a spreadsheet, plain text. */

#include "config.h"

#include <string.h>

#include "import/kgr-import-speaker.h"
#include "kgr-record-text.h"
#include "kgr-unit-private.h"
#include "record/kgr-record-fragment-private.h"
#include "text/kgr-fold.h"

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

static gboolean
names_somebody (const char *cell,
                GPtrArray  *people)
{
  g_autofree char *folded = kgr_fold_label (cell);

  for (guint i = 0; folded[0] != '\0' && people != NULL && i < people->len; i++)
    {
      g_autofree char *one = kgr_fold_label (people->pdata[i]);

      if (strcmp (one, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A table whose first column says who speaks is statements; any other one is lines. */
static void
add_table (KgrRecordFragment *fragment,
           const char        *text,
           GPtrArray         *people)
{
  g_autoptr(GPtrArray) rows = read_table (text);
  g_autofree char *speaker = NULL;
  GPtrArray *paras = kgr_paras_new (1);

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];
      gboolean begins = row->len > 1 && names_somebody (row->pdata[0], people);
      g_autofree char *line = join_cells (row, begins ? 1 : 0);

      if (begins)
        {
          if (paras->len > 0)
            add_unit (fragment, speaker, g_steal_pointer (&paras), TRUE);
          g_clear_pointer (&paras, g_ptr_array_unref);
          paras = kgr_paras_new (1);
          g_free (speaker);
          speaker = g_strstrip (g_strdup (row->pdata[0]));
        }
      if (line[0] != '\0')
        add_paragraph (paras, line);
    }
  if (paras->len > 0 || speaker != NULL)
    add_unit (fragment, speaker, paras, speaker != NULL);
  else
    g_ptr_array_unref (paras);
}

static gboolean
has_speaker (KgrImportText *lines)
{
  for (guint i = 0; i < lines->lines->len; i++)
    if (kgr_import_text_line (lines, i)->kind == KGR_LINE_SPEAKER)
      return TRUE;
  return FALSE;
}

static void
add_statements (KgrRecordFragment *fragment,
                KgrImportText     *lines)
{
  g_autofree char *speaker = NULL;
  GPtrArray *paras = kgr_paras_new (1);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const KgrImportLine *line = kgr_import_text_line (lines, i);
      g_autofree char *words = kgr_slice_dup (line->slice);

      if (line->kind != KGR_LINE_SPEAKER)
        {
          add_paragraph (paras, words);
          continue;
        }
      if (paras->len > 0 || speaker != NULL)
        add_unit (fragment, speaker, paras, TRUE);
      else
        g_ptr_array_unref (paras);
      paras = kgr_paras_new (1);
      g_free (speaker);
      speaker = kgr_slice_dup (line->speaker);
    }
  add_unit (fragment, speaker, paras, TRUE);
}

static void
add_plain (KgrRecordFragment *fragment,
           const char        *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);
  GPtrArray *paras = kgr_paras_new (n_lines);

  for (guint i = 0; i < n_lines; i++)
    add_paragraph (paras, lines[i]);
  add_unit (fragment, NULL, paras, FALSE);
}

/**
 * kgr_record_fragment_new_from_text:
 * @text: valid UTF-8: what a word processor, a spreadsheet or a browser puts on the clipboard
 * @people: (nullable) (element-type utf8): labels and names of those who may speak
 *
 * Reads text of another program as a part of a record. Lines that say who speaks, as an import
 * knows them, begin statements; so does a row of a table whose first cell names somebody; other
 * rows are lines with a wide space between the cells. A paragraph of more than 1,000 characters is
 * cut at the end of a sentence. Anything else is text as it stands, without the line end behind it.
 * Nothing in it is confidential.
 *
 * Returns: (transfer full): the part, for kgr_record_doc_paste()
 */
KgrRecordFragment *
kgr_record_fragment_new_from_text (const char *text,
                                   GPtrArray  *people)
{
  g_autoptr(KgrRecordFragment) fragment = NULL;
  g_autoptr(KgrImportText) lines = NULL;
  g_autofree char *normal = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  fragment = kgr_record_fragment_new (0);
  normal = kgr_record_text_normalize (text);
  length = strlen (normal);
  while (length > 0 && normal[length - 1] == '\n')
    normal[--length] = '\0';
  if (length == 0)
    return g_steal_pointer (&fragment);

  if (strchr (normal, '\t') != NULL)
    {
      add_table (fragment, normal, people);
      return g_steal_pointer (&fragment);
    }
  /* What an import refuses, for its length, is still text. */
  lines = kgr_import_text_read (normal, length, NULL, NULL, NULL);
  if (lines != NULL)
    kgr_import_mark_speakers (lines, 0, people);
  if (lines != NULL && has_speaker (lines))
    add_statements (fragment, lines);
  else
    add_plain (fragment, normal);
  return g_steal_pointer (&fragment);
}
