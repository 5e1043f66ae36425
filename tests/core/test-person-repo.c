/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-secrecy-repo.h"
#include "kgr-error.h"
#include "kgr-test-store.h"

static gint64
add_person (KgrTestStore *test,
            const char   *name,
            const char   *reading,
            const char   *affiliation)
{
  KgrPerson person = { .name = (char *) name, .reading = (char *) reading,
                       .affiliation = (char *) affiliation };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_person_repo_add (test->store, &person, &id, &error));
  g_assert_no_error (error);

  return id;
}

static gint64
add_body (KgrTestStore *test,
          const char   *name)
{
  KgrBody body = { .name = (char *) name };
  gint64 id = 0;

  g_assert_true (kgr_body_repo_add (test->store, &body, &id, NULL));

  return id;
}

static gint64
add_seat (KgrTestStore *test,
          gint64        body_id,
          gint64        person_id,
          const char   *from,
          const char   *until)
{
  KgrSeat seat = { .body_id = body_id, .person_id = person_id, .role = (char *) "委員",
                   .from = (char *) from, .until = (char *) until };
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_true (kgr_seat_repo_add (test->store, &seat, &id, &error));
  g_assert_no_error (error);

  return id;
}

static void
test_found_by_reading (KgrTestStore  *test,
                       gconstpointer  data)
{
  static const struct { const char *query; guint found; } cases[] = {
    { "もり", 2 }, { "モリシタ", 1 }, { "ﾓﾘｼﾀ", 1 }, { "森", 2 }, { "もり ひかり", 1 },
    { "ひかり作業所", 1 }, { "髙橋", 1 }, { "高橋", 1 }, { "たかはし　さち", 1 }, { "いない", 0 },
    { "", 3 }, { "　", 3 },
  };

  add_person (test, "森下 佳", "もりした けい", "ひかり作業所");
  add_person (test, "森 透", "モリ トオル", NULL);
  add_person (test, "髙橋 祥", "たかはし さち", "市民");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) found = kgr_person_repo_search (test->store, cases[i].query, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, cases[i].found);
    }
}

static void
test_two_of_one_name (KgrTestStore  *test,
                      gconstpointer  data)
{
  gint64 one = add_person (test, "高橋 祥", "たかはし さち", "中学校");
  gint64 other = add_person (test, "髙橋　祥", "たかはし しょう", "作業所");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) same = kgr_person_repo_list_same (test->store, "高橋祥", &error);
  g_autoptr(KgrPerson) found = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, other);

  g_assert_cmpuint (same->len, ==, 2);
  g_assert_null (kgr_person_repo_find (test->store, "高橋 祥", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_CONFLICT);
  g_clear_error (&error);
  found = kgr_person_repo_find (test->store, "たかはし さち", &error);
  g_assert_cmpint (found->id, ==, one);
  g_clear_pointer (&found, kgr_person_free);
  found = kgr_person_repo_find (test->store, number, &error);
  g_assert_cmpint (found->id, ==, other);
  g_assert_null (kgr_person_repo_find (test->store, "いない", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

static void
test_another_name (KgrTestStore  *test,
                   gconstpointer  data)
{
  gint64 id = add_person (test, "磯崎 美和", NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KgrPerson) person = kgr_person_repo_load (test->store, id, &error);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) same = NULL;

  kgr_person_set_name (person, "遠野 美和");
  g_assert_true (kgr_person_repo_update (test->store, person, &error));
  found = kgr_person_repo_search (test->store, "磯崎", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((KgrPerson *) found->pdata[0])->name, ==, "遠野 美和");
  same = kgr_person_repo_list_same (test->store, "磯崎美和", &error);
  g_assert_cmpuint (same->len, ==, 1);
}

static void
test_removed_and_back (KgrTestStore  *test,
                       gconstpointer  data)
{
  gint64 person = add_person (test, "森下 佳", NULL, NULL);
  gint64 body = add_body (test, "部会");
  gint64 seat = add_seat (test, body, person, NULL, NULL);
  g_autoptr(GError) error = NULL;

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr(GPtrArray) people = NULL;
      g_autoptr(GPtrArray) seats = NULL;

      g_assert_true (round != 0 ||
                     kgr_person_repo_set_removed (test->store, person, TRUE, &error));
      g_assert_true (round != 1 || kgr_seat_repo_set_removed (test->store, seat, TRUE, &error));
      g_assert_true (round != 2 || kgr_body_repo_set_removed (test->store, body, TRUE, &error));
      people = kgr_person_repo_list (test->store, &error);
      seats = kgr_seat_repo_list_all (test->store, &error);
      g_assert_cmpuint (people->len, ==, round == 0 ? 0 : 1);
      g_assert_cmpuint (seats->len, ==, 0);
      g_clear_pointer (&seats, g_ptr_array_unref);

      g_assert_true (kgr_person_repo_set_removed (test->store, person, FALSE, &error));
      g_assert_true (kgr_seat_repo_set_removed (test->store, seat, FALSE, &error));
      g_assert_true (kgr_body_repo_set_removed (test->store, body, FALSE, &error));
      seats = kgr_seat_repo_list (test->store, body, &error);
      g_assert_cmpuint (seats->len, ==, 1);
    }
}

/* How it stands with one seat of 2022-04-01 to 2026-03-31 on a day. @left and @next: when it was
 * left, when the next one began; NULL = not. */
static void
test_states (KgrTestStore  *test,
             gconstpointer  data)
{
  static const struct
  {
    const char  *left, *next, *day;
    gboolean     same_person;
    KgrSeatState state;
  } cases[] = {
    { NULL, NULL, "2022-03-31", FALSE, KGR_SEAT_COMING },
    { NULL, NULL, "2022-04-01", FALSE, KGR_SEAT_HELD },
    { NULL, NULL, "2025-12-30", FALSE, KGR_SEAT_HELD },     /* 91 days before */
    { NULL, NULL, "2025-12-31", FALSE, KGR_SEAT_EXPIRING }, /* 90 days before */
    { NULL, NULL, "2026-03-31", FALSE, KGR_SEAT_EXPIRING },
    { NULL, NULL, "2026-04-01", FALSE, KGR_SEAT_EXPIRED },
    { NULL, "2026-04-01", "2026-03-31", FALSE, KGR_SEAT_HELD },
    { NULL, "2026-04-01", "2026-04-01", FALSE, KGR_SEAT_OVER },
    { NULL, "2026-04-01", "2026-04-01", TRUE, KGR_SEAT_OVER },
    { "2024-02-29", NULL, "2024-02-29", FALSE, KGR_SEAT_HELD },
    { "2024-02-29", NULL, "2024-03-01", FALSE, KGR_SEAT_VACANT },
    { "2024-02-29", NULL, "2026-04-01", FALSE, KGR_SEAT_OVER },
    { "2024-02-29", "2024-04-01", "2024-03-01", FALSE, KGR_SEAT_OVER },
  };
  gint64 one = add_person (test, "森下 佳", NULL, NULL);
  gint64 other = add_person (test, "遠野 渚", NULL, NULL);
  gint64 body = add_body (test, "全体会");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrSeat seat = { 1, body, one, .from = (char *) "2022-04-01", .until = (char *) "2026-03-31",
                       .left = (char *) cases[i].left };
      KgrSeat next = { 2, body, cases[i].same_person ? one : other, .from = (char *) cases[i].next,
                       .predecessor_id = cases[i].same_person ? 0 : 1 };
      g_autoptr(GPtrArray) seats = g_ptr_array_new ();

      g_ptr_array_add (seats, &seat);
      if (cases[i].next != NULL)
        g_ptr_array_add (seats, &next);
      g_assert_cmpint (kgr_seat_get_state (&seat, seats, cases[i].day, KGR_SEAT_SOON_DAYS), ==,
                       cases[i].state);
    }
}

static void
test_kinds (void)
{
  static const struct { const char *role; KgrSeatKind kind; } cases[] = {
    { "会長", KGR_SEAT_MEMBER }, { "特別委員", KGR_SEAT_MEMBER }, { NULL, KGR_SEAT_MEMBER },
    { "事務局長", KGR_SEAT_SECRETARIAT }, { "オブザーバー", KGR_SEAT_OBSERVER },
    { "手話通訳", KGR_SEAT_SUPPORT }, { "要約筆記者", KGR_SEAT_SUPPORT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kgr_seat_kind_of_role (cases[i].role), ==, cases[i].kind);
}

static void
test_seats_of_a_day (KgrTestStore  *test,
                     gconstpointer  data)
{
  gint64 person = add_person (test, "森下 佳", NULL, NULL);
  gint64 body = add_body (test, "部会");
  gint64 first = add_seat (test, body, person, "2022-04-01", "2024-03-31");
  gint64 second = add_seat (test, body, person, "2024-04-01", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GPtrArray) all = NULL;

  before = kgr_seat_repo_list_on (test->store, body, "2024-03-31", &error);
  after = kgr_seat_repo_list_on (test->store, body, "2024-04-01", &error);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (((KgrSeat *) before->pdata[0])->id, ==, first);
  g_assert_cmpint (((KgrSeat *) after->pdata[0])->id, ==, second);
  g_assert_true (kgr_seat_repo_place (test->store, second, 0, &error));
  all = kgr_seat_repo_list_of_person (test->store, person, &error);
  g_assert_cmpint (((KgrSeat *) all->pdata[0])->id, ==, second);
}

static void
test_seats_refused (KgrTestStore  *test,
                    gconstpointer  data)
{
  gint64 person = add_person (test, "森下 佳", NULL, NULL);
  gint64 body = add_body (test, "部会");
  gint64 elsewhere = add_seat (test, add_body (test, "別の部会"), person, NULL, NULL);
  const struct { KgrSeat seat; KgrError code; } cases[] = {
    { { 0, 99, person }, KGR_ERROR_NOT_FOUND },
    { { 0, body, 99 }, KGR_ERROR_NOT_FOUND },
    { { 0, body, person, .from = (char *) "2024-04-01", .until = (char *) "2024-03-31" },
      KGR_ERROR_INVALID },
    { { 0, body, person, .from = (char *) "2023-02-29" }, KGR_ERROR_INVALID },
    { { 0, body, person, .predecessor_id = elsewhere }, KGR_ERROR_INVALID },
    { { 0, body, person, .predecessor_id = 99 }, KGR_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (kgr_seat_repo_add (test->store, &cases[i].seat, NULL, &error));
      g_assert_error (error, KGR_ERROR, (int) cases[i].code);
    }
}

static void
test_ledger (KgrTestStore  *test,
             gconstpointer  data)
{
  gint64 told = add_person (test, "森下 佳", NULL, NULL);
  gint64 untold = add_person (test, "遠野 渚", NULL, NULL);
  const gint64 ids[] = { untold, 0, told };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(KgrPerson) stale = kgr_person_repo_load (test->store, told, &error);
  g_autoptr(KgrPerson) person = NULL;
  gboolean is_told = FALSE;

  g_assert_true (kgr_secrecy_repo_tell (test->store, told, "2024-04-01", " 文書 ", &error));
  g_assert_no_error (error);
  g_assert_true (kgr_secrecy_repo_is_told (test->store, told, "2024-03-31", &is_told, &error));
  g_assert_false (is_told);
  g_assert_true (kgr_secrecy_repo_is_told (test->store, told, "2024-04-01", &is_told, &error));
  g_assert_true (is_told);
  left = kgr_secrecy_repo_list_untold (test->store, ids, G_N_ELEMENTS (ids), "2024-05-01", &error);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpint (((KgrPerson *) left->pdata[0])->id, ==, untold);

  /* A copy from before does not take the telling back. */
  g_assert_true (kgr_person_repo_update (test->store, stale, &error));
  person = kgr_person_repo_load (test->store, told, &error);
  g_assert_cmpstr (kgr_person_get_telling (person, NULL)->how, ==, "文書");

  g_assert_true (kgr_secrecy_repo_untell (test->store, told, "2024-04-01", "文書", &error));
  g_assert_true (kgr_secrecy_repo_is_told (test->store, told, "2024-04-01", &is_told, &error));
  g_assert_false (is_told);
  g_assert_false (kgr_secrecy_repo_untell (test->store, told, "2024-04-01", "文書", &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kgr_secrecy_repo_tell (test->store, told, "きのう", NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/person/found", test_found_by_reading);
  ADD ("/person/one-name", test_two_of_one_name);
  ADD ("/person/another-name", test_another_name);
  ADD ("/person/removed", test_removed_and_back);
  ADD ("/seat/states", test_states);
  g_test_add_func ("/seat/kinds", test_kinds);
  ADD ("/seat/of-a-day", test_seats_of_a_day);
  ADD ("/seat/refused", test_seats_refused);
  ADD ("/secrecy/ledger", test_ledger);
#undef ADD
  return g_test_run ();
}
