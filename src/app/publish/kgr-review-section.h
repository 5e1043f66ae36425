/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"
#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* ① 点検: what approving now would make public. */
#define KGR_TYPE_REVIEW_SECTION (kgr_review_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrReviewSection, kgr_review_section, KGR, REVIEW_SECTION, KgrMeetingSection)

/* The projection that is on the screen; NULL while there is none. */
KgrPublicDocument *kgr_review_section_get_document (KgrReviewSection *self);
KgrSpeakerPolicy   kgr_review_section_get_speakers (KgrReviewSection *self);

G_END_DECLS
