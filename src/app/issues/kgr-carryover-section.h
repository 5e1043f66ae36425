/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* 継続事項 of a meeting: what stands on it, each with a line to answer it; what is new; what left. */
#define KGR_TYPE_CARRYOVER_SECTION (kgr_carryover_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrCarryoverSection, kgr_carryover_section, KGR, CARRYOVER_SECTION,
                      KgrMeetingSection)

gboolean kgr_carryover_section_is_loaded (KgrCarryoverSection *self);

G_END_DECLS
