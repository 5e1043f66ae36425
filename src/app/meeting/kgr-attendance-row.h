/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-meeting.h"
#include "roster/kgr-people.h"

G_BEGIN_DECLS

/**
 * KgrAttendanceRow:
 *
 * One person of the attendance: how he takes part, and what belongs to that in place.
 *
 * Signals:
 * - "toggled" (guint flag): one of #KgrAttendanceStatus was touched
 * - "edited" (KgrAttendance *line): times, substitute or opinion are others now; the row keeps it
 * - "left": Enter in a field: go on to the next row
 * - "asked" (char *what): "remove", "up", "down", "closed-only", "read-opinion" or
 *   "come-back"
 */
#define KGR_TYPE_ATTENDANCE_ROW (kgr_attendance_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrAttendanceRow, kgr_attendance_row, KGR, ATTENDANCE_ROW, GtkListBoxRow)

/**
 * KgrAttendanceLook:
 * @meeting: the meeting of the line
 * @number: the speaker's number; 0 = none
 * @shown: FALSE: nothing confidential may reach a widget
 * @editable: whether it can be changed
 * @people: (nullable): among whom a substitute is found
 * @untold: hears what is not public and was not told of the duty of secrecy
 *
 * What a row shows of a line beside the line itself.
 */
typedef struct
{
  KgrMeeting *meeting;
  int         number;
  gboolean    shown;
  gboolean    editable;
  KgrPeople  *people;
  gboolean    untold;
} KgrAttendanceLook;

GtkWidget           *kgr_attendance_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void                 kgr_attendance_row_set_line (KgrAttendanceRow        *self,
                                                  const KgrAttendance     *line,
                                                  const KgrAttendanceLook *look);
/* Borrowed. */
const KgrAttendance *kgr_attendance_row_get_line (KgrAttendanceRow        *self);
/* Into the field that belongs to @flag; FALSE where there is none. */
gboolean             kgr_attendance_row_enter    (KgrAttendanceRow        *self,
                                                  KgrAttendanceStatus      flag);
/* Into the field of when somebody came back. */
gboolean             kgr_attendance_row_enter_return (KgrAttendanceRow    *self);

G_END_DECLS
