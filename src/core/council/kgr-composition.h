/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"

G_BEGIN_DECLS

/* Members, and those of them who sit there from lived experience: 16（２）. */
typedef struct
{
  guint members;
  guint lived;
} KgrMemberCount;

/**
 * KgrComposition:
 * @day: the ISO day it is of
 * @fiscal_year: the fiscal year of @day
 * @bodies: (element-type KgrBody): the columns: the bodies that stood on @day, in tree order
 * @categories: the rows: the council's own in its order, then others in use, then, as "", members
 *   without one
 * @counts: one for each row and body
 * @totals: one for each body
 * @meetings: for each body, how many meetings were held in @fiscal_year
 *
 * Who sits where, as it is reported once a year. Only members' seats count: secretariat, observers
 * and support staff do not.
 */
typedef struct
{
  char           *day;
  int             fiscal_year;
  GPtrArray      *bodies;
  GPtrArray      *categories;
  KgrMemberCount *counts;
  KgrMemberCount *totals;
  guint          *meetings;
} KgrComposition;

void            kgr_composition_free      (KgrComposition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrComposition, kgr_composition_free)

/* The bodies of a council on an ISO day. Database thread. */
KgrComposition *kgr_composition_repo_load (KgrStore       *store,
                                           gint64          council_id,
                                           const char     *day,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
/* @row and @column count categories and bodies. */
const KgrMemberCount *kgr_composition_get (const KgrComposition *self,
                                           guint                 row,
                                           guint                 column);

/* How many meetings each body held in each fiscal year. */
typedef struct
{
  gint64 body_id;
  int    fiscal_year;
  guint  meetings;
} KgrMeetingCount;

/* (element-type KgrMeetingCount), by body and year. A meeting counts once it has begun; one that is
 * planned or was called off does not. Database thread. */
GArray         *kgr_composition_repo_count_meetings (KgrStore  *store,
                                                     GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
