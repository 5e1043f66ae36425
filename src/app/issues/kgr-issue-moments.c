/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When something was done with an issue. */

#include "config.h"

#include <glib/gi18n.h>

#include "issues/kgr-issue-moments.h"
#include "issues/kgr-issue-words.h"

#define MOST_MEETINGS 24

/* An answer can be entered late; what moves or ends an issue comes after all that was done. */
static gboolean
can_date (KgrIssue              *issue,
          KgrIssueMoveKind       kind,
          const KgrMeetingPlace *place)
{
  return kgr_issue_belongs_at (issue, place) &&
         (kind == KGR_MOVE_ANSWER || !kgr_issue_has_step_after (issue, place));
}

GArray *
kgr_issue_list_moments (KgrIssue         *issue,
                        KgrIssueMoveKind  kind,
                        KgrCatalogue     *catalogue,
                        GtkStringList    *labels)
{
  GPtrArray *meetings = kgr_catalogue_get_meetings (catalogue);
  g_autofree char *today = kgr_issue_dup_today ();
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 outside = 0;

  for (guint i = 0; i < meetings->len && ids->len < MOST_MEETINGS; i++)
    {
      const KgrMeetingSummary *summary = kgr_meeting_item_get (meetings->pdata[i]);
      KgrMeetingPlace place = { summary->id, summary->body_id, summary->held_on, summary->status };
      g_autofree char *number = NULL;
      g_autofree char *date = NULL;
      g_autofree char *words = NULL;

      if (summary->body_id != issue->body_id || summary->held_on == NULL ||
          g_strcmp0 (summary->held_on, today) > 0 || !can_date (issue, kind, &place))
        continue;
      number = kgr_meeting_item_dup_number (meetings->pdata[i]);
      date = kgr_meeting_item_dup_date (meetings->pdata[i], TRUE);
      words = g_strjoin ("  ", date, number, NULL);
      g_array_append_val (ids, summary->id);
      gtk_string_list_append (labels, words);
    }
  if (kind == KGR_MOVE_ANSWER)
    return ids;
  g_array_append_val (ids, outside);
  gtk_string_list_append (labels, _("Outside a meeting"));

  return ids;
}
