/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "kgr-store-private.h"
#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

/* Units stand at multiples of this, so that many can come between two without moving the others. */
#define KGR_UNIT_STEP (1 << 20)

/* kgr_meeting_repo_load() inside the caller's transaction. */
KgrMeeting *kgr_meeting_repo_read        (KgrStore          *store,
                                          gint64             id,
                                          GPtrArray        **damage,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* kgr_meeting_repo_add() inside the caller's write transaction; with @keeps_ids every row gets the
 * id it has in @meeting. */
gboolean    kgr_meeting_repo_insert      (KgrStore          *store,
                                          KgrMeeting        *meeting,
                                          gint64             body_id,
                                          gboolean           keeps_ids,
                                          gint64            *id,
                                          GError           **error);
/* The agenda items' public wordings joined by "、": what a list of meetings shows. */
char       *kgr_meeting_dup_subject      (KgrMeeting        *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* Seals the head of @meeting, stored under @id, into its cell again, with the layout it has now. */
gboolean    kgr_meeting_repo_update_head (KgrStore          *store,
                                          KgrMeeting        *meeting,
                                          gint64             id,
                                          GError           **error);
/* A digest of what puts a meeting together in the clear: whoever adds, removes, moves or
 * changes rows of a meeting takes it before and lets the sealed head follow after. */
char       *kgr_meeting_repo_dup_layout  (KgrStore          *store,
                                          gint64             id,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_meeting_repo_follow_layout (KgrStore        *store,
                                            gint64           id,
                                            const char      *before,
                                            GError         **error);
/* Adds to @places what is not as the sealed @head says: "rows of meeting 3". */
void        kgr_meeting_layout_compare   (JsonObject        *head,
                                          const char        *layout,
                                          gint64             id,
                                          GPtrArray         *places);
/* KGR_ERROR_CORRUPT unless the versions are those that the head was sealed with. */
gboolean    kgr_meeting_repo_check_versions (KgrStore       *store,
                                             gint64          id,
                                             GError        **error);
JsonObject *kgr_meeting_head_to_json     (KgrMeeting        *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* KGR_ERROR_NOT_FOUND where there is no such meeting. */
gboolean    kgr_meeting_repo_read_status (KgrStore          *store,
                                          gint64             id,
                                          KgrMeetingStatus  *status,
                                          GError           **error);
gboolean    kgr_meeting_repo_set_status  (KgrStore          *store,
                                          gint64             id,
                                          KgrMeetingStatus   status,
                                          GError           **error);
/* kgr-meeting-log.c */
JsonArray  *kgr_meeting_log_to_json      (KgrMeeting        *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* What is no entry is passed over; @array may be NULL. */
void        kgr_meeting_log_from_json    (KgrMeeting        *meeting,
                                          JsonArray         *array);
/* Adds an entry to the log in @head, an opened head that is not the parser's. */
void        kgr_meeting_head_add_step    (JsonObject           *head,
                                          const KgrMeetingStep *step);
/* When that was last done; NULL where it never was. */
char       *kgr_meeting_head_dup_last    (JsonObject           *head,
                                          KgrStepKind           kind) G_GNUC_WARN_UNUSED_RESULT;
/* Adds an entry to the log of the stored meeting, done now by whoever opened @store. */
gboolean    kgr_meeting_repo_log         (KgrStore          *store,
                                          gint64             id,
                                          KgrStepKind        kind,
                                          const char        *was,
                                          const char        *note,
                                          GError           **error);
/* Local time with its offset, to the second: "2026-10-22T18:32:10+09:00". */
char       *kgr_meeting_dup_now          (void) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the record is open for editing in this state. */
gboolean    kgr_meeting_status_is_open   (KgrMeetingStatus   status);

/* Inside the caller's write transaction: opens the next version where the record is approved (its
 * number in @next_version, else 0); stores changed units; notes that the versions so far hold what
 * was concealed now. */
gboolean    kgr_meeting_repo_open_for_change (KgrStore    *store,
                                              KgrMeeting  *meeting,
                                              int         *next_version,
                                              GError     **error);
gboolean    kgr_meeting_repo_write_units     (KgrStore    *store,
                                              gint64       meeting_id,
                                              GPtrArray   *units,
                                              GError     **error);
gboolean    kgr_meeting_repo_mark_versions   (KgrStore    *store,
                                              gint64       meeting_id,
                                              GError     **error);

/* The head of a stored meeting, opened: what stands in the clear, and the sealed texts. */
struct _KgrMeetingHead
{
  gint64            id;
  gint64            body_id;
  int               fiscal_year;
  int               number;
  char             *held_on;
  KgrMeetingStatus  status;
  KgrRecordMethod   record_method;
  int               last_version;
  JsonObject       *texts;
};

/* kgr-meeting-head.c, inside the caller's transaction. */
/* kgr-meeting-plan.c: whether minutes of the body wait for approval on the ISO day @date. @meetings
 * (element-type KgrMeetingSummary): all there are. */
gboolean        kgr_meeting_list_has_waiting (GPtrArray     *meetings,
                                          gint64             body_id,
                                          const char        *date);
KgrMeetingHead *kgr_meeting_head_load    (KgrStore          *store,
                                          gint64             id,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kgr_meeting_head_save        (KgrStore          *store,
                                          KgrMeetingHead    *head,
                                          GError           **error);
/* KGR_ERROR_APPROVED, or KGR_ERROR_INVALID for a meeting that is cancelled. */
gboolean    kgr_meeting_head_check_open  (KgrMeetingHead    *head,
                                          GError           **error);
/* kgr-meeting-head-edit.c: another time, and what follows from it: the fiscal year, and of a
 * meeting that is planned the number and a title that was made from them. */
gboolean    kgr_meeting_head_set_when    (KgrStore          *store,
                                          KgrMeetingHead    *head,
                                          const char        *starts_at,
                                          const char        *ends_at,
                                          GError           **error);

/* kgr-meeting-expected.c: adds whoever sits on the body on the day of @meeting and is not in its
 * attendance yet. @people: (element-type KgrPerson): everybody. */
gboolean    kgr_meeting_expect_seats     (KgrStore          *store,
                                          KgrMeeting        *meeting,
                                          gint64             body_id,
                                          GPtrArray         *people,
                                          GError           **error);
/* kgr-attendance-list.c: kgr_attendance_repo_list() inside the caller's transaction. */
GPtrArray  *kgr_attendance_read_lines    (KgrStore          *store,
                                          gint64             meeting_id,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* kgr-attendance-repo.c: lines at the end of the attendance, which get their ids; the numbers of
 * speakers who are there at @now (NULL: at any time), at the opening. */
gboolean    kgr_attendance_put_in        (KgrStore          *store,
                                          gint64             meeting_id,
                                          GPtrArray         *lines,
                                          GError           **error);
gboolean    kgr_attendance_number        (KgrStore          *store,
                                          gint64             meeting_id,
                                          const char        *now,
                                          GError           **error);

/* kgr-meeting-number.c: the next number of a body in a fiscal year; 0 with the error set. */
int         kgr_meeting_repo_next_number (KgrStore          *store,
                                          gint64             body_id,
                                          int                fiscal_year,
                                          GError           **error);

G_END_DECLS
