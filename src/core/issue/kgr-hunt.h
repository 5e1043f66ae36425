/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/**
 * KgrHuntKind:
 * @KGR_HUNT_NAME: the name of somebody the file knows, or of somebody called 〜さん in the case
 * @KGR_HUNT_SEALED: words of a confidential passage
 * @KGR_HUNT_SOURCE: a run of words of the issue it is made general from
 * @KGR_HUNT_CASE: 事例Ａ
 * @KGR_HUNT_DETAIL: an age, a day, an address, a grade: what tells one person from others
 */
typedef enum
{
  KGR_HUNT_NAME = 1,
  KGR_HUNT_SEALED,
  KGR_HUNT_CASE,
  KGR_HUNT_SOURCE,
  KGR_HUNT_DETAIL,
} KgrHuntKind;

/* @start, @length: characters of the text that was looked at. */
typedef struct
{
  int          start;
  int          length;
  KgrHuntKind  kind;
} KgrHuntRange;

/**
 * KgrHunt:
 *
 * What must not travel with an issue: names, words of confidential passages, case details. Folded
 * (width, case, variants of characters, spaces), so that 髙橋 is found as 高橋. Made on the database
 * thread, then immutable and quick enough for every key. Goes with the session: it holds what is
 * confidential.
 */
typedef struct _KgrHunt KgrHunt;

KgrHunt *kgr_hunt_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void     kgr_hunt_free       (KgrHunt     *self);
void     kgr_hunt_add_person (KgrHunt     *self,
                              const char  *name);
void     kgr_hunt_add_sealed (KgrHunt     *self,
                              const char  *passage);
void     kgr_hunt_add_source (KgrHunt     *self,
                              const char  *text);
/* (element-type KgrHuntRange): sorted, disjoint; free with g_array_unref(). */
GArray  *kgr_hunt_find       (KgrHunt     *self,
                              const char  *text) G_GNUC_WARN_UNUSED_RESULT;
/* For a text that is to travel with or from an issue. KGR_ERROR_NOT_FOUND. */
KgrHunt *kgr_hunt_load       (KgrStore    *store,
                              gint64       issue_id,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrHunt, kgr_hunt_free)

G_END_DECLS
