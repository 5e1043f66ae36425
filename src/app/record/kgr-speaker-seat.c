/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrSpeakerSeat: who may speak, and by which key. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "record/kgr-speaker-seat.h"

void
kgr_speaker_seat_free (KgrSpeakerSeat *self)
{
  g_free (self->label);
  g_free (self->name);
  g_free (self->reading);
  g_free (self->role);
  g_free (self->state);
  g_free (self);
}

KgrSpeakerSeat *
kgr_speaker_seat_copy (const KgrSpeakerSeat *self)
{
  KgrSpeakerSeat *copy = g_memdup2 (self, sizeof *self);

  copy->label = g_strdup (self->label);
  copy->name = g_strdup (self->name);
  copy->reading = g_strdup (self->reading);
  copy->role = g_strdup (self->role);
  copy->state = g_strdup (self->state);

  return copy;
}

/* Whether the person has a public name, so that nothing else may be seen while hidden. */
static gboolean
is_unnamed (KgrMeeting       *meeting,
            const KgrSeating *seating)
{
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = g_ptr_array_index (meeting->attendance, i);

      if (line->id == seating->attendance_id && seating->attendance_id != 0)
        return line->public_name != NULL && *line->public_name != '\0';
    }

  return FALSE;
}

static char *
dup_state (const KgrSeating *seating)
{
  if (seating->stands_for != NULL)
    /* Translators: who speaks instead of somebody */
    return g_strdup_printf (_("for %s"), seating->stands_for);

  return kgr_seating_dup_remark (seating);
}

static KgrSpeakerSeat *
seat_new (KgrMeeting       *meeting,
          const KgrSeating *seating,
          gboolean          shown)
{
  KgrSpeakerSeat *seat = g_new0 (KgrSpeakerSeat, 1);
  gboolean unnamed = !shown && is_unnamed (meeting, seating);

  seat->number = seating->number;
  seat->person_id = seating->person_id;
  seat->label = g_strdup (seating->label);
  seat->name = unnamed ? NULL : g_strdup (seating->name);
  seat->reading = unnamed ? NULL : g_strdup (seating->reading);
  seat->role = g_strdup (seating->role);
  seat->state = dup_state (seating);
  seat->away = seating->how != KGR_SEATING_HERE;
  seat->written = seating->how == KGR_SEATING_WRITTEN;

  return seat;
}

GPtrArray *
kgr_speaker_seats_new (KgrMeeting *meeting,
                       GPtrArray  *people,
                       const char *now,
                       gboolean    shown)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_speaker_seat_free);
  g_autoptr (GPtrArray) list = kgr_seating_list (meeting, people, now);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (seats, seat_new (meeting, g_ptr_array_index (list, i), shown));

  return seats;
}

KgrSpeakerSeat *
kgr_speaker_seats_find (GPtrArray *seats,
                        int        number)
{
  for (guint i = 0; i < seats->len; i++)
    if (((KgrSpeakerSeat *) g_ptr_array_index (seats, i))->number == number)
      return g_ptr_array_index (seats, i);

  return NULL;
}

/* 副会長 alone says who it is where only one has that role. */
static KgrSpeakerSeat *
find_role (GPtrArray  *seats,
           const char *role)
{
  KgrSpeakerSeat *found = NULL;

  for (guint i = 0; i < seats->len; i++)
    {
      KgrSpeakerSeat *seat = g_ptr_array_index (seats, i);

      if (seat->name == NULL || g_strcmp0 (seat->role, role) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = seat;
    }

  return found;
}

KgrSpeakerSeat *
kgr_speaker_seats_of (GPtrArray  *seats,
                      gint64      person_id,
                      const char *label)
{
  for (guint i = 0; i < seats->len; i++)
    {
      KgrSpeakerSeat *seat = g_ptr_array_index (seats, i);

      if (person_id != 0 ? seat->person_id == person_id
                         : label != NULL && strcmp (seat->label, label) == 0)
        return seat;
    }

  return person_id == 0 && label != NULL ? find_role (seats, label) : NULL;
}
