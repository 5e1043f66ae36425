/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

#define KGR_TYPE_OVERVIEW_SECTION (kgr_overview_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrOverviewSection, kgr_overview_section, KGR, OVERVIEW_SECTION,
                      KgrMeetingSection)

/* kgr_form_section_postpone() of its form. */
void kgr_overview_section_postpone (KgrOverviewSection *self);

G_END_DECLS
