/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

#define KGR_TYPE_AGENDA_SECTION (kgr_agenda_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrAgendaSection, kgr_agenda_section, KGR, AGENDA_SECTION, KgrMeetingSection)

G_END_DECLS
