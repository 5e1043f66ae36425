/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "record/kgr-line-index.h"

/* Starts from @edge on are @delta lines further down than they say: a key that makes a line moves
 * all that stand below, and the next one comes from the same place. */
struct _KgrLineIndex
{
  GArray *starts; /* guint: one more than there are entries */
  guint   edge;
  guint   delta;  /* wraps round where it is negative */
};

KgrLineIndex *
kgr_line_index_new (void)
{
  KgrLineIndex *self = g_new0 (KgrLineIndex, 1);
  guint none = 0;

  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->starts, none);

  return self;
}

void
kgr_line_index_free (KgrLineIndex *self)
{
  g_array_unref (self->starts);
  g_free (self);
}

guint
kgr_line_index_get_start (KgrLineIndex *self,
                          guint         entry)
{
  g_assert (entry < self->starts->len);

  return g_array_index (self->starts, guint, entry) + (entry >= self->edge ? self->delta : 0);
}

guint
kgr_line_index_get_n_lines (KgrLineIndex *self)
{
  return kgr_line_index_get_start (self, self->starts->len - 1);
}

guint
kgr_line_index_find (KgrLineIndex *self,
                     guint         line)
{
  guint low = 0;
  guint high = self->starts->len - 1;

  g_assert (line < kgr_line_index_get_n_lines (self));

  /* The last entry that begins at or before the line: those without lines begin where the next
   * one does. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (kgr_line_index_get_start (self, middle) <= line)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
move_edge (KgrLineIndex *self,
           guint         edge)
{
  for (guint i = self->edge; i < edge; i++)
    g_array_index (self->starts, guint, i) += self->delta;
  for (guint i = edge; i < self->edge; i++)
    g_array_index (self->starts, guint, i) -= self->delta;
  self->edge = edge;
}

void
kgr_line_index_splice (KgrLineIndex *self,
                       guint         pos,
                       guint         n_old,
                       const guint  *counts,
                       guint         n_new)
{
  guint start;
  guint end;

  g_assert (pos + n_old < self->starts->len);

  move_edge (self, pos + n_old);
  start = kgr_line_index_get_start (self, pos);
  end = kgr_line_index_get_start (self, pos + n_old);
  if (n_old > n_new)
    g_array_remove_range (self->starts, pos, n_old - n_new);
  else if (n_new > n_old)
    {
      g_array_set_size (self->starts, self->starts->len + n_new - n_old);
      memmove (&g_array_index (self->starts, guint, pos + n_new),
               &g_array_index (self->starts, guint, pos + n_old),
               (self->starts->len - pos - n_new) * sizeof (guint));
    }

  self->delta += start - end;
  for (guint i = 0; i < n_new; i++)
    {
      g_array_index (self->starts, guint, pos + i) = start;
      start += counts[i];
      self->delta += counts[i];
    }
  self->edge = pos + n_new;
}
