/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

#define KGR_TYPE_FORM_SECTION (kgr_form_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrFormSection, kgr_form_section, KGR, FORM_SECTION, KgrMeetingSection)

/* Asks for another day: what is written into the line of the time then postpones the meeting. */
void kgr_form_section_postpone (KgrFormSection *self);

G_END_DECLS
