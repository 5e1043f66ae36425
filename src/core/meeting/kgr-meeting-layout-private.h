/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "meeting/kgr-unit-sum.h"

G_BEGIN_DECLS

typedef enum
{
  KGR_LAYOUT_ROWS, /* of the meeting, beside its record */
  KGR_LAYOUT_VERSIONS,
  KGR_LAYOUT_UNITS,
  KGR_N_LAYOUT_PARTS,
} KgrLayoutPart;

/* The layout as it is now: of the form of @sealed (with the sum of the units under its key, or
 * without where it has none); with a sum under a new key. */
char    *kgr_layout_dup_like     (KgrStore          *store,
                                  gint64             id,
                                  const char        *sealed,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char    *kgr_layout_dup_fresh    (KgrStore          *store,
                                  gint64             id,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean kgr_layout_has_sum      (const char        *layout);
/* Whole, but from before there was the sum. */
gboolean kgr_layout_is_old       (const char        *layout);
gboolean kgr_layout_is_same_part (const char        *a,
                                  const char        *b,
                                  KgrLayoutPart      part);
char    *kgr_layout_follow       (const char        *sealed,
                                  const char        *before,
                                  const char        *now) G_GNUC_WARN_UNUSED_RESULT;
void     kgr_layout_get_sum      (const char        *layout,
                                  KgrUnitSum        *sum);
char    *kgr_layout_dup_with_sum (const char        *layout,
                                  const KgrUnitSum  *sum) G_GNUC_WARN_UNUSED_RESULT;

/* A change of rows of one record. */
typedef struct
{
  KgrStore   *store;
  gint64      meeting_id;
  JsonObject *head;   /* NULL where it does not open: then nothing follows */
  char       *before; /* where the head has no sum yet: the layout before the change */
  KgrUnitSum  sum;
} KgrUnitRows;

gboolean kgr_unit_rows_begin (KgrUnitRows  *self,
                              KgrStore     *store,
                              gint64        meeting_id,
                              GError      **error);
gboolean kgr_unit_rows_turn  (KgrUnitRows  *self,
                              gint64        row_id,
                              GError      **error);
gboolean kgr_unit_rows_end   (KgrUnitRows  *self,
                              GError      **error);
void     kgr_unit_rows_clear (KgrUnitRows  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KgrUnitRows, kgr_unit_rows_clear)

G_END_DECLS
