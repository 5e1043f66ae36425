/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"
#include "release/kgr-release.h"

G_BEGIN_DECLS

/* ③ 版をつくる: the files of the version that stands. Emits "check-again" from the page of a refusal. */
#define KGR_TYPE_FILES_SECTION (kgr_files_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrFilesSection, kgr_files_section, KGR, FILES_SECTION, KgrMeetingSection)

/* Makes one file, without asking where. */
void     kgr_files_section_make       (KgrFilesSection *self,
                                       KgrFormat        format,
                                       const char      *path);
/* Whether a file is being made. */
gboolean kgr_files_section_is_busy    (KgrFilesSection *self);
/* Whether the page of a refusal stands. */
gboolean kgr_files_section_is_refused (KgrFilesSection *self);

G_END_DECLS
