/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The only file of the core that makes calls other systems than Linux do not have. */

/* Whether @path lies on a share, where SQLite's WAL is not safe. */
gboolean kgr_platform_is_network_path (const char *path);
/* Gives @from the name @to, which must not exist; both in one folder. The folder is on the disk
 * after it. */
gboolean kgr_platform_rename_new      (const char  *from,
                                       const char  *to,
                                       GError     **error);
/* Makes an empty file that only its owner may read and write; KGR_ERROR_CONFLICT where there is
 * something of that name, be it a link to nowhere. */
gboolean kgr_platform_make_file       (const char  *path,
                                       GError     **error);
/* The file @path stands for, links followed; @path itself where there is none. */
char    *kgr_platform_dup_real_path   (const char  *path) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the lock file at @path for this process: a descriptor (close it to let go), or -1 where
 * another has it (KGR_ERROR_BUSY) or it cannot be made (KGR_ERROR_READ_ONLY, KGR_ERROR_IO). */
int      kgr_platform_take_lock       (const char  *path,
                                       GError     **error);
void     kgr_platform_drop_lock       (const char  *path,
                                       int          fd);
/* Whether another process has the lock file at @path. */
gboolean kgr_platform_is_lock_held    (const char  *path);

/* Where the running program is, an absolute path; NULL where the system does not say. */
char    *kgr_platform_dup_executable  (void) G_GNUC_WARN_UNUSED_RESULT;
/* A file that stands on no disk, can be handed to a child and sealed: a descriptor, or -1
 * (GIOError). */
int      kgr_platform_memory_file     (const char  *name,
                                       GError     **error);
gboolean kgr_platform_seal            (int          fd,
                                       GError     **error);
void     kgr_platform_die_with_parent (void);

G_END_DECLS
