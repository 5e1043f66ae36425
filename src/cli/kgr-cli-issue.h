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

/* What the moves of an issue have in common: it, a meeting if one was named, and a text. */
typedef struct
{
  gint64    id;
  gint64    meeting_id;
  char     *text;
  KgrStore *store;
} KgrCliGiven;

void        kgr_cli_given_clear          (KgrCliGiven *given);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KgrCliGiven, kgr_cli_given_clear)

gboolean    kgr_cli_issue_read_given     (KgrCli      *self,
                                          const char  *path,
                                          KgrCliGiven *given,
                                          GError     **error);
gboolean    kgr_cli_issue_read_draft     (KgrCli      *self,
                                          KgrIssue    *draft,
                                          GError     **error);
/* @value 0: what was given is none of @codes. */
gboolean    kgr_cli_issue_read_code      (const char  *argument,
                                          const char  *option,
                                          const char  *codes,
                                          int          value,
                                          GError     **error);
gboolean    kgr_cli_issue_find_owner     (KgrStore    *store,
                                          KgrIssue    *draft,
                                          GError     **error);
gboolean    kgr_cli_issue_answer_with    (KgrCli      *self,
                                          KgrStore    *store,
                                          gint64       id,
                                          const char  *format,
                                          GError     **error);

G_END_DECLS
