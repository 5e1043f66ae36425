/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KgrNewFile:
 *
 * A database on its way to its name: made under another one beside it ("NAME.0123abcd.new"), which
 * a lock ("….new.lock") holds. A process that is killed leaves both; without its lock the file is
 * dead and goes when the next one is made.
 */
typedef struct _KgrNewFile KgrNewFile;

KgrNewFile *kgr_new_file_begin    (const char  *path,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
const char *kgr_new_file_get_path (KgrNewFile  *self);
gboolean    kgr_new_file_end      (KgrNewFile  *self,
                                   gboolean     good,
                                   GError     **error);
void        kgr_new_file_sweep    (const char  *folder,
                                   const char  *name);

G_END_DECLS
