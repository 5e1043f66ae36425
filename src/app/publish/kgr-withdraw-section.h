/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* Taking a version back, and what that cannot reach. Emits "withdrawn" and "left". */
#define KGR_TYPE_WITHDRAW_SECTION (kgr_withdraw_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrWithdrawSection, kgr_withdraw_section, KGR, WITHDRAW_SECTION,
                      KgrMeetingSection)

/* Takes the standing version back; what the button does. */
void kgr_withdraw_section_withdraw (KgrWithdrawSection *self);

G_END_DECLS
