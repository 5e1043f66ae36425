/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-speaker-seat.h"

G_BEGIN_DECLS

/**
 * KgrSeatPane:
 *
 * 次の発言者: who sits on which number, who is speaking, and who would be next by the keys. Emits
 * "chosen" (gint index of the seats) where one is clicked.
 */
#define KGR_TYPE_SEAT_PANE (kgr_seat_pane_get_type ())
G_DECLARE_FINAL_TYPE (KgrSeatPane, kgr_seat_pane, KGR, SEAT_PANE, GtkWidget)

/* Takes a reference on @seats (element-type KgrSpeakerSeat). */
void kgr_seat_pane_set_seats   (KgrSeatPane          *self,
                                GPtrArray            *seats);
/* @current: who is speaking; @other: who is next with the alternating key; both nullable. */
void kgr_seat_pane_set_turn    (KgrSeatPane          *self,
                                const KgrSpeakerSeat *current,
                                const char           *other);
/* Tight rows and no hints: for a low window, or beside something else. */
void kgr_seat_pane_set_compact (KgrSeatPane          *self,
                                gboolean              compact);

G_END_DECLS
