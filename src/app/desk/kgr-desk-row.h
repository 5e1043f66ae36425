/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-meeting-item.h"

G_BEGIN_DECLS

/* A row of 今日の机: when, which meeting, and a second line. Activating it opens the meeting. */
#define KGR_TYPE_DESK_ROW (kgr_desk_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrDeskRow, kgr_desk_row, KGR, DESK_ROW, GtkListBoxRow)

GtkWidget *kgr_desk_row_new (KgrMeetingItem *item,
                             const char     *body) G_GNUC_WARN_UNUSED_RESULT;
/* "第４回 相談支援部会" */
char      *kgr_desk_row_dup_title (KgrMeetingItem *item,
                                   const char     *body) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
