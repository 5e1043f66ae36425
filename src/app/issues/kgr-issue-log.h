/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issue/kgr-issue.h"

G_BEGIN_DECLS

/* What an issue said before it was changed: who changed what on which day. Not there where nothing
 * was changed. */
#define KGR_TYPE_ISSUE_LOG (kgr_issue_log_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueLog, kgr_issue_log, KGR, ISSUE_LOG, GtkWidget)

/* While hidden, what was written of an issue that is or ever was confidential is masked. */
void kgr_issue_log_show (KgrIssueLog    *self,
                         const KgrIssue *issue,
                         gboolean        shown);

G_END_DECLS
