/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* Fills council, body, fiscal_year and number from @meeting->title. */
void kgr_import_read_title (KgrMeeting *meeting);

G_END_DECLS
