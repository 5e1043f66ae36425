/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-doc.h"

G_BEGIN_DECLS

/**
 * KgrSpeakerCandidate:
 * @number: of the seat; 0 = the secretariat's or none
 * @person_id: 0 for somebody who is not in the register
 * @label: what stands over the words: "副会長", "真鍋委員"
 * @name: "真鍋 綾子", or NULL
 * @reading: "まなべ あやこ", or NULL
 * @role: "副会長", or NULL
 *
 * Somebody who may speak. Strings are borrowed.
 */
typedef struct
{
  int         number;
  gint64      person_id;
  const char *label;
  const char *name;
  const char *reading;
  const char *role;
} KgrSpeakerCandidate;

/* Which of @candidates fit what was typed, best first: (element-type guint), indices. @recent
 * (element-type guint): indices of those who spoke, the last first. */
GArray  *kgr_speaker_candidates_match (const KgrSpeakerCandidate *candidates,
                                       guint                      n_candidates,
                                       const char                *typed,
                                       GArray                    *recent)
                                       G_GNUC_WARN_UNUSED_RESULT;
/* What "鈴木" typed in full means: a guest of this label. NULL where nothing was typed. */
char    *kgr_speaker_guest_dup_label  (const char                *typed) G_GNUC_WARN_UNUSED_RESULT;

/* Who spoke before the unit @index, the last first, each once (element-type KgrSpeaker; the labels
 * belong to the document's units, so look at them at once). */
GArray  *kgr_record_doc_recent_speakers (KgrRecordDoc *self,
                                         guint         index,
                                         guint         limit) G_GNUC_WARN_UNUSED_RESULT;
/* The other one of the last two: who spoke before the one who speaks at @index. */
gboolean kgr_record_doc_other_speaker (KgrRecordDoc *self,
                                       guint         index,
                                       KgrSpeaker   *speaker);

G_END_DECLS
