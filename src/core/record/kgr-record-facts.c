/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is counted of a record for its outline. */

#include "config.h"

#include "kgr-record-facts.h"
#include "kgr-record-find.h"

#define MINUTES_A_DAY (24 * 60)

/* Minutes from one local time to another; -1 where that says nothing. */
static int
count_minutes (const char *from,
               const char *to)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) start = from != NULL ? g_date_time_new_from_iso8601 (from, zone) : NULL;
  g_autoptr (GDateTime) end = to != NULL ? g_date_time_new_from_iso8601 (to, zone) : NULL;
  gint64 minutes;

  if (start == NULL || end == NULL)
    return -1;
  minutes = g_date_time_difference (end, start) / G_TIME_SPAN_MINUTE;

  return minutes >= 0 && minutes < MINUTES_A_DAY ? (int) minutes : -1;
}

/* An item lasts until the next one begins; the last one until the meeting ends. */
static void
fill_minutes (GArray       *facts,
              GPtrArray    *begun,
              KgrRecordDoc *doc,
              const char   *now)
{
  const char *end = now != NULL ? now : kgr_record_doc_get_meeting (doc)->ends_at;

  for (guint i = MIN (facts->len, begun->len); i-- > 0;)
    {
      const char *start = g_ptr_array_index (begun, i);

      g_array_index (facts, KgrItemFacts, i).minutes = count_minutes (start, end);
      if (start != NULL)
        end = start;
    }
}

/**
 * kgr_record_facts_new:
 * @doc: a document
 * @shown: whether characters that are confidential count
 * @now: (nullable): ISO 8601 local: the item begun last lasts until now; %NULL: until the end of
 *   the meeting
 *
 * Counts what an outline says. Main thread.
 *
 * Returns: (transfer full) (element-type KgrItemFacts): one for each place of an item in the
 *   record, after one for what stands before the first
 */
GArray *
kgr_record_facts_new (KgrRecordDoc *doc,
                      gboolean      shown,
                      const char   *now)
{
  GArray *facts = g_array_new (FALSE, TRUE, sizeof (KgrItemFacts));
  g_autoptr (GPtrArray) begun = g_ptr_array_new ();
  g_autoptr (GArray) counts = NULL;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (doc), facts);

  counts = kgr_record_doc_count (doc);
  for (guint i = 0; i < counts->len; i++)
    {
      const KgrRecordCount *count = &g_array_index (counts, KgrRecordCount, i);
      KgrItemFacts item = { count->agenda_id, count->n_statements,
                            shown ? count->n_chars : count->n_public_chars, -1 };

      g_array_append_val (facts, item);
    }
  g_ptr_array_add (begun, NULL);
  for (guint i = 0; i < kgr_record_doc_get_n_units (doc); i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (kgr_record_doc_get_unit (doc, i));

      if (fields->kind == KGR_UNIT_ITEM)
        g_ptr_array_add (begun, (gpointer) fields->begun);
    }
  fill_minutes (facts, begun, doc, now);

  return facts;
}
