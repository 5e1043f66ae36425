/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Fills starts_at and ends_at from the wording of 開催日時, and when_printed where they would be
 * printed in other words. */
void kgr_import_read_when (KgrMeeting *meeting,
                           const char *wording);

G_END_DECLS
