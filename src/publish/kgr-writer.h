/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-public-document.h"

G_BEGIN_DECLS

/**
 * KgrWriter:
 * @format: its code, as the publisher is asked for it ("txt")
 * @write: turns a paper into a file; equal papers give equal bytes
 *
 * One way to write a public paper. A writer is pure: no clock, no locale, no file, no environment.
 */
typedef struct
{
  const char *format;
  GBytes     *(*write) (KgrPublicDocument *document);
} KgrWriter;

/* The writer of a format, or NULL if there is none. */
const KgrWriter *kgr_writer_find (const char *format);

G_END_DECLS
