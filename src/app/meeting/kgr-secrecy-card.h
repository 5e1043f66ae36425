/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-closed-room.h"

G_BEGIN_DECLS

/**
 * KgrSecrecyCard:
 *
 * 守秘義務の周知がまだの人: who has to be told before which item. Not visible where nobody has to.
 *
 * Signals:
 * - "told" (char *on, char *how): kgr_secrecy_card_get_untold() were told on that ISO day, in that
 *   way (how is nullable)
 */
#define KGR_TYPE_SECRECY_CARD (kgr_secrecy_card_get_type ())
G_DECLARE_FINAL_TYPE (KgrSecrecyCard, kgr_secrecy_card, KGR, SECRECY_CARD, GtkWidget)

/* @people (nullable) (element-type KgrPerson) has the ledger; NULL: it is not known yet. */
void       kgr_secrecy_card_set_meeting (KgrSecrecyCard *self,
                                         KgrMeeting     *meeting,
                                         GPtrArray      *people,
                                         gboolean        editable);
/* Borrowed (element-type KgrUntold): of all closed items, each once. */
GPtrArray *kgr_secrecy_card_get_untold  (KgrSecrecyCard *self);
gboolean   kgr_secrecy_card_is_untold   (KgrSecrecyCard *self,
                                         gint64          attendance_id);

G_END_DECLS
