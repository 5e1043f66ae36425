/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/kgr-import-lines.h"

G_BEGIN_DECLS

/* The fields of the form, in its order. */
typedef enum
{
  KGR_FIELD_TITLE,
  KGR_FIELD_WHEN,
  KGR_FIELD_VENUE,
  KGR_FIELD_PRESENT,
  KGR_FIELD_ABSENT,
  KGR_FIELD_AGENDA,
  KGR_FIELD_PAPERS,
  KGR_FIELD_METHOD,
  KGR_FIELD_OBSERVERS,
  KGR_FIELD_CONTENT,
  KGR_N_FIELDS,
} KgrField;

/* What stands in a field: one slice for each line of it. */
typedef struct
{
  KgrSlice slice;
  int      width;
} KgrFieldLine;

/* The head of the form, taken apart. The slices point into the text it was read from. */
typedef struct
{
  GArray  *fields[KGR_N_FIELDS]; /* KgrFieldLine; NULL where the label is missing */
  GArray  *preamble;             /* KgrFieldLine: before the first label, without the title 会議録 */
  int      width;                /* columns of the value column */
  guint    body;                 /* index of the first line after the head */
} KgrImportForm;

KgrImportForm *kgr_import_form_read  (KgrImportText *text,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_import_form_free  (KgrImportForm *self);
/* The lines of @field as one: a line that fills its column goes on with the next, after a shorter
 * one stands @separator. NULL where the field is missing or empty. */
char          *kgr_import_form_dup_joined (KgrImportForm *self,
                                           KgrField       field,
                                           char           separator) G_GNUC_WARN_UNUSED_RESULT;
/* Whether line @index of @field goes on from the one before, which fills its column. */
gboolean       kgr_import_form_continues (KgrImportForm *self,
                                          KgrField       field,
                                          guint          index);
/* Whether @line begins with a label, its characters spaced or not; @rest is what follows the
 * label. */
gboolean       kgr_import_form_match (KgrSlice  line,
                                      KgrField *field,
                                      KgrSlice *rest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrImportForm, kgr_import_form_free)

G_END_DECLS
