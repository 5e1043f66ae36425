/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "roster/kgr-person-reading.h"

G_BEGIN_DECLS

/**
 * KgrSeatForm:
 *
 * One seat being written: a new one, or one that is changed.
 *
 * Signals:
 * - "done": what was written can be taken with kgr_seat_form_dup_seat()
 * - "given-up"
 */
#define KGR_TYPE_SEAT_FORM (kgr_seat_form_get_type ())
G_DECLARE_FINAL_TYPE (KgrSeatForm, kgr_seat_form, KGR, SEAT_FORM, GtkWidget)

/* @reading: the bodies to choose from, the categories, and whose seat it can be after; @seat: what
 * is changed, or NULL for a new one. */
void     kgr_seat_form_begin    (KgrSeatForm        *self,
                                 KgrPersonReading   *reading,
                                 const KgrSeat      *seat);
/* Lived experience is in the form only while it is shown; hidden it stays as it is. FALSE at
 * first. */
void     kgr_seat_form_set_shown (KgrSeatForm       *self,
                                  gboolean           shown);
/* With body, predecessor and fields set, and everything else as the seat it began with. */
KgrSeat *kgr_seat_form_dup_seat (KgrSeatForm        *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
