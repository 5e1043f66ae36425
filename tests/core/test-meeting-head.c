/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "kgr-test-body.h"

typedef struct
{
  KgrTestStore test;
  gint64       id;
} Edited;

static void
set_up (Edited        *self,
        gconstpointer  data)
{
  gint64 council;

  kgr_test_store_set_up (&self->test, data);
  council = kgr_test_add_body (self->test.store, 0, KGR_TEST_COUNCIL);
  self->id = kgr_test_plan (self->test.store,
                            kgr_test_add_body (self->test.store, council, KGR_TEST_BODY),
                            "2026-10-22T18:30:00");
}

static void
tear_down (Edited        *self,
           gconstpointer  data)
{
  kgr_test_assert_sound (self->test.store);
  kgr_test_store_tear_down (&self->test, data);
}

static void
change (Edited              *self,
        const KgrHeadChange *wanted)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_set_head (self->test.store, self->id, wanted, &error));
  g_assert_no_error (error);
}

static void
test_every_part (Edited        *self,
                 gconstpointer  data)
{
  KgrHeadChange all = {
    .parts = KGR_HEAD_TITLE | KGR_HEAD_WHEN | KGR_HEAD_VENUE | KGR_HEAD_FORM | KGR_HEAD_OBSERVERS |
             KGR_HEAD_METHOD | KGR_HEAD_MEMO | KGR_HEAD_REAL,
    .title = "令和８年度 第５回臨時会", .starts_at = "2026-11-05T18:00:00",
    .ends_at = "2026-11-06T00:10:00", .venue = "別館", .form = KGR_FORM_BOTH, .observers = 3,
    .record_method = KGR_METHOD_ITEM_SUMMARY, .memo = "案内に地図を入れること。",
    .opened_at = "2026-11-05T18:02:00", .closed_at = "2026-11-06T00:12:00",
  };
  KgrHeadChange nothing = { .parts = KGR_HEAD_VENUE | KGR_HEAD_OBSERVERS | KGR_HEAD_MEMO,
                            .observers = -1 };
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(KgrMeeting) without = NULL;
  g_autoptr(GPtrArray) listed = NULL;

  change (self, &all);
  meeting = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (meeting->title, ==, all.title);
  g_assert_cmpint (meeting->number, ==, 5);
  g_assert_cmpstr (meeting->starts_at, ==, all.starts_at);
  g_assert_cmpstr (meeting->ends_at, ==, all.ends_at);
  g_assert_cmpstr (meeting->venue, ==, all.venue);
  g_assert_cmpint (meeting->form, ==, KGR_FORM_BOTH);
  g_assert_cmpint (meeting->observers, ==, 3);
  g_assert_cmpint (meeting->record_method, ==, KGR_METHOD_ITEM_SUMMARY);
  g_assert_cmpstr (meeting->memo, ==, all.memo);
  g_assert_cmpstr (meeting->opened_at, ==, all.opened_at);
  g_assert_cmpstr (meeting->closed_at, ==, all.closed_at);
  g_assert_cmpuint (meeting->agenda->len, ==, 4);
  listed = kgr_meeting_repo_list (self->test.store, 0, NULL, NULL);
  g_assert_cmpstr (((KgrMeetingSummary *) listed->pdata[0])->held_on, ==, "2026-11-05");
  g_assert_cmpint (((KgrMeetingSummary *) listed->pdata[0])->form, ==, KGR_FORM_BOTH);

  change (self, &nothing);
  without = kgr_test_load (self->test.store, self->id);
  g_assert_null (without->venue);
  g_assert_null (without->memo);
  g_assert_cmpint (without->observers, ==, -1);
  g_assert_cmpstr (without->title, ==, all.title);
}

static const struct
{
  const char    *what;
  KgrHeadChange  change;
} refused[] = {
  { "no title", { .parts = KGR_HEAD_TITLE, .title = "" } },
  { "no such day", { .parts = KGR_HEAD_WHEN, .starts_at = "2026-02-29T18:30:00" } },
  { "an end before the beginning", { .parts = KGR_HEAD_WHEN, .starts_at = "2026-10-22T18:30:00",
                                     .ends_at = "2026-10-22T18:00:00" } },
  { "an end without a beginning", { .parts = KGR_HEAD_WHEN, .ends_at = "2026-10-22T18:00:00" } },
  { "fewer than no observers", { .parts = KGR_HEAD_OBSERVERS, .observers = -2 } },
  { "a number that is none", { .parts = KGR_HEAD_NUMBER, .number = 10000 } },
  { "ended before it opened", { .parts = KGR_HEAD_REAL, .opened_at = "2026-10-22T18:30:00",
                                .closed_at = "2026-10-22T18:30:00" } },
};

static void
test_what_cannot_be (Edited        *self,
                     gconstpointer  data)
{
  g_autoptr(KgrMeeting) before = kgr_test_load (self->test.store, self->id);
  g_autoptr(KgrMeeting) after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", refused[i].what);
      g_assert_false (kgr_meeting_repo_set_head (self->test.store, self->id, &refused[i].change,
                                                 &error));
      g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
    }
  after = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (after->title, ==, before->title);
  g_assert_cmpstr (after->starts_at, ==, before->starts_at);
}

/* A title the program made follows; one that a person typed is left alone. */
static void
test_the_title_follows (Edited        *self,
                        gconstpointer  data)
{
  KgrHeadChange number = { .parts = KGR_HEAD_NUMBER, .number = 4 };
  KgrHeadChange year = { .parts = KGR_HEAD_WHEN, .starts_at = "2027-04-01T18:30:00" };
  KgrHeadChange title = { .parts = KGR_HEAD_TITLE, .title = "臨時会" };
  g_autoptr(KgrMeeting) made = NULL;
  g_autoptr(KgrMeeting) moved = NULL;
  g_autoptr(KgrMeeting) typed = NULL;

  change (self, &number);
  made = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (made->title, ==,
                   "令和８年度 第４回" KGR_TEST_COUNCIL " " KGR_TEST_BODY);
  change (self, &year);
  moved = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (moved->title, ==,
                   "令和９年度 第１回" KGR_TEST_COUNCIL " " KGR_TEST_BODY);
  change (self, &title);
  change (self, &number);
  typed = kgr_test_load (self->test.store, self->id);
  g_assert_cmpstr (typed->title, ==, "臨時会");
  g_assert_cmpint (typed->number, ==, 4);
}

static const struct
{
  const char *title;
  int         number;
} titles[] = {
  { "令和８年度 第４回相談支援部会", 4 },
  { "令和８年度　第 12 回　相談支援部会", 12 },
  { "第10回", 10 },
  { "第二回", 0 },
  { "第１号議案 第３回", 3 },
  { "第回", 0 },
  { "第99999回", 0 },
  { "臨時会", 0 },
  { "", 0 },
  { NULL, 0 },
};

static void
test_titles_say_their_number (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpint (kgr_meeting_title_read_number (titles[i].title), ==, titles[i].number);
}

#define ADD(name, func) \
  g_test_add ("/meeting-head/" name, Edited, NULL, set_up, func, tear_down)

/* Of two bodies: the second has a number of its own, the title says both, and it can be one
 * again. */
static void
test_joint (Edited        *self,
            gconstpointer  data)
{
  gint64 other = kgr_test_add_body (self->test.store, 1, "相談支援部会");
  KgrHeadChange joint = { .parts = KGR_HEAD_JOINT, .joint_body_id = other };
  KgrHeadChange alone = { .parts = KGR_HEAD_JOINT };
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  kgr_test_plan (self->test.store, other, "2026-09-10T18:30:00");
  change (self, &joint);
  meeting = kgr_meeting_repo_load (self->test.store, self->id, NULL, NULL);
  g_assert_cmpint (meeting->joint_body_id, ==, other);
  g_assert_cmpstr (meeting->joint_body, ==, "相談支援部会");
  g_assert_cmpint (meeting->joint_number, ==, 2);
  g_assert_nonnull (strstr (meeting->title, "相談支援部会 合同会議"));
  change (self, &alone);
  g_clear_pointer (&meeting, kgr_meeting_unref);
  meeting = kgr_meeting_repo_load (self->test.store, self->id, NULL, NULL);
  g_assert_cmpint (meeting->joint_body_id, ==, 0);
  g_assert_null (meeting->joint_body);
  g_assert_null (strstr (meeting->title, "合同"));
  joint.joint_body_id = meeting->body_id;
  g_assert_false (kgr_meeting_repo_set_head (self->test.store, self->id, &joint, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-part", test_every_part);
  ADD ("refused", test_what_cannot_be);
  ADD ("title", test_the_title_follows);
  ADD ("joint", test_joint);
  g_test_add_func ("/meeting-head/numbers-in-titles", test_titles_say_their_number);

  return g_test_run ();
}
