/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "issue/kgr-issue.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* What an issue says of itself, changed in place; each change is a deed. While it is confidential
 * and hidden its texts are not in any field and cannot be changed. */
#define KGR_TYPE_ISSUE_FACTS (kgr_issue_facts_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueFacts, kgr_issue_facts, KGR, ISSUE_FACTS, GtkWidget)

void kgr_issue_facts_set_session (KgrIssueFacts *self,
                                  KgrSession    *session);
/* Who can be chosen as an owner (element-type KgrOwner). */
void kgr_issue_facts_set_owners  (KgrIssueFacts *self,
                                  GPtrArray     *owners);
void kgr_issue_facts_show        (KgrIssueFacts *self,
                                  KgrIssue      *issue);

G_END_DECLS
