/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same as kgr-paths.h for a program that stands at @executable. */
char *kgr_paths_helper_for     (const char *executable,
                                const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *kgr_paths_locale_dir_for (const char *executable) G_GNUC_WARN_UNUSED_RESULT;
char *kgr_paths_schema_dir_for (const char *executable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
