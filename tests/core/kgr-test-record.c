/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-record.h"

static KgrPara *
para_new (const char *line)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (KgrSpan));
  int n_chars = 0;
  int start = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '[')
        start = n_chars;
      else if (*p == ']')
        {
          KgrSpan span = { start, n_chars - start, "理由" };

          g_array_append_val (spans, span);
        }
      else
        {
          g_string_append_len (text, p, g_utf8_next_char (p) - p);
          n_chars++;
        }
    }
  return kgr_para_new (text->str, (const KgrSpan *) spans->data, spans->len);
}

static void
add_para (KgrUnitFields *fields,
          KgrLayer       layer,
          const char    *line)
{
  if (fields->paras[layer] == NULL)
    fields->paras[layer] = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_para_unref);
  g_ptr_array_add (fields->paras[layer], para_new (line));
}

static void
finish_unit (KgrMeeting    *meeting,
             KgrUnitFields *fields)
{
  if (fields->kind != 0)
    g_ptr_array_add (meeting->units, kgr_unit_new (fields));
  for (guint i = 0; i < KGR_N_LAYERS; i++)
    g_clear_pointer (&fields->paras[i], g_ptr_array_unref);
  g_free ((char *) fields->speaker);
  memset (fields, 0, sizeof *fields);
}

static gboolean
begin_unit (KgrMeeting    *meeting,
            KgrUnitFields *fields,
            const char    *line)
{
  gboolean opened = line[0] == '+';
  const char *head = opened ? line + 1 : line;
  const char *id = strchr (head, '#');

  if (head[0] != '@' && !g_str_has_prefix (head, "○") && strcmp (head, "・") != 0)
    return FALSE;

  finish_unit (meeting, fields);
  fields->id = meeting->units->len + 1;
  fields->opened = opened;
  fields->kind = head[0] == '@' ? KGR_UNIT_ITEM : KGR_UNIT_NOTE;
  if (head[0] == '@')
    fields->agenda_id = g_ascii_strtoll (head + 1, NULL, 10);
  if (!g_str_has_prefix (head, "○"))
    return TRUE;

  fields->kind = KGR_UNIT_STATEMENT;
  head = g_utf8_next_char (head);
  fields->person_id = id != NULL ? g_ascii_strtoll (id + 1, NULL, 10) : 0;
  if (id != head && head[0] != '\0')
    fields->speaker = id != NULL ? g_strndup (head, id - head) : g_strdup (head);
  return TRUE;
}

void
kgr_test_record_add (KgrMeeting *meeting,
                     const char *record)
{
  g_auto(GStrv) lines = g_strsplit (record, "\n", -1);
  KgrUnitFields fields = { 0 };

  for (guint i = 0; lines[i] != NULL; i++)
    if (!begin_unit (meeting, &fields, lines[i]) && (lines[i + 1] != NULL || lines[i][0] != '\0'))
      add_para (&fields, lines[i][0] == '=' ? KGR_LAYER_SUMMARY : KGR_LAYER_TEXT,
                lines[i][0] == '=' ? lines[i] + 1 : lines[i]);
  finish_unit (meeting, &fields);
}

static void
render_para (GString *out,
             KgrPara *para)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *p = kgr_para_get_text (para);
  guint next = 0;

  for (int column = 0;; column++, p = g_utf8_next_char (p))
    {
      if (next < n_spans && column == spans[next].start + spans[next].length)
        {
          g_string_append_c (out, ']');
          next++;
        }
      if (next < n_spans && column == spans[next].start)
        g_string_append_c (out, '[');
      if (*p == '\0')
        break;
      g_string_append_unichar (out, g_utf8_get_char (p));
    }
  g_string_append_c (out, '\n');
}

char *
kgr_test_record_render (GPtrArray *units)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    {
      KgrUnit *unit = units->pdata[i];
      const KgrUnitFields *fields = kgr_unit_get (unit);

      if (fields->opened)
        g_string_append_c (out, '+');
      if (fields->kind == KGR_UNIT_ITEM)
        g_string_append_printf (out, "@%d\n", (int) fields->agenda_id);
      else if (fields->kind == KGR_UNIT_STATEMENT)
        g_string_append_printf (out, "○%s\n", fields->speaker != NULL ? fields->speaker : "");
      else
        g_string_append (out, "・\n");
      for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
        for (guint j = 0; j < kgr_unit_get_n_paras (unit, layer); j++)
          {
            if (layer == KGR_LAYER_SUMMARY)
              g_string_append_c (out, '=');
            render_para (out, kgr_unit_get_para (unit, layer, j));
          }
    }
  return g_string_free (out, FALSE);
}

char *
kgr_test_paper_render (KgrPublicDocument *document,
                       guint              first)
{
  GString *out = g_string_new (NULL);

  for (guint i = first; i < kgr_public_document_get_n_blocks (document); i++)
    {
      const KgrBlock *block = kgr_public_document_get_block (document, i);
      g_autofree char *lines = block->lines != NULL ? g_strjoinv (" | ", block->lines) : NULL;

      if (block->kind == KGR_BLOCK_HEADING)
        g_string_append (out, block->level == 2 ? "# " : "## ");
      else if (block->kind == KGR_BLOCK_SPEAKER)
        g_string_append (out, "○");
      else if (block->kind == KGR_BLOCK_GAP)
        g_string_append_c (out, '~');
      g_string_append (out, block->text);
      if (lines != NULL)
        g_string_append_printf (out, ": %s", lines);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
