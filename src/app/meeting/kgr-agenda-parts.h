/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-agenda.h"

G_BEGIN_DECLS

/* What stands round the lines of the agenda. */

/* "18時47分まで" for what ends @minutes after the beginning; NULL where that is not known. */
char *kgr_agenda_dup_end     (KgrMeeting *meeting,
                              int         minutes) G_GNUC_WARN_UNUSED_RESULT;
/* How long it takes, and whether that is longer than the meeting. */
char *kgr_agenda_dup_summary (KgrAgenda  *agenda,
                              KgrMeeting *meeting,
                              gboolean   *too_long) G_GNUC_WARN_UNUSED_RESULT;
/* Fills @list with the papers; with @shown FALSE without the titles of closed items' ones. */
void  kgr_agenda_show_papers (GtkListBox *list,
                              KgrAgenda  *agenda,
                              gboolean    shown);

G_END_DECLS
