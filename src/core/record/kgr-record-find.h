/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council.h"
#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/* What stands where a word was not heard. It is text like any other: writing the word over it
 * settles it. */
#define KGR_UNHEARD_MARK "〔？〕"

typedef enum
{
  KGR_FIND_FOLDED = 0,
  KGR_FIND_EXACT  = 1 << 0, /* no folding */
  KGR_FIND_PUBLIC = 1 << 1, /* only what is seen while the confidential is hidden */
} KgrFindFlags;

/* A stretch of one paragraph. */
typedef struct
{
  KgrTextPos start;
  KgrTextPos end;
} KgrTextRange;

/* (element-type KgrTextRange), in order, both layers of each unit; they do not overlap. */
GArray  *kgr_record_doc_find_all    (KgrRecordDoc       *self,
                                     const char         *needle,
                                     KgrFindFlags        flags) G_GNUC_WARN_UNUSED_RESULT;
/* The next one from @from on, or before it; over the end it goes on at the other end. */
gboolean kgr_record_doc_find_next   (KgrRecordDoc       *self,
                                     const char         *needle,
                                     KgrFindFlags        flags,
                                     KgrTextPos          from,
                                     gboolean            backwards,
                                     KgrTextRange       *found);
gboolean kgr_record_doc_replace_range (KgrRecordDoc     *self,
                                       const KgrTextRange *range,
                                       const char       *text);
/* How many; one step. */
guint    kgr_record_doc_replace_all (KgrRecordDoc       *self,
                                     const char         *needle,
                                     const char         *text,
                                     KgrFindFlags        flags);

/* What stands right before @pos becomes what it is short for in the council's settings. */
gboolean kgr_record_doc_expand      (KgrRecordDoc       *self,
                                     KgrTextPos          pos,
                                     const KgrCouncil   *council,
                                     KgrFindFlags        flags);

/**
 * KgrRecordCount:
 * @agenda_id: the item; 0 for what stands before the first one's place
 * @n_statements: its statements
 * @n_chars: characters of its words, key points not counted
 * @n_public_chars: those of them that are not confidential
 * @n_unheard: places marked with %KGR_UNHEARD_MARK, of which
 * @n_public_unheard: are seen while the confidential is hidden
 */
typedef struct
{
  gint64 agenda_id;
  guint  n_statements;
  guint  n_chars;
  guint  n_public_chars;
  guint  n_unheard;
  guint  n_public_unheard;
} KgrRecordCount;

/* (element-type KgrRecordCount): one for each place in the record, in order, one with id 0
 * first. */
GArray  *kgr_record_doc_count       (KgrRecordDoc       *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
