/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-record-text.h"
#include "kgr-unit-private.h"

struct _KgrPara
{
  gatomicrefcount ref_count;
  int             n_chars;
  char           *text;
  GArray         *spans; /* NULL where nothing is confidential, which is nearly everywhere */
};

static void
clear_span (gpointer data)
{
  KgrSpan *span = data;

  g_clear_pointer (&span->reason, g_free);
}

GArray *
kgr_spans_new (void)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (KgrSpan));

  g_array_set_clear_func (spans, clear_span);
  return spans;
}

void
kgr_spans_append (GArray     *spans,
                  int         start,
                  int         end,
                  const char *reason)
{
  KgrSpan *last = spans->len > 0 ? &g_array_index (spans, KgrSpan, spans->len - 1) : NULL;

  if (start >= end || reason == NULL)
    return;

  if (last != NULL && last->start + last->length == start && strcmp (last->reason, reason) == 0)
    last->length = end - last->start;
  else
    {
      KgrSpan span = { start, end - start, g_strdup (reason) };

      g_array_append_val (spans, span);
    }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const KgrSpan *first = *(const KgrSpan * const *) a;
  const KgrSpan *second = *(const KgrSpan * const *) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first < second ? -1 : first > second; /* of two that begin together the one given first */
}

/* Any spans, brought into order: clipped to the text; of two that overlap the one that begins
 * first keeps what both have. */
static GArray *
spans_in_order (const KgrSpan *spans,
                guint          n_spans,
                int            n_chars)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_sized_new (n_spans);
  GArray *result = kgr_spans_new ();
  gint64 covered = 0;

  for (guint i = 0; i < n_spans; i++)
    g_ptr_array_add (sorted, (gpointer) &spans[i]);
  g_ptr_array_sort (sorted, compare_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      const KgrSpan *span = g_ptr_array_index (sorted, i);
      gint64 start = MAX (covered, span->start);
      gint64 end = MIN ((gint64) span->start + span->length, n_chars);

      kgr_spans_append (result, start, end, span->reason != NULL ? span->reason : "");
      covered = MAX (covered, end);
    }
  return result;
}

KgrPara *
kgr_para_new_take (char   *text,
                   GArray *spans)
{
  KgrPara *self = g_new0 (KgrPara, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = text;
  self->n_chars = g_utf8_strlen (text, -1);
  if (spans != NULL && spans->len > 0)
    self->spans = spans;
  else
    g_clear_pointer (&spans, g_array_unref);
  return self;
}

/**
 * kgr_para_new:
 * @text: valid UTF-8; line separators become spaces, U+FFFC is dropped, the rest is brought to NFC
 * @spans: (array length=n_spans) (nullable): the confidential passages, counted in characters of
 *   the normal text, in any order
 * @n_spans: how many
 *
 * Makes a paragraph. Spans are clipped to the text; of two that overlap the one that begins first
 * keeps what both have; empty ones are left out. A %NULL reason is "".
 *
 * Returns: (transfer full): the paragraph
 */
KgrPara *
kgr_para_new (const char    *text,
              const KgrSpan *spans,
              guint          n_spans)
{
  KgrPara *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (n_spans == 0 || spans != NULL, NULL);

  self = kgr_para_new_take (kgr_record_text_normalize_line (text), NULL);
  if (n_spans > 0)
    self->spans = spans_in_order (spans, n_spans, self->n_chars);
  return self;
}

/**
 * kgr_para_ref:
 * @self: a paragraph
 *
 * Takes a reference; on any thread.
 *
 * Returns: (transfer full): @self
 */
KgrPara *
kgr_para_ref (KgrPara *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kgr_para_unref:
 * @self: (transfer full): a paragraph
 *
 * Drops a reference; on any thread.
 */
void
kgr_para_unref (KgrPara *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self->text);
  g_free (self);
}

/**
 * kgr_para_get_text:
 * @self: a paragraph
 *
 * Its text: one line.
 *
 * Returns: (transfer none): the text
 */
const char *
kgr_para_get_text (KgrPara *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * kgr_para_get_n_chars:
 * @self: a paragraph
 *
 * Its length.
 *
 * Returns: the number of characters, not of bytes
 */
int
kgr_para_get_n_chars (KgrPara *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_chars;
}

/**
 * kgr_para_get_spans:
 * @self: a paragraph
 * @n_spans: (out): how many
 *
 * Its confidential passages, sorted and disjoint.
 *
 * Returns: (transfer none) (array length=n_spans) (nullable): the passages
 */
const KgrSpan *
kgr_para_get_spans (KgrPara *self,
                    guint   *n_spans)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_spans != NULL, NULL);

  *n_spans = self->spans != NULL ? self->spans->len : 0;
  return self->spans != NULL ? (const KgrSpan *) self->spans->data : NULL;
}

static gboolean
spans_equal (GArray *a,
             GArray *b)
{
  guint n_a = a != NULL ? a->len : 0;
  guint n_b = b != NULL ? b->len : 0;

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    {
      const KgrSpan *one = &g_array_index (a, KgrSpan, i);
      const KgrSpan *other = &g_array_index (b, KgrSpan, i);

      if (one->start != other->start || one->length != other->length
          || strcmp (one->reason, other->reason) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * kgr_para_equal:
 * @a: a paragraph
 * @b: a paragraph
 *
 * Compares text, passages and their reasons.
 *
 * Returns: %TRUE if they are the same
 */
gboolean
kgr_para_equal (KgrPara *a,
                KgrPara *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b || (strcmp (a->text, b->text) == 0 && spans_equal (a->spans, b->spans));
}

/* Lays @strong over @weak: all of the first, and of the second what stands outside. Both are
 * sorted and disjoint, so one walk over both does it. */
static GArray *
lay_over (const KgrSpan *strong,
          guint          n_strong,
          const KgrSpan *weak,
          guint          n_weak)
{
  GArray *result = kgr_spans_new ();
  int covered = 0;
  guint s = 0;

  for (guint w = 0; w < n_weak; w++)
    {
      int end = weak[w].start + weak[w].length;

      covered = MAX (covered, weak[w].start);
      for (; s < n_strong && strong[s].start < end; s++)
        {
          int strong_end = strong[s].start + strong[s].length;

          kgr_spans_append (result, covered, strong[s].start, weak[w].reason);
          kgr_spans_append (result, strong[s].start, strong_end, strong[s].reason);
          covered = MAX (covered, strong_end);
        }
      kgr_spans_append (result, covered, end, weak[w].reason);
    }
  for (; s < n_strong; s++)
    kgr_spans_append (result, strong[s].start, strong[s].start + strong[s].length,
                      strong[s].reason);
  return result;
}

KgrPara *
kgr_para_overlay (KgrPara       *self,
                  const KgrSpan *spans,
                  guint          n_spans,
                  gboolean       winning)
{
  guint n_own;
  const KgrSpan *own = kgr_para_get_spans (self, &n_own);
  g_autoptr(GArray) result = winning ? lay_over (spans, n_spans, own, n_own)
                                     : lay_over (own, n_own, spans, n_spans);

  if (spans_equal (self->spans, result))
    return kgr_para_ref (self);

  return kgr_para_new_take (g_strdup (self->text), g_steal_pointer (&result));
}
