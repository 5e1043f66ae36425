/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-codes.h"

/* The codes are fixed: a changed one would make old files and other programs' JSON unreadable. */
static void
test_codes_are_those_of_the_field (void)
{
  static const char *statuses[] = {
    "planned", "in-session", "draft", "circulated",
    "approved", "published", "withdrawn", "cancelled",
  };
  static const char *policies[] = {
    "recorded", "role", "name", "anonymous", "letters", "affiliation",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_assert_cmpstr (kgr_meeting_status_to_code (i + 1), ==, statuses[i]);
      g_assert_cmpint (kgr_meeting_status_from_code (statuses[i]), ==, i + 1);
      g_assert_nonnull (kgr_meeting_status_to_label (i + 1));
    }
  for (guint i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      g_assert_cmpstr (kgr_speaker_policy_to_code (i + 1), ==, policies[i]);
      g_assert_cmpint (kgr_speaker_policy_from_code (policies[i]), ==, i + 1);
    }
}

static void
test_codes_of_issues (void)
{
  static const char *states[] = { "new", "active", "continued", "done", "dropped" };
  static const char *kinds[] = { "action", "issue" };
  static const char *levels[] = { "individual", "area" };
  static const char *scopes[] = { "micro", "meso", "macro" };
  static const char *horizons[] = { "soon", "slow", "urgent", "long-term" };

#define CHECK(type, codes)                                                   \
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)                           \
    {                                                                        \
      g_assert_cmpstr (kgr_issue_##type##_to_code (i + 1), ==, codes[i]);    \
      g_assert_cmpint (kgr_issue_##type##_from_code (codes[i]), ==, i + 1);  \
      g_assert_nonnull (kgr_issue_##type##_to_label (i + 1));                \
    }                                                                        \
  g_assert_null (kgr_issue_##type##_to_code (G_N_ELEMENTS (codes) + 1));     \
  g_assert_cmpint (kgr_issue_##type##_from_code ("none"), ==, 0)

  CHECK (state, states);
  CHECK (kind, kinds);
  CHECK (level, levels);
  CHECK (scope, scopes);
  CHECK (horizon, horizons);
#undef CHECK

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpint (kgr_issue_state_is_open (i + 1), ==, i < 3);
}

static void
test_what_is_no_code (void)
{
  g_assert_cmpint (kgr_meeting_status_from_code ("done"), ==, 0);
  g_assert_cmpint (kgr_record_method_from_code (NULL), ==, 0);
  g_assert_null (kgr_record_method_to_code (9));
  g_assert_null (kgr_record_method_to_printed (0));
}

static void
test_printed_boxes (void)
{
  g_assert_cmpstr (kgr_record_method_to_printed (KGR_METHOD_STATEMENT_SUMMARY), ==,
                   "発言者の発言内容ごとの要点記録");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/field", test_codes_are_those_of_the_field);
  g_test_add_func ("/codes/issues", test_codes_of_issues);
  g_test_add_func ("/codes/unknown", test_what_is_no_code);
  g_test_add_func ("/codes/printed", test_printed_boxes);
  return g_test_run ();
}
