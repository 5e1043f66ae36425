/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "meeting/kgr-unit-sum.h"

#define COLUMNS \
  "id, position, kind, statement_kind, coalesce (agenda_id, 0), coalesce (person_id, 0), row_key"
#define N_NUMBERS 6
#define MOST_KEY  64 /* more than a row key ever has: one of a damaged page is cut off here */

static const char select_unit[] =
  "SELECT " COLUMNS " FROM unit WHERE id = :id AND meeting_id = :meeting_id";
static const char select_units[] = "SELECT " COLUMNS " FROM unit WHERE meeting_id = :meeting_id";

/* Numbers of a fixed length first, so that no two rows give the same bytes. */
static void
turn_row (KgrUnitSum *self,
          gint64      meeting_id,
          KgrStmt    *row)
{
  guint8 bytes[(1 + N_NUMBERS) * sizeof (gint64) + MOST_KEY];
  guint8 digest[KGR_DIGEST_SIZE];
  gint64 number = GINT64_TO_LE (meeting_id);
  guint8 *p = bytes;
  gconstpointer key;
  gsize size;

  p = (guint8 *) memcpy (p, &number, sizeof number) + sizeof number;
  for (int i = 0; i < N_NUMBERS; i++)
    {
      number = GINT64_TO_LE (kgr_stmt_get_int (row, i));
      p = (guint8 *) memcpy (p, &number, sizeof number) + sizeof number;
    }
  key = kgr_stmt_get_blob (row, N_NUMBERS, &size);
  size = MIN (size, MOST_KEY);
  if (size > 0)
    memcpy (p, key, size);
  kgr_keyed_digest (self->key, bytes, (gsize) (p - bytes) + size, digest);
  for (guint i = 0; i < KGR_DIGEST_SIZE; i++)
    self->sum[i] ^= digest[i];
}

static gboolean
turn_rows (KgrUnitSum  *self,
           gint64       meeting_id,
           KgrStmt     *rows,
           GError     **error)
{
  gboolean has_row = FALSE;

  while (kgr_stmt_step (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      turn_row (self, meeting_id, rows);
    }

  return FALSE;
}

gboolean
kgr_unit_sum_turn (KgrUnitSum  *self,
                   KgrStore    *store,
                   gint64       meeting_id,
                   gint64       row_id,
                   GError     **error)
{
  g_autoptr(KgrStmt) row = kgr_db_prepare (store->db, select_unit, error);

  if (row == NULL)
    return FALSE;
  kgr_stmt_bind_int (row, ":id", row_id);
  kgr_stmt_bind_int (row, ":meeting_id", meeting_id);
  return turn_rows (self, meeting_id, row, error);
}

gboolean
kgr_unit_sum_turn_all (KgrUnitSum  *self,
                       KgrStore    *store,
                       gint64       meeting_id,
                       GError     **error)
{
  g_autoptr(KgrStmt) rows = kgr_db_prepare (store->db, select_units, error);

  if (rows == NULL)
    return FALSE;
  kgr_stmt_bind_int (rows, ":meeting_id", meeting_id);
  return turn_rows (self, meeting_id, rows, error);
}
