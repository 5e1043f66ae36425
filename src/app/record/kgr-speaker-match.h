/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-speaker-seat.h"

G_BEGIN_DECLS

/* (element-type KgrSpeakerSeat, borrowed from @seats): whom @words mean, the likeliest first.
 * @recent (nullable): labels of who spoke last; without words they stand first. */
GPtrArray      *kgr_speaker_match     (GPtrArray          *seats,
                                       const char         *words,
                                       const char * const *recent) G_GNUC_WARN_UNUSED_RESULT;
/* Somebody who is not of the house: "名前／所属", or a name alone. NULL where @words are none. */
KgrSpeakerSeat *kgr_speaker_new_guest (const char         *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
