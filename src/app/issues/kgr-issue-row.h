/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issues/kgr-issue-list.h"

G_BEGIN_DECLS

/* One row of a list of issues, of one height: a group's heading, or an issue. */
#define KGR_TYPE_ISSUE_ROW (kgr_issue_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueRow, kgr_issue_row, KGR, ISSUE_ROW, GtkWidget)

GtkWidget *kgr_issue_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* @entry (nullable): nothing is shown of what was before. */
void       kgr_issue_row_show (KgrIssueRow   *self,
                               KgrIssueEntry *entry,
                               const char    *today,
                               gboolean       shown);

G_END_DECLS
