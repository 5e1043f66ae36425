/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "handout/kgr-handout-repo.h"
#include "kgr-delivery.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* A request that owns its day. */
KgrHandoutRequest *kgr_handout_request_copy (const KgrHandoutRequest *request)
                                             G_GNUC_WARN_UNUSED_RESULT;
void               kgr_handout_request_free (KgrHandoutRequest       *request);

/**
 * kgr_handout_job_run_async:
 * @session: the session
 * @request: which paper is issued
 * @seen: the digest of what was looked at: KGR_ERROR_CONFLICT where it is another by now
 * @format: as which file
 * @path: where it goes
 * @by: who issues it
 * @cancellable: (nullable): to give up; nothing stays behind
 *
 * Makes the paper anew from the database, has it written and read back on a thread of its own, and
 * notes in the database who issued it. Ends with kgr_deliver_finish().
 */
void kgr_handout_job_run_async (KgrSession              *session,
                                const KgrHandoutRequest *request,
                                const char              *seen,
                                KgrFormat                format,
                                const char              *path,
                                const char              *by,
                                GCancellable            *cancellable,
                                GAsyncReadyCallback      callback,
                                gpointer                 user_data);

G_END_DECLS
