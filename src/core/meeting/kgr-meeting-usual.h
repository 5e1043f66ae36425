/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "kgr-codes.h"

G_BEGIN_DECLS

/**
 * KgrMeetingUsual:
 *
 * What a body's meetings are like when nothing else is said.
 */
typedef struct
{
  char            *council;       /* the council's name */
  char            *body;          /* the body's name */
  gboolean         continuous;    /* numbers go on over the years */
  char            *venue;         /* NULL = none */
  int              from;          /* minutes since midnight; -1 = none */
  int              until;         /* the same; not later than @from means the next day */
  KgrRecordMethod  record_method; /* 0 = none */
  GPtrArray       *standing;      /* KgrStandingItem: the standing agenda */
} KgrMeetingUsual;

KgrMeetingUsual *kgr_meeting_usual_load (KgrStore        *store,
                                         gint64           body_id,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void             kgr_meeting_usual_free (KgrMeetingUsual *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrMeetingUsual, kgr_meeting_usual_free)

G_END_DECLS
