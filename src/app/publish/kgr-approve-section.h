/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"
#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* ② 確定: who approves what was looked at. Emits "conflict" where the record has changed since. */
#define KGR_TYPE_APPROVE_SECTION (kgr_approve_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrApproveSection, kgr_approve_section, KGR, APPROVE_SECTION,
                      KgrMeetingSection)

void kgr_approve_section_set_seen (KgrApproveSection *self,
                                   KgrPublicDocument *document,
                                   KgrSpeakerPolicy   speakers);
/* Approves without asking; what the question's "yes" does. */
void kgr_approve_section_approve  (KgrApproveSection *self);

G_END_DECLS
