/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-beside.h"
#include "record/kgr-record-layout.h"

static const KgrUnitFields *
get_fields (KgrRecordDoc *doc,
            guint         index)
{
  return kgr_unit_get (kgr_record_doc_get_unit (doc, index));
}

static gboolean
is_hidden (KgrRecordDoc *doc,
           guint         index,
           gboolean      shown)
{
  return !shown
         && ((!get_fields (doc, index)->opened
              && kgr_record_doc_find_ground (doc, index) != NULL)
             || kgr_unit_is_covered (kgr_record_doc_get_unit (doc, index), KGR_LAYER_TEXT));
}

static void
append_para (GString  *words,
             KgrPara  *para,
             gboolean  shown)
{
  const char *p = kgr_para_get_text (para);
  const KgrSpan *spans;
  guint n_spans;
  int at = 0;

  spans = kgr_para_get_spans (para, &n_spans);
  for (guint i = 0; !shown && i < n_spans; i++)
    {
      const char *start = g_utf8_offset_to_pointer (p, spans[i].start - at);

      g_string_append_len (words, p, start - p);
      /* Passages that touch are one run on the screen. */
      if (i == 0 || spans[i].start > at)
        g_string_append (words, KGR_HIDDEN_TOKEN);
      at = spans[i].start + spans[i].length;
      p = g_utf8_offset_to_pointer (start, spans[i].length);
    }
  g_string_append (words, p);
}

static void
append_unit (GString      *words,
             KgrRecordDoc *doc,
             guint         index,
             gboolean      shown)
{
  KgrUnit *unit = kgr_record_doc_get_unit (doc, index);

  for (guint i = 0; i < kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT); i++)
    {
      if (words->len > 0)
        g_string_append_c (words, '\n');
      append_para (words, kgr_unit_get_para (unit, KGR_LAYER_TEXT, i), shown);
    }
}

static void
append_item (GString      *words,
             KgrRecordDoc *doc,
             guint         index,
             gboolean      shown)
{
  guint first;
  guint n_units;

  if (!kgr_record_doc_find_item (doc, kgr_record_doc_get_agenda (doc, index), &first, &n_units))
    return;
  for (guint i = first; i < first + n_units; i++)
    {
      const KgrUnitFields *fields = get_fields (doc, i);

      if (fields->kind == KGR_UNIT_ITEM || is_hidden (doc, i, shown))
        continue;
      if (fields->kind == KGR_UNIT_STATEMENT && fields->speaker != NULL)
        g_string_append_printf (words, "%s○%s", words->len > 0 ? "\n" : "", fields->speaker);
      append_unit (words, doc, i, shown);
    }
}

char *
kgr_beside_dup_whose (KgrRecordDoc    *doc,
                      guint            index,
                      KgrRecordMethod  method,
                      gboolean         shown)
{
  KgrMeeting *meeting = kgr_record_doc_get_meeting (doc);
  KgrAgendaItem *item = kgr_meeting_find_agenda (meeting,
                                                 kgr_record_doc_get_agenda (doc, index));
  const char *title = item != NULL ? kgr_agenda_item_get_title (meeting, item, shown) : NULL;
  const char *speaker = get_fields (doc, index)->speaker;

  if (method == KGR_METHOD_STATEMENT_SUMMARY)
    return g_strdup (speaker != NULL && !is_hidden (doc, index, shown) ? speaker : "");

  return g_strdup (title != NULL ? title : "");
}

char *
kgr_beside_dup_words (KgrRecordDoc    *doc,
                      guint            index,
                      KgrRecordMethod  method,
                      gboolean         shown)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_hidden (doc, index, shown))
    return g_strdup (KGR_HIDDEN_TOKEN);
  if (method == KGR_METHOD_ITEM_SUMMARY)
    append_item (words, doc, index, shown);
  else
    append_unit (words, doc, index, shown);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static int
count (KgrUnit  *unit,
       KgrLayer  layer)
{
  int n_chars = 0;

  for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
    n_chars += kgr_para_get_n_chars (kgr_unit_get_para (unit, layer, i));

  return n_chars;
}

static gboolean
has_spans (KgrUnit *unit)
{
  for (KgrLayer layer = KGR_LAYER_TEXT; layer < KGR_N_LAYERS; layer++)
    for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
      {
        guint n_spans;

        kgr_para_get_spans (kgr_unit_get_para (unit, layer, i), &n_spans);
        if (n_spans > 0)
          return TRUE;
      }

  return FALSE;
}

char *
kgr_beside_dup_length (KgrRecordDoc    *doc,
                       guint            index,
                       KgrRecordMethod  method,
                       gboolean         shown)
{
  KgrUnit *unit = kgr_record_doc_get_unit (doc, index);

  if (method != KGR_METHOD_STATEMENT_SUMMARY || is_hidden (doc, index, shown)
      || (!shown && has_spans (unit)))
    return g_strdup ("");

  if (kgr_unit_get (unit)->kind == KGR_UNIT_STATEMENT && count (unit, KGR_LAYER_SUMMARY) == 0)
    return g_strdup (_("No key points yet: Ctrl+Shift+Tab"));

  /* Translators: how long the words of a statement are, and its key points */
  return g_strdup_printf (_("Words %d  →  key points %d"), count (unit, KGR_LAYER_TEXT),
                          count (unit, KGR_LAYER_SUMMARY));
}
