/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The issues that pass a filter, under the headings of their groups. An entry is made when it is
 * looked at, so that filtering twenty thousand costs only the looking. */

#include "config.h"

#include "issues/kgr-issue-list.h"
#include "text/kgr-fold.h"

struct _KgrIssueEntry
{
  GObject       parent_instance;

  KgrIssueItem *item;
  KgrDueGroup   group;
  gboolean      first;
  gboolean      last;
};

G_DEFINE_FINAL_TYPE (KgrIssueEntry, kgr_issue_entry, G_TYPE_OBJECT)

typedef struct
{
  KgrIssueItem *item;  /* NULL: the heading */
  KgrDueGroup   group;
} Row;

struct _KgrIssueList
{
  GObject    parent_instance;

  GArray    *rows;      /* Row */
  guint      n_issues;
  guint      limit;
};

static void
kgr_issue_entry_finalize (GObject *object)
{
  g_clear_object (&KGR_ISSUE_ENTRY (object)->item);

  G_OBJECT_CLASS (kgr_issue_entry_parent_class)->finalize (object);
}

static void
kgr_issue_entry_class_init (KgrIssueEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_issue_entry_finalize;
}

static void
kgr_issue_entry_init (KgrIssueEntry *self)
{
}

KgrIssueItem *
kgr_issue_entry_get_item (KgrIssueEntry *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ENTRY (self), NULL);

  return self->item;
}

KgrDueGroup
kgr_issue_entry_get_group (KgrIssueEntry *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ENTRY (self), KGR_DUE_NONE);

  return self->group;
}

gboolean
kgr_issue_entry_is_first (KgrIssueEntry *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ENTRY (self), FALSE);

  return self->first;
}

gboolean
kgr_issue_entry_is_last (KgrIssueEntry *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_ENTRY (self), FALSE);

  return self->last;
}

static GType
kgr_issue_list_get_item_type (GListModel *model)
{
  return KGR_TYPE_ISSUE_ENTRY;
}

static guint
kgr_issue_list_get_n_items (GListModel *model)
{
  KgrIssueList *self = KGR_ISSUE_LIST (model);

  return MIN (self->rows->len, self->limit);
}

static gboolean
is_heading (KgrIssueList *self,
            guint         position)
{
  return g_array_index (self->rows, Row, position).item == NULL;
}

static gpointer
kgr_issue_list_get_item (GListModel *model,
                         guint       position)
{
  KgrIssueList *self = KGR_ISSUE_LIST (model);
  KgrIssueEntry *entry;
  const Row *row;

  if (position >= kgr_issue_list_get_n_items (model))
    return NULL;
  row = &g_array_index (self->rows, Row, position);
  entry = g_object_new (KGR_TYPE_ISSUE_ENTRY, NULL);
  g_set_object (&entry->item, row->item);
  entry->group = row->group;
  entry->first = position > 0 && is_heading (self, position - 1);
  entry->last = position + 1 == self->rows->len || is_heading (self, position + 1);

  return entry;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kgr_issue_list_get_item_type;
  iface->get_n_items = kgr_issue_list_get_n_items;
  iface->get_item = kgr_issue_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KgrIssueList, kgr_issue_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
row_clear (gpointer data)
{
  g_clear_object (&((Row *) data)->item);
}

static void
kgr_issue_list_finalize (GObject *object)
{
  g_array_unref (KGR_ISSUE_LIST (object)->rows);

  G_OBJECT_CLASS (kgr_issue_list_parent_class)->finalize (object);
}

static void
kgr_issue_list_class_init (KgrIssueListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_issue_list_finalize;
}

static GArray *
rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);

  return rows;
}

static void
kgr_issue_list_init (KgrIssueList *self)
{
  self->rows = rows_new ();
}

KgrIssueList *
kgr_issue_list_new (void)
{
  return g_object_new (KGR_TYPE_ISSUE_LIST, NULL);
}

/* Whoever is meant is meant by person; only where nobody is, the words count. */
static gboolean
is_mine (KgrIssueItem         *item,
         const KgrIssueFilter *filter,
         const char           *own_name)
{
  const KgrIssue *issue = kgr_issue_item_get (item);

  if (!filter->shown && kgr_issue_is_sealed (issue))
    return FALSE;
  if (issue->owner_person_id != 0 && filter->own_person != 0)
    return issue->owner_person_id == filter->own_person;

  return own_name != NULL && kgr_issue_item_is_owned_by (item, own_name);
}

static gboolean
passes (KgrIssueItem         *item,
        const KgrIssueFilter *filter,
        const char           *words,
        const char           *own_name)
{
  const KgrIssue *issue = kgr_issue_item_get (item);
  gboolean open = kgr_issue_state_is_open (issue->state);

  if ((open ? filter->only_closed : !filter->closed) ||
      (!open && filter->since != NULL &&
       g_strcmp0 (kgr_issue_item_get_closed_on (item), filter->since) < 0) ||
      (filter->body_id != 0 && issue->body_id != filter->body_id) ||
      (filter->state != 0 && issue->state != filter->state) ||
      (filter->level != 0 && issue->level != filter->level) ||
      (filter->field != NULL && g_strcmp0 (issue->field, filter->field) != 0))
    return FALSE;

  return (words == NULL || kgr_issue_item_matches (item, words, filter->shown)) &&
         (!filter->mine || is_mine (item, filter, own_name));
}

void
kgr_issue_list_update (KgrIssueList         *self,
                       GPtrArray            *items,
                       const KgrIssueFilter *filter,
                       guint                 limit)
{
  g_autofree char *words = filter->words != NULL ? kgr_fold_label (filter->words) : NULL;
  g_autofree char *own_name = filter->own_name != NULL ? kgr_fold_label (filter->own_name) : NULL;
  g_autoptr(GArray) old = NULL;
  guint n_old;
  int group = -1;

  g_return_if_fail (KGR_IS_ISSUE_LIST (self));

  n_old = kgr_issue_list_get_n_items (G_LIST_MODEL (self));
  old = self->rows;
  self->rows = rows_new ();
  self->n_issues = 0;
  self->limit = limit;
  for (guint i = 0; i < items->len; i++)
    {
      KgrIssueItem *item = items->pdata[i];
      Row row = { NULL, kgr_issue_item_get_group (item) };

      if (!passes (item, filter, words, own_name))
        continue;
      if ((int) row.group != group && !filter->flat)
        g_array_append_val (self->rows, row);
      group = (int) row.group;
      row.item = g_object_ref (item);
      g_array_append_val (self->rows, row);
      self->n_issues++;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old,
                              kgr_issue_list_get_n_items (G_LIST_MODEL (self)));
}

gboolean
kgr_issue_list_give_more (KgrIssueList *self,
                          guint         n_rows)
{
  guint n_old, n_new;

  g_return_val_if_fail (KGR_IS_ISSUE_LIST (self), TRUE);

  n_old = kgr_issue_list_get_n_items (G_LIST_MODEL (self));
  self->limit = n_rows > G_MAXUINT - self->limit ? G_MAXUINT : self->limit + n_rows;
  n_new = kgr_issue_list_get_n_items (G_LIST_MODEL (self));
  if (n_new > n_old)
    g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0, n_new - n_old);

  return n_new == self->rows->len;
}

guint
kgr_issue_list_get_n_issues (KgrIssueList *self)
{
  g_return_val_if_fail (KGR_IS_ISSUE_LIST (self), 0);

  return self->n_issues;
}
