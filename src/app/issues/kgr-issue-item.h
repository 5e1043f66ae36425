/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "issue/kgr-issue.h"

G_BEGIN_DECLS

/* Where an issue stands in a list by due date, in this order. */
typedef enum
{
  KGR_DUE_OVER,
  KGR_DUE_NEXT,
  KGR_DUE_LATER,
  KGR_DUE_NONE,
  KGR_DUE_CLOSED,
} KgrDueGroup;

/* One issue as lists show it, with what it is sought by. Immutable. */
#define KGR_TYPE_ISSUE_ITEM (kgr_issue_item_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueItem, kgr_issue_item, KGR, ISSUE_ITEM, GObject)

KgrIssueItem   *kgr_issue_item_new       (KgrIssue     *issue,
                                          const char   *body,
                                          const char   *today) G_GNUC_WARN_UNUSED_RESULT;
const KgrIssue *kgr_issue_item_get       (KgrIssueItem *self);
const char     *kgr_issue_item_get_body  (KgrIssueItem *self);
KgrDueGroup     kgr_issue_item_get_group (KgrIssueItem *self);
/* The day of the meeting that closed it; NULL while it is open, or where no meeting dates it. */
const char     *kgr_issue_item_get_closed_on (KgrIssueItem *self);
/* @folded: folded words; while hidden only what may be shown is looked at. */
gboolean        kgr_issue_item_matches   (KgrIssueItem *self,
                                          const char   *folded,
                                          gboolean      shown);
/* @folded: a folded name: whether the words for its owner hold it. */
gboolean        kgr_issue_item_is_owned_by (KgrIssueItem *self,
                                            const char   *folded);
int             kgr_issue_item_compare   (KgrIssueItem *a,
                                          KgrIssueItem *b);

G_END_DECLS
