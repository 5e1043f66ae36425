/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/kgr-fold.h"

static void
test_label (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "開 催 日 時", "開催日時" },
    { "　会　議\t録\n", "会議録" },
    { "〇発言者：委員", "○発言者:委員" },
    { "◯発言者:委員", "○発言者:委員" },
    { "（１）", "(1)" },
    { "ＡbＣ", "abc" },
    { "ｶﾞｲﾄﾞ", "ガイド" },
    { "髙﨑", "高崎" },
    { "渡邊", "渡辺" },
    { "渡邉", "渡辺" },
    { "𠮷田", "吉田" },
    { "辻\xf3\xa0\x84\x80", "辻" },
    { "㋿３年", "令和3年" },
    { "１０〜１２", "10~12" },
    { "１０～１２", "10~12" },
    { "", "" },
    { " 　", "" },
    { "か\xe3\x82\x99", "が" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = kgr_fold_label (cases[i].text);
      g_autofree char *again = kgr_fold_label (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_differ (void)
{
  static const struct { const char *a, *b; } cases[] = {
    { "かな", "カナ" }, { "は", "ば" }, { "斎藤", "斉藤" }, { "１", "２" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *a = kgr_fold_label (cases[i].a);
      g_autofree char *b = kgr_fold_label (cases[i].b);

      g_assert_cmpstr (a, !=, b);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/label", test_label);
  g_test_add_func ("/fold/differ", test_differ);

  return g_test_run ();
}
