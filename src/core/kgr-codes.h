/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The program's own lists: numbers in code and database columns, codes in JSON and on the command
 * line, printed words in Japanese (see kgr_*_to_label()). A number is never reused. */

typedef enum
{
  KGR_MEETING_PLANNED = 1,
  KGR_MEETING_IN_SESSION,
  KGR_MEETING_DRAFT,
  KGR_MEETING_CIRCULATED,
  KGR_MEETING_APPROVED,
  KGR_MEETING_PUBLISHED,
  KGR_MEETING_WITHDRAWN,
  KGR_MEETING_CANCELLED,
} KgrMeetingStatus;

typedef enum
{
  KGR_METHOD_VERBATIM = 1,      /* 全文記録 */
  KGR_METHOD_STATEMENT_SUMMARY, /* 発言者の発言内容ごとの要点記録 */
  KGR_METHOD_ITEM_SUMMARY,      /* 会議内容の要点記録 */
} KgrRecordMethod;

typedef enum
{
  KGR_FORM_ROOM = 1, /* in a room */
  KGR_FORM_ONLINE,
  KGR_FORM_BOTH,     /* in a room, some online */
  KGR_FORM_WRITTEN,  /* 書面開催: nobody meets */
} KgrMeetingForm;

typedef enum
{
  KGR_CANCELLED_CALLED_OFF = 1, /* 中止 */
  KGR_CANCELLED_NO_QUORUM,      /* 流会 */
} KgrCancellation;

/* What a meeting's log holds. */
typedef enum
{
  KGR_STEP_PLANNED = 1,
  KGR_STEP_OPENED,      /* 開会 */
  KGR_STEP_ENDED,       /* 議事を終えた; also: is written down afterwards */
  KGR_STEP_CIRCULATED,
  KGR_STEP_APPROVED,
  KGR_STEP_PUBLISHED,
  KGR_STEP_WITHDRAWN,
  KGR_STEP_POSTPONED,   /* 延期 */
  KGR_STEP_CALLED_OFF,  /* 中止 */
  KGR_STEP_NO_QUORUM,   /* 流会 */
  KGR_STEP_TAKEN_BACK,  /* to the state before, or out of being cancelled */
  KGR_STEP_CORRECTED,   /* 訂正版: opened again after an approval */
} KgrStepKind;

typedef enum
{
  KGR_STATEMENT_SPEECH = 1,
  KGR_STATEMENT_NOTE,
  KGR_STATEMENT_DECISION,
} KgrStatementKind;

typedef enum
{
  KGR_DECISION_APPROVED = 1, /* 承認 */
  KGR_DECISION_ACCEPTED,     /* 了承 */
  KGR_DECISION_CONTINUED,    /* 継続 */
  KGR_DECISION_REJECTED,     /* 否決 */
} KgrDecisionKind;

typedef enum
{
  KGR_AGENDA_HEADING = 1,
  KGR_AGENDA_ITEM,
} KgrAgendaKind;

typedef enum
{
  KGR_ATTENDANCE_PRESENT     = 1 << 0,
  KGR_ATTENDANCE_ABSENT      = 1 << 1,
  KGR_ATTENDANCE_LATE        = 1 << 2,
  KGR_ATTENDANCE_LEFT_EARLY  = 1 << 3,
  KGR_ATTENDANCE_REPRESENTED = 1 << 4,
  KGR_ATTENDANCE_ONLINE      = 1 << 5,
} KgrAttendanceStatus;

typedef enum
{
  KGR_ATTENDEE_MEMBER,      /* seated on the body: counts for the quorum */
  KGR_ATTENDEE_GUEST,       /* 説明者, 参考人 … */
  KGR_ATTENDEE_OBSERVER,    /* 傍聴 by name */
  KGR_ATTENDEE_SECRETARIAT, /* 事務局 */
  KGR_ATTENDEE_SUPPORT,     /* 手話通訳, 要約筆記, 介助者 */
} KgrAttendeeKind;

typedef enum
{
  KGR_SPEAKERS_RECORDED = 1,
  KGR_SPEAKERS_ROLE,
  KGR_SPEAKERS_NAME,
  KGR_SPEAKERS_ANONYMOUS,
  KGR_SPEAKERS_LETTERS,
  KGR_SPEAKERS_AFFILIATION,
} KgrSpeakerPolicy;

typedef enum
{
  KGR_ISSUE_ACTION = 1, /* 宿題 */
  KGR_ISSUE_ISSUE,      /* 課題 */
} KgrIssueKind;

typedef enum
{
  KGR_ISSUE_NEW = 1,    /* 未着手 */
  KGR_ISSUE_ACTIVE,     /* 対応中 */
  KGR_ISSUE_CONTINUED,  /* 継続 */
  KGR_ISSUE_DONE,       /* 完了: closed */
  KGR_ISSUE_DROPPED,    /* 取下げ: closed */
} KgrIssueState;

typedef enum
{
  KGR_LEVEL_INDIVIDUAL = 1, /* 個別課題: one person's case */
  KGR_LEVEL_AREA,           /* 地域課題 */
} KgrIssueLevel;

typedef enum
{
  KGR_SCOPE_MICRO = 1,
  KGR_SCOPE_MESO,
  KGR_SCOPE_MACRO,
} KgrIssueScope;

typedef enum
{
  KGR_HORIZON_SOON = 1,  /* すぐにできる */
  KGR_HORIZON_SLOW,      /* 時間がかかる */
  KGR_HORIZON_URGENT,    /* 緊急 */
  KGR_HORIZON_LONG_TERM, /* 中長期 */
} KgrIssueHorizon;

/* The code of a value ("in-session"), or NULL for a number that is none. */
const char *kgr_meeting_status_to_code   (KgrMeetingStatus    status);
const char *kgr_record_method_to_code    (KgrRecordMethod     method);
const char *kgr_meeting_form_to_code     (KgrMeetingForm      form);
const char *kgr_cancellation_to_code     (KgrCancellation     cancellation);
const char *kgr_step_kind_to_code        (KgrStepKind         kind);
const char *kgr_statement_kind_to_code   (KgrStatementKind    kind);
const char *kgr_decision_kind_to_code    (KgrDecisionKind     kind);
const char *kgr_agenda_kind_to_code      (KgrAgendaKind       kind);
const char *kgr_attendance_status_to_code (KgrAttendanceStatus one_flag);
const char *kgr_attendee_kind_to_code    (KgrAttendeeKind     kind);
const char *kgr_speaker_policy_to_code   (KgrSpeakerPolicy    policy);
const char *kgr_issue_kind_to_code       (KgrIssueKind        kind);
const char *kgr_issue_state_to_code      (KgrIssueState       state);
const char *kgr_issue_level_to_code      (KgrIssueLevel       level);
const char *kgr_issue_scope_to_code      (KgrIssueScope       scope);
const char *kgr_issue_horizon_to_code    (KgrIssueHorizon     horizon);

/* The value of a code, or 0 if there is none. */
KgrMeetingStatus    kgr_meeting_status_from_code    (const char *code);
KgrRecordMethod     kgr_record_method_from_code     (const char *code);
KgrMeetingForm      kgr_meeting_form_from_code      (const char *code);
KgrCancellation     kgr_cancellation_from_code      (const char *code);
KgrStepKind         kgr_step_kind_from_code         (const char *code);
KgrStatementKind    kgr_statement_kind_from_code    (const char *code);
KgrDecisionKind     kgr_decision_kind_from_code     (const char *code);
KgrAgendaKind       kgr_agenda_kind_from_code       (const char *code);
KgrAttendanceStatus kgr_attendance_status_from_code (const char *code);
KgrSpeakerPolicy    kgr_speaker_policy_from_code    (const char *code);
/* A member where the code is none. */
KgrAttendeeKind     kgr_attendee_kind_from_code     (const char *code);
KgrIssueKind        kgr_issue_kind_from_code        (const char *code);
KgrIssueState       kgr_issue_state_from_code       (const char *code);
KgrIssueLevel       kgr_issue_level_from_code       (const char *code);
KgrIssueScope       kgr_issue_scope_from_code       (const char *code);
KgrIssueHorizon     kgr_issue_horizon_from_code     (const char *code);

/* Done and dropped are closed. */
gboolean            kgr_issue_state_is_open         (KgrIssueState state);

/* The words of a screen, translated ("作成中" for a draft, "出席"). */
const char *kgr_meeting_status_to_label    (KgrMeetingStatus    status);
const char *kgr_meeting_form_to_label      (KgrMeetingForm      form);
const char *kgr_cancellation_to_label      (KgrCancellation     cancellation);
/* How it stands with a meeting in one word: of a cancelled one why (中止, 流会), where that is
 * known. */
const char *kgr_meeting_state_to_label     (KgrMeetingStatus    status,
                                            KgrCancellation     cancellation);
const char *kgr_step_kind_to_label         (KgrStepKind         kind);
const char *kgr_attendance_status_to_label (KgrAttendanceStatus one_flag);
const char *kgr_attendee_kind_to_label     (KgrAttendeeKind     kind);
const char *kgr_speaker_policy_to_label    (KgrSpeakerPolicy    policy);
const char *kgr_issue_kind_to_label        (KgrIssueKind        kind);
const char *kgr_issue_state_to_label       (KgrIssueState       state);
const char *kgr_issue_level_to_label       (KgrIssueLevel       level);
const char *kgr_issue_scope_to_label       (KgrIssueScope       scope);
const char *kgr_issue_horizon_to_label     (KgrIssueHorizon     horizon);
/* The words of the printed form, always Japanese: "全文記録", "承認". */
const char *kgr_decision_kind_to_printed   (KgrDecisionKind     kind);
const char *kgr_record_method_to_printed   (KgrRecordMethod     method);

G_END_DECLS
