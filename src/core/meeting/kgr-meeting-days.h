/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days of meetings that are held every month: "every fourth Thursday". */

/* @starts_at and the same week and weekday of each later month of its fiscal year, at the same
 * time, @max at most. (transfer full) (element-type utf8): ISO; empty where @starts_at is none. */
GPtrArray *kgr_meeting_days_of_year  (const char *starts_at,
                                      guint       max) G_GNUC_WARN_UNUSED_RESULT;
/* The end on @day of a meeting that goes from @starts_at to @ends_at; NULL without an end. */
char      *kgr_meeting_days_dup_end  (const char *starts_at,
                                      const char *ends_at,
                                      const char *day) G_GNUC_WARN_UNUSED_RESULT;
/* The first such day after @last that is not before @today; NULL where @last is NULL or none. */
char      *kgr_meeting_days_dup_next (const char *last,
                                      const char *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
