/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "meeting/kgr-seat-index.h"
#include "text/kgr-fold.h"

struct _KgrSeatIndex
{
  GPtrArray  *seatings;
  GPtrArray  *labels;
  GHashTable *whose; /* folded label → KgrSeating, NULL where it is several people's */
};

/* The secretariat speaks as a whole and one by one. */
static gboolean
is_same (const KgrSeating *a,
         const KgrSeating *b)
{
  return a == b || (a != NULL && a->person_id != 0 && a->person_id == b->person_id);
}

static void
know (KgrSeatIndex     *self,
      const char       *label,
      const KgrSeating *seating)
{
  g_autofree char *folded = label != NULL ? kgr_fold_label (label) : NULL;
  gpointer known;

  if (folded == NULL || *folded == '\0')
    return;
  if (!g_hash_table_lookup_extended (self->whose, folded, NULL, &known))
    {
      g_ptr_array_add (self->labels, g_strdup (label));
      g_hash_table_insert (self->whose, g_steal_pointer (&folded), (gpointer) seating);
    }
  else if (!is_same (known, seating))
    g_hash_table_insert (self->whose, g_steal_pointer (&folded), NULL);
}

/* 小川委員 of 小川 二: as people are called, also where in public they are not. */
static char *
dup_called (const char *name,
            const char *role)
{
  const char *end = name;

  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_strdup_printf ("%.*s%s", (int) (end - name), name, role);
}

static void
know_names (KgrSeatIndex     *self,
            const KgrSeating *seating)
{
  if (seating->name != NULL && seating->role != NULL)
    {
      g_autofree char *whole = g_strconcat (seating->name, seating->role, NULL);
      g_autofree char *called = dup_called (seating->name, seating->role);

      know (self, whole, seating);
      know (self, called, seating);
    }
  know (self, seating->name, seating);
  if (seating->number != KGR_SEATING_SECRETARIAT)
    know (self, seating->role, seating);
}

/**
 * kgr_seat_index_new:
 * @meeting: a meeting
 *
 * Knows those who may speak in @meeting, at any time of it.
 *
 * Returns: (transfer full): the index
 */
KgrSeatIndex *
kgr_seat_index_new (KgrMeeting *meeting)
{
  KgrSeatIndex *self = g_new0 (KgrSeatIndex, 1);

  self->seatings = kgr_seating_list (meeting, NULL, NULL);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->whose = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->seatings->len; i++)
    {
      know (self, ((KgrSeating *) self->seatings->pdata[i])->label, self->seatings->pdata[i]);
      know_names (self, self->seatings->pdata[i]);
    }

  return self;
}

void
kgr_seat_index_free (KgrSeatIndex *self)
{
  g_hash_table_unref (self->whose);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->seatings);
  g_free (self);
}

const KgrSeating *
kgr_seat_index_find (const KgrSeatIndex *self,
                     gint64              person_id,
                     const char         *label)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; person_id != 0 && i < self->seatings->len; i++)
    {
      const KgrSeating *seating = self->seatings->pdata[i];

      if (seating->person_id == person_id)
        return seating;
    }
  if (label == NULL)
    return NULL;
  folded = kgr_fold_label (label);

  return g_hash_table_lookup (self->whose, folded);
}

GPtrArray *
kgr_seat_index_get_labels (const KgrSeatIndex *self)
{
  return self->labels;
}
