/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrMeetingPage:
 *
 * The views of one meeting. Actions: "meeting.view" (string: overview, agenda, attendance, record,
 * carryover, publish), "meeting.next", "meeting.correct", "meeting.withdraw".
 */
#define KGR_TYPE_MEETING_PAGE (kgr_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrMeetingPage, kgr_meeting_page, KGR, MEETING_PAGE, KgrPage)

GtkWidget  *kgr_meeting_page_new            (KgrSession *session,
                                             gint64      meeting_id) G_GNUC_WARN_UNUSED_RESULT;
gint64      kgr_meeting_page_get_meeting_id (KgrMeetingPage *self);
/* Whether the meeting is loaded and stands on the page. */
gboolean    kgr_meeting_page_is_ready       (KgrMeetingPage *self);

G_END_DECLS
