/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* conceal, approve, correct. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"

/* The first of the reasons every council starts with; Japanese whatever the locale, for it is
   printed. */
#define DEFAULT_REASON "個別事例・個人情報（障害者総合支援法第89条の３第５項）"

static void
set_version (JsonObject *object,
             const char *name,
             int         version)
{
  if (version != 0)
    json_object_set_int_member (object, name, version);
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
result_to_json (gint64                  id,
                const KgrConcealResult *result)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", id);
  json_object_set_int_member (object, "in_texts", result->in_texts);
  json_object_set_int_member (object, "in_titles", result->in_titles);
  json_object_set_int_member (object, "in_names", result->in_names);
  json_object_set_int_member (object, "in_papers", result->in_papers);
  set_version (object, "standing_version", result->standing_version);
  set_version (object, "next_version", result->next_version);

  return object;
}

static char *
result_to_text (const KgrConcealResult *result)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u passage is confidential now.",
                                          "%u passages are confidential now.", result->in_texts),
                          result->in_texts);
  if (result->in_titles + result->in_names + result->in_papers > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Still there, and printed: in titles %u, in names %u,"
                                      " in papers %u."),
                              result->in_titles, result->in_names, result->in_papers);
    }
  if (result->standing_version != 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Version %d still stands with these words in it. Approve and"
                                      " publish again, or withdraw it."), result->standing_version);
    }

  return g_string_free (text, FALSE);
}

static gboolean
conceal (KgrCli            *self,
         KgrStore          *store,
         gint64             id,
         KgrConcealResult  *result,
         GError           **error)
{
  g_autofree char *reason = kgr_cli_dup_name (self->reason != NULL ? self->reason : DEFAULT_REASON,
                                              "--reason", error);
  char *needle;
  gboolean done;

  if (reason == NULL)
    return FALSE;
  needle = kgr_cli_read_text (self->text_file, error);
  if (needle == NULL)
    return FALSE;
  done = kgr_meeting_repo_conceal (store, id, needle, reason, result, error);
  kgr_cli_wipe_string (needle);

  return done;
}

gboolean
kgr_cli_conceal (KgrCli  *self,
                 GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autofree char *text = NULL;
  KgrConcealResult result = { 0 };

  if (store == NULL || !conceal (self, store, id, &result, error))
    return FALSE;
  text = result_to_text (&result);
  kgr_cli_answer (self->json, result_to_json (id, &result), text);

  return TRUE;
}

static KgrSpeakerPolicy
get_speakers (KgrCli  *self,
              GError **error)
{
  KgrSpeakerPolicy speakers = KGR_SPEAKERS_RECORDED;

  if (self->speakers != NULL)
    speakers = kgr_speaker_policy_from_code (self->speakers);
  if (speakers == 0)
    g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                         _("--speakers takes recorded, role, name, anonymous, letters or"
                           " affiliation."));

  return speakers;
}

static void
answer_version (KgrCli     *self,
                gint64      id,
                const char *key,
                int         version,
                const char *sentence)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", id);
  json_object_set_int_member (object, key, version);
  kgr_cli_answer (self->json, object, sentence);
}

gboolean
kgr_cli_approve (KgrCli  *self,
                 GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  KgrSpeakerPolicy speakers = id != 0 ? get_speakers (self, error) : 0;
  g_autofree char *by = speakers != 0 ? kgr_cli_dup_name (self->by, "--by", error) : NULL;
  g_autoptr(KgrStore) store = by != NULL ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autofree char *sentence = NULL;
  int number = 0;

  if (store == NULL || !kgr_version_repo_approve (store, id, by, speakers, NULL, &number, error))
    return FALSE;
  sentence = g_strdup_printf (_("Approved as version %d."), number);
  answer_version (self, id, "version", number, sentence);

  return TRUE;
}

gboolean
kgr_cli_correct (KgrCli  *self,
                 GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autofree char *sentence = NULL;
  int standing = 0;

  if (store == NULL || !kgr_version_repo_correct (store, id, &standing, error))
    return FALSE;
  sentence = g_strdup_printf (_("The next version is open; version %d still stands until that is"
                                " approved."), standing);
  answer_version (self, id, "standing_version", standing, sentence);

  return TRUE;
}
