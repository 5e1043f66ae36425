/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "council/kgr-composition.h"
#include "council/kgr-council-repo-private.h"
#include "text/kgr-era.h"

/* A day is surer than the year that stands beside it. The fiscal year begins in April. */
static const char select_counts[] =
  "SELECT body_id,"
  "       CASE WHEN held_on IS NULL THEN fiscal_year"
  "            ELSE CAST (substr (held_on, 1, 4) AS INTEGER) - (substr (held_on, 6, 2) < '04') END AS year,"
  "       count (*)"
  " FROM meeting WHERE status NOT IN (:planned, :cancelled) GROUP BY body_id, year ORDER BY body_id, year";

void
kgr_composition_free (KgrComposition *self)
{
  g_free (self->day);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_free (self->counts);
  g_free (self->totals);
  g_free (self->meetings);
  g_free (self);
}

const KgrMemberCount *
kgr_composition_get (const KgrComposition *self,
                     guint                 row,
                     guint                 column)
{
  return &self->counts[row * self->bodies->len + column];
}

/**
 * kgr_composition_repo_count_meetings:
 * @store: an unlocked store
 * @error: return location for an error
 *
 * Counts meetings by the fiscal year (April to March) of their day, or where that is not known by
 * the one that is noted; 0 where neither is.
 *
 * Returns: (transfer full) (element-type KgrMeetingCount): by body and year
 */
GArray *
kgr_composition_repo_count_meetings (KgrStore  *store,
                                     GError   **error)
{
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (KgrMeetingCount));
  g_autoptr(KgrStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (!kgr_store_can_read (store, error) ||
      (stmt = kgr_db_prepare (store->db, select_counts, error)) == NULL)
    return NULL;
  kgr_stmt_bind_int (stmt, ":planned", KGR_MEETING_PLANNED);
  kgr_stmt_bind_int (stmt, ":cancelled", KGR_MEETING_CANCELLED);
  while (TRUE)
    {
      KgrMeetingCount count;

      if (!kgr_stmt_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&counts);
      count.body_id = kgr_stmt_get_int (stmt, 0);
      count.fiscal_year = (int) kgr_stmt_get_int (stmt, 1);
      count.meetings = (guint) kgr_stmt_get_int (stmt, 2);
      g_array_append_val (counts, count);
    }
}

static gboolean
read_bodies (KgrComposition  *self,
             KgrStore        *store,
             gint64           council_id,
             GError         **error)
{
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (store, error);

  if (bodies == NULL)
    return FALSE;
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      if (body->council_id == council_id && kgr_body_stands_on (body, self->day))
        g_ptr_array_add (self->bodies, kgr_body_copy (body));
    }

  return TRUE;
}

static gboolean
find_column (KgrComposition *self,
             gint64          body_id,
             guint          *column)
{
  for (guint i = 0; i < self->bodies->len; i++)
    if (((KgrBody *) self->bodies->pdata[i])->id == body_id)
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_counted (KgrComposition *self,
            const KgrSeat  *seat,
            guint          *column)
{
  return kgr_seat_get_kind (seat) == KGR_SEAT_MEMBER && kgr_seat_is_held_on (seat, self->day) &&
         find_column (self, seat->body_id, column);
}

/* Rows nobody foresaw come after the council's own, members without a category last. */
static void
add_categories (KgrComposition *self,
                KgrCouncil     *council,
                GPtrArray      *seats)
{
  const char * const *own = kgr_council_get_categories (council);
  gboolean has_none = FALSE;
  guint column;

  for (guint i = 0; own[i] != NULL; i++)
    g_ptr_array_add (self->categories, g_strdup (own[i]));
  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];

      if (!is_counted (self, seat, &column))
        continue;
      if (seat->category == NULL)
        has_none = TRUE;
      else if (!g_ptr_array_find_with_equal_func (self->categories, seat->category, g_str_equal,
                                                  NULL))
        g_ptr_array_add (self->categories, g_strdup (seat->category));
    }
  if (has_none)
    g_ptr_array_add (self->categories, g_strdup (""));
}

static void
count_seats (KgrComposition *self,
             GPtrArray      *seats)
{
  guint column, row = 0;

  self->counts = g_new0 (KgrMemberCount, MAX (1, self->categories->len * self->bodies->len));
  self->totals = g_new0 (KgrMemberCount, MAX (1, self->bodies->len));
  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      const char *category = seat->category != NULL ? seat->category : "";
      KgrMemberCount *count;

      if (!is_counted (self, seat, &column) ||
          !g_ptr_array_find_with_equal_func (self->categories, category, g_str_equal, &row))
        continue;
      count = &self->counts[row * self->bodies->len + column];
      count->members++;
      count->lived += seat->lived_experience ? 1 : 0;
      self->totals[column].members++;
      self->totals[column].lived += seat->lived_experience ? 1 : 0;
    }
}

static gboolean
count_meetings (KgrComposition  *self,
                KgrStore        *store,
                GError         **error)
{
  g_autoptr(GArray) counts = kgr_composition_repo_count_meetings (store, error);
  guint column;

  if (counts == NULL)
    return FALSE;
  self->meetings = g_new0 (guint, MAX (1, self->bodies->len));
  for (guint i = 0; i < counts->len; i++)
    {
      const KgrMeetingCount *count = &g_array_index (counts, KgrMeetingCount, i);

      if (count->fiscal_year == self->fiscal_year && find_column (self, count->body_id, &column))
        self->meetings[column] = count->meetings;
    }

  return TRUE;
}

/**
 * kgr_composition_repo_load:
 * @store: an unlocked store
 * @council_id: a council's id
 * @day: a valid ISO day
 * @error: return location for an error
 *
 * Counts members by category and body on @day, in parentheses those from lived experience, and the
 * meetings of its fiscal year: the table a municipality hands in once a year. A person who sits on
 * two bodies counts in both, one with two seats on one body twice. Fails with
 * %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: (transfer full): the table
 */
KgrComposition *
kgr_composition_repo_load (KgrStore    *store,
                           gint64       council_id,
                           const char  *day,
                           GError     **error)
{
  g_autoptr(KgrCouncil) council = kgr_council_repo_load (store, council_id, error);
  g_autoptr(GPtrArray) seats = council != NULL ? kgr_seat_repo_list_all (store, error) : NULL;
  g_autoptr(KgrComposition) self = NULL;

  g_return_val_if_fail (kgr_is_day (day), NULL);

  if (seats == NULL)
    return NULL;
  self = g_new0 (KgrComposition, 1);
  self->day = g_strdup (day);
  self->fiscal_year = kgr_fiscal_year_of (atoi (day), atoi (day + 5));
  self->bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_body_free);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  if (!read_bodies (self, store, council_id, error))
    return NULL;
  add_categories (self, council, seats);
  count_seats (self, seats);
  if (!count_meetings (self, store, error))
    return NULL;

  return g_steal_pointer (&self);
}
