/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrNewMeeting:
 *
 * What stands under 「次の会議をつくる」: the day of the next meeting, or every month's for a year.
 * Making one opens it; making a year is one deed.
 */
#define KGR_TYPE_NEW_MEETING (kgr_new_meeting_get_type ())
G_DECLARE_FINAL_TYPE (KgrNewMeeting, kgr_new_meeting, KGR, NEW_MEETING, GtkPopover)

/* @last: (nullable): ISO, the newest meeting of the body, from which a day is suggested. */
void kgr_new_meeting_set_body (KgrNewMeeting *self,
                               KgrSession    *session,
                               gint64         body_id,
                               const char    *last);

G_END_DECLS
