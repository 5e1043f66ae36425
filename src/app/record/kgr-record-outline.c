/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-outline.h"

struct _KgrRecordOutline
{
  KgrMeetingSection parent_instance;

  GtkListBox       *list;
  gboolean          following; /* the selection follows the caret: nobody chose */
};

G_DEFINE_FINAL_TYPE (KgrRecordOutline, kgr_record_outline, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_AGENDA_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static KgrAgendaItem *
get_item (KgrRecordOutline *self,
          GtkListBoxRow    *row)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (meeting == NULL || index < 0 || (guint) index >= meeting->agenda->len)
    return NULL;

  return g_ptr_array_index (meeting->agenda, index);
}

static void
row_selected_cb (KgrRecordOutline *self,
                 GtkListBoxRow    *row)
{
  KgrAgendaItem *item = get_item (self, row);

  if (item != NULL && !self->following)
    g_signal_emit (self, signals[SIGNAL_AGENDA_CHOSEN], 0, item->id);
}

static void
add_item (KgrRecordOutline *self,
          KgrMeeting       *meeting,
          KgrAgendaItem    *item,
          gboolean          shown)
{
  const char *title = kgr_agenda_item_get_title (meeting, item, shown);
  const char *digits = title != NULL && item->number != NULL ? item->number : "";
  g_autofree char *name = g_strdup_printf ("%s %s", digits, title != NULL ? title : "");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *number = kgr_text_label_new (digits, "num");
  GtkWidget *label = kgr_text_label_new (title, NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_size_request (number, 40, -1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  if (kgr_agenda_item_find_closed (meeting, item) != NULL)
    gtk_box_append (GTK_BOX (box), kgr_seal_stamp_new ());
  gtk_widget_set_margin_top (box, 5);
  gtk_widget_set_margin_bottom (box, 5);
  if (item->kind == KGR_AGENDA_ITEM)
    gtk_widget_set_margin_start (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The row stays, so that rows and items count alike; there is nothing in it. */
  gtk_widget_set_visible (row, title != NULL);
  gtk_list_box_append (self->list, row);
}

static void
kgr_record_outline_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  KgrRecordOutline *self = KGR_RECORD_OUTLINE (section);
  GtkWidget *child;

  self->following = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < meeting->agenda->len; i++)
    add_item (self, meeting, g_ptr_array_index (meeting->agenda, i), shown);
  self->following = FALSE;
}

static void
kgr_record_outline_class_init (KgrRecordOutlineClass *klass)
{
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_record_outline_set_meeting;

  signals[SIGNAL_AGENDA_CHOSEN] =
    g_signal_new ("agenda-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
kgr_record_outline_init (KgrRecordOutline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Agenda of this meeting"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

GtkWidget *
kgr_record_outline_new (void)
{
  return g_object_new (KGR_TYPE_RECORD_OUTLINE, NULL);
}

void
kgr_record_outline_select (KgrRecordOutline *self,
                           gint64            agenda_id)
{
  KgrMeeting *meeting;
  GtkListBoxRow *row = NULL;

  g_return_if_fail (KGR_IS_RECORD_OUTLINE (self));

  meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));
  for (guint i = 0; meeting != NULL && i < meeting->agenda->len; i++)
    if (((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->id == agenda_id)
      row = gtk_list_box_get_row_at_index (self->list, (int) i);

  self->following = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->following = FALSE;
}
