/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "council/kgr-council-repo.h"

G_BEGIN_DECLS

/* What the page shows, read on the database thread. */
typedef struct
{
  gint64      id;
  KgrPerson  *person;
  GPtrArray  *seats;    /* of the person */
  GPtrArray  *siblings; /* of every body: who follows whom */
  GPtrArray  *bodies;
  KgrCouncil *council;  /* the first, whose categories are offered */
} KgrPersonReading;

void           kgr_person_reading_free      (KgrPersonReading       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPersonReading, kgr_person_reading_free)

/* A KgrDeskFunc; @data: the person's id (gint64), 0 for somebody new. */
gpointer       kgr_person_reading_job       (KgrStore               *store,
                                             gpointer                data,
                                             GCancellable           *cancellable,
                                             GError                **error);
const KgrBody *kgr_person_reading_find_body (KgrPersonReading       *self,
                                             gint64                  id);
/* How it stands with a seat today, its term and category, in one line; whether it is from lived
 * experience only with @lived. */
char          *kgr_person_reading_dup_facts (KgrPersonReading       *self,
                                             const KgrSeat          *seat,
                                             gboolean                lived)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
