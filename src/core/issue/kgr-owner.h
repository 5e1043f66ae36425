/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"

G_BEGIN_DECLS

/* Who an issue can be given to: a person of the roster or a body. Owned by the list it is in. */
typedef struct
{
  gint64  person_id; /* 0 = a body */
  gint64  body_id;   /* 0 = a person */
  char   *name;
  char   *note;      /* the person's affiliation; NULL = none, or a body */
  char   *haystack;  /* what a search looks through, folded */
} KgrOwner;

GPtrArray      *kgr_owner_list        (KgrStore      *store,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *kgr_owner_match       (GPtrArray     *owners,
                                       const char    *words,
                                       gboolean       only_people,
                                       guint          most) G_GNUC_WARN_UNUSED_RESULT;
const KgrOwner *kgr_owner_find        (GPtrArray     *owners,
                                       const char    *name);
const KgrOwner *kgr_owner_find_person (GPtrArray     *owners,
                                       gint64         person_id);

G_END_DECLS
