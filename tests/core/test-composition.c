/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-composition.h"
#include "kgr-test-store.h"
#include "meeting/kgr-meeting-repo.h"

typedef struct
{
  const char *role;
  const char *category;
  gboolean    lived;
} Member;

/* The roster of a real council of a city in 2018, as it is published: sixteen members by role and
 * category. The names are invented; where the published table sums those from lived experience, two
 * of the three of their category are taken. */
static const Member plenary[] = {
  { "会長", "学識経験者" },
  { "副会長", "相談支援事業者" },
  { "委員", "民生・児童委員" },
  { "委員", "障害当事者・家族・関係団体", TRUE },
  { "委員", "その他" },
  { "委員", "障害当事者・家族・関係団体" },
  { "委員", "教育関係機関" },
  { "委員", "障害当事者・家族・関係団体", TRUE },
  { "委員", "教育関係機関" },
  { "委員", "保健所" },
  { "委員", "相談支援事業者" },
  { "委員", "障害福祉サービス等事業者" },
  { "委員", "相談支援事業者" },
  { "特別委員", "その他" },
  { "委員", "雇用関係機関" },
  { "委員", "相談支援事業者" },
};

/* What that council's table says: (members, lived experience) of each category that is not 0. */
static const struct { const char *category; guint members, lived; } expected[] = {
  { "学識経験者", 1, 0 },
  { "保健所", 1, 0 },
  { "相談支援事業者", 4, 0 },
  { "障害福祉サービス等事業者", 1, 0 },
  { "民生・児童委員", 1, 0 },
  { "教育関係機関", 2, 0 },
  { "雇用関係機関", 1, 0 },
  { "障害当事者・家族・関係団体", 3, 2 },
  { "その他", 2, 0 },
};

/* Its bodies: members, of them from lived experience, meetings held in the year. */
static const struct { const char *name; guint members, lived, meetings; } bodies[] = {
  { "全体会", 16, 2, 4 },
  { "幹事会", 9, 1, 4 },
  { "地域部会", 5, 0, 3 },
  { "当事者・情報部会", 6, 2, 3 },
};

static gint64
add_seat (KgrTestStore *test,
          gint64        body_id,
          const Member *member,
          const char   *until)
{
  KgrPerson person = { .name = (char *) "架空 名" };
  KgrSeat seat = { .body_id = body_id, .role = (char *) member->role,
                   .category = (char *) member->category, .lived_experience = member->lived,
                   .from = (char *) "2017-04-01", .until = (char *) until };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_person_repo_add (test->store, &person, &seat.person_id, &error));
  g_assert_true (kgr_seat_repo_add (test->store, &seat, &id, &error));
  g_assert_no_error (error);

  return id;
}

static void
hold (KgrTestStore     *test,
      gint64            body_id,
      const char       *starts_at,
      KgrMeetingStatus  status)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(GError) error = NULL;

  meeting->starts_at = g_strdup (starts_at);
  meeting->status = status;
  g_assert_true (kgr_meeting_repo_add (test->store, meeting, body_id, NULL, &error));
  g_assert_no_error (error);
}

static gint64
add_body (KgrTestStore *test,
          guint         i)
{
  static const Member one = { "委員", "障害当事者・家族・関係団体", TRUE };
  static const Member other = { "委員", "相談支援事業者", FALSE };
  KgrBody body = { .name = (char *) bodies[i].name };
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (test->store, &body, &id, NULL));
  for (guint m = 0; m < bodies[i].meetings; m++)
    hold (test, id, m % 2 == 0 ? "2018-07-12T18:00:00" : "2019-03-31T18:00:00",
          KGR_MEETING_PUBLISHED);
  for (guint m = 0; m < bodies[i].members; m++)
    add_seat (test, id, i == 0 ? &plenary[m] : m < bodies[i].lived ? &one : &other, "2020-03-31");

  return id;
}

/* What does not count: others' seats, former and coming members, meetings planned, called off or of
 * another year. */
static void
add_what_does_not_count (KgrTestStore *test,
                         gint64        body_id)
{
  static const Member others[] = { { "事務局" }, { "オブザーバー" }, { "手話通訳" } };
  gint64 seat;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_seat (test, body_id, &others[i], NULL);
  add_seat (test, body_id, &plenary[0], "2018-03-31");
  seat = add_seat (test, body_id, &plenary[3], NULL);
  g_assert_true (kgr_seat_repo_set_removed (test->store, seat, TRUE, NULL));
  hold (test, body_id, "2018-10-01T18:00:00", KGR_MEETING_PLANNED);
  hold (test, body_id, "2018-10-01T18:00:00", KGR_MEETING_CANCELLED);
  hold (test, body_id, "2018-03-31T18:00:00", KGR_MEETING_PUBLISHED);
  hold (test, body_id, "2019-04-01T18:00:00", KGR_MEETING_PUBLISHED);
}

static guint
find_row (KgrComposition *table,
          const char     *category)
{
  guint row = 0;

  g_assert_true (g_ptr_array_find_with_equal_func (table->categories, category, g_str_equal, &row));

  return row;
}

static void
test_published_table (KgrTestStore  *test,
                      gconstpointer  data)
{
  g_autoptr(KgrComposition) table = NULL;
  g_autoptr(GError) error = NULL;
  guint members = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    add_what_does_not_count (test, add_body (test, i));
  table = kgr_composition_repo_load (test->store, 1, "2019-03-31", &error);
  g_assert_no_error (error);
  g_assert_cmpint (table->fiscal_year, ==, 2018);
  g_assert_cmpuint (table->bodies->len, ==, G_N_ELEMENTS (bodies));
  g_assert_cmpuint (table->categories->len, ==, 17);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const KgrMemberCount *count = kgr_composition_get (table,
                                                         find_row (table, expected[i].category), 0);

      g_assert_cmpuint (count->members, ==, expected[i].members);
      g_assert_cmpuint (count->lived, ==, expected[i].lived);
    }
  for (guint row = 0; row < table->categories->len; row++)
    members += kgr_composition_get (table, row, 0)->members;
  g_assert_cmpuint (members, ==, 16);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_assert_cmpuint (table->totals[i].members, ==, bodies[i].members);
      g_assert_cmpuint (table->totals[i].lived, ==, bodies[i].lived);
      g_assert_cmpuint (table->meetings[i], ==, bodies[i].meetings);
    }
}

/* Categories of the council's own, one in use that is not among them, and none at all. */
static void
test_rows (KgrTestStore  *test,
           gconstpointer  data)
{
  static const Member members[] = { { "委員", "商店会" }, { "委員", NULL }, { "委員", "農協" } };
  const char *categories[] = { "農協", NULL };
  KgrBody body = { .name = (char *) "全体会" };
  g_autoptr(KgrCouncil) council = NULL;
  g_autoptr(KgrComposition) table = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (test->store, &body, &id, &error));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    add_seat (test, id, &members[i], NULL);
  council = kgr_council_repo_load (test->store, 1, &error);
  council->categories = g_strdupv ((char **) categories);
  g_assert_true (kgr_council_repo_update (test->store, council, &error));
  table = kgr_composition_repo_load (test->store, 1, "2020-02-29", &error);
  g_assert_cmpuint (table->categories->len, ==, 3);
  g_assert_cmpstr (table->categories->pdata[0], ==, "農協");
  g_assert_cmpstr (table->categories->pdata[1], ==, "商店会");
  g_assert_cmpstr (table->categories->pdata[2], ==, "");
  g_assert_cmpuint (table->totals[0].members, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/composition/published", test_published_table);
  ADD ("/composition/rows", test_rows);
#undef ADD
  return g_test_run ();
}
