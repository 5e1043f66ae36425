/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The places of rows. Each row has a number; one that comes between two others gets a number
 * between theirs, so that storing one statement writes one row. Of the rows that were moved as few
 * as possible get another number: those outside a longest run that is in order. */

#include "config.h"

#include "kgr-record-doc-private.h"
#include "meeting/kgr-meeting-repo-private.h"

/* One that is added takes this part of the room there is. */
#define SHARE 16
/* Neighbours that give way leave at least so much between each other, so that they need not do it
 * again soon. */
#define ENOUGH (1 << 10)

static gint64
stored_place (KgrRecordDoc *self,
              guint         index)
{
  const gint64 *place = g_hash_table_lookup (self->positions,
                                             &kgr_unit_get (self->units->pdata[index])->id);

  return place != NULL ? *place : KGR_NO_PLACE;
}

/* Which units keep their number: a longest increasing run. @tails: of the best run of each length
 * the last unit. */
static void
find_kept (GArray   *places,
           gboolean *kept)
{
  g_autofree guint *tails = g_new (guint, places->len + 1);
  g_autofree guint *previous = g_new (guint, places->len + 1);
  guint length = 0;

  for (guint i = 0; i < places->len; i++)
    {
      gint64 place = g_array_index (places, gint64, i);
      guint low = 0;
      guint high = length;

      if (place == KGR_NO_PLACE)
        continue;
      /* Nearly always it goes on where the run ends. */
      if (length > 0 && g_array_index (places, gint64, tails[length - 1]) < place)
        low = length;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (places, gint64, tails[middle]) < place)
            low = middle + 1;
          else
            high = middle;
        }
      tails[low] = i;
      previous[i] = low > 0 ? tails[low - 1] : G_MAXUINT;
      length = MAX (length, low + 1);
    }
  for (guint i = length > 0 ? tails[length - 1] : G_MAXUINT; i != G_MAXUINT; i = previous[i])
    kept[i] = TRUE;
}

/* Numbers for the units [@from, @to), which stand between two that keep theirs. FALSE where there
 * is no room. Whoever writes on goes on behind what was added last, so most of the room is left
 * there. */
static gboolean
place_between (GArray *places,
               guint   from,
               guint   to,
               gint64  least)
{
  guint n = to - from;
  gint64 low = from > 0 ? g_array_index (places, gint64, from - 1) : KGR_NO_PLACE;
  gint64 high = to < places->len ? g_array_index (places, gint64, to) : KGR_NO_PLACE;
  gint64 gap = KGR_UNIT_STEP;

  if (low == KGR_NO_PLACE)
    low = high != KGR_NO_PLACE ? high - (gint64) (n + 1) * KGR_UNIT_STEP : 0;
  else if (high != KGR_NO_PLACE)
    {
      gap = (high - low) / MAX (n + 1, SHARE);
      if (gap < least)
        gap = (high - low) / (n + 1);
    }
  if (gap < least)
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_array_index (places, gint64, from + i) = low + gap * (i + 1);
  return TRUE;
}

/* Where there is no room the neighbours give way, as few as will do. Where what was placed ends. */
static guint
place_wider (GArray         *places,
             const gboolean *kept,
             guint           from,
             guint           to)
{
  for (guint width = 0;; width = width * 2 + 1)
    {
      guint first = from > width ? from - width : 0;
      guint last = MIN (to + width, places->len);

      while (last < places->len && !kept[last])
        last++;
      if (place_between (places, first, last, width > 0 ? ENOUGH : 1))
        return last;
    }
}

static void
fill_places (GArray         *places,
             const gboolean *kept)
{
  guint from = 0;

  for (guint i = 0; i <= places->len; i++)
    if (i == places->len || kept[i])
      {
        if (from < i)
          i = MAX (i, place_wider (places, kept, from, i));
        from = i + 1;
      }
}

GArray *
kgr_record_doc_dup_places (KgrRecordDoc  *self,
                           GArray       **stored)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->units->len);
  g_autofree gboolean *kept = g_new0 (gboolean, self->units->len + 1);

  for (guint i = 0; i < self->units->len; i++)
    {
      gint64 place = stored_place (self, i);

      g_array_append_val (places, place);
    }
  *stored = g_array_copy (places);
  find_kept (places, kept);
  fill_places (places, kept);
  return places;
}
