/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must not travel with an issue, read from everything it comes from. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "issue/kgr-hunt.h"
#include "issue/kgr-issue-repo-private.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-repo.h"

/* An issue made general from one that was made general from another …; no file has more. */
#define MAX_SOURCES 16

static gboolean
add_people (KgrHunt   *hunt,
            KgrStore  *store,
            GError   **error)
{
  g_autoptr(GPtrArray) people = kgr_person_repo_list (store, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    kgr_hunt_add_person (hunt, ((KgrPerson *) people->pdata[i])->name);

  return people != NULL;
}

static gboolean
is_closed (KgrMeeting *meeting,
           gint64      agenda_id)
{
  KgrAgendaItem *item = kgr_meeting_find_agenda (meeting, agenda_id);

  /* A damaged file may hold a ring of parents. */
  for (guint i = 0; item != NULL && i <= meeting->agenda->len; i++)
    {
      if (item->closed)
        return TRUE;
      item = item->parent_id != 0 ? kgr_meeting_find_agenda (meeting, item->parent_id) : NULL;
    }

  return FALSE;
}

static void
add_para (KgrHunt  *hunt,
          KgrPara  *para,
          gboolean  whole)
{
  const char *text = kgr_para_get_text (para);
  guint n_spans;
  const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

  if (whole)
    kgr_hunt_add_sealed (hunt, text);
  for (guint i = 0; i < n_spans; i++)
    {
      const char *start = g_utf8_offset_to_pointer (text, spans[i].start);
      const char *end = g_utf8_offset_to_pointer (start, spans[i].length);
      g_autofree char *passage = g_strndup (start, (gsize) (end - start));

      kgr_hunt_add_sealed (hunt, passage);
    }
}

static void
add_record (KgrHunt    *hunt,
            KgrMeeting *meeting)
{
  gboolean closed = FALSE;

  for (guint i = 0; i < meeting->attendance->len; i++)
    kgr_hunt_add_person (hunt, ((KgrAttendance *) meeting->attendance->pdata[i])->name);
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      const KgrAgendaItem *item = meeting->agenda->pdata[i];

      if (is_closed (meeting, item->id))
        kgr_hunt_add_sealed (hunt, item->title);
    }
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = meeting->units->pdata[i];
      const KgrUnitFields *fields = kgr_unit_get (unit);

      if (fields->kind == KGR_UNIT_ITEM)
        closed = is_closed (meeting, fields->agenda_id);
      for (int layer = 0; layer < KGR_N_LAYERS; layer++)
        for (guint j = 0; j < kgr_unit_get_n_paras (unit, (KgrLayer) layer); j++)
          add_para (hunt, kgr_unit_get_para (unit, (KgrLayer) layer, j),
                    closed && !fields->opened);
    }
}

/* Only what is confidential of the issue itself stays behind; of what it was made general from
 * everything does. */
static gboolean
add_issue (KgrHunt   *hunt,
           KgrStore  *store,
           KgrIssue  *issue,
           gboolean   is_source,
           GError   **error)
{
  g_autoptr(KgrMeeting) meeting = NULL;
  g_autoptr(GPtrArray) damage = NULL;

  if (is_source || kgr_issue_is_sealed (issue))
    {
      kgr_hunt_add_source (hunt, issue->title);
      kgr_hunt_add_source (hunt, issue->detail);
      for (guint i = 0; i < issue->history->len; i++)
        kgr_hunt_add_source (hunt, ((KgrIssueStep *) issue->history->pdata[i])->text);
    }
  if (issue->origin_meeting_id == 0)
    return TRUE;
  /* What does not open of the record is not sought; the check of the file names it. */
  meeting = kgr_meeting_repo_load (store, issue->origin_meeting_id, &damage, error);
  if (meeting != NULL)
    add_record (hunt, meeting);

  return meeting != NULL;
}

/**
 * kgr_hunt_load:
 * @store: an unlocked store
 * @issue_id: the issue a text is to travel with or to be made general from
 * @error: return location for an error
 *
 * Collects what must stay behind: the names of the people the file knows and of who was at the
 * meeting the issue came from, that meeting's confidential passages and closed items, the texts of
 * a confidential issue, and all that of what the issue was made general from. Fails with
 * %KGR_ERROR_NOT_FOUND. Database thread.
 *
 * Returns: (transfer full): what to seek
 */
KgrHunt *
kgr_hunt_load (KgrStore  *store,
               gint64     issue_id,
               GError   **error)
{
  g_autoptr(KgrHunt) hunt = kgr_hunt_new ();

  if (!add_people (hunt, store, error))
    return NULL;
  for (guint i = 0; issue_id != 0 && i < MAX_SOURCES; i++)
    {
      g_autoptr(KgrIssue) issue = kgr_issue_repo_load (store, issue_id, error);

      if (issue == NULL || !add_issue (hunt, store, issue, i > 0, error))
        return NULL;
      issue_id = issue->generalised_from;
    }

  return g_steal_pointer (&hunt);
}
