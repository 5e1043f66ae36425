/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

#define KGR_TYPE_STEPS_SECTION (kgr_steps_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrStepsSection, kgr_steps_section, KGR, STEPS_SECTION, KgrMeetingSection)

G_END_DECLS
