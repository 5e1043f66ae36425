/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store-private.h"

G_BEGIN_DECLS

/* The sum of what stands in the clear of the rows of a record, and the secret it is made under. It
 * is the exclusive or of one keyed digest for each row, so turning a row in and turning it out
 * again are one and the same, in any order. Both stand in the sealed head only: whoever has not the
 * key of the file learns neither, and to choose other rows of the same sum he would have to guess
 * 256 bits. No row counts twice: each has an id of its own. */
typedef struct
{
  guint8 key[KGR_DIGEST_SIZE];
  guint8 sum[KGR_DIGEST_SIZE];
} KgrUnitSum;

/* Turns the row in or out as it is now; one that is not there changes nothing. */
gboolean kgr_unit_sum_turn     (KgrUnitSum  *self,
                                KgrStore    *store,
                                gint64       meeting_id,
                                gint64       row_id,
                                GError     **error);
gboolean kgr_unit_sum_turn_all (KgrUnitSum  *self,
                                KgrStore    *store,
                                gint64       meeting_id,
                                GError     **error);

G_END_DECLS
