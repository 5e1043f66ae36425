/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-test-build.h"
#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

/* The parts of a meeting, on its page. */

/* (transfer full): the meeting of the page that stands, as it is stored. */
KgrMeeting *kgr_build_load_meeting (KgrTestOffice    *office) G_GNUC_WARN_UNUSED_RESULT;
/* Puts the items and papers of @wanted on the agenda. */
void        kgr_build_agenda       (KgrTestBuild     *self,
                                    const KgrMeeting *wanted);
/* Says who is there, by one key each. */
void        kgr_build_attendance   (KgrTestBuild     *self,
                                    const KgrMeeting *wanted);

G_END_DECLS
