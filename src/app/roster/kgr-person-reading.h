/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "council/kgr-council-repo.h"
#include "roster/kgr-people.h"

G_BEGIN_DECLS

/* What the page shows, read on the database thread. Never changes, and is counted. */
typedef struct
{
  gint64      id;
  KgrPerson  *person;
  GPtrArray  *seats;    /* of the person */
  GPtrArray  *siblings; /* of every body: who follows whom */
  KgrPeople  *people;   /* who sits on them */
  GPtrArray  *bodies;
  KgrCouncil *council;  /* the first, whose categories are offered */
} KgrPersonReading;

KgrPersonReading *kgr_person_reading_ref     (KgrPersonReading       *self)
                                             G_GNUC_WARN_UNUSED_RESULT;
void           kgr_person_reading_unref     (KgrPersonReading       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrPersonReading, kgr_person_reading_unref)

/* A KgrDeskFunc; @data: the person's id (gint64), 0 for somebody new. */
gpointer       kgr_person_reading_job       (KgrStore               *store,
                                             gpointer                data,
                                             GCancellable           *cancellable,
                                             GError                **error);
const KgrBody *kgr_person_reading_find_body (KgrPersonReading       *self,
                                             gint64                  id);
/* "高橋 祥  ・  委員  ・  令和２年４月１日（水）〜令和５年３月31日（金）": whose seat it was. */
char          *kgr_person_reading_dup_holder (const KgrPersonReading *self,
                                              const KgrSeat          *seat)
                                              G_GNUC_WARN_UNUSED_RESULT;
/* Whether @written, as the fields have it, is other than what was read of the person. */
gboolean       kgr_person_reading_differs   (const KgrPersonReading *self,
                                             const KgrPerson        *written);
/* How it stands with a seat today, its term and category, in one line; whether it is from lived
 * experience only with @lived. */
char          *kgr_person_reading_dup_facts (KgrPersonReading       *self,
                                             const KgrSeat          *seat,
                                             gboolean                lived)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
