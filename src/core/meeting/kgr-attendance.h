/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "kgr-codes.h"

G_BEGIN_DECLS

/**
 * KgrPresence:
 * @from: ISO 8601 local "2026-10-22T18:45:00"; NULL = from the opening
 * @until: the same, not included; NULL = to the end
 * @online: not in the room
 * @by_substitute: somebody else was there in place of the person
 *
 * One stretch of time in which somebody took part.
 */
typedef struct
{
  char     *from;
  char     *until;
  gboolean  online;
  gboolean  by_substitute;
} KgrPresence;

/**
 * KgrAttendance:
 * @id: row id; 0 = not stored
 * @person_id: 0 = not known
 * @status: flags; where @presences is known they follow from it
 * @name: surname, room, given name, or what is known of it
 * @role: NULL = not known
 * @affiliation: NULL = not known
 * @public_name: overrides every policy; NULL = as policy has it
 * @printed: the source's own wording ("長沢副会長") where it was imported; NULL = name and role
 * @kind: as what somebody is there
 * @number: by which a speaker is chosen (> 0), given once; 0 = none yet
 * @presences: (element-type KgrPresence): by time; empty = was not there; NULL = only @status is
 *   known
 * @substitute: who came instead; NULL = nobody, or not known
 * @substitute_affiliation: NULL = not known
 * @substitute_id: person of the substitute; 0 = not known
 * @told_on: ISO date on which somebody without a person was told of the duty of secrecy, or NULL
 * @substitute_told_on: the same of a substitute without a person
 * @opinion: what an absent member wrote; NULL = nothing
 * @opinion_unit: the unit of the record it was put into; 0 = none
 * @closed_only: was there for what is not public only, so that nothing public may tell of it
 *
 * One line of the attendance.
 */
typedef struct
{
  gint64               id;
  gint64               person_id;
  KgrAttendanceStatus  status;
  char                *name;
  char                *role;
  char                *affiliation;
  char                *public_name;
  char                *printed;
  KgrAttendeeKind      kind;
  int                  number;
  GPtrArray           *presences;
  char                *substitute;
  char                *substitute_affiliation;
  gint64               substitute_id;
  char                *told_on;
  char                *substitute_told_on;
  char                *opinion;
  gint64               opinion_unit;
  gboolean             closed_only;
} KgrAttendance;

KgrAttendance *kgr_attendance_new           (void) G_GNUC_WARN_UNUSED_RESULT;
KgrAttendance *kgr_attendance_copy          (const KgrAttendance *self) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_attendance_free          (KgrAttendance       *self);
gboolean       kgr_attendance_equal         (const KgrAttendance *a,
                                             const KgrAttendance *b);

/* An empty list that owns what is put into it. */
GPtrArray     *kgr_presences_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void           kgr_presences_add            (GPtrArray           *presences,
                                             const char          *from,
                                             const char          *until,
                                             gboolean             online,
                                             gboolean             by_substitute);
KgrAttendanceStatus kgr_presences_get_status (GPtrArray          *presences);
gboolean       kgr_presences_are_in_order   (GPtrArray           *presences);

/* Takes @presences; NULL: only the status is known. */
void           kgr_attendance_take_presences (KgrAttendance       *self,
                                              GPtrArray           *presences);
gboolean       kgr_attendance_toggle        (KgrAttendance       *self,
                                             KgrAttendanceStatus  flag,
                                             const char          *time);
gboolean       kgr_attendance_come_back     (KgrAttendance       *self,
                                             const char          *time);
gboolean       kgr_attendance_was_there     (const KgrAttendance *self);
const KgrPresence *kgr_attendance_find_presence (const KgrAttendance *self,
                                                 const char          *at);
gboolean       kgr_attendance_is_there      (const KgrAttendance *self,
                                             const char          *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrAttendance, kgr_attendance_free)

G_END_DECLS
