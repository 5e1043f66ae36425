/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* versions, withdraw. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

static const char *
state_code (KgrVersionState state)
{
  return state == KGR_VERSION_WITHDRAWN ? "withdrawn" : "approved";
}

static JsonArray *
lines_to_json (GPtrArray *lines)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    json_array_add_string_element (array, lines->pdata[i]);

  return array;
}

static JsonObject *
version_to_json (const KgrVersion *version)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "number", version->number);
  json_object_set_string_member (object, "state", state_code (version->state));
  json_object_set_string_member (object, "approved_by", version->approved_by);
  json_object_set_string_member (object, "approved_at", version->approved_at);
  json_object_set_string_member (object, "withdrawn_at", version->withdrawn_at);
  json_object_set_string_member (object, "speakers",
                                 kgr_speaker_policy_to_code (version->speakers));
  json_object_set_string_member (object, "digest", version->digest);
  json_object_set_array_member (object, "published", lines_to_json (version->published));
  json_object_set_boolean_member (object, "concealed_since", version->concealed_since);

  return object;
}

static void
print_version (const KgrVersion *version)
{
  g_autofree char *number = g_strdup_printf ("%d", version->number);

  kgr_cli_print_fact (_("Version"), number);
  kgr_cli_print_fact (_("State"),
                      version->state == KGR_VERSION_WITHDRAWN ? _("Withdrawn") : _("Approved"));
  kgr_cli_print_fact (_("Approved by"), version->approved_by);
  kgr_cli_print_fact (_("Approved at"), version->approved_at);
  if (version->withdrawn_at != NULL)
    kgr_cli_print_fact (_("Withdrawn at"), version->withdrawn_at);
  kgr_cli_print_fact (_("Speakers"), kgr_speaker_policy_to_label (version->speakers));
  kgr_cli_print_fact (_("Digest"), version->digest);
  for (guint i = 0; version->published != NULL && i < version->published->len; i++)
    kgr_cli_print_fact (i == 0 ? _("Published") : "", version->published->pdata[i]);
  if (version->concealed_since)
    kgr_cli_print ("%s\n", _("A passage was concealed after this version: it cannot be"
                             " published."));
  kgr_cli_print ("\n");
}

static gboolean
check_cells (GPtrArray  *versions,
             GError    **error)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const KgrVersion *version = versions->pdata[i];

      if (version->approved_by != NULL)
        continue;
      g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                   _("What is damaged does not open: version %d."), version->number);
      return FALSE;
    }

  return TRUE;
}

/* A meeting without versions has an empty list; one that is not there has none. */
static GPtrArray *
load_versions (KgrStore  *store,
               gint64     id,
               GError   **error)
{
  g_autoptr(GPtrArray) damage = NULL;
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, id, &damage, error);

  return meeting != NULL ? kgr_version_repo_list (store, id, error) : NULL;
}

gboolean
kgr_cli_versions (KgrCli  *self,
                  GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(GPtrArray) versions = store != NULL ? load_versions (store, id, error) : NULL;
  JsonArray *array;

  if (versions == NULL)
    return FALSE;
  array = json_array_new ();
  for (guint i = 0; i < versions->len; i++)
    {
      json_array_add_object_element (array, version_to_json (versions->pdata[i]));
      if (!self->json)
        print_version (versions->pdata[i]);
    }
  if (self->json)
    kgr_cli_answer_list (array);
  else
    json_array_unref (array);

  return check_cells (versions, error);
}

/* What was handed out of version @number, or nothing. Borrowed from @versions. */
static GPtrArray *
find_published (GPtrArray *versions,
                int        number)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const KgrVersion *version = versions->pdata[i];

      if (version->number == number)
        return version->published;
    }

  return NULL;
}

static void
answer_withdrawal (KgrCli    *self,
                   gint64     id,
                   int        number,
                   GPtrArray *published)
{
  const char *const beyond[] = {
    _("files that were handed out or copied"),
    _("backups and copies of this database"),
    _("the web site and whatever read it"),
  };
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, _("Version %d is withdrawn. This does not reach:"), number);
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      json_array_add_string_element (array, beyond[i]);
      g_string_append_printf (text, "\n  %s", beyond[i]);
    }
  for (guint i = 0; published != NULL && i < published->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "\n" : ", ", (char *) published->pdata[i]);
  json_object_set_int_member (object, "id", id);
  json_object_set_int_member (object, "version", number);
  json_object_set_array_member (object, "published", lines_to_json (published));
  json_object_set_array_member (object, "not_reached", array);
  kgr_cli_answer (self->json, object, text->str);
}

gboolean
kgr_cli_withdraw (KgrCli  *self,
                  GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autoptr(GPtrArray) versions = NULL;
  int number = 0;

  if (store == NULL || !kgr_version_repo_withdraw (store, id, &number, error))
    return FALSE;
  versions = kgr_version_repo_list (store, id, error);
  if (versions == NULL)
    return FALSE;
  answer_withdrawal (self, id, number, find_published (versions, number));

  return TRUE;
}
