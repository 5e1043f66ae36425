/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: whose words come next. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "record/kgr-record-section-private.h"

/* More of those who spoke last than anybody remembers are no help. */
#define MOST_RECENT 6

static const KgrUnitFields *
get_fields (KgrRecordSection *self,
            guint             index)
{
  return kgr_unit_get (kgr_record_doc_get_unit (self->doc, index));
}

/* Who spoke in a closed item is not public either, nor who said what is confidential as a whole. */
static gboolean
is_told (KgrRecordSection *self,
         guint             index)
{
  const KgrUnitFields *fields = get_fields (self, index);

  if (fields->kind != KGR_UNIT_STATEMENT || fields->speaker == NULL)
    return FALSE;
  if (kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self)))
    return TRUE;

  return (fields->opened || kgr_record_doc_find_ground (self->doc, index) == NULL)
         && !kgr_unit_is_covered (kgr_record_doc_get_unit (self->doc, index), KGR_LAYER_TEXT);
}

/* Labels of who spoke last, from the caret back: the one who is speaking first. */
static GPtrArray *
list_recent (KgrRecordSection *self)
{
  GPtrArray *recent = g_ptr_array_new ();
  guint index;

  if (!kgr_record_section_get_unit (self, &index))
    index = kgr_record_doc_get_n_units (self->doc);
  else
    index++;
  while (index-- > 0 && recent->len < MOST_RECENT)
    {
      const KgrUnitFields *fields = get_fields (self, index);

      if (is_told (self, index)
          && !g_ptr_array_find_with_equal_func (recent, fields->speaker, g_str_equal, NULL))
        g_ptr_array_add (recent, (gpointer) fields->speaker);
    }

  return recent;
}

/* The caret is in a place of the record, or comes into the item whose heading it stands on. */
static gboolean
find_place (KgrRecordSection *self,
            KgrTextPos       *pos)
{
  gint64 agenda_id = kgr_record_view_get_agenda (self->view);
  g_autofree char *now = kgr_record_section_dup_now ();

  if (kgr_record_view_get_caret (self->view, pos))
    return TRUE;
  if (agenda_id != 0 && kgr_record_doc_enter_item (self->doc, agenda_id, now))
    {
      *pos = kgr_record_doc_get_cursor (self->doc);
      return TRUE;
    }
  memset (pos, 0, sizeof *pos);

  return kgr_record_doc_get_n_units (self->doc) == 0;
}

static void
begin_statement (KgrRecordSection     *self,
                 const KgrSpeakerSeat *seat)
{
  KgrSpeaker speaker = { seat->person_id, seat->label };
  g_autofree char *now = kgr_record_section_dup_now ();
  gboolean good;
  KgrTextPos pos;

  if (!kgr_record_section_may_write (self))
    return;
  kgr_record_doc_begin (self->doc);
  good = find_place (self, &pos)
         && kgr_record_doc_add_statement (self->doc, pos, &speaker, now);
  if (good && seat->written)
    kgr_record_doc_set_read_out (self->doc, kgr_record_doc_get_cursor (self->doc).unit, TRUE);
  kgr_record_doc_end (self->doc);
  kgr_record_section_done (self, good);
  kgr_record_saver_flush (self->saver);
}

static void
change_statement (KgrRecordSection     *self,
                  const KgrSpeakerSeat *seat)
{
  KgrSpeaker speaker = { seat->person_id, seat->label };
  guint index;

  if (kgr_record_section_get_unit (self, &index) && kgr_record_section_may_write (self))
    kgr_record_section_done (self, kgr_record_doc_set_speaker (self->doc, index, &speaker));
}

static void
split_statement (KgrRecordSection     *self,
                 const KgrSpeakerSeat *seat)
{
  KgrSpeaker speaker = { seat->person_id, seat->label };
  g_autofree char *now = kgr_record_section_dup_now ();
  KgrTextPos pos;

  if (kgr_record_view_get_caret (self->view, &pos) && kgr_record_section_may_write (self))
    kgr_record_section_done (self, kgr_record_doc_split (self->doc, pos, &speaker, now));
}

void
kgr_record_section_take_speaker (KgrRecordSection *self,
                                 KgrSpeakerSeat   *seat)
{
  switch (self->choose_for)
    {
    case KGR_CHOOSE_CHANGE:
      change_statement (self, seat);
      break;
    case KGR_CHOOSE_SPLIT:
      split_statement (self, seat);
      break;
    case KGR_CHOOSE_NEXT:
    default:
      begin_statement (self, seat);
    }
}

void
kgr_record_section_speak (KgrRecordSection *self,
                          GVariant         *parameter)
{
  int number = g_variant_get_int32 (parameter);
  KgrSpeakerSeat *seat = kgr_speaker_seats_find (self->seats, number);

  if (seat != NULL)
    begin_statement (self, seat);
  else
    kgr_record_section_say (self, _("Nobody has this number."),
                            _("Ctrl+Enter finds a speaker by reading or role."));
}

static void
open_chooser (KgrRecordSection *self,
              KgrChooseFor      choose_for)
{
  g_autoptr (GPtrArray) recent = NULL;
  GdkRectangle spot = kgr_record_section_get_spot (self);

  if (!kgr_record_section_may_write (self))
    return;
  recent = list_recent (self);
  /* Whoever is speaking is the last one to speak next. */
  if (recent->len > 1)
    g_ptr_array_insert (recent, (int) recent->len - 1, g_ptr_array_steal_index (recent, 0));
  g_ptr_array_add (recent, NULL);
  self->choose_for = choose_for;
  kgr_speaker_chooser_open (self->chooser, (const char * const *) recent->pdata, &spot);
}

void
kgr_record_section_choose (KgrRecordSection *self,
                           GVariant         *parameter)
{
  open_chooser (self, KGR_CHOOSE_NEXT);
}

void
kgr_record_section_change_speaker (KgrRecordSection *self,
                                   GVariant         *parameter)
{
  guint index;

  if (kgr_record_section_get_unit (self, &index)
      && get_fields (self, index)->kind == KGR_UNIT_STATEMENT)
    open_chooser (self, KGR_CHOOSE_CHANGE);
  else
    kgr_record_section_refuse (self, KGR_REFUSED_KIND);
}

void
kgr_record_section_split (KgrRecordSection *self,
                          GVariant         *parameter)
{
  guint index;

  if (kgr_record_section_get_unit (self, &index)
      && get_fields (self, index)->kind == KGR_UNIT_STATEMENT)
    open_chooser (self, KGR_CHOOSE_SPLIT);
  else
    kgr_record_section_refuse (self, KGR_REFUSED_KIND);
}

/* The seat of a label, or somebody who has none. */
static KgrSpeakerSeat *
new_seat_of (KgrRecordSection *self,
             const char       *label)
{
  KgrSpeakerSeat *seat = kgr_speaker_seats_of (self->seats, 0, label);
  KgrSpeakerSeat *other;

  if (seat != NULL)
    {
      other = kgr_speaker_seat_copy (seat);
      /* As the record has called whoever it is so far. */
      g_free (other->label);
      other->label = g_strdup (label);
      return other;
    }

  other = g_new0 (KgrSpeakerSeat, 1);
  other->number = KGR_SEAT_NONE;
  other->label = g_strdup (label);
  other->name = g_strdup (label);

  return other;
}

void
kgr_record_section_alternate (KgrRecordSection *self,
                              GVariant         *parameter)
{
  g_autoptr (GPtrArray) recent = list_recent (self);

  if (recent->len > 1)
    {
      g_autoptr (KgrSpeakerSeat) seat = new_seat_of (self, g_ptr_array_index (recent, 1));

      begin_statement (self, seat);
    }
  else
    kgr_record_section_say (self, _("Only one has spoken so far."),
                            _("Alt and a number, or Ctrl+Enter, begin a statement."));
}

void
kgr_record_section_show_turn (KgrRecordSection *self)
{
  g_autoptr (GPtrArray) recent = NULL;
  KgrSpeakerSeat *current = NULL;
  guint index;

  if (self->doc == NULL || self->seats == NULL)
    return;
  recent = list_recent (self);
  if (kgr_record_section_get_unit (self, &index) && is_told (self, index))
    current = kgr_speaker_seats_of (self->seats, get_fields (self, index)->person_id,
                                    get_fields (self, index)->speaker);
  kgr_seat_pane_set_turn (kgr_record_pane_get_seats (self->pane), current,
                          recent->len > 1 ? g_ptr_array_index (recent, 1) : NULL);
}

void
kgr_record_section_fill_seats (KgrRecordSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);
  g_autofree char *now = kgr_record_section_dup_now ();

  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = kgr_speaker_seats_new (meeting, self->people,
                                       meeting->status == KGR_MEETING_IN_SESSION ? now : NULL,
                                       kgr_meeting_section_is_shown (section));
  kgr_seat_pane_set_seats (kgr_record_pane_get_seats (self->pane), self->seats);
  kgr_speaker_chooser_set_seats (self->chooser, self->seats, self->people != NULL);
  kgr_record_section_show_turn (self);
}
