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

/* What stands in a cell of an agenda item; shared by adding and closing. */
JsonObject *kgr_agenda_item_to_json      (const KgrAgendaItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
