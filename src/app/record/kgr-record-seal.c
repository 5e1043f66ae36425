/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: what is not public. */

#include "config.h"

#include "record/kgr-record-section-private.h"

static gboolean
is_shown (KgrRecordSection *self)
{
  return kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self));
}

/* Whether all of the selection is confidential, so that the key opens it. */
static gboolean
selection_opens (KgrRecordSection *self)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self->view);
  g_autoptr (GArray) pieces = NULL;
  KgrShownPos from;
  KgrShownPos to;

  if (layout == NULL || !kgr_record_view_get_shown_selection (self->view, &from, &to))
    return FALSE;
  pieces = kgr_record_layout_get_pieces (layout, from, to);
  for (guint i = 0; i < pieces->len; i++)
    if (!g_array_index (pieces, KgrRecordPiece, i).sealed)
      return FALSE;

  return pieces->len > 0;
}

/* In a closed item a statement is opened as a whole; what was not chosen gets the item's ground as
 * a passage of its own, so that opening a word does not open the rest. */
static void
open_in_items (KgrRecordSection *self,
               guint             first,
               guint             last)
{
  for (guint i = first; i <= last; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (kgr_record_doc_get_unit (self->doc, i));
      const char *ground = kgr_record_doc_find_ground (self->doc, i);

      if (ground == NULL || fields->opened || fields->kind == KGR_UNIT_ITEM)
        continue;
      (void) kgr_record_doc_mark_unit (self->doc, i, ground);
      (void) kgr_record_doc_set_opened (self->doc, i, TRUE);
    }
}

static gboolean
mark_selection (KgrRecordSection *self,
                KgrTextPos        from,
                KgrTextPos        to,
                gboolean          opens)
{
  gboolean good;

  kgr_record_doc_begin (self->doc);
  if (opens)
    open_in_items (self, from.unit, to.unit);
  good = kgr_record_doc_mark (self->doc, from, to,
                              opens ? NULL : kgr_record_foot_get_reason (self->foot));
  kgr_record_doc_end (self->doc);

  return good;
}

static void
seal_selection (KgrRecordSection *self,
                KgrTextPos        from,
                KgrTextPos        to)
{
  gboolean opens = selection_opens (self);

  if (!kgr_record_section_is_writable (self))
    kgr_record_section_refuse (self, KGR_REFUSED_READ_ONLY);
  else if (opens && !is_shown (self))
    kgr_record_section_refuse (self, KGR_REFUSED_HIDDEN);
  else if (mark_selection (self, from, to, opens))
    {
      kgr_record_section_done (self, TRUE);
      kgr_record_saver_flush (self->saver);
    }
  else
    kgr_record_section_refuse (self, kgr_record_doc_get_refusal (self->doc));
}

/* Why what is typed at the caret is a confidential passage, or NULL. */
static const char *
find_typing_reason (KgrRecordSection *self)
{
  KgrTextPos pos;

  return self->doc != NULL && kgr_record_view_get_caret (self->view, &pos)
         ? kgr_record_doc_find_typing_reason (self->doc, pos) : NULL;
}

static const char *
find_ground (KgrRecordSection *self)
{
  guint index;

  if (self->doc == NULL || !kgr_record_section_get_unit (self, &index)
      || kgr_unit_get (kgr_record_doc_get_unit (self->doc, index))->opened)
    return NULL;

  return kgr_record_doc_find_ground (self->doc, index);
}

/* In a closed item there is no «from here on»: a statement is opened there as a whole, or closed
 * again. */
static void
toggle_statement (KgrRecordSection *self,
                  guint             index)
{
  gboolean opened = kgr_unit_get (kgr_record_doc_get_unit (self->doc, index))->opened;

  if (kgr_record_section_may_write (self))
    kgr_record_section_done (self, kgr_record_doc_set_opened (self->doc, index, !opened));
}

/* While it is hidden, too: then every word is refused until the strip is answered. Words that go on
 * at speaking speed must not go in the open because nobody looked up. */
static void
begin_sealing (KgrRecordSection *self)
{
  kgr_record_doc_set_sealing (self->doc, kgr_record_foot_get_reason (self->foot));
  if (!is_shown (self))
    kgr_record_section_refuse (self, KGR_REFUSED_HIDDEN);
}

static void
end_sealing (KgrRecordSection *self)
{
  kgr_record_doc_set_sealing (self->doc, NULL);
  kgr_record_strip_clear (self->strip, KGR_STRIP_HIDDEN);
}

void
kgr_record_section_seal (KgrRecordSection *self,
                         GVariant         *parameter)
{
  KgrTextPos from;
  KgrTextPos to;
  guint index;

  if (kgr_record_view_get_selection (self->view, &from, &to))
    {
      seal_selection (self, from, to);
      return;
    }
  if (kgr_record_section_get_unit (self, &index)
      && kgr_record_doc_find_ground (self->doc, index) != NULL)
    {
      toggle_statement (self, index);
      return;
    }
  if (!kgr_record_section_is_writable (self))
    kgr_record_section_refuse (self, KGR_REFUSED_READ_ONLY);
  else if (find_typing_reason (self) != NULL || kgr_record_doc_is_sealing (self->doc))
    end_sealing (self);
  else
    begin_sealing (self);
  kgr_record_section_show_sealing (self);
}

/* Who does not want to show it types in the open again. */
void
kgr_record_section_leave_hidden (KgrRecordSection *self)
{
  if (self->doc == NULL || is_shown (self))
    return;
  end_sealing (self);
  kgr_record_section_show_sealing (self);
}

/* The ground of a closed item is printed; the reason of a passage is for the office. */
void
kgr_record_section_show_sealing (KgrRecordSection *self)
{
  const char *reason = find_typing_reason (self);
  const char *ground = find_ground (self);
  KgrTextPos from;
  KgrTextPos to;
  KgrSealing sealing = KGR_SEALING_OFF;

  if (self->doc == NULL)
    return;
  if (kgr_record_view_get_selection (self->view, &from, &to))
    sealing = selection_opens (self) ? KGR_SEALING_OPENS : KGR_SEALING_CHOSEN;
  else if (reason != NULL || ground != NULL)
    sealing = KGR_SEALING_ON;
  kgr_record_pane_set_sealing (self->pane, sealing);
  kgr_record_foot_set_sealing (self->foot, reason != NULL || ground != NULL,
                               sealing == KGR_SEALING_CHOSEN,
                               ground != NULL ? ground : is_shown (self) ? reason : NULL);
}

/* The passage around @pos in its paragraph; FALSE for none. */
static gboolean
find_passage (KgrRecordSection *self,
              KgrTextPos        pos,
              KgrTextPos       *from,
              KgrTextPos       *to)
{
  KgrUnit *unit = kgr_record_doc_get_unit (self->doc, pos.unit);
  const KgrSpan *spans;
  guint n_spans;

  if (kgr_text_pos_is_label (pos) || pos.para >= kgr_unit_get_n_paras (unit, pos.layer))
    return FALSE;
  spans = kgr_para_get_spans (kgr_unit_get_para (unit, pos.layer, pos.para), &n_spans);
  for (guint i = 0; i < n_spans; i++)
    if (spans[i].start <= pos.column && pos.column <= spans[i].start + spans[i].length)
      {
        *from = *to = pos;
        from->column = spans[i].start;
        to->column = spans[i].start + spans[i].length;
        return TRUE;
      }

  return FALSE;
}

/* Another reason was chosen: for the passage the caret is in, and for what is sealed next. */
void
kgr_record_section_take_reason (KgrRecordSection *self)
{
  const char *reason = kgr_record_foot_get_reason (self->foot);
  KgrTextPos pos;
  KgrTextPos from;
  KgrTextPos to;

  if (self->doc == NULL || !kgr_record_section_is_writable (self))
    return;
  if (kgr_record_doc_is_sealing (self->doc))
    kgr_record_doc_set_sealing (self->doc, reason);
  if (is_shown (self) && kgr_record_view_get_caret (self->view, &pos)
      && find_passage (self, pos, &from, &to)
      && kgr_record_doc_mark (self->doc, from, to, reason))
    kgr_record_view_select (self->view, pos, pos);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
