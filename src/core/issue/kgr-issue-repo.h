/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "issue/kgr-issue.h"
#include "kgr-store.h"

G_BEGIN_DECLS

/* Actions and issues in the database. Every move is one transaction; nothing deletes an issue. A
 * step without a meeting (@meeting_id 0) is dated by the last meeting that has been held of the
 * bodies it concerns, or by the issue's last step where that is later. */

/**
 * KgrIssueListFlags:
 * @KGR_ISSUES_ALL: titles, details and the plain part of the history: what a list shows
 * @KGR_ISSUES_ONLY_OPEN: leave out what is done or dropped
 * @KGR_ISSUES_WITH_HISTORY: open also what was said at each step, which costs a cell each
 */
typedef enum
{
  KGR_ISSUES_ALL          = 0,
  KGR_ISSUES_ONLY_OPEN    = 1 << 0,
  KGR_ISSUES_WITH_HISTORY = 1 << 1,
} KgrIssueListFlags;

/* One issue with its history and all its texts. KGR_ERROR_NOT_FOUND. */
KgrIssue  *kgr_issue_repo_load          (KgrStore      *store,
                                         gint64         id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* In the order they were raised (element-type KgrIssue). @body_id 0: of every body. */
GPtrArray *kgr_issue_repo_list          (KgrStore           *store,
                                         gint64              body_id,
                                         KgrIssueListFlags   flags,
                                         GCancellable       *cancellable,
                                         GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* What stands on a meeting, each as that meeting left it (element-type KgrIssue). */
GPtrArray *kgr_issue_repo_list_standing (KgrStore      *store,
                                         gint64         meeting_id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* What was raised at a meeting, for whatever body, each as it is now; what was dropped there again
 * is left out (element-type KgrIssue). */
GPtrArray *kgr_issue_repo_list_raised   (KgrStore      *store,
                                         gint64         meeting_id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* What stood on the body's meeting before this one and does not stand on this one, each as this one
 * left it (element-type KgrIssue). */
GPtrArray *kgr_issue_repo_list_left     (KgrStore      *store,
                                         gint64         meeting_id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* The next meeting each of @issues stands on, by its place among them; 0 = none yet (element-type
 * gint64). */
GArray    *kgr_issue_repo_list_next     (KgrStore      *store,
                                         GPtrArray     *issues,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Raises @draft, of which only the texts, codes, owner, due date and origin statement are used. */
gboolean   kgr_issue_repo_add           (KgrStore      *store,
                                         KgrIssue      *draft,
                                         gint64         body_id,
                                         gint64         meeting_id,
                                         gint64        *id,
                                         GError       **error);
/* @state 0: it stays as it is. */
gboolean   kgr_issue_repo_answer        (KgrStore      *store,
                                         gint64         id,
                                         gint64         meeting_id,
                                         const char    *text,
                                         KgrIssueState  state,
                                         GError       **error);
/* @text (nullable): the wording that travels. */
gboolean   kgr_issue_repo_refer         (KgrStore      *store,
                                         gint64         id,
                                         gint64         body_id,
                                         gint64         meeting_id,
                                         const char    *text,
                                         GError       **error);
gboolean   kgr_issue_repo_generalise    (KgrStore      *store,
                                         gint64         id,
                                         KgrIssue      *draft,
                                         gint64         meeting_id,
                                         gint64        *new_id,
                                         GError       **error);
gboolean   kgr_issue_repo_close         (KgrStore      *store,
                                         gint64         id,
                                         KgrIssueState  state,
                                         const char    *why,
                                         gint64         meeting_id,
                                         GError       **error);

/* kgr-issue-correct.c */
gboolean   kgr_issue_repo_take_back     (KgrStore      *store,
                                         gint64         id,
                                         gint64         step_id,
                                         const char    *today,
                                         GError       **error);
gboolean   kgr_issue_repo_put_back      (KgrStore      *store,
                                         gint64         id,
                                         gint64         step_id,
                                         const char    *today,
                                         GError       **error);
gboolean   kgr_issue_repo_find_newest_step (KgrStore   *store,
                                         gint64         id,
                                         gint64        *step_id,
                                         GError       **error);
gboolean   kgr_issue_repo_reopen        (KgrStore      *store,
                                         gint64         id,
                                         KgrIssueState  state,
                                         const char    *why,
                                         gint64         meeting_id,
                                         GError       **error);
gboolean   kgr_issue_repo_escalate      (KgrStore      *store,
                                         gint64         id,
                                         const char    *to,
                                         const char    *text,
                                         gint64         meeting_id,
                                         GError       **error);
/* kgr-issue-edit.c. @before: as it was, of which only @fields are set. */
gboolean   kgr_issue_repo_set           (KgrStore      *store,
                                         gint64         id,
                                         const KgrIssue *wanted,
                                         KgrIssueFields fields,
                                         const char    *today,
                                         KgrIssue     **before,
                                         GError       **error);

G_END_DECLS
