/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-meeting-item.h"

G_BEGIN_DECLS

/* One row of a body's list: a fiscal year, or a meeting of it. */
#define KGR_TYPE_MEETING_ENTRY (kgr_meeting_entry_get_type ())
G_DECLARE_FINAL_TYPE (KgrMeetingEntry, kgr_meeting_entry, KGR, MEETING_ENTRY, GObject)

/* NULL for a fiscal year. */
KgrMeetingItem *kgr_meeting_entry_get_item        (KgrMeetingEntry *self);
int             kgr_meeting_entry_get_fiscal_year (KgrMeetingEntry *self);
/* Whether it is the first or the last meeting of its year. */
gboolean        kgr_meeting_entry_is_first        (KgrMeetingEntry *self);
gboolean        kgr_meeting_entry_is_last         (KgrMeetingEntry *self);

/* A GListModel of KgrMeetingEntry: meetings under their fiscal years, which newer GTK would call
 * sections. Changes by the smallest items-changed. */
#define KGR_TYPE_MEETING_LIST (kgr_meeting_list_get_type ())
G_DECLARE_FINAL_TYPE (KgrMeetingList, kgr_meeting_list, KGR, MEETING_LIST, GObject)

KgrMeetingList *kgr_meeting_list_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* Those of @meetings (KgrMeetingItem) that belong to @body_id, in their order. */
void            kgr_meeting_list_update (KgrMeetingList *self,
                                         GPtrArray      *meetings,
                                         gint64          body_id);
guint           kgr_meeting_list_get_n_meetings (KgrMeetingList *self);

G_END_DECLS
