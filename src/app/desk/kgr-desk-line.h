/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-meeting-item.h"
#include "issues/kgr-issue-item.h"
#include "meeting/kgr-deadline.h"

G_BEGIN_DECLS

/**
 * KgrDeskLine:
 * @when: "12日超過", "あす", "11月26日（木）"
 * @is_overdue: whether @when is to be amber
 * @title: what is to be done
 * @facts: the second line
 * @is_sealed: something confidential is behind it; while hidden @title is its public wording
 * @action: the action that opens the place where it is done
 * @target: what goes with it
 * @button: what that is called on a button; borrowed
 * @due: ISO day, by which lines are put in order; ""
 *
 * One row of 今日の机 in words.
 */
typedef struct
{
  char       *when;
  gboolean    is_overdue;
  char       *title;
  char       *facts;
  gboolean    is_sealed;
  const char *action;
  GVariant   *target;
  const char *button;
  char       *due;
} KgrDeskLine;

/* @body: the name of the meeting's body. @today: ISO date. */
KgrDeskLine *kgr_desk_line_new_deadline (const KgrDeadline *deadline,
                                         KgrMeetingItem    *item,
                                         const char        *body) G_GNUC_WARN_UNUSED_RESULT;
KgrDeskLine *kgr_desk_line_new_issue    (KgrIssueItem      *item,
                                         const char        *today,
                                         gboolean           shown) G_GNUC_WARN_UNUSED_RESULT;
KgrDeskLine *kgr_desk_line_new_meeting  (KgrMeetingItem    *item,
                                         const char        *body,
                                         const char        *today) G_GNUC_WARN_UNUSED_RESULT;
void         kgr_desk_line_free         (KgrDeskLine       *self);
gboolean     kgr_desk_line_equal        (const KgrDeskLine *self,
                                         const KgrDeskLine *other);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrDeskLine, kgr_desk_line_free)

G_END_DECLS
