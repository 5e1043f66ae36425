/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lists of the agenda and its papers: numbers in cells, codes in JSON and on the command line.
 * A number is never reused. */

typedef enum
{
  KGR_MATTER_DISCUSSION = 1, /* 協議 */
  KGR_MATTER_REPORT,         /* 報告 */
  KGR_MATTER_OTHER,          /* その他 */
} KgrAgendaMatter;

/* How a paper is counted. */
typedef enum
{
  KGR_SERIES_PAPER = 1,  /* 資料１ */
  KGR_SERIES_REFERENCE,  /* 参考資料１ */
  KGR_SERIES_UNNUMBERED, /* 次第, 委員名簿: no label */
} KgrPaperSeries;

typedef enum
{
  KGR_HANDLING_SENT       = 1 << 0, /* 事前送付 */
  KGR_HANDLING_HANDED_OUT = 1 << 1, /* 当日配付 */
  KGR_HANDLING_COLLECTED  = 1 << 2, /* 回収資料: taken back after the meeting */
} KgrPaperHandling;

#define KGR_HANDLING_ALL (KGR_HANDLING_SENT | KGR_HANDLING_HANDED_OUT | KGR_HANDLING_COLLECTED)

/* The code of a value, or NULL for a number that is none. */
const char      *kgr_agenda_matter_to_code    (KgrAgendaMatter  matter);
const char      *kgr_paper_series_to_code     (KgrPaperSeries   series);
const char      *kgr_paper_handling_to_code   (KgrPaperHandling one_flag);
/* The value of a code, or 0 if there is none. */
KgrAgendaMatter  kgr_agenda_matter_from_code  (const char      *code);
KgrPaperSeries   kgr_paper_series_from_code   (const char      *code);
KgrPaperHandling kgr_paper_handling_from_code (const char      *code);
/* The words of a screen, translated; NULL for none. */
const char      *kgr_agenda_matter_to_label   (KgrAgendaMatter  matter);
const char      *kgr_paper_handling_to_label  (KgrPaperHandling one_flag);
/* What a label of the series begins with, as it is printed: "資料", "参考資料"; NULL for none. */
const char      *kgr_paper_series_to_printed  (KgrPaperSeries   series);

G_END_DECLS
