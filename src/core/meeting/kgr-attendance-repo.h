/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* The attendance of a stored meeting, line by line. All but the list is refused with
 * KGR_ERROR_APPROVED where the record is not open, is one transaction, and runs on the database
 * thread. @now (nullable, ISO 8601 local): for numbers of speakers, see
 * kgr_seating_give_numbers(); they are given from the opening on. */

/* (transfer full) (element-type KgrAttendance), in order. */
GPtrArray *kgr_attendance_repo_list   (KgrStore      *store,
                                       gint64         meeting_id,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kgr_attendance_repo_save   (KgrStore      *store,
                                       gint64         meeting_id,
                                       GPtrArray     *lines,
                                       const char    *now,
                                       GError       **error);
gboolean   kgr_attendance_repo_insert (KgrStore      *store,
                                       gint64         meeting_id,
                                       KgrAttendance *line,
                                       int            index,
                                       const char    *now,
                                       GError       **error);
/* @index (out) (optional): where it stood. */
gboolean   kgr_attendance_repo_remove (KgrStore      *store,
                                       gint64         meeting_id,
                                       gint64         id,
                                       int           *index,
                                       GError       **error);
/* @was (out) (optional): where it stood. */
gboolean   kgr_attendance_repo_move   (KgrStore      *store,
                                       gint64         meeting_id,
                                       gint64         id,
                                       int            index,
                                       int           *was,
                                       GError       **error);
/* @observers: -1 = not recorded; @was (out) (optional): as it was. */
gboolean   kgr_attendance_repo_set_observers (KgrStore  *store,
                                              gint64     meeting_id,
                                              int        observers,
                                              int       *was,
                                              GError   **error);
gboolean   kgr_attendance_repo_give_numbers  (KgrStore    *store,
                                              gint64       meeting_id,
                                              const char  *now,
                                              GError     **error);
/* kgr-meeting-expected.c: whoever sits on the body that day; kgr_attendance_repo_put() takes it
 * back. */
gboolean   kgr_attendance_repo_expect        (KgrStore    *store,
                                              gint64       meeting_id,
                                              GPtrArray  **lines,
                                              GError     **error);
gboolean   kgr_attendance_repo_put           (KgrStore    *store,
                                              gint64       meeting_id,
                                              GPtrArray   *lines,
                                              gboolean     in,
                                              GError     **error);
/* Puts the written opinion of an absent member at the end of the record; @take_back: takes it out
 * again. */
gboolean   kgr_attendance_repo_read_opinion  (KgrStore    *store,
                                              gint64       meeting_id,
                                              gint64       id,
                                              gboolean     take_back,
                                              GError     **error);

G_END_DECLS
