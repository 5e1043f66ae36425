/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAgendaSection: 次第: the agenda with its sub-items, and the papers. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-agenda-section.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

#define NUMBER_WIDTH 52
#define INDENT       22

struct _KgrAgendaSection
{
  KgrMeetingSection parent_instance;

  GtkLabel         *summary;
  GtkListBox       *items;
  GtkWidget        *papers_box;
  GtkListBox       *papers;
  GtkStack         *stack;
};

G_DEFINE_FINAL_TYPE (KgrAgendaSection, kgr_agenda_section, KGR_TYPE_MEETING_SECTION)

static guint
get_depth (KgrMeeting    *meeting,
           KgrAgendaItem *item)
{
  guint depth = 0;

  for (KgrAgendaItem *up = item; up != NULL && up->parent_id != 0 && depth < 3; depth++)
    up = kgr_meeting_find_agenda (meeting, up->parent_id);
  /* Where the source does not say, an item still reads as one of the heading before it. */
  if (depth == 0 && item->kind == KGR_AGENDA_ITEM)
    for (guint i = 0; i < meeting->agenda->len && depth == 0; i++)
      depth = ((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->kind
              == KGR_AGENDA_HEADING;

  return depth;
}

static GtkWidget *
create_title (KgrMeeting    *meeting,
              KgrAgendaItem *item,
              gboolean       shown)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (line),
                  kgr_text_label_new (kgr_agenda_item_get_title (meeting, item, shown), NULL));
  if (kgr_agenda_item_find_closed (meeting, item) != NULL)
    gtk_box_append (GTK_BOX (line), kgr_seal_stamp_new ());

  return line;
}

/* The ground is public; what the title says outside is worth a line only where it differs. */
static char *
dup_closing (KgrMeeting    *meeting,
             KgrAgendaItem *item,
             gboolean       shown)
{
  g_autofree char *ground = NULL;

  if (!item->closed)
    return NULL;

  ground = item->ground != NULL && *item->ground != '\0'
           ? g_strdup_printf (_("Not public: %s"), item->ground) : g_strdup (_("Not public"));
  if (!shown)
    return g_steal_pointer (&ground);

  return g_strdup_printf (_("%s  ・  printed as “%s”"), ground,
                          kgr_agenda_item_get_title (meeting, item, FALSE));
}

static GtkWidget *
create_row (GtkWidget  *number,
            GtkWidget  *words,
            const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_size_request (number, NUMBER_WIDTH, -1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
add_item (KgrAgendaSection *self,
          KgrMeeting       *meeting,
          KgrAgendaItem    *item,
          gboolean          shown)
{
  const char *title = kgr_agenda_item_get_title (meeting, item, shown);
  g_autofree char *closing = dup_closing (meeting, item, shown);
  g_autofree char *name = NULL;
  GtkWidget *words;
  GtkWidget *number;

  if (title == NULL)
    return;

  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  number = kgr_text_label_new (item->number != NULL ? item->number : "", "num");
  name = g_strdup_printf ("%s %s", item->number != NULL ? item->number : "", title);
  gtk_widget_set_margin_start (number, (int) get_depth (meeting, item) * INDENT);
  gtk_box_append (GTK_BOX (words), create_title (meeting, item, shown));
  if (closing != NULL)
    {
      GtkWidget *line = kgr_text_label_new (closing, "sealed");

      gtk_widget_add_css_class (line, "small");
      gtk_box_append (GTK_BOX (words), line);
    }
  gtk_list_box_append (self->items, create_row (number, words, name));
}

static void
add_paper (KgrAgendaSection *self,
           KgrPaper         *paper)
{
  g_autofree char *name = g_strdup_printf ("%s %s", paper->label != NULL ? paper->label : "",
                                           paper->title != NULL ? paper->title : "");
  GtkWidget *label = kgr_text_label_new (paper->label, "dim");
  GtkWidget *row;

  row = create_row (label, kgr_text_label_new (paper->title, NULL), name);
  gtk_widget_set_size_request (label, 112, -1);
  gtk_list_box_append (self->papers, row);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
show_summary (KgrAgendaSection *self,
              KgrMeeting       *meeting)
{
  guint n_items = 0;
  g_autofree char *items = NULL;
  g_autofree char *papers = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < meeting->agenda->len; i++)
    if (((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->kind == KGR_AGENDA_ITEM)
      n_items++;

  items = kgr_digits_format (n_items);
  papers = kgr_digits_format (meeting->papers->len);
  text = g_strdup_printf (_("Items: %s  ・  Papers: %s"), items, papers);
  gtk_label_set_label (self->summary, text);
}

static void
kgr_agenda_section_set_meeting (KgrMeetingSection *section,
                                KgrMeeting        *meeting,
                                gboolean           shown)
{
  KgrAgendaSection *self = KGR_AGENDA_SECTION (section);

  clear (self->items);
  clear (self->papers);
  for (guint i = 0; i < meeting->agenda->len; i++)
    add_item (self, meeting, g_ptr_array_index (meeting->agenda, i), shown);
  for (guint i = 0; i < meeting->papers->len; i++)
    add_paper (self, g_ptr_array_index (meeting->papers, i));

  show_summary (self, meeting);
  gtk_widget_set_visible (self->papers_box, meeting->papers->len > 0);
  gtk_stack_set_visible_child_name (self->stack, meeting->agenda->len > 0
                                                 || meeting->papers->len > 0 ? "list" : "empty");
}

static void
kgr_agenda_section_class_init (KgrAgendaSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_agenda_section_set_meeting;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-agenda-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, summary);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, items);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, papers_box);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, papers);
  gtk_widget_class_bind_template_child (widget_class, KgrAgendaSection, stack);
}

static void
kgr_agenda_section_init (KgrAgendaSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
