/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issue/kgr-issue.h"

G_BEGIN_DECLS

/* What stands for confidential words while they are hidden. */
#define KGR_MASK "■■■■"

/* How issues are called on the screen. All strings (transfer full) where nothing else is said. */

/* While hidden the public wording of a confidential one, or the mask. */
char       *kgr_issue_dup_title   (const KgrIssue *issue,
                                   gboolean        shown) G_GNUC_WARN_UNUSED_RESULT;
/* The same for any text of it: the mask while hidden; NULL for NULL. */
char       *kgr_issue_dup_text    (const KgrIssue *issue,
                                   const char     *text,
                                   gboolean        shown) G_GNUC_WARN_UNUSED_RESULT;
/* "次の会議まで", "４日超過", "12月10日（木）"; "" for none. @today: ISO date. */
char       *kgr_issue_dup_due     (const KgrIssue *issue,
                                   const char     *today) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_issue_is_overdue  (const KgrIssue *issue,
                                   const char     *today);
/* The style class of the state's chip; borrowed. */
const char *kgr_issue_get_tone    (KgrIssueState   state);
/* "宿題  ・  真鍋委員": its kind or level, and its owner where that may be shown. */
char       *kgr_issue_dup_facts   (const KgrIssue *issue,
                                   const char     *body,
                                   gboolean        shown) G_GNUC_WARN_UNUSED_RESULT;
/* "2026-11-24" */
char       *kgr_issue_dup_today   (void) G_GNUC_WARN_UNUSED_RESULT;
/* What a person wrote as a due date: "次回", "2026-12-10", "12/10", "12月10日" (the next one from
 * @today). FALSE: it is none. @due: (transfer full) (nullable) */
gboolean    kgr_issue_read_due    (const char     *words,
                                   const char     *today,
                                   char          **due);
/* What is said of the row of a list that holds @content, where it has the focus. */
void        kgr_issue_name_row    (GtkWidget      *content,
                                   const char     *name);
/* Sets the chip's words and tone. */
void        kgr_issue_show_state  (GtkLabel       *chip,
                                   KgrIssueState   state);

G_END_DECLS
