/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the agenda of a stored meeting, taking it back, and doing it again. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "meeting/kgr-agenda-repo-private.h"

void
kgr_agenda_change_free (KgrAgendaChange *change)
{
  g_clear_pointer (&change->before, kgr_agenda_free);
  g_clear_pointer (&change->after, kgr_agenda_free);
  g_clear_pointer (&change->places, g_array_unref);
  g_clear_pointer (&change->ids, g_hash_table_unref);
  g_clear_pointer (&change->next, kgr_agenda_change_free);
  g_free (change);
}

gint64
kgr_agenda_change_get_id (KgrAgendaChange *change,
                          gint64           id)
{
  gint64 *row = g_hash_table_lookup (change->ids, &id);

  return row != NULL ? *row : id;
}

KgrAgenda *
kgr_agenda_change_get_after (KgrAgendaChange *change)
{
  return change->after;
}

static KgrMeeting *
read_open (KgrStore  *store,
           gint64     meeting_id,
           GError   **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (store, meeting_id, NULL, error);

  if (meeting == NULL)
    return NULL;
  if (kgr_meeting_status_is_open (meeting->status))
    return g_steal_pointer (&meeting);
  if (meeting->status == KGR_MEETING_CANCELLED)
    kgr_agenda_refuse (error, KGR_ERROR_INVALID,
                       _("This meeting was called off; its agenda does not change."));
  else
    kgr_agenda_refuse (error, KGR_ERROR_APPROVED,
                       _("These minutes are approved. Make a corrected version to change them."));

  return NULL;
}

static void
take_copies (KgrMeeting *meeting,
             KgrAgenda  *agenda)
{
  g_autoptr(KgrAgenda) copy = kgr_agenda_copy (agenda);

  g_ptr_array_unref (meeting->agenda);
  g_ptr_array_unref (meeting->papers);
  meeting->agenda = g_ptr_array_ref (copy->items);
  meeting->papers = g_ptr_array_ref (copy->papers);
}

static gboolean
is_closed (KgrAgenda *agenda,
           gint64     id)
{
  const KgrAgendaItem *item = kgr_agenda_find (agenda, id);

  return item != NULL && kgr_agenda_find_closed (agenda, item) != NULL;
}

/* Whether anything is confidential in @to that versions approved before may have printed. */
static gboolean
conceals (KgrAgenda *from,
          KgrAgenda *to)
{
  for (guint i = 0; i < to->items->len; i++)
    {
      gint64 id = ((KgrAgendaItem *) to->items->pdata[i])->id;

      if (is_closed (to, id) && kgr_agenda_find (from, id) != NULL && !is_closed (from, id))
        return TRUE;
    }
  for (guint i = 0; i < to->papers->len; i++)
    {
      const KgrPaper *now = to->papers->pdata[i];
      const KgrPaper *then = kgr_agenda_find_paper (from, now->id);

      if (is_closed (to, now->agenda_id) && then != NULL && !is_closed (from, then->agenda_id))
        return TRUE;
    }

  return FALSE;
}

/**
 * kgr_agenda_change_opens:
 * @change: a change that was made
 * @back: whether it is about to be taken back and not to be made again
 *
 * Whether something confidential stands in the open after that: an entry or a paper that is in a
 * closed item now, by itself or by what it is below, and will not be. Pure.
 *
 * Returns: %TRUE if it does
 */
gboolean
kgr_agenda_change_opens (KgrAgendaChange *change,
                         gboolean         back)
{
  for (; change != NULL; change = change->next)
    if (back ? conceals (change->before, change->after) : conceals (change->after, change->before))
      return TRUE;

  return FALSE;
}

/* The head says what the agenda is about and which rows there are. */
static gboolean
finish (KgrStore    *store,
        KgrMeeting  *meeting,
        KgrAgenda   *from,
        KgrAgenda   *to,
        GError     **error)
{
  take_copies (meeting, to);

  return kgr_agenda_erase (store, from, to, error) &&
         kgr_meeting_repo_update_head (store, meeting, meeting->id, error) &&
         (!conceals (from, to) || kgr_meeting_repo_mark_versions (store, meeting->id, error));
}

/* The new entries of @after get their rows, and places their items' ids. */
static gboolean
store_change (KgrStore         *store,
              KgrMeeting       *meeting,
              KgrAgendaChange  *change,
              GError          **error)
{
  return kgr_agenda_write (store, change->before, change->after, change->ids, error) &&
         kgr_agenda_places_follow (store, meeting, change->before, change->after, change->places,
                                   error) &&
         finish (store, meeting, change->before, change->after, error);
}

KgrAgendaChange *
kgr_agenda_change_make (KgrStore       *store,
                        gint64          meeting_id,
                        KgrAgendaFunc   func,
                        gpointer        data,
                        GError        **error)
{
  g_autoptr(KgrMeeting) meeting = read_open (store, meeting_id, error);
  g_autoptr(KgrAgendaChange) change = NULL;
  g_autoptr(KgrAgenda) normal = NULL;

  if (meeting == NULL)
    return NULL;
  change = g_new0 (KgrAgendaChange, 1);
  change->meeting_id = meeting_id;
  change->before = kgr_agenda_new_from_meeting (meeting);
  change->places = kgr_agenda_places_new ();
  change->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  normal = kgr_agenda_copy (change->before);
  kgr_agenda_normalize (normal);
  change->after = kgr_agenda_copy (normal);
  if (!func (change->after, data, error))
    return NULL;
  kgr_agenda_normalize (change->after);
  kgr_agenda_settle (change->after, normal);
  if (!store_change (store, meeting, change, error))
    return NULL;

  return g_steal_pointer (&change);
}

typedef struct
{
  KgrStore        *store;
  gint64           meeting_id;
  KgrAgendaFunc    func;
  gpointer         data;
  KgrAgendaChange *change;
} Making;

static gboolean
make (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Making *making = data;

  making->change = kgr_agenda_change_make (making->store, making->meeting_id, making->func,
                                           making->data, error);

  return making->change != NULL;
}

/**
 * kgr_agenda_repo_change:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @func: changes the agenda in memory
 * @data: for @func
 * @change: (out) (optional) (transfer full): what it did
 * @error: return location for an error
 *
 * Changes the agenda of a meeting whose record is open, in one transaction. Numbers and labels
 * follow; a record that exists already gets and loses empty places, never words. What is closed
 * keeps every version approved so far from being published.
 *
 * Fails with what @func fails with, %KGR_ERROR_APPROVED, %KGR_ERROR_INVALID for a meeting that was
 * called off, %KGR_ERROR_CONFLICT where an item was removed that has words in the record, and as
 * every write does. Database thread.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_agenda_repo_change (KgrStore         *store,
                        gint64            meeting_id,
                        KgrAgendaFunc     func,
                        gpointer          data,
                        KgrAgendaChange **change,
                        GError          **error)
{
  Making making = { store, meeting_id, func, data, NULL };

  if (!kgr_store_write (store, make, &making, error))
    {
      g_clear_pointer (&making.change, kgr_agenda_change_free);
      return FALSE;
    }
  if (change != NULL)
    *change = making.change;
  else
    kgr_agenda_change_free (making.change);

  return TRUE;
}

typedef struct
{
  KgrStore        *store;
  KgrAgendaChange *change;
  gboolean         forward;
} Turning;

static gboolean
turn_one (KgrStore         *store,
          KgrAgendaChange  *change,
          gboolean          forward,
          GError          **error)
{
  g_autoptr(KgrMeeting) meeting = read_open (store, change->meeting_id, error);
  KgrAgenda *from = forward ? change->before : change->after;
  KgrAgenda *to = forward ? change->after : change->before;
  g_autoptr(KgrAgenda) now = NULL;

  if (meeting == NULL)
    return FALSE;
  now = kgr_agenda_new_from_meeting (meeting);
  if (!kgr_agenda_equal (now, from))
    return kgr_agenda_refuse (error, KGR_ERROR_CONFLICT,
                              _("The agenda has been changed since then. Change it by hand."));

  return kgr_agenda_write (store, from, to, change->ids, error) &&
         kgr_agenda_places_apply (store, meeting, change->places, forward, error) &&
         finish (store, meeting, from, to, error);
}

static gboolean
turn (KgrDb     *db,
      gpointer   data,
      GError   **error)
{
  Turning *turning = data;

  for (KgrAgendaChange *change = turning->change; change != NULL; change = change->next)
    if (!turn_one (turning->store, change, turning->forward, error))
      return FALSE;

  return TRUE;
}

/**
 * kgr_agenda_repo_take_back:
 * @store: a store that can write
 * @change: a change that was made, or made again
 * @error: return location for an error
 *
 * Sets the agenda to what it was before, row by row under the ids they had. One transaction;
 * database thread.
 *
 * Fails with %KGR_ERROR_CONFLICT where the agenda was changed otherwise since, or words came under
 * an item that would go; and as kgr_agenda_repo_change() does.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_agenda_repo_take_back (KgrStore         *store,
                           KgrAgendaChange  *change,
                           GError          **error)
{
  Turning turning = { store, change, FALSE };

  return kgr_store_write (store, turn, &turning, error);
}

/**
 * kgr_agenda_repo_repeat:
 * @store: a store that can write
 * @change: a change that was taken back
 * @error: return location for an error
 *
 * Makes the change again, with the same ids. Otherwise as kgr_agenda_repo_take_back().
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_agenda_repo_repeat (KgrStore         *store,
                        KgrAgendaChange  *change,
                        GError          **error)
{
  Turning turning = { store, change, TRUE };

  return kgr_store_write (store, turn, &turning, error);
}
