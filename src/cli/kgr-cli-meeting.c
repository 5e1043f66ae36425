/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* meeting add, show. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-issue.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"
#include "text/kgr-era.h"

/* 0 with the error set. */
static int
next_number (KgrStore  *store,
             gint64     body_id,
             int        fiscal_year,
             GError   **error)
{
  g_autoptr(GPtrArray) meetings = kgr_meeting_repo_list (store, body_id, NULL, error);
  int last = 0;

  if (meetings == NULL)
    return 0;
  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *meeting = meetings->pdata[i];

      if (meeting->fiscal_year == fiscal_year)
        last = MAX (last, meeting->number);
    }

  return last + 1;
}

static char *
dup_council_name (KgrStore  *store,
                  gint64     council_id,
                  GError   **error)
{
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);

  for (guint i = 0; councils != NULL && i < councils->len; i++)
    {
      const KgrCouncil *council = councils->pdata[i];

      if (council->id == council_id && council->name != NULL)
        return g_strdup (council->name);
    }
  if (councils != NULL)
    g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                         _("The name of the body's council does not open."));

  return NULL;
}

/* "令和３年度 第４回COUNCIL BODY", as a printed 会議の名称 has it; a body that is the council is named once. */
static char *
make_title (KgrMeeting *meeting)
{
  g_autofree char *year = kgr_era_format_fiscal_year (meeting->fiscal_year);
  g_autofree char *number = kgr_digits_format (meeting->number);
  gboolean once = g_strcmp0 (meeting->council, meeting->body) == 0;

  return g_strdup_printf ("%s%s第%s回%s%s%s", year != NULL ? year : "", year != NULL ? " " : "",
                          number, meeting->council, once ? "" : " ", once ? "" : meeting->body);
}

static KgrMeeting *
plan_meeting (KgrCli    *self,
              KgrStore  *store,
              GError   **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_new ();
  g_autoptr(KgrBody) body = NULL;
  int year = 0;
  int month = 0;

  body = kgr_body_repo_find (store, self->body, error);
  if (body == NULL)
    return NULL;
  meeting->body_id = body->id;
  meeting->body = g_strdup (body->name);
  meeting->starts_at = kgr_cli_dup_time (self->starts_at, &year, &month, error);
  if (meeting->starts_at == NULL)
    return NULL;
  meeting->fiscal_year = kgr_fiscal_year_of (year, month);
  meeting->number = next_number (store, body->id, meeting->fiscal_year, error);
  if (meeting->number == 0)
    return NULL;
  meeting->council = dup_council_name (store, body->council_id, error);
  if (meeting->council == NULL)
    return NULL;
  if (self->venue != NULL)
    {
      meeting->venue = kgr_cli_dup_name (self->venue, "--venue", error);
      if (meeting->venue == NULL)
        return NULL;
    }
  meeting->title = make_title (meeting);
  meeting->observers = -1;
  meeting->status = KGR_MEETING_PLANNED;

  return g_steal_pointer (&meeting);
}

gboolean
kgr_cli_meeting_add (KgrCli  *self,
                     GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  g_autoptr(KgrMeeting) meeting = store != NULL ? plan_meeting (self, store, error) : NULL;
  g_autofree char *sentence = NULL;
  JsonObject *object;
  gint64 id = 0;

  if (meeting == NULL || !kgr_meeting_repo_add (store, meeting, meeting->body_id, &id, error))
    return FALSE;

  object = json_object_new ();
  json_object_set_int_member (object, "id", id);
  json_object_set_string_member (object, "title", meeting->title);
  sentence = g_strdup_printf ("%" G_GINT64_FORMAT "  %s", id, meeting->title);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}

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
