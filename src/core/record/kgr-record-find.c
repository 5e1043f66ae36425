/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding and replacing words of a record, however they are written. */

#include "config.h"

#include <string.h>

#include "kgr-record-doc-private.h"
#include "kgr-record-text.h"
#include "kgr-unit-private.h"
#include "record/kgr-record-find.h"
#include "text/kgr-fold.h"

typedef struct
{
  KgrRecordDoc *doc;
  KgrFindFlags  flags;
  char         *needle;  /* folded, if that is asked */
  int           n_chars; /* of it */
  GArray       *columns; /* of the paragraph that is looked at */
  GArray       *ranges;
} Search;

/* Whether any character of [@start, @end) is confidential. */
static gboolean
touches_passage (KgrPara *para,
                 int      start,
                 int      end)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    if (spans[i].start < end && spans[i].start + spans[i].length > start)
      return TRUE;
  return FALSE;
}

/* A folded sound mark belongs to the character before it: what is found ends with whole
 * characters of the paragraph. */
static int
column_of (Search     *search,
           int         folded,
           const char *text)
{
  if (search->flags & KGR_FIND_EXACT)
    return folded;
  return folded < (int) search->columns->len
         ? g_array_index (search->columns, int, folded) : (int) g_utf8_strlen (text, -1);
}

static void
search_para (Search     *search,
             KgrTextPos  pos,
             KgrPara    *para)
{
  const char *text = kgr_para_get_text (para);
  g_autofree char *folded = search->flags & KGR_FIND_EXACT
                            ? g_strdup (text) : kgr_fold_text (text, search->columns);
  const char *from = folded;
  int index = 0;

  for (const char *hit = strstr (folded, search->needle); hit != NULL;
       hit = strstr (from, search->needle))
    {
      KgrTextRange range = { pos, pos };
      int last;

      index += g_utf8_pointer_to_offset (from, hit);
      range.start.column = column_of (search, index, text);
      last = column_of (search, index + search->n_chars - 1, text);
      range.end.column = column_of (search, index + search->n_chars, text);
      /* The end of ㌔ as キロ may be found inside it. */
      if (range.end.column <= last)
        range.end.column = last + 1;
      index += search->n_chars;
      from = hit + strlen (search->needle);
      if (!(search->flags & KGR_FIND_PUBLIC) ||
          !touches_passage (para, range.start.column, range.end.column))
        g_array_append_val (search->ranges, range);
    }
}

static void
search_unit (Search *search,
             guint   index)
{
  KgrUnit *unit = search->doc->units->pdata[index];

  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    for (guint i = 0; i < kgr_unit_get_n_paras (unit, layer); i++)
      search_para (search, (KgrTextPos) { index, layer, i, 0 },
                   kgr_unit_get_para (unit, layer, i));
}

/**
 * kgr_record_doc_find_all:
 * @self: a document
 * @needle: what is looked for; a line separator in it finds nothing
 * @flags: how
 *
 * Every place where words stand, in both layers. Without %KGR_FIND_EXACT width, case, kana,
 * variants of characters and white space make no difference. With %KGR_FIND_PUBLIC nothing is found
 * that is hidden while the confidential is: an answer would give it away.
 *
 * Returns: (transfer full) (element-type KgrTextRange): the places in order
 */
GArray *
kgr_record_doc_find_all (KgrRecordDoc *self,
                         const char   *needle,
                         KgrFindFlags  flags)
{
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  Search search = { .doc = self, .flags = flags, .columns = columns };
  gboolean closed = FALSE;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && needle != NULL, NULL);

  search.ranges = g_array_new (FALSE, FALSE, sizeof (KgrTextRange));
  normal = kgr_record_text_normalize (needle);
  folded = flags & KGR_FIND_EXACT ? g_strdup (normal) : kgr_fold_text (normal, columns);
  if (folded[0] == '\0' || strchr (normal, '\n') != NULL)
    return search.ranges;

  search.needle = folded;
  search.n_chars = g_utf8_strlen (folded, -1);
  for (guint i = 0; i < self->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (self->units->pdata[i]);

      if (fields->kind == KGR_UNIT_ITEM)
        closed = kgr_record_doc_find_ground (self, i) != NULL;
      if (!(flags & KGR_FIND_PUBLIC) || !closed || fields->opened)
        search_unit (&search, i);
    }
  return search.ranges;
}

/**
 * kgr_record_doc_find_next:
 * @self: a document
 * @needle: what is looked for
 * @flags: how
 * @from: where to begin; forwards what begins here counts, backwards what ends here
 * @backwards: which way
 * @found: (out): the place
 *
 * The next place of kgr_record_doc_find_all() in one direction; after the last one comes the first.
 *
 * Returns: %FALSE where the words stand nowhere
 */
gboolean
kgr_record_doc_find_next (KgrRecordDoc *self,
                          const char   *needle,
                          KgrFindFlags  flags,
                          KgrTextPos    from,
                          gboolean      backwards,
                          KgrTextRange *found)
{
  g_autoptr(GArray) ranges = kgr_record_doc_find_all (self, needle, flags);
  guint i = 0;

  if (ranges->len == 0)
    return FALSE;
  if (backwards)
    {
      for (i = ranges->len; i > 0; i--)
        if (kgr_text_pos_compare (g_array_index (ranges, KgrTextRange, i - 1).end, from) <= 0)
          break;
      i = i > 0 ? i - 1 : ranges->len - 1;
    }
  else
    {
      while (i < ranges->len &&
             kgr_text_pos_compare (g_array_index (ranges, KgrTextRange, i).start, from) < 0)
        i++;
      i = i < ranges->len ? i : 0;
    }
  *found = g_array_index (ranges, KgrTextRange, i);
  return TRUE;
}

/* One stretch of a paragraph by other words. They are confidential if any of it was, and so is what
 * stands in the middle of a passage. */
static KgrPara *
replace_in_para (KgrPara    *para,
                 int         start,
                 int         end,
                 const char *line,
                 int        *caret)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  const char *reason = NULL;

  for (guint i = 0; reason == NULL && i < n_spans; i++)
    if (spans[i].start < end && spans[i].start + spans[i].length > start)
      reason = spans[i].reason;
  return kgr_para_splice (para, start, line, reason, para, end, caret);
}

/**
 * kgr_record_doc_replace_range:
 * @self: a document
 * @range: a stretch of one paragraph
 * @text: what stands there then; line separators become spaces
 *
 * Replaces words. The new ones are confidential if any character of the old ones was. The caret
 * stands behind them.
 *
 * Returns: %FALSE where nothing changes
 */
gboolean
kgr_record_doc_replace_range (KgrRecordDoc       *self,
                              const KgrTextRange *range,
                              const char         *text)
{
  g_autofree char *line = NULL;
  KgrTextPos caret;
  KgrUnit *unit;
  GPtrArray *paras;
  KgrPara *para;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self) && range != NULL && text != NULL, FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, range->start), FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, range->end), FALSE);

  caret = range->start;
  line = kgr_record_text_normalize_line (text);
  unit = self->units->pdata[caret.unit];
  paras = kgr_unit_dup_paras (unit, caret.layer);
  para = replace_in_para (paras->pdata[caret.para], range->start.column, range->end.column, line,
                          &caret.column);
  if (kgr_para_equal (para, paras->pdata[caret.para]))
    {
      kgr_para_unref (para);
      g_ptr_array_unref (paras);
      return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
    }
  kgr_para_unref (paras->pdata[caret.para]);
  paras->pdata[caret.para] = para;
  kgr_record_doc_begin (self);
  kgr_record_doc_replace (self, caret.unit, kgr_unit_with_layer (unit, caret.layer, paras));
  kgr_record_doc_place_caret (self, caret);
  kgr_record_doc_forget_heir (self);
  self->refusal = KGR_REFUSED_NOT;
  kgr_record_doc_end (self);
  return TRUE;
}

/**
 * kgr_record_doc_replace_all:
 * @self: a document
 * @needle: what is looked for
 * @text: what stands there then
 * @flags: how
 *
 * kgr_record_doc_replace_range() wherever the words stand, as one step. Views are told once. The
 * caret stays in its unit.
 *
 * Returns: in how many places
 */
guint
kgr_record_doc_replace_all (KgrRecordDoc *self,
                            const char   *needle,
                            const char   *text,
                            KgrFindFlags  flags)
{
  g_autoptr(GArray) ranges = kgr_record_doc_find_all (self, needle, flags);
  KgrTextPos caret = self->caret.cursor;
  guint n_replaced = 0;

  kgr_record_doc_begin (self);
  /* From the last on, so that those before stay where they are. */
  for (guint i = ranges->len; i > 0; i--)
    if (kgr_record_doc_replace_range (self, &g_array_index (ranges, KgrTextRange, i - 1), text))
      n_replaced++;
  if (n_replaced > 0)
    {
      while (!kgr_record_doc_is_place (self, caret) && caret.column > 0)
        caret.column--;
      kgr_record_doc_place_caret (self, caret);
    }
  kgr_record_doc_end (self);
  self->refusal = n_replaced > 0 ? KGR_REFUSED_NOT : KGR_REFUSED_NOTHING;
  return n_replaced;
}

/* Where what may be replaced before @column begins: behind the last passage, or at the caret within
 * one, where the confidential is not seen. */
static int
find_seen_start (KgrPara      *para,
                 int           column,
                 KgrFindFlags  flags)
{
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);
  int start = 0;

  for (guint i = 0; (flags & KGR_FIND_PUBLIC) != 0 && i < n_spans && spans[i].start < column; i++)
    start = MIN (spans[i].start + spans[i].length, column);
  return start;
}

/* How many characters at the end of @before are @brief; they may be more or fewer than those of
 * @brief itself. 0 where there is white space behind. */
static int
count_brief (const char *before,
             const char *brief)
{
  g_autofree char *folded = kgr_fold_label (brief);
  const char *end = before + strlen (before);
  int n_chars = 0;

  for (const char *p = end; p > before; )
    {
      g_autofree char *tail = NULL;

      p = g_utf8_prev_char (p);
      n_chars++;
      tail = kgr_fold_label (p);
      if (*tail == '\0')
        return 0;
      if (g_str_equal (tail, folded))
        return n_chars;
    }
  return 0;
}

/**
 * kgr_record_doc_expand:
 * @self: a document
 * @pos: the caret, in a text
 * @council: whose abbreviations
 * @flags: %KGR_FIND_PUBLIC where what is confidential is not seen, and is not touched then
 *
 * Writes out the abbreviation that ends at @pos: the longest one, whatever its width or case. What
 * comes in its place is as confidential as it was. One step, so that undo gives the short form
 * back.
 *
 * Returns: %FALSE where none ends there
 */
gboolean
kgr_record_doc_expand (KgrRecordDoc     *self,
                       KgrTextPos        pos,
                       const KgrCouncil *council,
                       KgrFindFlags      flags)
{
  g_autofree char *before = NULL;
  const KgrAbbreviation *found;
  KgrTextRange range = { pos, pos };
  KgrUnit *unit;
  KgrPara *para;

  g_return_val_if_fail (KGR_IS_RECORD_DOC (self), FALSE);
  g_return_val_if_fail (kgr_record_doc_is_place (self, pos), FALSE);

  unit = self->units->pdata[pos.unit];
  if (kgr_text_pos_is_label (pos) || pos.para >= kgr_unit_get_n_paras (unit, pos.layer))
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  para = kgr_unit_get_para (unit, pos.layer, pos.para);
  before = g_utf8_substring (kgr_para_get_text (para), find_seen_start (para, pos.column, flags),
                             pos.column);
  found = kgr_council_find_abbreviation (council, before);
  if (found != NULL)
    range.start.column -= count_brief (before, found->short_form);
  if (range.start.column == pos.column)
    return kgr_record_doc_refuse (self, KGR_REFUSED_NOTHING);
  return kgr_record_doc_replace_range (self, &range, found->long_form);
}
