/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/* The fields of a regional support base (地域生活支援拠点等), by name. */
#define KGR_N_FIELDS 5
extern const char * const kgr_field_names[KGR_N_FIELDS + 1];

/* The row of one field in the table of a fiscal year, column by column; NULL = nothing. */
typedef struct
{
  gint64  id;           /* 0 = nothing was written yet */
  char   *field;        /* 主な機能 */
  char   *national;     /* 国が示す機能 */
  char   *base;         /* 拠点機能 */
  char   *operation;    /* 運用状況 */
  char   *issues;       /* 課題 */
  char   *remarks;      /* 特記事項 */
} KgrFieldText;

KgrFieldText *kgr_field_text_copy  (const KgrFieldText *self) G_GNUC_WARN_UNUSED_RESULT;
void          kgr_field_text_free  (KgrFieldText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrFieldText, kgr_field_text_free)

/* (element-type KgrFieldText): the fields of the law in their order, then others by when they were
 * first written. @council_id 0: the only council. @fiscal_year: the western year of its April. */
GPtrArray *kgr_field_repo_list     (KgrStore            *store,
                                    gint64               council_id,
                                    int                  fiscal_year,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* @before (out, optional, transfer full): as it was. */
gboolean   kgr_field_repo_set      (KgrStore            *store,
                                    gint64               council_id,
                                    int                  fiscal_year,
                                    const KgrFieldText  *text,
                                    KgrFieldText       **before,
                                    GError             **error);

G_END_DECLS
