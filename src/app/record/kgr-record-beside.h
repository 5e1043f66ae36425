/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/* What stands beside the key points: of a statement its words, of an item its statements. While
 * hidden each confidential run is the token, as in the text. All (transfer full). */
char *kgr_beside_dup_whose  (KgrRecordDoc    *doc,
                             guint            index,
                             KgrRecordMethod  method,
                             gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;
char *kgr_beside_dup_words  (KgrRecordDoc    *doc,
                             guint            index,
                             KgrRecordMethod  method,
                             gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;
/* "全文 148字 → 要点 56字"; "" where that would tell of what is hidden. */
char *kgr_beside_dup_length (KgrRecordDoc    *doc,
                             guint            index,
                             KgrRecordMethod  method,
                             gboolean         shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
