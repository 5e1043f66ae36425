/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAgenda: looking at the agenda of one meeting. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "meeting/kgr-agenda.h"

gboolean
kgr_agenda_refuse (GError     **error,
                   int          code,
                   const char  *sentence)
{
  g_set_error_literal (error, KGR_ERROR, code, sentence);
  return FALSE;
}

/**
 * kgr_agenda_new:
 *
 * Returns: (transfer full): an agenda without entries, whose labels follow the order
 */
KgrAgenda *
kgr_agenda_new (void)
{
  KgrAgenda *self = g_new0 (KgrAgenda, 1);

  self->items = kgr_agenda_items_new ();
  self->papers = kgr_papers_new ();

  return self;
}

static void
fill (KgrAgenda *self,
      GPtrArray *items,
      GPtrArray *papers)
{
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, kgr_agenda_item_copy (items->pdata[i]));
  for (guint i = 0; i < papers->len; i++)
    g_ptr_array_add (self->papers, kgr_paper_copy (papers->pdata[i]));
}

/**
 * kgr_agenda_new_from_meeting:
 * @meeting: a meeting
 *
 * Copies its agenda and papers as they are.
 *
 * Returns: (transfer full): an agenda
 */
KgrAgenda *
kgr_agenda_new_from_meeting (KgrMeeting *meeting)
{
  KgrAgenda *self = kgr_agenda_new ();

  self->meeting_id = meeting->id;
  self->labels_fixed = kgr_meeting_labels_are_fixed (meeting);
  fill (self, meeting->agenda, meeting->papers);

  return self;
}

KgrAgenda *
kgr_agenda_copy (KgrAgenda *self)
{
  KgrAgenda *copy = kgr_agenda_new ();

  copy->meeting_id = self->meeting_id;
  copy->labels_fixed = self->labels_fixed;
  copy->last_new_id = self->last_new_id;
  fill (copy, self->items, self->papers);

  return copy;
}

void
kgr_agenda_free (KgrAgenda *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->papers);
  g_free (self);
}

/**
 * kgr_agenda_equal:
 * @a: an agenda
 * @b: an agenda
 *
 * Returns: whether they have the same entries and papers in the same order
 */
gboolean
kgr_agenda_equal (KgrAgenda *a,
                  KgrAgenda *b)
{
  if (a->items->len != b->items->len || a->papers->len != b->papers->len)
    return FALSE;
  for (guint i = 0; i < a->items->len; i++)
    if (!kgr_agenda_item_equal (a->items->pdata[i], b->items->pdata[i]))
      return FALSE;
  for (guint i = 0; i < a->papers->len; i++)
    if (!kgr_paper_equal (a->papers->pdata[i], b->papers->pdata[i]))
      return FALSE;

  return TRUE;
}

KgrAgendaItem *
kgr_agenda_find (KgrAgenda *self,
                 gint64     id)
{
  guint begin;

  return kgr_agenda_find_block (self, id, &begin, NULL) ? self->items->pdata[begin] : NULL;
}

KgrPaper *
kgr_agenda_find_paper (KgrAgenda *self,
                       gint64     id)
{
  for (guint i = 0; id != 0 && i < self->papers->len; i++)
    {
      KgrPaper *paper = self->papers->pdata[i];

      if (paper->id == id)
        return paper;
    }

  return NULL;
}

gboolean
kgr_agenda_find_block (KgrAgenda *self,
                       gint64     id,
                       guint     *begin,
                       guint     *end)
{
  for (guint i = 0; id != 0 && i < self->items->len; i++)
    {
      const KgrAgendaItem *item = self->items->pdata[i];
      guint level;

      if (item->id != id)
        continue;
      *begin = i;
      if (end == NULL)
        return TRUE;
      level = kgr_agenda_get_level (self, item);
      for (*end = i + 1; *end < self->items->len; (*end)++)
        if (kgr_agenda_get_level (self, self->items->pdata[*end]) <= level)
          break;
      return TRUE;
    }

  return FALSE;
}

guint
kgr_agenda_get_level (KgrAgenda           *self,
                      const KgrAgendaItem *item)
{
  guint level = 0;

  /* A damaged file may hold a ring of parents. */
  while (item != NULL && item->parent_id != 0 && level < self->items->len)
    {
      item = kgr_agenda_find (self, item->parent_id);
      level += item != NULL;
    }

  return level;
}

const KgrAgendaItem *
kgr_agenda_find_closed (KgrAgenda           *self,
                        const KgrAgendaItem *item)
{
  const KgrAgendaItem *closed = NULL;

  for (guint steps = 0; item != NULL && steps <= self->items->len; steps++)
    {
      if (item->closed)
        closed = item;
      item = item->parent_id != 0 ? kgr_agenda_find (self, item->parent_id) : NULL;
    }

  return closed;
}

int
kgr_agenda_get_minutes (KgrAgenda           *self,
                        const KgrAgendaItem *item)
{
  guint level = kgr_agenda_get_level (self, item);
  guint begin, end;
  int below = 0;

  if (!kgr_agenda_find_block (self, item->id, &begin, &end))
    return item->minutes;
  for (guint i = begin + 1; i < end; i++)
    {
      const KgrAgendaItem *child = self->items->pdata[i];

      if (kgr_agenda_get_level (self, child) == level + 1)
        below += kgr_agenda_get_minutes (self, child);
    }

  return below > 0 ? below : item->minutes;
}

int
kgr_agenda_get_total (KgrAgenda *self)
{
  int total = 0;

  for (guint i = 0; i < self->items->len; i++)
    if (kgr_agenda_get_level (self, self->items->pdata[i]) == 0)
      total += kgr_agenda_get_minutes (self, self->items->pdata[i]);

  return total;
}
