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
  char             *escalated_to; /* 都, 県 …: whom @text went to outside the council; else NULL */
} KgrIssueStep;

/* What of an issue can be changed after it was raised. */
typedef enum
{
  KGR_ISSUE_FIELD_TITLE        = 1 << 0,
  KGR_ISSUE_FIELD_DETAIL       = 1 << 1,
  KGR_ISSUE_FIELD_PUBLIC       = 1 << 2,
  KGR_ISSUE_FIELD_OWNER        = 1 << 3, /* with the body or person that is meant */
  KGR_ISSUE_FIELD_DUE          = 1 << 4,
  KGR_ISSUE_FIELD_KIND         = 1 << 5,
  KGR_ISSUE_FIELD_LEVEL        = 1 << 6,
  KGR_ISSUE_FIELD_SCOPE        = 1 << 7,
  KGR_ISSUE_FIELD_HORIZON      = 1 << 8,
  KGR_ISSUE_FIELD_FIELD        = 1 << 9,
  KGR_ISSUE_FIELD_CONFIDENTIAL = 1 << 10,
} KgrIssueFields;

/* One thing that was changed after it was raised; owned by its issue. */
typedef struct
{
  char           *on;    /* ISO date of that day */
  char           *by;    /* name of the key slot; NULL = not known */
  KgrIssueFields  field;
  char           *was;   /* as it was before that day, codes as codes; NULL = nothing */
} KgrIssueChange;

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
  gboolean         confidential;      /* it came from something confidential, or was said to be */
  GPtrArray       *history;           /* KgrIssueStep, in the order of meetings */
  guint            n_taken_back;      /* steps that do not count any more and are not in it */
  GPtrArray       *changes;           /* KgrIssueChange, in the order they were made */
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
KgrIssueChange *kgr_issue_add_change (KgrIssue *self);
/* Whether its texts are confidential: 個別課題, or marked so. */
gboolean      kgr_issue_is_sealed  (const KgrIssue *self);
const char   *kgr_issue_field_to_code  (KgrIssueFields  field);
KgrIssueFields kgr_issue_field_from_code (const char   *code);

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
gboolean      kgr_issue_is_sound   (KgrIssue *self);
KgrIssueState kgr_issue_get_state_at (KgrIssue              *self,
                                      const KgrMeetingPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrIssue, kgr_issue_unref)

G_END_DECLS
