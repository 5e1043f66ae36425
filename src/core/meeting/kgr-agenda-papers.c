/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of an agenda and their labels. 資料 and 参考資料 are counted each by itself, in the order of
 * the items they belong to, as the printed form lists them. A label that was sent out with the
 * notice is what people call the paper by, so from then on none changes. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kgr-error.h"
#include "meeting/kgr-agenda.h"
#include "text/kgr-era.h"

gboolean
kgr_meeting_labels_are_fixed (KgrMeeting *meeting)
{
  return meeting->notice_at != NULL || meeting->status != KGR_MEETING_PLANNED;
}

char *
kgr_paper_format_label (KgrPaperSeries series,
                        guint          ordinal)
{
  const char *begin = kgr_paper_series_to_printed (series);
  g_autofree char *digits = kgr_digits_format (ordinal);

  return begin != NULL ? g_strconcat (begin, digits, NULL) : NULL;
}

/* The number in a label, which may be an imported one: of "資料１－２" 1; 0 for none. */
static guint
read_ordinal (const char *label)
{
  guint ordinal = 0;
  gboolean begun = FALSE;

  for (const char *p = label; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0 && begun)
        break;
      if (digit >= 0 && ordinal < 1000)
        ordinal = ordinal * 10 + (guint) digit;
      begun = begun || digit >= 0;
    }

  return ordinal;
}

/* Where an item stands; behind all for none. */
static guint
item_place (KgrAgenda *self,
            gint64     agenda_id)
{
  guint begin;

  return kgr_agenda_find_block (self, agenda_id, &begin, NULL) ? begin : self->items->len;
}

static gint
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  const KgrPaper *p = *(KgrPaper *const *) a, *q = *(KgrPaper *const *) b;
  KgrAgenda *self = user_data;
  int by_series = (int) kgr_paper_get_series (p) - (int) kgr_paper_get_series (q);

  if (by_series != 0)
    return by_series;

  return (int) item_place (self, p->agenda_id) - (int) item_place (self, q->agenda_id);
}

/* Imported papers that nobody has given to an item yet stay in the order of their source. */
static void
sort (KgrAgenda *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->papers->len && !any; i++)
    any = ((KgrPaper *) self->papers->pdata[i])->agenda_id != 0;
  /* g_ptr_array_sort_with_data() keeps what is equal in order. */
  if (any)
    g_ptr_array_sort_with_data (self->papers, compare, self);
}

static guint
get_ordinal (KgrAgenda *self,
             guint      index)
{
  KgrPaperSeries series = kgr_paper_get_series (self->papers->pdata[index]);
  guint ordinal = 0;

  for (guint i = 0; i <= index; i++)
    ordinal += kgr_paper_get_series (self->papers->pdata[i]) == series;

  return ordinal;
}

static gboolean
has_kept_place (KgrAgenda *self,
                guint      index,
                KgrAgenda *before)
{
  const KgrPaper *paper = self->papers->pdata[index];

  for (guint i = 0; i < before->papers->len; i++)
    {
      const KgrPaper *then = before->papers->pdata[i];

      if (then->id == paper->id)
        return get_ordinal (self, index) == get_ordinal (before, i) &&
               kgr_paper_get_series (then) == kgr_paper_get_series (paper);
    }

  return TRUE;
}

static void
set_label (KgrPaper *paper,
           guint     ordinal)
{
  g_free (paper->label);
  paper->label = kgr_paper_format_label (paper->series, ordinal);
}

static void
follow_order (KgrAgenda *self,
              KgrAgenda *before)
{
  gboolean all = FALSE;

  sort (self);
  for (guint i = 0; i < self->papers->len && !all; i++)
    all = !((KgrPaper *) self->papers->pdata[i])->labelled && !has_kept_place (self, i, before);
  for (guint i = 0; i < self->papers->len; i++)
    {
      KgrPaper *paper = self->papers->pdata[i];
      KgrPaperSeries series = kgr_paper_get_series (paper);

      /* A wording that is no number, as 別紙, is nobody's to change. */
      if (series == KGR_SERIES_UNNUMBERED && paper->series == 0)
        continue;
      paper->series = paper->labelled || all ? series : paper->series;
      paper->labelled = paper->labelled || all;
      if (paper->labelled)
        set_label (paper, get_ordinal (self, i));
    }
}

/* A paper that comes later gets the next number; one that changed its series too. */
static void
number_new (KgrAgenda *self,
            KgrAgenda *before)
{
  for (guint i = 0; i < self->papers->len; i++)
    {
      KgrPaper *paper = self->papers->pdata[i];
      const KgrPaper *then = kgr_agenda_find_paper (before, paper->id);
      guint last = 0;

      if (then != NULL && kgr_paper_get_series (then) == kgr_paper_get_series (paper))
        continue;
      for (guint k = 0; k < self->papers->len; k++)
        if (k != i && kgr_paper_get_series (self->papers->pdata[k]) == paper->series)
          last = MAX (last, read_ordinal (((KgrPaper *) self->papers->pdata[k])->label));
      paper->labelled = TRUE;
      set_label (paper, last + 1);
    }
}

void
kgr_agenda_settle_papers (KgrAgenda *self,
                          KgrAgenda *before)
{
  if (self->labels_fixed)
    number_new (self, before);
  else
    follow_order (self, before);
}

static gboolean
refuse_missing (GError **error)
{
  return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                            _("This paper is not there any more. Open the meeting again."));
}

static gboolean
find_place (KgrAgenda *self,
            gint64     id,
            guint     *place)
{
  KgrPaper *paper = kgr_agenda_find_paper (self, id);

  return paper != NULL && g_ptr_array_find (self->papers, paper, place);
}

/* Behind the last of the same series that belongs to the same item, or of the series. */
static guint
find_end (KgrAgenda      *self,
          const KgrPaper *paper)
{
  guint of_series = self->papers->len, of_item = 0;

  for (guint i = 0; i < self->papers->len; i++)
    {
      const KgrPaper *other = self->papers->pdata[i];

      if (other == paper || kgr_paper_get_series (other) != kgr_paper_get_series (paper))
        continue;
      of_series = i + 1;
      if (other->agenda_id == paper->agenda_id)
        of_item = i + 1;
    }

  return of_item > 0 && !self->labels_fixed ? of_item : of_series;
}

KgrPaper *
kgr_agenda_add_paper (KgrAgenda       *self,
                      const KgrPaper  *draft,
                      gint64           after_id,
                      GError         **error)
{
  KgrPaper *paper = NULL;
  guint after = 0;

  if (draft->agenda_id != 0 && kgr_agenda_find (self, draft->agenda_id) == NULL)
    {
      kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                         _("This agenda item is not there any more. Open the meeting again."));
      return NULL;
    }
  if (after_id != 0 && !find_place (self, after_id, &after))
    {
      refuse_missing (error);
      return NULL;
    }
  paper = kgr_paper_copy (draft);
  paper->id = --self->last_new_id;
  paper->labelled = TRUE;
  if (paper->series == 0)
    paper->series = KGR_SERIES_PAPER;
  g_ptr_array_insert (self->papers,
                      after_id != 0 ? (int) after + 1 : (int) find_end (self, paper), paper);

  return paper;
}

gboolean
kgr_agenda_remove_paper (KgrAgenda  *self,
                         gint64      id,
                         GError    **error)
{
  guint place;

  if (!find_place (self, id, &place))
    return refuse_missing (error);
  g_ptr_array_remove_index (self->papers, place);

  return TRUE;
}

gboolean
kgr_agenda_move_paper (KgrAgenda  *self,
                       gint64      id,
                       gint64      agenda_id,
                       gint64      before_id,
                       GError    **error)
{
  KgrPaper *paper = kgr_agenda_find_paper (self, id);
  guint place, to = 0;

  if (!find_place (self, id, &place) ||
      (before_id != 0 && (before_id == id || !find_place (self, before_id, &to))))
    return refuse_missing (error);
  if (agenda_id != 0 && kgr_agenda_find (self, agenda_id) == NULL)
    return kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                              _("This agenda item is not there any more. Open the meeting again."));
  paper->agenda_id = agenda_id;
  if (before_id == 0)
    to = find_end (self, paper);
  /* Where numbers do not follow, the list stays in their order. */
  if (self->labels_fixed || to == place || to == place + 1)
    return TRUE;
  g_ptr_array_steal_index (self->papers, place);
  g_ptr_array_insert (self->papers, (int) (to > place ? to - 1 : to), paper);

  return TRUE;
}
