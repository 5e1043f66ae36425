/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "import/kgr-import-chars.h"

G_BEGIN_DECLS

#define KGR_IMPORT_MAX_BYTES (64 * 1024 * 1024)
#define KGR_IMPORT_MAX_LINE  (1024 * 1024)
#define KGR_IMPORT_MAX_LINES 500000

typedef enum
{
  KGR_LINE_TEXT,
  KGR_LINE_SPEAKER,
  KGR_LINE_PLACE,    /* names an agenda item the record comes to */
  KGR_LINE_HEAD,     /* has gone into a field or a heading */
} KgrLineKind;

/* One line that is not blank. */
typedef struct
{
  KgrSlice    slice;       /* without white space at both ends */
  KgrSlice    speaker;     /* of a speaker line: the label */
  guint       number;      /* in the file, from 1 */
  guint       blanks;      /* blank lines before it */
  int         width;       /* columns of the slice */
  int         indent;      /* columns of white space before it */
  int         place;       /* of a place: index of the agenda item; follow-up lines -1 */
  guint       kind : 4;    /* KgrLineKind */
  guint       page : 1;    /* a page begins with it */
  guint       form_feed : 1; /* the page begins because the file says so */
  guint       space_after : 1; /* white space stood after it */
} KgrImportLine;

/* The lines of a text. */
typedef struct
{
  char       *text;        /* what the slices point into */
  GArray     *lines;       /* KgrImportLine */
  gboolean    double_spaced; /* the extraction has put a blank line after each */
} KgrImportText;

#define kgr_import_text_line(self, index) (&g_array_index ((self)->lines, KgrImportLine, (index)))

KgrImportText *kgr_import_text_read  (const char   *text,
                                      gsize         length,
                                      GPtrArray    *removed,
                                      GCancellable *cancellable,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_import_text_free  (KgrImportText *self);
/* Whether a blank line of the document itself, not of the extraction, stands before @line. */
gboolean       kgr_import_text_is_apart (KgrImportText       *self,
                                         const KgrImportLine *line);
/* Takes page numbers out of @lines and lists them in @removed. */
void           kgr_import_text_remove_page_numbers (KgrImportText *self,
                                                    GPtrArray     *removed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrImportText, kgr_import_text_free)

G_END_DECLS
