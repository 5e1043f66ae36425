/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "council/kgr-council-codes.h"

const KgrCode kgr_body_kinds[] = {
  { KGR_BODY_PLENARY, "plenary", N_("Plenary") },
  { KGR_BODY_STEERING, "steering", N_("Steering meeting") },
  { KGR_BODY_EXECUTIVE, "executive", N_("Executive") },
  { KGR_BODY_COMMITTEE, "committee", N_("Committee") },
  { KGR_BODY_WORKING_GROUP, "working-group", N_("Working group") },
  { KGR_BODY_REGULAR, "regular", N_("Regular meeting") },
  { KGR_BODY_CASE, "case", N_("Case conference") },
  { 0 },
};

const KgrCode kgr_mandates[] = {
  { KGR_MANDATE_DECIDE, "decide", N_("Discusses and decides") },
  { KGR_MANDATE_EXAMINE, "examine", N_("Examines and reports") },
  { KGR_MANDATE_STUDY, "study", N_("Studies the situation, examines measures, reports") },
  { 0 },
};

const KgrCode kgr_numberings[] = {
  { KGR_NUMBERING_FISCAL_YEAR, "fiscal-year", N_("Within the fiscal year") },
  { KGR_NUMBERING_CONTINUOUS, "continuous", N_("Continuously") },
  { 0 },
};

const KgrCode kgr_quorums[] = {
  { KGR_QUORUM_MAJORITY, "majority", N_("More than half") },
  { KGR_QUORUM_HALF, "half", N_("Half or more") },
  { KGR_QUORUM_THIRD, "third", N_("A third or more") },
  { KGR_QUORUM_NONE, "none", N_("No quorum") },
  { 0 },
};

const KgrCode kgr_opennesses[] = {
  { KGR_OPENNESS_OPEN, "open", N_("Open to the public") },
  { KGR_OPENNESS_PARTLY, "partly", N_("Partly closed") },
  { KGR_OPENNESS_CLOSED, "closed", N_("Closed to the public") },
  { 0 },
};

const KgrCode kgr_seat_kinds[] = {
  { KGR_SEAT_MEMBER, "member", N_("Member") },
  { KGR_SEAT_SECRETARIAT, "secretariat", N_("Secretariat") },
  { KGR_SEAT_OBSERVER, "observer", N_("Observer") },
  { KGR_SEAT_SUPPORT, "support", N_("Support staff") },
  { 0 },
};

const KgrCode kgr_digit_rules[] = {
  { KGR_DIGITS_ONE_WIDE, "one-wide", N_("One digit full width, more half width") },
  { KGR_DIGITS_NARROW, "narrow", N_("All half width") },
  { KGR_DIGITS_WIDE, "wide", N_("All full width") },
  { 0 },
};

const KgrCode kgr_form_parts[] = {
  { KGR_FORM_NAME, "name", "会議の名称" },
  { KGR_FORM_TIME, "time", "開催日時" },
  { KGR_FORM_PLACE, "place", "開催場所" },
  { KGR_FORM_PRESENT, "present", "出席者" },
  { KGR_FORM_ABSENT, "absent", "欠席者" },
  { KGR_FORM_SECRETARIAT, "secretariat", "事務局職員" },
  { KGR_FORM_OBSERVERS, "observers", "傍聴者数" },
  { KGR_FORM_OPENNESS, "openness", "公開・非公開の別とその理由" },
  { KGR_FORM_AGENDA, "agenda", "議題" },
  { KGR_FORM_PAPERS, "papers", "会議資料の名称" },
  { KGR_FORM_METHOD, "method", "記録方法" },
  { KGR_FORM_CONTACT, "contact", "問い合わせ先" },
  { KGR_FORM_AUTHOR, "author", "会議録作成者" },
  { 0 },
};

const char *
kgr_code_of (const KgrCode *list,
             int            value)
{
  for (; list->value != 0; list++)
    if (list->value == value)
      return list->code;

  return NULL;
}

int
kgr_code_value (const KgrCode *list,
                const char    *code)
{
  for (; list->value != 0; list++)
    if (g_strcmp0 (list->code, code) == 0)
      return list->value;

  return 0;
}

const char *
kgr_code_label (const KgrCode *list,
                int            value)
{
  for (; list->value != 0; list++)
    if (list->value == value)
      return _(list->label);

  return NULL;
}

guint
kgr_quorum_needed (KgrQuorum quorum,
                   guint     n_seats)
{
  switch (quorum)
    {
    case KGR_QUORUM_HALF:
      return (n_seats + 1) / 2;
    case KGR_QUORUM_THIRD:
      return (n_seats + 2) / 3;
    case KGR_QUORUM_NONE:
      return 0;
    case KGR_QUORUM_MAJORITY:
    default:
      return n_seats / 2 + 1;
    }
}
