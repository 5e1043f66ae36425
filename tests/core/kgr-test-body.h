/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"

/* An invented council with a body that can meet, for tests of planning and moving meetings. */

#define KGR_TEST_COUNCIL "汐見市障害者自立支援協議会"
#define KGR_TEST_BODY "拠点等整備部会"

/* Under the council @under belongs to; 0 makes the council first, which is a body too. */
static inline gint64
kgr_test_add_body (KgrStore   *store,
                   gint64      under,
                   const char *name)
{
  KgrBody body = { 0, 0, under, (char *) name };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (store, &body, &id, &error));
  g_assert_no_error (error);

  return id;
}

/* A person and their seat; @from and @until may be NULL. */
static inline gint64
kgr_test_seat (KgrStore   *store,
               gint64      body_id,
               const char *name,
               const char *role,
               const char *from,
               const char *until)
{
  KgrPerson person = { .name = (char *) name, .affiliation = (char *) "汐見市社会福祉協議会" };
  KgrSeat seat = { .body_id = body_id, .role = (char *) role, .from = (char *) from,
                   .until = (char *) until };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_person_repo_add (store, &person, &id, &error));
  seat.person_id = id;
  g_assert_true (kgr_seat_repo_add (store, &seat, NULL, &error));
  g_assert_no_error (error);

  return id;
}

/* A meeting of that body on that day or at that time. */
static inline gint64
kgr_test_plan (KgrStore   *store,
               gint64      body_id,
               const char *starts_at)
{
  KgrMeetingPlan plan = { .body_id = body_id, .starts_at = starts_at };
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_meeting_repo_plan (store, &plan, 1, &ids, &error));
  g_assert_no_error (error);

  return g_array_index (ids, gint64, 0);
}

static inline KgrMeeting *
kgr_test_load (KgrStore *store,
               gint64    id)
{
  g_autoptr(GError) error = NULL;
  KgrMeeting *meeting = kgr_meeting_repo_load (store, id, NULL, &error);

  g_assert_no_error (error);

  return meeting;
}

/* Every row is where its meeting's sealed head says, and every cell opens. */
static inline void
kgr_test_assert_sound (KgrStore *store)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (kgr_store_check (store, &findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}
