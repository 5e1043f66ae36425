/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "record/kgr-record-changes.h"

G_BEGIN_DECLS

/* What a file does not take when it has to be locked: the changes of a record, sealed with its key,
 * to be kept in memory and stored when it is unlocked again. Whoever has not the key sees bytes. */

/* Database thread; @store is unlocked. */
GBytes  *kgr_record_unsaved_seal (KgrStore          *store,
                                  KgrRecordChanges  *changes) G_GNUC_WARN_UNUSED_RESULT;
/* kgr_record_repo_save() of what was sealed. KGR_ERROR_CORRUPT where it is of another file; else as
 * that. */
gboolean kgr_record_unsaved_save (KgrStore          *store,
                                  GBytes            *sealed,
                                  GError           **error);

G_END_DECLS
