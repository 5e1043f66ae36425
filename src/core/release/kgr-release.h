/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_FORMAT_TEXT = 1,
  KGR_FORMAT_HTML,
} KgrFormat;

KgrFormat   kgr_format_from_code (const char *code); /* "txt", "html"; 0 for none */
const char *kgr_format_to_code   (KgrFormat   format);

/**
 * kgr_release_write:
 * @document: what is published
 * @format: as which file
 * @path: where it goes; its folder must exist
 * @cancellable: (nullable): to give up; nothing stays behind
 * @error: return location for an error
 *
 * The gate. Has the file written by kaigiroku-publish, a process with no key and no database, into
 * memory; has it read back by kaigiroku-extract; and puts it at @path (temporary file in the same
 * folder, fsync, rename, fsync of the folder) only if its text equals the projection's and its
 * parts, elements and metadata are on the format's list.
 *
 * Fails with %KGR_ERROR_WITHHELD where the file differs: then nothing is at @path (an older file
 * there stays as it was); the message names place and kind, never a word. %KGR_ERROR_NO_SPACE,
 * %KGR_ERROR_READ_ONLY, %KGR_ERROR_IO for the target; %G_IO_ERROR_CANCELLED. May run on any thread
 * but the main one and the database's: it waits for two processes.
 *
 * Returns: %TRUE when the file stands at @path
 */
gboolean    kgr_release_write    (KgrPublicDocument *document,
                                  KgrFormat          format,
                                  const char        *path,
                                  GCancellable      *cancellable,
                                  GError           **error);

G_END_DECLS
