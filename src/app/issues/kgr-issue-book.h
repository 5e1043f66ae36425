/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "issues/kgr-issue-item.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrIssueBook:
 *
 * All issues of the file, opened into memory on the database thread once the newest meetings are
 * on the screen, and anew when the session says that something has changed. Goes with the session's
 * pages.
 *
 * Signals:
 * - "changed": read, for the first time or anew
 */
#define KGR_TYPE_ISSUE_BOOK (kgr_issue_book_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueBook, kgr_issue_book, KGR, ISSUE_BOOK, GObject)

KgrIssueBook *kgr_issue_book_new           (KgrSession   *session) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kgr_issue_book_is_loaded     (KgrIssueBook *self);
/* (element-type KgrIssueItem): overdue first, then by due date; valid until "changed". */
GPtrArray    *kgr_issue_book_get_items     (KgrIssueBook *self);
guint         kgr_issue_book_count_open    (KgrIssueBook *self);
guint         kgr_issue_book_count_overdue (KgrIssueBook *self);
/* Who issues can be given to (element-type KgrOwner); NULL before it was read, valid until
 * "changed". */
GPtrArray    *kgr_issue_book_get_owners    (KgrIssueBook *self);
/* Who of the roster the user is; 0 = not said. */
gint64        kgr_issue_book_get_own_person (KgrIssueBook *self);

G_END_DECLS
