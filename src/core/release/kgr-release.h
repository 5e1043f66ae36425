/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-inside-document.h"
#include "kgr-public-document.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_FORMAT_TEXT = 1,
  KGR_FORMAT_HTML,
  KGR_FORMAT_CSV,  /* the grids of a paper alone */
} KgrFormat;

KgrFormat   kgr_format_from_code (const char *code); /* "txt", "html", "csv"; 0 for none */
const char *kgr_format_to_code   (KgrFormat   format);

/* The gate: the only way a paper becomes a file. Waits for two processes. */
gboolean    kgr_release_write    (KgrPublicDocument *document,
                                  KgrFormat          format,
                                  const char        *path,
                                  GCancellable      *cancellable,
                                  GError           **error);
/* The same for a paper for inside; there is no CSV of one. */
gboolean    kgr_release_write_inside (KgrInsideDocument *document,
                                      KgrFormat          format,
                                      const char        *path,
                                      GCancellable      *cancellable,
                                      GError           **error);

G_END_DECLS
