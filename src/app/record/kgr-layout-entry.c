/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrLayoutEntry: what is shown of one unit. The rule for what is hidden follows the public
 * edition: a hidden screen never says more than the paper that leaves the office. */

#include "config.h"

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-layout-private.h"

#define SPEAKER_MARK "○"

/* White space between two passages is no public text: what is left would be a speaker with no
 * words. */
static gboolean
is_para_covered (KgrPara *para)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *p = kgr_para_get_text (para);
  guint next = 0;

  for (int i = 0; *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      while (next < n_spans && i >= spans[next].start + spans[next].length)
        next++;
      if ((next >= n_spans || i < spans[next].start) && !g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

gboolean
kgr_unit_is_covered (KgrUnit  *unit,
                     KgrLayer  layer)
{
  gboolean any = FALSE;

  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    {
      KgrPara *para = kgr_unit_get_para (unit, layer, i);
      guint n_spans;

      if (!is_para_covered (para))
        return FALSE;
      kgr_para_get_spans (para, &n_spans);
      any = any || n_spans > 0;
    }

  return any;
}

static KgrLayer
get_layer (KgrUnit         *unit,
           KgrRecordMethod  method)
{
  KgrUnitKind kind = kgr_unit_get (unit)->kind;

  if (kind == KGR_UNIT_ITEM)
    return KGR_LAYER_SUMMARY;
  if (kind == KGR_UNIT_STATEMENT && method == KGR_METHOD_STATEMENT_SUMMARY
      && kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0)
    return KGR_LAYER_SUMMARY;
  return KGR_LAYER_TEXT;
}

/* While hidden nobody is named who is not named in the minutes that leave the office. */
static char *
dup_speaker (KgrRecordLayout     *layout,
             const KgrUnitFields *fields)
{
  g_autofree char *label = NULL;

  if (layout->shown && fields->speaker != NULL)
    return g_strconcat (SPEAKER_MARK, fields->speaker, NULL);

  label = kgr_speaker_labels_next (layout->speakers, fields);

  return g_strconcat (SPEAKER_MARK, label, NULL);
}

void
kgr_layout_entry_set_heading (KgrLayoutEntry  *entry,
                              KgrRecordLayout *layout,
                              KgrAgendaItem   *item)
{
  KgrAgendaItem *closed = kgr_agenda_item_find_closed (layout->meeting, item);
  const char *title = kgr_agenda_item_get_title (layout->meeting, item, layout->shown);

  g_clear_pointer (&entry->label, g_free);
  entry->heading = TRUE;
  entry->agenda_id = item->id;
  entry->below.closed = closed != NULL;
  entry->below.ground = closed != NULL && closed->ground != NULL ? closed->ground : "";
  if (title != NULL)
    entry->label = g_strconcat (item->number != NULL ? item->number : "",
                                item->number != NULL ? "　" : "", title, NULL);
}

/* In the view of the items their outcome is all: what was said stands in another. */
static gboolean
is_left_out (const KgrUnitFields *fields,
             KgrRecordMethod      method)
{
  return method == KGR_METHOD_ITEM_SUMMARY && fields->kind != KGR_UNIT_ITEM
         && fields->statement_kind != KGR_STATEMENT_DECISION;
}

static guint
count_paras (KgrLayoutEntry  *entry,
             KgrRecordLayout *layout)
{
  guint n = kgr_unit_get_n_paras (entry->unit, entry->layer);

  /* Everything has a line for the caret, but not every item a summary. */
  if (kgr_unit_get (entry->unit)->kind == KGR_UNIT_ITEM
      && layout->method != KGR_METHOD_ITEM_SUMMARY)
    return n;

  return MAX (n, 1);
}

static void
render_words (KgrLayoutEntry  *entry,
              KgrRecordLayout *layout)
{
  const KgrUnitFields *fields = kgr_unit_get (entry->unit);

  entry->closed = entry->below.closed && !fields->opened;
  if (!layout->shown && (entry->closed || kgr_unit_is_covered (entry->unit, entry->layer)))
    {
      entry->token = TRUE;
      return;
    }
  if (fields->kind == KGR_UNIT_STATEMENT)
    entry->label = dup_speaker (layout, fields);
  entry->n_paras = count_paras (entry, layout);
}

/* Whatever is in a closed item, and below it, a hidden screen shows one token, even for nothing. Of
 * an item that the agenda has lost nobody knows whether it was closed. */
static void
render_item (KgrLayoutEntry  *entry,
             KgrRecordLayout *layout)
{
  KgrAgendaItem *item = kgr_meeting_find_agenda (layout->meeting,
                                                 kgr_unit_get (entry->unit)->agenda_id);

  entry->below.closed = TRUE;
  entry->below.ground = "";
  if (item != NULL)
    kgr_layout_entry_set_heading (entry, layout, item);
  if (entry->below.closed && !layout->shown)
    entry->token = TRUE;
  else
    render_words (entry, layout);
  entry->closed = entry->below.closed;
}

void
kgr_layout_entry_render (KgrLayoutEntry         *entry,
                         KgrRecordLayout        *layout,
                         const KgrLayoutContext *above)
{
  const KgrUnitFields *fields = kgr_unit_get (entry->unit);

  g_clear_pointer (&entry->label, g_free);
  entry->above = *above;
  entry->below = *above;
  entry->layer = get_layer (entry->unit, layout->method);
  entry->n_paras = 0;
  entry->heading = FALSE;
  entry->closed = FALSE;
  entry->token = FALSE;
  if (fields->kind == KGR_UNIT_ITEM)
    render_item (entry, layout);
  else if (!is_left_out (fields, layout->method))
    render_words (entry, layout);

  if (entry->token)
    entry->below.after_token = TRUE;
  else if (kgr_layout_entry_get_n_lines (entry) > 0)
    entry->below.after_token = FALSE;
}

guint
kgr_layout_entry_get_n_lines (const KgrLayoutEntry *entry)
{
  guint n = entry->label != NULL ? 1 : 0;

  if (entry->token)
    return n + (n == 0 && entry->above.after_token ? 0 : 1);

  return n + entry->n_paras;
}

void
kgr_layout_entry_get_line (const KgrLayoutEntry *entry,
                           KgrRecordLayout      *layout,
                           guint                 index,
                           KgrRecordLine        *line)
{
  guint first = entry->label != NULL ? 1 : 0;

  line->layer = entry->layer;
  line->by_item = entry->heading ? entry->below.closed : entry->closed;
  line->reason = line->by_item && entry->below.ground != NULL ? entry->below.ground : "";
  if (index < first)
    {
      line->kind = entry->heading ? KGR_LINE_HEADING : KGR_LINE_SPEAKER;
      line->agenda_id = entry->agenda_id;
      kgr_record_line_set_label (line, entry->label);
    }
  else if (entry->token)
    {
      line->kind = KGR_LINE_SEALED;
      line->by_item = entry->below.closed;
      line->reason = line->by_item && entry->below.ground != NULL ? entry->below.ground : "";
      kgr_record_line_set_label (line, KGR_HIDDEN_TOKEN);
    }
  else
    {
      line->para = index - first;
      line->note = kgr_unit_get (entry->unit)->kind == KGR_UNIT_NOTE;
      kgr_record_line_set_words (line, line->para < kgr_unit_get_n_paras (entry->unit, entry->layer)
                                       ? kgr_unit_get_para (entry->unit, entry->layer, line->para)
                                       : NULL, layout->shown);
    }
}
