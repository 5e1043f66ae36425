/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda in memory: its order, its numbers, the labels of its papers. An agenda is written as
 * lines: two spaces a level, the number, a bar, the title; papers in brackets behind their item. */

#include "config.h"

#include <string.h>

#include "kgr-error.h"
#include "meeting/kgr-agenda.h"

/* "議題" is a heading, "-相談" an item below it, "--窓口" one below that; ids count from 1. */
static KgrAgenda *
make_agenda (const char *const *lines)
{
  KgrAgenda *agenda = kgr_agenda_new ();
  KgrAgendaItem draft = { .kind = KGR_AGENDA_HEADING };
  gint64 above[KGR_AGENDA_LEVELS + 1] = { 0 };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint level = (guint) strspn (lines[i], "-");
      KgrAgendaItem *item;

      draft.title = (char *) lines[i] + level;
      item = kgr_agenda_add (agenda, &draft, level > 0 ? above[level - 1] : 0, 0, NULL);
      g_assert_nonnull (item);
      item->id = above[level] = i + 1;
    }
  kgr_agenda_settle (agenda, agenda);

  return agenda;
}

static char *
dup_lines (KgrAgenda *agenda)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KgrAgendaItem *item = agenda->items->pdata[i];

      g_string_append_printf (lines, "%*s%s|%s", (int) kgr_agenda_get_level (agenda, item) * 2, "",
                              item->number != NULL ? item->number : "", item->title);
      for (guint p = 0; p < agenda->papers->len; p++)
        if (((KgrPaper *) agenda->papers->pdata[p])->agenda_id == item->id)
          g_string_append_printf (lines, " [%s]", ((KgrPaper *) agenda->papers->pdata[p])->label);
      g_string_append_c (lines, '\n');
    }

  return g_string_free (lines, FALSE);
}

static void
assert_lines (KgrAgenda  *agenda,
              const char *expected)
{
  g_autofree char *lines = dup_lines (agenda);

  g_assert_cmpstr (lines, ==, expected);
}

/* 公用文作成の考え方 (文化審議会建議、令和４年１月７日) for the order of １, （１）, ア, （ア）; the municipal rule
 * for digits: one full width, two and more half width. */
static void
test_numbers_of_official_papers (void)
{
  static const struct
  {
    guint       depth;
    guint       ordinal;
    const char *number;
  } cases[] = {
    { 0, 1, "１" },      { 0, 9, "９" },       { 0, 10, "10" },    { 0, 12, "12" },
    { 1, 1, "（１）" },  { 1, 9, "（９）" },   { 1, 10, "（10）" }, { 1, 103, "（103）" },
    { 2, 1, "ア" },      { 2, 5, "オ" },       { 2, 45, "ン" },    { 2, 46, "46" },
    { 3, 1, "（ア）" },  { 3, 11, "（サ）" },  { 3, 44, "（ワ）" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = kgr_agenda_format_number (cases[i].depth, cases[i].ordinal);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static const char *const usual[] = {
  "開会", "資料の確認", "議題", "-ＷＧの報告", "-相談機能", "--窓口", "--当番", "-人材", "閉会", NULL,
};

#define USUAL \
  "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n" \
  "    ア|窓口\n    イ|当番\n  （３）|人材\n４|閉会\n"

typedef enum
{
  UP,
  DOWN,
  IN,
  OUT,
  REMOVE,
} Act;

/* What one key does to the entry with this title, and what stands there then. */
static void
test_keys_change_the_order (void)
{
  static const struct
  {
    Act         act;
    gint64      id;
    const char *lines; /* NULL = refused */
  } cases[] = {
    { UP, 5, "１|開会\n２|資料の確認\n３|議題\n  （１）|相談機能\n    ア|窓口\n    イ|当番\n"
             "  （２）|ＷＧの報告\n  （３）|人材\n４|閉会\n" },
    { DOWN, 4, "１|開会\n２|資料の確認\n３|議題\n  （１）|相談機能\n    ア|窓口\n    イ|当番\n"
               "  （２）|ＷＧの報告\n  （３）|人材\n４|閉会\n" },
    /* Over the edge of its heading. */
    { UP, 4, "１|開会\n２|資料の確認\n  （１）|ＷＧの報告\n３|議題\n  （１）|相談機能\n"
             "    ア|窓口\n    イ|当番\n  （２）|人材\n４|閉会\n" },
    { DOWN, 8, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n"
               "    ア|窓口\n    イ|当番\n４|閉会\n  （１）|人材\n" },
    { UP, 6, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n    ア|窓口\n"
             "  （２）|相談機能\n    ア|当番\n  （３）|人材\n４|閉会\n" },
    { UP, 1, NULL },
    { DOWN, 9, NULL },
    /* A heading goes with all that stands under it. */
    { UP, 3, "１|開会\n２|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n    ア|窓口\n    イ|当番\n"
             "  （３）|人材\n３|資料の確認\n４|閉会\n" },
    { IN, 8, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n"
             "    ア|窓口\n    イ|当番\n    ウ|人材\n４|閉会\n" },
    { IN, 9, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n"
             "    ア|窓口\n    イ|当番\n  （３）|人材\n  （４）|閉会\n" },
    { IN, 1, NULL },
    { IN, 4, NULL },
    { IN, 5, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n    ア|相談機能\n"
             "      （ア）|窓口\n      （イ）|当番\n  （２）|人材\n４|閉会\n" },
    { OUT, 6, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n"
              "  （３）|窓口\n    ア|当番\n  （４）|人材\n４|閉会\n" },
    { OUT, 8, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n"
              "    ア|窓口\n    イ|当番\n４|人材\n５|閉会\n" },
    { OUT, 1, NULL },
    { REMOVE, 5, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|人材\n４|閉会\n" },
    { REMOVE, 3, "１|開会\n２|資料の確認\n３|閉会\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAgenda) agenda = make_agenda (usual);
      g_autoptr(KgrAgenda) before = kgr_agenda_copy (agenda);
      g_autoptr(GError) error = NULL;
      gint64 id = cases[i].id;
      gboolean good = cases[i].act == IN       ? kgr_agenda_indent (agenda, id, &error)
                      : cases[i].act == OUT    ? kgr_agenda_outdent (agenda, id, &error)
                      : cases[i].act == REMOVE ? kgr_agenda_remove (agenda, id, &error)
                                               : kgr_agenda_step (agenda, id,
                                                                  cases[i].act == UP ? -1 : 1,
                                                                  &error);

      kgr_agenda_settle (agenda, before);
      g_assert_cmpint (good, ==, cases[i].lines != NULL);
      assert_lines (agenda, cases[i].lines != NULL ? cases[i].lines : USUAL);
      if (!good)
        g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
    }
}

/* Dropping an entry before or after another. */
static void
test_dropped_on_another (void)
{
  static const struct
  {
    gint64      id, target;
    gboolean    after;
    const char *lines;
  } cases[] = {
    { 8, 4, FALSE, "１|開会\n２|資料の確認\n３|議題\n  （１）|人材\n  （２）|ＷＧの報告\n"
                   "  （３）|相談機能\n    ア|窓口\n    イ|当番\n４|閉会\n" },
    { 4, 5, TRUE, "１|開会\n２|資料の確認\n３|議題\n  （１）|相談機能\n    ア|窓口\n    イ|当番\n"
                  "  （２）|ＷＧの報告\n  （３）|人材\n４|閉会\n" },
    /* Between those below another it stands below that, too. */
    { 8, 6, TRUE, "１|開会\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n"
                  "    ア|窓口\n    イ|人材\n    ウ|当番\n４|閉会\n" },
    /* A heading is not put among the items of another. */
    { 9, 5, FALSE, "１|開会\n２|資料の確認\n３|閉会\n４|議題\n  （１）|ＷＧの報告\n"
                   "  （２）|相談機能\n    ア|窓口\n    イ|当番\n  （３）|人材\n" },
    { 1, 5, TRUE, "１|資料の確認\n２|議題\n  （１）|ＷＧの報告\n  （２）|相談機能\n    ア|窓口\n"
                  "    イ|当番\n  （３）|人材\n３|開会\n４|閉会\n" },
    /* An item dropped behind a heading comes under it. */
    { 8, 1, TRUE, "１|開会\n  （１）|人材\n２|資料の確認\n３|議題\n  （１）|ＷＧの報告\n"
                  "  （２）|相談機能\n    ア|窓口\n    イ|当番\n４|閉会\n" },
    { 8, 3, FALSE, "１|開会\n２|資料の確認\n  （１）|人材\n３|議題\n  （１）|ＷＧの報告\n"
                   "  （２）|相談機能\n    ア|窓口\n    イ|当番\n４|閉会\n" },
    { 8, 1, FALSE, NULL },
    { 5, 6, TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAgenda) agenda = make_agenda (usual);
      g_autoptr(KgrAgenda) before = kgr_agenda_copy (agenda);
      gboolean good = kgr_agenda_move (agenda, cases[i].id, cases[i].target, cases[i].after, NULL);

      kgr_agenda_settle (agenda, before);
      g_assert_cmpint (good, ==, cases[i].lines != NULL);
      assert_lines (agenda, good ? cases[i].lines : USUAL);
    }
}

/* Minutes as a source has them: numbers of its own, and no word on what stands under what. */
static KgrAgenda *
make_imported (void)
{
  static const struct { KgrAgendaKind kind; const char *number, *title; } entries[] = {
    { KGR_AGENDA_HEADING, "一", "開会" },      { KGR_AGENDA_HEADING, "二", "議題" },
    { KGR_AGENDA_ITEM, "議題１", "相談" },     { KGR_AGENDA_ITEM, "議題２", "人材" },
    { KGR_AGENDA_HEADING, NULL, "その他" },
  };
  static const char *const papers[] = { "資料１", "資料２－１", "参考資料", "別紙" };
  KgrAgenda *agenda = kgr_agenda_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      KgrAgendaItem *item = kgr_agenda_item_new ();

      item->id = i + 1;
      item->kind = entries[i].kind;
      item->number = g_strdup (entries[i].number);
      item->title = g_strdup (entries[i].title);
      g_ptr_array_add (agenda->items, item);
    }
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      KgrPaper *paper = kgr_paper_new ();

      paper->id = i + 1;
      paper->label = g_strdup (papers[i]);
      g_ptr_array_add (agenda->papers, paper);
    }
  kgr_agenda_normalize (agenda);

  return agenda;
}

static void
test_imported_wordings_stay (void)
{
  g_autoptr(KgrAgenda) agenda = make_imported ();
  g_autoptr(KgrAgenda) before = kgr_agenda_copy (agenda);
  KgrAgendaItem draft = { .kind = KGR_AGENDA_ITEM, .title = (char *) "予算" };

  kgr_agenda_settle (agenda, before);
  assert_lines (agenda, "一|開会\n二|議題\n  議題１|相談\n  議題２|人材\n|その他\n");
  /* What comes behind changes no other place. */
  g_assert_nonnull (kgr_agenda_add (agenda, &draft, 2, 4, NULL));
  kgr_agenda_settle (agenda, before);
  assert_lines (agenda, "一|開会\n二|議題\n  議題１|相談\n  議題２|人材\n  （３）|予算\n|その他\n");
  /* Once one would lie, the program numbers all. */
  g_assert_true (kgr_agenda_step (agenda, 4, -1, NULL));
  kgr_agenda_settle (agenda, before);
  assert_lines (agenda, "１|開会\n２|議題\n  （１）|人材\n  （２）|相談\n  （３）|予算\n３|その他\n");
}

static char *
dup_labels (KgrAgenda *agenda)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < agenda->papers->len; i++)
    {
      const KgrPaper *paper = agenda->papers->pdata[i];

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "",
                              paper->label != NULL ? paper->label : "-");
    }

  return g_string_free (labels, FALSE);
}

static void
assert_labels (KgrAgenda  *agenda,
               const char *expected)
{
  g_autofree char *labels = dup_labels (agenda);

  g_assert_cmpstr (labels, ==, expected);
}

static gint64
add_paper (KgrAgenda      *agenda,
           KgrPaperSeries  series,
           gint64          agenda_id,
           gint64          id)
{
  KgrPaper draft = { .series = series, .agenda_id = agenda_id, .copies = -1, .collected = -1 };
  KgrPaper *paper = kgr_agenda_add_paper (agenda, &draft, 0, NULL);

  g_assert_nonnull (paper);
  paper->id = id;
  return id;
}

/* Seeds and published agendas count 資料 and 参考資料 each by itself, through the items in order. */
static void
test_labels_follow_the_items (void)
{
  static const struct
  {
    gboolean    fixed;
    gint64      id;
    int         direction;
    const char *lines;
    const char *labels;
  } cases[] = {
    { FALSE, 0, 0, "１|議題\n  （１）|相談 [資料１] [参考資料１]\n  （２）|人材 [資料２] [資料３]\n"
                   "  （３）|予算 [資料４]\n", "資料１ 資料２ 資料３ 資料４ 参考資料１ -" },
    { FALSE, 3, -1, "１|議題\n  （１）|人材 [資料１] [資料２]\n  （２）|相談 [資料３] [参考資料１]\n"
                    "  （３）|予算 [資料４]\n", "資料１ 資料２ 資料３ 資料４ 参考資料１ -" },
    /* The notice has been sent out with them. */
    { TRUE, 3, -1, "１|議題\n  （１）|人材 [資料２] [資料３]\n  （２）|相談 [資料１] [参考資料１]\n"
                   "  （３）|予算 [資料４]\n", "資料１ 資料２ 資料３ 資料４ 参考資料１ -" },
  };
  static const char *const lines[] = { "議題", "-相談", "-人材", "-予算", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KgrAgenda) agenda = make_agenda (lines);
      g_autoptr(KgrAgenda) before = NULL;

      /* In no order. */
      add_paper (agenda, KGR_SERIES_UNNUMBERED, 0, 16);
      add_paper (agenda, KGR_SERIES_PAPER, 4, 14);
      add_paper (agenda, KGR_SERIES_PAPER, 3, 12);
      add_paper (agenda, KGR_SERIES_REFERENCE, 2, 15);
      add_paper (agenda, KGR_SERIES_PAPER, 2, 11);
      add_paper (agenda, KGR_SERIES_PAPER, 3, 13);
      kgr_agenda_settle (agenda, agenda);
      agenda->labels_fixed = cases[i].fixed;
      before = kgr_agenda_copy (agenda);
      if (cases[i].id != 0)
        g_assert_true (kgr_agenda_step (agenda, cases[i].id, cases[i].direction, NULL));
      kgr_agenda_settle (agenda, before);
      assert_lines (agenda, cases[i].lines);
      assert_labels (agenda, cases[i].labels);
    }
}

static void
test_labels_after_the_notice (void)
{
  static const char *const lines[] = { "議題", "-相談", "-人材", NULL };
  g_autoptr(KgrAgenda) agenda = make_agenda (lines);
  g_autoptr(KgrAgenda) before = NULL;

  add_paper (agenda, KGR_SERIES_PAPER, 2, 11);
  add_paper (agenda, KGR_SERIES_PAPER, 2, 12);
  add_paper (agenda, KGR_SERIES_PAPER, 3, 13);
  kgr_agenda_settle (agenda, agenda);
  agenda->labels_fixed = TRUE;
  before = kgr_agenda_copy (agenda);

  /* A number that was sent out is not given to another paper. */
  g_assert_true (kgr_agenda_remove_paper (agenda, 12, NULL));
  add_paper (agenda, KGR_SERIES_PAPER, 2, 14);
  add_paper (agenda, KGR_SERIES_REFERENCE, 2, 15);
  g_assert_true (kgr_agenda_move_paper (agenda, 11, 3, 0, NULL));
  kgr_agenda_settle (agenda, before);
  assert_labels (agenda, "資料１ 資料３ 資料４ 参考資料１");
  assert_lines (agenda, "１|議題\n  （１）|相談 [資料４] [参考資料１]\n  （２）|人材 [資料１] [資料３]\n");
}

static void
test_imported_labels_stay (void)
{
  g_autoptr(KgrAgenda) agenda = make_imported ();
  g_autoptr(KgrAgenda) before = kgr_agenda_copy (agenda);

  kgr_agenda_settle (agenda, before);
  assert_labels (agenda, "資料１ 資料２－１ 参考資料 別紙");
  g_assert_true (kgr_agenda_move_paper (agenda, 1, 3, 0, NULL));
  g_assert_true (kgr_agenda_move_paper (agenda, 2, 4, 0, NULL));
  kgr_agenda_settle (agenda, before);
  assert_labels (agenda, "資料１ 資料２－１ 参考資料 別紙");
  /* What is no number is nobody's to change. */
  g_assert_true (kgr_agenda_step (agenda, 4, -1, NULL));
  kgr_agenda_settle (agenda, before);
  assert_labels (agenda, "資料１ 資料２ 参考資料１ 別紙");
  g_assert_cmpint (((KgrPaper *) agenda->papers->pdata[0])->id, ==, 2);
}

static void
test_minutes_add_up (void)
{
  static const int planned[] = { 2, 5, 90, 15, 0, 10, 30, 25, 5 };
  g_autoptr(KgrAgenda) agenda = make_agenda (usual);

  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    ((KgrAgendaItem *) agenda->items->pdata[i])->minutes = planned[i];
  g_assert_cmpint (kgr_agenda_get_minutes (agenda, agenda->items->pdata[4]), ==, 40);
  /* What is planned below a heading counts, not what stands beside it. */
  g_assert_cmpint (kgr_agenda_get_minutes (agenda, agenda->items->pdata[2]), ==, 80);
  g_assert_cmpint (kgr_agenda_get_total (agenda), ==, 92);
}

static void
test_no_deeper_than_four (void)
{
  static const char *const lines[] = { "議題", "-い", "--ろ", "---は", "---に", NULL };
  g_autoptr(KgrAgenda) agenda = make_agenda (lines);
  g_autoptr(GError) error = NULL;
  KgrAgendaItem draft = { .kind = KGR_AGENDA_ITEM, .title = (char *) "ほ" };

  assert_lines (agenda, "１|議題\n  （１）|い\n    ア|ろ\n      （ア）|は\n      （イ）|に\n");
  g_assert_false (kgr_agenda_indent (agenda, 5, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (kgr_agenda_add (agenda, &draft, 5, 0, &error));
  g_assert_error (error, KGR_ERROR, KGR_ERROR_INVALID);
}

/* A damaged file may hold parents that are not there, come later, or make a ring. */
static void
test_damaged_parents (void)
{
  g_autoptr(KgrAgenda) agenda = make_imported ();

  ((KgrAgendaItem *) agenda->items->pdata[2])->parent_id = 4;
  ((KgrAgendaItem *) agenda->items->pdata[3])->parent_id = 3;
  ((KgrAgendaItem *) agenda->items->pdata[0])->parent_id = 99;
  kgr_agenda_normalize (agenda);
  assert_lines (agenda, "一|開会\n二|議題\n  議題１|相談\n    議題２|人材\n|その他\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/numbers-of-official-papers", test_numbers_of_official_papers);
  g_test_add_func ("/agenda/keys-change-the-order", test_keys_change_the_order);
  g_test_add_func ("/agenda/dropped-on-another", test_dropped_on_another);
  g_test_add_func ("/agenda/imported-wordings-stay", test_imported_wordings_stay);
  g_test_add_func ("/agenda/labels-follow-the-items", test_labels_follow_the_items);
  g_test_add_func ("/agenda/labels-after-the-notice", test_labels_after_the_notice);
  g_test_add_func ("/agenda/imported-labels-stay", test_imported_labels_stay);
  g_test_add_func ("/agenda/minutes-add-up", test_minutes_add_up);
  g_test_add_func ("/agenda/no-deeper-than-four", test_no_deeper_than_four);
  g_test_add_func ("/agenda/damaged-parents", test_damaged_parents);

  return g_test_run ();
}
