/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An invented meeting, word by word. */

#include "config.h"

#include "kgr-test-speech.h"

#define N_ITEMS 5
#define CLOSED_ITEM 3
#define STATEMENTS_A_DECISION 23

/* Nobody of these is anybody. The first is the vice chair. */
static const struct
{
  const char *name;
  const char *reading;
} seats[KGR_TEST_N_SEATS] = {
  { "長沢", "ながさわ" }, { "森下", "もりした" }, { "真鍋", "まなべ" }, { "遠山", "とおやま" },
  { "久住", "くずみ" }, { "早乙女", "さおとめ" }, { "三枝", "さえぐさ" }, { "瀬尾", "せお" },
  { "沢渡", "さわたり" }, { "桐谷", "きりたに" }, { "千賀", "せんが" }, { "小川", "おがわ" },
};

static const char * const openings[] = {
  "先ほどの資料について", "相談の窓口については", "昨年度の話し合いを踏まえると", "事業所の側から見ると",
  "家族の立場から申し上げると", "夜間や休日のことでは", "案のとおりでよいと思うが", "ほかの市の例では",
};
static const char * const middles[] = {
  "最初に受けた所が最後まで見届けることが大切で", "どこへ行けばよいかが読み取れないという声があり",
  "人手が足りず引き受けられないことが続いていて", "つないだ先で話が始まるまでに時間がかかり",
  "Ｂ型の事業所と放課後等デイの間で行き違いが起き", "数字は資料３の２頁の表のとおりであり",
};
static const char * const ends[] = {
  "次の会議までに考え方を示してほしい", "その点を改めて整理したい", "特に意見はない",
  "もう一度、図を描き直すことにする", "引き続き検討することでどうか", "「待つ」ことの意味を問われていると感じる",
};

static void
said_free (gpointer data)
{
  KgrSaid *said = data;

  g_free (said->label);
  g_free (said->words);
  g_free (said);
}

static KgrSaid *
add_said (GPtrArray   *speech,
          KgrSaidKind  kind,
          int          number,
          char        *label,
          char        *words)
{
  KgrSaid *said = g_new0 (KgrSaid, 1);

  said->kind = kind;
  said->number = number;
  said->label = label;
  said->words = words;
  g_ptr_array_add (speech, said);

  return said;
}

const char *
kgr_test_speech_get_reading (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    if (g_str_has_prefix (name, seats[i].name))
      return seats[i].reading;

  return NULL;
}

static char *
dup_label (int number)
{
  if (number < 0)
    return g_strdup (KGR_TEST_VISITOR "（" KGR_TEST_VISITOR_HOUSE "）");
  if (number == 0)
    return g_strdup ("事務局");

  return g_strconcat (seats[number - 1].name, number == 1 ? "副会長" : "委員", NULL);
}

/* Mostly two people talk with each other, and the chair comes between them. */
static int
choose_speaker (GRand *rand,
                int    current,
                int    before)
{
  int dice = g_rand_int_range (rand, 0, 100);
  int number = before;

  if (dice >= 35 && dice < 60)
    number = 1;
  else if (dice >= 60 && dice < 70)
    number = 0;
  else if (dice >= 70)
    number = dice < 98 ? g_rand_int_range (rand, 1, KGR_TEST_N_SEATS + 1) : -1;

  return number != current ? number : current == 1 ? 2 : 1;
}

static void
add_sentence (GString *words,
              GRand   *rand,
              guint    n)
{
  const char *opening = openings[g_rand_int_range (rand, 0, G_N_ELEMENTS (openings))];
  const char *middle = middles[g_rand_int_range (rand, 0, G_N_ELEMENTS (middles))];
  const char *end = ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))];

  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_printf (words, "%s、%s。", opening, end);
  else
    g_string_append_printf (words, "%s、%s、%u番目として%s。", opening, middle, n, end);
}

/* Now and then a passage, inside a paragraph or over the end of one. */
static void
add_passage (GString *words,
             GRand   *rand,
             guint    n)
{
  int dice = g_rand_int_range (rand, 0, 100);

  if (dice < 8)
    g_string_append_printf (words, "先月も" KGR_TEST_OPEN "若葉町の%u番目の方の長男" KGR_TEST_SHUT
                            "のことで連絡があった。", n);
  else if (dice < 11)
    g_string_append_printf (words, KGR_TEST_OPEN "%u番目の家族の体調がよくない。" KGR_TEST_SHUT "\n"
                            KGR_TEST_OPEN "夜の見守りを頼みたい。" KGR_TEST_SHUT, n);
}

static char *
dup_words (GRand    *rand,
           guint     n,
           gboolean  closed)
{
  GString *words = g_string_new (NULL);
  int n_sentences = g_rand_int_range (rand, 2, 7);

  for (int i = 0; i < n_sentences; i++)
    {
      if (i > 0 && g_rand_int_range (rand, 0, 100) < 15)
        g_string_append_c (words, '\n');
      add_sentence (words, rand, n);
      if (i == n_sentences / 2 && !closed)
        add_passage (words, rand, n);
    }

  return g_string_free (words, FALSE);
}

GPtrArray *
kgr_test_speech_new (guint   n_statements,
                     guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GPtrArray *speech = g_ptr_array_new_with_free_func (said_free);
  guint n_an_item = (n_statements + N_ITEMS - 1) / N_ITEMS;
  int current = 0;
  int before = 1;

  for (guint i = 0; i < n_statements; i++)
    {
      int number = choose_speaker (rand, current, before);
      gboolean closed = i / n_an_item + 1 == CLOSED_ITEM;
      KgrSaid *said;

      if (i % n_an_item == 0)
        add_said (speech, KGR_SAID_ITEM, 0, NULL, NULL);
      said = add_said (speech, KGR_SAID_STATEMENT, number, dup_label (number),
                       dup_words (rand, i, closed));
      said->opened = closed && g_rand_int_range (rand, 0, 10) == 0;
      if (i % STATEMENTS_A_DECISION == STATEMENTS_A_DECISION - 1)
        add_said (speech, KGR_SAID_DECISION, 0, NULL, g_strdup ("資料の図を描き直して進める。"));
      else if (g_rand_int_range (rand, 0, 100) < 4)
        add_said (speech, KGR_SAID_NOTE, 0, NULL, g_strdup_printf ("%u番目の資料を配った。", i));
      before = current;
      current = number;
    }

  return speech;
}

KgrMeeting *
kgr_test_speech_new_meeting (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  meeting->council = g_strdup ("汐見市障害者自立支援協議会");
  meeting->body = g_strdup ("全体会");
  meeting->title = g_strdup ("令和８年度 第５回 全体会");
  meeting->starts_at = g_strdup ("2026-11-24T18:30:00");
  meeting->status = KGR_MEETING_IN_SESSION;
  meeting->record_method = KGR_METHOD_VERBATIM;
  for (int i = 0; i < KGR_TEST_N_SEATS; i++)
    {
      KgrAttendance *person = kgr_meeting_add_attendance (meeting);

      person->id = i + 1;
      person->name = g_strdup (seats[i].name);
      person->role = g_strdup (i == 0 ? "副会長" : "委員");
      person->status = KGR_ATTENDANCE_PRESENT;
    }
  for (guint i = 0; i < N_ITEMS; i++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = i + 1;
      item->kind = KGR_AGENDA_ITEM;
      item->title = g_strdup_printf ("議題その%u", i + 1);
      item->closed = i + 1 == CLOSED_ITEM;
      item->ground = g_strdup (item->closed ? "個別事例・個人情報" : NULL);
      item->public_title = g_strdup (item->closed ? "個別事例の検討" : NULL);
    }

  return meeting;
}
