/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An invented meeting with a closed item and a passage in it. */

#include "config.h"

#include <string.h>

#include "kgr-test-room.h"

static void
add_unit (KgrMeeting       *meeting,
          KgrUnitKind       kind,
          KgrStatementKind  statement_kind,
          gint64            agenda_id,
          const char       *speaker,
          const char       *text)
{
  g_autoptr (GPtrArray) paras = text != NULL ? kgr_paras_new_from_text (text) : NULL;
  KgrUnitFields fields = {
    .id = meeting->units->len + 1, .kind = kind, .statement_kind = statement_kind,
    .agenda_id = agenda_id, .speaker = speaker,
  };
  g_autoptr (KgrUnit) unit = NULL;
  guint n_found = 0;

  fields.paras[KGR_LAYER_TEXT] = paras;
  unit = kgr_unit_new (&fields);
  g_ptr_array_add (meeting->units, kgr_unit_conceal (unit, KGR_TEST_SECRET_PASSAGE, "個別事例",
                                                     &n_found));
}

static void
add_agenda (KgrMeeting    *meeting,
            KgrAgendaKind  kind,
            const char    *number,
            const char    *title,
            const char    *public_title)
{
  KgrAgendaItem *item = kgr_meeting_add_agenda (meeting);

  item->id = meeting->agenda->len;
  item->kind = kind;
  item->number = g_strdup (number);
  item->title = g_strdup (title);
  item->closed = public_title != NULL;
  item->public_title = g_strdup (public_title);
  item->ground = g_strdup (item->closed ? "個別事例・個人情報" : NULL);
}

static void
add_person (KgrMeeting          *meeting,
            const char          *name,
            const char          *role,
            const char          *affiliation,
            KgrAttendanceStatus  status)
{
  KgrAttendance *person = kgr_meeting_add_attendance (meeting);

  person->id = meeting->attendance->len;
  person->name = g_strdup (name);
  person->role = g_strdup (role);
  person->affiliation = g_strdup (affiliation);
  person->status = status;
}

static void
add_head (KgrMeeting *meeting)
{
  KgrPaper *paper;

  meeting->council = g_strdup ("汐見市障害者自立支援協議会");
  meeting->body = g_strdup ("拠点等整備部会");
  meeting->title = g_strdup ("令和８年度 第４回 汐見市障害者自立支援協議会 拠点等整備部会");
  meeting->fiscal_year = 2026;
  meeting->number = 4;
  meeting->starts_at = g_strdup ("2026-10-22T18:30:00");
  meeting->ends_at = g_strdup ("2026-10-22T20:30:00");
  meeting->venue = g_strdup ("田の浦庁舎４階 会議室２");
  meeting->observers = 2;
  meeting->record_method = KGR_METHOD_STATEMENT_SUMMARY;
  meeting->status = KGR_MEETING_DRAFT;

  add_person (meeting, "森下", "副会長", "大学", KGR_ATTENDANCE_PRESENT);
  add_person (meeting, "真鍋", "委員", "相談支援センターみなと", KGR_ATTENDANCE_PRESENT);
  add_person (meeting, "久住", "委員", "相談室なぎさ", KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE);
  add_person (meeting, "遠山", "委員", NULL, KGR_ATTENDANCE_ONLINE | KGR_ATTENDANCE_PRESENT);
  add_person (meeting, "千賀", "委員", NULL, KGR_ATTENDANCE_ABSENT);

  add_agenda (meeting, KGR_AGENDA_HEADING, "１", "開会", NULL);
  add_agenda (meeting, KGR_AGENDA_HEADING, "２", "議題", NULL);
  add_agenda (meeting, KGR_AGENDA_ITEM, "（１）", "相談機能について", NULL);
  add_agenda (meeting, KGR_AGENDA_ITEM, "（２）", KGR_TEST_SECRET_TITLE, "個別事例の検討");
  add_agenda (meeting, KGR_AGENDA_HEADING, "３", "閉会", NULL);

  paper = kgr_meeting_add_paper (meeting);
  paper->id = 1;
  paper->label = g_strdup ("資料１");
  paper->title = g_strdup ("相談窓口の位置づけ（案）");
}

KgrMeeting *
kgr_test_minutes_new (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();

  add_head (meeting);
  add_unit (meeting, KGR_UNIT_NOTE, KGR_STATEMENT_NOTE, 0, NULL, "資料の確認をした。");
  add_unit (meeting, KGR_UNIT_ITEM, 0, 3, NULL, NULL);
  add_unit (meeting, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "副会長",
            "資料の説明に対し、質問、意見などはあるか。");
  add_unit (meeting, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "真鍋委員",
            "相談窓口が二つになって半年がたつ。はじめて相談する人にとって、どちらへ行けばよいかが資料１からは読み取れない。"
            "最初に受けた窓口が最後まで引き受けるのか、途中でつなぐのか、考え方を示してほしい。\n"
            "先月も、" KGR_TEST_SECRET_PASSAGE "のことで、夜中に三度の連絡があった。事業所どうしで訪ね合う仕組みがほしい。");
  add_unit (meeting, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "事務局",
            "最初に受けた窓口が、つないだ先で話が始まるまでを見届けることを基本に考えている。");
  add_unit (meeting, KGR_UNIT_ITEM, 0, 4, NULL, NULL);
  add_unit (meeting, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "久住委員",
            KGR_TEST_SECRET_SPEECH "と家族から話があった。\n家族の体調もよくない。");
  add_unit (meeting, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "遠山委員",
            "事業所で引き受けられるか確かめる。");

  return meeting;
}
