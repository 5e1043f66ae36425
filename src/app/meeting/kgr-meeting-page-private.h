/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-notice.h"
#include "meeting/kgr-meeting-page.h"
#include "meeting/kgr-meeting-section.h"
#include "publish/kgr-publish-section.h"
#include "record/kgr-record-outline.h"
#include "record/kgr-record-section.h"

G_BEGIN_DECLS

struct _KgrMeetingPage
{
  KgrPage            parent_instance;

  KgrSession        *session;
  gint64             meeting_id;
  KgrMeeting        *meeting;
  gboolean           loading;
  gboolean           load_again;

  GtkWidget         *title_box;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkMenuButton     *outline_button;
  GtkButton         *next;
  KgrNotice         *notice;
  GtkStack          *stack;
  GtkStack          *views;
  KgrRecordOutline  *menu_outline;
  KgrRecordOutline  *side_outline;
  gint64             agenda_id; /* of the item the caret is in */
  GHashTable        *stale; /* names of views that show an older meeting, or none yet */
  gboolean           focus_waits; /* the view takes the focus once it is there */
};

void kgr_meeting_page_load           (KgrMeetingPage *self);
void kgr_meeting_page_correct        (KgrMeetingPage *self);
void kgr_meeting_page_set_view       (KgrMeetingPage *self,
                                      const char     *name);
void kgr_meeting_page_update_actions (KgrMeetingPage *self);
/* kgr-meeting-page-views.c */
void kgr_meeting_page_ensure_views   (void);
void kgr_meeting_page_add_views      (KgrMeetingPage *self);
/* NULL where it was not looked at yet. */
KgrMeetingSection *kgr_meeting_page_find_view (KgrMeetingPage *self,
                                               const char     *name);
const char *kgr_meeting_page_get_view (KgrMeetingPage *self);
void kgr_meeting_page_focus_view     (KgrMeetingPage *self);
/* The meeting or what may be shown of it is another. */
void kgr_meeting_page_refresh        (KgrMeetingPage *self);
void kgr_meeting_page_refresh_view   (KgrMeetingPage *self);
/* kgr-meeting-page-steps.c: the next step outside 公開, NULL for none. */
const char *kgr_meeting_page_get_step (KgrMeetingPage *self);
void kgr_meeting_page_take_step      (KgrMeetingPage *self);
void kgr_meeting_page_update_steps   (KgrMeetingPage *self);
void kgr_meeting_page_install_steps  (GtkWidgetClass *widget_class);
/* Takes @meeting. */
void kgr_meeting_page_take_meeting   (KgrMeetingPage *self,
                                      KgrMeeting     *meeting);

G_END_DECLS
