/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days of meetings that are held every month ("every fourth Thursday"), every other month, on a
 * date, or as somebody wrote them down. */

/* @starts_at and its like in every @every-th later month of its fiscal year, at the same time, @max
 * at most: the same week and weekday, or with @same_date the same date. (transfer full)
 * (element-type utf8): ISO; empty where @starts_at is none. */
GPtrArray *kgr_meeting_days_of_year  (const char *starts_at,
                                      int         every,
                                      gboolean    same_date,
                                      guint       max) G_GNUC_WARN_UNUSED_RESULT;
/* @starts_at and the days of @text ("11/26、1/28"), in their order; NULL where one is none.
 * (transfer full) (element-type utf8) */
GPtrArray *kgr_meeting_days_read     (const char *text,
                                      const char *starts_at) G_GNUC_WARN_UNUSED_RESULT;
/* The end on @day of a meeting that goes from @starts_at to @ends_at; NULL without an end. */
char      *kgr_meeting_days_dup_end  (const char *starts_at,
                                      const char *ends_at,
                                      const char *day) G_GNUC_WARN_UNUSED_RESULT;
/* The first such day after @last that is not before @today; NULL where @last is NULL or none. */
char      *kgr_meeting_days_dup_next (const char *last,
                                      const char *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
