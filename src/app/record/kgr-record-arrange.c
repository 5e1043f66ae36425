/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: the order of things: items, notes, decisions, what is moved or joined. */

#include "config.h"

#include <glib/gi18n.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-record-section-private.h"

static void
refuse_unless (KgrRecordSection *self,
               gboolean          good)
{
  if (good)
    kgr_record_section_done (self, TRUE);
  else
    kgr_record_section_refuse (self, kgr_record_doc_get_refusal (self->doc));
}

void
kgr_record_section_join (KgrRecordSection *self,
                         GVariant         *parameter)
{
  guint index;

  if (!kgr_record_section_may_write (self))
    return;
  if (kgr_record_section_get_unit (self, &index))
    refuse_unless (self, kgr_record_doc_join (self->doc, index));
}

/* One place up or down; the parameter is -1 or 1. */
void
kgr_record_section_move (KgrRecordSection *self,
                         GVariant         *parameter)
{
  gboolean up = g_variant_get_int32 (parameter) < 0;
  guint index;

  if (!kgr_record_section_may_write (self) || !kgr_record_section_get_unit (self, &index))
    return;
  if (up ? index == 0 : index + 1 >= kgr_record_doc_get_n_units (self->doc))
    kgr_record_section_refuse (self, KGR_REFUSED_NOTHING);
  else
    refuse_unless (self, kgr_record_doc_move (self->doc, index, 1, up ? index - 1 : index + 2));
}

/* The entry of the agenda @step places on, or 0. What stands below a closed entry is part of it
 * while it is hidden. */
static gint64
find_entry (KgrRecordSection *self,
            gint64            agenda_id,
            int               step)
{
  KgrMeeting *meeting = kgr_record_doc_get_meeting (self->doc);
  gboolean shown = kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self));
  int index = step > 0 ? -1 : (int) meeting->agenda->len;

  for (guint i = 0; i < meeting->agenda->len; i++)
    if (((KgrAgendaItem *) g_ptr_array_index (meeting->agenda, i))->id == agenda_id)
      index = (int) i;
  for (index += step; index >= 0 && index < (int) meeting->agenda->len; index += step)
    {
      KgrAgendaItem *entry = g_ptr_array_index (meeting->agenda, index);

      if (kgr_agenda_item_get_title (meeting, entry, shown) != NULL)
        return entry->id;
    }

  return 0;
}

void
kgr_record_section_move_to_item (KgrRecordSection *self,
                                 GVariant         *parameter)
{
  gint64 agenda_id;
  guint index;

  if (!kgr_record_section_may_write (self) || !kgr_record_section_get_unit (self, &index))
    return;
  agenda_id = find_entry (self, kgr_record_doc_get_agenda (self->doc, index),
                          g_variant_get_int32 (parameter));
  if (agenda_id == 0)
    kgr_record_section_refuse (self, KGR_REFUSED_NOTHING);
  else
    refuse_unless (self, kgr_record_doc_move_to_item (self->doc, index, 1, agenda_id));
}

static void
add_note (KgrRecordSection  *self,
          const KgrDecision *decision)
{
  g_autofree char *now = kgr_record_section_dup_now ();
  gint64 agenda_id = kgr_record_view_get_agenda (self->view);
  KgrTextPos pos = { 0 };
  gboolean good;

  if (!kgr_record_section_may_write (self))
    return;
  kgr_record_doc_begin (self->doc);
  if (!kgr_record_view_get_caret (self->view, &pos) && agenda_id != 0
      && kgr_record_doc_enter_item (self->doc, agenda_id, now))
    pos = kgr_record_doc_get_cursor (self->doc);
  good = kgr_record_doc_add_note (self->doc, pos, decision, now);
  kgr_record_doc_end (self->doc);
  kgr_record_section_done (self, good);
}

void
kgr_record_section_note (KgrRecordSection *self,
                         GVariant         *parameter)
{
  add_note (self, NULL);
}

void
kgr_record_section_decide (KgrRecordSection *self,
                           GVariant         *parameter)
{
  GdkRectangle spot = kgr_record_section_get_spot (self);

  if (kgr_record_section_may_write (self))
    kgr_decision_chooser_open (self->decisions, &spot);
}

void
kgr_record_section_take_decision (KgrRecordSection  *self,
                                  const KgrDecision *decision)
{
  guint index;

  /* In a decision that stands it is another outcome. */
  if (kgr_record_section_get_unit (self, &index)
      && kgr_unit_get (kgr_record_doc_get_unit (self->doc, index))->statement_kind
         == KGR_STATEMENT_DECISION)
    kgr_record_section_done (self, kgr_record_doc_set_decision (self->doc, index, decision));
  else
    add_note (self, decision);
}

/* The next entry of the agenda begins now, which ends this one. */
void
kgr_record_section_next_item (KgrRecordSection *self,
                              GVariant         *parameter)
{
  gint64 agenda_id = find_entry (self, kgr_record_view_get_agenda (self->view), 1);
  g_autofree char *now = kgr_record_section_dup_now ();

  if (!kgr_record_section_is_writable (self))
    kgr_record_section_refuse (self, KGR_REFUSED_READ_ONLY);
  else if (agenda_id == 0)
    kgr_record_section_say (self, _("This is the last item."), NULL);
  else
    {
      kgr_record_section_done (self, kgr_record_doc_enter_item (self->doc, agenda_id, now));
      kgr_record_saver_flush (self->saver);
    }
}

void
kgr_record_section_go_item (KgrRecordSection *self,
                            GVariant         *parameter)
{
  gint64 agenda_id = find_entry (self, kgr_record_view_get_agenda (self->view),
                                 g_variant_get_int32 (parameter));

  if (agenda_id != 0)
    kgr_record_view_jump_to_agenda (self->view, agenda_id);
}

void
kgr_record_section_undo (KgrRecordSection *self,
                         GVariant         *parameter)
{
  if (!kgr_record_section_is_writable (self))
    kgr_record_section_refuse (self, KGR_REFUSED_READ_ONLY);
  else if (!kgr_record_view_undo (self->view))
    kgr_record_section_refuse (self, KGR_REFUSED_UNDO);
}

void
kgr_record_section_redo (KgrRecordSection *self,
                         GVariant         *parameter)
{
  if (!kgr_record_section_is_writable (self))
    kgr_record_section_refuse (self, KGR_REFUSED_READ_ONLY);
  else if (!kgr_record_view_redo (self->view))
    kgr_record_section_refuse (self, KGR_REFUSED_UNDO);
}

/* The words that are selected; "" for none, and NULL where something of them is not public. */
static char *
dup_passage (KgrRecordSection *self)
{
  KgrRecordLayout *layout = kgr_record_view_get_layout (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autoptr (GArray) pieces = NULL;
  KgrShownPos shown_from;
  KgrShownPos shown_to;
  GtkTextIter from;
  GtkTextIter to;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &from, &to)
      || !kgr_record_view_get_shown_selection (self->view, &shown_from, &shown_to))
    return g_strdup ("");
  pieces = kgr_record_layout_get_pieces (layout, shown_from, shown_to);
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, KgrRecordPiece, i).sealed)
      return NULL;

  return gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
}

void
kgr_record_section_raise_stored (KgrRecordSection *self)
{
  gint64 row_id = self->raise_id != 0 ? kgr_record_doc_get_row_id (self->doc, self->raise_id) : 0;
  g_autofree char *words = NULL;

  /* What was stored may have been on its way before the statement was begun: the next storing has
   * it. */
  if (row_id <= 0)
    return;
  words = g_steal_pointer (&self->raise_words);
  self->raise_id = 0;
  kgr_record_section_emit_raise (self, row_id, words);
}

/* An issue names the statement it came from, so that is stored first. */
void
kgr_record_section_raise (KgrRecordSection *self,
                          GVariant         *parameter)
{
  guint index;

  if (!kgr_record_section_get_unit (self, &index)
      || kgr_unit_get (kgr_record_doc_get_unit (self->doc, index))->kind == KGR_UNIT_ITEM)
    {
      kgr_record_section_refuse (self, KGR_REFUSED_KIND);
      return;
    }
  g_free (self->raise_words);
  /* What is asked for about a closed item is as confidential as what was said there. */
  self->raise_words = kgr_record_doc_find_ground (self->doc, index) != NULL ? NULL
                                                                           : dup_passage (self);
  self->raise_id = kgr_unit_get (kgr_record_doc_get_unit (self->doc, index))->id;
  if (kgr_record_saver_get_state (self->saver) == KGR_SAVER_STORED
      && !kgr_record_doc_is_dirty (self->doc))
    kgr_record_section_raise_stored (self);
  else
    kgr_record_saver_flush (self->saver);
}
