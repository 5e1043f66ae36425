/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-delivery.h"
#include "kgr-session.h"
#include "release/kgr-release.h"

G_BEGIN_DECLS

/**
 * kgr_release_job_run_async:
 * @session: the session
 * @meeting_id: the meeting whose standing version is handed out
 * @format: as which file
 * @path: where it goes
 * @cancellable: (nullable): to give up; nothing stays behind
 *
 * Takes the public projection from the database, has the file written and read back on a thread
 * of its own, and notes in the database that it was handed out. Ends with kgr_deliver_finish().
 */
void kgr_release_job_run_async (KgrSession          *session,
                                gint64               meeting_id,
                                KgrFormat            format,
                                const char          *path,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

G_END_DECLS
