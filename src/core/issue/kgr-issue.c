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
  g_free (step->escalated_to);
  g_free (step);
}

static void
change_free (gpointer data)
{
  KgrIssueChange *change = data;

  g_free (change->on);
  g_free (change->by);
  g_free (change->was);
  g_free (change);
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
  g_ptr_array_unref (self->changes);
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
  self->changes = g_ptr_array_new_with_free_func (change_free);

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

/**
 * kgr_issue_add_change:
 * @self: an issue that is still being filled
 *
 * Appends an empty change.
 *
 * Returns: (transfer none): the change, owned by @self
 */
KgrIssueChange *
kgr_issue_add_change (KgrIssue *self)
{
  KgrIssueChange *change;

  g_return_val_if_fail (self != NULL, NULL);

  change = g_new0 (KgrIssueChange, 1);
  g_ptr_array_add (self->changes, change);
  return change;
}

/**
 * kgr_issue_is_sealed:
 * @self: an issue
 *
 * Whether what was typed about it is confidential as a whole: it is one person's case (個別課題), it
 * was raised from something confidential, or it was marked so. While confidential text is hidden,
 * only its public wording may be shown.
 *
 * Returns: %TRUE if it is
 */
gboolean
kgr_issue_is_sealed (const KgrIssue *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->confidential || self->level == KGR_LEVEL_INDIVIDUAL;
}

static const struct
{
  KgrIssueFields  field;
  const char     *code;
} field_codes[] = {
  { KGR_ISSUE_FIELD_TITLE, "title" },
  { KGR_ISSUE_FIELD_DETAIL, "detail" },
  { KGR_ISSUE_FIELD_PUBLIC, "public" },
  { KGR_ISSUE_FIELD_OWNER, "owner" },
  { KGR_ISSUE_FIELD_DUE, "due" },
  { KGR_ISSUE_FIELD_KIND, "kind" },
  { KGR_ISSUE_FIELD_LEVEL, "level" },
  { KGR_ISSUE_FIELD_SCOPE, "scope" },
  { KGR_ISSUE_FIELD_HORIZON, "horizon" },
  { KGR_ISSUE_FIELD_FIELD, "field" },
  { KGR_ISSUE_FIELD_CONFIDENTIAL, "confidential" },
};

/**
 * kgr_issue_field_to_code:
 * @field: one of them
 *
 * Returns: (transfer none) (nullable): its code, which is also its member in cell and JSON
 */
const char *
kgr_issue_field_to_code (KgrIssueFields field)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_codes); i++)
    if (field_codes[i].field == field)
      return field_codes[i].code;

  return NULL;
}

/**
 * kgr_issue_field_from_code:
 * @code: (nullable): a code
 *
 * Returns: what it stands for; 0 for anything else
 */
KgrIssueFields
kgr_issue_field_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_codes); i++)
    if (g_strcmp0 (field_codes[i].code, code) == 0)
      return field_codes[i].field;

  return 0;
}
