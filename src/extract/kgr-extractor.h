/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-findings.h"

G_BEGIN_DECLS

/**
 * KgrExtractor:
 * @format: its code ("html")
 * @extract: says everything that is in a file of @size bytes at @data (never NULL), odd or not
 *
 * One way to read a published file. It trusts nothing: the file may have been made by anybody.
 */
typedef struct
{
  const char *format;
  void        (*extract) (const char  *data,
                          gsize        size,
                          KgrFindings *findings);
} KgrExtractor;

/* The extractor of a format, or NULL if there is none. */
const KgrExtractor *kgr_extractor_find (const char *format);

/* Whether the file is UTF-8 without a byte order mark and without control characters but the line
 * feed. Only then is it looked at further. */
gboolean kgr_extract_characters (const char  *data,
                                 gsize        size,
                                 KgrFindings *findings);
void     kgr_extract_text       (const char  *data,
                                 gsize        size,
                                 KgrFindings *findings);
void     kgr_extract_html       (const char  *data,
                                 gsize        size,
                                 KgrFindings *findings);
void     kgr_extract_csv        (const char  *data,
                                 gsize        size,
                                 KgrFindings *findings);

G_END_DECLS
