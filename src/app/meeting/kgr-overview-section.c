/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrOverviewSection: 概要: the form, and beside it the course of the meeting. */

#include "config.h"

#include "meeting/kgr-form-section.h"
#include "meeting/kgr-overview-section.h"
#include "meeting/kgr-steps-section.h"

struct _KgrOverviewSection
{
  KgrMeetingSection  parent_instance;

  KgrMeetingSection *form;
  KgrMeetingSection *steps;
};

G_DEFINE_FINAL_TYPE (KgrOverviewSection, kgr_overview_section, KGR_TYPE_MEETING_SECTION)

static void
kgr_overview_section_set_meeting (KgrMeetingSection *section,
                                  KgrMeeting        *meeting,
                                  gboolean           shown)
{
  KgrOverviewSection *self = KGR_OVERVIEW_SECTION (section);

  kgr_meeting_section_set_session (self->form, kgr_meeting_section_get_session (section));
  kgr_meeting_section_set_meeting (self->form, meeting, shown);
  kgr_meeting_section_set_meeting (self->steps, meeting, shown);
}

static void
kgr_overview_section_class_init (KgrOverviewSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_overview_section_set_meeting;

  g_type_ensure (KGR_TYPE_FORM_SECTION);
  g_type_ensure (KGR_TYPE_STEPS_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-overview-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrOverviewSection, form);
  gtk_widget_class_bind_template_child (widget_class, KgrOverviewSection, steps);
}

static void
kgr_overview_section_init (KgrOverviewSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_overview_section_postpone (KgrOverviewSection *self)
{
  g_return_if_fail (KGR_IS_OVERVIEW_SECTION (self));

  kgr_form_section_postpone (KGR_FORM_SECTION (self->form));
}
