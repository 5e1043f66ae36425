/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-catalogue.h"
#include "issue/kgr-hunt.h"
#include "issue/kgr-issue.h"

G_BEGIN_DECLS

/**
 * KgrIssueComposer:
 *
 * What is done with an issue next: reported, referred (付託, 報告・提案), carried beyond the council,
 * made general, closed, taken up again; a text and one button. Where the text travels, names and
 * case details in it are underlined and said. Action: "issue.note".
 */
#define KGR_TYPE_ISSUE_COMPOSER (kgr_issue_composer_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueComposer, kgr_issue_composer, KGR, ISSUE_COMPOSER, GtkWidget)

void kgr_issue_composer_set_session (KgrIssueComposer *self,
                                     KgrSession       *session,
                                     KgrCatalogue     *catalogue);
/* @hunt (transfer full) (nullable): what must not travel. */
void kgr_issue_composer_show        (KgrIssueComposer *self,
                                     KgrIssue         *issue,
                                     KgrHunt          *hunt);

G_END_DECLS
