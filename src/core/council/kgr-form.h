/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-fields.h"
#include "kgr-codes.h"

G_BEGIN_DECLS

/* One row of the table of the printed form. */
typedef struct
{
  int   part;  /* KgrFormPart */
  char *label; /* the council's own wording; NULL = the usual one */
  char *text;  /* what always stands there (問い合わせ先, 会議録作成者); NULL = none */
} KgrFormHeading;

/**
 * KgrForm:
 * @title: over everything; %NULL = 会議録
 * @content: over the record; %NULL = 会議内容
 * @headings: (element-type KgrFormHeading): the rows, in their order; a row that is not here is
 *   not printed. %NULL = 会議の名称, 開催日時, 開催場所, 出席者, 欠席者, 議題, 会議資料の名称,
 *   記録方法, the order of a published municipal form
 * @methods: what stands at the three boxes, in the order of #KgrRecordMethod; %NULL, or too few:
 *   the usual words
 * @digits: how numbers are written by the program; 0 = one digit full width
 * @is_first_year_one: １年 is written for 元年
 *
 * How a council prints its minutes. Only what the program writes follows it: what was typed or
 * imported is never touched.
 */
typedef struct
{
  char      *title;
  char      *content;
  GPtrArray *headings;
  char     **methods;
  int        digits; /* KgrDigits */
  gboolean   is_first_year_one;
} KgrForm;

extern const KgrFields kgr_form_heading_fields;

KgrFormHeading *kgr_form_heading_new       (KgrFormPart            part) G_GNUC_WARN_UNUSED_RESULT;
void            kgr_form_heading_free      (KgrFormHeading        *self);
/* The council's word for a row, or the usual one. */
const char     *kgr_form_heading_get_label (const KgrFormHeading  *self);
/* The rows as they are printed (transfer full) (element-type KgrFormHeading); the array frees them.
 * @self NULL: the default. */
GPtrArray      *kgr_form_dup_headings      (const KgrForm         *self) G_GNUC_WARN_UNUSED_RESULT;
/* "全文記録", or the council's word for it. NULL for no method. */
const char     *kgr_form_get_method        (const KgrForm         *self,
                                            KgrRecordMethod        method);

/**
 * kgr_form_dup_notation:
 * @self: (nullable): a form; %NULL = the default
 * @written: a text the program made out of numbers ("令和元年６時30分"): never one that was typed
 *
 * Writes the digits of @written as the council does. Pure.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for %NULL
 */
char           *kgr_form_dup_notation      (const KgrForm         *self,
                                            const char            *written) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
