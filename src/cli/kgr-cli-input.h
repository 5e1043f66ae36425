/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/* What comes in from outside: files, standard input ("-"), arguments. Nothing that was read is
 * ever put into a message. */

/* A passphrase or recovery key: the file without one trailing newline. Free with
   kgr_cli_wipe_string(). */
char     *kgr_cli_read_secret   (const char  *path,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* The passphrase in the file, hashed for a new slot. */
KgrSlotSecret *kgr_cli_read_new_passphrase (const char  *path,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* A passage: UTF-8, line ends as line feeds, without one trailing newline, not empty. Free with
 * kgr_cli_wipe_string(). */
char     *kgr_cli_read_text     (const char  *path,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Wipes and frees; NULL is fine. */
void      kgr_cli_wipe_string   (char        *string);
/* All of standard input up to @limit bytes and one more. */
GBytes   *kgr_cli_read_stdin    (gsize        limit,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* A name that was given as an argument: UTF-8, one line, not empty; NFC and without white space
   around. */
char     *kgr_cli_dup_name      (const char  *argument,
                                 const char  *what,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* A row id in decimal (> 0), or 0 with the error set. */
gint64    kgr_cli_get_id        (const char  *argument,
                                 const char  *what,
                                 GError     **error);
/* "2026-11-21T13:30" or with seconds, as "2026-11-21T13:30:00". */
char     *kgr_cli_dup_time      (const char  *argument,
                                 int         *year,
                                 int         *month,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
