/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-finder.h"
#include "record/kgr-speaker-seat.h"

G_BEGIN_DECLS

/**
 * KgrSpeakerChooser:
 *
 * Opens below the caret and finds a speaker by number, reading, role or name; whoever is not of the
 * house is taken as "name／affiliation".
 *
 * Signal "chosen" (KgrSpeakerSeat *, borrowed). GtkPopover's "closed" follows in any case.
 */
#define KGR_TYPE_SPEAKER_CHOOSER (kgr_speaker_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KgrSpeakerChooser, kgr_speaker_chooser, KGR, SPEAKER_CHOOSER, KgrFinder)

GtkWidget  *kgr_speaker_chooser_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* Who may be found from now on. @known: whether the register has been read; until then nobody is
 * taken for a guest, and Enter waits for it. */
void        kgr_speaker_chooser_set_seats (KgrSpeakerChooser  *self,
                                           GPtrArray          *seats,
                                           gboolean            known);
/* Opens empty. @recent (nullable): labels of who spoke last, the last first: they stand first. */
void        kgr_speaker_chooser_open      (KgrSpeakerChooser  *self,
                                           const char * const *recent,
                                           const GdkRectangle *at);

G_END_DECLS
