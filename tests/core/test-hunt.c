/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must not travel is found, and what everybody says is not. */

#include "config.h"

#include "issue/kgr-field-repo.h"
#include "issue/kgr-hunt.h"
#include "kgr-error.h"
#include "kgr-test-issue.h"
#include "kgr-test-meeting.h"
#include "kgr-test-store.h"

/* "3+2:name " for each range. */
static char *
dup_found (KgrHunt    *hunt,
           const char *text)
{
  static const char * const kinds[] = { "", "name", "sealed", "case", "source", "detail" };
  g_autoptr(GArray) ranges = kgr_hunt_find (hunt, text);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const KgrHuntRange *range = &g_array_index (ranges, KgrHuntRange, i);

      g_string_append_printf (found, "%d+%d:%s ", range->start, range->length, kinds[range->kind]);
    }

  return g_string_free (g_steal_pointer (&found), FALSE);
}

static const struct
{
  const char *text;
  const char *found;
} cases[] = {
  { "移動の手段が足りない。", "" },
  { "髙橋委員から", "0+2:name " },
  { "高 橋さん", "0+3:name " },
  { "高橋　祥子の件", "0+5:name " },
  { "林の中の事業所", "" },
  { "林さんの事業所", "0+3:name " },
  { "送迎のとき磯崎が", "5+2:name " },
  { "ﾔﾏﾀﾞさん", "0+6:name " },
  { "母が入院した日から一人になった人がいる", "0+15:sealed " },
  { "入院したときの支援", "" },
  { "夜間に家族だけで介護を続けている世帯", "0+18:source " },
  { "事例Ａと事例ｂについて", "0+3:case 4+3:case " },
  { "四十歳の男性、85才", "0+3:detail 7+3:detail " },
  { "２丁目の区分６", "0+3:detail 4+3:detail " },
  { "令和３年10月28日生まれ", "2+9:detail " },
  { "90代の男性", "0+5:detail " },
  { "年代と家族の組み合わせ", "" },
};

static void
test_finds (void)
{
  g_autoptr(KgrHunt) hunt = kgr_hunt_new ();

  kgr_hunt_add_person (hunt, "高橋 祥子");
  kgr_hunt_add_person (hunt, "林　一郎");
  kgr_hunt_add_person (hunt, NULL);
  kgr_hunt_add_sealed (hunt, "磯崎さんは、ヤマダさんの隣に住む。母が入院した日から一人になった。");
  kgr_hunt_add_source (hunt, "夜間に家族だけで介護を続けている世帯である。");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_found (hunt, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_load (KgrTestStore  *test,
           gconstpointer  data)
{
  g_autoptr(KgrIssue) draft = kgr_test_draft_new ("沼田さんの夜間の見守りについて考える");
  g_autoptr(KgrIssue) general = kgr_test_draft_new ("夜間の見守り");
  g_autoptr(KgrHunt) hunt = NULL;
  g_autoptr(KgrHunt) of_general = NULL;
  g_autoptr(GError) error = NULL;
  KgrPerson person = { 0, (char *) "森下 花", NULL, NULL, NULL };
  KgrTestWorld world;
  gint64 person_id = 0, id = 0, new_id = 0;

  kgr_test_set_up_world (test->store, &world);
  g_assert_true (kgr_person_repo_add (test->store, &person, &person_id, &error));
  draft->level = KGR_LEVEL_INDIVIDUAL;
  g_assert_true (kgr_issue_repo_add (test->store, draft, world.bodies[0], world.meetings[1], &id,
                                     &error));
  hunt = kgr_hunt_load (test->store, id, &error);
  g_assert_no_error (error);
  {
    g_autofree char *found = dup_found (hunt, "沼田と森下");

    g_assert_cmpstr (found, ==, "0+2:name 3+2:name ");
  }
  g_assert_true (kgr_issue_repo_generalise (test->store, id, general, 0, &new_id, &error));
  of_general = kgr_hunt_load (test->store, new_id, &error);
  {
    g_autofree char *found = dup_found (of_general, "沼田、夜間の見守りについて");

    g_assert_cmpstr (found, ==, "0+2:name 3+10:source ");
  }
  g_assert_null (kgr_hunt_load (test->store, 99, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

/* The table of a year: its own texts, the five fields always there, other years untouched. */
static void
test_field_texts (KgrTestStore  *test,
                  gconstpointer  data)
{
  KgrFieldText text = { 0, (char *) "緊急時の受け入れ・対応", NULL, (char *) "短期入所（2箇所）",
                        (char *) "24時間の対応\r\n緊急一時保護", NULL, (char *) "登録は3箇所" };
  KgrFieldText other = { 0, (char *) "その他", NULL, NULL, NULL, (char *) "なし", NULL };
  g_autoptr(KgrFieldText) before = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) earlier = NULL;
  g_autoptr(GError) error = NULL;
  KgrTestWorld world;

  kgr_test_set_up_world (test->store, &world);
  g_assert_true (kgr_field_repo_set (test->store, 0, 2024, &text, &before, &error));
  g_assert_no_error (error);
  g_assert_null (before->base);
  g_clear_pointer (&before, kgr_field_text_free);
  text.field = (char *) " 緊急時の受け入れ･対応 ";
  text.base = NULL;
  g_assert_true (kgr_field_repo_set (test->store, 0, 2024, &text, &before, &error));
  g_assert_cmpstr (before->base, ==, "短期入所（2箇所）");
  g_assert_true (kgr_field_repo_set (test->store, 0, 2024, &other, NULL, &error));
  rows = kgr_field_repo_list (test->store, 0, 2024, &error);
  g_assert_cmpuint (rows->len, ==, KGR_N_FIELDS + 1);
  g_assert_cmpstr (((KgrFieldText *) rows->pdata[0])->field, ==, "相談");
  g_assert_null (((KgrFieldText *) rows->pdata[1])->base);
  g_assert_cmpstr (((KgrFieldText *) rows->pdata[1])->operation, ==, "24時間の対応\n緊急一時保護");
  g_assert_cmpstr (((KgrFieldText *) rows->pdata[5])->issues, ==, "なし");
  earlier = kgr_field_repo_list (test->store, 0, 2023, &error);
  g_assert_cmpuint (earlier->len, ==, KGR_N_FIELDS);
  g_assert_null (((KgrFieldText *) earlier->pdata[1])->remarks);

  text.field = (char *) "　";
  g_assert_false (kgr_field_repo_set (test->store, 0, 2024, &text, NULL, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (kgr_field_repo_list (test->store, 99, 2024, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hunt/finds", test_finds);
#define ADD(path, func) \
  g_test_add (path, KgrTestStore, NULL, kgr_test_store_set_up, func, kgr_test_store_tear_down)
  ADD ("/hunt/load", test_load);
  ADD ("/hunt/field-texts", test_field_texts);
#undef ADD
  return g_test_run ();
}
