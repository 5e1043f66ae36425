/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stored record in the form in which speech is compared. */

#include "config.h"

#include "kgr-test-speech.h"

static guint
find_item (KgrMeeting *meeting,
           gint64      agenda_id)
{
  for (guint i = 0; i < meeting->agenda->len; i++)
    if (((KgrAgendaItem *) meeting->agenda->pdata[i])->id == agenda_id)
      return i + 1;
  g_assert_not_reached ();
}

/* The place of a person in the attendance; 0 for nobody that is known. */
static guint
find_number (KgrMeeting *meeting,
             gint64      person_id)
{
  for (guint i = 0; person_id != 0 && i < meeting->attendance->len; i++)
    if (((KgrAttendance *) meeting->attendance->pdata[i])->person_id == person_id)
      return i + 1;
  g_assert_cmpint (person_id, ==, 0);

  return 0;
}

static void
append_para (GString *out,
             KgrPara *para)
{
  const char *text = kgr_para_get_text (para);
  const KgrSpan *spans;
  guint n_spans;
  int done = 0;

  spans = kgr_para_get_spans (para, &n_spans);
  for (guint i = 0; i < n_spans; i++)
    {
      const char *from = g_utf8_offset_to_pointer (text, spans[i].start);
      const char *to = g_utf8_offset_to_pointer (from, spans[i].length);
      const char *last = g_utf8_offset_to_pointer (text, done);

      g_string_append_len (out, last, from - last);
      g_string_append_printf (out, KGR_TEST_OPEN "%s:%.*s" KGR_TEST_SHUT, spans[i].reason,
                              (int) (to - from), from);
      done = spans[i].start + spans[i].length;
    }
  g_string_append (out, g_utf8_offset_to_pointer (text, done));
}

static void
append_unit (GString    *out,
             KgrMeeting *meeting,
             KgrUnit    *unit)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);
  const KgrDecision *decision = &fields->decision;

  if (fields->kind == KGR_UNIT_ITEM)
    g_string_append_printf (out, "@%u", find_item (meeting, fields->agenda_id));
  else if (fields->statement_kind == KGR_STATEMENT_DECISION)
    g_string_append_printf (out, "=%d %d-%d-%d|", decision->kind, decision->n_for,
                            decision->n_against, decision->n_abstained);
  else if (fields->kind == KGR_UNIT_NOTE)
    g_string_append (out, "*");
  else
    g_string_append_printf (out, "%s#%u%s|", fields->speaker,
                            find_number (meeting, fields->person_id), fields->opened ? "+" : "");
  for (guint i = 0; i < kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT); i++)
    {
      g_string_append (out, i > 0 ? "¶" : "");
      append_para (out, kgr_unit_get_para (unit, KGR_LAYER_TEXT, i));
    }
  g_string_append_c (out, '\n');
}

char *
kgr_test_speech_dup_stored (KgrMeeting *meeting)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < meeting->units->len; i++)
    append_unit (out, meeting, meeting->units->pdata[i]);

  return g_string_free (out, FALSE);
}
