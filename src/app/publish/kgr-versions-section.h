/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* The versions of a meeting: state, who, when, digest, what was handed out. */
#define KGR_TYPE_VERSIONS_SECTION (kgr_versions_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrVersionsSection, kgr_versions_section, KGR, VERSIONS_SECTION,
                      KgrMeetingSection)

G_END_DECLS
