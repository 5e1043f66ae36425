/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making passages confidential, and opening them again. A passage is given in characters of a
 * whole layer; here it is cut at the line feeds and laid over the paragraphs it touches. */

#include "config.h"

#include <string.h>

#include "kgr-record-text.h"
#include "kgr-unit-private.h"

/* The part of the passages @ranges that falls into [@offset, @offset + @length), counted from
 * @offset.
 * @next: the first range that may reach so far; moved on. Reasons are borrowed. */
static GArray *
cut_out (GArray *ranges,
         guint  *next,
         int     offset,
         int     length)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (KgrSpan));

  for (; *next < ranges->len; (*next)++)
    {
      const KgrSpan *range = &g_array_index (ranges, KgrSpan, *next);
      int start = MAX (range->start, offset) - offset;
      int end = MIN (range->start + range->length, offset + length) - offset;

      if (start < end)
        {
          KgrSpan part = { start, end - start, range->reason };

          g_array_append_val (parts, part);
        }
      if (range->start + range->length > offset + length)
        break;
    }
  return parts;
}

/* The paragraphs of @layer with @ranges (sorted, disjoint) laid over; sets @changed if that made a
 * difference. NULL for a layer without paragraphs. */
static GPtrArray *
overlay_layer (KgrUnit  *self,
               KgrLayer  layer,
               GArray   *ranges,
               gboolean  winning,
               gboolean *changed)
{
  guint n_paras = kgr_unit_get_n_paras (self, layer);
  GPtrArray *paras = n_paras > 0 ? kgr_paras_new (n_paras) : NULL;
  int offset = 0;
  guint next = 0;

  for (guint i = 0; i < n_paras; i++)
    {
      KgrPara *para = kgr_unit_get_para (self, layer, i);
      int n_chars = kgr_para_get_n_chars (para);
      g_autoptr(GArray) parts = cut_out (ranges, &next, offset, n_chars);
      KgrPara *result = kgr_para_overlay (para, (const KgrSpan *) parts->data, parts->len, winning);

      *changed = *changed || result != para;
      g_ptr_array_add (paras, result);
      offset += n_chars + 1;
    }
  return paras;
}

static KgrUnit *
overlay (KgrUnit  *self,
         GArray   *ranges[KGR_N_LAYERS],
         gboolean  winning)
{
  GPtrArray *paras[KGR_N_LAYERS];
  gboolean changed = FALSE;

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    paras[layer] = overlay_layer (self, layer, ranges[layer], winning, &changed);
  if (changed)
    return kgr_unit_with_paras (self, paras);

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    g_clear_pointer (&paras[layer], g_ptr_array_unref);
  return kgr_unit_ref (self);
}

/**
 * kgr_unit_mark:
 * @self: a unit
 * @layer: which of its texts
 * @start: first character, counted from 0 in kgr_unit_dup_text(); what lies outside the text is
 *   ignored
 * @length: how many characters; a line feed counts as one and marks both sides of it
 * @reason: (nullable): why it is confidential, "" for no reason; %NULL to open the passage again
 *
 * Makes a passage confidential, or opens it. Where a passage was confidential before, the new
 * reason replaces the old one; opening the middle of a passage leaves two.
 *
 * Returns: (transfer full): the changed unit; @self where nothing changes
 */
KgrUnit *
kgr_unit_mark (KgrUnit    *self,
               KgrLayer    layer,
               int         start,
               int         length,
               const char *reason)
{
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (KgrSpan));
  g_autoptr(GArray) one = g_array_new (FALSE, FALSE, sizeof (KgrSpan));
  GArray *ranges[KGR_N_LAYERS];
  gint64 end = (gint64) start + length;
  KgrSpan range;

  g_return_val_if_fail (self != NULL && layer < KGR_N_LAYERS, NULL);

  range.start = MAX (start, 0);
  range.length = CLAMP (end, range.start, G_MAXINT) - range.start;
  range.reason = (char *) reason;
  g_array_append_val (one, range);
  for (guint i = 0; i < KGR_N_LAYERS; i++)
    ranges[i] = i == layer ? one : none;
  return overlay (self, ranges, TRUE);
}

/* Every place where @needle begins in @text, as passages; overlapping ones become one passage.
 * Adds to
 * @n_found how many a reader would count: each begins where the one before has ended. */
static GArray *
find_ranges (const char *text,
             const char *needle,
             const char *reason,
             guint      *n_found)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (KgrSpan));
  int needle_chars = g_utf8_strlen (needle, -1);
  const char *counted_to = text;
  const char *from = text;
  int offset = 0;

  for (const char *hit = strstr (text, needle); hit != NULL;
       hit = strstr (g_utf8_next_char (hit), needle))
    {
      KgrSpan *last = ranges->len > 0 ? &g_array_index (ranges, KgrSpan, ranges->len - 1) : NULL;

      offset += g_utf8_pointer_to_offset (from, hit);
      from = hit;
      if (hit >= counted_to)
        {
          (*n_found)++;
          counted_to = hit + strlen (needle);
        }
      if (last != NULL && offset <= last->start + last->length)
        last->length = offset + needle_chars - last->start;
      else
        {
          KgrSpan range = { offset, needle_chars, (char *) reason };

          g_array_append_val (ranges, range);
        }
    }
  return ranges;
}

/**
 * kgr_unit_conceal:
 * @self: a unit
 * @needle: valid UTF-8; brought to the form of a record's text, so its line feeds are paragraph
 *   ends
 * @reason: why it is confidential, "" for no reason
 * @n_found: (inout): has added to it how often @needle stands in both layers, overlapping places
 *   once
 *
 * Makes every occurrence of @needle confidential, overlapping ones too. What is confidential
 * already keeps its reason.
 *
 * Returns: (transfer full): the changed unit; @self where nothing changes
 */
KgrUnit *
kgr_unit_conceal (KgrUnit    *self,
                  const char *needle,
                  const char *reason,
                  guint      *n_found)
{
  g_autofree char *normal = NULL;
  GArray *ranges[KGR_N_LAYERS];
  KgrUnit *result = NULL;

  g_return_val_if_fail (self != NULL && needle != NULL, NULL);
  g_return_val_if_fail (reason != NULL && n_found != NULL, NULL);

  normal = kgr_record_text_normalize (needle);
  if (normal[0] == '\0')
    return kgr_unit_ref (self);

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      g_autofree char *text = kgr_unit_dup_text (self, layer);

      ranges[layer] = find_ranges (text, normal, reason, n_found);
    }
  result = overlay (self, ranges, FALSE);
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    g_array_unref (ranges[layer]);
  return result;
}
