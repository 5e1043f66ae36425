/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "meeting/kgr-meeting.h"

G_BEGIN_DECLS

/**
 * kgr_meeting_to_json:
 * @self: a meeting
 *
 * The meeting in the program's own JSON: id, council, body, title, fiscal_year, number, starts_at,
 * ends_at, venue, observers, record_method, status, form, cancellation, joint_body, joint_number,
 * opened_at, closed_at, memo, log, attendance, agenda, papers, statements.
 * Unknown is null. This is what the command line prints and what a version keeps.
 *
 * Returns: (transfer full): an object node
 */
JsonNode   *kgr_meeting_to_json     (KgrMeeting *self) G_GNUC_WARN_UNUSED_RESULT;

/* The whole meeting as a version keeps it: kgr_meeting_to_json() and what it leaves out (body_id,
 * when_printed, public names, the places of items, opened, begun …), so that it comes back
 * equal. */
JsonNode   *kgr_meeting_to_archive  (KgrMeeting *self) G_GNUC_WARN_UNUSED_RESULT;
KgrMeeting *kgr_meeting_new_from_archive (JsonNode *node,
                                          GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
