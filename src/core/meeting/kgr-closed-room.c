/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is in the room while what is not public is talked of, and who of them does not know yet that
 * it must not be told (障害者総合支援法第89条の３第５項). */

#include "config.h"

#include <string.h>

#include "council/kgr-council-repo.h"
#include "meeting/kgr-closed-room.h"
#include "record/kgr-projection-private.h"
#include "record/kgr-speaker-name.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

static void
room_free (gpointer data)
{
  KgrClosedRoom *room = data;

  g_free (room->number);
  g_free (room->from);
  g_free (room->until);
  g_ptr_array_unref (room->there);
  g_free (room);
}

/**
 * kgr_untold_copy:
 * @self: somebody untold
 *
 * Returns: (transfer full): the same
 */
KgrUntold *
kgr_untold_copy (const KgrUntold *self)
{
  KgrUntold *copy = g_memdup2 (self, sizeof *self);

  copy->before = g_strdup (self->before);
  copy->label = g_strdup (self->label);

  return copy;
}

/**
 * kgr_untold_free:
 * @self: (transfer full): somebody untold
 *
 * Frees it.
 */
void
kgr_untold_free (KgrUntold *self)
{
  g_free (self->before);
  g_free (self->label);
  g_free (self);
}

/* Whether a place in the record is of the room's item or of what stands below it. */
static gboolean
is_inside (KgrMeeting          *meeting,
           const KgrUnitFields *place,
           gint64               agenda_id)
{
  const KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, place->agenda_id);
  const KgrAgendaItem *closed = item != NULL ? kgr_projection_find_closed (meeting, item) : NULL;

  return closed != NULL && closed->id == agenda_id;
}

/* The stamps of the record: from the first place of the item to the next place of another. */
static void
find_times (KgrMeeting    *meeting,
            KgrClosedRoom *room)
{
  for (guint i = 0; i < meeting->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (meeting->units->pdata[i]);

      if (fields->kind != KGR_UNIT_ITEM)
        continue;
      if (is_inside (meeting, fields, room->agenda_id))
        {
          if (room->from == NULL)
            room->from = g_strdup (fields->begun);
        }
      else if (room->from != NULL && fields->begun != NULL)
        {
          room->until = g_strdup (fields->begun);
          return;
        }
    }
}

static gboolean
overlaps (const KgrPresence   *presence,
          const KgrClosedRoom *room)
{
  return (presence->until == NULL || strcmp (presence->until, room->from) > 0) &&
         (presence->from == NULL || room->until == NULL ||
          strcmp (presence->from, room->until) < 0);
}

static gboolean
was_inside (const KgrAttendance *line,
            const KgrClosedRoom *room)
{
  if (line->kind == KGR_ATTENDEE_OBSERVER || !kgr_attendance_was_there (line))
    return FALSE;
  if (line->presences == NULL || room->from == NULL)
    return TRUE;
  for (guint i = 0; i < line->presences->len; i++)
    if (overlaps (line->presences->pdata[i], room))
      return TRUE;

  return FALSE;
}

static KgrClosedRoom *
room_new (KgrMeeting          *meeting,
          const KgrAgendaItem *item)
{
  KgrClosedRoom *room = g_new0 (KgrClosedRoom, 1);

  room->agenda_id = item->id;
  room->number = g_strdup (item->number);
  room->there = g_ptr_array_new ();
  find_times (meeting, room);
  for (guint i = 0; i < meeting->attendance->len; i++)
    if (was_inside (meeting->attendance->pdata[i], room))
      g_ptr_array_add (room->there, meeting->attendance->pdata[i]);

  return room;
}

/**
 * kgr_closed_room_list:
 * @meeting: a meeting; has to outlive the list
 *
 * Who is there for each closed item. Any thread.
 *
 * Returns: (transfer full) (element-type KgrClosedRoom): in the order of the agenda
 */
GPtrArray *
kgr_closed_room_list (KgrMeeting *meeting)
{
  GPtrArray *rooms = g_ptr_array_new_with_free_func (room_free);

  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      if (kgr_projection_find_closed (meeting, item) == item)
        g_ptr_array_add (rooms, room_new (meeting, item));
    }

  return rooms;
}

static gboolean
is_told (GPtrArray  *people,
         gint64      person_id,
         const char *told_on,
         const char *day)
{
  for (guint i = 0; person_id != 0 && people != NULL && i < people->len; i++)
    {
      const KgrPerson *person = people->pdata[i];

      if (person->id == person_id && kgr_person_is_told (person, day))
        return TRUE;
    }

  return told_on != NULL && (day == NULL || strncmp (told_on, day, DATE_LENGTH) <= 0);
}

static void
add_untold (GPtrArray           *untold,
            const KgrAttendance *line,
            gboolean             is_substitute,
            char                *label)
{
  KgrUntold *one = g_new0 (KgrUntold, 1);

  one->attendance_id = line->id;
  one->person_id = is_substitute ? line->substitute_id : line->person_id;
  one->before = g_strdup (is_substitute ? line->substitute_told_on : line->told_on);
  one->is_substitute = is_substitute;
  one->label = label;
  g_ptr_array_add (untold, one);
}

/* Of a line that is represented all the time only the substitute is asked. */
static void
look_at (GPtrArray           *untold,
         KgrMeeting          *meeting,
         const KgrAttendance *line,
         GPtrArray           *people,
         const char          *day)
{
  gboolean represented = (line->status & KGR_ATTENDANCE_REPRESENTED) != 0;
  gboolean in_person = !represented || (line->status & KGR_ATTENDANCE_PRESENT) != 0;

  if (in_person && !is_told (people, line->person_id, line->told_on, day))
    add_untold (untold, line, FALSE, kgr_speaker_name_dup (meeting->attendance, line));
  if (represented && !is_told (people, line->substitute_id, line->substitute_told_on, day))
    {
      g_autofree char *member = kgr_speaker_name_dup (meeting->attendance, line);
      gboolean named = line->substitute != NULL && line->substitute[0] != '\0';

      add_untold (untold, line, TRUE,
                  g_strconcat (named ? line->substitute : member, "（代理）", NULL));
    }
}

/**
 * kgr_closed_room_untold:
 * @meeting: a meeting
 * @room: one of its closed rooms
 * @people: (nullable) (element-type KgrPerson): where the ledger of the duty of secrecy stands
 *
 * Who is in the room and was not told of the duty of secrecy by the end of the meeting's day. Of
 * those who are no person of the file the line says when they were told. Any thread.
 *
 * Returns: (transfer full) (element-type KgrUntold): in the order of the attendance
 */
GPtrArray *
kgr_closed_room_untold (KgrMeeting    *meeting,
                        KgrClosedRoom *room,
                        GPtrArray     *people)
{
  GPtrArray *untold = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_untold_free);
  g_autofree char *day = meeting->starts_at != NULL ? g_strndup (meeting->starts_at, DATE_LENGTH)
                                                    : NULL;

  for (guint i = 0; i < room->there->len; i++)
    look_at (untold, meeting, room->there->pdata[i], people, day);

  return untold;
}
