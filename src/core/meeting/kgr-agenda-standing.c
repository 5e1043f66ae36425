/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "council/kgr-body.h"
#include "meeting/kgr-agenda-repo.h"
#include "meeting/kgr-meeting-repo-private.h"
#include "meeting/kgr-meeting-usual.h"

/* What a body has set, to be put on the agenda of one of its meetings. */
typedef struct
{
  GPtrArray *lines;   /* KgrStandingItem */
  gboolean   waiting; /* minutes wait for approval */
} Standing;

static gboolean
add_lines (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  const Standing *standing = data;
  gint64 heading = 0;

  for (guint i = 0; i < standing->lines->len; i++)
    {
      const KgrStandingItem *line = standing->lines->pdata[i];
      KgrAgendaItem draft = { .kind = line->kind, .title = line->title, .numbered = TRUE };
      gboolean below = line->kind == KGR_AGENDA_ITEM;
      const KgrAgendaItem *added;

      if (line->is_last_minutes && !standing->waiting)
        continue;
      added = kgr_agenda_add (agenda, &draft, below ? heading : 0, 0, error);
      if (added == NULL)
        return FALSE;
      if (!below)
        heading = added->id;
    }

  return TRUE;
}

/**
 * kgr_agenda_repo_add_standing:
 * @store: a store that can write
 * @meeting_id: a meeting's id
 * @change: (out) (optional) (transfer full): what it did
 * @error: return location for an error
 *
 * Adds the standing agenda of the meeting's body at the end of its agenda, as planning a meeting
 * does: 前回会議録の確認 only where minutes wait for approval. One transaction; database thread. Fails
 * as kgr_agenda_repo_change() does.
 *
 * Returns: %TRUE when all of it is on the disk
 */
gboolean
kgr_agenda_repo_add_standing (KgrStore         *store,
                              gint64            meeting_id,
                              KgrAgendaChange **change,
                              GError          **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, meeting_id, NULL, error);
  g_autoptr(KgrMeetingUsual) usual = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  Standing standing;

  if (meeting == NULL ||
      (usual = kgr_meeting_usual_load (store, meeting->body_id, error)) == NULL ||
      (meetings = kgr_meeting_repo_list (store, 0, NULL, error)) == NULL)
    return FALSE;
  standing.lines = usual->standing;
  standing.waiting = meeting->starts_at != NULL &&
                     kgr_meeting_list_has_waiting (meetings, meeting->body_id,
                                                   meeting->starts_at);

  return kgr_agenda_repo_change (store, meeting_id, add_lines, &standing, change, error);
}
