/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Japanese eras, dates and digits in print. Local time of the municipality, no zone. */

/* "令和３年" for 2021-10-28, "令和元年" for 2019-05-01; NULL before 1868-10-23 (明治). */
char    *kgr_era_format_year          (int year, int month, int day) G_GNUC_WARN_UNUSED_RESULT;
/* "令和３年度" for 2021: the era of its 1 April; 2019 is 平成31年度. */
char    *kgr_era_format_fiscal_year   (int fiscal_year) G_GNUC_WARN_UNUSED_RESULT;
/* The same as it is called on a day: FY 2019 is 平成31年度 until 2019-04-30, then 令和元年度. */
char    *kgr_era_format_fiscal_year_on (int fiscal_year,
                                        const char *iso) G_GNUC_WARN_UNUSED_RESULT;
/* "令和３年10月28日（木曜日）午後６時30分から午後８時30分まで"; without @ends_at up to the beginning;
 * with an end on another day its date stands before the time (翌日 → "翌29日午前０時10分まで"). NULL for
 * NULL. */
char    *kgr_era_format_meeting_time  (const char *starts_at,
                                       const char *ends_at) G_GNUC_WARN_UNUSED_RESULT;
/* "令和３年10月28日（木）", and without the year "10月28日（木）"; @iso: a date or a date and time. */
char    *kgr_era_format_date          (const char *iso,
                                       gboolean with_year) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @iso is a day of the calendar, "2021-10-28", or one with a time. */
gboolean kgr_era_is_date              (const char *iso);
/* "午後６時45分" for the time in "2026-10-22T18:45:00"; NULL where there is none. */
char    *kgr_era_format_clock         (const char *iso) G_GNUC_WARN_UNUSED_RESULT;
/* One digit full width, two and more half width (the common municipal rule): "３", "10". */
char    *kgr_digits_format            (gint64 number) G_GNUC_WARN_UNUSED_RESULT;
/* The western year an era's year is; 0 for none. "元" is 1. @era: "令和" … "明治", also "R" "H" "S". */
int      kgr_era_to_year              (const char *era, int year_of_era);
/* The year of the April the date falls under: 2026-03-31 → 2025. */
int      kgr_fiscal_year_of           (int year, int month);

G_END_DECLS
