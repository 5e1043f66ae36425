/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "issue/kgr-issue.h"
#include "kgr-cli.h"

G_BEGIN_DECLS

/* Issues for programs and for people. @bodies (element-type KgrBody): where names come from. */

/* @next: the meeting it comes up at next, 0 = none. */
JsonObject *kgr_cli_issue_to_json        (KgrIssue    *issue,
                                          GPtrArray   *bodies,
                                          gint64       next) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_cli_print_issue          (KgrIssue    *issue,
                                          GPtrArray   *bodies);
void        kgr_cli_print_issues         (GPtrArray   *issues,
                                          GPtrArray   *bodies);
/* Fails where a text of @issues did not open, and names them. */
gboolean    kgr_cli_check_issues         (GPtrArray   *issues,
                                          GError     **error);

/* What stands on a meeting, and what left since the one before: as the members "issues" and
 * "issues_left" of @object, or for people where that is NULL. */
gboolean    kgr_cli_show_issues          (KgrStore    *store,
                                          gint64       meeting_id,
                                          JsonObject  *object,
                                          GError     **error);

G_END_DECLS
