/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrPublicBoard: what is projected on the wall while a meeting is held. */

#include "config.h"

#include "kgr-projection-private.h"
#include "kgr-public-board.h"

/* What stands below a closed entry is part of it. */
static const KgrAgendaItem *
find_printed (KgrMeeting *meeting,
              gint64      agenda_id)
{
  const KgrAgendaItem *entry = kgr_meeting_find_agenda (meeting, agenda_id);
  const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, entry);

  return closed != NULL ? closed : entry;
}

static const KgrAgendaItem *
find_next (KgrMeeting          *meeting,
           const KgrAgendaItem *entry)
{
  guint index;

  if (!g_ptr_array_find (meeting->agenda, entry, &index))
    return NULL;
  for (guint i = index + 1; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *other = g_ptr_array_index (meeting->agenda, i);
      const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, other);

      if (closed == NULL || closed == other)
        return other;
    }

  return NULL;
}

/* The public words of a decision in one line; NULL where there are none. What was taken out leaves
 * one mark, however much it was. */
static char *
dup_decision (KgrUnit    *unit,
              const char *mark)
{
  g_autoptr (GArray) tokens = kgr_tokens_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean removed = FALSE;

  kgr_tokens_add_layer (tokens, unit, KGR_LAYER_TEXT);
  if (!kgr_tokens_have (tokens, KGR_TOKEN_TEXT))
    return NULL;
  for (guint i = 0; i < tokens->len; i++)
    {
      const KgrToken *token = &g_array_index (tokens, KgrToken, i);

      if (token->kind == KGR_TOKEN_TEXT)
        {
          if (removed)
            g_string_append (words, mark);
          g_string_append (words, token->text);
          removed = FALSE;
        }
      removed = removed || token->kind == KGR_TOKEN_REMOVED;
    }
  if (removed)
    g_string_append (words, mark);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_decisions (KgrPublicBoard      *self,
               KgrMeeting          *meeting,
               const KgrAgendaItem *entry,
               const char          *mark)
{
  gboolean within = FALSE;

  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);
      const KgrUnitFields *fields = kgr_unit_get (unit);
      char *words;

      if (fields->kind == KGR_UNIT_ITEM)
        within = fields->agenda_id == entry->id;
      if (!within || fields->statement_kind != KGR_STATEMENT_DECISION)
        continue;
      words = dup_decision (unit, mark);
      if (words != NULL)
        g_ptr_array_add (self->decisions, words);
    }
}

/**
 * kgr_public_board_new:
 * @meeting: a meeting with the record as it is now
 * @agenda_id: the agenda item that is dealt with; 0 or unknown for none
 * @mark: what stands in a gap of a decision, one line; may be ""
 *
 * The public projection for the room: nothing of a closed item but what is printed of it, and of
 * what is below a closed item nothing at all. Pure: no database, no key, no clock; on any thread.
 *
 * Publicly equal meetings give equal boards for the same public item.
 *
 * Returns: (transfer full): what may be seen
 */
KgrPublicBoard *
kgr_public_board_new (KgrMeeting *meeting,
                      gint64      agenda_id,
                      const char *mark)
{
  KgrPublicBoard *self;
  const KgrAgendaItem *entry;
  const KgrAgendaItem *next;

  g_return_val_if_fail (meeting != NULL, NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  self = g_new0 (KgrPublicBoard, 1);
  self->meeting = g_strdup (meeting->title != NULL ? meeting->title : "");
  self->decisions = g_ptr_array_new_with_free_func (g_free);
  entry = find_printed (meeting, agenda_id);
  if (entry == NULL)
    return self;

  self->item = kgr_projection_dup_entry (entry);
  /* Even that something was decided there belongs to a closed item. */
  if (!entry->closed)
    add_decisions (self, meeting, entry, mark);
  next = find_next (meeting, entry);
  if (next != NULL)
    self->next = kgr_projection_dup_entry (next);

  return self;
}

/**
 * kgr_public_board_free:
 * @self: (transfer full): a board
 *
 * Frees what kgr_public_board_new() gave.
 */
void
kgr_public_board_free (KgrPublicBoard *self)
{
  g_free (self->meeting);
  g_free (self->item);
  g_free (self->next);
  g_ptr_array_unref (self->decisions);
  g_free (self);
}
