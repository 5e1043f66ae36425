/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-agenda-repo.h"
#include "meeting/kgr-meeting-repo-private.h"

G_BEGIN_DECLS

/* One unit of the record that a change of the agenda brought, took or moved. */
typedef struct
{
  gint64   unit_id;
  KgrUnit *unit;   /* (owned) the place of an item; NULL for one that is only moved */
  gint64   before; /* position; 0 = not there */
  gint64   after;
} KgrAgendaPlace;

struct _KgrAgendaChange
{
  gint64           meeting_id;
  KgrAgenda       *before;
  KgrAgenda       *after;
  GArray          *places; /* KgrAgendaPlace */
  GHashTable      *ids;    /* id while changing → row id */
  KgrAgendaChange *next;   /* of another meeting, done with this one; NULL = none */
};

/* kgr-agenda-repo.c. Inside the caller's write transaction. (transfer full) */
KgrAgendaChange *kgr_agenda_change_make   (KgrStore         *store,
                                           gint64            meeting_id,
                                           KgrAgendaFunc     func,
                                           gpointer          data,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* kgr-agenda-write.c. From one state of the rows to the other; what is new gets its id. */
gboolean         kgr_agenda_write         (KgrStore         *store,
                                           KgrAgenda        *from,
                                           KgrAgenda        *to,
                                           GHashTable       *ids,
                                           GError          **error);
/* Takes away what is no more, when nothing refers to it. */
gboolean         kgr_agenda_erase         (KgrStore         *store,
                                           KgrAgenda        *from,
                                           KgrAgenda        *to,
                                           GError          **error);

/* kgr-agenda-places.c */
GArray          *kgr_agenda_places_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* Finds what the record needs, and stores it. */
gboolean         kgr_agenda_places_follow (KgrStore         *store,
                                           KgrMeeting       *meeting,
                                           KgrAgenda        *before,
                                           KgrAgenda        *after,
                                           GArray           *places,
                                           GError          **error);
/* From before to after (@forward), or back. */
gboolean         kgr_agenda_places_apply  (KgrStore         *store,
                                           KgrMeeting       *meeting,
                                           GArray           *places,
                                           gboolean          forward,
                                           GError          **error);

G_END_DECLS
