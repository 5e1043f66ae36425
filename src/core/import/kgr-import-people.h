/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Adds the people of one field of the form ("長沢副会長、小川委員") to the attendance. */
void kgr_import_read_people (KgrMeeting          *meeting,
                             const char          *wording,
                             KgrAttendanceStatus  status);

G_END_DECLS
