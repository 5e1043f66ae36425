/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

/* One meeting as lists show it: only public wordings, so nothing here is ever hidden. Immutable. */
#define KGR_TYPE_MEETING_ITEM (kgr_meeting_item_get_type ())
G_DECLARE_FINAL_TYPE (KgrMeetingItem, kgr_meeting_item, KGR, MEETING_ITEM, GObject)

/* Takes over @summary. */
KgrMeetingItem          *kgr_meeting_item_new         (KgrMeetingSummary *summary)
                                                       G_GNUC_WARN_UNUSED_RESULT;
const KgrMeetingSummary *kgr_meeting_item_get         (KgrMeetingItem *self);
gboolean                 kgr_meeting_item_equal       (KgrMeetingItem *self,
                                                       KgrMeetingItem *other);

/* "第４回"; "" where there is no number. */
char                    *kgr_meeting_item_dup_number  (KgrMeetingItem *self)
                                                       G_GNUC_WARN_UNUSED_RESULT;
/* "10月28日（木）", with the year where @with_year. */
char                    *kgr_meeting_item_dup_date    (KgrMeetingItem *self,
                                                       gboolean        with_year)
                                                       G_GNUC_WARN_UNUSED_RESULT;
/* "第２版"; "" before the first. */
char                    *kgr_meeting_item_dup_version (KgrMeetingItem *self)
                                                       G_GNUC_WARN_UNUSED_RESULT;
/* The style class of the state's chip: "here", "done", "due" or "". */
const char              *kgr_meeting_item_get_tone    (KgrMeetingItem *self);

G_END_DECLS
