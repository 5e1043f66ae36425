/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-deed.h"
#include "meeting/kgr-closed-room.h"

G_BEGIN_DECLS

/* What can be done to an attendance, each taken back exactly. @now (nullable, ISO 8601 local): for
 * the numbers of speakers. @func and @owner as in kgr_deeds_do(). */

/* @before and @after: the same line, as it is and as it will be. */
void kgr_attendance_do_save      (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  const KgrAttendance *before,
                                  const KgrAttendance *after,
                                  const char          *now,
                                  KgrDeedFunc          func,
                                  gpointer             owner);
/* @index -1: at the end. */
void kgr_attendance_do_insert    (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  const KgrAttendance *line,
                                  const char          *now,
                                  KgrDeedFunc          func,
                                  gpointer             owner);
void kgr_attendance_do_remove    (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  const KgrAttendance *line,
                                  KgrDeedFunc          func,
                                  gpointer             owner);
void kgr_attendance_do_move      (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  gint64               id,
                                  int                  index,
                                  KgrDeedFunc          func,
                                  gpointer             owner);
void kgr_attendance_do_observers (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  int                  observers,
                                  KgrDeedFunc          func,
                                  gpointer             owner);
/* Puts in whoever sits on the body on that day. */
void kgr_attendance_do_expect    (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  KgrDeedFunc          func,
                                  gpointer             owner);
/* Records that they (element-type KgrUntold) were told of the duty of secrecy on the ISO day
 * @on, and in which way (@how, nullable). */
void kgr_attendance_do_tell      (KgrDeeds            *deeds,
                                  KgrMeeting          *meeting,
                                  GPtrArray           *untold,
                                  const char          *on,
                                  const char          *how);
/* Puts the written opinion of @line into the record, read out by the secretariat. */
void kgr_attendance_do_read      (KgrDeeds            *deeds,
                                  gint64               meeting_id,
                                  const KgrAttendance *line,
                                  KgrDeedFunc          func,
                                  gpointer             owner);

G_END_DECLS
