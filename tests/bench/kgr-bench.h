/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/* What the benchmarks share. Absolute times say little: each compares two times of one run and
 * asserts the ratio. */

#define KGR_BENCH_PASSPHRASE "correct-horse-battery"
/* Words that stand on the screen once the newest meeting is listed, or a record is shown. */
#define KGR_BENCH_NEWEST_NUMBER 9876
#define KGR_BENCH_LIST_WORDS "9876"
#define KGR_BENCH_RECORD_WORDS "ここから記録が始まります。"

/* A meeting with invented words: @n_statements of about two hundred characters each. The same @seed
 * gives the same meeting. */
KgrMeeting *kgr_bench_meeting_new (guint       n_statements,
                                   guint       seed) G_GNUC_WARN_UNUSED_RESULT;
/* A new file in @folder with @n_meetings of @n_statements, the last of them with @n_last instead;
 * its id is @last_id. */
KgrStore   *kgr_bench_store_new   (const char *folder,
                                   const char *name,
                                   guint       n_meetings,
                                   guint       n_statements,
                                   guint       n_last,
                                   gint64     *last_id) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_bench_remove      (const char *folder);

/* Sorts @seconds (element-type double). @share 0.5 is the median. */
double      kgr_bench_quantile    (GArray     *seconds,
                                   double      share);
/* Says both times and their ratio, and fails if it is above @bound. */
void        kgr_bench_assert_ratio (const char *what,
                                    double      seconds,
                                    const char *than,
                                    double      reference,
                                    double      bound);

G_END_DECLS
