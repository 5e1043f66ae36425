/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-fields.h"
#include "kgr-codes.h"

G_BEGIN_DECLS

/* One line of a body's standing agenda. */
typedef struct
{
  int       kind;             /* KgrAgendaKind */
  char     *title;
  gboolean  is_last_minutes;  /* 前回会議録の確認: only where minutes wait for approval */
} KgrStandingItem;

/**
 * KgrBody:
 *
 * A body of a council, with what is usual for its meetings; bodies form a tree. A setting that is 0
 * or %NULL is as the program brings it; the getters below say what holds.
 */
typedef struct
{
  gint64     id;
  gint64     council_id;
  gint64     parent_id;     /* 0 = stands directly under the council */
  char      *name;          /* NULL where it did not open */
  char     **former_names;  /* oldest first; old minutes that are brought in have them */
  int        kind;          /* KgrBodyKind; 0 = not said */
  int        mandate;       /* KgrMandate; 0 = not said */
  int        numbering;     /* KgrNumbering */
  int        quorum;        /* KgrQuorum */
  char     **quorum_roles;  /* whose seats count; NULL = every member's */
  gboolean   quorum_in_person; /* who is represented does not count as there */
  int        method;        /* KgrRecordMethod; 0 = none is ticked */
  int        openness;      /* KgrOpenness */
  int        speakers;      /* KgrSpeakerPolicy; 0 = the council's */
  char      *place;         /* where it usually meets */
  char      *starts;        /* "18:30" */
  char      *ends;          /* "20:30"; not after @starts = of the next day */
  GPtrArray *standing;      /* KgrStandingItem */
  int        notice_days;   /* before the meeting; -1 = no such rule */
  int        minutes_days;  /* after the meeting, until the minutes are there; -1 = no such rule */
  int        circulation_days; /* how long a copy is out; -1 = no such rule */
  int        position;      /* among its siblings; 0 = after those that have one */
  char      *ended;         /* its last day, ISO; NULL = it still meets */
  gboolean   is_removed;    /* taken out of every list */
} KgrBody;

extern const KgrFields kgr_body_fields;
extern const KgrFields kgr_standing_item_fields;

KgrBody         *kgr_body_new               (const char       *name) G_GNUC_WARN_UNUSED_RESULT;
void             kgr_body_free              (KgrBody          *self);
KgrBody         *kgr_body_copy              (const KgrBody    *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrBody, kgr_body_free)

KgrStandingItem *kgr_standing_item_new      (KgrAgendaKind     kind,
                                             const char       *title,
                                             gboolean          is_last_minutes)
                                             G_GNUC_WARN_UNUSED_RESULT;
void             kgr_standing_item_free     (KgrStandingItem  *self);

/* Gives it another name and keeps the old one among the former ones, by which old minutes are still
 * known to be its. */
void             kgr_body_set_name          (KgrBody          *self,
                                             const char       *name);
/* Whether it is or was called so. */
gboolean         kgr_body_is_called         (const KgrBody    *self,
                                             const char       *name);

/* What holds where nothing was set: within the fiscal year; majority; open; 7, 45 and 14 days. */
KgrNumbering     kgr_body_get_numbering     (const KgrBody    *self);
KgrQuorum        kgr_body_get_quorum        (const KgrBody    *self);
KgrOpenness      kgr_body_get_openness      (const KgrBody    *self);
int              kgr_body_get_notice_days   (const KgrBody    *self);
int              kgr_body_get_minutes_days  (const KgrBody    *self);
int              kgr_body_get_circulation_days (const KgrBody *self);
/* The standing agenda, or 開会, 資料の確認, 前回会議録の確認, 議題, 閉会. (transfer full)
 * (element-type KgrStandingItem): an array that frees its elements. */
GPtrArray       *kgr_body_dup_standing      (const KgrBody    *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whether it met, by its own settings, on the ISO day @day. */
gboolean         kgr_body_stands_on         (const KgrBody    *self,
                                             const char       *day);

G_END_DECLS
