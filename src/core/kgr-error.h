/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KGR_ERROR (kgr_error_quark ())

/**
 * KgrError:
 * @KGR_ERROR_NOT_FOUND: no such row, file or name
 * @KGR_ERROR_CONFLICT: the record is not the one that was looked at, or a name fits several
 * @KGR_ERROR_BUSY: another process holds the file for writing
 * @KGR_ERROR_READ_ONLY: the file or its folder cannot be written, or another holds it
 * @KGR_ERROR_LOCKED: the vault is locked
 * @KGR_ERROR_WRONG_KEY: no key slot opens with this passphrase or recovery key
 * @KGR_ERROR_APPROVED: the record is approved; open the next version first
 * @KGR_ERROR_WITHHELD: the gate or a rule keeps the paper back (exit status 3)
 * @KGR_ERROR_SCHEMA_TOO_NEW: written by a later program
 * @KGR_ERROR_FOREIGN: a file, but not one of this program
 * @KGR_ERROR_CORRUPT: damaged
 * @KGR_ERROR_NO_SPACE: the disk is full
 * @KGR_ERROR_IO: any other trouble with a file
 * @KGR_ERROR_INVALID: what was given cannot be used
 *
 * Everything that can go wrong in the core. The message is one whole sentence in the user's
 * language that says what to do and never contains text of the record.
 */
typedef enum
{
  KGR_ERROR_NOT_FOUND,
  KGR_ERROR_CONFLICT,
  KGR_ERROR_BUSY,
  KGR_ERROR_READ_ONLY,
  KGR_ERROR_LOCKED,
  KGR_ERROR_WRONG_KEY,
  KGR_ERROR_APPROVED,
  KGR_ERROR_WITHHELD,
  KGR_ERROR_SCHEMA_TOO_NEW,
  KGR_ERROR_FOREIGN,
  KGR_ERROR_CORRUPT,
  KGR_ERROR_NO_SPACE,
  KGR_ERROR_IO,
  KGR_ERROR_INVALID,
} KgrError;

GQuark kgr_error_quark (void);

G_END_DECLS
