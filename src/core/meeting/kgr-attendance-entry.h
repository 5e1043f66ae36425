/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-attendance.h"

G_BEGIN_DECLS

/* What is typed in one line. */

/* "山田 太郎／なぎさの家／所長": name, affiliation, role, the last two optional; "/" parts as "／" does.
 * NULL where there is no name. */
KgrAttendance *kgr_attendance_new_from_line (const char      *line,
                                             KgrAttendeeKind  kind) G_GNUC_WARN_UNUSED_RESULT;
/* "18:45", "1845", "１８時４５分", "午後６時45分", "６時半" on the day of @opening (ISO 8601 local), or
 * after midnight of it; NULL where it is no time or there is no day. */
char          *kgr_attendance_read_clock    (const char      *text,
                                             const char      *opening) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
