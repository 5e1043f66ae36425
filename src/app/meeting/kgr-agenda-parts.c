/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-agenda-parts.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

#define LABEL_WIDTH 112

/* "18時47分まで" for the entry that ends @minutes after the beginning; NULL where that is not
 * known. */
char *
kgr_agenda_dup_end (KgrMeeting *meeting,
                    int         minutes)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) starts = NULL;
  g_autoptr(GDateTime) ends = NULL;
  g_autofree char *hour = NULL;
  g_autofree char *minute = NULL;

  if (meeting->starts_at == NULL || minutes == 0)
    return NULL;
  starts = g_date_time_new_from_iso8601 (meeting->starts_at, utc);
  if (starts == NULL)
    return NULL;
  ends = g_date_time_add_minutes (starts, minutes);
  hour = kgr_digits_format (g_date_time_get_hour (ends));
  minute = kgr_digits_format (g_date_time_get_minute (ends));

  /* Translators: until which time of day an item is planned to last, as "18時47分まで". */
  return g_strdup_printf (_("until %s:%s"), hour, minute);
}

static int
planned_length (KgrMeeting *meeting)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) starts = NULL;
  g_autoptr(GDateTime) ends = NULL;

  if (meeting->starts_at == NULL || meeting->ends_at == NULL)
    return 0;
  starts = g_date_time_new_from_iso8601 (meeting->starts_at, utc);
  ends = g_date_time_new_from_iso8601 (meeting->ends_at, utc);

  return starts != NULL && ends != NULL
           ? (int) (g_date_time_difference (ends, starts) / G_TIME_SPAN_MINUTE) : 0;
}

char *
kgr_agenda_dup_summary (KgrAgenda  *agenda,
                        KgrMeeting *meeting,
                        gboolean   *too_long)
{
  int total = kgr_agenda_get_total (agenda);
  int length = planned_length (meeting);
  g_autofree char *planned = kgr_digits_format (total);
  g_autofree char *whole = kgr_digits_format (length);
  g_autofree char *rest = kgr_digits_format (ABS (length - total));
  g_autofree char *text = NULL;

  if (total == 0)
    text = g_strdup (_("No minutes are planned yet"));
  else if (length <= 0)
    text = g_strdup_printf (_("Planned: %s min"), planned);
  else if (total <= length)
    text = g_strdup_printf (_("Planned: %s min  ・  meeting: %s min  ・  %s min to spare"), planned,
                            whole, rest);
  else
    text = g_strdup_printf (_("Planned: %s min  ・  meeting: %s min  ・  %s min too long"), planned,
                            whole, rest);
  *too_long = length > 0 && total > length;

  return g_steal_pointer (&text);
}

static GtkWidget *
create_paper (KgrAgenda      *agenda,
              const KgrPaper *paper,
              gboolean        shown)
{
  const KgrAgendaItem *item = kgr_agenda_find (agenda, paper->agenda_id);
  gboolean named = shown || item == NULL || kgr_agenda_find_closed (agenda, item) == NULL;
  const char *title = named ? paper->title : _("Not public");
  g_autofree char *name = g_strdup_printf ("%s %s", paper->label != NULL ? paper->label : "",
                                           title != NULL ? title : "");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = kgr_text_label_new (paper->label, "dim");
  GtkWidget *words = kgr_text_label_new (title, named ? NULL : "sealed");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_size_request (label, LABEL_WIDTH, -1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), words);
  for (guint flag = KGR_HANDLING_SENT; flag <= KGR_HANDLING_COLLECTED; flag <<= 1)
    if (paper->handling & flag)
      {
        GtkWidget *chip = kgr_text_label_new (kgr_paper_handling_to_label (flag), "chip");

        gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
        gtk_box_append (GTK_BOX (box), chip);
      }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

void
kgr_agenda_show_papers (GtkListBox *list,
                        KgrAgenda  *agenda,
                        gboolean    shown)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < agenda->papers->len; i++)
    gtk_list_box_append (list, create_paper (agenda, agenda->papers->pdata[i], shown));
}
