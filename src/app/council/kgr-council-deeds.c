/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-deeds.h"
#include "kgr-error.h"

/* Before every sibling there can be. */
#define LAST_PLACE G_MAXUINT16

typedef struct
{
  gint64      id;
  gint64      parent_id;
  guint       index;     /* where it was */
  gint64      parent_before;
  KgrCouncil *council;
  KgrCouncil *council_before;
  KgrBody    *body;
  KgrBody    *body_before;
  gboolean    ended;     /* has a last day now, and is still in the lists */
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_clear_pointer (&self->council, kgr_council_free);
  g_clear_pointer (&self->council_before, kgr_council_free);
  g_clear_pointer (&self->body, kgr_body_free);
  g_clear_pointer (&self->body_before, kgr_body_free);
  g_free (self);
}

static gpointer
answer (gboolean good)
{
  return GINT_TO_POINTER (good);
}

/* The functions below run on the database thread. */

static gpointer
set_council_job (KgrStore      *store,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return answer (kgr_council_repo_update (store, ((Change *) data)->council, error));
}

static gpointer
set_council_back_job (KgrStore      *store,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return answer (kgr_council_repo_update (store, ((Change *) data)->council_before, error));
}

static gpointer
set_body_job (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return answer (kgr_body_repo_update (store, ((Change *) data)->body, error));
}

static gpointer
set_body_back_job (KgrStore      *store,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  return answer (kgr_body_repo_update (store, ((Change *) data)->body_before, error));
}

static gpointer
place_job (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Change *change = data;

  return answer (kgr_body_repo_get_place (store, change->id, &change->parent_before,
                                          &change->index, error) &&
                 kgr_body_repo_place (store, change->id, change->parent_id, LAST_PLACE, error));
}

static gpointer
place_back_job (KgrStore      *store,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Change *change = data;

  return answer (kgr_body_repo_place (store, change->id, change->parent_before, change->index,
                                      error));
}

/* Done once more it is the same body again, to which others may refer. */
static gpointer
add_job (KgrStore      *store,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Change *change = data;

  return answer (change->id != 0
                 ? kgr_body_repo_set_removed (store, change->id, FALSE, error)
                 : kgr_body_repo_add (store, change->body, &change->id, error));
}

static gpointer
remove_job (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return answer (kgr_body_repo_set_removed (store, ((Change *) data)->id, TRUE, error));
}

static gpointer
dissolve_job (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  Change *change = data;
  g_autoptr(GError) refused = NULL;

  change->ended = FALSE;
  if (kgr_body_repo_set_removed (store, change->id, TRUE, &refused))
    return answer (TRUE);
  if (!g_error_matches (refused, KGR_ERROR, KGR_ERROR_CONFLICT))
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return NULL;
    }
  change->ended = TRUE;

  return answer (kgr_body_repo_update (store, change->body, error));
}

static gpointer
found_job (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Change *change = data;

  return answer (change->ended
                 ? kgr_body_repo_update (store, change->body_before, error)
                 : kgr_body_repo_set_removed (store, change->id, FALSE, error));
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

void
kgr_council_do_set (KgrSession       *session,
                    const KgrCouncil *before,
                    const KgrCouncil *after,
                    KgrDeedFunc       func,
                    gpointer          owner)
{
  Change *change = g_new0 (Change, 1);

  change->council = kgr_council_copy (after);
  change->council_before = kgr_council_copy (before);
  run (session, set_council_job, set_council_back_job, change,
       _("The settings of the council were not stored."), NULL, func, owner);
}

void
kgr_body_do_set (KgrSession    *session,
                 const KgrBody *before,
                 const KgrBody *after,
                 KgrDeedFunc    func,
                 gpointer       owner)
{
  Change *change = g_new0 (Change, 1);

  change->body = kgr_body_copy (after);
  change->body_before = kgr_body_copy (before);
  run (session, set_body_job, set_body_back_job, change,
       _("The settings of the body were not stored."), NULL, func, owner);
}

void
kgr_body_do_place (KgrSession  *session,
                   gint64       body_id,
                   gint64       parent_id,
                   KgrDeedFunc  func,
                   gpointer     owner)
{
  Change *change = g_new0 (Change, 1);

  change->id = body_id;
  change->parent_id = parent_id;
  run (session, place_job, place_back_job, change, _("The body was not moved."), NULL, func,
       owner);
}

void
kgr_body_do_add (KgrSession  *session,
                 const char  *name,
                 gint64       council_id,
                 gint64       parent_id,
                 KgrDeedFunc  func,
                 gpointer     owner)
{
  Change *change = g_new0 (Change, 1);

  change->body = kgr_body_new (name);
  change->body->council_id = council_id;
  change->body->parent_id = parent_id;
  run (session, add_job, remove_job, change, _("The body was not made."), _("Body made"), func,
       owner);
}

gint64
kgr_body_done_get_id (gpointer data)
{
  return ((Change *) data)->id;
}

void
kgr_body_do_dissolve (KgrSession    *session,
                      const KgrBody *body,
                      const char    *day,
                      KgrDeedFunc    func,
                      gpointer       owner)
{
  Change *change = g_new0 (Change, 1);

  change->id = body->id;
  change->body_before = kgr_body_copy (body);
  change->body = kgr_body_copy (body);
  g_free (change->body->ended);
  change->body->ended = g_strdup (day);
  run (session, dissolve_job, found_job, change, _("The body was not dissolved."),
       _("Body dissolved"), func, owner);
}

gboolean
kgr_body_done_has_ended (gpointer data)
{
  return ((Change *) data)->ended;
}
