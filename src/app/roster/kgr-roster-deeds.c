/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-secrecy-repo.h"
#include "roster/kgr-roster-deeds.h"

typedef struct
{
  gint64         id;
  KgrPerson     *person;
  KgrPerson     *person_before;
  KgrSeat       *seat;
  KgrSeat       *seat_before;
  char          *day;
  char          *how;
  guint          n_same;
  KgrPersonFunc  func;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_clear_pointer (&self->person, kgr_person_free);
  g_clear_pointer (&self->person_before, kgr_person_free);
  g_clear_pointer (&self->seat, kgr_seat_free);
  g_clear_pointer (&self->seat_before, kgr_seat_free);
  g_free (self->day);
  g_free (self->how);
  g_free (self);
}

static gpointer
answer (gboolean good)
{
  return GINT_TO_POINTER (good);
}

static void
run (KgrSession  *session,
     KgrDeskFunc  act,
     KgrDeskFunc  take_back,
     Change      *change,
     const char  *failed,
     const char  *done,
     KgrDeedFunc  func,
     gpointer     owner)
{
  KgrDeed deed = { act, take_back, change, change_free, failed, done, 0 };

  kgr_deeds_do (kgr_session_get_deeds (session), &deed, func, owner);
}

/* Done once more it is the same person again, to whom others may refer. */
static gpointer
add_person (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Change *change = data;
  g_autoptr(GPtrArray) same = NULL;

  if (change->id != 0)
    return answer (kgr_person_repo_set_removed (store, change->id, FALSE, error));
  same = kgr_person_repo_list_same (store, change->person->name, error);
  if (same == NULL)
    return NULL;
  change->n_same = same->len;

  return answer (kgr_person_repo_add (store, change->person, &change->id, error));
}

static gpointer
remove_person (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return answer (kgr_person_repo_set_removed (store, ((Change *) data)->id, TRUE, error));
}

static gpointer
restore_person (KgrStore      *store,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return answer (kgr_person_repo_set_removed (store, ((Change *) data)->id, FALSE, error));
}

static void
stored_cb (gpointer owner,
           gpointer data,
           gboolean good)
{
  Change *change = data;

  if (owner != NULL && change->func != NULL)
    change->func (owner, good ? change->id : 0, change->n_same);
}

void
kgr_roster_add_person (KgrSession      *session,
                       const KgrPerson *person,
                       KgrPersonFunc    func,
                       gpointer         owner)
{
  Change *change = g_new0 (Change, 1);

  change->person = kgr_person_copy (person);
  change->func = func;
  run (session, add_person, remove_person, change, _("The person was not stored."), NULL, stored_cb,
       owner);
}

static gpointer
set_person (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return answer (kgr_person_repo_update (store, ((Change *) data)->person, error));
}

static gpointer
set_person_back (KgrStore      *store,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return answer (kgr_person_repo_update (store, ((Change *) data)->person_before, error));
}

void
kgr_roster_set_person (KgrSession      *session,
                       const KgrPerson *before,
                       const KgrPerson *after,
                       KgrPersonFunc    func,
                       gpointer         owner)
{
  Change *change = g_new0 (Change, 1);

  change->id = after->id;
  change->func = func;
  change->person = kgr_person_copy (after);
  change->person_before = kgr_person_copy (before);
  run (session, set_person, set_person_back, change, _("The person was not stored."), NULL,
       stored_cb, owner);
}

void
kgr_roster_remove_person (KgrSession *session,
                          gint64      id)
{
  Change *change = g_new0 (Change, 1);

  change->id = id;
  run (session, remove_person, restore_person, change, _("The person was not removed."),
       _("Person removed"), NULL, NULL);
}

static gpointer
tell (KgrStore      *store,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Change *change = data;

  return answer (kgr_secrecy_repo_tell (store, change->id, change->day, change->how, error));
}

static gpointer
untell (KgrStore      *store,
        gpointer       data,
        GCancellable  *cancellable,
        GError       **error)
{
  Change *change = data;

  return answer (kgr_secrecy_repo_untell (store, change->id, change->day, change->how,
                                           error));
}

static Change *
telling_new (gint64      person_id,
             const char *day,
             const char *how)
{
  Change *change = g_new0 (Change, 1);

  change->id = person_id;
  change->day = g_strdup (day);
  change->how = g_strdup (how);

  return change;
}

void
kgr_roster_tell (KgrSession *session,
                 gint64      person_id,
                 const char *day,
                 const char *how)
{
  run (session, tell, untell, telling_new (person_id, day, how),
       _("It was not noted that this person was told."), _("Noted as told"), NULL, NULL);
}

void
kgr_roster_untell (KgrSession *session,
                   gint64      person_id,
                   const char *day,
                   const char *how)
{
  run (session, untell, tell, telling_new (person_id, day, how),
       _("It was not taken out of the ledger."), _("Taken out of the ledger"), NULL, NULL);
}

static gpointer
add_seat (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Change *change = data;

  return answer (change->id != 0 ? kgr_seat_repo_set_removed (store, change->id, FALSE, error)
                                 : kgr_seat_repo_add (store, change->seat, &change->id, error));
}

static gpointer
remove_seat (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return answer (kgr_seat_repo_set_removed (store, ((Change *) data)->id, TRUE, error));
}

static gpointer
restore_seat (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return answer (kgr_seat_repo_set_removed (store, ((Change *) data)->id, FALSE, error));
}

void
kgr_roster_add_seat (KgrSession    *session,
                     const KgrSeat *seat)
{
  Change *change = g_new0 (Change, 1);

  change->seat = kgr_seat_copy (seat);
  run (session, add_seat, remove_seat, change, _("The seat was not stored."), NULL, NULL, NULL);
}

static gpointer
set_seat (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return answer (kgr_seat_repo_update (store, ((Change *) data)->seat, error));
}

static gpointer
set_seat_back (KgrStore      *store,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return answer (kgr_seat_repo_update (store, ((Change *) data)->seat_before, error));
}

void
kgr_roster_set_seat (KgrSession    *session,
                     const KgrSeat *before,
                     const KgrSeat *after,
                     const char    *done)
{
  Change *change = g_new0 (Change, 1);

  change->seat = kgr_seat_copy (after);
  change->seat_before = kgr_seat_copy (before);
  run (session, set_seat, set_seat_back, change, _("The seat was not stored."), done, NULL, NULL);
}

void
kgr_roster_remove_seat (KgrSession *session,
                        gint64      id)
{
  Change *change = g_new0 (Change, 1);

  change->id = id;
  run (session, remove_seat, restore_seat, change, _("The seat was not removed."),
       _("Seat removed"), NULL, NULL);
}
