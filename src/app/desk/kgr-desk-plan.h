/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-catalogue.h"
#include "desk/kgr-desk-line.h"
#include "issues/kgr-issue-book.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_DESK_OVERDUE,
  KGR_DESK_WEEK,
  KGR_DESK_COMING,
  KGR_DESK_DRAFTS,
  KGR_DESK_PUBLISH,
  KGR_DESK_N_PARTS,
} KgrDeskPart;

/* What stands on 今日の机, from top to bottom. */
typedef struct
{
  KgrDeskLine    *hero;                    /* the one with the button; NULL = nothing presses */
  gboolean        hero_presses;            /* it is today's meeting, or overdue */
  GPtrArray      *parts[KGR_DESK_N_PARTS]; /* KgrDeskLine, at most as many as were asked for */
  guint           n_lines[KGR_DESK_N_PARTS]; /* how many there are */
  KgrMeetingItem *next;                    /* the first meeting after today; borrowed */
} KgrDeskPlan;

/* @limits: lines of each part at most. While not @shown nothing confidential is in it. */
KgrDeskPlan *kgr_desk_plan_new       (KgrCatalogue *catalogue,
                                      KgrIssueBook *book,
                                      const char   *today,
                                      gboolean      shown,
                                      const guint  *limits) G_GNUC_WARN_UNUSED_RESULT;
void         kgr_desk_plan_free      (KgrDeskPlan  *self);
/* Whether nothing is to be done but the next meeting. */
gboolean     kgr_desk_plan_is_calm   (KgrDeskPlan  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrDeskPlan, kgr_desk_plan_free)

G_END_DECLS
