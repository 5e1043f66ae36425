/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* One meeting: 概要, 次第, 出席, 記録, 公開. */
#define KGR_TYPE_MEETING_PAGE (kgr_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrMeetingPage, kgr_meeting_page, KGR, MEETING_PAGE, KgrPage)

GtkWidget *kgr_meeting_page_new (KgrSession *session,
                                gint64      meeting_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
