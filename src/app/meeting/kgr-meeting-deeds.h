/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-session.h"
#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

/* What is done with whole meetings and their heads; each can be taken back. Main thread. */

/* @change is copied. @done: the words of the toast; NULL where it shows by itself. */
void        kgr_meeting_do_change   (KgrSession           *session,
                                     gint64                meeting_id,
                                     const KgrHeadChange  *change,
                                     const char           *done);
void        kgr_meeting_do_move     (KgrSession           *session,
                                     gint64                meeting_id,
                                     const KgrMeetingMove *move,
                                     const char           *done);
/* Of a day alone the time stays as it was. */
void        kgr_meeting_do_postpone (KgrSession           *session,
                                     gint64                meeting_id,
                                     const char           *starts_at,
                                     const char           *ends_at,
                                     const char           *done);
/* @plans are copied. kgr_meeting_planned_get_id() of @func's data is the first new meeting, 0
 * while they are not in the file. */
void        kgr_meeting_do_plan     (KgrSession           *session,
                                     const KgrMeetingPlan *plans,
                                     guint                 n_plans,
                                     const char           *done,
                                     KgrDeedFunc           func,
                                     gpointer              owner);
gint64      kgr_meeting_planned_get_id (gpointer           data);
void        kgr_meeting_do_remove   (KgrSession           *session,
                                     gint64                meeting_id,
                                     KgrDeedFunc           func,
                                     gpointer              owner);

G_END_DECLS
