/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-inside-document.h"

G_BEGIN_DECLS

/**
 * KgrInsideWriter:
 * @format: its code, as the publisher is asked for it ("inside-txt")
 * @write: turns a paper into a file; equal papers give equal bytes
 *
 * One way to write a paper for inside. A writer is pure.
 */
typedef struct
{
  const char *format;
  GBytes     *(*write) (KgrInsideDocument *document);
} KgrInsideWriter;

/* The writer of a format, or NULL if there is none. */
const KgrInsideWriter *kgr_inside_writer_find (const char *format);

G_END_DECLS
