/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding, replacing, writing out abbreviations, counting. */

#include "config.h"

#include "kgr-test-doc.h"
#include "record/kgr-record-find.h"

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
    }
  kgr_test_record_add (meeting, record);
  return kgr_record_doc_new (meeting);
}

static void
test_find (void)
{
  static const struct
  {
    const char   *record;
    const char   *needle;
    KgrFindFlags  flags;
    const char   *places; /* "unit.para.start-end", s for the key points */
  } cases[] = {
    { "○会長\n相談、相談\n", "相談", KGR_FIND_FOLDED, "0.0.0-2 0.0.3-5" },
    { "○会長\nあああ\n", "ああ", KGR_FIND_FOLDED, "0.0.0-2" },
    { "○会長\nカード\nｶｰﾄﾞだ\nかーど\n", "カード", KGR_FIND_FOLDED, "0.0.0-3 0.1.0-4 0.2.0-3" },
    { "○会長\nカード\nかーど\n", "カード", KGR_FIND_EXACT, "0.0.0-3" },
    { "○会長\nＷＧのWg\n", "wg", KGR_FIND_FOLDED, "0.0.0-2 0.0.3-5" },
    { "○会長\n髙橋と高橋\n", "高橋", KGR_FIND_FOLDED, "0.0.0-2 0.0.3-5" },
    { "○会長\n髙橋と高橋\n", "高橋", KGR_FIND_EXACT, "0.0.3-5" },
    { "○会長\n５㌔先\n", "ロ", KGR_FIND_FOLDED, "0.0.1-2" },
    { "○会長\n森　下\n", "森下", KGR_FIND_FOLDED, "0.0.0-3" },
    { "○会長\nあ\n=あ点\n@1\n=あ要\n", "あ", KGR_FIND_FOLDED, "0.0.0-1 0s.0.0-1 1s.0.0-1" },
    { "○会長\nあ[あ]い[う]\n", "あ", KGR_FIND_PUBLIC, "0.0.0-1" },
    { "○会長\nあ[い]\n", "あい", KGR_FIND_PUBLIC, "" },
    { "@2\n○会長\nあ\n+○会長\nあ\n@1\n○会長\nあ\n", "あ", KGR_FIND_PUBLIC, "2.0.0-1 4.0.0-1" },
    { "○会長\nあ\n", "あ\n", KGR_FIND_FOLDED, "" },
    { "○会長\nあ\n", "", KGR_FIND_FOLDED, "" },
    { "○会長\nあ\n", "　", KGR_FIND_FOLDED, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = doc_with_closed (cases[i].record);
      g_autoptr(GArray) ranges = kgr_record_doc_find_all (doc, cases[i].needle, cases[i].flags);
      g_autoptr(GString) places = g_string_new (NULL);

      for (guint j = 0; j < ranges->len; j++)
        {
          const KgrTextRange *range = &g_array_index (ranges, KgrTextRange, j);

          g_string_append_printf (places, "%s%u%s.%u.%d-%d", j > 0 ? " " : "", range->start.unit,
                                  range->start.layer == KGR_LAYER_SUMMARY ? "s" : "",
                                  range->start.para, range->start.column, range->end.column);
        }
      g_test_message ("%s in %s", cases[i].needle, cases[i].record);
      g_assert_cmpstr (places->str, ==, cases[i].places);
    }
}

static void
test_next (void)
{
  g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new ("○会長\nあいあ\n○委員\nあ\n");
  KgrTextRange found;

  g_assert_true (kgr_record_doc_find_next (doc, "あ", 0, (KgrTextPos) TEXT (0, 0, 1), FALSE,
                                           &found));
  g_assert_true (kgr_text_pos_equal (found.start, (KgrTextPos) TEXT (0, 0, 2)));
  g_assert_true (kgr_record_doc_find_next (doc, "あ", 0, (KgrTextPos) TEXT (1, 0, 1), FALSE,
                                           &found));
  g_assert_true (kgr_text_pos_equal (found.start, (KgrTextPos) TEXT (0, 0, 0)));
  g_assert_true (kgr_record_doc_find_next (doc, "あ", 0, (KgrTextPos) TEXT (0, 0, 2), TRUE,
                                           &found));
  g_assert_true (kgr_text_pos_equal (found.start, (KgrTextPos) TEXT (0, 0, 0)));
  g_assert_true (kgr_record_doc_find_next (doc, "あ", 0, (KgrTextPos) TEXT (0, 0, 0), TRUE,
                                           &found));
  g_assert_true (kgr_text_pos_equal (found.start, (KgrTextPos) TEXT (1, 0, 0)));
  g_assert_false (kgr_record_doc_find_next (doc, "う", 0, (KgrTextPos) TEXT (0, 0, 0), FALSE,
                                            &found));
}

static void
step_cb (KgrRecordDoc *doc,
         gpointer      data)
{
  (*(guint *) data)++;
}

static void
test_replace (void)
{
  static const struct
  {
    const char *before;
    const char *needle;
    const char *text;
    const char *after;
    guint       n;
  } cases[] = {
    { "○会長\nあいあ\n○委員\nあ\n=あ\n", "あ", "xy", "○会長\nxyいxy\n○委員\nxy\n=xy\n", 4 },
    { "○会長\nあ[い]う\n", "い", "xy", "○会長\nあ[xy]う\n", 1 },
    { "○会長\n[あいう]\n", "い", "x", "○会長\n[あxう]\n", 1 },
    { "○会長\nあ[い]う\n", "あい", "x", "○会長\n[x]う\n", 1 },
    { "○会長\n[あ]い[う]\n", "あいう", "x", "○会長\n[x]\n", 1 },
    { "○会長\nあ[い]あ\n", "あ", "", "○会長\n[い]\n", 2 },
    { "○会長\nあ\n", "あ", "x\ny", "○会長\nx y\n", 1 },
    { "○会長\nあ\n", "い", "x", "○会長\nあ\n", 0 },
    { "○会長\nあ\n", "あ", "あ", "○会長\nあ\n", 0 },
  };
  static const KgrRecordObserver observer = { NULL, step_cb };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new (cases[i].before);
      guint n_steps = 0;

      g_test_message ("%s", cases[i].before);
      kgr_record_doc_observe (doc, &observer, &n_steps);
      g_assert_cmpuint (kgr_record_doc_replace_all (doc, cases[i].needle, cases[i].text, 0), ==,
                        cases[i].n);
      kgr_test_doc_assert (doc, cases[i].after);
      g_assert_cmpuint (n_steps, ==, cases[i].n > 0 ? 1 : 0);
      g_assert_true (kgr_record_doc_check (doc, NULL));
      g_assert_cmpint (kgr_record_doc_undo (doc), ==, cases[i].n > 0);
      kgr_test_doc_assert (doc, cases[i].before);
    }
}

static KgrCouncil *
new_council (void)
{
  static const char * const own[][2] = {
    { "きそう", "基幹相談支援センター" },
    { "そう", "相談" },
    { "ＳＶ", "スーパービジョン" },
    { "ケガ", "負傷" },
  };
  KgrCouncil *council = g_new0 (KgrCouncil, 1);

  council->abbreviations = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_ptr_array_add (council->abbreviations, kgr_abbreviation_new (own[i][0], own[i][1]));
  return council;
}

static void
test_expand (void)
{
  static const struct
  {
    const char  *before;
    int          column;
    const char  *after; /* NULL = nothing fits */
    KgrFindFlags flags;
  } cases[] = {
    { "○会長\nきそうの\n", 3, "○会長\n基幹相談支援センターの\n", 0 },
    { "○会長\nそう\n", 2, "○会長\n相談\n", 0 },
    { "○会長\nきそうの\n", 4, NULL, 0 },
    { "○会長\n[そう]\n", 2, "○会長\n[相談]\n", 0 },
    { "○会長\n\n", 0, NULL, 0 },
    /* As it is typed: narrow, small, in parts. */
    { "○会長\nはsv\n", 3, "○会長\nはスーパービジョン\n", 0 },
    { "○会長\nｹｶﾞを\n", 3, "○会長\n負傷を\n", 0 },
    { "○会長\nそう　\n", 3, NULL, 0 },
    /* What is hidden is neither read nor written over. */
    { "○会長\n[き]そう\n", 3, "○会長\n[基幹相談支援センター]\n", 0 },
    { "○会長\n[き]そう\n", 3, "○会長\n[き]相談\n", KGR_FIND_PUBLIC },
    { "○会長\n[きそう]\n", 3, NULL, KGR_FIND_PUBLIC },
    { "○会長\nき[そう]\n", 2, NULL, KGR_FIND_PUBLIC },
  };
  g_autoptr(KgrCouncil) council = new_council ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrRecordDoc) doc = kgr_test_doc_new (cases[i].before);
      KgrTextPos caret = TEXT (0, 0, cases[i].column);

      g_test_message ("%s", cases[i].before);
      g_assert_cmpint (kgr_record_doc_expand (doc, caret, council, cases[i].flags), ==,
                       cases[i].after != NULL);
      kgr_test_doc_assert (doc, cases[i].after != NULL ? cases[i].after : cases[i].before);
      if (cases[i].after == NULL)
        continue;
      g_assert_true (kgr_record_doc_undo (doc));
      kgr_test_doc_assert (doc, cases[i].before);
    }
}

static void
test_count (void)
{
  g_autoptr(KgrRecordDoc) doc = doc_with_closed ("・\nあい\n@1\n○会長\nあ〔？〕い[うえ〔？〕]\n=要点\n"
                                                 "@2\n○会長\nあ〔？〕\n+○委員\nいう\n");
  g_autoptr(GArray) counts = kgr_record_doc_count (doc);
  const KgrRecordCount expected[] = {
    { 0, 0, 2, 2, 0, 0 },
    { 1, 1, 10, 5, 2, 1 },
    { 2, 2, 6, 2, 1, 0 },
  };

  g_assert_cmpuint (counts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < counts->len; i++)
    {
      const KgrRecordCount *count = &g_array_index (counts, KgrRecordCount, i);

      g_assert_cmpint (count->agenda_id, ==, expected[i].agenda_id);
      g_assert_cmpuint (count->n_statements, ==, expected[i].n_statements);
      g_assert_cmpuint (count->n_chars, ==, expected[i].n_chars);
      g_assert_cmpuint (count->n_public_chars, ==, expected[i].n_public_chars);
      g_assert_cmpuint (count->n_unheard, ==, expected[i].n_unheard);
      g_assert_cmpuint (count->n_public_unheard, ==, expected[i].n_public_unheard);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-find/find", test_find);
  g_test_add_func ("/record-find/next", test_next);
  g_test_add_func ("/record-find/replace", test_replace);
  g_test_add_func ("/record-find/expand", test_expand);
  g_test_add_func ("/record-find/count", test_count);

  return g_test_run ();
}
