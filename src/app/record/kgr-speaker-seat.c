/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrSpeakerSeat: who may speak, and by which key. */

#include "config.h"

#include <string.h>

#include "meeting/kgr-meeting-words.h"
#include "record/kgr-speaker-seat.h"

/* As it is printed, Japanese in every language. */
#define SECRETARIAT "事務局"

void
kgr_speaker_seat_free (KgrSpeakerSeat *self)
{
  g_free (self->label);
  g_free (self->name);
  g_free (self->reading);
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
  copy->state = g_strdup (self->state);

  return copy;
}

static KgrSpeakerSeat *
seat_new (int         number,
          const char *label)
{
  KgrSpeakerSeat *seat = g_new0 (KgrSpeakerSeat, 1);

  seat->number = number;
  seat->label = g_strdup (label);
  seat->name = g_strdup (label);

  return seat;
}

static const char *
find_state (KgrAttendance *person)
{
  static const KgrAttendanceStatus said[] = {
    KGR_ATTENDANCE_REPRESENTED, KGR_ATTENDANCE_ONLINE, KGR_ATTENDANCE_LATE, KGR_ATTENDANCE_ABSENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (person->status & said[i])
      return kgr_attendance_status_to_label (said[i]);

  return NULL;
}

static void
add_person (GPtrArray     *seats,
            KgrAttendance *person,
            gboolean       shown,
            int           *next)
{
  g_autofree char *name = kgr_attendance_dup_name (person, shown);
  gboolean here = (person->status & KGR_ATTENDANCE_ABSENT) == 0;
  KgrSpeakerSeat *seat = seat_new (here ? (*next)++ : KGR_SEAT_NONE, name);

  seat->person_id = person->person_id;
  seat->state = g_strdup (find_state (person));
  seat->away = !here;
  g_ptr_array_add (seats, seat);
}

GPtrArray *
kgr_speaker_seats_new (KgrMeeting *meeting,
                       gboolean    shown)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_speaker_seat_free);
  int next = 1;

  for (guint i = 0; i < meeting->attendance->len; i++)
    add_person (seats, g_ptr_array_index (meeting->attendance, i), shown, &next);
  g_ptr_array_add (seats, seat_new (KGR_SEAT_SECRETARIAT, SECRETARIAT));

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

  return NULL;
}
