/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

/* An invented meeting with something of everything, for tests of storing, approving and showing. */

static inline KgrUnit *
kgr_test_unit (gint64            id,
               KgrUnitKind       kind,
               KgrStatementKind  statement_kind,
               gint64            agenda_id,
               const char       *speaker,
               const char       *text)
{
  g_autoptr(GPtrArray) paras = text != NULL ? kgr_paras_new_from_text (text) : NULL;
  KgrUnitFields fields = {
    .id = id,
    .kind = kind,
    .statement_kind = statement_kind,
    .agenda_id = agenda_id,
    .speaker = speaker,
  };

  fields.paras[KGR_LAYER_TEXT] = paras;
  return kgr_unit_new (&fields);
}

static inline KgrMeeting *
kgr_test_meeting_new (void)
{
  KgrMeeting *meeting = kgr_meeting_new ();
  KgrAttendance *one;
  KgrAgendaItem *item;
  KgrPaper *paper;

  meeting->council = g_strdup ("汐見市障害者自立支援協議会");
  meeting->body = g_strdup ("相談支援部会");
  meeting->title = g_strdup ("令和３年度 第４回 汐見市障害者自立支援協議会 相談支援部会");
  meeting->fiscal_year = 2021;
  meeting->number = 4;
  meeting->starts_at = g_strdup ("2021-10-28T18:30:00");
  meeting->ends_at = g_strdup ("2021-10-28T20:30:00");
  meeting->venue = g_strdup ("田の浦庁舎４階");
  meeting->observers = 2;
  meeting->record_method = KGR_METHOD_VERBATIM;
  meeting->status = KGR_MEETING_DRAFT;

  one = kgr_meeting_add_attendance (meeting);
  one->id = 1;
  one->name = g_strdup ("森下");
  one->role = g_strdup ("副会長");
  one->status = KGR_ATTENDANCE_PRESENT | KGR_ATTENDANCE_LATE;

  item = kgr_meeting_add_agenda (meeting);
  item->id = 1;
  item->kind = KGR_AGENDA_HEADING;
  item->number = g_strdup ("３");
  item->title = g_strdup ("議題");
  item = kgr_meeting_add_agenda (meeting);
  item->id = 2;
  item->parent_id = 1;
  item->kind = KGR_AGENDA_ITEM;
  item->number = g_strdup ("（１）");
  item->title = g_strdup ("相談機能について");

  paper = kgr_meeting_add_paper (meeting);
  paper->id = 1;
  paper->label = g_strdup ("資料１");
  paper->title = g_strdup ("相談窓口の位置づけ（案）");

  g_ptr_array_add (meeting->units,
                   kgr_test_unit (1, KGR_UNIT_NOTE, KGR_STATEMENT_NOTE, 0, NULL, "資料の説明。"));
  g_ptr_array_add (meeting->units, kgr_test_unit (2, KGR_UNIT_ITEM, 0, 2, NULL, NULL));
  g_ptr_array_add (meeting->units,
                   kgr_test_unit (3, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "副会長",
                                  "意見はあるか。\n磯崎さんの事例も聞きたい。"));
  g_ptr_array_add (meeting->units,
                   kgr_test_unit (4, KGR_UNIT_STATEMENT, KGR_STATEMENT_SPEECH, 0, "事務局",
                                  "磯崎さんは先月から通っている。"));

  return meeting;
}
