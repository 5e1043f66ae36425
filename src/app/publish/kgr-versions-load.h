/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting-section.h"

G_BEGIN_DECLS

/* The versions of @section's meeting, oldest first. */
void       kgr_versions_load_async  (KgrMeetingSection   *section,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
/* (element-type KgrVersion) */
GPtrArray *kgr_versions_load_finish (GAsyncResult        *result,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
