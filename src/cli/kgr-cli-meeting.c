/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* show. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-input.h"
#include "kgr-cli-issue.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

static KgrMeeting *
load_meeting (KgrCli     *self,
              KgrStore   *store,
              gint64      id,
              GPtrArray **damage,
              GError    **error)
{
  if (self->version != G_MININT)
    return kgr_version_repo_load (store, id, self->version, error);

  return kgr_meeting_repo_load (store, id, damage, error);
}

static gboolean
report_damage (GPtrArray  *damage,
               GError    **error)
{
  g_autofree char *places = NULL;

  if (damage == NULL || damage->len == 0)
    return TRUE;
  g_ptr_array_add (damage, NULL);
  places = g_strjoinv (", ", (char **) damage->pdata);
  g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
               _("What is damaged does not open and is shown as unknown: %s."), places);

  return FALSE;
}

gboolean
kgr_cli_show (KgrCli  *self,
              GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(GPtrArray) damage = NULL;
  g_autoptr(KgrMeeting) meeting = store != NULL ? load_meeting (self, store, id, &damage, error)
                                                : NULL;
  g_autoptr(GError) local = NULL;
  gboolean good;

  if (meeting == NULL)
    return FALSE;
  if (self->json)
    {
      g_autoptr(JsonNode) node = kgr_meeting_to_json (meeting);

      /* A version keeps the record; what stands on the meeting is no part of it. */
      good = self->version != G_MININT ||
             kgr_cli_show_issues (store, id, json_node_get_object (node), &local);
      kgr_cli_print_json (node);
    }
  else
    {
      kgr_cli_print_meeting (meeting);
      good = self->version != G_MININT || kgr_cli_show_issues (store, id, NULL, &local);
    }
  if (!report_damage (damage, error))
    return FALSE;
  if (!good)
    g_propagate_error (error, g_steal_pointer (&local));

  return good;
}
