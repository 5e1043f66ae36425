/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-projection-private.h"

/* The fixed wordings of the printed form, Japanese whatever the locale. */
#define UNTITLED "非公開案件"
#define CLOSED "非公開"

static gboolean
is_set (const char *text)
{
  return text != NULL && text[0] != '\0';
}

char *
kgr_projection_dup_entry (const KgrAgendaItem *entry)
{
  const char *title = entry->title;

  if (entry->closed)
    title = is_set (entry->public_title) ? entry->public_title : UNTITLED;
  if (!is_set (title))
    title = "";
  return is_set (entry->number) ? g_strconcat (entry->number, " ", title, NULL) : g_strdup (title);
}

char *
kgr_projection_dup_closed (const KgrAgendaItem *entry)
{
  if (entry != NULL && is_set (entry->ground))
    return g_strconcat ("（" CLOSED "　", entry->ground, "）", NULL);

  return g_strdup ("（" CLOSED "）");
}

/* A parent that is its own ancestor ends the search, as one that is not there does. */
const KgrAgendaItem *
kgr_projection_find_closed (KgrMeeting          *meeting,
                            const KgrAgendaItem *entry)
{
  const KgrAgendaItem *closed = NULL;

  for (guint steps = 0; entry != NULL && steps <= meeting->agenda->len; steps++)
    {
      if (entry->closed)
        closed = entry;
      entry = entry->parent_id != 0 ? kgr_meeting_find_agenda (meeting, entry->parent_id) : NULL;
    }
  return closed;
}
