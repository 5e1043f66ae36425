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
  KgrMeetingStatus status;
  int              last_version;
  int              standing_version;
  char            *title;       /* NULL where it did not open */
  char            *subject;     /* the agenda items' public wordings joined by "、"; "" for none */
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

/* Closes or opens an agenda item. @ground and @public_title may be NULL. Closing counts as
 * concealing. */
gboolean    kgr_meeting_repo_close_item (KgrStore   *store,
                                         gint64      meeting_id,
                                         gint64      agenda_id,
                                         gboolean    closed,
                                         const char *ground,
                                         const char *public_title,
                                         GError    **error);

/**
 * KgrConcealResult:
 * @in_texts: passages found in statements' text and key points and in item summaries
 * @in_titles: hits in the titles of meeting and agenda, grounds of closing, date and venue, which
 *   are not changed
 * @in_names: hits in names, roles and affiliations of attendance and in speakers' labels, which are
 *   not changed; a name that is kept in several forms counts once
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
