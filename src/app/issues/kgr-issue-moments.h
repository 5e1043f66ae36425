/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-catalogue.h"
#include "issues/kgr-issue-deeds.h"

G_BEGIN_DECLS

/* The meetings of its body up to today that can date such a move of the issue, the last one first;
 * 0, outside a meeting, last where that is possible (element-type gint64). Their names go into
 * @labels. */
GArray *kgr_issue_list_moments (KgrIssue         *issue,
                                KgrIssueMoveKind  kind,
                                KgrCatalogue     *catalogue,
                                GtkStringList    *labels) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
