/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-codes.h"

typedef struct
{
  int         value;
  const char *code;
  const char *label;
} Code;

static const Code meeting_statuses[] = {
  { KGR_MEETING_PLANNED, "planned", N_("Planned") },
  { KGR_MEETING_IN_SESSION, "in-session", N_("In session") },
  { KGR_MEETING_DRAFT, "draft", N_("Draft") },
  { KGR_MEETING_CIRCULATED, "circulated", N_("Circulated") },
  { KGR_MEETING_APPROVED, "approved", N_("Approved") },
  { KGR_MEETING_PUBLISHED, "published", N_("Published") },
  { KGR_MEETING_WITHDRAWN, "withdrawn", N_("Withdrawn") },
  { KGR_MEETING_CANCELLED, "cancelled", N_("Cancelled") },
  { 0 },
};

/* The third column is the printed form's own wording, in Japanese whatever the locale. */
static const Code record_methods[] = {
  { KGR_METHOD_VERBATIM, "verbatim", "全文記録" },
  { KGR_METHOD_STATEMENT_SUMMARY, "statement-summary", "発言者の発言内容ごとの要点記録" },
  { KGR_METHOD_ITEM_SUMMARY, "item-summary", "会議内容の要点記録" },
  { 0 },
};

static const Code meeting_forms[] = {
  { KGR_FORM_ROOM, "room", N_("In a room") },
  { KGR_FORM_ONLINE, "online", N_("Held online") },
  { KGR_FORM_BOTH, "both", N_("In a room and online") },
  { KGR_FORM_WRITTEN, "written", N_("In writing") },
  { 0 },
};

static const Code cancellations[] = {
  { KGR_CANCELLED_CALLED_OFF, "called-off", N_("Called off") },
  { KGR_CANCELLED_NO_QUORUM, "no-quorum", N_("Failed for lack of quorum") },
  { 0 },
};

static const Code step_kinds[] = {
  { KGR_STEP_PLANNED, "planned", N_("Planned") },
  { KGR_STEP_OPENED, "opened", N_("Opened") },
  { KGR_STEP_ENDED, "ended", N_("Ended") },
  { KGR_STEP_CIRCULATED, "circulated", N_("Circulated") },
  { KGR_STEP_APPROVED, "approved", N_("Approved") },
  { KGR_STEP_PUBLISHED, "published", N_("Published") },
  { KGR_STEP_WITHDRAWN, "withdrawn", N_("Withdrawn") },
  { KGR_STEP_POSTPONED, "postponed", N_("Postponed") },
  { KGR_STEP_CALLED_OFF, "called-off", N_("Called off") },
  { KGR_STEP_NO_QUORUM, "no-quorum", N_("Failed for lack of quorum") },
  { KGR_STEP_TAKEN_BACK, "taken-back", N_("Taken back") },
  { KGR_STEP_CORRECTED, "corrected", N_("Opened for correction") },
  { 0 },
};

static const Code statement_kinds[] = {
  { KGR_STATEMENT_SPEECH, "speech" },
  { KGR_STATEMENT_NOTE, "note" },
  { KGR_STATEMENT_DECISION, "decision" },
  { 0 },
};

static const Code decision_kinds[] = {
  { KGR_DECISION_APPROVED, "approved", "承認" },
  { KGR_DECISION_ACCEPTED, "accepted", "了承" },
  { KGR_DECISION_CONTINUED, "continued", "継続" },
  { KGR_DECISION_REJECTED, "rejected", "否決" },
  { 0 },
};

static const Code agenda_kinds[] = {
  { KGR_AGENDA_HEADING, "heading" },
  { KGR_AGENDA_ITEM, "item" },
  { 0 },
};

static const Code attendance_statuses[] = {
  { KGR_ATTENDANCE_PRESENT, "present", N_("Present") },
  { KGR_ATTENDANCE_ABSENT, "absent", N_("Absent") },
  { KGR_ATTENDANCE_LATE, "late", N_("Came late") },
  { KGR_ATTENDANCE_LEFT_EARLY, "left-early", N_("Left early") },
  { KGR_ATTENDANCE_REPRESENTED, "represented", N_("Represented") },
  { KGR_ATTENDANCE_ONLINE, "online", N_("Online") },
  { 0 },
};

static const Code attendee_kinds[] = {
  { KGR_ATTENDEE_MEMBER, "member", N_("Members") },
  { KGR_ATTENDEE_GUEST, "guest", N_("Guests") },
  { KGR_ATTENDEE_OBSERVER, "observer", N_("Observers") },
  { KGR_ATTENDEE_SECRETARIAT, "secretariat", N_("Secretariat") },
  { KGR_ATTENDEE_SUPPORT, "support", N_("Support staff") },
  { 0 },
};

static const Code speaker_policies[] = {
  { KGR_SPEAKERS_RECORDED, "recorded", N_("As recorded") },
  { KGR_SPEAKERS_ROLE, "role", N_("Role only") },
  { KGR_SPEAKERS_NAME, "name", N_("Name and role") },
  { KGR_SPEAKERS_ANONYMOUS, "anonymous", N_("“Speaker: member”") },
  { KGR_SPEAKERS_LETTERS, "letters", N_("Letters in order of speech") },
  { KGR_SPEAKERS_AFFILIATION, "affiliation", N_("Affiliation") },
  { 0 },
};

static const Code issue_kinds[] = {
  { KGR_ISSUE_ACTION, "action", N_("Action") },
  { KGR_ISSUE_ISSUE, "issue", N_("Issue") },
  { 0 },
};

static const Code issue_states[] = {
  { KGR_ISSUE_NEW, "new", N_("Not begun") },
  { KGR_ISSUE_ACTIVE, "active", N_("In hand") },
  { KGR_ISSUE_CONTINUED, "continued", N_("Continued") },
  { KGR_ISSUE_DONE, "done", N_("Done") },
  { KGR_ISSUE_DROPPED, "dropped", N_("Dropped") },
  { 0 },
};

static const Code issue_levels[] = {
  { KGR_LEVEL_INDIVIDUAL, "individual", N_("Individual case") },
  { KGR_LEVEL_AREA, "area", N_("Of the area") },
  { 0 },
};

static const Code issue_scopes[] = {
  { KGR_SCOPE_MICRO, "micro", N_("Micro") },
  { KGR_SCOPE_MESO, "meso", N_("Meso") },
  { KGR_SCOPE_MACRO, "macro", N_("Macro") },
  { 0 },
};

static const Code issue_horizons[] = {
  { KGR_HORIZON_SOON, "soon", N_("Can be done soon") },
  { KGR_HORIZON_SLOW, "slow", N_("Takes time") },
  { KGR_HORIZON_URGENT, "urgent", N_("Urgent") },
  { KGR_HORIZON_LONG_TERM, "long-term", N_("Long term") },
  { 0 },
};

static const char *
code_of (const Code *codes,
         int         value)
{
  for (guint i = 0; codes[i].code != NULL; i++)
    if (codes[i].value == value)
      return codes[i].code;

  return NULL;
}

static int
value_of (const Code *codes,
          const char *code)
{
  for (guint i = 0; codes[i].code != NULL; i++)
    if (g_strcmp0 (codes[i].code, code) == 0)
      return codes[i].value;

  return 0;
}

static const char *
label_of (const Code *codes,
          int         value)
{
  for (guint i = 0; codes[i].code != NULL; i++)
    if (codes[i].value == value)
      return codes[i].label;

  return NULL;
}

const char *
kgr_meeting_status_to_code (KgrMeetingStatus status)
{
  return code_of (meeting_statuses, status);
}

const char *
kgr_record_method_to_code (KgrRecordMethod method)
{
  return code_of (record_methods, method);
}

const char *
kgr_meeting_form_to_code (KgrMeetingForm form)
{
  return code_of (meeting_forms, form);
}

const char *
kgr_cancellation_to_code (KgrCancellation cancellation)
{
  return code_of (cancellations, cancellation);
}

const char *
kgr_step_kind_to_code (KgrStepKind kind)
{
  return code_of (step_kinds, kind);
}

const char *
kgr_statement_kind_to_code (KgrStatementKind kind)
{
  return code_of (statement_kinds, kind);
}

const char *
kgr_agenda_kind_to_code (KgrAgendaKind kind)
{
  return code_of (agenda_kinds, kind);
}

const char *
kgr_attendance_status_to_code (KgrAttendanceStatus one_flag)
{
  return code_of (attendance_statuses, one_flag);
}

const char *
kgr_attendee_kind_to_code (KgrAttendeeKind kind)
{
  return code_of (attendee_kinds, kind);
}

KgrAttendeeKind
kgr_attendee_kind_from_code (const char *code)
{
  return value_of (attendee_kinds, code);
}

const char *
kgr_attendee_kind_to_label (KgrAttendeeKind kind)
{
  const char *label = label_of (attendee_kinds, kind);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_speaker_policy_to_code (KgrSpeakerPolicy policy)
{
  return code_of (speaker_policies, policy);
}

KgrMeetingStatus
kgr_meeting_status_from_code (const char *code)
{
  return value_of (meeting_statuses, code);
}

KgrRecordMethod
kgr_record_method_from_code (const char *code)
{
  return value_of (record_methods, code);
}

KgrMeetingForm
kgr_meeting_form_from_code (const char *code)
{
  return value_of (meeting_forms, code);
}

KgrCancellation
kgr_cancellation_from_code (const char *code)
{
  return value_of (cancellations, code);
}

KgrStepKind
kgr_step_kind_from_code (const char *code)
{
  return value_of (step_kinds, code);
}

KgrStatementKind
kgr_statement_kind_from_code (const char *code)
{
  return value_of (statement_kinds, code);
}

KgrAgendaKind
kgr_agenda_kind_from_code (const char *code)
{
  return value_of (agenda_kinds, code);
}

KgrAttendanceStatus
kgr_attendance_status_from_code (const char *code)
{
  return value_of (attendance_statuses, code);
}

KgrSpeakerPolicy
kgr_speaker_policy_from_code (const char *code)
{
  return value_of (speaker_policies, code);
}

const char *
kgr_meeting_status_to_label (KgrMeetingStatus status)
{
  const char *label = label_of (meeting_statuses, status);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_meeting_form_to_label (KgrMeetingForm form)
{
  const char *label = label_of (meeting_forms, form);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_cancellation_to_label (KgrCancellation cancellation)
{
  const char *label = label_of (cancellations, cancellation);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_meeting_state_to_label (KgrMeetingStatus status,
                            KgrCancellation  cancellation)
{
  if (status == KGR_MEETING_CANCELLED && cancellation != 0)
    return kgr_cancellation_to_label (cancellation);

  return kgr_meeting_status_to_label (status);
}

const char *
kgr_step_kind_to_label (KgrStepKind kind)
{
  const char *label = label_of (step_kinds, kind);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_attendance_status_to_label (KgrAttendanceStatus one_flag)
{
  const char *label = label_of (attendance_statuses, one_flag);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_speaker_policy_to_label (KgrSpeakerPolicy policy)
{
  const char *label = label_of (speaker_policies, policy);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_record_method_to_printed (KgrRecordMethod method)
{
  return label_of (record_methods, method);
}

const char *
kgr_decision_kind_to_code (KgrDecisionKind kind)
{
  return code_of (decision_kinds, kind);
}

KgrDecisionKind
kgr_decision_kind_from_code (const char *code)
{
  return value_of (decision_kinds, code);
}

const char *
kgr_decision_kind_to_printed (KgrDecisionKind kind)
{
  return label_of (decision_kinds, kind);
}

const char *
kgr_issue_kind_to_code (KgrIssueKind kind)
{
  return code_of (issue_kinds, kind);
}

KgrIssueKind
kgr_issue_kind_from_code (const char *code)
{
  return value_of (issue_kinds, code);
}

const char *
kgr_issue_kind_to_label (KgrIssueKind kind)
{
  const char *label = label_of (issue_kinds, kind);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_issue_state_to_code (KgrIssueState state)
{
  return code_of (issue_states, state);
}

KgrIssueState
kgr_issue_state_from_code (const char *code)
{
  return value_of (issue_states, code);
}

const char *
kgr_issue_state_to_label (KgrIssueState state)
{
  const char *label = label_of (issue_states, state);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_issue_level_to_code (KgrIssueLevel level)
{
  return code_of (issue_levels, level);
}

KgrIssueLevel
kgr_issue_level_from_code (const char *code)
{
  return value_of (issue_levels, code);
}

const char *
kgr_issue_level_to_label (KgrIssueLevel level)
{
  const char *label = label_of (issue_levels, level);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_issue_scope_to_code (KgrIssueScope scope)
{
  return code_of (issue_scopes, scope);
}

KgrIssueScope
kgr_issue_scope_from_code (const char *code)
{
  return value_of (issue_scopes, code);
}

const char *
kgr_issue_scope_to_label (KgrIssueScope scope)
{
  const char *label = label_of (issue_scopes, scope);

  return label != NULL ? _(label) : NULL;
}

const char *
kgr_issue_horizon_to_code (KgrIssueHorizon horizon)
{
  return code_of (issue_horizons, horizon);
}

KgrIssueHorizon
kgr_issue_horizon_from_code (const char *code)
{
  return value_of (issue_horizons, code);
}

const char *
kgr_issue_horizon_to_label (KgrIssueHorizon horizon)
{
  const char *label = label_of (issue_horizons, horizon);

  return label != NULL ? _(label) : NULL;
}

gboolean
kgr_issue_state_is_open (KgrIssueState state)
{
  return state == KGR_ISSUE_NEW || state == KGR_ISSUE_ACTIVE || state == KGR_ISSUE_CONTINUED;
}
