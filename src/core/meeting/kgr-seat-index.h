/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-seating.h"

G_BEGIN_DECLS

/**
 * KgrSeatIndex:
 *
 * Whose the labels over the statements of a meeting are: found by the person, by what stands over a
 * statement of his, by a name, by a role that only one has. Immutable; any thread, one at a time.
 */
typedef struct _KgrSeatIndex KgrSeatIndex;

KgrSeatIndex     *kgr_seat_index_new        (KgrMeeting         *meeting) G_GNUC_WARN_UNUSED_RESULT;
void              kgr_seat_index_free       (KgrSeatIndex       *self);
/* Borrowed; NULL for nobody, or where two could be meant. @person_id 0: by the label only. */
const KgrSeating *kgr_seat_index_find       (const KgrSeatIndex *self,
                                             gint64              person_id,
                                             const char         *label);
/* Every label it knows, as it is written (element-type utf8). */
GPtrArray        *kgr_seat_index_get_labels (const KgrSeatIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSeatIndex, kgr_seat_index_free)

G_END_DECLS
