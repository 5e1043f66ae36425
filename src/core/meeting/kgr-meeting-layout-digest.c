/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The digests of what puts a meeting together, as one string. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-meeting-layout-private.h"

#define DIGEST 64 /* hexadecimal characters of one part */

/* A layout is one digest for each part, one after the other, then the key of the sum. Formerly the
 * units stood among the rows, and there was no sum. */
#define N_OLD_PARTS KGR_LAYOUT_UNITS
#define PART_KEY    KGR_N_LAYOUT_PARTS
#define OLD_SIZE    (N_OLD_PARTS * DIGEST)
#define SIZE        ((PART_KEY + 1) * DIGEST)

G_STATIC_ASSERT (DIGEST == 2 * KGR_DIGEST_SIZE);

static const char *const select_rows[] = {
  "SELECT printf ('meeting %d %d %d %s %d %d %s', body_id, fiscal_year, number,"
  "               coalesce (held_on, '-'), status, record_method, hex (row_key))"
  " FROM meeting WHERE id = :id",
  "SELECT printf ('attendance %d %d %d %s', id, position, coalesce (person_id, 0), hex (row_key))"
  " FROM attendance WHERE meeting_id = :id ORDER BY position, id",
  "SELECT printf ('agenda %d %d %d %d %d %s', id, position, coalesce (parent_id, 0), kind, closed,"
  "               hex (row_key))"
  " FROM agenda_item WHERE meeting_id = :id ORDER BY position, id",
  "SELECT printf ('paper %d %d %s', id, position, hex (row_key))"
  " FROM paper WHERE meeting_id = :id ORDER BY position, id",
  NULL,
};

static const char *const select_units[] = {
  "SELECT printf ('unit %d %d %d %d %d %d %s', id, position, kind, statement_kind,"
  "               coalesce (agenda_id, 0), coalesce (person_id, 0), hex (row_key))"
  " FROM unit WHERE meeting_id = :id ORDER BY position, id",
  NULL,
};

static const char *const select_versions[] = {
  "SELECT printf ('version %d %d %d %d %s', id, number, state, concealed_since, hex (row_key))"
  " FROM version WHERE meeting_id = :id ORDER BY number, id",
  NULL,
};

static gboolean
add_lines (KgrStore    *store,
           const char  *sql,
           gint64       id,
           GChecksum   *checksum,
           GError     **error)
{
  g_autoptr(KgrStmt) stmt = kgr_db_prepare (store->db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  kgr_stmt_bind_int (stmt, ":id", id);
  while (kgr_stmt_step (stmt, &has_row, error))
    {
      const char *line = has_row ? kgr_stmt_get_text (stmt, 0) : NULL;

      if (!has_row)
        return TRUE;
      g_checksum_update (checksum, (const guchar *) (line != NULL ? line : ""), -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return FALSE;
}

static gboolean
add_part (KgrStore            *store,
          const char * const  *lines,
          const char * const  *more_lines,
          gint64               id,
          GString             *layout,
          GError             **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!add_lines (store, lines[i], id, checksum, error))
      return FALSE;
  for (guint i = 0; more_lines != NULL && more_lines[i] != NULL; i++)
    if (!add_lines (store, more_lines[i], id, checksum, error))
      return FALSE;
  g_string_append (layout, g_checksum_get_string (checksum));

  return TRUE;
}

static void
append_bytes (GString      *layout,
              const guint8  bytes[KGR_DIGEST_SIZE])
{
  for (guint i = 0; i < KGR_DIGEST_SIZE; i++)
    g_string_append_printf (layout, "%02x", bytes[i]);
}

static void
read_part (const char *layout,
           guint       part,
           guint8      bytes[KGR_DIGEST_SIZE])
{
  const char *p = layout + part * DIGEST;

  for (guint i = 0; i < KGR_DIGEST_SIZE; i++, p += 2)
    bytes[i] = (guint8) (g_ascii_xdigit_value (p[0]) << 4 | g_ascii_xdigit_value (p[1]));
}

gboolean
kgr_layout_has_sum (const char *layout)
{
  return strlen (layout) == SIZE;
}

/* The layout with the sum of the record under @key; without, as it was sealed formerly. */
static char *
dup_layout (KgrStore      *store,
            gint64         id,
            const guint8   key[KGR_DIGEST_SIZE],
            GError       **error)
{
  g_autoptr(GString) layout = g_string_new (NULL);
  KgrUnitSum sum = { 0 };

  if (!add_part (store, select_rows, key == NULL ? select_units : NULL, id, layout, error) ||
      !add_part (store, select_versions, NULL, id, layout, error))
    return NULL;
  if (key != NULL)
    {
      memcpy (sum.key, key, sizeof sum.key);
      if (!kgr_unit_sum_turn_all (&sum, store, id, error))
        return NULL;
      append_bytes (layout, sum.sum);
      append_bytes (layout, sum.key);
    }

  return g_string_free (g_steal_pointer (&layout), FALSE);
}

/* Now, of the form in which @sealed is. */
char *
kgr_layout_dup_like (KgrStore    *store,
                     gint64       id,
                     const char  *sealed,
                     GError     **error)
{
  guint8 key[KGR_DIGEST_SIZE];

  if (!kgr_layout_has_sum (sealed))
    return dup_layout (store, id, NULL, error);
  read_part (sealed, PART_KEY, key);
  return dup_layout (store, id, key, error);
}

/* With a sum of its own, under a new key. */
char *
kgr_layout_dup_fresh (KgrStore  *store,
                      gint64     id,
                      GError   **error)
{
  guint8 key[KGR_DIGEST_SIZE];

  kgr_random_bytes (key, sizeof key);
  return dup_layout (store, id, key, error);
}

gboolean
kgr_layout_is_same_part (const char    *a,
                         const char    *b,
                         KgrLayoutPart  part)
{
  gsize size = strlen (a);

  return strlen (b) == size && (size == SIZE || size == OLD_SIZE) &&
         (part * DIGEST >= size ||
          memcmp (a + part * DIGEST, b + part * DIGEST, DIGEST) == 0);
}

/* Of each part that the head had as it was before the change: what it is now. */
char *
kgr_layout_follow (const char *sealed,
                   const char *before,
                   const char *now)
{
  char *followed = g_strdup (sealed);

  for (guint i = 0; i < KGR_N_LAYOUT_PARTS && i * DIGEST < strlen (sealed); i++)
    if (kgr_layout_is_same_part (sealed, before, i))
      memcpy (followed + i * DIGEST, now + i * DIGEST, DIGEST);

  return followed;
}

gboolean
kgr_layout_is_old (const char *layout)
{
  return strlen (layout) == OLD_SIZE;
}

void
kgr_layout_get_sum (const char *layout,
                    KgrUnitSum *sum)
{
  read_part (layout, KGR_LAYOUT_UNITS, sum->sum);
  read_part (layout, PART_KEY, sum->key);
}

char *
kgr_layout_dup_with_sum (const char       *layout,
                         const KgrUnitSum *sum)
{
  GString *changed = g_string_new_len (layout, KGR_LAYOUT_UNITS * DIGEST);

  append_bytes (changed, sum->sum);
  append_bytes (changed, sum->key);
  return g_string_free (changed, FALSE);
}
