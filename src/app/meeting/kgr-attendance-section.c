/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAttendanceSection: 出席: who was there, how, and how many. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-attendance-section.h"
#include "meeting/kgr-meeting-words.h"
#include "text/kgr-era.h"

struct _KgrAttendanceSection
{
  KgrMeetingSection parent_instance;

  GtkStack         *stack;
  GtkListBox       *people;
  GtkLabel         *present;
  GtkLabel         *total;
  GtkLabel         *others;
  GtkLabel         *observers;
};

G_DEFINE_FINAL_TYPE (KgrAttendanceSection, kgr_attendance_section, KGR_TYPE_MEETING_SECTION)

static const KgrAttendanceStatus states[] = {
  KGR_ATTENDANCE_PRESENT,
  KGR_ATTENDANCE_ABSENT,
  KGR_ATTENDANCE_LATE,
  KGR_ATTENDANCE_LEFT_EARLY,
  KGR_ATTENDANCE_REPRESENTED,
  KGR_ATTENDANCE_ONLINE,
};

static gboolean
is_there (KgrAttendance *person)
{
  return (person->status & KGR_ATTENDANCE_ABSENT) == 0;
}

/* Several states may hold at once: online and late, present and left early. */
static GtkWidget *
create_chips (KgrAttendance *person,
              GString       *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const char *word = kgr_attendance_status_to_label (states[i]);
      GtkWidget *chip;

      if ((person->status & states[i]) == 0)
        continue;
      chip = gtk_label_new (word);
      gtk_widget_add_css_class (chip, "chip");
      if (states[i] != KGR_ATTENDANCE_ABSENT)
        gtk_widget_add_css_class (chip, "here");
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), chip);
      g_string_append_printf (name, "  %s", word);
    }

  return box;
}

/* Who need not be named publicly is not given away by where he works. */
static const char *
get_second_line (KgrAttendance *person,
                 gboolean       shown)
{
  return shown || person->public_name == NULL ? person->affiliation : NULL;
}

static void
add_person (KgrAttendanceSection *self,
            KgrAttendance        *person,
            guint                 index,
            gboolean              shown)
{
  g_autofree char *name = kgr_attendance_dup_name (person, shown);
  g_autoptr (GString) accessible = g_string_new (name);
  g_autofree char *number_text = g_strdup_printf ("%u", index + 1);
  const char *second = get_second_line (person, shown);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *number = kgr_text_label_new (number_text, "num");

  gtk_widget_add_css_class (number, "b");
  gtk_widget_set_size_request (number, 24, -1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), kgr_text_label_new (name, NULL));
  if (second != NULL)
    {
      GtkWidget *line = kgr_text_label_new (second, "dim");

      gtk_widget_add_css_class (line, "small");
      gtk_box_append (GTK_BOX (words), line);
      g_string_append_printf (accessible, "  %s", second);
    }
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), create_chips (person, accessible));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accessible->str, -1);
  gtk_list_box_append (self->people, row);
}

static guint
count (KgrMeeting          *meeting,
       KgrAttendanceStatus  state)
{
  guint n = 0;

  for (guint i = 0; i < meeting->attendance->len; i++)
    if (((KgrAttendance *) g_ptr_array_index (meeting->attendance, i))->status & state)
      n++;

  return n;
}

static void
show_counts (KgrAttendanceSection *self,
             KgrMeeting           *meeting)
{
  static const KgrAttendanceStatus told[] = { KGR_ATTENDANCE_ABSENT, KGR_ATTENDANCE_REPRESENTED,
                                              KGR_ATTENDANCE_ONLINE, KGR_ATTENDANCE_LATE,
                                              KGR_ATTENDANCE_LEFT_EARLY };
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *total = kgr_digits_format (meeting->attendance->len);
  g_autofree char *total_text = g_strdup_printf (_("of %s people"), total);
  g_autofree char *present = NULL;
  guint n_present = 0;

  for (guint i = 0; i < meeting->attendance->len; i++)
    if (is_there (g_ptr_array_index (meeting->attendance, i)))
      n_present++;
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      guint n = count (meeting, told[i]);
      g_autofree char *digits = kgr_digits_format (n);

      if (n > 0)
        g_string_append_printf (others, "%s%s %s", others->len > 0 ? "  ・  " : "",
                                kgr_attendance_status_to_label (told[i]), digits);
    }

  present = kgr_digits_format (n_present);
  gtk_label_set_label (self->present, present);
  gtk_label_set_label (self->total, total_text);
  gtk_label_set_label (self->others, others->str);
  gtk_widget_set_visible (GTK_WIDGET (self->others), others->len > 0);
}

static void
show_observers (KgrAttendanceSection *self,
                KgrMeeting           *meeting)
{
  g_autofree char *digits = NULL;
  g_autofree char *text = NULL;

  if (meeting->observers < 0)
    {
      gtk_label_set_label (self->observers, _("Not recorded"));
      return;
    }
  digits = kgr_digits_format (meeting->observers);
  text = g_strdup_printf (_("%s observers"), digits);
  gtk_label_set_label (self->observers, text);
}

static void
kgr_attendance_section_set_meeting (KgrMeetingSection *section,
                                    KgrMeeting        *meeting,
                                    gboolean           shown)
{
  KgrAttendanceSection *self = KGR_ATTENDANCE_SECTION (section);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_list_box_remove (self->people, child);
  for (guint i = 0; i < meeting->attendance->len; i++)
    add_person (self, g_ptr_array_index (meeting->attendance, i), i, shown);

  show_counts (self, meeting);
  show_observers (self, meeting);
  gtk_stack_set_visible_child_name (self->stack,
                                    meeting->attendance->len > 0 ? "list" : "empty");
}

static void
kgr_attendance_section_class_init (KgrAttendanceSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_attendance_section_set_meeting;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-attendance-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, people);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, present);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, total);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, others);
  gtk_widget_class_bind_template_child (widget_class, KgrAttendanceSection, observers);
}

static void
kgr_attendance_section_init (KgrAttendanceSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
