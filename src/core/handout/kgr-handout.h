/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-body.h"
#include "council/kgr-person.h"
#include "council/kgr-seat.h"
#include "issue/kgr-field-repo.h"
#include "issue/kgr-public-issue.h"
#include "kgr-inside-document.h"
#include "record/kgr-projection.h"

G_BEGIN_DECLS

/* Papers other than the minutes that leave the office. Each is a public projection of its own, made
 * of public wordings alone: pure, without a database, key, clock or locale. What is publicly equal
 * gives equal papers. */

/* 開催通知; @issued_on: ISO date that stands at its head. */
KgrPublicDocument *kgr_handout_new_notice (KgrMeeting       *meeting,
                                           const KgrEdition *edition,
                                           const char       *issued_on) G_GNUC_WARN_UNUSED_RESULT;
/* 次第. */
KgrPublicDocument *kgr_handout_new_agenda (KgrMeeting       *meeting,
                                           const KgrEdition *edition) G_GNUC_WARN_UNUSED_RESULT;

/**
 * KgrRoster:
 * @council: its name
 * @body: its name; the same as @council where it is the council itself
 * @day: ISO date it is of
 * @seats: (element-type KgrSeat): who sits there on @day, in order
 * @people: (element-type KgrPerson): among them those of @seats
 *
 * Who sits on a body on a day.
 */
typedef struct
{
  const char *council;
  const char *body;
  const char *day;
  GPtrArray  *seats;
  GPtrArray  *people;
} KgrRoster;

/* 委員名簿. */
KgrPublicDocument *kgr_handout_new_roster (const KgrRoster  *roster,
                                           const KgrForm    *form) G_GNUC_WARN_UNUSED_RESULT;

/* 継続事項一覧. */
KgrPublicDocument *kgr_handout_new_standing (KgrMeeting    *meeting,
                                             GPtrArray     *issues,
                                             GPtrArray     *bodies,
                                             const KgrForm *form) G_GNUC_WARN_UNUSED_RESULT;

/* One issue that a body reported. */
typedef struct
{
  char          *wording; /* the public one */
  char          *to;      /* the body it went to; NULL = it was made general of a single case */
  char          *on;      /* ISO date */
  KgrIssueState  state;   /* now */
} KgrReportLine;

void               kgr_report_line_free      (KgrReportLine *self);

/* What a body reported up in a fiscal year. */
typedef struct
{
  const char *body;
  int         fiscal_year;
  GPtrArray  *lines;      /* KgrReportLine, by day */
} KgrReport;

/* 報告書. */
KgrPublicDocument *kgr_handout_new_report    (const KgrReport *report,
                                              const KgrForm   *form) G_GNUC_WARN_UNUSED_RESULT;
/* 課題一覧. */
KgrPublicDocument *kgr_handout_new_fields    (const char      *council,
                                              int              fiscal_year,
                                              GPtrArray       *fields,
                                              GPtrArray       *issues,
                                              const KgrForm   *form) G_GNUC_WARN_UNUSED_RESULT;

/* Papers for inside: 進行表 and 出席簿. */
KgrInsideDocument *kgr_handout_new_run_sheet (KgrMeeting      *meeting,
                                              const KgrForm   *form) G_GNUC_WARN_UNUSED_RESULT;
KgrInsideDocument *kgr_handout_new_attendance_book (KgrMeeting    *meeting,
                                                    GPtrArray     *people,
                                                    const KgrBody *body,
                                                    const KgrForm *form) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
