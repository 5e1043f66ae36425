/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where this program's own files are, without any environment: beside the running program in its
 * build folder, or under the prefix once it is installed. All (transfer full); the file is not
 * looked for. */
/* @name: "kaigiroku-publish" or "kaigiroku-extract". */
char *kgr_paths_dup_helper      (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *kgr_paths_dup_locale_dir  (void) G_GNUC_WARN_UNUSED_RESULT;
/* NULL when installed: the default source has it. */
char *kgr_paths_dup_schema_dir  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
