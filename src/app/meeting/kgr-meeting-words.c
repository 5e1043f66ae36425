/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

/* As it is printed, Japanese in every language. */
#define UNTITLED "非公開案件"

char *
kgr_meeting_dup_subtitle (KgrMeeting *meeting)
{
  g_autofree char *date = NULL;
  const char *status = kgr_meeting_state_to_label (meeting->status, meeting->cancellation);

  if (meeting->starts_at != NULL)
    date = kgr_era_format_date (meeting->starts_at, TRUE);
  if (date == NULL)
    return g_strdup (status);

  return g_strdup_printf ("%s  ・  %s", date, status);
}

char *
kgr_meeting_dup_short_title (KgrMeeting *meeting)
{
  if (meeting->title == NULL)
    return g_strdup (_("This title could not be opened"));
  if (meeting->number > 0 && meeting->body != NULL)
    {
      g_autofree char *number = kgr_digits_format (meeting->number);

      /* Translators: the number and the body of a meeting, as "第４回 拠点等整備部会". */
      return g_strdup_printf (_("No. %s  %s"), number, meeting->body);
    }

  return g_strdup (meeting->title);
}

KgrAgendaItem *
kgr_agenda_item_find_closed (KgrMeeting    *meeting,
                             KgrAgendaItem *item)
{
  KgrAgendaItem *closed = NULL;

  /* A damaged file may hold a ring of parents. */
  for (guint steps = 0; item != NULL && steps <= meeting->agenda->len; steps++)
    {
      if (item->closed)
        closed = item;
      item = item->parent_id != 0 ? kgr_meeting_find_agenda (meeting, item->parent_id) : NULL;
    }

  return closed;
}

const char *
kgr_agenda_item_get_title (KgrMeeting    *meeting,
                           KgrAgendaItem *item,
                           gboolean       shown)
{
  KgrAgendaItem *closed = shown ? NULL : kgr_agenda_item_find_closed (meeting, item);

  if (closed != NULL && closed != item)
    return NULL;
  if (closed != NULL)
    return item->public_title != NULL && *item->public_title != '\0' ? item->public_title
                                                                     : UNTITLED;

  return item->title != NULL ? item->title : "";
}

char *
kgr_attendance_dup_name (KgrAttendance *person,
                         gboolean       shown)
{
  if (!shown && person->public_name != NULL)
    return g_strdup (person->public_name);
  if (person->printed != NULL)
    return g_strdup (person->printed);
  if (person->name == NULL)
    return g_strdup (_("This name could not be opened"));

  return g_strconcat (person->name, person->role, NULL);
}

GtkWidget *
kgr_seal_stamp_new (void)
{
  GtkWidget *label = gtk_label_new ("秘");

  gtk_widget_add_css_class (label, "seal");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (label, _("Not public"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Not public"), -1);

  return label;
}

GtkWidget *
kgr_text_label_new (const char *text,
                    const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

char *
kgr_count_dup_words (guint n)
{
  return n < 10 ? kgr_digits_format (n) : g_strdup_printf ("%'u", n);
}
