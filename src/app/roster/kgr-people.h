/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-person.h"

G_BEGIN_DECLS

/**
 * KgrPeople:
 *
 * The people of the file, made ready to be found by a few typed characters. Never changes, and is
 * counted; made on any thread.
 */
typedef struct _KgrPeople KgrPeople;

/* Those of @people (element-type KgrPerson) who are not taken out of the lists. */
KgrPeople       *kgr_people_new   (GPtrArray  *people) G_GNUC_WARN_UNUSED_RESULT;
KgrPeople       *kgr_people_ref   (KgrPeople  *self) G_GNUC_WARN_UNUSED_RESULT;
void             kgr_people_unref (KgrPeople  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPeople, kgr_people_unref)

/* Borrowed; NULL for none. */
const KgrPerson *kgr_people_get   (KgrPeople  *self,
                                   gint64      id);
/* (transfer container) (element-type KgrPerson): at most @most whom @words mean, first those whose
 * name or reading begins so; without words nobody. */
GPtrArray       *kgr_people_find  (KgrPeople  *self,
                                   const char *words,
                                   guint       most) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @words are how somebody is read (kana, letters), so that they are nobody's name yet. */
gboolean         kgr_people_is_reading (const char *words);

G_END_DECLS
