/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-lines.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Takes the headings and 傍聴０名 before the first speaker into @meeting, from line @from on. */
void kgr_import_read_headings (KgrMeeting    *meeting,
                               KgrImportText *text,
                               guint          from);
/* Marks the lines that name an agenda item's place; adds headings that come after the first
 * speaker. */
void kgr_import_mark_places   (KgrMeeting    *meeting,
                               KgrImportText *text,
                               guint          from);
/* Makes the record of the lines from @from on; @loose (element-type utf8) goes before all. */
void kgr_import_read_body     (KgrMeeting    *meeting,
                               KgrImportText *text,
                               guint          from,
                               GPtrArray     *loose);

G_END_DECLS
