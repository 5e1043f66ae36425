/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-form.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Fills @meeting from the fields before the agenda and after it. What fits no field is added to
 * @loose (element-type utf8), word for word. */
void     kgr_import_read_head      (KgrMeeting    *meeting,
                                    KgrImportForm *form,
                                    GPtrArray     *loose);
/* "傍聴０名": whether @line says how many listened, and nothing else. */
gboolean kgr_import_read_observers (KgrSlice  line,
                                    int      *observers);

G_END_DECLS
