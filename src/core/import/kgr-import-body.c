/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/kgr-import-body.h"
#include "import/kgr-import-join.h"

static void
free_para (gpointer data)
{
  kgr_para_unref (data);
}

static void
add_paras (GPtrArray *paras,
           GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (paras, kgr_para_new (g_ptr_array_index (texts, i), NULL, 0));
}

static void
add_unit (KgrMeeting    *meeting,
          KgrUnitFields  fields,
          GPtrArray     *paras)
{
  fields.id = meeting->units->len + 1;
  fields.paras[KGR_LAYER_TEXT] = paras;
  g_ptr_array_add (meeting->units, kgr_unit_new (&fields));
}

/* What is nobody's: before the first speaker, or between an item's heading and the next speaker. */
static void
add_note (KgrMeeting *meeting,
          GPtrArray  *paras)
{
  KgrUnitFields fields = { .kind = KGR_UNIT_NOTE, .statement_kind = KGR_STATEMENT_NOTE };

  if (paras->len > 0)
    add_unit (meeting, fields, paras);
}

static void
add_speech (KgrMeeting          *meeting,
            const KgrImportLine *line,
            GPtrArray           *paras)
{
  g_autofree char *speaker = kgr_slice_dup (line->speaker);
  KgrUnitFields fields = { .kind = KGR_UNIT_STATEMENT, .statement_kind = KGR_STATEMENT_SPEECH,
                           .speaker = speaker };

  add_unit (meeting, fields, paras);
}

static void
add_place (KgrMeeting          *meeting,
           const KgrImportLine *line)
{
  KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, line->place);
  KgrUnitFields fields = { .kind = KGR_UNIT_ITEM, .agenda_id = item->id };

  add_unit (meeting, fields, NULL);
}

/* Joins the text from @from up to the next line that is none; lines of the head in between are
 * passed. */
static guint
read_paras (KgrImportText         *text,
            const KgrImportLayout *layout,
            guint                  from,
            GPtrArray             *paras)
{
  guint i = from;

  while (i < text->lines->len)
    {
      KgrLineKind kind = kgr_import_text_line (text, i)->kind;
      g_autoptr (GPtrArray) texts = NULL;
      guint start = i;

      if (kind != KGR_LINE_TEXT && kind != KGR_LINE_HEAD)
        break;
      while (i < text->lines->len && kgr_import_text_line (text, i)->kind == kind)
        i++;
      if (kind == KGR_LINE_HEAD)
        continue;

      texts = kgr_import_layout_join (layout, text, start, i);
      add_paras (paras, texts);
    }

  return i;
}

/**
 * kgr_import_read_body:
 * @meeting: a meeting; its record is filled
 * @text: the lines, their kinds settled
 * @from: first line of the body
 * @loose: (element-type utf8): paragraphs that go before all others
 *
 * Makes the record: each speaker line begins a statement, each place is an item, text that no
 * speaker stands before is a note.
 */
void
kgr_import_read_body (KgrMeeting    *meeting,
                      KgrImportText *text,
                      guint          from,
                      GPtrArray     *loose)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (free_para);
  KgrImportLayout layout;
  guint i;

  kgr_import_layout_measure (&layout, text, from);
  add_paras (first, loose);
  i = read_paras (text, &layout, from, first);
  add_note (meeting, first);

  while (i < text->lines->len)
    {
      const KgrImportLine *line = kgr_import_text_line (text, i);
      g_autoptr (GPtrArray) paras = g_ptr_array_new_with_free_func (free_para);

      i = read_paras (text, &layout, i + 1, paras);
      if (line->kind == KGR_LINE_SPEAKER)
        add_speech (meeting, line, paras);
      else
        {
          if (line->place >= 0)
            add_place (meeting, line);
          add_note (meeting, paras);
        }
    }
}
