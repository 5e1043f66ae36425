/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "council/kgr-council-repo-private.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-usual.h"

/* "18:30" in minutes since midnight, -1 where it is no time. */
static int
read_clock (const char *clock)
{
  int hour, minute;

  if (clock == NULL || sscanf (clock, "%2d:%2d", &hour, &minute) != 2 || hour < 0 || hour > 23 ||
      minute < 0 || minute > 59)
    return -1;

  return hour * 60 + minute;
}

/**
 * kgr_meeting_usual_load:
 * @store: an unlocked store
 * @body_id: a body's id
 * @error: return location for an error
 *
 * Fails with %KGR_ERROR_NOT_FOUND, and with %KGR_ERROR_CORRUPT where the body's or its council's
 * name does not open. Inside the caller's transaction.
 *
 * Returns: (transfer full): what the settings of the body say
 */
KgrMeetingUsual *
kgr_meeting_usual_load (KgrStore  *store,
                        gint64     body_id,
                        GError   **error)
{
  g_autoptr(KgrBody) body = kgr_body_repo_load (store, body_id, error);
  g_autoptr(KgrCouncil) council = NULL;
  g_autoptr(KgrMeetingUsual) self = g_new0 (KgrMeetingUsual, 1);

  if (body == NULL ||
      (council = kgr_council_repo_load_of_body (store, body_id, error)) == NULL)
    return NULL;
  if (body->name == NULL || council->name == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("The name of the body or of its council does not open."));
      return NULL;
    }
  self->council = g_strdup (council->name);
  self->body = g_strdup (body->name);
  self->continuous = kgr_body_get_numbering (body) == KGR_NUMBERING_CONTINUOUS;
  self->venue = g_strdup (body->place);
  self->from = read_clock (body->starts);
  self->until = read_clock (body->ends);
  self->record_method = body->method;
  self->standing = kgr_body_dup_standing (body);

  return g_steal_pointer (&self);
}

void
kgr_meeting_usual_free (KgrMeetingUsual *self)
{
  g_free (self->council);
  g_free (self->body);
  g_free (self->venue);
  g_clear_pointer (&self->standing, g_ptr_array_unref);
  g_free (self);
}
