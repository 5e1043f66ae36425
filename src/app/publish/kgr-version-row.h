/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-version-repo.h"

G_BEGIN_DECLS

/* One version in a list. @standing: whether it is the one that stands now. */
GtkWidget *kgr_version_row_new (KgrVersion *version,
                                gboolean    standing) G_GNUC_WARN_UNUSED_RESULT;
/* "令和８年12月10日（木）" of "2026-12-10T15:04:05+09:00"; NULL for NULL. (transfer full) */
char      *kgr_version_dup_day (const char *when) G_GNUC_WARN_UNUSED_RESULT;
/* "テキスト  令和８年12月10日（木）" of "txt 2026-12-10T15:04:05+09:00". (transfer full) */
char      *kgr_version_dup_handed_out (const char *published) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
