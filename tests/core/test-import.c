/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole texts: one in the form as an extraction leaves it, in many states, and small ones. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "import/kgr-import.h"
#include "kgr-error.h"
#include "kgr-test-conservation.h"

#define FORM_WORDS \
  "会議録会議の名称開催日時開催場所出席者、、、、、、、議題会議資料の名称記録方法" \
  "□全文記録☑発言者の発言内容ごとの要点記録□会議内容の要点記録会議内容傍聴３名"

static char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static KgrImport *
import_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  KgrImport *import = kgr_import_new_from_text (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return import;
}

/* The record as lines: ○ and label, then the paragraphs; one that begins with a circle is set in.
 * */
static char *
dup_record (KgrMeeting *meeting)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      const KgrUnitFields *fields = kgr_unit_get (unit);

      if (fields->kind == KGR_UNIT_ITEM)
        g_string_append_printf (string, "[%d]\n", (int) fields->agenda_id);
      if (fields->speaker != NULL)
        g_string_append_printf (string, "○%s\n", fields->speaker);
      for (guint j = 0; j < kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT); j++)
        {
          const char *text = kgr_para_get_text (kgr_unit_get_para (unit, KGR_LAYER_TEXT, j));
          gboolean is_circle = kgr_char_is_circle (g_utf8_get_char (text));

          g_string_append_printf (string, "%s%s\n", is_circle ? "　" : "", text);
        }
    }

  return g_string_free (string, FALSE);
}

static void
assert_record (KgrImport  *import,
               const char *expected)
{
  g_autofree char *record = dup_record (import->meeting);

  g_assert_cmpstr (record, ==, expected);
}

static char *
replace (const char *text,
         const char *what,
         const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  g_assert_nonnull (parts[1]);
  return g_strjoinv (with, parts);
}

static void
assert_people (KgrMeeting *meeting)
{
  static const struct { const char *name, *role; int status; } people[] = {
    { "汐入", "部会長", KGR_ATTENDANCE_PRESENT },
    { "磯辺", "副部会長", KGR_ATTENDANCE_PRESENT },
    { "浜口", "委員", KGR_ATTENDANCE_PRESENT },
    { "帆足", "委員", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_ONLINE },
    { "沖津", "委員", KGR_ATTENDANCE_PRESENT },
    { "渡瀬", "委員", KGR_ATTENDANCE_PRESENT },
    { "潮崎", "委員", KGR_ATTENDANCE_ABSENT },
    { "岬", "氏", KGR_ATTENDANCE_REPRESENTED },
  };

  g_assert_cmpuint (meeting->attendance->len, ==, G_N_ELEMENTS (people));
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      KgrAttendance *attendance = g_ptr_array_index (meeting->attendance, i);

      g_assert_cmpstr (attendance->name, ==, people[i].name);
      g_assert_cmpstr (attendance->role, ==, people[i].role);
      g_assert_cmpint (attendance->status, ==, people[i].status);
    }
}

static void
assert_lists (KgrMeeting *meeting)
{
  static const struct { int kind; const char *number, *title; } agenda[] = {
    { KGR_AGENDA_HEADING, "１", "開会" },
    { KGR_AGENDA_HEADING, "２", "資料の確認（事務局より）" },
    { KGR_AGENDA_HEADING, "３", "議題" },
    { KGR_AGENDA_ITEM, "（１）", "作業時間と送迎についての聞き取りの結果について" },
    { KGR_AGENDA_ITEM, "（２）", "短時間から始める働き方について" },
    { KGR_AGENDA_ITEM, "（３）", "次年度に取り組む事柄について" },
  };
  static const struct { const char *label, *title; } papers[] = {
    { "資料１", "令和４年度 日中活動の場に関する聞き取りのまとめ" },
    { "資料２", "渚野市における短時間就労の受け入れと支援の流れについての比較表" },
    { "資料３", "次年度の取り組み（案）" },
    { "参考資料１", "送迎の実施状況と利用者の住まいの地区ごとの人数の一覧（抜粋）" },
  };

  g_assert_cmpuint (meeting->agenda->len, ==, G_N_ELEMENTS (agenda));
  for (guint i = 0; i < G_N_ELEMENTS (agenda); i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      g_assert_cmpint (item->id, ==, i + 1);
      g_assert_cmpint (item->parent_id, ==, 0);
      g_assert_cmpint (item->kind, ==, agenda[i].kind);
      g_assert_cmpstr (item->number, ==, agenda[i].number);
      g_assert_cmpstr (item->title, ==, agenda[i].title);
    }

  g_assert_cmpuint (meeting->papers->len, ==, G_N_ELEMENTS (papers));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      KgrPaper *paper = g_ptr_array_index (meeting->papers, i);

      g_assert_cmpint (paper->id, ==, i + 1);
      g_assert_cmpstr (paper->label, ==, papers[i].label);
      g_assert_cmpstr (paper->title, ==, papers[i].title);
    }
}

/* All that is to be read from tests/data/import/nagisano.txt, in whatever state it came. */
static void
assert_nagisano (const char *text)
{
  g_autoptr (KgrImport) import = import_text (text);
  g_autofree char *expected = read_data ("nagisano.expected.txt");
  g_autofree char *loss = find_loss (text, import, FORM_WORDS);
  KgrMeeting *meeting = import->meeting;

  g_assert_cmpstr (meeting->title, ==,
                   "令和４年度 第２回渚野市地域自立支援協議会 日中活動支援作業部会");
  g_assert_cmpstr (meeting->council, ==, "渚野市地域自立支援協議会");
  g_assert_cmpstr (meeting->body, ==, "日中活動支援作業部会");
  g_assert_cmpint (meeting->fiscal_year, ==, 2022);
  g_assert_cmpint (meeting->number, ==, 2);
  g_assert_cmpstr (meeting->starts_at, ==, "2022-09-15T14:00:00");
  g_assert_cmpstr (meeting->ends_at, ==, "2022-09-15T15:45:00");
  g_assert_null (meeting->when_printed);
  g_assert_cmpstr (meeting->venue, ==, "渚野市役所分庁舎 ３階 第１会議室");
  g_assert_cmpint (meeting->observers, ==, 3);
  g_assert_cmpint (meeting->record_method, ==, KGR_METHOD_STATEMENT_SUMMARY);
  g_assert_cmpint (meeting->status, ==, KGR_MEETING_DRAFT);
  assert_people (meeting);
  assert_lists (meeting);
  assert_record (import, expected);

  g_assert_cmpuint (import->unread->len, ==, 0);
  g_assert_cmpuint (import->removed->len, ==, 1);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (import->removed, 0), ": 3"));
  g_assert_cmpstr (loss, ==, NULL);
}

static void
test_extracted (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autoptr (KgrImport) import = import_text (text);
  const KgrUnitFields *note = kgr_unit_get (g_ptr_array_index (import->meeting->units, 0));

  assert_nagisano (text);
  g_assert_cmpstr (g_ptr_array_index (import->removed, 0), ==, "212: 3");
  g_assert_cmpuint (import->meeting->units->len, ==, 25);
  g_assert_cmpint (note->kind, ==, KGR_UNIT_NOTE);
  g_assert_cmpint (note->statement_kind, ==, KGR_STATEMENT_NOTE);
  g_assert_null (note->speaker);
  for (guint i = 0; i < import->meeting->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (g_ptr_array_index (import->meeting->units, i));

      g_assert_cmpint (fields->id, ==, i + 1);
      g_assert_cmpint (fields->agenda_id, ==, 0);
      g_assert_cmpint (fields->statement_kind, ==, i == 0 ? KGR_STATEMENT_NOTE
                                                          : KGR_STATEMENT_SPEECH);
    }
}

static void
test_line_ends (void)
{
  static const char * const ends[] = { "\r\n", "\r", "\xe2\x80\xa8", "\xc2\x85" };
  g_autofree char *text = read_data ("nagisano.txt");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *other = replace (text, "\n", ends[i]);

      assert_nagisano (other);
    }
}

static void
test_byte_order_mark (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);

  assert_nagisano (marked);
}

static void
test_decomposed (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);

  g_assert_cmpstr (decomposed, !=, text);
  assert_nagisano (decomposed);
}

static char *
strip_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);

  return g_strjoinv ("\n", lines);
}

static void
test_trailing_spaces (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *stripped = strip_lines (text);
  g_autofree char *padded = replace (text, "\n", "　 \t\n");

  assert_nagisano (stripped);
  assert_nagisano (padded);
}

/* The same text as it was before the extraction doubled its lines: one blank line fewer
 * everywhere. */
static void
test_single_spaced (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *stripped = strip_lines (text);
  g_autoptr (GString) single = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (stripped, "\n", -1);
  guint n_blank = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        {
          n_blank++;
          continue;
        }
      if (n_blank > 1)
        g_string_append_c (single, '\n');
      g_string_append_printf (single, "%s\n", lines[i]);
      n_blank = 0;
    }

  assert_nagisano (single->str);
}

/* Without any blank line, and the one space of a page's head in the middle of a sentence. */
static void
test_no_blank_lines (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *stripped = strip_lines (text);
  g_autoptr (GString) dense = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (stripped, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && strcmp (lines[i], "3") != 0)
      g_string_append_printf (dense, "%s\n", lines[i]);
    else if (*lines[i] != '\0')
      g_string_append (dense, "\n3\n\n ");

  assert_nagisano (dense->str);
}

static void
test_form_feed (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *at_foot = replace (text, "\n\n\n\n3 \n\n \n\n", "\n\n3\n\f");
  g_autofree char *indented = replace (text, "\n\n\n\n3 \n\n \n\n", "\n\n- 3 -\n\n\f ");
  g_autofree char *number = replace (indented, "- 3 -", "3");

  assert_nagisano (at_foot);
  assert_nagisano (number);
}

/* A line as long as ten changes nothing anywhere else. */
static void
test_one_long_line (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *plain = read_data ("nagisano.expected.txt");
  g_autofree char *words = g_strnfill (4000, 'a');
  g_autofree char *sentence = g_strconcat ("異議なし。", words, NULL);
  g_autofree char *longer = replace (text, "異議なし。", sentence);
  g_autofree char *expected = replace (plain, "異議なし。", sentence);
  g_autoptr (KgrImport) import = import_text (longer);

  assert_record (import, expected);
  assert_lists (import->meeting);
}

static void
test_unprintable (void)
{
  g_autofree char *text = read_data ("nagisano.txt");
  g_autofree char *marked = replace (text, "異議なし。", "異議\aな\xef\xbf\xbcし。");
  g_autofree char *expected = read_data ("nagisano.expected.txt");
  g_autoptr (KgrImport) import = import_text (marked);

  assert_record (import, expected);
  g_assert_cmpuint (import->removed->len, ==, 3);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (import->removed, 0), ": U+0007"));
  g_assert_true (g_str_has_suffix (g_ptr_array_index (import->removed, 1), ": U+FFFC"));
}

/* What stands in the record, after a head that is always the same. */
static void
test_bodies (void)
{
  static const struct { const char *body, *record; } cases[] = {
    { "", "" },
    { "事務局より説明。\n", "事務局より説明。\n" },
    { "○会長\nはい。\n〇副会長\nいいえ。\n◯発言者：委員\nまあ。\n",
      "○会長\nはい。\n○副会長\nいいえ。\n○発言者：委員\nまあ。\n" },
    { "○ （会長）：\nはい。\n○【事務局】\nいいえ。\n○委員：\nまあ。\n",
      "○会長\nはい。\n○事務局\nいいえ。\n○委員\nまあ。\n" },
    /* What begins with a circle and is no speaker. */
    { "○会長\n○午後２時20分開会\nはい。\n", "○会長\n　○午後２時20分開会\nはい。\n" },
    { "○会長\n○相談の充実\n○人材の育成\nである。\n",
      "○会長\n　○相談の充実\n　○人材の育成\nである。\n" },
    { "○会長\nはい。\n○委員からの意見を受け、修正した。\n",
      "○会長\nはい。\n　○委員からの意見を受け、修正した。\n" },
    /* A name without a role speaks if it comes back, or if the attendance has it. */
    { "○ミナト\nはい。\n○磯部\nええ。\n○ミナト\nはい。\n○ミナト\nはい。\n",
      "○ミナト\nはい。\n○磯部\nええ。\n○ミナト\nはい。\n○ミナト\nはい。\n" },
    { "○会長\nはい。\n○ミナト\nはい。\n", "○会長\nはい。\n　○ミナト\nはい。\n" },
    /* An item's place, and what nobody says there; the agenda read out is no place. */
    { "○会長\n始める。\n（１） 報告\n事務局より説明。\n○委員\nはい。\n（２）協議\n○会長\nでは。\n",
      "○会長\n始める。\n[1]\n事務局より説明。\n○委員\nはい。\n[2]\n○会長\nでは。\n" },
    { "○会長\n議題は次のとおり。\n（１）報告\n（２）協議\n始める。\n（１）報告\n○委員\nはい。\n",
      "○会長\n議題は次のとおり。\n（１）報告\n（２）協議\n始める。\n[1]\n○委員\nはい。\n" },
    { "○会長\n報告\nについて。\n", "○会長\n報告\nについて。\n" },
    /* Blank lines and indentation end a paragraph. */
    { "○会長\nはい。\n\nでは。\n　次に。\n", "○会長\nはい。\nでは。\n次に。\n" },
    { "○会長\n\n○委員\nはい。\n○会長\nええ。\n", "○会長\n○委員\nはい。\n○会長\nええ。\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("会議の名称 汐見市協議会\n出席者 磯部委員\n議題 （１）報告\n"
                                           "（２）協議\n会議内容\n", cases[i].body, NULL);
      g_autoptr (KgrImport) import = import_text (text);

      assert_record (import, cases[i].record);
    }
}

static void
test_headings (void)
{
  static const char text[] =
    "会議の名称 汐見市協議会\n会議内容\n１ 開会\n２ 議題\n説明。\n○会長\nでは。\n３ その他\n"
    "○事務局\n次回は未定。\n４ 閉会\n";
  g_autoptr (KgrImport) import = import_text (text);
  KgrAgendaItem *last;

  g_assert_cmpuint (import->meeting->agenda->len, ==, 4);
  last = g_ptr_array_index (import->meeting->agenda, 3);
  g_assert_cmpint (last->kind, ==, KGR_AGENDA_HEADING);
  g_assert_cmpstr (last->title, ==, "閉会");
  assert_record (import, "説明。\n○会長\nでは。\n[3]\n○事務局\n次回は未定。\n[4]\n");
}

/* Where no label says that the head is over, and words that fit no field. */
static void
test_heads (void)
{
  static const struct { const char *text, *record; guint n_unread; int method; } cases[] = {
    { "会議録\n会議の名称 汐見市協議会\n記録方法 ☑全文記録 □会議内容の要点記録\n説明。\n○会長\nはい。\n",
      "説明。\n○会長\nはい。\n", 0, KGR_METHOD_VERBATIM },
    { "会議の名称 汐見市協議会\n記録方法 □全文記録 ■会議内容の要点記録\n会議内容\n○会長\nはい。\n",
      "○会長\nはい。\n", 0, KGR_METHOD_ITEM_SUMMARY },
    { "会議の名称 汐見市協議会\n記録方法 レ全文記録\n会議内容\n", "", 0, KGR_METHOD_VERBATIM },
    { "会議の名称 汐見市協議会\n記録方法 □全文記録 □会議内容の要点記録\n会議内容\n",
      "□全文記録 □会議内容の要点記録\n", 1, 0 },
    { "会議の名称 汐見市協議会\n記録方法 ☑全文記録 ☑会議内容の要点記録\n会議内容\n",
      "☑全文記録 ☑会議内容の要点記録\n", 1, 0 },
    { "会議録（案）\n会議の名称 汐見市協議会\n傍聴者 若干名\n会議内容\n○会長\nはい。\n",
      "会議録（案）\n傍聴者 若干名\n○会長\nはい。\n", 2, 0 },
    { "会議の名称 汐見市協議会\n会議内容 傍聴１名\n○会長\nはい。\n", "○会長\nはい。\n", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KgrImport) import = import_text (cases[i].text);

      assert_record (import, cases[i].record);
      g_assert_cmpuint (import->unread->len, ==, cases[i].n_unread);
      g_assert_cmpint (import->meeting->record_method, ==, cases[i].method);
    }
}

/* Standing numbers that are no page numbers. */
static void
test_numbers_that_stay (void)
{
  g_autoptr (KgrImport) observers =
    import_text ("会議の名称 汐見市協議会\n傍聴者\n\n３\n\n会議内容\n\n○会長\n\nはい。\n");
  g_autoptr (KgrImport) answer =
    import_text ("会議の名称 汐見市協議会\n会議内容\n○会長\n何人か。\n○委員\n３\n○会長\nはい。\n");

  g_assert_cmpint (observers->meeting->observers, ==, 3);
  g_assert_cmpuint (observers->removed->len, ==, 0);
  assert_record (answer, "○会長\n何人か。\n○委員\n３\n○会長\nはい。\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/extracted", test_extracted);
  g_test_add_func ("/import/line-ends", test_line_ends);
  g_test_add_func ("/import/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/import/decomposed", test_decomposed);
  g_test_add_func ("/import/trailing-spaces", test_trailing_spaces);
  g_test_add_func ("/import/single-spaced", test_single_spaced);
  g_test_add_func ("/import/no-blank-lines", test_no_blank_lines);
  g_test_add_func ("/import/form-feed", test_form_feed);
  g_test_add_func ("/import/one-long-line", test_one_long_line);
  g_test_add_func ("/import/unprintable", test_unprintable);
  g_test_add_func ("/import/bodies", test_bodies);
  g_test_add_func ("/import/headings", test_headings);
  g_test_add_func ("/import/heads", test_heads);
  g_test_add_func ("/import/numbers-that-stay", test_numbers_that_stay);

  return g_test_run ();
}
