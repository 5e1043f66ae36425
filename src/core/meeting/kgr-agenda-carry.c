/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas that go from one meeting to another. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "meeting/kgr-agenda-repo-private.h"

static const char select_next[] =
  "SELECT other.id FROM meeting AS other JOIN meeting AS this ON this.id = :id"
  " WHERE other.body_id = this.body_id AND other.id <> this.id AND other.status = 1"
  "   AND coalesce (other.held_on, '9999') >= coalesce (this.held_on, '')"
  " ORDER BY other.held_on IS NULL, other.held_on, other.id LIMIT 1";
static const char select_last[] =
  "SELECT other.id FROM meeting AS other JOIN meeting AS this ON this.id = :id"
  " WHERE other.body_id = this.body_id AND other.id <> this.id AND other.status <> 8"
  "   AND coalesce (other.held_on, '') <= coalesce (this.held_on, '9999')"
  "   AND EXISTS (SELECT 1 FROM agenda_item WHERE meeting_id = other.id)"
  " ORDER BY other.held_on DESC, other.id DESC LIMIT 1";

static gboolean
find_meeting (KgrStore    *store,
              const char  *sql,
              gint64       meeting_id,
              gint64      *found_id,
              GError     **error)
{
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  *found_id = 0;
  if (!kgr_store_can_read (store, error) || (stmt = kgr_db_prepare (store->db, sql, error)) == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", meeting_id);
  if (!kgr_stmt_step (stmt, &has_row, error))
    return FALSE;
  if (has_row)
    *found_id = kgr_stmt_get_int (stmt, 0);

  return TRUE;
}

/**
 * kgr_agenda_repo_find_next:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @next_id: (out): the first planned meeting of its body on the same day or later, one without a
 *   date last; 0 where none is planned
 * @error: return location for an error
 *
 * Returns: %TRUE unless the database failed
 */
gboolean
kgr_agenda_repo_find_next (KgrStore  *store,
                           gint64     meeting_id,
                           gint64    *next_id,
                           GError   **error)
{
  return find_meeting (store, select_next, meeting_id, next_id, error);
}

/**
 * kgr_agenda_repo_find_last:
 * @store: an unlocked store
 * @meeting_id: a meeting's id
 * @last_id: (out): the last meeting of its body on the same day or before that has an agenda and
 *   was not called off; 0 for none
 * @error: return location for an error
 *
 * Returns: %TRUE unless the database failed
 */
gboolean
kgr_agenda_repo_find_last (KgrStore  *store,
                           gint64     meeting_id,
                           gint64    *last_id,
                           GError   **error)
{
  return find_meeting (store, select_last, meeting_id, last_id, error);
}

typedef struct
{
  KgrStore        *store;
  gint64           meeting_id;
  gint64           agenda_id;
  gint64           other_id;
  gboolean         keep;
  KgrAgenda       *source;  /* the agenda copied from */
  char            *heading; /* the title of what the entry stands under; NULL = nothing */
  KgrAgendaChange *change;
} Carrying;

static gboolean
take_away (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  Carrying *carrying = data;

  return kgr_agenda_remove (agenda, carrying->agenda_id, error);
}

static gboolean
leave (KgrAgenda  *agenda,
       gpointer    data,
       GError    **error)
{
  return TRUE;
}

/* Copies the block of entries below @parent_id of the agenda, behind @after_id. What was counted
 * of papers was counted elsewhere. */
static gboolean
copy_block (KgrAgenda  *agenda,
            KgrAgenda  *source,
            guint       begin,
            guint       end,
            gint64      parent_id,
            gint64      after_id,
            GError    **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = begin; i < end; i++)
    {
      const KgrAgendaItem *from = source->items->pdata[i];
      const KgrAgendaItem *above = g_hash_table_lookup (ids, &from->parent_id);
      KgrAgendaItem *item = kgr_agenda_add (agenda, from, above != NULL ? above->id : parent_id,
                                            i == begin ? after_id : 0, error);

      if (item == NULL)
        return FALSE;
      g_hash_table_insert (ids, (gpointer) &from->id, item);
      for (guint p = 0; p < source->papers->len; p++)
        {
          KgrPaper paper = *(KgrPaper *) source->papers->pdata[p];

          if (paper.agenda_id != from->id)
            continue;
          paper.series = kgr_paper_get_series (&paper);
          paper.agenda_id = item->id;
          paper.copies = paper.collected = -1;
          if (kgr_agenda_add_paper (agenda, &paper, 0, error) == NULL)
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
has_items (KgrAgenda           *agenda,
           const KgrAgendaItem *heading)
{
  for (guint i = 0; i < agenda->items->len; i++)
    if (((KgrAgendaItem *) agenda->items->pdata[i])->parent_id == heading->id)
      return TRUE;

  return FALSE;
}

/* The heading it comes under: that with the title it stood under, else the last with items. */
static gint64
find_heading (KgrAgenda  *agenda,
              const char *title)
{
  gint64 found = 0;

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KgrAgendaItem *item = agenda->items->pdata[i];

      if (item->kind != KGR_AGENDA_HEADING)
        continue;
      if (title != NULL && g_strcmp0 (item->title, title) == 0)
        return item->id;
      if (has_items (agenda, item))
        found = item->id;
    }

  return found;
}

static gboolean
bring (KgrAgenda  *agenda,
       gpointer    data,
       GError    **error)
{
  Carrying *carrying = data;
  guint begin, end;

  if (!kgr_agenda_find_block (carrying->source, carrying->agenda_id, &begin, &end))
    return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                              _("This agenda item is not there any more. Open the meeting again."));

  return copy_block (agenda, carrying->source, begin, end,
                     ((KgrAgendaItem *) carrying->source->items->pdata[begin])->kind
                         == KGR_AGENDA_ITEM ? find_heading (agenda, carrying->heading) : 0,
                     0, error);
}

static gboolean
carry (KgrDb     *db,
       gpointer   data,
       GError   **error)
{
  Carrying *carrying = data;
  g_autoptr(KgrAgendaChange) here = kgr_agenda_change_make (carrying->store, carrying->meeting_id,
                                                            carrying->keep ? leave : take_away,
                                                            carrying, error);
  const KgrAgendaItem *item, *above;

  if (here == NULL)
    return FALSE;
  carrying->source = here->before;
  item = kgr_agenda_find (carrying->source, carrying->agenda_id);
  above = item != NULL ? kgr_agenda_find (carrying->source, item->parent_id) : NULL;
  carrying->heading = above != NULL ? above->title : NULL;
  here->next = kgr_agenda_change_make (carrying->store, carrying->other_id, bring, carrying, error);
  if (here->next == NULL)
    return FALSE;
  carrying->change = g_steal_pointer (&here);

  return TRUE;
}

static gboolean
run (Carrying         *carrying,
     KgrDbFunc         func,
     KgrAgendaChange **change,
     GError          **error)
{
  if (carrying->meeting_id == carrying->other_id)
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID, _("Name another meeting."));
  if (!kgr_store_write (carrying->store, func, carrying, error))
    {
      g_clear_pointer (&carrying->change, kgr_agenda_change_free);
      return FALSE;
    }
  if (change != NULL)
    *change = carrying->change;
  else
    kgr_agenda_change_free (carrying->change);

  return TRUE;
}

/**
 * kgr_agenda_repo_carry:
 * @store: a store that can write
 * @meeting_id: the meeting it stands on
 * @agenda_id: an agenda item of it
 * @to_meeting_id: the meeting it goes to
 * @keep: %TRUE: it goes on being discussed and stays here, too
 * @change: (out) (optional) (transfer full): what it did on both
 * @error: return location for an error
 *
 * Moves an item, with all that stands below it and their papers, to another meeting: under the
 * heading of the same title, else the last heading with items. A closed item stays closed. One
 * transaction; database thread.
 *
 * Fails with %KGR_ERROR_CONFLICT where words stand under it in the record and @keep is %FALSE,
 * and as kgr_agenda_repo_change() does, for both meetings.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_agenda_repo_carry (KgrStore         *store,
                       gint64            meeting_id,
                       gint64            agenda_id,
                       gint64            to_meeting_id,
                       gboolean          keep,
                       KgrAgendaChange **change,
                       GError          **error)
{
  Carrying carrying = { store, meeting_id, agenda_id, to_meeting_id, keep, NULL, NULL, NULL };

  return run (&carrying, carry, change, error);
}

/* What is to be decided or written anew each time stays behind. */
static gboolean
copy_all (KgrAgenda  *agenda,
          gpointer    data,
          GError    **error)
{
  Carrying *carrying = data;
  KgrAgenda *source = carrying->source;
  guint end = 0;

  kgr_agenda_normalize (source);
  g_ptr_array_set_size (source->papers, 0);
  for (guint i = 0; i < source->items->len; i++)
    {
      KgrAgendaItem *item = source->items->pdata[i];

      g_clear_pointer (&item->notes, g_free);
      g_clear_pointer (&item->decider, g_free);
      g_clear_pointer (&item->decided_on, g_free);
    }
  for (guint begin = 0; begin < source->items->len; begin = end)
    if (!kgr_agenda_find_block (source, ((KgrAgendaItem *) source->items->pdata[begin])->id,
                                &begin, &end) ||
        !copy_block (agenda, source, begin, end, 0, 0, error))
      return FALSE;

  return TRUE;
}

static gboolean
copy_agenda (KgrDb     *db,
             gpointer   data,
             GError   **error)
{
  Carrying *carrying = data;
  g_autoptr(KgrMeeting) from = kgr_meeting_repo_read (carrying->store, carrying->other_id, NULL,
                                                      error);
  g_autoptr(KgrAgenda) source = NULL;

  if (from == NULL)
    return FALSE;
  source = carrying->source = kgr_agenda_new_from_meeting (from);
  carrying->change = kgr_agenda_change_make (carrying->store, carrying->meeting_id, copy_all,
                                             carrying, error);

  return carrying->change != NULL;
}

/**
 * kgr_agenda_repo_copy:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @from_meeting_id: the meeting whose agenda is copied, in any state
 * @change: (out) (optional) (transfer full): what it did
 * @error: return location for an error
 *
 * Adds the entries of another meeting's agenda at the end. Its papers and the chair's notes stay
 * behind; what was closed there is closed here, but who decided and when is not copied. One
 * transaction; database thread. Fails as kgr_agenda_repo_change() does.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_agenda_repo_copy (KgrStore         *store,
                      gint64            meeting_id,
                      gint64            from_meeting_id,
                      KgrAgendaChange **change,
                      GError          **error)
{
  Carrying carrying = { store, meeting_id, 0, from_meeting_id, TRUE, NULL, NULL, NULL };

  return run (&carrying, copy_agenda, change, error);
}

typedef struct
{
  KgrStore   *store;
  gint64      meeting_id;
  const char *when;
} Issuing;

static gboolean
set_notice (KgrDb     *db,
            gpointer   data,
            GError   **error)
{
  Issuing *issuing = data;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_read (issuing->store, issuing->meeting_id, NULL,
                                                         error);

  if (meeting == NULL)
    return FALSE;
  g_free (meeting->notice_at);
  meeting->notice_at = g_strdup (issuing->when);

  return kgr_meeting_repo_update_head (issuing->store, meeting, meeting->id, error);
}

/**
 * kgr_agenda_repo_set_notice:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @when: (nullable): when its notice was issued, ISO 8601 local; %NULL: it was not
 * @error: return location for an error
 *
 * Notes that people outside know the papers by their labels: from then on none changes. One
 * transaction; database thread.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kgr_agenda_repo_set_notice (KgrStore    *store,
                            gint64       meeting_id,
                            const char  *when,
                            GError     **error)
{
  Issuing issuing = { store, meeting_id, when };

  return kgr_store_write (store, set_notice, &issuing, error);
}
