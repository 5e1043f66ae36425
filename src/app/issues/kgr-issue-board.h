/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issues/kgr-issue-list.h"

G_BEGIN_DECLS

/* What is open side by side by its state, and what was closed in this fiscal year. Left and right
 * go from lane to lane, up and down in a lane, Enter opens. */
#define KGR_TYPE_ISSUE_BOARD (kgr_issue_board_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueBoard, kgr_issue_board, KGR, ISSUE_BOARD, GtkWidget)

/* @filter: of which the state is not looked at. Returns how many issues are on it. */
guint kgr_issue_board_show (KgrIssueBoard        *self,
                            GPtrArray            *items,
                            const KgrIssueFilter *filter,
                            const char           *today);

G_END_DECLS
