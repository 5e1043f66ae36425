/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "kgr-codes.h"

G_BEGIN_DECLS

#define KGR_ISSUE_DUE_NEXT "next"

/**
 * KgrMeetingPlace:
 * @id: the meeting
 * @body_id: whose meeting it is
 * @held_on: ISO date, %NULL = unknown
 * @status: planned meetings have not been held, cancelled ones never are
 *
 * Where a meeting comes in the order of meetings: by date, then by id; one without a date comes
 * before all that have one.
 */
typedef struct
{
  gint64            id;
  gint64            body_id;
  const char       *held_on;
  KgrMeetingStatus  status;
} KgrMeetingPlace;

typedef enum
{
  KGR_STEP_RAISED = 1,
  KGR_STEP_ANSWERED,
  KGR_STEP_REFERRED,
  KGR_STEP_CLOSED,
} KgrIssueStepKind;

/* One step of an issue's history; owned by it. */
typedef struct
{
  gint64            id;
  KgrIssueStepKind  kind;
  gint64            meeting_id;  /* dates it; 0 = before any meeting */
  char             *held_on;     /* date of that meeting; NULL = unknown */
  gboolean          at_meeting;  /* FALSE: outside, after that meeting */
  gint64            body_id;     /* where a raised or referred one goes, else 0 */
  KgrIssueState     state;       /* from then on */
  char             *text;        /* NULL = nothing was said, or it did not open */
} KgrIssueStep;

/**
 * KgrIssue:
 *
 * An action or issue with its history, opened into memory. Reference counted. Whoever makes it
 * fills it; once handed on it is not changed. Where it belongs and its state are read off its
 * history.
 */
typedef struct
{
  gint64           id;                /* 0 = not stored */
  KgrIssueKind     kind;
  char            *title;             /* one line; NULL where it did not open */
  char            *detail;            /* NULL = none */
  char            *public_wording;    /* what public lists print; NULL = not written */
  char            *owner;             /* as it was written; NULL = nobody */
  gint64           owner_body_id;     /* the body that is meant; 0 = none */
  gint64           owner_person_id;   /* the person who is meant; 0 = none */
  char            *due;               /* ISO date or KGR_ISSUE_DUE_NEXT; NULL = none */
  gint64           origin_meeting_id; /* 0 = none */
  gint64           origin_unit_id;    /* the statement; 0 = none */
  gint64           generalised_from;  /* the issue it was made general from; 0 = none */
  KgrIssueLevel    level;             /* 0 = not said */
  KgrIssueScope    scope;             /* 0 = not said */
  KgrIssueHorizon  horizon;           /* 0 = not said */
  char            *field;             /* NULL = none */
  GPtrArray       *history;           /* KgrIssueStep, in the order of meetings */
  gint64           body_id;           /* it belongs to now; 0 = lost: it was never raised */
  KgrIssueState    state;             /* now; 0 = lost */
  gboolean         damaged;           /* a text of it did not open */
  /*< private >*/
  gatomicrefcount  ref_count;
} KgrIssue;

#define KGR_TYPE_ISSUE (kgr_issue_get_type ())
GType         kgr_issue_get_type   (void);

KgrIssue     *kgr_issue_new        (void) G_GNUC_WARN_UNUSED_RESULT;
KgrIssue     *kgr_issue_ref        (KgrIssue *self);
void          kgr_issue_unref      (KgrIssue *self);
/* Owned by @self. */
KgrIssueStep *kgr_issue_add_step   (KgrIssue *self);

/* kgr-issue-history.c */
gboolean      kgr_meeting_place_was_held (const KgrMeetingPlace *place);
/* Brings the history into order and reads body and state off it. */
void          kgr_issue_settle     (KgrIssue *self);
/* Forgets what came after @place, as if it were the last meeting so far. */
void          kgr_issue_rewind     (KgrIssue              *self,
                                    const KgrMeetingPlace *place);
gboolean      kgr_issue_stands_on  (KgrIssue              *self,
                                    const KgrMeetingPlace *place);
gboolean      kgr_issue_belongs_at (KgrIssue              *self,
                                    const KgrMeetingPlace *place);
gboolean      kgr_issue_has_step_after (KgrIssue              *self,
                                        const KgrMeetingPlace *place);
gboolean      kgr_issue_is_after_last_step (KgrIssue              *self,
                                            const KgrMeetingPlace *place);
gboolean      kgr_issue_is_last_step_at (KgrIssue              *self,
                                         const KgrMeetingPlace *place);
KgrIssueState kgr_issue_get_state_at (KgrIssue              *self,
                                      const KgrMeetingPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrIssue, kgr_issue_unref)

G_END_DECLS
