/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issues/kgr-issue-list.h"

G_BEGIN_DECLS

/* One lane of the board: the issues in one state, the most urgent on top. */
#define KGR_TYPE_ISSUE_LANE (kgr_issue_lane_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueLane, kgr_issue_lane, KGR, ISSUE_LANE, GtkWidget)

/* @state: KGR_ISSUE_DONE stands for all that was closed in this fiscal year. */
GtkWidget *kgr_issue_lane_new         (KgrIssueState         state);
/* @items (element-type KgrIssueItem), @filter: of which the lane sets the state. Shows a screenful
 * at first. */
void       kgr_issue_lane_show        (KgrIssueLane         *self,
                                       GPtrArray            *items,
                                       const KgrIssueFilter *filter,
                                       const char           *today);
/* Gives out some more cards. Returns whether all are out. */
gboolean   kgr_issue_lane_grow        (KgrIssueLane         *self);
guint      kgr_issue_lane_get_n_cards (KgrIssueLane         *self);
/* Puts the focus on a card; FALSE where there is none. */
gboolean   kgr_issue_lane_focus       (KgrIssueLane         *self);

G_END_DECLS
