/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* "長沢副会長", and where two of those at @attendance have one surname "高橋（祥）委員". Somebody with a
 * public name (公表名) is printed by it whole, and is not counted among those of one surname: else
 * the surname would show through. @person is an entry of @attendance. */
char *kgr_speaker_name_dup (GPtrArray           *attendance,
                            const KgrAttendance *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
