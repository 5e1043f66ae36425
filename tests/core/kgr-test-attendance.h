/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-attendance.h"

/* Something of everything that is known of how somebody took part. */

static inline char *
kgr_test_maybe (GRand *rand)
{
  static const char *const texts[] = { NULL, "", "沢渡 浩二", "賛成です。\n理由は「二つ」。", "2026-10-22" };

  return g_strdup (texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
}

static inline void
kgr_test_random_presence (GRand         *rand,
                          KgrAttendance *member)
{
  member->kind = g_rand_int_range (rand, 0, 5);
  member->number = g_rand_int_range (rand, 0, 12);
  member->substitute = kgr_test_maybe (rand);
  if (member->substitute != NULL)
    {
      member->substitute_affiliation = kgr_test_maybe (rand);
      member->substitute_id = g_rand_int_range (rand, 0, 3);
      member->substitute_told_on = kgr_test_maybe (rand);
    }
  member->told_on = kgr_test_maybe (rand);
  member->opinion = kgr_test_maybe (rand);
  member->opinion_unit = g_rand_int_range (rand, 0, 3);
  member->closed_only = g_rand_boolean (rand);
  if (g_rand_boolean (rand))
    member->presences = kgr_presences_new ();
  for (int i = g_rand_int_range (rand, 0, 3); member->presences != NULL && i > 0; i--)
    kgr_presences_add (member->presences, g_rand_boolean (rand) ? "2024-07-04T18:45:00" : NULL,
                       g_rand_boolean (rand) ? "2024-07-05T00:05:00" : NULL,
                       g_rand_boolean (rand), g_rand_boolean (rand));
}
