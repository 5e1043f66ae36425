/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-test-skeleton.h"

G_BEGIN_DECLS

/* A skeleton being filled. */
typedef struct
{
  KgrSkeleton     *skeleton;
  GRand           *rand;
  KgrMeeting      *meeting;
  KgrRecordMethod  method;
  gint64           n_ids;
  KgrUnitFields    unit;       /* the unit begun; its kind is 0 for none */
  GPtrArray       *paras;      /* its printed paragraphs */
  gboolean         has_words;  /* in these paragraphs there is more than white space */
  GString         *text;       /* the paragraph begun, or NULL */
  GArray          *spans;
  gint64           closed;     /* the closed entry we are in, 0 for none */
  gboolean         summarized; /* in an item of which the summary is printed */
} KgrFill;

gboolean  kgr_fill_chance    (KgrFill *self,
                              int      percent);
/* From 0 to @max. */
int       kgr_fill_upto      (KgrFill *self,
                              int      max);
/* In no order, never twice. */
gint64    kgr_fill_new_id    (KgrFill *self);
char     *kgr_fill_dup_words (KgrFill *self) G_GNUC_WARN_UNUSED_RESULT;

/* Everything but the record: what is public as it is, the rest at random. */
void      kgr_fill_facts     (KgrFill *self);

G_END_DECLS
