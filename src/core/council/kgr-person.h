/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-fields.h"

G_BEGIN_DECLS

/* One entry of the ledger of the duty of secrecy (周知): it stands with the person. */
typedef struct
{
  char *on;  /* ISO date */
  char *how; /* 文書, 口頭 …; NULL = not recorded */
} KgrTelling;

typedef struct
{
  gint64      id;
  char       *name;         /* surname, a space, given name; NULL where it did not open */
  char       *reading;      /* よみ; NULL = none */
  char       *public_name;  /* 公表名; NULL = none */
  char       *affiliation;  /* NULL = none */
  char      **former_names; /* oldest first; NULL = none */
  char       *note;         /* 備考; NULL = none */
  GPtrArray  *tellings;     /* KgrTelling; NULL = never told */
  gboolean    is_removed;   /* taken out of every list */
} KgrPerson;

extern const KgrFields kgr_person_fields;

void        kgr_person_free         (KgrPerson       *self);
KgrPerson  *kgr_person_copy         (const KgrPerson *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPerson, kgr_person_free)

/* Gives another name and keeps the old one among the former ones, by which the person is still
 * found. */
void        kgr_person_set_name     (KgrPerson       *self,
                                     const char      *name);
/* Whether the duty of secrecy was told on the ISO day @day or before. */
gboolean    kgr_person_is_told      (const KgrPerson *self,
                                     const char      *day);
/* The last telling up to @day (NULL: of all), or NULL. Borrowed. */
const KgrTelling *kgr_person_get_telling (const KgrPerson *self,
                                          const char      *day);

/**
 * kgr_person_fold:
 * @text: (nullable): a name, a reading or what is looked for
 *
 * Folds for finding people: as kgr_fold_label(), and katakana is hiragana, so that a reading is
 * found however it is typed. Pure.
 *
 * Returns: (transfer full): the folded text; "" for %NULL
 */
char       *kgr_person_fold         (const char      *text) G_GNUC_WARN_UNUSED_RESULT;
/* What a search for the person looks through: names, reading, affiliation, each folded and on a
 * line of its own. */
char       *kgr_person_dup_haystack (const KgrPerson *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whether each word of @query (words are parted by white space) stands in @haystack, which is
 * folded. */
gboolean    kgr_person_matches      (const char      *haystack,
                                     const char      *query);

G_END_DECLS
