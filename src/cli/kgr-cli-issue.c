/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* issue add, list, show, answer, refer, generalise, close. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "issue/kgr-issue-repo.h"
#include "issue/kgr-owner.h"
#include "kgr-cli-input.h"
#include "kgr-cli-issue.h"
#include "kgr-cli-output.h"

/* Every move answers with the issue as it is after it. */
gboolean
kgr_cli_issue_answer_with (KgrCli      *self,
                           KgrStore    *store,
                           gint64       id,
                           const char  *format,
                           GError     **error)
{
  g_autoptr(KgrIssue) issue = kgr_issue_repo_load (store, id, error);
  g_autoptr(GPtrArray) bodies = issue != NULL ? kgr_body_repo_list (store, error) : NULL;
  g_autoptr(GPtrArray) issues = g_ptr_array_new ();
  g_autoptr(GArray) next = NULL;
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr(GString) sentence = g_string_new (format);

  if (bodies == NULL)
    return FALSE;
  g_ptr_array_add (issues, issue);
  next = kgr_issue_repo_list_next (store, issues, error);
  if (next == NULL)
    return FALSE;
  g_string_replace (sentence, "%s", digits, 1);
  kgr_cli_answer (self->json,
                  kgr_cli_issue_to_json (issue, bodies, g_array_index (next, gint64, 0)),
                  sentence->str);

  return TRUE;
}

/* Sets @id to that of a meeting that was named; an option that was not given leaves it 0. */
static gboolean
read_id (const char  *argument,
         const char  *what,
         gint64      *id,
         GError     **error)
{
  *id = argument != NULL ? kgr_cli_get_id (argument, what, error) : 0;

  return argument == NULL || *id != 0;
}

/* The same for a text in a file; free with kgr_cli_wipe_string(). */
static gboolean
read_text (const char  *path,
           char       **text,
           GError     **error)
{
  *text = path != NULL ? kgr_cli_read_text (path, error) : NULL;

  return path == NULL || *text != NULL;
}

/* The same for a name. */
static gboolean
read_name (const char  *argument,
           const char  *what,
           char       **name,
           GError     **error)
{
  *name = argument != NULL ? kgr_cli_dup_name (argument, what, error) : NULL;

  return argument == NULL || *name != NULL;
}

/* The same for a code; @codes: what may be given. */
gboolean
kgr_cli_issue_read_code (const char  *argument,
                         const char  *option,
                         const char  *codes,
                         int          value,
                         GError     **error)
{
  if (argument == NULL || value != 0)
    return TRUE;
  g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s takes one of: %s."), option, codes);

  return FALSE;
}

static gboolean
read_codes (KgrCli    *self,
            KgrIssue  *draft,
            GError   **error)
{
  draft->kind = self->kind != NULL ? kgr_issue_kind_from_code (self->kind) : KGR_ISSUE_ISSUE;
  draft->level = kgr_issue_level_from_code (self->level);
  draft->scope = kgr_issue_scope_from_code (self->scope);
  draft->horizon = kgr_issue_horizon_from_code (self->horizon);

  return kgr_cli_issue_read_code (self->kind, "--kind", "action, issue", draft->kind, error) &&
         kgr_cli_issue_read_code (self->level, "--level", "individual, area", draft->level,
                                  error) &&
         kgr_cli_issue_read_code (self->scope, "--scope", "micro, meso, macro", draft->scope,
                                  error) &&
         kgr_cli_issue_read_code (self->horizon, "--horizon", "soon, slow, urgent, long-term",
                                  draft->horizon, error);
}

gboolean
kgr_cli_issue_read_draft (KgrCli    *self,
                          KgrIssue  *draft,
                          GError   **error)
{
  if (!read_codes (self, draft, error) ||
      !read_id (self->statement, "--statement", &draft->origin_unit_id, error) ||
      !read_text (self->title_file, &draft->title, error) ||
      !read_text (self->detail_file, &draft->detail, error) ||
      !read_text (self->public_file, &draft->public_wording, error))
    return FALSE;
  draft->due = g_strdup (self->due);

  return read_name (self->owner, "--owner", &draft->owner, error) &&
         read_name (self->field, "--field", &draft->field, error);
}

/* An owner that is called as exactly one person or body is that one; else it is only words. */
gboolean
kgr_cli_issue_find_owner (KgrStore  *store,
                          KgrIssue  *draft,
                          GError   **error)
{
  g_autoptr(GPtrArray) owners = kgr_owner_list (store, error);
  const KgrOwner *found = owners != NULL ? kgr_owner_find (owners, draft->owner) : NULL;

  if (found != NULL)
    {
      draft->owner_person_id = found->person_id;
      draft->owner_body_id = found->body_id;
    }

  return owners != NULL;
}

gboolean
kgr_cli_issue_add (KgrCli  *self,
                   GError **error)
{
  g_autoptr(KgrIssue) draft = kgr_issue_new ();
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrBody) body = NULL;
  gint64 meeting_id = 0;
  gint64 id = 0;

  if (!kgr_cli_issue_read_draft (self, draft, error) ||
      !read_id (self->meeting, "--meeting", &meeting_id, error) ||
      (store = kgr_cli_open (self, KGR_STORE_WRITE, error)) == NULL ||
      (body = kgr_body_repo_find (store, self->body, error)) == NULL ||
      !kgr_cli_issue_find_owner (store, draft, error) ||
      !kgr_issue_repo_add (store, draft, body->id, meeting_id, &id, error))
    return FALSE;

  return kgr_cli_issue_answer_with (self, store, id, _("Issue %s is raised."), error);
}

gboolean
kgr_cli_issue_list (KgrCli  *self,
                    GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(KgrBody) body = NULL;
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(GPtrArray) issues = NULL;
  g_autoptr(GArray) next = NULL;
  KgrIssueListFlags flags = KGR_ISSUES_ALL;
  JsonArray *array;

  if (self->open)
    flags |= KGR_ISSUES_ONLY_OPEN;
  if (self->json)
    flags |= KGR_ISSUES_WITH_HISTORY;
  if (store == NULL ||
      (self->body != NULL && (body = kgr_body_repo_find (store, self->body, error)) == NULL) ||
      (bodies = kgr_body_repo_list (store, error)) == NULL ||
      (issues = kgr_issue_repo_list (store, body != NULL ? body->id : 0, flags, NULL,
                                     error)) == NULL ||
      (next = kgr_issue_repo_list_next (store, issues, error)) == NULL)
    return FALSE;
  if (self->json)
    {
      array = json_array_new ();
      for (guint i = 0; i < issues->len; i++)
        json_array_add_object_element (array,
                                       kgr_cli_issue_to_json (issues->pdata[i], bodies,
                                                              g_array_index (next, gint64, i)));
      kgr_cli_answer_list (array);
    }
  else
    {
      kgr_cli_print_issues (issues, bodies);
    }

  return kgr_cli_check_issues (issues, error);
}

gboolean
kgr_cli_issue_show (KgrCli  *self,
                    GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "ID", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(KgrIssue) issue = store != NULL ? kgr_issue_repo_load (store, id, error) : NULL;
  g_autoptr(GPtrArray) bodies = issue != NULL ? kgr_body_repo_list (store, error) : NULL;
  g_autoptr(GPtrArray) issues = g_ptr_array_new ();

  if (bodies == NULL)
    return FALSE;
  g_ptr_array_add (issues, issue);
  if (!self->json)
    kgr_cli_print_issue (issue, bodies);
  else if (!kgr_cli_issue_answer_with (self, store, id, "", error))
    return FALSE;

  return kgr_cli_check_issues (issues, error);
}

void
kgr_cli_given_clear (KgrCliGiven *given)
{
  kgr_cli_wipe_string (given->text);
  g_clear_pointer (&given->store, kgr_store_close);
}

gboolean
kgr_cli_issue_read_given (KgrCli       *self,
                          const char   *path,
                          KgrCliGiven  *given,
                          GError      **error)
{
  given->id = kgr_cli_get_id (self->arguments[0], "ID", error);
  if (given->id == 0 ||
      !read_id (self->meeting, "--meeting", &given->meeting_id, error) ||
      !read_text (path, &given->text, error))
    return FALSE;
  given->store = kgr_cli_open (self, KGR_STORE_WRITE, error);

  return given->store != NULL;
}

gboolean
kgr_cli_issue_answer (KgrCli  *self,
                      GError **error)
{
  KgrIssueState state = kgr_issue_state_from_code (self->state);
  g_auto(KgrCliGiven) given = { 0 };

  return kgr_cli_issue_read_code (self->state, "--state", "new, active, continued, done, dropped",
                                  state, error) &&
         kgr_cli_issue_read_given (self, self->text_file, &given, error) &&
         kgr_issue_repo_answer (given.store, given.id, given.meeting_id, given.text, state,
                                error) &&
         kgr_cli_issue_answer_with (self, given.store, given.id, _("Issue %s is answered."), error);
}

gboolean
kgr_cli_issue_refer (KgrCli  *self,
                     GError **error)
{
  g_auto(KgrCliGiven) given = { 0 };
  g_autoptr(KgrBody) body = NULL;

  if (!kgr_cli_issue_read_given (self, self->text_file, &given, error))
    return FALSE;
  body = kgr_body_repo_find (given.store, self->to, error);

  return body != NULL &&
         kgr_issue_repo_refer (given.store, given.id, body->id, given.meeting_id, given.text,
                               error) &&
         kgr_cli_issue_answer_with (self, given.store, given.id, _("Issue %s is referred."), error);
}

gboolean
kgr_cli_issue_generalise (KgrCli  *self,
                          GError **error)
{
  g_autoptr(KgrIssue) draft = kgr_issue_new ();
  g_auto(KgrCliGiven) given = { 0 };
  gint64 new_id = 0;

  if (!kgr_cli_issue_read_draft (self, draft, error) ||
      !kgr_cli_issue_read_given (self, NULL, &given, error))
    return FALSE;
  draft->level = KGR_LEVEL_AREA;

  return kgr_issue_repo_generalise (given.store, given.id, draft, given.meeting_id, &new_id,
                                    error) &&
         kgr_cli_issue_answer_with (self, given.store, new_id, _("Issue %s is raised."), error);
}

gboolean
kgr_cli_issue_close (KgrCli  *self,
                     GError **error)
{
  KgrIssueState state = KGR_ISSUE_DONE;
  g_auto(KgrCliGiven) given = { 0 };

  if (self->state != NULL)
    state = kgr_issue_state_from_code (self->state);
  if (state != KGR_ISSUE_DROPPED && state != KGR_ISSUE_DONE)
    state = 0;

  return kgr_cli_issue_read_code (self->state, "--state", "done, dropped", state, error) &&
         kgr_cli_issue_read_given (self, self->why_file, &given, error) &&
         kgr_issue_repo_close (given.store, given.id, state, given.text, given.meeting_id, error) &&
         kgr_cli_issue_answer_with (self, given.store, given.id, _("Issue %s is closed."), error);
}
