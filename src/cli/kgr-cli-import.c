/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* import: minutes from a text file, looked at first or stored. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "import/kgr-import.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo.h"

#define STDIN_LIMIT (64 * 1024 * 1024)

static KgrImport *
read_import (const char  *path,
             GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  const char *text;
  gsize length = 0;

  if (strcmp (path, "-") != 0)
    return kgr_import_new_from_file (path, NULL, error);

  bytes = kgr_cli_read_stdin (STDIN_LIMIT, error);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);

  return kgr_import_new_from_text (text != NULL ? text : "", length, NULL, error);
}

static void
set_lines (JsonObject *object,
           const char *name,
           GPtrArray  *lines)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < lines->len; i++)
    json_array_add_string_element (array, lines->pdata[i]);
  json_object_set_array_member (object, name, array);
}

static void
print_lines (const char *heading,
             GPtrArray  *lines)
{
  if (lines->len > 0)
    kgr_cli_print ("\n%s\n", heading);
  for (guint i = 0; i < lines->len; i++)
    kgr_cli_print ("  %s\n", (char *) lines->pdata[i]);
}

/* @meeting: as it was read, or as it was stored. */
static void
answer_import (KgrCli     *self,
               KgrImport  *import,
               KgrMeeting *meeting)
{
  if (self->json)
    {
      g_autoptr(JsonNode) node = kgr_meeting_to_json (meeting);

      set_lines (json_node_get_object (node), "removed", import->removed);
      set_lines (json_node_get_object (node), "unread", import->unread);
      kgr_cli_print_json (node);
      return;
    }

  kgr_cli_print_meeting (meeting);
  print_lines (_("Taken out"), import->removed);
  print_lines (_("Not understood, kept where it stood"), import->unread);
}

static gboolean
store_import (KgrCli     *self,
              KgrImport  *import,
              GError    **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  g_autoptr(KgrMeeting) meeting = NULL;
  gint64 body_id = 0;
  gint64 id = 0;

  if (store == NULL)
    return FALSE;
  if (self->body != NULL)
    {
      g_autoptr(KgrBody) body = kgr_body_repo_find (store, self->body, error);

      if (body == NULL)
        return FALSE;
      body_id = body->id;
    }
  if (!kgr_meeting_repo_add (store, import->meeting, body_id, &id, error))
    return FALSE;
  meeting = kgr_meeting_repo_load (store, id, NULL, error);
  if (meeting == NULL)
    return FALSE;
  answer_import (self, import, meeting);

  return TRUE;
}

gboolean
kgr_cli_import (KgrCli  *self,
                GError **error)
{
  g_autoptr(KgrImport) import = read_import (self->arguments[0], error);

  if (import == NULL)
    return FALSE;
  if (!self->preview)
    return store_import (self, import, error);
  answer_import (self, import, import->meeting);

  return TRUE;
}
