/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "meeting/kgr-agenda-entry.h"
#include "meeting/kgr-meeting.h"

G_DEFINE_BOXED_TYPE (KgrMeeting, kgr_meeting, kgr_meeting_ref, kgr_meeting_unref)

static void
step_free (gpointer data)
{
  KgrMeetingStep *step = data;

  g_free (step->at);
  g_free (step->by);
  g_free (step->was);
  g_free (step->note);
  g_free (step);
}

static void
unit_free (gpointer data)
{
  kgr_unit_unref (data);
}

static void
meeting_free (KgrMeeting *self)
{
  if (self->base != NULL)
    {
      kgr_meeting_unref (self->base);
      g_ptr_array_unref (self->units);
      g_free (self);
      return;
    }

  g_free (self->council);
  g_free (self->body);
  g_free (self->title);
  g_free (self->starts_at);
  g_free (self->ends_at);
  g_free (self->when_printed);
  g_free (self->venue);
  g_free (self->joint_body);
  g_free (self->opened_at);
  g_free (self->closed_at);
  g_free (self->memo);
  g_ptr_array_unref (self->log);
  g_free (self->notice_at);
  g_ptr_array_unref (self->attendance);
  g_ptr_array_unref (self->agenda);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->units);
  g_clear_pointer (&self->positions, g_array_unref);
  g_free (self);
}

/**
 * kgr_meeting_new:
 *
 * Makes a meeting of which nothing is known: no id, every text %NULL, observers not recorded, no
 * record method, a draft, its lists empty. The lists own their entries; @units owns a
 * reference to each #KgrUnit put into it.
 *
 * Returns: (transfer full): a meeting
 */
KgrMeeting *
kgr_meeting_new (void)
{
  KgrMeeting *self = g_new0 (KgrMeeting, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->observers = -1;
  self->status = KGR_MEETING_DRAFT;
  self->log = g_ptr_array_new_with_free_func (step_free);
  self->attendance = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_attendance_free);
  self->agenda = kgr_agenda_items_new ();
  self->papers = kgr_papers_new ();
  self->units = g_ptr_array_new_with_free_func (unit_free);

  return self;
}

/**
 * kgr_meeting_with_units:
 * @self: a meeting
 * @units: (element-type KgrUnit): another record of it
 *
 * The same meeting with another record. Head, agenda, attendance and papers are shared with @self,
 * so it costs nothing however long they are. Do not change either afterwards.
 *
 * Returns: (transfer full): the meeting
 */
KgrMeeting *
kgr_meeting_with_units (KgrMeeting *self,
                        GPtrArray  *units)
{
  KgrMeeting *copy = NULL;

  g_return_val_if_fail (self != NULL && units != NULL, NULL);

  copy = g_new (KgrMeeting, 1);
  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->base = kgr_meeting_ref (self);
  copy->units = g_ptr_array_ref (units);
  copy->positions = NULL; /* of the other record */
  return copy;
}

/**
 * kgr_meeting_ref:
 * @self: a meeting
 *
 * Takes a reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
KgrMeeting *
kgr_meeting_ref (KgrMeeting *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kgr_meeting_unref:
 * @self: (transfer full): a meeting
 *
 * Drops a reference; the last one frees the meeting and all it holds. Any thread.
 */
void
kgr_meeting_unref (KgrMeeting *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    meeting_free (self);
}

/**
 * kgr_meeting_is_open:
 * @self: a meeting
 *
 * Any thread.
 *
 * Returns: whether its head and record can be changed: it is planned, in session, a draft or
 *   circulated
 */
gboolean
kgr_meeting_is_open (KgrMeeting *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->status >= KGR_MEETING_PLANNED && self->status <= KGR_MEETING_CIRCULATED;
}

/**
 * kgr_meeting_add_step:
 * @self: a meeting that is still being filled
 *
 * Appends an entry to the log of which nothing is known yet.
 *
 * Returns: (transfer none): the entry, owned by @self
 */
KgrMeetingStep *
kgr_meeting_add_step (KgrMeeting *self)
{
  KgrMeetingStep *step;

  g_return_val_if_fail (self != NULL, NULL);

  step = g_new0 (KgrMeetingStep, 1);
  g_ptr_array_add (self->log, step);
  return step;
}

/**
 * kgr_meeting_add_attendance:
 * @self: a meeting that is still being filled
 *
 * Appends an empty line to the attendance: no person, no status, every text %NULL.
 *
 * Returns: (transfer none): the line, owned by @self
 */
KgrAttendance *
kgr_meeting_add_attendance (KgrMeeting *self)
{
  KgrAttendance *attendance;

  g_return_val_if_fail (self != NULL, NULL);

  attendance = kgr_attendance_new ();
  g_ptr_array_add (self->attendance, attendance);
  return attendance;
}

/**
 * kgr_meeting_add_agenda:
 * @self: a meeting that is still being filled
 *
 * Appends an open agenda item without number and title.
 *
 * Returns: (transfer none): the item, owned by @self
 */
KgrAgendaItem *
kgr_meeting_add_agenda (KgrMeeting *self)
{
  KgrAgendaItem *item;

  g_return_val_if_fail (self != NULL, NULL);

  item = kgr_agenda_item_new ();
  g_ptr_array_add (self->agenda, item);
  return item;
}

/**
 * kgr_meeting_add_paper:
 * @self: a meeting that is still being filled
 *
 * Appends a paper without label and title.
 *
 * Returns: (transfer none): the paper, owned by @self
 */
KgrPaper *
kgr_meeting_add_paper (KgrMeeting *self)
{
  KgrPaper *paper;

  g_return_val_if_fail (self != NULL, NULL);

  paper = kgr_paper_new ();
  g_ptr_array_add (self->papers, paper);
  return paper;
}

/**
 * kgr_meeting_find_agenda:
 * @self: a meeting
 * @id: id of an agenda item; 0 finds nothing
 *
 * Looks an agenda item up.
 *
 * Returns: (transfer none) (nullable): the item, owned by @self, or %NULL where none has @id
 */
KgrAgendaItem *
kgr_meeting_find_agenda (KgrMeeting *self,
                         gint64      id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; id != 0 && i < self->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (self->agenda, i);

      if (item->id == id)
        return item;
    }

  return NULL;
}
