/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* 公開: checking, approving, the files. */
#define KGR_TYPE_PUBLISH_SECTION (kgr_publish_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrPublishSection, kgr_publish_section, KGR, PUBLISH_SECTION,
                      KgrMeetingSection)

void        kgr_publish_section_show_withdraw (KgrPublishSection *self);
/* "review", "approve", "files", "withdraw" or "empty". */
void        kgr_publish_section_set_step      (KgrPublishSection *self,
                                               const char        *name);
const char *kgr_publish_section_get_step      (KgrPublishSection *self);

G_END_DECLS
