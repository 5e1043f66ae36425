/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* One line of a list of meetings: what a list shows, opened. Free with
 * kgr_meeting_summary_free(). */
typedef struct
{
  gint64           id;
  gint64           body_id;
  int              fiscal_year;
  int              number;
  char            *held_on;     /* ISO date; NULL = unknown */
  char            *starts_at;   /* ISO 8601 local; NULL = unknown, or did not open */
  char            *ends_at;     /* the same; may be of the next day */
  char            *notice_at;   /* when the notice was issued; NULL = not yet, or did not open */
  char            *circulated_at; /* when its copies last went out; NULL = never, or not known */
  KgrMeetingStatus status;
  int              last_version;
  int              standing_version;
  char            *title;       /* NULL where it did not open */
  char            *subject;     /* the agenda items' public wordings joined by "、"; "" for none */
  KgrMeetingForm   form;        /* 0 = unknown */
  KgrCancellation  cancellation; /* 0 = none, or unknown */
  gint64           joint_body_id; /* of a joint meeting the second body; 0 = none */
  int              joint_number; /* which meeting of the second body it is; 0 = unknown */
} KgrMeetingSummary;

void        kgr_meeting_summary_free  (KgrMeetingSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrMeetingSummary, kgr_meeting_summary_free)

/* Newest first, meetings without a date last. @body_id 0: of every body. (element-type
 * KgrMeetingSummary) */
GPtrArray  *kgr_meeting_repo_list     (KgrStore     *store,
                                       gint64        body_id,
                                       GCancellable *cancellable,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of every body, but only the first @limit: for a screen that must not wait for all. */
GPtrArray  *kgr_meeting_repo_list_newest (KgrStore     *store,
                                          guint         limit,
                                          GCancellable *cancellable,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Stores @meeting whole, in one transaction, and gives every row a new id. @body_id 0: the body
 * and council are found by, or made from, its names. */
gboolean    kgr_meeting_repo_add      (KgrStore     *store,
                                       KgrMeeting   *meeting,
                                       gint64        body_id,
                                       gint64       *id,
                                       GError      **error);

/**
 * KgrMeetingPlan:
 * @body_id: the body that will meet
 * @joint_body_id: the second body of a 合同部会; 0 = none
 * @starts_at: ISO 8601 local, a day or a day and a time; of a day alone the body's usual time is
 *   taken
 * @ends_at: (nullable): the same of the end; %NULL = as usual
 * @venue: (nullable): %NULL = the usual place
 * @form: how it is held; 0 = in a room
 *
 * What a new meeting needs that its body does not know.
 */
typedef struct
{
  gint64          body_id;
  gint64          joint_body_id;
  const char     *starts_at;
  const char     *ends_at;
  const char     *venue;
  KgrMeetingForm  form;
} KgrMeetingPlan;

/* kgr-meeting-plan.c: new meetings from their bodies, in one transaction. @ids (out, optional,
 * transfer full, element-type gint64): theirs, in the order of @plans. */
gboolean    kgr_meeting_repo_plan     (KgrStore             *store,
                                       const KgrMeetingPlan *plans,
                                       guint                 n_plans,
                                       GArray              **ids,
                                       GError              **error);
/* kgr-meeting-remove.c: takes planned meetings without a record out of the file; @removed (out,
 * optional, transfer full, element-type KgrMeeting) is what puts them back, with the same ids. */
gboolean    kgr_meeting_repo_remove   (KgrStore     *store,
                                       const gint64 *ids,
                                       guint         n_ids,
                                       GPtrArray   **removed,
                                       GError      **error);
gboolean    kgr_meeting_repo_put_back (KgrStore     *store,
                                       GPtrArray    *removed,
                                       GError      **error);

/**
 * KgrMeetingMove:
 * @to: the state the meeting comes into; planned to circulated, or cancelled
 * @cancellation: with %KGR_MEETING_CANCELLED: why
 * @at: (nullable): ISO 8601 local time of the opening or the end; %NULL = now
 * @note: (nullable): a remark for the log
 */
typedef struct
{
  KgrMeetingStatus  to;
  KgrCancellation   cancellation;
  const char       *at;
  const char       *note;
} KgrMeetingMove;

/* kgr-meeting-move.c */
gboolean    kgr_meeting_status_can_move (KgrMeetingStatus  from,
                                         KgrMeetingStatus  to);
gboolean    kgr_meeting_repo_move     (KgrStore             *store,
                                       gint64                id,
                                       const KgrMeetingMove *move,
                                       GError              **error);
/* 延期: another time; the old one stays in the log. */
gboolean    kgr_meeting_repo_postpone (KgrStore    *store,
                                       gint64       id,
                                       const char  *starts_at,
                                       const char  *ends_at,
                                       const char  *note,
                                       GError     **error);

/* The parts of a head that a person edits. */
typedef enum
{
  KGR_HEAD_TITLE     = 1 << 0,
  KGR_HEAD_WHEN      = 1 << 1, /* starts_at and ends_at */
  KGR_HEAD_VENUE     = 1 << 2,
  KGR_HEAD_FORM      = 1 << 3,
  KGR_HEAD_OBSERVERS = 1 << 4,
  KGR_HEAD_METHOD    = 1 << 5,
  KGR_HEAD_MEMO      = 1 << 6,
  KGR_HEAD_NUMBER    = 1 << 7,
  KGR_HEAD_REAL      = 1 << 8, /* opened_at and closed_at */
  KGR_HEAD_JOINT     = 1 << 9, /* joint_body_id; its name and number follow */
} KgrHeadParts;

/**
 * KgrHeadChange:
 * @parts: which of the members below are meant; the others are left as they are
 *
 * Members are as in #KgrMeeting; %NULL or 0 (observers: -1) takes a value away.
 */
typedef struct
{
  KgrHeadParts     parts;
  const char      *title;
  const char      *starts_at;
  const char      *ends_at;
  const char      *venue;
  KgrMeetingForm   form;
  int              observers;
  KgrRecordMethod  record_method;
  const char      *memo;
  int              number;
  const char      *opened_at;
  const char      *closed_at;
  gint64           joint_body_id;
} KgrHeadChange;

/* kgr-meeting-head-edit.c */
gboolean    kgr_meeting_repo_set_head (KgrStore            *store,
                                       gint64               id,
                                       const KgrHeadChange *change,
                                       GError             **error);

/**
 * KgrMeetingHead:
 *
 * The head of a meeting as it was: what takes a move, a postponement or an edit back.
 */
typedef struct _KgrMeetingHead KgrMeetingHead;

void        kgr_meeting_head_free     (KgrMeetingHead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrMeetingHead, kgr_meeting_head_free)

KgrMeetingHead *kgr_meeting_repo_keep_head (KgrStore        *store,
                                            gint64           id,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
/* KGR_ERROR_CONFLICT where it was approved meanwhile. */
gboolean    kgr_meeting_repo_put_head (KgrStore        *store,
                                       KgrMeetingHead  *head,
                                       GError         **error);

/* kgr-meeting-title.c: the printed 会議の名称. */
char       *kgr_meeting_make_title    (const char  *council,
                                       const char  *body,
                                       int          fiscal_year,
                                       int          number,
                                       const char  *starts_at,
                                       const char  *joint_body,
                                       int          joint_number) G_GNUC_WARN_UNUSED_RESULT;
/* Which meeting a title says it is (第４回 = 4); 0 where it does not. */
int         kgr_meeting_title_read_number (const char *title);

/* @damage (out, optional, transfer full, element-type utf8): one place for each cell that did not
 * open ("statement 12"); without it such a cell is KGR_ERROR_CORRUPT. */
KgrMeeting *kgr_meeting_repo_load     (KgrStore     *store,
                                       gint64        id,
                                       GPtrArray   **damage,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Stores changed units (KgrUnit, all of this meeting, with their ids) of a record that is not
 * approved, in one transaction. With @concealed TRUE every version so far is marked as concealed
 * after. */
gboolean    kgr_meeting_repo_save_units (KgrStore   *store,
                                         gint64      meeting_id,
                                         GPtrArray  *units,
                                         gboolean    concealed,
                                         GError    **error);

/* Closes or opens an agenda item. The texts may be NULL. Closing counts as
 * concealing. */
gboolean    kgr_meeting_repo_close_item (KgrStore   *store,
                                         gint64      meeting_id,
                                         gint64      agenda_id,
                                         gboolean    closed,
                                         const char *ground,
                                         const char *decider,
                                         const char *decided_on,
                                         const char *public_title,
                                         GError    **error);

/**
 * KgrConcealResult:
 * @in_texts: passages found in statements' text and key points and in item summaries
 * @in_titles: hits in the titles of meeting and agenda, grounds of closing, date and venue, which
 *   are not changed
 * @in_names: hits in names, roles and affiliations of attendance, in presenters and in speakers'
 *   labels, which are not changed; a name that is kept in several forms counts once
 * @in_papers: hits in papers' labels and titles, which are not changed
 * @standing_version: the approved version that still stands with the words in it; 0 = none
 * @next_version: the version this opened, 0 if the record was open already
 */
typedef struct
{
  guint in_texts;
  guint in_titles;
  guint in_names;
  guint in_papers;
  int   standing_version;
  int   next_version;
} KgrConcealResult;

/* Every occurrence of @needle becomes a confidential passage; on an approved meeting the next
 * version is opened by itself. KGR_ERROR_NOT_FOUND where there is no passage and no hit anywhere.
 * One transaction. */
gboolean    kgr_meeting_repo_conceal  (KgrStore         *store,
                                       gint64            meeting_id,
                                       const char       *needle,
                                       const char       *reason,
                                       KgrConcealResult *result,
                                       GError          **error);

/* Marks (or with @reason NULL opens) one passage of one unit; on an approved meeting opens the
 * next version. */
gboolean    kgr_meeting_repo_mark     (KgrStore    *store,
                                       gint64       meeting_id,
                                       gint64       unit_id,
                                       KgrLayer     layer,
                                       int          start,
                                       int          length,
                                       const char  *reason,
                                       GError     **error);

G_END_DECLS
