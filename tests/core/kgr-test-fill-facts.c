/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-test-fill.h"

gboolean
kgr_fill_chance (KgrFill *self,
                 int      percent)
{
  return kgr_random_chance (self->rand, percent);
}

int
kgr_fill_upto (KgrFill *self,
               int      max)
{
  return g_rand_int_range (self->rand, 0, max + 1);
}

gint64
kgr_fill_new_id (KgrFill *self)
{
  return ((gint64) g_rand_int_range (self->rand, 1, G_MAXINT) << 16) + self->n_ids++;
}

char *
kgr_fill_dup_words (KgrFill *self)
{
  return kgr_random_hidden_text (self->rand, kgr_fill_chance (self, 10) ? 60 : 8);
}

static void
fill_people (KgrFill *self)
{
  KgrSpeakerPolicy policy = self->skeleton->edition.speakers;

  for (guint i = 0; i < self->skeleton->facts->attendance->len; i++)
    {
      const KgrAttendance *fact = g_ptr_array_index (self->skeleton->facts->attendance, i);
      KgrAttendance *person = kgr_meeting_add_attendance (self->meeting);
      gboolean named = fact->public_name == NULL;
      gboolean placed = named && policy == KGR_SPEAKERS_AFFILIATION;
      /* Behind a public name there may be a surname that somebody else has in public. */
      gboolean shared = named || kgr_fill_chance (self, 50);

      person->id = kgr_fill_new_id (self);
      person->person_id = kgr_fill_new_id (self);
      person->status = fact->status;
      person->public_name = g_strdup (fact->public_name);
      person->name = shared ? g_strdup (fact->name) : kgr_fill_dup_words (self);
      person->role = named ? g_strdup (fact->role) : kgr_fill_dup_words (self);
      person->printed = named ? g_strdup (fact->printed) : kgr_fill_dup_words (self);
      person->kind = fact->kind;
      person->closed_only = fact->closed_only;
      person->number = kgr_fill_upto (self, 12);
      person->substitute = kgr_fill_dup_words (self);
      person->opinion = kgr_fill_dup_words (self);
      person->told_on = kgr_fill_dup_words (self);
      person->affiliation = placed ? g_strdup (fact->affiliation) : kgr_fill_dup_words (self);
    }
}

static void
fill_agenda (KgrFill *self)
{
  GPtrArray *facts = self->skeleton->facts->agenda;

  for (guint i = 0; i < facts->len; i++)
    {
      KgrAgendaItem *fact = g_ptr_array_index (facts, i);
      KgrAgendaItem *entry = kgr_meeting_add_agenda (self->meeting);
      const KgrAgendaItem *parent = g_ptr_array_index (facts, kgr_fill_upto (self, i));

      entry->id = fact->id = kgr_fill_new_id (self);
      entry->kind = fact->kind;
      entry->closed = fact->closed;
      entry->number = g_strdup (fact->number);
      entry->title = fact->closed ? kgr_fill_dup_words (self) : g_strdup (fact->title);
      entry->public_title = fact->closed ? g_strdup (fact->public_title)
                                         : kgr_fill_dup_words (self);
      entry->ground = fact->closed ? g_strdup (fact->ground) : kgr_fill_dup_words (self);
      entry->presenter = kgr_fill_dup_words (self);
      entry->notes = kgr_fill_dup_words (self);
      entry->decider = kgr_fill_dup_words (self);
      entry->minutes = kgr_fill_upto (self, 90);
      /* The tree of what is open is not printed; a circle in it does no harm. */
      if (!parent->closed && kgr_fill_chance (self, 50))
        entry->parent_id = parent->id;
    }
}

static void
fill_head (KgrFill *self)
{
  const KgrMeeting *facts = self->skeleton->facts;
  KgrMeeting *meeting = self->meeting;

  meeting->id = kgr_fill_new_id (self);
  meeting->body_id = kgr_fill_new_id (self);
  meeting->council = kgr_fill_dup_words (self);
  meeting->body = kgr_fill_dup_words (self);
  meeting->title = g_strdup (facts->title);
  meeting->fiscal_year = kgr_fill_upto (self, 3000);
  meeting->number = kgr_fill_upto (self, 20);
  meeting->when_printed = g_strdup (facts->when_printed);
  if (facts->when_printed == NULL || kgr_fill_chance (self, 50))
    meeting->starts_at = g_strdup (facts->starts_at);
  meeting->ends_at = g_strdup (facts->ends_at);
  meeting->venue = g_strdup (facts->venue);
  meeting->observers = facts->observers;
  meeting->record_method = facts->record_method;
  meeting->status = 1 + kgr_fill_upto (self, 6);
  meeting->last_version = kgr_fill_upto (self, 5);
}

/* A closed entry's id, or that of any open one or none. */
static gint64
fill_owner (KgrFill *self,
            gboolean closed)
{
  GPtrArray *agenda = self->meeting->agenda;
  guint first = agenda->len > 0 ? kgr_fill_upto (self, agenda->len - 1) : 0;

  for (guint i = 0; i < agenda->len; i++)
    {
      const KgrAgendaItem *entry = agenda->pdata[(first + i) % agenda->len];

      if (entry->closed == closed)
        return entry->id;
    }
  return 0;
}

static void
fill_paper (KgrFill    *self,
            const char *label,
            const char *title,
            gint64      agenda_id)
{
  KgrPaper *paper = kgr_meeting_add_paper (self->meeting);

  paper->id = kgr_fill_new_id (self);
  paper->label = g_strdup (label);
  paper->title = g_strdup (title);
  paper->agenda_id = agenda_id;
  paper->handling = kgr_fill_upto (self, KGR_HANDLING_ALL);
  paper->collected = kgr_fill_upto (self, 30) - 1;
}

/* The title of a closed entry's paper is hidden; without a label it is not known to be there. */
static void
fill_papers (KgrFill *self)
{
  GPtrArray *facts = self->skeleton->facts->papers;
  gint64 closed = fill_owner (self, TRUE);

  for (guint i = 0; i <= facts->len; i++)
    {
      const KgrPaper *fact = i < facts->len ? facts->pdata[i] : NULL;
      g_autofree char *hidden = kgr_fill_dup_words (self);

      while (closed != 0 && kgr_fill_chance (self, 20))
        fill_paper (self, NULL, hidden, closed);
      if (fact != NULL && closed != 0 && fact->title == NULL)
        fill_paper (self, fact->label, hidden, closed);
      else if (fact != NULL)
        fill_paper (self, fact->label, fact->title, kgr_fill_chance (self, 50)
                                                      ? fill_owner (self, FALSE) : 0);
    }
}

void
kgr_fill_facts (KgrFill *self)
{
  fill_head (self);
  fill_people (self);
  fill_agenda (self);
  fill_papers (self);
}
