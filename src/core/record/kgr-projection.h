/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-form.h"
#include "kgr-public-document.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * KgrEdition:
 * @speakers: how speakers are named
 * @mark: what stands in a gap, one line; "" prints nothing (the council's policy)
 * @form: (nullable): the council's form; %NULL = the usual one
 * @openness: of the body's meetings as a rule; 0 = open
 *
 * What an edition decides beside the record.
 */
typedef struct
{
  KgrSpeakerPolicy speakers;
  const char      *mark;
  const KgrForm   *form;
  KgrOpenness      openness;
} KgrEdition;

#define KGR_MARK_DEFAULT "（個人情報を含むため非公開）"

/**
 * kgr_projection_new_minutes:
 * @meeting: a meeting
 * @edition: what the edition decides
 *
 * The one function that makes minutes public: everything confidential is left out and each gap
 * gives one mark, whatever was in it. Pure: no database, no key, no clock, no locale.
 *
 * Publicly equal meetings give equal documents.
 *
 * Returns: (transfer full): the public projection
 */
KgrPublicDocument *kgr_projection_new_minutes (KgrMeeting       *meeting,
                                               const KgrEdition *edition) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
