/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "kgr-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  KgrStore   *store;
  GHashTable *bodies;   /* name → id (gint64) */
  GHashTable *meetings; /* name of its text → id (gint64) */
  GPtrArray  *people;   /* KgrPerson; NULL until the roster is stored */
} KgrSampleMaking;

void     kgr_sample_note       (GHashTable      *ids,
                                const char      *name,
                                gint64           id);
/* kgr-sample-roster.c: council, bodies, people and seats, in one transaction. */
gboolean kgr_sample_add_roster (KgrSampleMaking *making,
                                JsonObject      *sample,
                                GError         **error);
/* kgr-sample-issues.c */
gboolean kgr_sample_add_issues (KgrSampleMaking *making,
                                JsonObject      *sample,
                                GError         **error);

G_END_DECLS
