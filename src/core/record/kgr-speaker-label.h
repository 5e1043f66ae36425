/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * KgrSpeakerLabels:
 *
 * The labels over statements under one policy. Holds the letters given so far: ask for a label only
 * where it is printed, and in the order of print.
 */
typedef struct _KgrSpeakerLabels KgrSpeakerLabels;

/* @attendance is borrowed. */
KgrSpeakerLabels *kgr_speaker_labels_new  (GPtrArray           *attendance,
                                           KgrSpeakerPolicy     policy)
                                           G_GNUC_WARN_UNUSED_RESULT;
void              kgr_speaker_labels_free (KgrSpeakerLabels    *self);
char             *kgr_speaker_labels_next (KgrSpeakerLabels    *self,
                                           const KgrUnitFields *statement)
                                           G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrSpeakerLabels, kgr_speaker_labels_free)

G_END_DECLS
