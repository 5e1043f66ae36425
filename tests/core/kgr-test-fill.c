/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filling a skeleton: whatever could stand in its gaps, and everything beside that is never
 * printed. */

#include "config.h"

#include <string.h>

#include "kgr-test-fill.h"

static const char *
blank (KgrFill *self)
{
  static const char *blanks[] = { "", " ", "　", "\t　" };

  return blanks[kgr_fill_upto (self, 3)];
}

/* Paragraphs that are not printed and need no passage: of a layer or an item that is not. */
static GPtrArray *
junk_paras (KgrFill *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (int i = kgr_fill_upto (self, 2); i >= 0; i--)
    {
      g_autofree char *line = kgr_fill_dup_words (self);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return kgr_paras_new_from_text (text->str);
}

static void
end_para (KgrFill *self)
{
  if (self->text != NULL)
    g_ptr_array_add (self->paras,
                     kgr_para_new (self->text->str, (const KgrSpan *) self->spans->data,
                                   self->spans->len));
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
  for (guint i = 0; i < self->spans->len; i++)
    g_free (g_array_index (self->spans, KgrSpan, i).reason);
  g_array_set_size (self->spans, 0);
}

static void
begin_para (KgrFill *self)
{
  end_para (self);
  self->text = g_string_new (NULL);
}

static void
end_unit (KgrFill *self)
{
  KgrLayer printed = KGR_LAYER_TEXT;

  end_para (self);
  if (self->unit.kind == KGR_UNIT_ITEM
      || (self->method == KGR_METHOD_STATEMENT_SUMMARY && self->has_words
          && kgr_fill_chance (self, 50)))
    printed = KGR_LAYER_SUMMARY;
  self->unit.paras[printed] = self->paras;
  if (self->unit.kind != KGR_UNIT_ITEM && kgr_fill_chance (self, 50))
    {
      if (printed == KGR_LAYER_SUMMARY)
        self->unit.paras[KGR_LAYER_TEXT] = junk_paras (self);
      else if (self->method != KGR_METHOD_STATEMENT_SUMMARY)
        self->unit.paras[KGR_LAYER_SUMMARY] = junk_paras (self);
    }
  if (self->unit.kind != 0)
    g_ptr_array_add (self->meeting->units, kgr_unit_new (&self->unit));

  for (guint i = 0; i < KGR_N_LAYERS; i++)
    if (self->unit.paras[i] != self->paras)
      g_clear_pointer (&self->unit.paras[i], g_ptr_array_unref);
  g_ptr_array_set_size (self->paras, 0);
  g_free ((char *) self->unit.speaker);
  memset (&self->unit, 0, sizeof self->unit);
}

static void
begin_unit (KgrFill     *self,
            KgrUnitKind  kind)
{
  static const char *times[] = { NULL, "2026-06-02T18:31:00", "2026-06-02T19:59:59" };

  end_unit (self);
  self->has_words = FALSE;
  self->unit.kind = kind;
  self->unit.id = kgr_fill_new_id (self);
  self->unit.begun = times[kgr_fill_upto (self, 2)];
  self->unit.opened = self->closed != 0 || kgr_fill_chance (self, 20);
  if (kind == KGR_UNIT_STATEMENT)
    self->unit.statement_kind = KGR_STATEMENT_SPEECH;
  else if (kind == KGR_UNIT_NOTE)
    self->unit.statement_kind = kgr_fill_chance (self, 50) ? KGR_STATEMENT_NOTE
                                                           : KGR_STATEMENT_DECISION;
}

/* One passage or some, with nothing but white space between them. */
static void
hide_run (KgrFill *self)
{
  static const char *reasons[] = { "", "ызаконъ", "ытайна" };

  for (int i = kgr_fill_upto (self, 2); i >= 0; i--)
    {
      g_autofree char *secret = kgr_fill_dup_words (self);
      KgrSpan span;

      span.start = g_utf8_strlen (self->text->str, -1);
      span.length = g_utf8_strlen (secret, -1);
      span.reason = g_strdup (reasons[kgr_fill_upto (self, 2)]);
      g_array_append_val (self->spans, span);
      g_string_append (self->text, secret);
      self->has_words = TRUE;
      if (i > 0)
        g_string_append (self->text, blank (self));
    }
}

static void
hide_para (KgrFill *self)
{
  begin_para (self);
  g_string_append (self->text, blank (self));
  hide_run (self);
  g_string_append (self->text, blank (self));
}

/* A paragraph with nothing to print in it. */
static void
add_blank_para (KgrFill *self)
{
  begin_para (self);
  g_string_append (self->text, blank (self));
}

/* Any speaker at all: somebody who speaks in public too, or nobody ever heard of. */
static void
set_hidden_speaker (KgrFill *self)
{
  static const char *roles[] = { "委員", "会長", "", "事務局" };
  GPtrArray *people = self->meeting->attendance;
  g_autofree char *name = kgr_fill_dup_words (self);

  if (kgr_fill_chance (self, 80))
    self->unit.speaker = g_strconcat (name, roles[kgr_fill_upto (self, 3)], NULL);
  if (people->len > 0 && kgr_fill_chance (self, 50))
    {
      const KgrAttendance *person = g_ptr_array_index (people,
                                                       kgr_fill_upto (self, people->len - 1));

      self->unit.person_id = person->person_id;
    }
  else if (kgr_fill_chance (self, 50))
    self->unit.person_id = kgr_fill_new_id (self);
}

static void
begin_hidden_unit (KgrFill *self)
{
  begin_unit (self, kgr_fill_chance (self, 75) ? KGR_UNIT_STATEMENT : KGR_UNIT_NOTE);
  if (self->unit.kind == KGR_UNIT_STATEMENT)
    set_hidden_speaker (self);
}

static void
add_plain_para (KgrFill *self)
{
  g_autofree char *text = kgr_fill_dup_words (self);

  begin_para (self);
  g_string_append (self->text, text);
  self->has_words = TRUE;
}

static void
add_hidden_unit (KgrFill *self)
{
  gboolean as_a_whole;

  begin_hidden_unit (self);
  as_a_whole = self->closed != 0 && kgr_fill_chance (self, 70);
  if (as_a_whole)
    self->unit.opened = FALSE;
  for (int i = kgr_fill_upto (self, 2); i >= 0; i--)
    {
      if (kgr_fill_chance (self, 20))
        add_blank_para (self);
      if (as_a_whole)
        add_plain_para (self);
      else
        hide_para (self);
    }
  end_unit (self);
}

/* A statement with nothing in it is not printed, whoever was to speak. */
static void
add_empty_unit (KgrFill *self)
{
  begin_hidden_unit (self);
  while (kgr_fill_chance (self, 40))
    add_blank_para (self);
  end_unit (self);
}

/* Below an item whose summary is printed. */
static void
add_junk_units (KgrFill *self)
{
  for (int i = kgr_fill_upto (self, 2); i > 0; i--)
    {
      begin_hidden_unit (self);
      add_plain_para (self);
      end_unit (self);
    }
}

/* An entry below the closed one, anywhere in the agenda, and perhaps its place in the record. */
static void
add_child (KgrFill *self)
{
  KgrAgendaItem *child = kgr_meeting_add_agenda (self->meeting);

  child->id = kgr_fill_new_id (self);
  child->parent_id = self->closed;
  child->kind = kgr_fill_chance (self, 50) ? KGR_AGENDA_ITEM : KGR_AGENDA_HEADING;
  child->closed = kgr_fill_chance (self, 30);
  child->number = kgr_fill_dup_words (self);
  child->title = kgr_fill_dup_words (self);
  child->public_title = kgr_fill_dup_words (self);
  child->ground = kgr_fill_dup_words (self);
  g_ptr_array_insert (self->meeting->agenda, kgr_fill_upto (self, self->meeting->agenda->len - 1),
                      g_ptr_array_steal_index (self->meeting->agenda,
                                               self->meeting->agenda->len - 1));
  if (kgr_fill_chance (self, 70))
    {
      begin_unit (self, KGR_UNIT_ITEM);
      self->unit.agenda_id = child->id;
      self->unit.opened = FALSE;
      if (kgr_fill_chance (self, 50))
        add_plain_para (self);
      end_unit (self);
    }
}

/* Between two pieces that have no paragraph in common: one go. TRUE if something was hidden. */
static gboolean
hide_units (KgrFill  *self,
            gboolean  hide)
{
  gboolean done = FALSE;

  if (kgr_fill_chance (self, 30))
    add_empty_unit (self);
  for (int i = hide ? kgr_fill_upto (self, 2) : 0; i > 0; i--)
    {
      if (self->closed != 0 && kgr_fill_chance (self, 20))
        add_child (self);
      add_hidden_unit (self);
      done = TRUE;
    }
  return done;
}

/* At the end of the unit begun, after the words @prev if these are words. */
static gboolean
hide_tail (KgrFill        *self,
           const KgrPiece *prev,
           gboolean        hide)
{
  gboolean done = FALSE;

  if (hide && prev->kind == KGR_PIECE_TEXT && self->text != NULL && kgr_fill_chance (self, 50))
    {
      hide_run (self);
      done = TRUE;
    }
  if (kgr_fill_chance (self, 20))
    add_blank_para (self);
  for (int i = hide ? kgr_fill_upto (self, 2) : 0; i > 0; i--)
    {
      hide_para (self);
      done = TRUE;
    }
  return done;
}

static gboolean
try_gap (KgrFill        *self,
         const KgrPiece *prev,
         const KgrPiece *next,
         gboolean        hide)
{
  gboolean is_text = next->kind == KGR_PIECE_TEXT;
  gboolean after_label = prev->kind == KGR_PIECE_LABEL;
  gboolean in_item = self->unit.kind == KGR_UNIT_ITEM && !self->summarized;
  gboolean done = FALSE;

  if (self->unit.kind != 0 && !in_item && kgr_fill_chance (self, 70))
    done = hide_tail (self, prev, hide);
  if (!self->summarized && !after_label && (!is_text || kgr_fill_chance (self, 40)))
    {
      end_unit (self);
      done = hide_units (self, hide) || done;
    }
  if (!is_text)
    return done;

  if (self->unit.kind == 0 || in_item)
    begin_unit (self, KGR_UNIT_NOTE);
  begin_para (self);
  if (hide && kgr_fill_chance (self, 50))
    {
      hide_run (self);
      done = TRUE;
    }
  return done;
}

/* Where a summary may stand for everything in an item, one that is confidential may. */
static gboolean
hide_summary (KgrFill        *self,
              const KgrPiece *prev,
              const KgrPiece *next)
{
  if (prev->kind != KGR_PIECE_ITEM || prev->summarized || next->kind == KGR_PIECE_LABEL
      || next->kind == KGR_PIECE_TEXT || !kgr_fill_chance (self, 50))
    return FALSE;

  hide_para (self);
  end_unit (self);
  add_junk_units (self);
  return TRUE;
}

static void
fill_gap (KgrFill        *self,
          const KgrPiece *prev,
          const KgrPiece *next)
{
  gboolean any = self->skeleton->free_gaps || prev->kind == KGR_PIECE_CLOSED;

  if (next->kind == KGR_PIECE_TEXT && !next->begins)
    {
      if (next->gap && !(any && kgr_fill_chance (self, 30)))
        hide_run (self);
      return;
    }
  if ((any || next->gap) && hide_summary (self, prev, next))
    return;
  if (any)
    try_gap (self, prev, next, kgr_fill_chance (self, 50));
  else if (!next->gap)
    try_gap (self, prev, next, FALSE);
  else
    while (!try_gap (self, prev, next, TRUE))
      continue;
}

static KgrAgendaItem *
entry_of (KgrFill        *self,
          const KgrPiece *piece)
{
  /* The entries of the agenda are in order, with those of closed items strewn in. */
  const KgrAgendaItem *fact = g_ptr_array_index (self->skeleton->facts->agenda, piece->entry);

  return kgr_meeting_find_agenda (self->meeting, fact->id);
}

static void
take_entry (KgrFill        *self,
            const KgrPiece *piece)
{
  if (self->summarized)
    {
      end_unit (self);
      add_junk_units (self);
    }
  self->closed = 0;
  begin_unit (self, KGR_UNIT_ITEM);
  self->unit.agenda_id = entry_of (self, piece)->id;
  self->summarized = piece->summarized;
  if (piece->kind != KGR_PIECE_CLOSED)
    return;

  self->closed = self->unit.agenda_id;
  self->unit.opened = kgr_fill_chance (self, 30);
  if (!self->unit.opened && kgr_fill_chance (self, 50))
    add_plain_para (self);
  end_unit (self);
}

/* The label is public where it is printed; elsewhere it may be anything. */
static void
take_label (KgrFill        *self,
            const KgrPiece *piece)
{
  const KgrAttendance *person = NULL;
  KgrSpeakerPolicy policy = self->skeleton->edition.speakers;
  gboolean printed;

  begin_unit (self, KGR_UNIT_STATEMENT);
  if (piece->person >= 0)
    person = g_ptr_array_index (self->meeting->attendance, piece->person);
  printed = person == NULL || policy == KGR_SPEAKERS_RECORDED || person->role == NULL;
  if (person != NULL && person->public_name != NULL)
    printed = FALSE;
  if (printed || kgr_fill_chance (self, 50))
    self->unit.speaker = printed ? g_strdup (piece->text) : kgr_fill_dup_words (self);
  self->unit.person_id = person != NULL ? person->person_id : 0;
  if (person == NULL && kgr_fill_chance (self, 50))
    self->unit.person_id = kgr_fill_new_id (self);
}

static void
take_piece (KgrFill        *self,
            const KgrPiece *piece)
{
  switch (piece->kind)
    {
    case KGR_PIECE_HEADING:
    case KGR_PIECE_ITEM:
    case KGR_PIECE_CLOSED:
      take_entry (self, piece);
      break;
    case KGR_PIECE_LABEL:
      take_label (self, piece);
      break;
    case KGR_PIECE_TEXT:
      g_string_append (self->text, piece->text);
      self->has_words = TRUE;
      break;
    case KGR_PIECE_END:
      end_unit (self);
      if (self->summarized)
        add_junk_units (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

KgrMeeting *
kgr_skeleton_fill (KgrSkeleton *skeleton,
                   GRand       *rand)
{
  static const KgrPiece begin = { .kind = KGR_PIECE_END };
  const KgrPiece *prev = &begin;
  KgrFill self = { skeleton, rand, kgr_meeting_new (), skeleton->facts->record_method, 1 };

  self.paras = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_para_unref);
  self.spans = g_array_new (FALSE, FALSE, sizeof (KgrSpan));
  kgr_fill_facts (&self);
  for (guint i = 0; i < skeleton->pieces->len; i++)
    {
      const KgrPiece *piece = &g_array_index (skeleton->pieces, KgrPiece, i);

      fill_gap (&self, prev, piece);
      take_piece (&self, piece);
      prev = piece;
    }
  g_ptr_array_unref (self.paras);
  g_array_unref (self.spans);
  return self.meeting;
}
