/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * KgrClosedRoom:
 * @agenda_id: a closed item, the topmost of what is closed with it
 * @number: "（４）"; NULL = none
 * @from: when it was begun, ISO 8601 local; NULL = not yet, or not recorded
 * @until: when the next one was begun; NULL = not yet, or not recorded
 * @there: (element-type KgrAttendance): who is in the room then, in the order of the attendance;
 *   where times are not known, whoever was there at all. Observers are asked to leave and are not
 *   among them. The meeting's own lines
 *
 * Who hears what is not public.
 */
typedef struct
{
  gint64     agenda_id;
  char      *number;
  char      *from;
  char      *until;
  GPtrArray *there;
} KgrClosedRoom;

/**
 * KgrUntold:
 * @attendance_id: a line of the attendance
 * @person_id: 0 = not known; then it is recorded with the line
 * @is_substitute: it is who came instead
 * @before: what the line says of it: a later day, or NULL
 * @label: "久住委員", "沢渡氏（代理）"
 *
 * Somebody in a closed room who was not told of the duty of secrecy.
 */
typedef struct
{
  gint64    attendance_id;
  gint64    person_id;
  gboolean  is_substitute;
  char     *before;
  char     *label;
} KgrUntold;

KgrUntold *kgr_untold_copy        (const KgrUntold *self) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_untold_free        (KgrUntold     *self);

/* (transfer full) (element-type KgrClosedRoom), in the order of the agenda; @meeting has to outlive
 * it. */
GPtrArray *kgr_closed_room_list   (KgrMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (element-type KgrUntold): who of them was not told by the end of the meeting's
 * day. @people (element-type KgrPerson) has the ledger. */
GPtrArray *kgr_closed_room_untold (KgrMeeting    *meeting,
                                   KgrClosedRoom *room,
                                   GPtrArray     *people) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kgr_closed_room_tell   (KgrStore      *store,
                                   GPtrArray     *untold,
                                   const char    *on,
                                   const char    *how,
                                   gboolean       take_back,
                                   GError       **error);

G_END_DECLS
