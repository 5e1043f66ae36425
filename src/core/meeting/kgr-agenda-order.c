/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrAgenda: what changes its order. Every change is one of levels: who stands under whom follows
 * from them, as in an outline. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-error.h"
#include "meeting/kgr-agenda.h"

static gboolean
refuse_missing (GError **error)
{
  return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                            _("This agenda item is not there any more. Open the meeting again."));
}

/* (transfer full) The level of each entry, by its place. */
static GArray *
read_levels (KgrAgenda *self)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->items->len; i++)
    {
      guint level = kgr_agenda_get_level (self, self->items->pdata[i]);

      g_array_append_val (levels, level);
    }

  return levels;
}

#define LEVEL(i) g_array_index (levels, guint, i)

/* Sets who stands under whom. A level without one above it closes up. */
static void
write_levels (KgrAgenda *self,
              GArray    *levels)
{
  gint64 above[KGR_AGENDA_LEVELS + 1] = { 0 };
  guint deepest = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      KgrAgendaItem *item = self->items->pdata[i];
      guint level = MIN (LEVEL (i), MIN (deepest, KGR_AGENDA_LEVELS - 1));

      item->parent_id = level > 0 ? above[level - 1] : 0;
      above[level] = item->id;
      deepest = level + 1;
    }
}

static gboolean
has_heading (KgrAgenda *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((KgrAgendaItem *) self->items->pdata[i])->kind == KGR_AGENDA_HEADING)
      return TRUE;

  return FALSE;
}

/* Under something everything is an item; under nothing a heading, unless the agenda has none. */
static void
set_kind (KgrAgenda     *self,
          KgrAgendaItem *item,
          guint          level)
{
  if (level > 0)
    item->kind = KGR_AGENDA_ITEM;
  else if (has_heading (self))
    item->kind = KGR_AGENDA_HEADING;
}

/* @levels: of the entries where they stand. */
static guint
block_end (GArray *levels,
           guint   begin)
{
  guint end = begin + 1;

  while (end < levels->len && LEVEL (end) > LEVEL (begin))
    end++;

  return end;
}

static guint
block_depth (GArray *levels,
             guint   begin)
{
  guint end = block_end (levels, begin);
  guint depth = 0;

  for (guint i = begin; i < end; i++)
    depth = MAX (depth, LEVEL (i) - LEVEL (begin));

  return depth;
}

/* Moves the entries [@begin, @end) so that they stand before what stood at @to, @by levels
 * deeper. */
static void
move_block (KgrAgenda *self,
            GArray    *levels,
            guint      begin,
            guint      end,
            guint      to,
            int        by)
{
  guint n = end - begin;
  g_autofree gpointer *items = g_memdup2 (self->items->pdata + begin, n * sizeof (gpointer));
  g_autofree guint *moved = g_memdup2 (&LEVEL (begin), n * sizeof (guint));
  guint rest = to > begin ? to - end : begin - to;

  if (to > begin)
    {
      memmove (self->items->pdata + begin, self->items->pdata + end, rest * sizeof (gpointer));
      memmove (&LEVEL (begin), &LEVEL (end), rest * sizeof (guint));
      to -= n;
    }
  else
    {
      memmove (self->items->pdata + to + n, self->items->pdata + to, rest * sizeof (gpointer));
      memmove (&LEVEL (to + n), &LEVEL (to), rest * sizeof (guint));
    }
  for (guint i = 0; i < n; i++)
    {
      self->items->pdata[to + i] = items[i];
      LEVEL (to + i) = moved[i] + by;
    }
  write_levels (self, levels);
  set_kind (self, self->items->pdata[to], LEVEL (to));
}

/* Copies of entries keep what they hold, and their papers are not touched. */
KgrAgendaItem *
kgr_agenda_add (KgrAgenda            *self,
                const KgrAgendaItem  *draft,
                gint64                parent_id,
                gint64                after_id,
                GError              **error)
{
  KgrAgendaItem *item = NULL;
  guint begin = 0, end = self->items->len, at;

  if (parent_id != 0 && !kgr_agenda_find_block (self, parent_id, &begin, &end))
    {
      refuse_missing (error);
      return NULL;
    }
  at = after_id == KGR_AGENDA_FIRST ? begin + (parent_id != 0) : end;
  if (after_id != 0 && after_id != KGR_AGENDA_FIRST)
    {
      KgrAgendaItem *after = kgr_agenda_find (self, after_id);

      if (after == NULL || after->parent_id != parent_id ||
          !kgr_agenda_find_block (self, after_id, &begin, &at))
        {
          refuse_missing (error);
          return NULL;
        }
    }
  if (parent_id != 0 &&
      kgr_agenda_get_level (self, kgr_agenda_find (self, parent_id)) + 1 >= KGR_AGENDA_LEVELS)
    {
      kgr_agenda_refuse (error, KGR_ERROR_INVALID, _("An agenda goes no deeper than this."));
      return NULL;
    }
  item = kgr_agenda_item_copy (draft);
  item->id = --self->last_new_id;
  item->parent_id = parent_id;
  item->numbered = TRUE;
  if (parent_id != 0)
    item->kind = KGR_AGENDA_ITEM;
  g_ptr_array_insert (self->items, (int) at, item);

  return item;
}

gboolean
kgr_agenda_takes_below (KgrAgenda           *self,
                        const KgrAgendaItem *item)
{
  guint begin, end;

  return kgr_agenda_find_block (self, item->id, &begin, &end) &&
         (end > begin + 1 ||
          (item->kind == KGR_AGENDA_HEADING && g_strcmp0 (item->title, "議題") == 0));
}

gboolean
kgr_agenda_remove (KgrAgenda  *self,
                   gint64      id,
                   GError    **error)
{
  guint begin, end;

  if (!kgr_agenda_find_block (self, id, &begin, &end))
    return refuse_missing (error);
  for (guint i = begin; i < end; i++)
    for (guint p = self->papers->len; p > 0; p--)
      if (((KgrPaper *) self->papers->pdata[p - 1])->agenda_id ==
          ((KgrAgendaItem *) self->items->pdata[i])->id)
        g_ptr_array_remove_index (self->papers, p - 1);
  g_ptr_array_remove_range (self->items, begin, end - begin);

  return TRUE;
}

/* Where a block of @level may stand near the entry @target: at its own place or behind it, but a
 * heading only between what stands under headings. */
static guint
find_place (KgrAgenda *self,
            GArray    *levels,
            gboolean   is_heading,
            guint      target,
            gboolean   after,
            guint     *level)
{
  if (is_heading)
    {
      while (target > 0 && LEVEL (target) > 0)
        target--;
      *level = 0;
      return after ? block_end (levels, target) : target;
    }
  *level = LEVEL (target);
  if (((KgrAgendaItem *) self->items->pdata[target])->kind != KGR_AGENDA_HEADING)
    return after ? block_end (levels, target) : target;
  /* An item beside a heading stands under it, or under the one before. */
  *level = 1;
  return after ? target + 1 : target;
}

gboolean
kgr_agenda_move (KgrAgenda  *self,
                 gint64      id,
                 gint64      target_id,
                 gboolean    after,
                 GError    **error)
{
  g_autoptr(GArray) levels = read_levels (self);
  KgrAgendaItem *item = kgr_agenda_find (self, id);
  guint begin, end, target, to, level;

  if (item == NULL || !kgr_agenda_find_block (self, id, &begin, &end) ||
      !kgr_agenda_find_block (self, target_id, &target, NULL))
    return refuse_missing (error);
  if (target >= begin && target < end)
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID,
                              _("An item cannot stand below itself. Choose another place."));
  to = find_place (self, levels, item->kind == KGR_AGENDA_HEADING, target, after, &level);
  if (to > begin && to < end)
    to = end;
  if (level > 0 && to == 0)
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID,
                              _("An item stands under a heading. Choose a place below one."));
  if (level + block_depth (levels, begin) >= KGR_AGENDA_LEVELS)
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID, _("An agenda goes no deeper than this."));
  move_block (self, levels, begin, end, to, (int) level - (int) LEVEL (begin));

  return TRUE;
}

static gboolean
refuse_edge (GError **error)
{
  return kgr_agenda_refuse (error, KGR_ERROR_INVALID, _("It stands at the end already."));
}

/* Over the block before it among its own; the first of its own goes to the end of those above. */
static gboolean
step_up (KgrAgenda  *self,
         GArray     *levels,
         guint       begin,
         GError    **error)
{
  guint to = begin;

  do
    if (to-- == 0)
      return refuse_edge (error);
  while (LEVEL (to) > LEVEL (begin));
  /* Before its parent it stands below what comes before that, if it can. */
  if (LEVEL (to) < LEVEL (begin) && (to == 0 || LEVEL (to - 1) + 1 < LEVEL (begin)))
    return refuse_edge (error);
  move_block (self, levels, begin, block_end (levels, begin), to, 0);

  return TRUE;
}

static gboolean
step_down (KgrAgenda  *self,
           GArray     *levels,
           guint       begin,
           GError    **error)
{
  guint end = block_end (levels, begin);

  if (end == levels->len)
    return refuse_edge (error);
  /* Behind the next of its own; the last of its own becomes the first below the next above. */
  if (LEVEL (end) == LEVEL (begin))
    move_block (self, levels, begin, end, block_end (levels, end), 0);
  else if (LEVEL (end) + 1 == LEVEL (begin))
    move_block (self, levels, begin, end, end + 1, 0);
  else
    return refuse_edge (error);

  return TRUE;
}

gboolean
kgr_agenda_step (KgrAgenda  *self,
                 gint64      id,
                 int         direction,
                 GError    **error)
{
  g_autoptr(GArray) levels = read_levels (self);
  guint begin;

  if (!kgr_agenda_find_block (self, id, &begin, NULL))
    return refuse_missing (error);

  return direction < 0 ? step_up (self, levels, begin, error)
                       : step_down (self, levels, begin, error);
}

gboolean
kgr_agenda_indent (KgrAgenda  *self,
                   gint64      id,
                   GError    **error)
{
  g_autoptr(GArray) levels = read_levels (self);
  guint begin;

  if (!kgr_agenda_find_block (self, id, &begin, NULL))
    return refuse_missing (error);
  if (begin == 0 || LEVEL (begin - 1) < LEVEL (begin))
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID,
                              _("There is nothing before it that it could stand below."));
  if (LEVEL (begin) + 1 + block_depth (levels, begin) >= KGR_AGENDA_LEVELS)
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID, _("An agenda goes no deeper than this."));
  move_block (self, levels, begin, block_end (levels, begin), begin, 1);

  return TRUE;
}

/* What follows below the same parent stands below it from then on, as in every outline. */
gboolean
kgr_agenda_outdent (KgrAgenda  *self,
                    gint64      id,
                    GError    **error)
{
  g_autoptr(GArray) levels = read_levels (self);
  guint begin;

  if (!kgr_agenda_find_block (self, id, &begin, NULL))
    return refuse_missing (error);
  if (LEVEL (begin) == 0)
    return kgr_agenda_refuse (error, KGR_ERROR_INVALID, _("It stands below nothing already."));
  move_block (self, levels, begin, block_end (levels, begin), begin, -1);

  return TRUE;
}

/* The level of an entry: one below its parent, which comes before it or is none. */
static guint
find_level (KgrAgendaItem *item,
            GHashTable    *places,
            GArray        *levels,
            guint          of_items)
{
  gpointer parent = g_hash_table_lookup (places, &item->parent_id);

  if (item->kind == KGR_AGENDA_HEADING)
    return 0;

  return parent != NULL ? LEVEL (GPOINTER_TO_UINT (parent) - 1) + 1 : of_items;
}

void
kgr_agenda_normalize (KgrAgenda *self)
{
  g_autoptr(GArray) levels = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint of_items = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      KgrAgendaItem *item = self->items->pdata[i];
      guint level = find_level (item, places, levels, of_items);

      if (item->kind == KGR_AGENDA_HEADING)
        of_items = 1;
      g_array_append_val (levels, level);
      g_hash_table_insert (places, &item->id, GUINT_TO_POINTER (i + 1));
    }
  write_levels (self, levels);
}
