/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "issues/kgr-issue-item.h"

G_BEGIN_DECLS

/* A row of the list: an issue, or the heading of a group, which has no item. Immutable. */
#define KGR_TYPE_ISSUE_ENTRY (kgr_issue_entry_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueEntry, kgr_issue_entry, KGR, ISSUE_ENTRY, GObject)

KgrIssueItem *kgr_issue_entry_get_item  (KgrIssueEntry *self);
KgrDueGroup   kgr_issue_entry_get_group (KgrIssueEntry *self);
gboolean      kgr_issue_entry_is_first  (KgrIssueEntry *self);
gboolean      kgr_issue_entry_is_last   (KgrIssueEntry *self);

/**
 * KgrIssueFilter:
 * @words: what is sought in title, owner, body and field; NULL = everything
 * @mine: whether only what is the user's
 * @own_person: who of the roster the user is; 0 = not said
 * @own_name: how the user is called, which the words for an owner hold where no person is meant;
 *   NULL = not known
 * @body_id: of this body; 0 = of all
 * @field: of this field; NULL = of all
 * @state: in this state; 0 = in all that are asked for
 * @level: 0 = any
 * @closed: also what is done or dropped
 * @only_closed: nothing else
 * @since: ISO date: of what is closed only what was closed from then on; NULL = all
 * @flat: no headings
 * @shown: whether confidential words may be looked at
 */
typedef struct
{
  const char    *words;
  gboolean       mine;
  gint64         own_person;
  const char    *own_name;
  gint64         body_id;
  const char    *field;
  KgrIssueState  state;
  KgrIssueLevel  level;
  gboolean       closed;
  gboolean       only_closed;
  const char    *since;
  gboolean       flat;
  gboolean       shown;
} KgrIssueFilter;

/* The issues that pass a filter, under the headings of their due groups: a GListModel of
 * KgrIssueEntry. At first it gives out no more rows than its limit. */
#define KGR_TYPE_ISSUE_LIST (kgr_issue_list_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssueList, kgr_issue_list, KGR, ISSUE_LIST, GObject)

KgrIssueList *kgr_issue_list_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* @items (element-type KgrIssueItem): in their order. Gives out @limit rows until more are asked
 * for. */
void          kgr_issue_list_update       (KgrIssueList         *self,
                                           GPtrArray            *items,
                                           const KgrIssueFilter *filter,
                                           guint                 limit);
/* Whether all rows are given out now. */
gboolean      kgr_issue_list_give_more    (KgrIssueList         *self,
                                           guint                 n_rows);
guint         kgr_issue_list_get_n_issues (KgrIssueList         *self);

G_END_DECLS
