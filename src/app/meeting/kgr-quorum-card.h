/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-quorum.h"

G_BEGIN_DECLS

/**
 * KgrQuorumCard:
 *
 * 定足数: how many are there, whether that is enough, and when it was not.
 */
#define KGR_TYPE_QUORUM_CARD (kgr_quorum_card_get_type ())
G_DECLARE_FINAL_TYPE (KgrQuorumCard, kgr_quorum_card, KGR, QUORUM_CARD, GtkWidget)

/* @now (nullable, ISO 8601 local): counts who is there then, else who was there at any time. */
void kgr_quorum_card_set_meeting (KgrQuorumCard        *self,
                                  KgrMeeting           *meeting,
                                  const KgrQuorumTerms *terms,
                                  const char           *now);

G_END_DECLS
