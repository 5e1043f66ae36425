/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* How the parts of a meeting are called on the screen. All (transfer full). */

/* "令和３年10月28日（木）  ・  作成中" */
char       *kgr_meeting_dup_subtitle      (KgrMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* The printed title without the council's name, which stands on every page of the body. */
char       *kgr_meeting_dup_short_title   (KgrMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* The closed item that holds @item: its topmost closed ancestor or itself; NULL if it is open. What
 * stands below a closed item is part of it: while hidden it is not on the screen at all. */
KgrAgendaItem *kgr_agenda_item_find_closed (KgrMeeting    *meeting,
                                            KgrAgendaItem *item);
/* While hidden the public wording of a closed item, and NULL for what stands below one. */
const char *kgr_agenda_item_get_title     (KgrMeeting    *meeting,
                                           KgrAgendaItem *item,
                                           gboolean       shown);
/* While hidden the public name of who need not be named. */
char       *kgr_attendance_dup_name       (KgrAttendance *person,
                                           gboolean       shown) G_GNUC_WARN_UNUSED_RESULT;

/* The vermilion stamp, always a shape beside the colour. */
GtkWidget  *kgr_seal_stamp_new            (void) G_GNUC_WARN_UNUSED_RESULT;
/* A label for data: no markup, never cut short. */
GtkWidget  *kgr_text_label_new            (const char *text,
                                           const char *css_class) G_GNUC_WARN_UNUSED_RESULT;

/* How many of something: as dates are written, and in groups of three. */
char       *kgr_count_dup_words               (guint                n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
