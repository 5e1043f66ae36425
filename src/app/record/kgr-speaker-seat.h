/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-seating.h"

G_BEGIN_DECLS

/* Somebody who has no number: absent, or not of the house. */
#define KGR_SEAT_NONE KGR_SEATING_NO_NUMBER

/**
 * KgrSpeakerSeat:
 * @number: what is pressed with Alt (1 … 9, 0), or typed in the chooser (10 …), or %KGR_SEAT_NONE
 * @person_id: who it is; 0 where no person is known
 * @label: what stands over a statement ("真鍋委員")
 * @name: (nullable): the name to look for; %NULL while it need not be known
 * @reading: (nullable): the name as it is read
 * @state: (nullable): what the secretary has to know ("オンライン", "百瀬代理")
 * @role: (nullable): to look for
 * @away: not here now
 * @written: absent, with a written opinion that is read out
 *
 * Somebody who may speak at a meeting.
 */
typedef struct
{
  int       number;
  gint64    person_id;
  char     *label;
  char     *name;
  char     *reading;
  char     *role;
  char     *state;
  gboolean  away;
  gboolean  written;
} KgrSpeakerSeat;

void            kgr_speaker_seat_free (KgrSpeakerSeat *self);
KgrSpeakerSeat *kgr_speaker_seat_copy (const KgrSpeakerSeat *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSpeakerSeat, kgr_speaker_seat_free)

/* (element-type KgrSpeakerSeat): who may speak, in the order of the pane. @people (nullable)
 * (element-type KgrPerson) gives the readings; @now (nullable): ISO 8601 local, while the meeting
 * is held. With @shown FALSE nothing is said of who need not be named but the public name. */
GPtrArray      *kgr_speaker_seats_new  (KgrMeeting     *meeting,
                                        GPtrArray      *people,
                                        const char     *now,
                                        gboolean        shown) G_GNUC_WARN_UNUSED_RESULT;
/* Both borrowed; NULL for none. */
KgrSpeakerSeat *kgr_speaker_seats_find (GPtrArray      *seats,
                                        int             number);
/* The seat a statement belongs to: by the person where one is known, else by the label. */
KgrSpeakerSeat *kgr_speaker_seats_of   (GPtrArray      *seats,
                                        gint64          person_id,
                                        const char     *label);

G_END_DECLS
