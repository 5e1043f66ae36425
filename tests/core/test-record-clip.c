/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting, copying and pasting parts of a record, and text of other programs. */

#include "config.h"

#include <string.h>

#include "kgr-test-doc.h"
#include "record/kgr-record-fragment.h"

/* Agenda item 2 is closed. */
static KgrRecordDoc *
doc_with_closed (const char *record)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();

  for (gint64 id = 1; id <= 2; id++)
    {
      KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

      item->id = id;
      item->closed = id == 2;
      item->ground = g_strdup ("理由");
    }
  kgr_test_record_add (meeting, record);
  return kgr_record_doc_new (meeting);
}

static void
test_parts (void)
{
  static const struct
  {
    const char *title;
    const char *before;
    KgrTextPos  from;
    KgrTextPos  to;
    KgrTextPos  at;   /* in the record as it is after cutting */
    const char *cut;
    const char *pasted;
  } cases[] = {
    { "words", "○会長\nあいう\n", TEXT (0, 0, 0), TEXT (0, 0, 1), TEXT (0, 0, 2),
      "○会長\nいう\n", "○会長\nいうあ\n" },
    { "words with a passage", "○会長\nあ[い]う\n", TEXT (0, 0, 1), TEXT (0, 0, 3),
      TEXT (0, 0, 0), "○会長\nあ\n", "○会長\n[い]うあ\n" },
    { "over paragraphs", "○会長\nあい\nうえ\nお\n", TEXT (0, 0, 1), TEXT (0, 1, 1),
      TEXT (0, 1, 1), "○会長\nあえ\nお\n", "○会長\nあえ\nおい\nう\n" },
    { "into a passage", "○会長\nあ[いう]\n", TEXT (0, 0, 0), TEXT (0, 0, 1), TEXT (0, 0, 1),
      "○会長\n[いう]\n", "○会長\n[いあう]\n" },
    { "a statement", "○会長\nあ\n=要\n○委員\nい\n", LABEL (0, 0), TEXT (0, 0, 1), TEXT (0, 0, 1),
      "○委員\nい\n", "○委員\nい\n○会長\nあ\n=要\n" },
    { "before a label", "○会長\nあ\n○委員\nい\n○会長\nう\n", LABEL (2, 0), TEXT (2, 0, 1),
      LABEL (0, 0), "○会長\nあ\n○委員\nい\n", "○会長\nう\n○会長\nあ\n○委員\nい\n" },
    { "into words: the rest keeps its speaker", "○会長\nあ\n○委員\nいう\n", LABEL (0, 0),
      TEXT (0, 0, 1), TEXT (0, 0, 1), "○委員\nいう\n", "○委員\nい\n○会長\nあ\n○委員\nう\n" },
    { "parts of two", "○会長\nあい\n○委員\nうえ\n", TEXT (0, 0, 1), TEXT (1, 0, 1),
      TEXT (1, 0, 1), "○会長\nあ\n○委員\nえ\n", "○会長\nあ\n○委員\nえ\n○会長\nい\n○委員\nう\n" },
    { "over an item", "○会長\nあい\n@1\n○委員\nうえ\n", TEXT (0, 0, 1), TEXT (2, 0, 1),
      TEXT (2, 0, 1), "○会長\nあ\n@1\n○委員\nえ\n",
      "○会長\nあ\n@1\n○委員\nえ\n○会長\nい\n○委員\nう\n" },
    { "words out of a closed item", "@1\n○会長\nあ\n@2\n○委員\nい\n", TEXT (3, 0, 0),
      TEXT (3, 0, 1), TEXT (1, 0, 1), "@1\n○会長\nあ\n@2\n○委員\n", "@1\n○会長\nあ[い]\n@2\n○委員\n" },
    { "a statement out of it", "@1\n○会長\nあ\n@2\n○委員\nい\n=要\n", LABEL (3, 0), TEXT (3, 0, 1),
      TEXT (1, 0, 1), "@1\n○会長\nあ\n@2\n", "@1\n○会長\nあ\n○委員\n[い]\n=[要]\n@2\n" },
    { "within it", "@2\n○会長\nあ\n+○委員\nい\n", LABEL (2, 0), TEXT (2, 0, 1), LABEL (1, 0),
      "@2\n○会長\nあ\n", "@2\n+○委員\nい\n○会長\nあ\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = doc_with_closed (cases[i].before);
      g_autoptr(KgrRecordFragment) cut = NULL;

      g_test_message ("%s", cases[i].title);
      cut = kgr_record_doc_cut (doc, cases[i].from, cases[i].to, 0);
      g_assert_nonnull (cut);
      kgr_test_doc_assert (doc, cases[i].cut);
      g_assert_true (kgr_record_doc_paste (doc, cases[i].at, cut));
      kgr_test_doc_assert (doc, cases[i].pasted);
      g_assert_true (kgr_record_doc_check (doc, NULL));
      g_assert_true (kgr_record_doc_undo (doc));
      g_assert_true (kgr_record_doc_undo (doc));
      kgr_test_doc_assert (doc, cases[i].before);
      g_assert_false (kgr_record_doc_undo (doc));
    }
}

/* What is cut and pasted is the same statement; pasted again, or elsewhere, it is another. */
static void
test_ids (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあ\n○委員\nい\n");
  g_autoptr(KgrRecordDoc) other = kgr_test_doc_new ("○会長\nあ\n");
  gint64 id = kgr_unit_get (kgr_record_doc_get_unit (doc, 0))->id;
  g_autoptr(KgrRecordFragment) cut = kgr_record_doc_cut (doc, (KgrTextPos) LABEL (0, 0),
                                                         (KgrTextPos) TEXT (0, 0, 1), 0);

  g_assert_true (kgr_record_doc_paste (doc, (KgrTextPos) TEXT (0, 0, 1), cut));
  g_assert_cmpint (kgr_unit_get (kgr_record_doc_get_unit (doc, 1))->id, ==, id);
  g_assert_true (kgr_record_doc_paste (doc, (KgrTextPos) TEXT (0, 0, 1), cut));
  g_assert_cmpint (kgr_unit_get (kgr_record_doc_get_unit (doc, 1))->id, !=, id);
  g_assert_true (kgr_record_doc_remove_unit (other, 0));
  g_assert_true (kgr_record_doc_paste (other, (KgrTextPos) TEXT (0, 0, 0), cut));
  g_assert_cmpint (kgr_unit_get (kgr_record_doc_get_unit (other, 0))->id, ==, -2);
  g_assert_true (kgr_record_doc_check (doc, NULL));
  g_assert_true (kgr_record_doc_check (other, NULL));
}

static void
test_other_programs (void)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *after; /* pasted behind あ of ○会長 */
  } cases[] = {
    { "a line", "いう", "○会長\nあいう\n" },
    { "with its end", "いう\r\n", "○会長\nあいう\n" },
    { "lines", "い\r\nう", "○会長\nあい\nう\n" },
    { "minutes", "○副会長\nい\nう\n\n〇事務局\nえ\n",
      "○会長\nあ\n○副会長\nい\nう\n○事務局\nえ\n" },
    { "words before the first speaker", "資料の説明\n○副会長\nい\n",
      "○会長\nあ\n・\n資料の説明\n○副会長\nい\n" },
    { "by a name of the attendance", "○真鍋さん\nい\n", "○会長\nあ\n○真鍋さん\nい\n" },
    { "a list is no speaker", "○日時\n○場所\n", "○会長\nあ○日時\n○場所\n" },
    { "a table", "資料１\t相談\t\r\n資料２\t\"二つの\n窓口\"\r\n",
      "○会長\nあ資料１　相談\n資料２　二つの 窓口\n" },
    { "a quotation mark", "い\t\"う\"\"え\"\n", "○会長\nあい　う\"え\n" },
    { "a table of speakers", "真鍋さん\tい\n\tう\n副会長\tえ\n",
      "○会長\nあ\n○真鍋さん\nい\nう\n○副会長\nえ\n" },
    { "nothing", "\n\n", NULL },
  };
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  g_ptr_array_add (known, (gpointer) "真鍋さん");
  g_ptr_array_add (known, (gpointer) "副会長");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあ\n");
      g_autoptr(KgrRecordFragment) part = kgr_record_fragment_new_from_text (cases[i].text, known);

      g_test_message ("%s", cases[i].title);
      g_assert_cmpint (kgr_record_doc_paste (doc, (KgrTextPos) TEXT (0, 0, 1), part), ==,
                       cases[i].after != NULL);
      kgr_test_doc_assert (doc, cases[i].after != NULL ? cases[i].after : "○会長\nあ\n");
      g_assert_true (kgr_record_doc_check (doc, NULL));
    }
}

/* A long paragraph is cut at the ends of sentences, or anywhere, and nothing is lost. */
static void
test_long_paragraph (void)
{
  const char *sentences[] = { "これは一つの文である。", "「そうだ。」", "続く" };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GString) back = g_string_new (NULL);
      g_autoptr(KgrRecordFragment) part = NULL;
      KgrUnit *unit;

      while (g_utf8_strlen (text->str, -1) < 3500)
        g_string_append (text, sentences[i]);
      part = kgr_record_fragment_new_from_text (text->str, NULL);
      unit = kgr_record_fragment_get_unit (part, 0);
      g_assert_cmpuint (kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT), >=, 4);
      for (guint j = 0; j < kgr_unit_get_n_paras (unit, KGR_LAYER_TEXT); j++)
        {
          KgrPara *para = kgr_unit_get_para (unit, KGR_LAYER_TEXT, j);

          g_assert_cmpint (kgr_para_get_n_chars (para), <=, 1001);
          g_assert_true (g_str_has_prefix (kgr_para_get_text (para), sentences[i]) || i == 2);
          g_string_append (back, kgr_para_get_text (para));
        }
      g_assert_cmpstr (back->str, ==, text->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-clip/parts", test_parts);
  g_test_add_func ("/record-clip/ids", test_ids);
  g_test_add_func ("/record-clip/other-programs", test_other_programs);
  g_test_add_func ("/record-clip/long-paragraph", test_long_paragraph);

  return g_test_run ();
}
