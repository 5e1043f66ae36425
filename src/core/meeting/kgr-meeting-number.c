/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which number the next meeting of a body has. */

#include "config.h"

#include "meeting/kgr-meeting-repo-private.h"
#include "meeting/kgr-meeting-usual.h"

/**
 * kgr_meeting_repo_next_number:
 * @store: an unlocked store
 * @body_id: a body's id
 * @fiscal_year: Gregorian year of the April the fiscal year begins in
 * @error: return location for an error
 *
 * One more than the highest number of the body in that fiscal year; of a body that counts
 * continuously in all years. A joint meeting counts for both of its bodies. A meeting that was
 * called off keeps its number: the notice has been sent with it, and two meetings with one number
 * cannot be told apart afterwards. Inside the caller's transaction.
 *
 * Returns: the number (> 0), or 0 with @error set
 */
int
kgr_meeting_repo_next_number (KgrStore  *store,
                              gint64     body_id,
                              int        fiscal_year,
                              GError   **error)
{
  g_autoptr(KgrMeetingUsual) usual = kgr_meeting_usual_load (store, body_id, error);
  g_autoptr(GPtrArray) meetings = NULL;
  int last = 0;

  if (usual == NULL || (meetings = kgr_meeting_repo_list (store, 0, NULL, error)) == NULL)
    return 0;
  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *one = meetings->pdata[i];

      if (!usual->continuous && one->fiscal_year != fiscal_year)
        continue;
      if (one->body_id == body_id)
        last = MAX (last, one->number);
      if (one->joint_body_id == body_id)
        last = MAX (last, one->joint_number);
    }

  return last + 1;
}
