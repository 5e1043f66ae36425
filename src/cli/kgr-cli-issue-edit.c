/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* issue set, reopen, escalate, take-back. */

#include "config.h"

#include <glib/gi18n.h>

#include "issue/kgr-issue-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-issue.h"
#include "kgr-error.h"

/* What an option says to leave nothing. */
#define NONE "none"

static char *
dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* An option that was given names a field to change; "none" empties it. */
static gboolean
take_option (char           **option,
             KgrIssueFields   field,
             KgrIssueFields  *fields,
             KgrIssueFields  *emptied)
{
  if (*option == NULL)
    return FALSE;
  *fields |= field;
  if (g_strcmp0 (*option, NONE) != 0)
    return TRUE;
  g_clear_pointer (option, g_free);
  *emptied |= field;

  return FALSE;
}

static KgrIssueFields
take_options (KgrCli *self)
{
  const struct { char **option; KgrIssueFields field; } options[] = {
    { &self->title_file, KGR_ISSUE_FIELD_TITLE }, { &self->detail_file, KGR_ISSUE_FIELD_DETAIL },
    { &self->public_file, KGR_ISSUE_FIELD_PUBLIC }, { &self->owner, KGR_ISSUE_FIELD_OWNER },
    { &self->due, KGR_ISSUE_FIELD_DUE }, { &self->kind, KGR_ISSUE_FIELD_KIND },
    { &self->level, KGR_ISSUE_FIELD_LEVEL }, { &self->scope, KGR_ISSUE_FIELD_SCOPE },
    { &self->horizon, KGR_ISSUE_FIELD_HORIZON }, { &self->field, KGR_ISSUE_FIELD_FIELD },
  };
  KgrIssueFields fields = 0;
  KgrIssueFields emptied = 0;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    take_option (options[i].option, options[i].field, &fields, &emptied);
  if (self->confidential != NULL)
    fields |= KGR_ISSUE_FIELD_CONFIDENTIAL;

  return fields;
}

static gboolean
read_confidential (KgrCli    *self,
                   KgrIssue  *wanted,
                   GError   **error)
{
  if (self->confidential == NULL || g_strcmp0 (self->confidential, "no") == 0)
    return TRUE;
  wanted->confidential = g_strcmp0 (self->confidential, "yes") == 0;
  if (wanted->confidential)
    return TRUE;
  g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s takes one of: %s."),
               "--confidential", "yes, no");

  return FALSE;
}

gboolean
kgr_cli_issue_set (KgrCli  *self,
                   GError **error)
{
  KgrIssueFields fields = take_options (self);
  gint64 id = kgr_cli_get_id (self->arguments[0], "ID", error);
  g_autoptr(KgrIssue) wanted = kgr_issue_new ();
  g_autoptr(KgrStore) store = NULL;
  g_autofree char *today = dup_today ();

  if (id == 0 || !read_confidential (self, wanted, error) ||
      !kgr_cli_issue_read_draft (self, wanted, error))
    return FALSE;
  if (fields == 0)
    {
      g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("Say what is to change."));
      return FALSE;
    }
  store = kgr_cli_open (self, KGR_STORE_WRITE, error);

  return store != NULL && kgr_cli_issue_find_owner (store, wanted, error) &&
         kgr_issue_repo_set (store, id, wanted, fields, today, NULL, error) &&
         kgr_cli_issue_answer_with (self, store, id, _("Issue %s is changed."), error);
}

gboolean
kgr_cli_issue_reopen (KgrCli  *self,
                      GError **error)
{
  KgrIssueState state = KGR_ISSUE_CONTINUED;
  g_auto(KgrCliGiven) given = { 0 };

  if (self->state != NULL)
    state = kgr_issue_state_from_code (self->state);
  if (!kgr_issue_state_is_open (state))
    state = 0;

  return kgr_cli_issue_read_code (self->state, "--state", "new, active, continued", state,
                                  error) &&
         kgr_cli_issue_read_given (self, self->why_file, &given, error) &&
         kgr_issue_repo_reopen (given.store, given.id, state, given.text, given.meeting_id,
                                error) &&
         kgr_cli_issue_answer_with (self, given.store, given.id, _("Issue %s is open again."),
                                    error);
}

gboolean
kgr_cli_issue_escalate (KgrCli  *self,
                        GError **error)
{
  g_auto(KgrCliGiven) given = { 0 };
  g_autofree char *to = kgr_cli_dup_name (self->to, "--to", error);

  return to != NULL && kgr_cli_issue_read_given (self, self->text_file, &given, error) &&
         kgr_issue_repo_escalate (given.store, given.id, to, given.text, given.meeting_id,
                                  error) &&
         kgr_cli_issue_answer_with (self, given.store, given.id,
                                    _("Issue %s is carried beyond the council."), error);
}

/* The last step in the order of meetings. */
gboolean
kgr_cli_issue_take_back (KgrCli  *self,
                         GError **error)
{
  g_auto(KgrCliGiven) given = { 0 };
  g_autoptr(KgrIssue) issue = NULL;
  g_autofree char *today = dup_today ();
  const KgrIssueStep *last;

  if (!kgr_cli_issue_read_given (self, NULL, &given, error))
    return FALSE;
  issue = kgr_issue_repo_load (given.store, given.id, error);
  if (issue == NULL)
    return FALSE;
  last = issue->history->len > 0 ? issue->history->pdata[issue->history->len - 1] : NULL;

  return kgr_issue_repo_take_back (given.store, given.id, last != NULL ? last->id : 0, today,
                                   error) &&
         kgr_cli_issue_answer_with (self, given.store, given.id,
                                    _("The last step of issue %s is taken back."), error);
}
