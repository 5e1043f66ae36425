/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-body.h"
#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

/**
 * KgrDeadlineKind:
 * @KGR_DEADLINE_NOTICE: the notice of a planned meeting is to be sent
 * @KGR_DEADLINE_OPEN: the day of a planned meeting has passed and nobody opened it
 * @KGR_DEADLINE_END: a meeting is still in session on a later day
 * @KGR_DEADLINE_MINUTES: the minutes are to be written and passed round
 * @KGR_DEADLINE_REPLIES: copies are out; what is said of them is waited for
 * @KGR_DEADLINE_PUBLISH: the minutes are approved and open, and not published
 *
 * What is to be done with a meeting; at any time one thing at most.
 */
typedef enum
{
  KGR_DEADLINE_NOTICE = 1,
  KGR_DEADLINE_OPEN,
  KGR_DEADLINE_END,
  KGR_DEADLINE_MINUTES,
  KGR_DEADLINE_REPLIES,
  KGR_DEADLINE_PUBLISH,
} KgrDeadlineKind;

typedef struct
{
  KgrDeadlineKind kind;
  gint64          meeting_id;
  char            due[sizeof "2021-10-28"]; /* the last day in time; "" = no rule names one */
  int             days;                     /* until @due; negative = so many days overdue */
  int             rule;                     /* days of the body's rule; 0 = none */
} KgrDeadline;

/* An old meeting that is not done with is a backlog, which nobody works off today. */
#define KGR_DEADLINE_BACKLOG_DAYS 366

gboolean kgr_deadline_of_meeting (const KgrMeetingSummary *meeting,
                                  const KgrBody           *body,
                                  const char              *today,
                                  KgrDeadline             *deadline);
/* @meetings (element-type KgrMeetingSummary), @bodies (element-type KgrBody). (transfer full)
 * (element-type KgrDeadline): by due date, what has none last, newest first. */
GArray  *kgr_deadline_list       (GPtrArray               *meetings,
                                  GPtrArray               *bodies,
                                  const char              *today) G_GNUC_WARN_UNUSED_RESULT;
gboolean kgr_deadline_is_overdue (const KgrDeadline       *self);
/* Days from one ISO day to another; 0 where one of them is none. */
int      kgr_deadline_count_days (const char              *from,
                                  const char              *to);

G_END_DECLS
