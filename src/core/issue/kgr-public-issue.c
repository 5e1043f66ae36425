/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issues as papers may print them. */

#include "config.h"

#include "issue/kgr-public-issue.h"

/**
 * kgr_public_issue_free:
 * @self: (transfer full): an issue of a public list
 *
 * Frees it with its texts.
 */
void
kgr_public_issue_free (KgrPublicIssue *self)
{
  g_free (self->wording);
  g_free (self->field);
  g_free (self->due);
  g_free (self->raised_on);
  g_free (self->last_on);
  g_free (self);
}

static KgrPublicIssue *
publish (const KgrIssue *issue)
{
  KgrPublicIssue *self = g_new0 (KgrPublicIssue, 1);
  const KgrIssueStep *first = issue->history->len > 0 ? issue->history->pdata[0] : NULL;
  const KgrIssueStep *last = first != NULL ? issue->history->pdata[issue->history->len - 1] : NULL;

  self->id = issue->id;
  self->kind = issue->kind;
  self->state = issue->state;
  self->wording = g_strdup (issue->public_wording);
  self->field = g_strdup (issue->field);
  self->due = g_strdup (issue->due);
  self->raised_on = first != NULL ? g_strdup (first->held_on) : NULL;
  self->last_on = last != NULL ? g_strdup (last->held_on) : NULL;
  self->body_id = issue->body_id;
  self->owner_body_id = issue->owner_body_id;
  self->level = issue->level;
  self->scope = issue->scope;
  self->horizon = issue->horizon;
  self->n_reports = issue->history->len > 0 ? issue->history->len - 1 : 0;

  return self;
}

/* A wording that did not open is withheld too. */
static GPtrArray *
publish_all (GPtrArray *issues,
             guint     *n_withheld)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_public_issue_free);
  guint n = 0;

  for (guint i = 0; i < issues->len; i++)
    {
      const KgrIssue *issue = issues->pdata[i];

      if (issue->public_wording != NULL)
        g_ptr_array_add (list, publish (issue));
      else
        n++;
    }
  if (n_withheld != NULL)
    *n_withheld = n;

  return list;
}

/**
 * kgr_public_issue_list:
 * @store: an unlocked store
 * @body_id: a body, or 0 for all
 * @flags: which ones; histories are never in it
 * @n_withheld: (out) (optional): how many were left out because nobody wrote a public wording
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * The issues that belong to a body now, as a public list prints them: the public wording or
 * nothing. Database thread.
 *
 * Returns: (transfer full) (element-type KgrPublicIssue): those with a public wording
 */
GPtrArray *
kgr_public_issue_list (KgrStore           *store,
                       gint64              body_id,
                       KgrIssueListFlags   flags,
                       guint              *n_withheld,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr(GPtrArray) issues = kgr_issue_repo_list (store, body_id,
                                                     flags & ~KGR_ISSUES_WITH_HISTORY, cancellable,
                                                     error);

  return issues != NULL ? publish_all (issues, n_withheld) : NULL;
}

/**
 * kgr_public_issue_list_standing:
 * @store: an unlocked store
 * @meeting_id: a meeting
 * @n_withheld: (out) (optional): how many were left out because nobody wrote a public wording
 * @error: return location for an error
 *
 * What stands on a meeting (継続事項), each as that meeting left it, as a public list prints it.
 * Fails with %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: (transfer full) (element-type KgrPublicIssue): those with a public wording
 */
GPtrArray *
kgr_public_issue_list_standing (KgrStore  *store,
                                gint64     meeting_id,
                                guint     *n_withheld,
                                GError   **error)
{
  g_autoptr(GPtrArray) issues = kgr_issue_repo_list_standing (store, meeting_id, error);

  return issues != NULL ? publish_all (issues, n_withheld) : NULL;
}
