/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "record/kgr-record-changes.h"

G_BEGIN_DECLS

/* Stores what a document gave, in one transaction; fills in the ids of new rows and which version
 * it opened. */
gboolean   kgr_record_repo_save         (KgrStore          *store,
                                         KgrRecordChanges  *changes,
                                         GError           **error);

/* (element-type KgrUnitRevision), the newest first. */
GPtrArray *kgr_record_repo_list_history (KgrStore          *store,
                                         gint64             meeting_id,
                                         gint64             unit_id,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* The last revision of each unit that is not in the record any more, the newest first. */
GPtrArray *kgr_record_repo_list_deleted (KgrStore          *store,
                                         gint64             meeting_id,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
