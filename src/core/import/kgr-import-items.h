/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-form.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Cuts the number off a line: "（１）", "①", "１", "１．", "議題１". FALSE where it has none. */
gboolean       kgr_import_split_number  (KgrSlice  line,
                                         KgrSlice *number,
                                         KgrSlice *title);
/* Appends an agenda entry; the next id is the length of the agenda. */
KgrAgendaItem *kgr_import_add_agenda    (KgrMeeting    *meeting,
                                         KgrAgendaKind  kind,
                                         KgrSlice       number,
                                         KgrSlice       title);
void           kgr_import_read_agenda   (KgrMeeting    *meeting,
                                         KgrImportForm *form);
void           kgr_import_read_papers   (KgrMeeting    *meeting,
                                         KgrImportForm *form);

G_END_DECLS
