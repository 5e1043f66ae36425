/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-application.h"
#include "kgr-desk.h"
#include "kgr-session.h"
#include "kgr-window.h"
#include "meeting/kgr-meeting-page.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* A window with a file of its own, unlocked, and one invented meeting in it. */
typedef struct
{
  char           *folder;
  KgrDesk        *desk;
  KgrSession     *session;
  KgrWindow      *window;
  gint64          meeting_id;
} KgrTestRoom;

#define KGR_TEST_ROOM_PASSPHRASE "correct-horse-battery"

/* What is confidential in the invented meeting; in no other place of it. */
#define KGR_TEST_SECRET_PASSAGE "柿沼さんの長男"
#define KGR_TEST_SECRET_TITLE   "柿沼家の支援について"
#define KGR_TEST_SECRET_SPEECH  "夜間の見守りを頼みたい"

KgrMeeting     *kgr_test_minutes_new    (void) G_GNUC_WARN_UNUSED_RESULT;

/* @meeting NULL: kgr_test_minutes_new(). */
KgrTestRoom    *kgr_test_room_new       (KgrMeeting      *meeting,
                                         KgrSessionFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
/* In a file that is there already, and stays. */
KgrTestRoom    *kgr_test_room_enter     (const char      *path,
                                         const char      *recovery_key,
                                         gint64           meeting_id) G_GNUC_WARN_UNUSED_RESULT;
void            kgr_test_room_remove_folder (const char  *folder);
void            kgr_test_room_free      (KgrTestRoom     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrTestRoom, kgr_test_room_free)

/* The page of the room's meeting, loaded and on the screen. */
KgrMeetingPage *kgr_test_room_open      (KgrTestRoom     *self);
/* The meeting as it is stored now. */
KgrMeeting     *kgr_test_room_load      (KgrTestRoom     *self) G_GNUC_WARN_UNUSED_RESULT;
/* Runs @func on the database thread and waits. */
gpointer        kgr_test_room_run       (KgrTestRoom     *self,
                                         KgrDeskFunc      func,
                                         gpointer         data);

/* Lets the main loop run until @condition holds; fails after twenty seconds. */
#define kgr_test_wait_until(condition) \
  G_STMT_START { \
    gint64 kgr_deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, kgr_deadline); \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (2000); \
      } \
  } G_STMT_END

/* The child of a template by its id, wherever it is below @widget. */
GtkWidget      *kgr_test_find           (GtkWidget       *widget,
                                         const char      *id);
/* Whether @text is in a label, a buffer, an entry, a title, a tooltip anywhere below @widget. */
gboolean        kgr_test_says           (GtkWidget       *widget,
                                         const char      *text);
void            kgr_test_settle         (void);

G_END_DECLS
