/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"
#include "record/kgr-record-view.h"

G_BEGIN_DECLS

/* 記録. Emits "agenda-reached" with the id of the agenda item the caret came to. */
#define KGR_TYPE_RECORD_SECTION (kgr_record_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrRecordSection, kgr_record_section, KGR, RECORD_SECTION, KgrMeetingSection)

KgrRecordView *kgr_record_section_get_view       (KgrRecordSection *self);
void           kgr_record_section_jump_to_agenda (KgrRecordSection *self,
                                                  gint64            agenda_id);

/* Where the caret is, for what opens below it. */
GdkRectangle   kgr_record_section_get_spot       (KgrRecordSection *self);

/* Says something in the foot, until something is stored. */
void           kgr_record_section_tell           (KgrRecordSection *self,
                                                  const char       *words);

/* Whether everything that is on the screen is in the file. */
gboolean       kgr_record_section_is_stored      (KgrRecordSection *self);

G_END_DECLS
