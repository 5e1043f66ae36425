/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Records and papers as a few readable lines.
 *
 * A record, line by line:
 *   @3          the place of agenda entry 3
 *   ○会長       a statement; ○会長#5: by person 5; ○#5: without a label
 *   ・          a note
 *   +…          before one of these: opened one by one
 *   =…          a paragraph of the key points or of the item's summary
 *   …           a paragraph of the text
 * and in paragraphs [ ] around each confidential passage. */
void  kgr_test_record_add     (KgrMeeting        *meeting,
                               const char        *record);

/* The same lines for units (element-type KgrUnit), person ids left out. */
char *kgr_test_record_render  (GPtrArray         *units);

/* A paper from @first on, block by block: "会議の名称: 全体会" a row (its lines parted by " | "), "## …"
 * a heading, "○…" a speaker, "~…" a gap of its own, and paragraphs as they are. */
char *kgr_test_paper_render   (KgrPublicDocument *document,
                               guint              first);

G_END_DECLS
