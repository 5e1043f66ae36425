/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of an agenda. Their order is that of 公用文作成の考え方 (文化審議会建議、令和４年１月７日), which
 * official papers follow: １, （１）, ア, （ア）; digits by the municipal rule, one full width, two
 * half width. */

#include "config.h"

#include "meeting/kgr-agenda.h"
#include "text/kgr-era.h"

/* The kana that count, without ヲ and the old ヰ and ヱ. */
static const char *const kana[] = {
  "ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ", "シ", "ス", "セ", "ソ",
  "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ", "ヌ", "ネ", "ノ", "ハ", "ヒ", "フ", "ヘ", "ホ",
  "マ", "ミ", "ム", "メ", "モ", "ヤ", "ユ", "ヨ", "ラ", "リ", "ル", "レ", "ロ", "ワ", "ン",
};

typedef struct
{
  guint depth;
  guint ordinal;
} Number;

/**
 * kgr_agenda_format_number:
 * @depth: 0 for a heading, 1 for an item below it, 2 and 3 below that
 * @ordinal: its place among those beside it, from 1
 *
 * Where the kana end, after ン, it goes on with digits.
 *
 * Returns: (transfer full): "３", "（２）", "ア", "（ア）"
 */
char *
kgr_agenda_format_number (guint depth,
                          guint ordinal)
{
  g_autofree char *digits = kgr_digits_format (ordinal);
  const char *mark = depth >= 2 && ordinal >= 1 && ordinal <= G_N_ELEMENTS (kana)
                       ? kana[ordinal - 1] : digits;

  return depth % 2 == 0 ? g_strdup (mark) : g_strconcat ("（", mark, "）", NULL);
}

static guint
get_depth (KgrAgenda           *self,
           const KgrAgendaItem *item)
{
  guint depth = 0;

  for (guint steps = 0; item != NULL && steps <= self->items->len; steps++)
    {
      depth += item->kind == KGR_AGENDA_ITEM;
      item = item->parent_id != 0 ? kgr_agenda_find (self, item->parent_id) : NULL;
    }

  return MIN (depth, KGR_AGENDA_LEVELS - 1);
}

static Number
get_number (KgrAgenda *self,
            guint      index)
{
  const KgrAgendaItem *item = self->items->pdata[index];
  Number number = { get_depth (self, item), 0 };

  for (guint i = 0; i <= index; i++)
    {
      const KgrAgendaItem *other = self->items->pdata[i];

      number.ordinal += other->parent_id == item->parent_id && other->kind == item->kind;
    }

  return number;
}

static gboolean
has_kept_place (KgrAgenda *self,
                guint      index,
                KgrAgenda *before)
{
  const KgrAgendaItem *item = self->items->pdata[index];
  Number now = get_number (self, index), then;
  guint was;

  if (!kgr_agenda_find_block (before, item->id, &was, NULL))
    return TRUE;
  then = get_number (before, was);

  return now.depth == then.depth && now.ordinal == then.ordinal;
}

/* An imported wording stays while it means the same place; once one of them would not, the program
 * numbers all. */
static void
settle_numbers (KgrAgenda *self,
                KgrAgenda *before)
{
  gboolean all = FALSE;

  for (guint i = 0; i < self->items->len && !all; i++)
    all = !((KgrAgendaItem *) self->items->pdata[i])->numbered && !has_kept_place (self, i, before);
  for (guint i = 0; i < self->items->len; i++)
    {
      KgrAgendaItem *item = self->items->pdata[i];
      Number number = get_number (self, i);

      item->numbered = item->numbered || all;
      if (!item->numbered)
        continue;
      g_free (item->number);
      item->number = kgr_agenda_format_number (number.depth, number.ordinal);
    }
}

/**
 * kgr_agenda_settle:
 * @self: an agenda that was changed
 * @before: what it was
 *
 * Lets numbers and labels follow the order. Both are normal (kgr_agenda_normalize()).
 */
void
kgr_agenda_settle (KgrAgenda *self,
                   KgrAgenda *before)
{
  settle_numbers (self, before);
  kgr_agenda_settle_papers (self, before);
}
