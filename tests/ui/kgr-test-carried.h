/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window on a file in which two matters carry over: an open one and a case of somebody. */

#pragma once

#include "issue/kgr-issue-repo.h"
#include "kgr-test-shell.h"

#define KGR_CARRIED_SECRET "柿沼さんの夜間の見守り"
#define KGR_CARRIED_SECRET_REPORT "柿沼さんは入院した"

typedef struct
{
  char        *folder;
  KgrDesk     *desk;
  KgrSession  *session;
  KgrWindow   *window;
  gint64       body_id;
  gint64       meetings[2]; /* of the body, the earlier one first */
  gint64       plain_id;
  gint64       secret_id;
} KgrCarried;

typedef struct
{
  gpointer   result;
  gboolean   done;
} KgrCarriedAnswer;

static inline void
kgr_carried_run_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  KgrCarriedAnswer *answer = user_data;
  g_autoptr(GError) error = NULL;

  answer->result = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

static inline gpointer
kgr_carried_run (KgrCarried     *fixture,
                 KgrDeskFunc  func,
                 gpointer     data)
{
  KgrCarriedAnswer answer = { NULL, FALSE };

  kgr_desk_run_async (fixture->desk, func, data, NULL, NULL, NULL, kgr_carried_run_cb, &answer);
  kgr_shell_wait_until (answer.done);

  return answer.result;
}

static inline gint64
kgr_carried_add_meeting (KgrStore   *store,
                         gint64      body_id,
                         const char *starts_at,
                         GError    **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  gint64 id = 0;

  meeting->title = g_strdup ("部会");
  meeting->number = 1;
  meeting->fiscal_year = 2021;
  meeting->status = KGR_MEETING_DRAFT;
  meeting->starts_at = g_strdup (starts_at);
  kgr_meeting_repo_add (store, meeting, body_id, &id, error);

  return id;
}

static inline gpointer
kgr_carried_fill (KgrStore      *store,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  KgrCarried *fixture = data;
  g_autoptr(KgrIssue) plain = kgr_issue_new ();
  g_autoptr(KgrIssue) secret = kgr_issue_new ();

  fixture->body_id = 2;
  fixture->meetings[0] = kgr_carried_add_meeting (store, 2, "2021-06-10T13:30:00", error);
  fixture->meetings[1] = kgr_carried_add_meeting (store, 2, "2021-08-10T13:30:00", error);
  plain->title = g_strdup ("夜間の相談窓口の試行案をまとめる");
  plain->owner = g_strdup ("相原");
  plain->due = g_strdup ("2021-07-01");
  plain->kind = KGR_ISSUE_ACTION;
  secret->title = g_strdup (KGR_CARRIED_SECRET);
  secret->owner = g_strdup ("柿沼さんの担当");
  secret->level = KGR_LEVEL_INDIVIDUAL;

  return GINT_TO_POINTER (
    kgr_issue_repo_add (store, plain, 2, fixture->meetings[0], &fixture->plain_id, error) &&
    kgr_issue_repo_add (store, secret, 2, fixture->meetings[0], &fixture->secret_id, error) &&
    kgr_issue_repo_answer (store, fixture->secret_id, fixture->meetings[0],
                           KGR_CARRIED_SECRET_REPORT, KGR_ISSUE_ACTIVE, error));
}

static inline gpointer
kgr_carried_load (KgrStore      *store,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return kgr_issue_repo_load (store, *(gint64 *) data, error);
}

static inline KgrIssue *
kgr_carried_load_issue (KgrCarried *fixture,
                        gint64   id)
{
  return kgr_carried_run (fixture, kgr_carried_load, &id);
}

static inline void
kgr_carried_set_up (KgrCarried *fixture)
{
  g_autofree char *path = NULL;

  fixture->folder = kgr_shell_new_folder ();
  path = g_build_filename (fixture->folder, "council.kaigiroku", NULL);
  kgr_shell_make_file (path, 1);
  fixture->desk = kgr_shell_unlock (path);
  g_assert_nonnull (kgr_carried_run (fixture, kgr_carried_fill, fixture));
  fixture->session = kgr_session_new (fixture->desk, 0);
  fixture->window = kgr_shell_new_window (1280, 800);
  kgr_window_begin (fixture->window, fixture->session);
  kgr_shell_wait_until (kgr_shell_says (fixture->window, "こども部会"));
}

static inline void
kgr_carried_tear_down (KgrCarried *fixture)
{
  kgr_shell_close_window (fixture->window);
  g_clear_object (&fixture->session);
  g_assert_finalize_object (fixture->desk);
  kgr_shell_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static inline void
kgr_carried_show_confidential (KgrCarried *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-confidential", NULL);
  kgr_shell_settle ();
}

