/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Minutes of other offices as they come from a word processor, a spreadsheet or a browser: who said
 * what. The shapes are real, the words are not. */

#include "config.h"

#include "kgr-test-doc.h"
#include "record/kgr-record-fragment.h"

typedef struct
{
  const char *title;
  const char *text;
  const char *record; /* of which statements it becomes */
} Case;

static const Case statements[] = {
  { "a circle, a wide space", "○会長　ただいまから始めます。\n　よろしくお願いします。\n○副会長　はい\n",
    "○会長\nただいまから始めます。\nよろしくお願いします。\n○副会長\nはい\n" },
  { "only one line", "○会長　始めます。", "○会長\n始めます。\n" },
  { "the other circles, a name in two parts", "〇真鍋 副会長　始めます。\n◯久住委員　質問です。\n",
    "○真鍋 副会長\n始めます。\n○久住委員\n質問です。\n" },
  { "a circle and a colon", "○会長：始めます。\n○委員: 質問です。\n", "○会長\n始めます。\n○委員\n質問です。\n" },
  { "a name in brackets behind the role", "○委員（久住）　質問です。\n○事務局（福祉課）答えます。\n",
    "○委員（久住）\n質問です。\n○事務局（福祉課）\n答えます。\n" },
  { "quoted words", "○会長「始めます。」\n○委員　「質問です。」\n",
    "○会長\n「始めます。」\n○委員\n「質問です。」\n" },
  { "words that begin with a circle too", "○会長　○午後１時開会\n　始めます。\n",
    "○会長\n○午後１時開会\n始めます。\n" },
  { "brackets", "【会長】始めます。\n続けます。\n【久住委員】　質問です。\n（事務局）答えます。\n",
    "○会長\n始めます。\n続けます。\n○久住委員\n質問です。\n○事務局\n答えます。\n" },
  { "brackets on a line of their own", "【会長】\n始めます。\n［事務局］\n答えます。\n",
    "○会長\n始めます。\n○事務局\n答えます。\n" },
  { "a colon", "会長：始めます。\n続けます。\n久住委員：はい\n", "○会長\n始めます。\n続けます。\n○久住委員\nはい\n" },
  { "a colon on a line of its own", "会長：\n始めます。\n委員Ａ：\n質問です。\n",
    "○会長\n始めます。\n○委員Ａ\n質問です。\n" },
  { "a bracket that only closes", "会長）始めます。\n久住委員) 質問です。\n", "○会長\n始めます。\n○久住委員\n質問です。\n" },
  { "no mark", "会長　始めます。\n　続けます。\n久住委員　質問です。\n",
    "○会長\n始めます。\n続けます。\n○久住委員\n質問です。\n" },
  { "by a name of the attendance", "○三枝さん　質問です。\n三枝さん：まだです。\n",
    "○三枝さん\n質問です。\n○三枝さん\nまだです。\n" },
  { "words before the first speaker", "議題１\n○会長　始めます。\n", "・\n議題１\n○会長\n始めます。\n" },
  { "lines of their own and with words", "○会長\n始めます。\n○委員　質問です。\n",
    "○会長\n始めます。\n○委員\n質問です。\n" },
  { "from a web page, blank lines between", "○会長　始めます。\n\n\n○委員　質問です。\n\n",
    "○会長\n始めます。\n○委員\n質問です。\n" },
  { "a table: who, what", "若林委員\t公明の若林です。\n会長\tでは、お願いします。\n",
    "○若林委員\n公明の若林です。\n○会長\nでは、お願いします。\n" },
  { "a table: number, who, what", "1\t○会長\t始めます。\n２\t久住委員\t質問です。\n\t\t続きです。\n",
    "○会長\n始めます。\n○久住委員\n質問です。\n続きです。\n" },
  { "a table: time, who, what", "18:30\t三枝さん\tはい\n", "○三枝さん\nはい\n" },
};

/* What has no speaker stays what it is. */
static const Case others[] = {
  { "a list", "○日時\n○場所　市役所\n", "○会長\nあ○日時\n○場所　市役所\n" },
  { "what begins with a role", "○委員会　設置について\n○会長谷川地区の件。\n",
    "○会長\nあ○委員会　設置について\n○会長谷川地区の件。\n" },
  { "a list of names", "会長　真鍋一郎\n委員　久住花子\n", "○会長\nあ会長　真鍋一郎\n委員　久住花子\n" },
  { "a list of names behind colons", "会長：真鍋\n委員：久住、三枝\n事務局：\n遠山\n",
    "○会長\nあ会長：真鍋\n委員：久住、三枝\n事務局：\n遠山\n" },
  { "facts behind colons", "日時：６月２日である。\n場所：市役所\n", "○会長\nあ日時：６月２日である。\n場所：市役所\n" },
  { "a sentence with a bracket", "今回（第４回）会長から話す。\n以上。\n",
    "○会長\nあ今回（第４回）会長から話す。\n以上。\n" },
  { "a title in brackets", "【資料１】窓口のこと。\n（略）\n", "○会長\nあ【資料１】窓口のこと。\n（略）\n" },
  { "a table of members", "1\t会長\t真鍋一郎\n2\t委員\t久住花子\n",
    "○会長\nあ1　会長　真鍋一郎\n2　委員　久住花子\n" },
  { "a sentence that begins with a role", "会長が始めます、と言った。\n委員の質問です。\n",
    "○会長\nあ会長が始めます、と言った。\n委員の質問です。\n" },
};

static KgrRecordFragment *
read_text (const char *text)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, (gpointer) "三枝さん");
  return kgr_record_fragment_new_from_text (text, people);
}

static void
test_statements (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあ\n");
      g_autoptr(KgrRecordFragment) part = read_text (statements[i].text);
      g_autofree char *expected = g_strconcat ("○会長\nあ\n", statements[i].record, NULL);

      g_test_message ("%s", statements[i].title);
      g_assert_true (kgr_record_doc_paste (doc, (KgrTextPos) TEXT (0, 0, 1), part));
      kgr_test_doc_assert (doc, expected);
      g_assert_true (kgr_record_doc_check (doc, NULL));
      g_assert_true (kgr_record_doc_undo (doc));
      kgr_test_doc_assert (doc, "○会長\nあ\n");
    }
}

static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあ\n");
      g_autoptr(KgrRecordFragment) part = read_text (others[i].text);

      g_test_message ("%s", others[i].title);
      g_assert_true (kgr_record_doc_paste (doc, (KgrTextPos) TEXT (0, 0, 1), part));
      kgr_test_doc_assert (doc, others[i].record);
    }
}

/* A whole statement on one line, longer than anybody reads, is cut as well. */
static void
test_long_words (void)
{
  g_autoptr(GString) text = g_string_new ("○会長　");
  g_autoptr(KgrRecordFragment) part = NULL;

  while (g_utf8_strlen (text->str, -1) < 2500)
    g_string_append (text, "これは一つの文である。");
  part = read_text (text->str);
  g_assert_cmpuint (kgr_record_fragment_get_n_units (part), ==, 1);
  g_assert_cmpstr (kgr_unit_get (kgr_record_fragment_get_unit (part, 0))->speaker, ==, "会長");
  g_assert_cmpuint (kgr_unit_get_n_paras (kgr_record_fragment_get_unit (part, 0), KGR_LAYER_TEXT),
                    ==, 3);
}

static void
add_person (KgrMeeting *meeting,
            gint64      person_id,
            const char *name,
            const char *role,
            const char *public_name)
{
  KgrAttendance *line = kgr_meeting_add_attendance (meeting);

  line->id = person_id;
  line->person_id = person_id;
  line->name = g_strdup (name);
  line->role = g_strdup (role);
  line->public_name = g_strdup (public_name);
}

/* A statement is of the person whose label or name it has, so that a public name covers it too; not
 * where two could be meant. */
static void
test_people (void)
{
  static const struct
  {
    const char *label;
    gint64      person_id;
  } cases[] = {
    { "会長", 1 }, { "長沢会長", 1 }, { "長沢　一", 1 }, { "小川委員", 2 }, { "小川二委員", 2 },
    { "委員（当事者）", 2 }, { "高橋委員", 0 }, { "高橋健委員", 4 }, { "委員", 0 }, { "事務局", 0 },
  };
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();

  add_person (meeting, 1, "長沢 一", "会長", NULL);
  add_person (meeting, 2, "小川 二", "委員", "委員（当事者）");
  add_person (meeting, 3, "高橋 祥子", "委員", NULL);
  add_person (meeting, 4, "高橋 健", "委員", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("○", cases[i].label, "\n始めます。\n", NULL);
      g_autoptr(KgrRecordFragment) part = kgr_record_fragment_new_for_meeting (text, meeting);
      const KgrUnitFields *fields = kgr_unit_get (kgr_record_fragment_get_unit (part, 0));

      g_test_message ("%s", cases[i].label);
      g_assert_cmpstr (fields->speaker, ==, cases[i].label);
      g_assert_cmpint (fields->person_id, ==, cases[i].person_id);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-paste/statements", test_statements);
  g_test_add_func ("/record-paste/others", test_others);
  g_test_add_func ("/record-paste/people", test_people);
  g_test_add_func ("/record-paste/long-words", test_long_words);

  return g_test_run ();
}
