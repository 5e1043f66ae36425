/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-unit.h"

G_BEGIN_DECLS

/* What the files of paragraphs and units share. */

/* Takes @text, which is normal, and the array @spans (element-type KgrSpan), which keeps the
 * invariants. */
KgrPara  *kgr_para_new_take      (char   *text,
                                  GArray *spans) G_GNUC_WARN_UNUSED_RESULT;
/* An empty array of spans that frees their reasons. */
GArray   *kgr_spans_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* Appends [@start, @end) unless it is empty; merges it with the last span if they touch and agree.
 * Spans are appended in order. @reason NULL appends nothing. */
void      kgr_spans_append       (GArray     *spans,
                                  int         start,
                                  int         end,
                                  const char *reason);
/* @self with the passages @spans (sorted, disjoint, inside the text; a NULL reason opens). Where
 * they meet passages of @self, @winning says whether they win. @self again, with a new reference,
 * if nothing changes. */
KgrPara  *kgr_para_overlay       (KgrPara       *self,
                                  const KgrSpan *spans,
                                  guint          n_spans,
                                  gboolean       winning) G_GNUC_WARN_UNUSED_RESULT;
/* @self with other paragraphs; takes the arrays. */
KgrUnit  *kgr_unit_with_paras    (KgrUnit   *self,
                                  GPtrArray *paras[KGR_N_LAYERS]) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the strings and the arrays of @fields as they are. */
KgrUnit  *kgr_unit_new_take      (const KgrUnitFields *fields,
                                  char                *speaker,
                                  char                *begun) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kgr_paras_new         (guint reserved) G_GNUC_WARN_UNUSED_RESULT;

/* The first @head_end characters of @head (NULL for none), then @text (one normal line), then
 * @tail (NULL for none) from @tail_start on. @text is confidential for @reason, NULL for not.
 * @caret (out, optional): the characters up to the end of @text. */
KgrPara  *kgr_para_splice        (KgrPara    *head,
                                  int         head_end,
                                  const char *text,
                                  const char *reason,
                                  KgrPara    *tail,
                                  int         tail_start,
                                  int        *caret) G_GNUC_WARN_UNUSED_RESULT;
/* Why the character before @column is confidential, and whether the one after it is so too; NULL
 * where it is not, or there is none. Borrowed. */
const char *kgr_para_find_reason (KgrPara    *self,
                                  int         column,
                                  gboolean   *inside);

G_END_DECLS
