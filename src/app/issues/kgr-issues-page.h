/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-catalogue.h"
#include "issues/kgr-issue-book.h"
#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrIssuesPage:
 *
 * What is open, across bodies, overdue first: the chair's list. Narrowed by words, owner, body,
 * state, level and field. Action: "issues.mine" (a toggle).
 */
#define KGR_TYPE_ISSUES_PAGE (kgr_issues_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssuesPage, kgr_issues_page, KGR, ISSUES_PAGE, KgrPage)

/* @body_id: narrowed to it; 0 = of all bodies. */
GtkWidget *kgr_issues_page_new (KgrSession   *session,
                                KgrCatalogue *catalogue,
                                KgrIssueBook *book,
                                gint64        body_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
