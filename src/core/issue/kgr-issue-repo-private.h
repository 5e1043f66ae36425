/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "issue/kgr-issue-repo.h"
#include "kgr-store-private.h"

G_BEGIN_DECLS

/* kgr-issue-load.c; inside the caller's transaction. */

/* All meetings in their order (element-type KgrMeetingPlace). */
GPtrArray             *kgr_issue_read_places (KgrStore   *store,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* KGR_ERROR_NOT_FOUND. */
const KgrMeetingPlace *kgr_issue_find_place  (GPtrArray  *places,
                                              gint64      meeting_id,
                                              GError    **error);
/* The plain part of one issue and of its steps, settled, without its texts. KGR_ERROR_NOT_FOUND. */
KgrIssue              *kgr_issue_read_plain  (KgrStore   *store,
                                              gint64      id,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of all, in the order they were raised (element-type KgrIssue). */
GPtrArray             *kgr_issue_read_all_plain (KgrStore      *store,
                                                 GCancellable  *cancellable,
                                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* Opens the texts of a plain one, those of its steps only @with_history. */
gboolean               kgr_issue_open_texts  (KgrStore   *store,
                                              KgrIssue   *issue,
                                              gboolean    with_history,
                                              GError    **error);

/* kgr-issue-edit.c */
void                   kgr_issue_read_changes (KgrIssue   *issue,
                                               JsonObject *object);

G_END_DECLS
