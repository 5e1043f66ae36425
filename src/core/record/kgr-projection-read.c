/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the record into tokens. Here it is decided what is printed and what is confidential; from
 * here on nothing of the latter is left but that it was there. */

#include "config.h"

#include "kgr-projection-private.h"
#include "kgr-speaker-label.h"

/* The place of a record that is under no item. */
#define NO_ITEM 0
/* Of one under an item the agenda does not have: taken for closed, because it may have been. */
#define LOST_ITEM (-1)

typedef struct
{
  KgrMeeting       *meeting;
  KgrSpeakerLabels *labels;
  GArray           *tokens;
  gint64            closed;     /* the closed entry we are in, LOST_ITEM, or NO_ITEM */
  gboolean          summarized; /* the item's summary is printed, so its statements are not */
  guint             next_entry; /* agenda entries before this one have had their turn */
} Reader;

static void
add_closed (Reader              *self,
            const KgrAgendaItem *entry)
{
  static const KgrAgendaItem lost = { .closed = TRUE };

  kgr_tokens_add (self->tokens, KGR_TOKEN_HEADING,
                  kgr_projection_dup_entry (entry != NULL ? entry : &lost));
  kgr_tokens_add (self->tokens, KGR_TOKEN_CLOSED, kgr_projection_dup_closed (entry));
}

/* Whether it, or what stands below it while it is closed, has a place of its own in the record. */
static gboolean
has_place (Reader              *self,
           const KgrAgendaItem *entry)
{
  for (guint i = 0; i < self->meeting->units->len; i++)
    {
      const KgrUnitFields *unit = kgr_unit_get (g_ptr_array_index (self->meeting->units, i));
      const KgrAgendaItem *placed = NULL;

      if (unit->kind == KGR_UNIT_ITEM)
        placed = kgr_meeting_find_agenda (self->meeting, unit->agenda_id);
      if (placed != NULL
          && (placed == entry || kgr_projection_find_closed (self->meeting, placed) == entry))
        return TRUE;
    }
  return FALSE;
}

/* Headings of the agenda without a place of their own in the record, up to the entry @end. */
static void
read_headings (Reader *self,
               guint   end)
{
  for (; self->next_entry < end; self->next_entry++)
    {
      const KgrAgendaItem *entry = g_ptr_array_index (self->meeting->agenda, self->next_entry);
      const KgrAgendaItem *closed = kgr_projection_find_closed (self->meeting, entry);

      if (entry->kind != KGR_AGENDA_HEADING || has_place (self, entry))
        continue;
      if (closed == entry)
        add_closed (self, entry);
      else if (closed == NULL)
        kgr_tokens_add (self->tokens, KGR_TOKEN_HEADING, kgr_projection_dup_entry (entry));
    }
}

/* The position of the first item; of what stands below a closed entry nothing may depend. */
static guint
find_first_item (KgrMeeting *meeting)
{
  guint i;

  for (i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *entry = g_ptr_array_index (meeting->agenda, i);
      const KgrAgendaItem *closed = kgr_projection_find_closed (meeting, entry);

      if (entry->kind == KGR_AGENDA_ITEM && (closed == NULL || closed == entry))
        break;
    }
  return i;
}

/* What stands below a closed entry is part of it: it has neither a heading nor a turn of its
 * own. */
static void
enter_item (Reader *self,
            gint64  agenda_id)
{
  const KgrAgendaItem *entry = kgr_meeting_find_agenda (self->meeting, agenda_id);
  const KgrAgendaItem *closed = NULL;
  gint64 within = LOST_ITEM;
  guint index;

  if (entry != NULL)
    {
      closed = kgr_projection_find_closed (self->meeting, entry);
      within = closed != NULL ? closed->id : NO_ITEM;
      if (g_ptr_array_find (self->meeting->agenda, closed != NULL ? closed : entry, &index))
        read_headings (self, index);
    }
  if (within == NO_ITEM)
    kgr_tokens_add (self->tokens,
                    entry->kind == KGR_AGENDA_HEADING ? KGR_TOKEN_HEADING : KGR_TOKEN_ITEM,
                    kgr_projection_dup_entry (entry));
  else if (within != self->closed)
    add_closed (self, closed);

  self->closed = within;
  self->summarized = FALSE;
}

static gboolean
has_anything (GArray *text)
{
  return kgr_tokens_have (text, KGR_TOKEN_TEXT) || kgr_tokens_have (text, KGR_TOKEN_REMOVED);
}

/* What was decided is printed with the words, and without any; where all of them are confidential
 * so is it. */
static void
read_decision (GArray  *text,
               KgrUnit *unit)
{
  char *line;

  if (has_anything (text) && !kgr_tokens_have (text, KGR_TOKEN_TEXT))
    return;
  line = kgr_decision_dup_printed (&kgr_unit_get (unit)->decision);
  if (line == NULL)
    return;
  kgr_tokens_add (text, KGR_TOKEN_TEXT, line);
  kgr_tokens_add (text, KGR_TOKEN_BREAK, NULL);
}

/* What is printed of a unit, read apart so that it can be looked at before anything is added. */
static GArray *
read_printed_layer (Reader  *self,
                    KgrUnit *unit)
{
  g_autoptr(GArray) text = kgr_tokens_new ();
  gboolean is_item = kgr_unit_get (unit)->kind == KGR_UNIT_ITEM;

  if (is_item || self->meeting->record_method == KGR_METHOD_STATEMENT_SUMMARY)
    kgr_tokens_add_layer (text, unit, KGR_LAYER_SUMMARY);
  if (!is_item && !has_anything (text))
    kgr_tokens_add_layer (text, unit, KGR_LAYER_TEXT);
  read_decision (text, unit);
  return g_steal_pointer (&text);
}

static void
move_tokens (GArray *to,
             GArray *from)
{
  g_array_set_clear_func (from, NULL);
  g_array_append_vals (to, from->data, from->len);
}

static void
read_unit (Reader  *self,
           KgrUnit *unit)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);
  g_autoptr(GArray) text = NULL;
  gboolean is_open;

  if (fields->kind == KGR_UNIT_ITEM)
    enter_item (self, fields->agenda_id);
  else if (self->summarized)
    return;

  is_open = self->closed == NO_ITEM || fields->opened;
  text = read_printed_layer (self, unit);
  /* In a closed item not even that it has a summary may show. */
  if (fields->kind == KGR_UNIT_ITEM)
    self->summarized = is_open && has_anything (text);

  if (is_open && kgr_tokens_have (text, KGR_TOKEN_TEXT))
    {
      if (fields->kind == KGR_UNIT_STATEMENT)
        kgr_tokens_add (self->tokens, KGR_TOKEN_SPEAKER,
                        kgr_speaker_labels_next (self->labels, fields));
      move_tokens (self->tokens, text);
    }
  else if (has_anything (text))
    kgr_tokens_add (self->tokens, KGR_TOKEN_REMOVED, NULL);
}

GArray *
kgr_projection_read_body (KgrMeeting       *meeting,
                          KgrSpeakerPolicy  speakers)
{
  g_autoptr(KgrSpeakerLabels) labels = kgr_speaker_labels_new (meeting->attendance, speakers);
  Reader reader = { meeting, labels, kgr_tokens_new (), NO_ITEM, FALSE, 0 };

  read_headings (&reader, find_first_item (meeting));
  for (guint i = 0; i < meeting->units->len; i++)
    read_unit (&reader, g_ptr_array_index (meeting->units, i));
  read_headings (&reader, meeting->agenda->len);
  return reader.tokens;
}
