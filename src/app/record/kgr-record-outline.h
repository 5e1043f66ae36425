/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* The agenda of one meeting as a way through its record: what was said under each item and how long
 * it took; below, the papers of the item one is in, and what was carried over to this meeting.
 * Emits "agenda-chosen" with the item's id.
 */
#define KGR_TYPE_RECORD_OUTLINE (kgr_record_outline_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordOutline, kgr_record_outline, KGR, RECORD_OUTLINE, KgrMeetingSection)

GtkWidget *kgr_record_outline_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_record_outline_select    (KgrRecordOutline *self,
                                         gint64            agenda_id);
/* (element-type KgrItemFacts) */
void       kgr_record_outline_set_facts (KgrRecordOutline *self,
                                         GArray           *facts);

G_END_DECLS
