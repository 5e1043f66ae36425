/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "record/kgr-public-board.h"

static void
add_entry (KgrMeeting *meeting,
           gint64      parent_id,
           const char *number,
           const char *title,
           const char *public_title)
{
  KgrAgendaItem *entry = kgr_meeting_add_agenda (meeting);

  entry->id = meeting->agenda->len;
  entry->parent_id = parent_id;
  entry->kind = KGR_AGENDA_ITEM;
  entry->number = g_strdup (number);
  entry->title = g_strdup (title);
  entry->closed = public_title != NULL;
  entry->public_title = g_strdup (public_title);
}

static void
add_unit (KgrMeeting       *meeting,
          KgrUnitKind       kind,
          KgrStatementKind  statement_kind,
          gint64            agenda_id,
          const char       *text,
          const char       *secret)
{
  g_autoptr (GPtrArray) paras = text != NULL ? kgr_paras_new_from_text (text) : NULL;
  KgrUnitFields fields = {
    .id = meeting->units->len + 1, .kind = kind, .statement_kind = statement_kind,
    .agenda_id = agenda_id,
  };
  g_autoptr (KgrUnit) unit = NULL;
  guint n_found = 0;

  fields.paras[KGR_LAYER_TEXT] = paras;
  unit = kgr_unit_new (&fields);
  if (secret != NULL)
    g_ptr_array_add (meeting->units, kgr_unit_conceal (unit, secret, "理由", &n_found));
  else
    g_ptr_array_add (meeting->units, g_steal_pointer (&unit));
}

static KgrMeeting *
make_meeting (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  meeting->title = g_strdup ("令和８年度 第４回 拠点等整備部会");
  add_entry (meeting, 0, "（１）", "相談", NULL);
  add_entry (meeting, 0, "（２）", "山田さんの件", "個別事例の検討");
  add_entry (meeting, 2, "ア", "山田さんの住まい", NULL);
  add_entry (meeting, 0, "（３）", "その他", NULL);
  add_unit (meeting, KGR_UNIT_ITEM, 0, 1, NULL, NULL);
  add_unit (meeting, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "発言は映さない。", NULL);
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_NOTE, 0, "注記も映さない。", NULL);
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_DECISION, 0, "図を描き直す。", NULL);
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_DECISION, 0, "山田さんを訪ねる。", "山田さん");
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_DECISION, 0, "佐藤さん", "佐藤さん");
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_DECISION, 0, "あ甲\n乙い", "甲\n乙");
  add_unit (meeting, KGR_UNIT_ITEM, 0, 2, NULL, NULL);
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_DECISION, 0, "入院を勧める。", NULL);
  add_unit (meeting, KGR_UNIT_ITEM, 0, 3, NULL, NULL);
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_DECISION, 0, "家を探す。", NULL);
  add_unit (meeting, KGR_UNIT_ITEM, 0, 4, NULL, NULL);

  return meeting;
}

static char *
render (KgrMeeting *meeting,
        gint64      agenda_id,
        const char *mark)
{
  g_autoptr (KgrPublicBoard) board = kgr_public_board_new (meeting, agenda_id, mark);
  GString *out = g_string_new (board->item != NULL ? board->item : "-");

  for (guint i = 0; i < board->decisions->len; i++)
    g_string_append_printf (out, "|%s", (char *) g_ptr_array_index (board->decisions, i));
  g_string_append_printf (out, "|→%s", board->next != NULL ? board->next : "-");

  return g_string_free (out, FALSE);
}

static void
test_board (void)
{
  static const struct
  {
    gint64      agenda_id;
    const char *mark;
    const char *expected;
  } cases[] = {
    { 1, "※", "（１） 相談|図を描き直す。|※を訪ねる。|あ※い|→（２） 個別事例の検討" },
    { 1, "", "（１） 相談|図を描き直す。|を訪ねる。|あい|→（２） 個別事例の検討" },
    { 2, "※", "（２） 個別事例の検討|→（３） その他" },
    /* Below a closed entry one is in the closed entry. */
    { 3, "※", "（２） 個別事例の検討|→（３） その他" },
    { 4, "※", "（３） その他|→-" },
    { 0, "※", "-|→-" },
    { 99, "※", "-|→-" },
  };
  g_autoptr (KgrMeeting) meeting = make_meeting ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *board = render (meeting, cases[i].agenda_id, cases[i].mark);

      g_assert_cmpstr (board, ==, cases[i].expected);
    }
}

static void
test_unknown (void)
{
  g_autoptr (KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr (KgrPublicBoard) board = kgr_public_board_new (meeting, 1, "");

  g_assert_cmpstr (board->meeting, ==, "");
  g_assert_null (board->item);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/public-board/board", test_board);
  g_test_add_func ("/public-board/unknown", test_unknown);

  return g_test_run ();
}
