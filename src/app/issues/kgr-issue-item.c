/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One issue as lists show it. */

#include "config.h"

#include <string.h>

#include "issues/kgr-issue-item.h"
#include "issues/kgr-issue-words.h"
#include "text/kgr-fold.h"

struct _KgrIssueItem
{
  GObject      parent_instance;

  KgrIssue    *issue;
  char        *body;
  char        *owner;         /* folded; NULL = nobody */
  char        *sought;        /* folded */
  char        *sought_hidden; /* folded, without what is confidential; NULL = the same */
  KgrDueGroup  group;
};

G_DEFINE_FINAL_TYPE (KgrIssueItem, kgr_issue_item, G_TYPE_OBJECT)

static void
kgr_issue_item_finalize (GObject *object)
{
  KgrIssueItem *self = KGR_ISSUE_ITEM (object);

  kgr_issue_unref (self->issue);
  g_free (self->body);
  g_free (self->owner);
  g_free (self->sought);
  g_free (self->sought_hidden);

  G_OBJECT_CLASS (kgr_issue_item_parent_class)->finalize (object);
}

static void
kgr_issue_item_class_init (KgrIssueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_issue_item_finalize;
}

static void
kgr_issue_item_init (KgrIssueItem *self)
{
}

static char *
dup_sought (KgrIssueItem *self,
            gboolean      shown)
{
  g_autofree char *title = kgr_issue_dup_title (self->issue, shown);
  g_autofree char *owner = kgr_issue_dup_text (self->issue, self->issue->owner, shown);
  g_autofree char *words = g_strjoin ("\n", title, owner != NULL ? owner : "",
                                      self->body != NULL ? self->body : "",
                                      self->issue->field != NULL ? self->issue->field : "", NULL);

  return kgr_fold_label (words);
}

static KgrDueGroup
find_group (const KgrIssue *issue,
            const char     *today)
{
  if (!kgr_issue_state_is_open (issue->state))
    return KGR_DUE_CLOSED;
  if (issue->due == NULL)
    return KGR_DUE_NONE;
  if (g_strcmp0 (issue->due, KGR_ISSUE_DUE_NEXT) == 0)
    return KGR_DUE_NEXT;

  return kgr_issue_is_overdue (issue, today) ? KGR_DUE_OVER : KGR_DUE_LATER;
}

KgrIssueItem *
kgr_issue_item_new (KgrIssue   *issue,
                    const char *body,
                    const char *today)
{
  KgrIssueItem *self = g_object_new (KGR_TYPE_ISSUE_ITEM, NULL);

  self->issue = kgr_issue_ref (issue);
  self->body = g_strdup (body);
  self->group = find_group (issue, today);
  self->owner = issue->owner != NULL ? kgr_fold_label (issue->owner) : NULL;
  self->sought = dup_sought (self, TRUE);
  if (kgr_issue_is_sealed (issue))
    self->sought_hidden = dup_sought (self, FALSE);

  return self;
}

const KgrIssue *
kgr_issue_item_get (KgrIssueItem *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ITEM (self), NULL);

  return self->issue;
}

const char *
kgr_issue_item_get_body (KgrIssueItem *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ITEM (self), NULL);

  return self->body;
}

KgrDueGroup
kgr_issue_item_get_group (KgrIssueItem *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ITEM (self), KGR_DUE_NONE);

  return self->group;
}

const char *
kgr_issue_item_get_closed_on (KgrIssueItem *self)
{
  const KgrIssueStep *last;

  g_return_val_if_fail (KGR_IS_ISSUE_ITEM (self), NULL);

  if (kgr_issue_state_is_open (self->issue->state) || self->issue->history->len == 0)
    return NULL;
  last = self->issue->history->pdata[self->issue->history->len - 1];

  return last->held_on;
}

gboolean
kgr_issue_item_matches (KgrIssueItem *self,
                        const char   *folded,
                        gboolean      shown)
{
  const char *sought = !shown && self->sought_hidden != NULL ? self->sought_hidden : self->sought;

  return strstr (sought, folded) != NULL;
}

gboolean
kgr_issue_item_is_owned_by (KgrIssueItem *self,
                            const char   *folded)
{
  return self->owner != NULL && strstr (self->owner, folded) != NULL;
}

/* By group, then by day, then as they were raised; of the closed ones the last closed first. */
int
kgr_issue_item_compare (KgrIssueItem *a,
                        KgrIssueItem *b)
{
  int order = (int) a->group - (int) b->group;

  if (order == 0)
    order = a->group != KGR_DUE_CLOSED
            ? g_strcmp0 (a->issue->due, b->issue->due)
            : g_strcmp0 (kgr_issue_item_get_closed_on (a), kgr_issue_item_get_closed_on (b));
  if (order == 0)
    order = (a->issue->id > b->issue->id) - (a->issue->id < b->issue->id);

  return a->group == KGR_DUE_CLOSED && b->group == KGR_DUE_CLOSED ? -order : order;
}
