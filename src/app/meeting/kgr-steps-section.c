/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrStepsSection: the life of a meeting, and where it is in it. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "meeting/kgr-steps-section.h"
#include "text/kgr-era.h"

struct _KgrStepsSection
{
  KgrMeetingSection parent_instance;

  GtkBox           *list;
  GtkLabel         *versions;
};

G_DEFINE_FINAL_TYPE (KgrStepsSection, kgr_steps_section, KGR_TYPE_MEETING_SECTION)

static const KgrMeetingStatus steps[] = {
  KGR_MEETING_PLANNED,
  KGR_MEETING_IN_SESSION,
  KGR_MEETING_DRAFT,
  KGR_MEETING_CIRCULATED,
  KGR_MEETING_APPROVED,
  KGR_MEETING_PUBLISHED,
};

/* When a state was reached last, and with whose key. */
static char *
dup_who_and_when (KgrMeeting  *meeting,
                  KgrStepKind  kind)
{
  for (guint i = meeting->log->len; i > 0; i--)
    {
      const KgrMeetingStep *step = meeting->log->pdata[i - 1];
      g_autofree char *at = NULL;
      g_autofree char *day = NULL;

      if (step->kind != kind || step->at == NULL)
        continue;
      at = g_strndup (step->at, strlen ("2021-10-28"));
      day = kgr_era_format_date (at, FALSE);
      if (day != NULL)
        return g_strdup_printf ("%s  %.5s  %s", day, strlen (step->at) > 16 ? step->at + 11 : "",
                                step->by != NULL ? step->by : "");
    }

  return NULL;
}

/* A postponed meeting says from which day it was moved. */
static char *
dup_planned (KgrMeeting *meeting)
{
  for (guint i = meeting->log->len; i > 0; i--)
    {
      const KgrMeetingStep *step = meeting->log->pdata[i - 1];
      g_autofree char *was = step->was != NULL ? kgr_era_format_date (step->was, FALSE) : NULL;

      if (step->kind == KGR_STEP_POSTPONED && was != NULL)
        return g_strdup_printf (_("Postponed from %s"), was);
    }

  return dup_who_and_when (meeting, KGR_STEP_PLANNED);
}

static KgrStepKind
kind_of (KgrMeetingStatus status)
{
  static const KgrStepKind kinds[] = {
    [KGR_MEETING_PLANNED] = KGR_STEP_PLANNED,
    [KGR_MEETING_IN_SESSION] = KGR_STEP_OPENED,
    [KGR_MEETING_DRAFT] = KGR_STEP_ENDED,
    [KGR_MEETING_CIRCULATED] = KGR_STEP_CIRCULATED,
    [KGR_MEETING_APPROVED] = KGR_STEP_APPROVED,
    [KGR_MEETING_PUBLISHED] = KGR_STEP_PUBLISHED,
    [KGR_MEETING_WITHDRAWN] = KGR_STEP_WITHDRAWN,
  };

  return status < G_N_ELEMENTS (kinds) ? kinds[status] : 0;
}

static char *
dup_second_line (KgrMeeting       *meeting,
                 KgrMeetingStatus  step)
{
  char *line = step == KGR_MEETING_PLANNED ? dup_planned (meeting)
               : step <= meeting->status ? dup_who_and_when (meeting, kind_of (step)) : NULL;

  if (line != NULL)
    return line;
  if (step == KGR_MEETING_IN_SESSION && meeting->starts_at != NULL)
    return kgr_era_format_date (meeting->starts_at, FALSE);
  if (step == KGR_MEETING_CIRCULATED && meeting->status < step)
    return g_strdup (_("Copies go round to who was there"));

  return NULL;
}

static GtkWidget *
create_mark (gboolean done,
             gboolean now)
{
  GtkWidget *mark = done ? gtk_image_new_from_icon_name ("object-select-symbolic")
                         : gtk_label_new (now ? "●" : "•");

  gtk_widget_add_css_class (mark, done ? "done" : now ? "link" : "dim");
  gtk_widget_set_size_request (mark, 18, -1);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return mark;
}

static void
add_step (KgrStepsSection *self,
          const char      *name,
          const char      *second,
          gboolean         done,
          gboolean         now)
{
  /* No box in a box: to measure words that wrap in it, GTK tries one width after the other. */
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_grid_attach (GTK_GRID (grid), create_mark (done, now), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), kgr_text_label_new (name, now ? "b" : done ? NULL : "dim"),
                   1, 0, 1, 1);
  if (second != NULL)
    {
      GtkWidget *line = kgr_text_label_new (second, "dim");

      gtk_widget_add_css_class (line, "small");
      gtk_grid_attach (GTK_GRID (grid), line, 1, 1, 1, 1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (now)
    gtk_accessible_update_state (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
  gtk_box_append (self->list, grid);
}

static void
show_versions (KgrStepsSection *self,
               KgrMeeting      *meeting)
{
  g_autofree char *text = NULL;

  if (meeting->standing_version > 0)
    {
      g_autofree char *number = kgr_digits_format (meeting->standing_version);

      text = g_strdup_printf (_("Version %s stands."), number);
    }
  else if (meeting->last_version > 0)
    {
      text = g_strdup (_("No version stands any more."));
    }
  gtk_label_set_label (self->versions, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->versions), text != NULL);
}

static void
kgr_steps_section_set_meeting (KgrMeetingSection *section,
                               KgrMeeting        *meeting,
                               gboolean           shown)
{
  KgrStepsSection *self = KGR_STEPS_SECTION (section);
  gboolean ended = meeting->status == KGR_MEETING_CANCELLED
                   || meeting->status == KGR_MEETING_WITHDRAWN;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *second = dup_second_line (meeting, steps[i]);
      gboolean now = steps[i] == meeting->status;
      gboolean done = steps[i] < meeting->status && meeting->status != KGR_MEETING_CANCELLED;

      if (meeting->status == KGR_MEETING_PUBLISHED && now)
        done = TRUE;
      add_step (self, kgr_meeting_status_to_label (steps[i]), second, done, now);
    }
  if (ended)
    {
      const char *why = kgr_cancellation_to_label (meeting->cancellation);
      g_autofree char *second =
        dup_who_and_when (meeting, meeting->status == KGR_MEETING_WITHDRAWN ? KGR_STEP_WITHDRAWN
                                   : meeting->cancellation == KGR_CANCELLED_NO_QUORUM
                                   ? KGR_STEP_NO_QUORUM : KGR_STEP_CALLED_OFF);

      add_step (self, why != NULL ? why : kgr_meeting_status_to_label (meeting->status), second,
                FALSE, TRUE);
    }
  show_versions (self, meeting);
}

static void
kgr_steps_section_class_init (KgrStepsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_steps_section_set_meeting;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-steps-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrStepsSection, list);
  gtk_widget_class_bind_template_child (widget_class, KgrStepsSection, versions);
}

static void
kgr_steps_section_init (KgrStepsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
