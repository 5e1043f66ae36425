/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: finding, replacing, abbreviations, and the places that were not heard. */

#include "config.h"

#include <glib/gi18n.h>

#include "record/kgr-record-find.h"
#include "record/kgr-record-section-private.h"

static KgrFindFlags
get_flags (KgrRecordSection *self)
{
  return kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self)) ? KGR_FIND_FOLDED
                                                                   : KGR_FIND_PUBLIC;
}

/* Where to look from: the selection is what was found last. */
static KgrTextPos
get_start (KgrRecordSection *self,
           gboolean          forward)
{
  KgrTextPos from = { 0 };
  KgrTextPos to = { 0 };

  if (kgr_record_view_get_selection (self->view, &from, &to))
    return forward ? to : from;
  if (!kgr_record_view_get_caret (self->view, &from))
    return to;

  return from;
}

/* A place in the other layer is seen in the other view. */
static void
go_to (KgrRecordSection   *self,
       const KgrTextRange *range)
{
  KgrUnit *unit = kgr_record_doc_get_unit (self->doc, range->start.unit);
  KgrRecordMethod method = KGR_METHOD_VERBATIM;

  if (kgr_unit_get (unit)->kind == KGR_UNIT_ITEM)
    method = KGR_METHOD_ITEM_SUMMARY;
  else if (range->start.layer == KGR_LAYER_SUMMARY)
    method = KGR_METHOD_STATEMENT_SUMMARY;
  if (kgr_record_doc_get_layer (self->doc, range->start.unit) != range->start.layer
      || (method != KGR_METHOD_ITEM_SUMMARY
          && kgr_record_view_get_method (self->view) == KGR_METHOD_ITEM_SUMMARY))
    kgr_record_view_set_method (self->view, method);
  kgr_record_view_select (self->view, range->end, range->start);
  kgr_record_view_scroll_to (self->view, range->end);
}

static gboolean
seek (KgrRecordSection *self,
      const char       *words,
      gboolean          forward)
{
  KgrTextRange found;

  if (!kgr_record_doc_find_next (self->doc, words, get_flags (self), get_start (self, forward),
                                 !forward, &found))
    return FALSE;
  go_to (self, &found);

  return TRUE;
}

void
kgr_record_section_count (KgrRecordSection *self,
                          const char       *words)
{
  g_autoptr (GArray) all = NULL;
  KgrTextPos from;
  KgrTextPos to;
  gboolean any;
  guint at = 0;

  if (self->doc == NULL)
    return;
  any = kgr_record_view_get_selection (self->view, &from, &to);
  if (*words != '\0')
    all = kgr_record_doc_find_all (self->doc, words, get_flags (self));
  for (guint i = 0; any && all != NULL && i < all->len; i++)
    if (kgr_text_pos_equal (g_array_index (all, KgrTextRange, i).start, from))
      at = i + 1;
  kgr_find_bar_show_count (self->find, at, all != NULL ? all->len : 0);
}

void
kgr_record_section_seek (KgrRecordSection *self,
                         const char       *words,
                         gboolean          forward)
{
  if (self->doc == NULL)
    return;
  (void) seek (self, words, forward);
  kgr_record_section_count (self, words);
}

/* The one that is selected, and on to the next; or all, in one step of undo. */
void
kgr_record_section_replace (KgrRecordSection *self,
                            const char       *words,
                            const char       *with,
                            gboolean          all)
{
  g_autoptr (GArray) found = NULL;
  KgrTextRange range;

  if (self->doc == NULL || !kgr_record_section_may_write (self))
    return;
  if (all)
    (void) kgr_record_doc_replace_all (self->doc, words, with, get_flags (self));
  else if (kgr_record_view_get_selection (self->view, &range.start, &range.end))
    {
      found = kgr_record_doc_find_all (self->doc, words, get_flags (self));
      for (guint i = 0; i < found->len; i++)
        if (kgr_text_pos_equal (g_array_index (found, KgrTextRange, i).start, range.start)
            && kgr_text_pos_equal (g_array_index (found, KgrTextRange, i).end, range.end))
          {
            (void) kgr_record_doc_replace_range (self->doc, &range, with);
            break;
          }
    }
  if (!all)
    (void) seek (self, words, TRUE);
  kgr_record_section_count (self, words);
}

/* What is selected in one line is looked for. */
void
kgr_record_section_find (KgrRecordSection *self,
                         GVariant         *parameter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *words = NULL;
  GtkTextIter from;
  GtkTextIter to;

  if (gtk_text_buffer_get_selection_bounds (buffer, &from, &to)
      && gtk_text_iter_get_line (&from) == gtk_text_iter_get_line (&to))
    words = gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
  kgr_find_bar_open (self->find, words);
}

void
kgr_record_section_find_next (KgrRecordSection *self,
                              GVariant         *parameter)
{
  const char *words = kgr_find_bar_get_words (self->find);

  if (*words == '\0')
    kgr_find_bar_open (self->find, NULL);
  else
    kgr_record_section_seek (self, words, g_variant_get_int32 (parameter) > 0);
}

/* Where the caret may write; says why not. */
static gboolean
get_place (KgrRecordSection *self,
           KgrTextPos       *pos)
{
  KgrRefusal why;

  if (!kgr_record_section_may_write (self))
    return FALSE;
  why = kgr_record_view_find_refusal (self->view);
  if (why == KGR_REFUSED_NOT && kgr_record_view_get_caret (self->view, pos))
    return TRUE;
  kgr_record_section_refuse (self, why != KGR_REFUSED_NOT ? why : KGR_REFUSED_KIND);
  return FALSE;
}

/* The abbreviation before the caret becomes what it is short for. */
void
kgr_record_section_write_out (KgrRecordSection *self,
                              GVariant         *parameter)
{
  KgrTextPos pos;

  if (!get_place (self, &pos))
    return;
  if (self->council != NULL
      && kgr_record_doc_expand (self->doc, pos, self->council, get_flags (self)))
    kgr_record_section_done (self, TRUE);
  else
    kgr_record_section_say (self, _("No abbreviation ends here."),
                            _("The settings of the council have the list of abbreviations."));
}

/* Where a word was not heard stands a mark, so that the hands go on. */
void
kgr_record_section_unheard (KgrRecordSection *self,
                            GVariant         *parameter)
{
  KgrTextPos pos;

  if (get_place (self, &pos))
    kgr_record_section_done (self, kgr_record_doc_insert (self->doc, pos, KGR_UNHEARD_MARK,
                                                          g_get_monotonic_time ()));
}

void
kgr_record_section_next_unheard (KgrRecordSection *self,
                                 GVariant         *parameter)
{
  if (!seek (self, KGR_UNHEARD_MARK, TRUE))
    kgr_record_section_say (self, _("Everything was heard: there is no mark left."), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
