/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-lines.h"

G_BEGIN_DECLS

/* How the lines of a body are set. */
typedef struct
{
  int usual;  /* columns of the usual line; 0 = the text is not broken into lines of one length */
  int margin; /* columns of white space before a line that is not indented */
} KgrImportLayout;

void       kgr_import_layout_measure (KgrImportLayout *self,
                                      KgrImportText   *text,
                                      guint            from);
/* The text lines from @from up to before @to as paragraphs (element-type utf8). */
GPtrArray *kgr_import_layout_join    (const KgrImportLayout *self,
                                      KgrImportText         *text,
                                      guint                  from,
                                      guint                  to) G_GNUC_WARN_UNUSED_RESULT;
/* Columns of the part of @slice that a typesetter does not break at its beginning. */
int        kgr_join_piece_width      (KgrSlice slice);

G_END_DECLS
