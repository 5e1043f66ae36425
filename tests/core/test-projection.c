/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-test-record.h"
#include "record/kgr-projection.h"

typedef struct
{
  const char *what;
  const char *record;
  const char *marked; /* the body under the mark ※ */
  const char *plain;  /* and under none; NULL: the same */
} Case;

/* Four open entries, a closed one with another below it, and a closing heading. */
static void
fill_agenda (KgrMeeting *meeting)
{
  static const KgrAgendaItem entries[] = {
    { .id = 1, .kind = KGR_AGENDA_HEADING, .number = "１", .title = "開会" },
    { .id = 2, .kind = KGR_AGENDA_ITEM, .number = "（１）", .title = "相談" },
    { .id = 3, .kind = KGR_AGENDA_ITEM, .number = "（２）", .title = "体制" },
    { .id = 4, .kind = KGR_AGENDA_ITEM, .number = "（３）", .title = "山田さんの件", .closed = TRUE,
      .public_title = "個別の件", .ground = "条例第７条" },
    { .id = 5, .kind = KGR_AGENDA_ITEM, .number = "ア", .title = "山田さんの住まい", .parent_id = 4 },
    { .id = 6, .kind = KGR_AGENDA_ITEM, .number = "（４）", .title = "佐藤さんの件", .closed = TRUE },
    { .id = 7, .kind = KGR_AGENDA_HEADING, .number = "２", .title = "閉会" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      KgrAgendaItem *entry = kgr_meeting_add_agenda (meeting);

      *entry = entries[i];
      entry->number = g_strdup (entries[i].number);
      entry->title = g_strdup (entries[i].title);
      entry->public_title = g_strdup (entries[i].public_title);
      entry->ground = g_strdup (entries[i].ground);
    }
}

/* What is printed after 会議内容. */
static char *
project_body (KgrMeeting *meeting,
              const char *mark)
{
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, mark };
  g_autoptr(KgrPublicDocument) document = kgr_projection_new_minutes (meeting, &edition);
  guint first = 0;

  while (kgr_public_document_get_block (document, first)->kind != KGR_BLOCK_HEADING)
    first++;
  return kgr_test_paper_render (document, first + 1);
}

static void
check_case (const Case      *test,
            gboolean         with_agenda,
            KgrRecordMethod  method)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autofree char *marked = NULL;
  g_autofree char *plain = NULL;

  if (with_agenda)
    fill_agenda (meeting);
  meeting->record_method = method;
  kgr_test_record_add (meeting, test->record);
  marked = project_body (meeting, "※");
  plain = project_body (meeting, "");

  g_test_message ("%s", test->what);
  g_assert_cmpstr (marked, ==, test->marked);
  g_assert_cmpstr (plain, ==, test->plain != NULL ? test->plain : test->marked);
}

static void
test_gaps (void)
{
  static const Case cases[] = {
    { "nothing is confidential", "・\n前書き\n○会長\n甲\n乙\n", "前書き\n○会長\n甲\n乙\n", NULL },
    { "inside a paragraph", "○会長\n甲[あ]乙\n", "○会長\n甲※乙\n", "○会長\n甲乙\n" },
    { "two passages that touch", "○会長\n甲[あ][い]乙\n", "○会長\n甲※乙\n", "○会長\n甲乙\n" },
    { "white space between passages", "○会長\n甲[あ]　[い]乙\n", "○会長\n甲※乙\n", "○会長\n甲乙\n" },
    { "two gaps", "○会長\n甲[あ]、[い]乙\n", "○会長\n甲※、※乙\n", "○会長\n甲、乙\n" },
    { "the beginning", "○会長\n[あ]甲\n", "○会長\n※甲\n", "○会長\n甲\n" },
    { "the beginning after white space", "○会長\n　[あ]甲\n", "○会長\n※甲\n", "○会長\n甲\n" },
    { "the first paragraph", "○会長\n[あ]\n甲\n", "○会長\n※甲\n", "○会長\n甲\n" },
    { "the first and more", "○会長\n[あ]\n[い]\n[う]甲\n", "○会長\n※甲\n", "○会長\n甲\n" },
    { "the tail of a paragraph", "○会長\n甲[あ]\n乙\n", "○会長\n甲\n※乙\n", "○会長\n甲\n乙\n" },
    { "the head of the next", "○会長\n甲\n[あ]乙\n", "○会長\n甲\n※乙\n", "○会長\n甲\n乙\n" },
    { "both", "○会長\n甲[あ]\n[い]乙\n", "○会長\n甲\n※乙\n", "○会長\n甲\n乙\n" },
    { "a paragraph between", "○会長\n甲\n[あ]\n乙\n", "○会長\n甲\n※乙\n", "○会長\n甲\n乙\n" },
    { "all of these", "○会長\n甲[あ]\n[い]\n\n　[う]　\n[え]乙\n", "○会長\n甲\n※乙\n", "○会長\n甲\n乙\n" },
    { "the tail of a statement", "○会長\n甲[あ]\n○委員\n乙\n", "○会長\n甲\n~※\n○委員\n乙\n",
      "○会長\n甲\n○委員\n乙\n" },
    { "its last paragraphs", "○会長\n甲\n[あ]\n[い]\n○委員\n乙\n", "○会長\n甲\n~※\n○委員\n乙\n",
      "○会長\n甲\n○委員\n乙\n" },
    { "a statement", "○会長\n甲\n○山田\n[あ]\n○委員\n乙\n", "○会長\n甲\n~※\n○委員\n乙\n",
      "○会長\n甲\n○委員\n乙\n" },
    { "a tail and statements", "○会長\n甲[あ]\n○山田\n[い]\n[う]\n○佐藤\n[え]\n○委員\n乙\n",
      "○会長\n甲\n~※\n○委員\n乙\n", "○会長\n甲\n○委員\n乙\n" },
    { "a statement and the next one's beginning", "○会長\n[あ]\n○委員\n[い]乙\n",
      "~※\n○委員\n※乙\n", "○委員\n乙\n" },
    { "the last statement", "○会長\n甲\n○委員\n[あ]\n", "○会長\n甲\n~※\n", "○会長\n甲\n" },
    { "everything", "○会長\n[あ]\n・\n[い]\n", "~※\n", "" },
    { "a note's beginning", "○会長\n甲\n・\n[あ]乙\n", "○会長\n甲\n※乙\n", "○会長\n甲\n乙\n" },
    { "a statement before a note", "○会長\n甲\n○委員\n[あ]\n・\n乙\n", "○会長\n甲\n※乙\n",
      "○会長\n甲\n乙\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i], FALSE, KGR_METHOD_VERBATIM);
}

static void
test_what_is_empty (void)
{
  static const Case cases[] = {
    { "no record", "", "", NULL },
    { "a statement without text", "○会長\n○委員\n乙\n", "○委員\n乙\n", NULL },
    { "of empty paragraphs", "○会長\n\n　\n○委員\n乙\n", "○委員\n乙\n", NULL },
    { "paragraphs of white space", "○会長\n甲\n\n　\t\n乙\n", "○会長\n甲\n乙\n", NULL },
    { "one in a run of removed ones", "○会長\n[あ]\n○委員\n\n○会長\n[い]\n", "~※\n", "" },
    { "a circle begins a paragraph", "○会長\n甲\n◯乙\n", "○会長\n甲\n　◯乙\n", NULL },
    { "a statement without a speaker", "○\n甲\n", "○発言者\n甲\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i], FALSE, KGR_METHOD_VERBATIM);
}

static void
test_items (void)
{
  static const Case cases[] = {
    { "headings without a place", "○会長\n甲\n", "## １ 開会\n○会長\n甲\n## ２ 閉会\n", NULL },
    { "items with statements", "@2\n○会長\n甲\n@3\n○委員\n乙\n",
      "## １ 開会\n## （１） 相談\n○会長\n甲\n## （２） 体制\n○委員\n乙\n## ２ 閉会\n", NULL },
    { "an item without", "@2\n@3\n○委員\n乙\n", "## １ 開会\n## （２） 体制\n○委員\n乙\n## ２ 閉会\n", NULL },
    { "one whose statements are confidential", "@2\n○会長\n[あ]\n@3\n○委員\n乙\n",
      "## １ 開会\n## （１） 相談\n~※\n## （２） 体制\n○委員\n乙\n## ２ 閉会\n",
      "## １ 開会\n## （２） 体制\n○委員\n乙\n## ２ 閉会\n" },
    { "a gap before it and one in it", "○会長\n甲[あ]\n@2\n・\n[い]乙\n",
      "## １ 開会\n○会長\n甲\n~※\n## （１） 相談\n※乙\n## ２ 閉会\n",
      "## １ 開会\n○会長\n甲\n## （１） 相談\n乙\n## ２ 閉会\n" },
    { "a heading with a place", "○会長\n甲\n@7\n○会長\n乙\n", "## １ 開会\n○会長\n甲\n## ２ 閉会\n○会長\n乙\n",
      NULL },
    { "a summary stands for the statements", "@2\n=要約\n○会長\n甲\n@3\n○委員\n乙\n",
      "## １ 開会\n## （１） 相談\n要約\n## （２） 体制\n○委員\n乙\n## ２ 閉会\n", NULL },
    { "a gap in a summary", "@2\n=[あ]要[い]約\n=[う]\n○会長\n甲\n",
      "## １ 開会\n## （１） 相談\n※要※約\n~※\n## ２ 閉会\n", "## １ 開会\n## （１） 相談\n要約\n## ２ 閉会\n" },
    { "a confidential summary", "@2\n=[あ]\n○会長\n甲\n", "## １ 開会\n## （１） 相談\n~※\n## ２ 閉会\n",
      "## １ 開会\n## ２ 閉会\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i], TRUE, KGR_METHOD_ITEM_SUMMARY);
}

#define CLOSED_3 "## （３） 個別の件\n~（非公開　条例第７条）\n"
#define CLOSED_4 "## （４） 非公開案件\n~（非公開）\n"

static void
test_closed_items (void)
{
  static const Case cases[] = {
    { "with nothing in it", "@4\n", "## １ 開会\n" CLOSED_3 "## ２ 閉会\n", NULL },
    { "with statements", "@4\n○会長\nあ\n・\nい\n", "## １ 開会\n" CLOSED_3 "## ２ 閉会\n", NULL },
    { "with a summary", "@4\n=あ\n○会長\nい\n", "## １ 開会\n" CLOSED_3 "## ２ 閉会\n", NULL },
    { "with an entry below it", "@4\n○会長\nあ\n@5\n○会長\nい\n@6\n○山田\nう\n",
      "## １ 開会\n" CLOSED_3 CLOSED_4 "## ２ 閉会\n", NULL },
    { "between gaps", "@3\n○会長\n甲\n○委員\n[あ]\n@6\n○会長\nい\n@2\n○会長\n[う]\n○会長\n乙\n",
      "## １ 開会\n## （２） 体制\n○会長\n甲\n~※\n" CLOSED_4 "## （１） 相談\n~※\n○会長\n乙\n## ２ 閉会\n",
      "## １ 開会\n## （２） 体制\n○会長\n甲\n" CLOSED_4 "## （１） 相談\n○会長\n乙\n## ２ 閉会\n" },
    { "opened one by one", "@4\n○会長\nあ\n+○委員\n甲[い]\n○会長\nう\n+○会長\n乙\n○委員\nえ\n",
      "## １ 開会\n" CLOSED_3 "○委員\n甲\n~※\n○会長\n乙\n~※\n## ２ 閉会\n",
      "## １ 開会\n" CLOSED_3 "○委員\n甲\n○会長\n乙\n## ２ 閉会\n" },
    { "a summary hides nothing opened", "@4\n=あ\n+○委員\n甲\n",
      "## １ 開会\n" CLOSED_3 "○委員\n甲\n## ２ 閉会\n", NULL },
    { "the summary opened", "+@4\n=甲\n○委員\nあ\n", "## １ 開会\n" CLOSED_3 "甲\n## ２ 閉会\n", NULL },
    { "an opened note covers no second mark", "@4\n○会長\nあ\n+・\n[い]甲\n",
      "## １ 開会\n" CLOSED_3 "甲\n## ２ 閉会\n", NULL },
    { "an item the agenda does not have", "○会長\n甲\n@99\n○会長\nあ\n@3\n○会長\n乙\n",
      "## １ 開会\n○会長\n甲\n## 非公開案件\n~（非公開）\n## （２） 体制\n○会長\n乙\n## ２ 閉会\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i], TRUE, KGR_METHOD_VERBATIM);
}

static void
test_key_points (void)
{
  static const Case points = {
    "key points where there are some", "○会長\n甲[あ]\n=要点\n○委員\n乙\n○委員\n丙\n=[い]\n・\n丁\n=点\n",
    "○会長\n要点\n○委員\n乙\n※点\n", "○会長\n要点\n○委員\n乙\n点\n",
  };
  static const Case words = {
    "else the words", "○会長\n甲[あ]\n=要点\n○委員\n乙\n", "○会長\n甲\n~※\n○委員\n乙\n",
    "○会長\n甲\n○委員\n乙\n",
  };

  check_case (&points, FALSE, KGR_METHOD_STATEMENT_SUMMARY);
  check_case (&words, FALSE, KGR_METHOD_VERBATIM);
  check_case (&words, FALSE, KGR_METHOD_ITEM_SUMMARY);
  check_case (&words, FALSE, 0);
}

static void
add_people (KgrMeeting *meeting)
{
  static const KgrAttendance people[] = {
    { .person_id = 1, .status = KGR_ATTENDANCE_PRESENT, .name = "高橋 祥子", .role = "委員" },
    { .person_id = 2, .status = KGR_ATTENDANCE_PRESENT, .name = "髙橋 祥太", .role = "委員" },
    { .person_id = 3, .status = KGR_ATTENDANCE_PRESENT, .name = "長沢", .role = "会長",
      .printed = "長沢会長（議長）" },
    { .person_id = 4, .status = KGR_ATTENDANCE_PRESENT, .name = "小川 一", .role = "委員",
      .public_name = "Ａさん", .printed = "小川委員" },
    { .person_id = 5, .status = KGR_ATTENDANCE_ABSENT, .name = "小川 二", .role = "委員" },
    { .person_id = 6, .status = KGR_ATTENDANCE_REPRESENTED, .name = "平岡", .role = "委員" },
    { .person_id = 7, .status = KGR_ATTENDANCE_PRESENT, .name = "手話通訳者" },
    { .person_id = 8, .status = KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE, .name = "遠山 渚",
      .role = "委員" },
    { .person_id = 9, .status = KGR_ATTENDANCE_REPRESENTED | KGR_ATTENDANCE_ONLINE,
      .name = "百瀬", .role = "委員" },
    { .person_id = 10, .status = KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE, .name = "山田",
      .kind = KGR_ATTENDEE_GUEST },
    /* Nobody of these is told of, not even by what the others are called. */
    { .status = KGR_ATTENDANCE_PRESENT, .name = "長沢 次郎", .kind = KGR_ATTENDEE_SECRETARIAT },
    { .status = KGR_ATTENDANCE_PRESENT, .name = "平岡 介", .kind = KGR_ATTENDEE_SUPPORT },
    { .status = KGR_ATTENDANCE_PRESENT, .name = "遠山 聡", .kind = KGR_ATTENDEE_OBSERVER },
    { .status = KGR_ATTENDANCE_PRESENT, .name = "遠山 密", .kind = KGR_ATTENDEE_GUEST,
      .closed_only = TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      KgrAttendance *person = kgr_meeting_add_attendance (meeting);

      *person = people[i];
      person->name = g_strdup (people[i].name);
      person->role = g_strdup (people[i].role);
      person->public_name = g_strdup (people[i].public_name);
      person->printed = g_strdup (people[i].printed);
    }
}

static void
test_head (void)
{
  static const char *papers[][2] = { { "資料１", "要点録" }, { NULL, "図" }, { "資料２", NULL } };
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  KgrEdition edition = { KGR_SPEAKERS_ANONYMOUS, KGR_MARK_DEFAULT };
  g_autoptr(KgrPublicDocument) document = NULL;
  g_autofree char *paper = NULL;

  meeting->title = g_strdup ("令和３年度 第４回 全体会");
  meeting->starts_at = g_strdup ("2021-10-28T18:30:00");
  meeting->ends_at = g_strdup ("2021-10-28T20:30:00");
  meeting->venue = g_strdup ("会議室２");
  meeting->observers = 0;
  meeting->record_method = KGR_METHOD_ITEM_SUMMARY;
  add_people (meeting);
  fill_agenda (meeting);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      KgrPaper *entry = kgr_meeting_add_paper (meeting);

      entry->label = g_strdup (papers[i][0]);
      entry->title = g_strdup (papers[i][1]);
    }

  document = kgr_projection_new_minutes (meeting, &edition);
  paper = kgr_test_paper_render (document, 0);
  g_assert_cmpstr (paper, ==,
                   "会議録\n"
                   "会議の名称: 令和３年度 第４回 全体会\n"
                   "開催日時: 令和３年10月28日（木曜日）午後６時30分から午後８時30分まで\n"
                   "開催場所: 会議室２\n"
                   "出席者: 高橋（祥子）委員、髙橋（祥太）委員、長沢会長（議長）、Ａさん、"
                   "平岡委員（代理出席）、手話通訳者、遠山委員（オンライン）、"
                   "百瀬委員（代理出席・オンライン）、山田\n"
                   "欠席者: 小川委員\n"
                   "議題: （１） 相談 | （２） 体制 | （３） 個別の件（非公開　条例第７条） | "
                   "（４） 非公開案件（非公開）\n"
                   "会議資料の名称: 資料１ 要点録 | 図 | 資料２\n"
                   "記録方法: □全文記録 □発言者の発言内容ごとの要点記録 ☑会議内容の要点記録\n"
                   "# 会議内容\n"
                   "傍聴０名\n"
                   "## １ 開会\n"
                   "## ２ 閉会\n");
}

static void
test_head_of_what_is_not_known (void)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, KGR_MARK_DEFAULT };
  g_autoptr(KgrPublicDocument) document = NULL;
  g_autoptr(KgrPublicDocument) printed = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *with_time = NULL;

  meeting->venue = g_strdup ("");
  document = kgr_projection_new_minutes (meeting, &edition);
  paper = kgr_test_paper_render (document, 0);
  g_assert_cmpstr (paper, ==, "会議録\n# 会議内容\n");

  meeting->when_printed = g_strdup ("十月末");
  printed = kgr_projection_new_minutes (meeting, &edition);
  with_time = kgr_test_paper_render (printed, 0);
  g_assert_cmpstr (with_time, ==, "会議録\n開催日時: 十月末\n# 会議内容\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/gaps", test_gaps);
  g_test_add_func ("/projection/empty", test_what_is_empty);
  g_test_add_func ("/projection/items", test_items);
  g_test_add_func ("/projection/closed-items", test_closed_items);
  g_test_add_func ("/projection/key-points", test_key_points);
  g_test_add_func ("/projection/head", test_head);
  g_test_add_func ("/projection/head-of-the-unknown", test_head_of_what_is_not_known);
  return g_test_run ();
}
