/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KGR_BACKUP_KEEP 14

/* Copies the database at @path to @target (which must not exist) and opens and verifies the copy
 * before it gets its name. Needs no key. Own connection: may run beside a writing store, on any
 * thread but the main. */
gboolean   kgr_backup_write   (const char   *path,
                               const char   *target,
                               GCancellable *cancellable,
                               GError      **error);
/* A dated, verified backup in the folder "NAME.backups" beside the database; keeps the newest
 * KGR_BACKUP_KEEP. @target (out, optional, transfer full): the new file. */
gboolean   kgr_backup_rotate  (const char   *path,
                               char        **target,
                               GCancellable *cancellable,
                               GError      **error);
/* A verified copy "before-schema-N-…" in the same folder, which is never rotated away: made before
 * a file of an earlier schema is brought to @schema. @target (out, optional, transfer full). */
gboolean   kgr_backup_before_schema (const char  *path,
                                     int          schema,
                                     char       **target,
                                     GError     **error);
/* When the newest backup was made; NULL where there is none. */
GDateTime *kgr_backup_last    (const char   *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
