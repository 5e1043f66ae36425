/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting for people: the head in aligned lines, then the record, each passage that is
 * confidential named below its text. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-output.h"

static void
print_number (const char *label,
              int         number,
              int         unknown)
{
  g_autofree char *digits = g_strdup_printf ("%d", number);

  kgr_cli_print_fact (label, number != unknown ? digits : NULL);
}

static void
print_head (KgrMeeting *meeting)
{
  print_number (_("Id"), meeting->id, 0);
  kgr_cli_print_fact (_("Council"), meeting->council);
  kgr_cli_print_fact (_("Body"), meeting->body);
  kgr_cli_print_fact (_("Title"), meeting->title);
  print_number (_("Fiscal year"), meeting->fiscal_year, 0);
  print_number (_("Number"), meeting->number, 0);
  kgr_cli_print_fact (_("Begins"), meeting->starts_at);
  kgr_cli_print_fact (_("Ends"), meeting->ends_at);
  kgr_cli_print_fact (_("Venue"), meeting->venue);
  print_number (_("Observers"), meeting->observers, -1);
  kgr_cli_print_fact (_("Record method"), kgr_record_method_to_printed (meeting->record_method));
  kgr_cli_print_fact (_("How It Is Held"), kgr_meeting_form_to_label (meeting->form));
  kgr_cli_print_fact (_("Status"), kgr_meeting_state_to_label (meeting->status,
                                                               meeting->cancellation));
  for (guint i = 0; i < meeting->log->len; i++)
    {
      const KgrMeetingStep *step = meeting->log->pdata[i];

      kgr_cli_print ("  %s  %s", step->at != NULL ? step->at : "—",
                     kgr_step_kind_to_label (step->kind));
      kgr_cli_print ("  %s%s%s\n", step->by != NULL ? step->by : "",
                     step->note != NULL ? "  " : "", step->note != NULL ? step->note : "");
    }
}

static void
print_attendance (KgrMeeting *meeting)
{
  if (meeting->attendance->len > 0)
    kgr_cli_print ("\n%s\n", _("Attendance"));
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *entry = meeting->attendance->pdata[i];

      kgr_cli_print ("  %s %s", entry->name != NULL ? entry->name : "—",
                     entry->role != NULL ? entry->role : "");
      for (guint flag = KGR_ATTENDANCE_PRESENT; flag <= KGR_ATTENDANCE_ONLINE; flag <<= 1)
        if (entry->status & flag)
          kgr_cli_print (" [%s]", kgr_attendance_status_to_label (flag));
      kgr_cli_print ("\n");
    }
}

static void
print_agenda (KgrMeeting *meeting)
{
  if (meeting->agenda->len > 0)
    kgr_cli_print ("\n%s\n", _("Agenda"));
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      kgr_cli_print ("  %s%s", item->number != NULL ? item->number : "",
                     item->number != NULL ? " " : "");
      kgr_cli_print ("%s", item->title != NULL ? item->title : "—");
      if (item->closed)
        kgr_cli_print (" [%s] %s", _("Closed"), item->ground != NULL ? item->ground : "");
      kgr_cli_print ("\n");
    }
}

static void
print_papers (KgrMeeting *meeting)
{
  if (meeting->papers->len > 0)
    kgr_cli_print ("\n%s\n", _("Papers"));
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      const KgrPaper *paper = meeting->papers->pdata[i];

      kgr_cli_print ("  %s %s\n", paper->label != NULL ? paper->label : "—",
                     paper->title != NULL ? paper->title : "—");
    }
}

static void
print_layer (KgrUnit    *unit,
             KgrLayer    layer,
             const char *heading)
{
  g_autoptr(GArray) spans = kgr_unit_dup_spans (unit, layer);
  g_autofree char *text = kgr_unit_dup_text (unit, layer);

  if (kgr_unit_get_n_paras (unit, layer) == 0)
    return;
  if (heading != NULL)
    kgr_cli_print ("[%s]\n", heading);
  kgr_cli_print ("%s\n", text);
  for (guint i = 0; i < spans->len; i++)
    {
      const KgrSpan *span = &g_array_index (spans, KgrSpan, i);
      g_autofree char *passage = g_utf8_substring (text, span->start, span->start + span->length);

      kgr_cli_print ("  [%s] %s", _("Confidential"), passage);
      kgr_cli_print ("%s%s\n", *span->reason != '\0' ? " — " : "", span->reason);
    }
}

static void
print_unit (KgrMeeting *meeting,
            KgrUnit    *unit)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);

  if (fields->kind == KGR_UNIT_ITEM)
    {
      const KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, fields->agenda_id);

      kgr_cli_print ("\n%s %s\n", item != NULL && item->number != NULL ? item->number : "■",
                     item != NULL && item->title != NULL ? item->title : "—");
    }
  else if (fields->speaker != NULL)
    kgr_cli_print ("\n○%s\n", fields->speaker);
  else
    kgr_cli_print ("\n");
  print_layer (unit, KGR_LAYER_TEXT, NULL);
  print_layer (unit, KGR_LAYER_SUMMARY, _("Key points"));
}

void
kgr_cli_print_meeting (KgrMeeting *meeting)
{
  print_head (meeting);
  print_attendance (meeting);
  print_agenda (meeting);
  print_papers (meeting);
  if (meeting->units->len > 0)
    kgr_cli_print ("\n%s\n", _("Record"));
  for (guint i = 0; i < meeting->units->len; i++)
    print_unit (meeting, meeting->units->pdata[i]);
}
