/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "meeting/kgr-attendance.h"

G_BEGIN_DECLS

/* [{"from", "until", "online", "by_substitute"}]; null for NULL. What is no object is passed over
 * in reading. */
JsonNode   *kgr_presences_to_json      (GPtrArray           *presences) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *kgr_presences_from_json    (JsonArray           *array) G_GNUC_WARN_UNUSED_RESULT;

/* What cells, versions and other programs have in common: kind, seat, presences, substitute,
 * told_on, opinion, opinion_statement, closed_only; unknown is null. Reading fills an empty
 * line. */
void        kgr_attendance_to_object   (const KgrAttendance *self,
                                        JsonObject          *object);
void        kgr_attendance_from_object (KgrAttendance       *self,
                                        JsonObject          *object);
/* The sealed cell. */
JsonObject *kgr_attendance_to_cell     (const KgrAttendance *self) G_GNUC_WARN_UNUSED_RESULT;
void        kgr_attendance_from_cell   (KgrAttendance       *self,
                                        JsonObject          *object);

G_END_DECLS
