/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store-private.h"
#include "record/kgr-record-repo.h"

G_BEGIN_DECLS

/* Keeps what the unit of @change was, in its history; inside the caller's write transaction. */
gboolean kgr_record_repo_keep (KgrStore               *store,
                               gint64                  meeting_id,
                               const KgrRecordChange  *change,
                               GError                **error);

G_END_DECLS
