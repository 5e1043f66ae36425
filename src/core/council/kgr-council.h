/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-form.h"

G_BEGIN_DECLS

/* What a short form stands for in a record ("基幹" for "基幹相談支援センター"). */
typedef struct
{
  char *short_form;
  char *long_form;
} KgrAbbreviation;

/* A council and its settings. Lists that are NULL are as the program brings them. */
typedef struct
{
  gint64     id;
  char      *name;          /* NULL where it did not open */
  char      *mark;          /* what stands in a gap; "" prints nothing; NULL = KGR_MARK_DEFAULT */
  KgrForm    form;          /* how minutes are printed */
  int        speakers;      /* KgrSpeakerPolicy that is proposed; 0 = as recorded */
  char     **reasons;       /* of closing */
  char     **categories;    /* 種別, in the order of the table of members */
  GPtrArray *abbreviations; /* KgrAbbreviation; NULL = none */
} KgrCouncil;

extern const KgrFields kgr_council_fields;
extern const KgrFields kgr_abbreviation_fields;

void        kgr_council_free            (KgrCouncil       *self);
KgrCouncil *kgr_council_copy            (const KgrCouncil *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrCouncil, kgr_council_free)

KgrAbbreviation *kgr_abbreviation_new   (const char *short_form,
                                         const char *long_form) G_GNUC_WARN_UNUSED_RESULT;
void             kgr_abbreviation_free  (KgrAbbreviation *self);

/* The council's list, or the one the program brings; @self NULL: that one. Borrowed. */
const char * const *kgr_council_get_reasons    (const KgrCouncil *self);
const char * const *kgr_council_get_categories (const KgrCouncil *self);

/**
 * kgr_council_find_abbreviation:
 * @self: a council
 * @before: the words before the caret
 *
 * The longest short form that @before ends with, whatever its width or case. Pure.
 *
 * Returns: (nullable): what it stands for and how it is written, owned by @self
 */
const KgrAbbreviation *kgr_council_find_abbreviation (const KgrCouncil *self,
                                                      const char       *before);

G_END_DECLS
