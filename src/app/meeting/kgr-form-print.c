/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the head of the minutes as they are printed: people, agenda, papers. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-form-print.h"
#include "meeting/kgr-meeting-words.h"

#define LABEL_WIDTH 112

/* Borrows every list of @meeting that a head prints as it is; the agenda is copied and opened. */
KgrMeeting *
kgr_form_print_open (KgrMeeting *meeting)
{
  KgrMeeting *head = kgr_meeting_new ();

  head->title = g_strdup (meeting->title);
  head->council = g_strdup (meeting->council);
  head->body = g_strdup (meeting->body);
  head->starts_at = g_strdup (meeting->starts_at);
  head->ends_at = g_strdup (meeting->ends_at);
  head->when_printed = g_strdup (meeting->when_printed);
  head->venue = g_strdup (meeting->venue);
  head->observers = meeting->observers;
  head->record_method = meeting->record_method;
  head->fiscal_year = meeting->fiscal_year;
  head->number = meeting->number;

  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      KgrAttendance *line = kgr_attendance_copy (g_ptr_array_index (meeting->attendance, i));

      g_clear_pointer (&line->public_name, g_free);
      line->closed_only = FALSE;
      g_ptr_array_add (head->attendance, line);
    }
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *from = g_ptr_array_index (meeting->agenda, i);
      KgrAgendaItem *to = kgr_meeting_add_agenda (head);

      to->id = from->id;
      to->parent_id = from->parent_id;
      to->kind = from->kind;
      to->number = g_strdup (from->number);
      to->title = g_strdup (from->title);
    }
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      KgrPaper *from = g_ptr_array_index (meeting->papers, i);
      KgrPaper *to = kgr_meeting_add_paper (head);

      to->id = from->id;
      to->label = g_strdup (from->label);
      to->title = g_strdup (from->title);
    }

  return head;
}

/* The rows of the form do not tell which line is which item: the items' own titles do. */
static gboolean
is_closed_line (KgrMeeting *meeting,
                const char *line,
                gboolean    shown)
{
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);
      const char *title = kgr_agenda_item_get_title (meeting, item, shown);

      if (title != NULL && *title != '\0' && strstr (line, title) != NULL
          && kgr_agenda_item_find_closed (meeting, item) != NULL)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
create_line (KgrMeeting *meeting,
             gboolean    shown,
             const char *text,
             gboolean    is_agenda)
{
  GtkWidget *label = kgr_text_label_new (text, NULL);
  GtkWidget *box;

  if (!is_agenda || !is_closed_line (meeting, text, shown))
    return label;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), kgr_seal_stamp_new ());

  return box;
}

GtkWidget *
kgr_form_print_row_new (KgrMeeting     *meeting,
                        gboolean        shown,
                        const KgrBlock *block)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  GtkWidget *key = kgr_text_label_new (block->text, "k");
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *value = g_strjoinv ("\n", block->lines);

  gtk_widget_set_size_request (key, LABEL_WIDTH, -1);
  gtk_widget_set_valign (key, GTK_ALIGN_START);
  gtk_widget_set_hexpand (values, TRUE);
  for (guint i = 0; block->lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (values),
                    create_line (meeting, shown, block->lines[i],
                                 strcmp (block->text, "議題") == 0));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), key, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), values, 1, 0, 1, 1);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);

  return row;
}
