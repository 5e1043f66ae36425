/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who an issue can be given to, and how they are found. */

#include "config.h"

#include <locale.h>

#include "council/kgr-council-repo.h"
#include "issue/kgr-owner.h"
#include "kgr-test-store.h"

static gint64
add_person (KgrStore   *store,
            const char *name,
            const char *reading,
            const char *affiliation)
{
  g_autoptr(GError) error = NULL;
  KgrPerson person = {
    .name = (char *) name, .reading = (char *) reading, .affiliation = (char *) affiliation,
  };
  gint64 id = 0;

  kgr_person_repo_add (store, &person, &id, &error);
  g_assert_no_error (error);

  return id;
}

static gint64
add_body (KgrStore   *store,
          const char *name,
          const char *ended)
{
  g_autoptr(GError) error = NULL;
  KgrBody body = { .name = (char *) name, .ended = (char *) ended };
  gint64 id = 0;

  kgr_body_repo_add (store, &body, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
test_owners (KgrTestStore  *test,
             gconstpointer  data)
{
  static const struct { const char *words; gboolean people; const char *one; guint n; } cases[] = {
    { "", FALSE, "真鍋 一郎", 6 }, { "", TRUE, "真鍋 一郎", 4 }, { "まなべ", FALSE, "真鍋 一郎", 1 },
    { "マナベ", FALSE, "真鍋 一郎", 1 }, { "みなと", FALSE, "高橋 祥子", 1 },
    { "高橋", FALSE, "高橋 祥子", 3 }, { "高橋 光", FALSE, "高橋 光", 2 }, { "部会", FALSE, "相談支援部会", 1 },
    { "部会", TRUE, NULL, 0 }, { "終わった", FALSE, NULL, 0 }, { "柿沼", FALSE, NULL, 0 },
  };
  static const struct { const char *name; const char *found; } names[] = {
    { "真鍋一郎", "真鍋 一郎" }, { "真鍋　一郎", "真鍋 一郎" }, { "真鍋", NULL }, { "高橋 光", NULL },
    { "相談支援部会", "相談支援部会" }, { "", NULL }, { NULL, NULL },
  };
  g_autoptr(GPtrArray) owners = NULL;
  g_autoptr(GError) error = NULL;
  gint64 manabe = add_person (test->store, "真鍋 一郎", "まなべ いちろう", NULL);
  gint64 removed = add_person (test->store, "柿沼 進", NULL, NULL);
  gint64 body = add_body (test->store, "相談支援部会", NULL);

  add_person (test->store, "高橋 祥子", "たかはし しょうこ", "相談支援センターみなと");
  add_person (test->store, "高橋 光", NULL, NULL);
  add_person (test->store, "高橋 光", NULL, NULL);
  add_body (test->store, "運営会議", NULL);
  add_body (test->store, "終わった会議", "2020-03-31");
  g_assert_true (kgr_person_repo_set_removed (test->store, removed, TRUE, &error));
  owners = kgr_owner_list (test->store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = kgr_owner_match (owners, cases[i].words, cases[i].people, 20);

      g_test_message ("«%s»", cases[i].words);
      g_assert_cmpuint (found->len, ==, cases[i].n);
      if (found->len > 0)
        g_assert_cmpstr (((KgrOwner *) found->pdata[0])->name, ==, cases[i].one);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const KgrOwner *found = kgr_owner_find (owners, names[i].name);

      g_assert_cmpstr (found != NULL ? found->name : NULL, ==, names[i].found);
    }
  g_assert_cmpint (kgr_owner_find (owners, "真鍋 一郎")->person_id, ==, manabe);
  g_assert_cmpint (kgr_owner_find (owners, "相談支援部会")->body_id, ==, body);
  g_assert_cmpstr (kgr_owner_find_person (owners, manabe)->name, ==, "真鍋 一郎");
  g_assert_null (kgr_owner_find_person (owners, removed));
  g_assert_null (kgr_owner_find_person (owners, 0));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/owner/owners", KgrTestStore, NULL, kgr_test_store_set_up, test_owners,
              kgr_test_store_tear_down);

  return g_test_run ();
}
