/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "issue/kgr-issue.h"

G_DEFINE_BOXED_TYPE (KgrIssue, kgr_issue, kgr_issue_ref, kgr_issue_unref)

static void
step_free (gpointer data)
{
  KgrIssueStep *step = data;

  g_free (step->held_on);
  g_free (step->text);
  g_free (step);
}

static void
issue_free (KgrIssue *self)
{
  g_free (self->title);
  g_free (self->detail);
  g_free (self->public_wording);
  g_free (self->owner);
  g_free (self->due);
  g_free (self->field);
  g_ptr_array_unref (self->history);
  g_free (self);
}

/**
 * kgr_issue_new:
 *
 * Makes an issue of which nothing is known: kind issue, every text %NULL, no history.
 *
 * Returns: (transfer full): an issue
 */
KgrIssue *
kgr_issue_new (void)
{
  KgrIssue *self = g_new0 (KgrIssue, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = KGR_ISSUE_ISSUE;
  self->history = g_ptr_array_new_with_free_func (step_free);

  return self;
}

/**
 * kgr_issue_ref:
 * @self: an issue
 *
 * Takes a reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
KgrIssue *
kgr_issue_ref (KgrIssue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kgr_issue_unref:
 * @self: (transfer full): an issue
 *
 * Drops a reference; the last one frees the issue and its history. Any thread.
 */
void
kgr_issue_unref (KgrIssue *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    issue_free (self);
}

/**
 * kgr_issue_add_step:
 * @self: an issue that is still being filled
 *
 * Appends an empty step. kgr_issue_settle() brings steps into their order.
 *
 * Returns: (transfer none): the step, owned by @self
 */
KgrIssueStep *
kgr_issue_add_step (KgrIssue *self)
{
  KgrIssueStep *step;

  g_return_val_if_fail (self != NULL, NULL);

  step = g_new0 (KgrIssueStep, 1);
  g_ptr_array_add (self->history, step);
  return step;
}
