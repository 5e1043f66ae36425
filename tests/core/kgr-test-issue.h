/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"
#include "issue/kgr-issue-repo.h"
#include "meeting/kgr-meeting-repo.h"

/* What tests of issues share: bodies, empty meetings and drafts, all invented. */

static inline gint64
kgr_test_add_body (KgrStore   *store,
                   const char *name,
                   gint64      parent_id)
{
  KgrBody body = { 0, 0, parent_id, (char *) name };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (store, &body, &id, &error));
  g_assert_no_error (error);

  return id;
}

/* @date: NULL for a meeting whose day is not known. */
static inline gint64
kgr_test_add_meeting (KgrStore         *store,
                      gint64            body_id,
                      const char       *date,
                      KgrMeetingStatus  status)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  meeting->title = g_strdup ("会議");
  meeting->status = status;
  meeting->starts_at = date != NULL ? g_strconcat (date, "T13:30:00", NULL) : NULL;
  g_assert_true (kgr_meeting_repo_add (store, meeting, body_id, &id, &error));
  g_assert_no_error (error);

  return id;
}

static inline KgrIssue *
kgr_test_draft_new (const char *title)
{
  KgrIssue *draft = kgr_issue_new ();

  draft->title = g_strdup (title);

  return draft;
}

/* Meetings by number: 1 2 3 8 of the working group, 4 5 of the committee, 6 of the council, 7 of
 * the group but called off; 8 has no date, so it comes before all. */
#define KGR_TEST_N_MEETINGS 8

typedef struct
{
  gint64 bodies[3];
  gint64 meetings[KGR_TEST_N_MEETINGS + 1];
} KgrTestWorld;

static inline void
kgr_test_set_up_world (KgrStore     *store,
                       KgrTestWorld *world)
{
  static const struct { int body; const char *date; KgrMeetingStatus status; } meetings[] = {
    { 0, "2026-04-10", KGR_MEETING_DRAFT }, { 0, "2026-06-10", KGR_MEETING_PLANNED },
    { 0, "2026-08-10", KGR_MEETING_PLANNED }, { 1, "2026-05-01", KGR_MEETING_PLANNED },
    { 1, "2026-07-01", KGR_MEETING_PLANNED }, { 2, "2026-09-01", KGR_MEETING_PLANNED },
    { 0, "2026-07-20", KGR_MEETING_CANCELLED }, { 0, NULL, KGR_MEETING_DRAFT },
  };

  world->bodies[2] = kgr_test_add_body (store, "全体会", 0);
  world->bodies[1] = kgr_test_add_body (store, "相談支援部会", world->bodies[2]);
  world->bodies[0] = kgr_test_add_body (store, "ワーキンググループ", world->bodies[1]);
  world->meetings[0] = 0;
  for (guint i = 0; i < KGR_TEST_N_MEETINGS; i++)
    world->meetings[i + 1] = kgr_test_add_meeting (store, world->bodies[meetings[i].body],
                                                   meetings[i].date, meetings[i].status);
}

static inline gint64
kgr_test_add_issue (KgrStore           *store,
                    const KgrTestWorld *world,
                    int                 body,
                    int                 meeting,
                    const char         *title)
{
  g_autoptr(KgrIssue) draft = kgr_test_draft_new (title);
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_issue_repo_add (store, draft, world->bodies[body], world->meetings[meeting],
                                     &id, &error));
  g_assert_no_error (error);

  return id;
}
