/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One row of a body's list: a fiscal year, or number, date, subject, version and state of a
 * meeting. All rows are of one height, as GtkListView wants them. Property "entry"
 * (KgrMeetingEntry). */
#define KGR_TYPE_MEETING_ROW (kgr_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrMeetingRow, kgr_meeting_row, KGR, MEETING_ROW, GtkWidget)

G_END_DECLS
