/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-deed.h"
#include "kgr-error.h"
#include "meeting/kgr-agenda-deed.h"
#include "meeting/kgr-agenda-repo.h"

/* One deed. Filled on the main thread, worked on by the database thread alone; only the new id is
 * looked at from both. */
struct _KgrAgendaAdded
{
  gatomicrefcount  ref_count;
  gint64           meeting_id;
  KgrAgendaFunc    func;
  gint64           id;
  gint64           other_id;
  int              direction;
  gboolean         standing; /* the body's standing agenda is added */
  KgrAgendaItem   *item;
  KgrPaper        *paper;
  KgrAgendaAdded  *after;
  KgrAgendaChange *change;
  gsize            new_id;
};

KgrAgendaAdded *
kgr_agenda_added_ref (KgrAgendaAdded *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
kgr_agenda_added_unref (KgrAgendaAdded *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->item, kgr_agenda_item_free);
  g_clear_pointer (&self->paper, kgr_paper_free);
  g_clear_pointer (&self->after, kgr_agenda_added_unref);
  g_clear_pointer (&self->change, kgr_agenda_change_free);
  g_free (self);
}

gint64
kgr_agenda_added_get_id (KgrAgendaAdded *self)
{
  return (gint64) g_atomic_pointer_get (&self->new_id);
}

static void
free_deed (gpointer data)
{
  kgr_agenda_added_unref (data);
}

/* Runs on the database thread, as all of these. Behind an entry with something below it, and behind
 * 議題, stands the first of that. */
static gboolean
add (KgrAgenda  *agenda,
     gpointer    data,
     GError    **error)
{
  KgrAgendaAdded *deed = data;
  gint64 after_id = deed->after != NULL ? kgr_agenda_added_get_id (deed->after) : deed->id;
  const KgrAgendaItem *after = kgr_agenda_find (agenda, after_id);

  if (after == NULL)
    {
      deed->item->kind = KGR_AGENDA_HEADING;
      return kgr_agenda_add (agenda, deed->item, 0, 0, error) != NULL;
    }
  deed->item->kind = after->kind;
  if (kgr_agenda_takes_below (agenda, after))
    return kgr_agenda_add (agenda, deed->item, after_id, KGR_AGENDA_FIRST, error) != NULL;

  return kgr_agenda_add (agenda, deed->item, after->parent_id, after_id, error) != NULL;
}

/* What is typed in one place does not undo what was changed in another. */
static gboolean
set (KgrAgenda  *agenda,
     gpointer    data,
     GError    **error)
{
  KgrAgendaAdded *deed = data;
  KgrAgendaItem *item = kgr_agenda_find (agenda, deed->item->id);
  KgrAgendaItem *now = NULL;
  guint place;

  if (item == NULL || !g_ptr_array_find (agenda->items, item, &place))
    return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                              _("This agenda item is not there any more. Open the meeting again."));
  now = kgr_agenda_item_copy (deed->item);
  now->parent_id = item->parent_id;
  now->kind = item->kind;
  now->numbered = item->numbered;
  g_free (now->number);
  now->number = g_strdup (item->number);
  agenda->items->pdata[place] = now;
  kgr_agenda_item_free (item);

  return TRUE;
}

static gboolean
take_away (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  return kgr_agenda_remove (agenda, ((KgrAgendaAdded *) data)->id, error);
}

/* A key at the end of its way does nothing, and says nothing. */
static gboolean
is_edge (gboolean   good,
         GError   **error)
{
  if (good || !g_error_matches (*error, KGR_ERROR, KGR_ERROR_INVALID))
    return good;
  g_clear_error (error);

  return TRUE;
}

static gboolean
step (KgrAgenda  *agenda,
      gpointer    data,
      GError    **error)
{
  KgrAgendaAdded *deed = data;

  return is_edge (kgr_agenda_step (agenda, deed->id, deed->direction, error), error);
}

static gboolean
indent (KgrAgenda  *agenda,
        gpointer    data,
        GError    **error)
{
  KgrAgendaAdded *deed = data;

  return is_edge (deed->direction > 0 ? kgr_agenda_indent (agenda, deed->id, error)
                                      : kgr_agenda_outdent (agenda, deed->id, error), error);
}

static gboolean
move (KgrAgenda  *agenda,
      gpointer    data,
      GError    **error)
{
  KgrAgendaAdded *deed = data;

  return kgr_agenda_move (agenda, deed->id, deed->other_id, deed->direction > 0, error);
}

static gboolean
add_paper (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  return kgr_agenda_add_paper (agenda, ((KgrAgendaAdded *) data)->paper, 0, error) != NULL;
}

static gboolean
set_paper (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  const KgrPaper *wanted = ((KgrAgendaAdded *) data)->paper;
  KgrPaper *paper = kgr_agenda_find_paper (agenda, wanted->id);

  if (paper == NULL)
    return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                              _("This paper is not there any more. Open the meeting again."));
  g_free (paper->title);
  paper->title = g_strdup (wanted->title);
  paper->series = wanted->series;
  paper->handling = wanted->handling;
  paper->copies = wanted->copies;
  paper->collected = wanted->collected;

  return TRUE;
}

static gboolean
take_paper_away (KgrAgenda  *agenda,
                 gpointer    data,
                 GError    **error)
{
  return kgr_agenda_remove_paper (agenda, ((KgrAgendaAdded *) data)->id, error);
}

static gboolean
find_other (KgrStore        *store,
            KgrAgendaAdded  *deed,
            gboolean         next,
            GError         **error)
{
  gboolean good = next ? kgr_agenda_repo_find_next (store, deed->meeting_id, &deed->other_id, error)
                       : kgr_agenda_repo_find_last (store, deed->meeting_id, &deed->other_id,
                                                    error);

  if (good && deed->other_id == 0)
    return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                              next ? _("No next meeting of this body is planned. Plan it first.")
                                   : _("No other meeting of this body has an agenda."));

  return good;
}

/* Between meetings where there is no function, which is for one agenda. */
static gboolean
begin (KgrStore        *store,
       KgrAgendaAdded  *deed,
       GError         **error)
{
  if (deed->func != NULL)
    return kgr_agenda_repo_change (store, deed->meeting_id, deed->func, deed, &deed->change, error);
  if (deed->standing)
    return kgr_agenda_repo_add_standing (store, deed->meeting_id, &deed->change, error);
  if (!find_other (store, deed, deed->id != 0, error))
    return FALSE;

  return deed->id != 0
           ? kgr_agenda_repo_carry (store, deed->meeting_id, deed->id, deed->other_id, FALSE,
                                    &deed->change, error)
           : kgr_agenda_repo_copy (store, deed->meeting_id, deed->other_id, &deed->change, error);
}

static gpointer
act (KgrStore      *store,
     gpointer       data,
     GCancellable  *cancellable,
     GError       **error)
{
  KgrAgendaAdded *deed = data;
  gboolean good = deed->change == NULL ? begin (store, deed, error)
                                       : kgr_agenda_repo_repeat (store, deed->change, error);

  if (good && deed->func == add)
    g_atomic_pointer_set (&deed->new_id, (gsize) kgr_agenda_change_get_id (deed->change, -1));

  return GINT_TO_POINTER (good);
}

static gpointer
take_back (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return GINT_TO_POINTER (kgr_agenda_repo_take_back (store, ((KgrAgendaAdded *) data)->change,
                                                     error));
}

/* Runs on the main thread: of what it reads nothing changes while the deed is not under way. */
static gboolean
opens (gpointer data,
       gboolean back)
{
  KgrAgendaAdded *deed = data;

  return deed->change != NULL && kgr_agenda_change_opens (deed->change, back);
}

static KgrAgendaAdded *
deed_new (gint64         meeting_id,
          KgrAgendaFunc  func,
          gint64         id)
{
  KgrAgendaAdded *self = g_new0 (KgrAgendaAdded, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->meeting_id = meeting_id;
  self->func = func;
  self->id = id;

  return self;
}

/* Takes @data. @done NULL: it shows where it was done. */
static void
run (KgrSession     *session,
     KgrAgendaAdded *data,
     const char     *done)
{
  gboolean two = data->func == NULL && data->id != 0;
  KgrDeed deed = { act, take_back, data, free_deed, _("The agenda was not changed."), done,
                   two ? 0 : data->meeting_id, opens };

  kgr_deeds_do (kgr_session_get_deeds (session), &deed, NULL, NULL);
}

KgrAgendaAdded *
kgr_agenda_do_add (KgrSession     *session,
                   gint64          meeting_id,
                   const char     *title,
                   KgrAgendaAdded *after,
                   gint64          after_id)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, add, after_id);

  deed->item = kgr_agenda_item_new ();
  deed->item->title = g_strdup (title);
  if (after != NULL)
    deed->after = kgr_agenda_added_ref (after);
  run (session, kgr_agenda_added_ref (deed), NULL);

  return deed;
}

void
kgr_agenda_do_set (KgrSession          *session,
                   gint64               meeting_id,
                   const KgrAgendaItem *item)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, set, 0);

  deed->item = kgr_agenda_item_copy (item);
  run (session, deed, NULL);
}

void
kgr_agenda_do_remove (KgrSession *session,
                      gint64      meeting_id,
                      gint64      id)
{
  run (session, deed_new (meeting_id, take_away, id), _("Agenda item removed"));
}

void
kgr_agenda_do_step (KgrSession *session,
                    gint64      meeting_id,
                    gint64      id,
                    int         direction)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, step, id);

  deed->direction = direction;
  run (session, deed, NULL);
}

void
kgr_agenda_do_indent (KgrSession *session,
                      gint64      meeting_id,
                      gint64      id,
                      int         by)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, indent, id);

  deed->direction = by;
  run (session, deed, NULL);
}

void
kgr_agenda_do_move (KgrSession *session,
                    gint64      meeting_id,
                    gint64      id,
                    gint64      target_id,
                    gboolean    after)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, move, id);

  deed->other_id = target_id;
  deed->direction = after ? 1 : -1;
  run (session, deed, NULL);
}

void
kgr_agenda_do_carry (KgrSession *session,
                     gint64      meeting_id,
                     gint64      id)
{
  run (session, deed_new (meeting_id, NULL, id), _("Moved to the next meeting"));
}

void
kgr_agenda_do_copy (KgrSession *session,
                    gint64      meeting_id)
{
  run (session, deed_new (meeting_id, NULL, 0), _("Agenda of the last meeting taken over"));
}

void
kgr_agenda_do_standing (KgrSession *session,
                        gint64      meeting_id)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, NULL, 0);

  deed->standing = TRUE;
  run (session, deed, _("Standing agenda put in"));
}

void
kgr_agenda_do_add_paper (KgrSession     *session,
                         gint64          meeting_id,
                         const KgrPaper *paper)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, add_paper, 0);

  deed->paper = kgr_paper_copy (paper);
  run (session, deed, NULL);
}

void
kgr_agenda_do_set_paper (KgrSession     *session,
                         gint64          meeting_id,
                         const KgrPaper *paper)
{
  KgrAgendaAdded *deed = deed_new (meeting_id, set_paper, 0);

  deed->paper = kgr_paper_copy (paper);
  run (session, deed, NULL);
}

void
kgr_agenda_do_remove_paper (KgrSession *session,
                            gint64      meeting_id,
                            gint64      id)
{
  run (session, deed_new (meeting_id, take_paper_away, id), _("Paper removed"));
}
