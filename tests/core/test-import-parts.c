/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The readers of single fields, by tables. */

#include "config.h"

#include <string.h>

#include "import/kgr-import-form.h"
#include "import/kgr-import-head.h"
#include "import/kgr-import-items.h"
#include "import/kgr-import-people.h"
#include "import/kgr-import-roles.h"
#include "import/kgr-import-title.h"
#include "import/kgr-import-when.h"
#include "text/kgr-fold.h"

#define SLICE(text) ((KgrSlice) { (text), strlen (text) })

static void
test_title (void)
{
  static const struct { const char *title, *council, *body; int fiscal_year, number; } cases[] = {
    { "令和３年度 第４回汐見市地域自立支援協議会 地域生活支援拠点等整備作業部会",
      "汐見市地域自立支援協議会", "地域生活支援拠点等整備作業部会", 2021, 4 },
    { "令和元年度第１回汐見市地域自立支援協議会", "汐見市地域自立支援協議会",
      "汐見市地域自立支援協議会", 2019, 1 },
    { "平成31年度 第12回 汐見市自立支援協議会 全体会", "汐見市自立支援協議会", "全体会", 2019, 12 },
    { "汐見市自立支援協議会 第５回相談支援部会", "汐見市自立支援協議会", "相談支援部会", 0, 5 },
    { "第３回汐見市自立支援協議会相談支援部会（令和４年度）", "汐見市自立支援協議会",
      "相談支援部会", 2022, 3 },
    { "令和２年第１回汐見市自立支援協議会　全体会（書面開催）", "汐見市自立支援協議会", "全体会", 0, 1 },
    { "汐見市 障害者自立支援協議会 相談支援部会", "汐見市 障害者自立支援協議会", "相談支援部会", 0, 0 },
    { "2021年度第２回汐見市協議会", "汐見市協議会", "汐見市協議会", 2021, 2 },
    { "汐見市協議会等連絡会議", "汐見市協議会等連絡会議", "汐見市協議会等連絡会議", 0, 0 },
    { "汐見連絡会 西部地区", "汐見連絡会", "西部地区", 0, 0 },
    { "令和３年度第１回", "令和３年度第１回", "令和３年度第１回", 2021, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();

      meeting->title = g_strdup (cases[i].title);
      kgr_import_read_title (meeting);
      g_assert_cmpstr (meeting->council, ==, cases[i].council);
      g_assert_cmpstr (meeting->body, ==, cases[i].body);
      g_assert_cmpint (meeting->fiscal_year, ==, cases[i].fiscal_year);
      g_assert_cmpint (meeting->number, ==, cases[i].number);
    }
}

typedef struct
{
  const char *wording;
  const char *starts_at;
  const char *ends_at;
  gboolean    is_printed_so; /* the program prints it in the same words */
} WhenCase;

static const WhenCase when_cases[] = {
  { "令和３年10月28日（木曜日）午後６時30分から午後８時30分まで",
    "2021-10-28T18:30:00", "2021-10-28T20:30:00", TRUE },
  { "令和３年10月28日（木曜日） 午後６時30分から 午後８時30分まで",
    "2021-10-28T18:30:00", "2021-10-28T20:30:00", TRUE },
  { "令和3年10月28日（木）午後6時30分～8時30分", "2021-10-28T18:30:00", "2021-10-28T20:30:00" },
  { "令和３年10月28日(木) 18時30分から20時30分まで", "2021-10-28T18:30:00", "2021-10-28T20:30:00" },
  { "2021年10月28日 18:30－20:30", "2021-10-28T18:30:00", "2021-10-28T20:30:00" },
  { "R3.10.28 18：30〜20：30", "2021-10-28T18:30:00", "2021-10-28T20:30:00" },
  { "令和３年10月28日（木曜日）午後６時半から", "2021-10-28T18:30:00", NULL },
  { "令和３年10月28日（木曜日）午後６時から午後８時まで",
    "2021-10-28T18:00:00", "2021-10-28T20:00:00", TRUE },
  { "平成31年４月30日（火曜日）午前10時から正午まで", "2019-04-30T10:00:00", "2019-04-30T12:00:00" },
  { "令和元年５月１日（水曜日）午前10時から12時まで", "2019-05-01T10:00:00", "2019-05-01T12:00:00" },
  { "平成31年５月１日（水曜日）午前10時から", "2019-05-01T10:00:00", NULL },
  { "令和６年２月29日（木曜日）午前９時から午後０時10分まで",
    "2024-02-29T09:00:00", "2024-02-29T12:10:00", TRUE },
  { "令和３年10月28日（木曜日）午後10時から翌29日午前０時10分まで",
    "2021-10-28T22:00:00", "2021-10-29T00:10:00", TRUE },
  { "令和３年10月31日（日曜日）午後10時から翌日午前１時まで",
    "2021-10-31T22:00:00", "2021-11-01T01:00:00" },
  { "令和３年10月28日（木曜日）午後10時から午前０時10分まで",
    "2021-10-28T22:00:00", "2021-10-29T00:10:00" },
  { "令和３年10月28日 22時から24時まで", "2021-10-28T22:00:00", "2021-10-29T00:00:00" },
  { "令和３年12月31日 22時から１月１日１時まで", "2021-12-31T22:00:00", "2022-01-01T01:00:00" },
  /* Two readings, or none: only what is certain. */
  { "令和３年10月28日（木曜日）午後12時30分から", "2021-10-28", NULL },
  { "令和３年10月28日（木曜日）午前10時から１時まで", "2021-10-28T10:00:00", NULL },
  { "令和３年10月28日（木曜日）午後６時から午前８時まで", "2021-10-28T18:00:00", NULL },
  { "令和３年10月28日（木曜日）", "2021-10-28", NULL, TRUE },
  { "令和３年10月28日（木曜日）夕刻", "2021-10-28", NULL },
  { "令和３年２月29日（月曜日）午後６時から", NULL, NULL },
  { "令和３年13月１日 午後６時から", NULL, NULL },
  { "10月28日 午後６時30分から", NULL, NULL },
  { "未定", NULL, NULL },
};

static void
test_when (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (when_cases); i++)
    {
      g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();
      const WhenCase *test = &when_cases[i];

      kgr_import_read_when (meeting, test->wording);
      g_assert_cmpstr (meeting->starts_at, ==, test->starts_at);
      g_assert_cmpstr (meeting->ends_at, ==, test->ends_at);
      g_assert_cmpstr (meeting->when_printed, ==, test->is_printed_so ? NULL : test->wording);
    }
}

static void
test_fiscal_year_of_date (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr (KgrMeeting) known = kgr_meeting_new ();

  kgr_import_read_when (meeting, "令和４年３月31日（木曜日）午後６時から");
  g_assert_cmpint (meeting->fiscal_year, ==, 2021);

  known->fiscal_year = 2020;
  kgr_import_read_when (known, "令和４年３月31日（木曜日）午後６時から");
  g_assert_cmpint (known->fiscal_year, ==, 2020);
}

static void
assert_person (KgrMeeting         *meeting,
               guint               index,
               const char         *name,
               const char         *role,
               const char         *printed,
               KgrAttendanceStatus status)
{
  KgrAttendance *attendance = g_ptr_array_index (meeting->attendance, index);

  g_assert_cmpint (attendance->id, ==, index + 1);
  g_assert_cmpstr (attendance->name, ==, name);
  g_assert_cmpstr (attendance->role, ==, role);
  g_assert_cmpstr (attendance->printed, ==, printed);
  g_assert_cmpint (attendance->status, ==, status);
}

static void
test_people (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();
  const KgrAttendanceStatus present = KGR_ATTENDANCE_PRESENT;

  kgr_import_read_people (meeting,
                          "磯部副会長、浜田委員（オンライン）、高橋（祥）委員，岬委員（欠席）,"
                          "渚氏（代理）\n会長　汐野、帆足（早退、遅参）、委員３名、沖委員（市民代表）",
                          present);
  kgr_import_read_people (meeting, "潮委員（オンライン）", KGR_ATTENDANCE_ABSENT);

  g_assert_cmpuint (meeting->attendance->len, ==, 10);
  assert_person (meeting, 0, "磯部", "副会長", NULL, present);
  assert_person (meeting, 1, "浜田", "委員", "浜田委員（オンライン）",
                 present | KGR_ATTENDANCE_ONLINE);
  assert_person (meeting, 2, "高橋（祥）", "委員", NULL, present);
  assert_person (meeting, 3, "岬", "委員", "岬委員（欠席）", KGR_ATTENDANCE_ABSENT);
  assert_person (meeting, 4, "渚", "氏", "渚氏（代理）", KGR_ATTENDANCE_REPRESENTED);
  assert_person (meeting, 5, "汐野", "会長", "会長　汐野", present);
  assert_person (meeting, 6, "帆足", NULL, "帆足（早退、遅参）",
                 present | KGR_ATTENDANCE_LATE | KGR_ATTENDANCE_LEFT_EARLY);
  assert_person (meeting, 7, "委員３名", NULL, NULL, present);
  assert_person (meeting, 8, "沖", "委員", "沖委員（市民代表）", present);
  assert_person (meeting, 9, "潮", "委員", "潮委員（オンライン）", KGR_ATTENDANCE_ABSENT);
}

static void
test_people_in_a_row (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();

  kgr_import_read_people (meeting, "磯部副会長　浜田委員 岬委員", KGR_ATTENDANCE_PRESENT);
  g_assert_cmpuint (meeting->attendance->len, ==, 3);
  assert_person (meeting, 2, "岬", "委員", NULL, KGR_ATTENDANCE_PRESENT);
}

static void
test_labels (void)
{
  static const struct
  {
    const char *line;
    gboolean    found;
    KgrField    field;
    const char *rest;
  } cases[] = {
    { "会議の名称  第１回", TRUE, KGR_FIELD_TITLE, "第１回" },
    { "開 催 日 時 令和３年", TRUE, KGR_FIELD_WHEN, "令和３年" },
    { "開　催　場　所", TRUE, KGR_FIELD_VENUE, "" },
    { "議 題 （１） 報告", TRUE, KGR_FIELD_AGENDA, "（１） 報告" },
    { "出席者：磯部委員", TRUE, KGR_FIELD_PRESENT, "磯部委員" },
    { "傍聴者数 ２名", TRUE, KGR_FIELD_OBSERVERS, "２名" },
    { "会議内容", TRUE, KGR_FIELD_CONTENT, "" },
    { "議題について意見はあるか。", FALSE },
    { "会議資料の", FALSE },
    { "３ 議題", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrField field = KGR_N_FIELDS;
      KgrSlice rest;
      g_autofree char *after = NULL;

      g_assert_cmpint (kgr_import_form_match (SLICE (cases[i].line), &field, &rest), ==,
                       cases[i].found);
      if (!cases[i].found)
        continue;

      after = kgr_slice_dup (rest);
      g_assert_cmpint (field, ==, cases[i].field);
      g_assert_cmpstr (after, ==, cases[i].rest);
    }
}

static void
test_numbers (void)
{
  static const struct { const char *line, *number, *title; } cases[] = {
    { "（１） 相談機能について", "（１）", "相談機能について" },
    { "(2)相談機能について", "(2)", "相談機能について" },
    { "① 報告", "①", "報告" },
    { "１ 開会", "１", "開会" },
    { "12．閉会", "12．", "閉会" },
    { "議題１　報告", "議題１", "報告" },
    { "３回目の会議", NULL, NULL },
    { "（仮）", NULL, NULL },
    { "開会", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KgrSlice number, title;
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;

      if (kgr_import_split_number (SLICE (cases[i].line), &number, &title))
        {
          a = kgr_slice_dup (number);
          b = kgr_slice_dup (title);
        }
      g_assert_cmpstr (a, ==, cases[i].number);
      g_assert_cmpstr (b, ==, cases[i].title);
    }
}

static void
test_observers (void)
{
  static const struct { const char *line; int observers; } cases[] = {
    { "傍聴０名", 0 }, { "傍聴者数：１２人", 12 }, { "傍聴者　なし", 0 }, { "３名", 3 }, { "3", 3 },
    { "傍聴３名（うち記者１名）", -1 }, { "傍聴は可とする。", -1 }, { "傍聴", -1 }, { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int observers = -1;
      gboolean found = kgr_import_read_observers (SLICE (cases[i].line), &observers);

      g_assert_cmpint (found ? observers : -1, ==, cases[i].observers);
    }
}

static void
test_speaker_roles (void)
{
  static const struct { const char *label; gboolean is_speaker; } cases[] = {
    { "副会長", TRUE }, { "発言者：委員", TRUE }, { "事務局", TRUE }, { "長沢副会長", TRUE },
    { "Ａ委員", TRUE }, { "委員Ａ", TRUE }, { "委員１", TRUE }, { "事務局（福祉課）", TRUE },
    { "午後２時20分開会", FALSE }, { "相談支援の充実", FALSE }, { "委員の意見", FALSE }, { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = kgr_fold_label (cases[i].label);

      g_assert_cmpint (kgr_role_is_speaker (folded), ==, cases[i].is_speaker);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/parts/title", test_title);
  g_test_add_func ("/import/parts/when", test_when);
  g_test_add_func ("/import/parts/fiscal-year-of-date", test_fiscal_year_of_date);
  g_test_add_func ("/import/parts/people", test_people);
  g_test_add_func ("/import/parts/people-in-a-row", test_people_in_a_row);
  g_test_add_func ("/import/parts/labels", test_labels);
  g_test_add_func ("/import/parts/numbers", test_numbers);
  g_test_add_func ("/import/parts/observers", test_observers);
  g_test_add_func ("/import/parts/speaker-roles", test_speaker_roles);

  return g_test_run ();
}
