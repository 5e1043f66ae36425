/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issues/kgr-issue-item.h"

G_BEGIN_DECLS

/* One issue on the board. */
#define KGR_TYPE_ISSUE_CARD (kgr_issue_card_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueCard, kgr_issue_card, KGR, ISSUE_CARD, GtkWidget)

GtkWidget *kgr_issue_card_new  (void);
/* @item: NULL forgets what it shows. */
void       kgr_issue_card_show (KgrIssueCard *self,
                                KgrIssueItem *item,
                                const char   *today,
                                gboolean      shown);

G_END_DECLS
