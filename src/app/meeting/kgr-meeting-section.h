/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kgr-session.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

#define KGR_TYPE_MEETING_SECTION (kgr_meeting_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (KgrMeetingSection, kgr_meeting_section, KGR, MEETING_SECTION, GtkWidget)

/**
 * KgrMeetingSectionClass:
 * @set_meeting: show @meeting; with @shown %FALSE nothing confidential may reach a widget, a
 *   model, a buffer or an accessible name
 */
struct _KgrMeetingSectionClass
{
  GtkWidgetClass parent_class;

  void (*set_meeting) (KgrMeetingSection *self,
                       KgrMeeting        *meeting,
                       gboolean           shown);
};

void         kgr_meeting_section_set_session  (KgrMeetingSection *self,
                                               KgrSession        *session);
KgrSession  *kgr_meeting_section_get_session  (KgrMeetingSection *self);
void         kgr_meeting_section_set_meeting  (KgrMeetingSection *self,
                                               KgrMeeting        *meeting,
                                               gboolean           shown);
/* NULL before one was set. */
KgrMeeting  *kgr_meeting_section_get_meeting  (KgrMeetingSection *self);
gboolean     kgr_meeting_section_is_shown     (KgrMeetingSection *self);

/* The one next step this section offers; @label NULL: none. */
void         kgr_meeting_section_set_next     (KgrMeetingSection *self,
                                               const char        *label,
                                               gboolean           enabled);
const char  *kgr_meeting_section_get_next     (KgrMeetingSection *self,
                                               gboolean          *enabled);
void         kgr_meeting_section_take_next    (KgrMeetingSection *self);

/* The stored meeting is another now: whoever holds it loads it again. */
void         kgr_meeting_section_changed      (KgrMeetingSection *self);
/* One sentence for the person, above the page; NULL takes it away. */
void         kgr_meeting_section_notify       (KgrMeetingSection *self,
                                               const char        *message,
                                               const char        *detail);

G_END_DECLS
