/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli-roster.h"
#include "kgr-error.h"

static JsonArray *
refuse_json (gboolean   or_list,
             GError   **error)
{
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                       or_list ? _("This is not a JSON object, or a list of them.")
                               : _("This is not a JSON object."));
  return NULL;
}

JsonArray *
kgr_cli_read_objects (KgrCli    *self,
                      gboolean   or_list,
                      GError   **error)
{
  char *text = kgr_cli_read_text (self->from, error);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  JsonArray *objects;
  gboolean good;
  JsonNode *root;

  if (text == NULL)
    return NULL;
  /* The parser's own message quotes what it read, so it is not handed on. */
  good = json_parser_load_from_data (parser, text, -1, NULL);
  kgr_cli_wipe_string (text);
  root = good ? json_parser_get_root (parser) : NULL;
  if (root == NULL || !(JSON_NODE_HOLDS_OBJECT (root) || (or_list && JSON_NODE_HOLDS_ARRAY (root))))
    return refuse_json (or_list, error);
  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      objects = json_array_new ();
      json_array_add_element (objects, json_node_copy (root));
      return objects;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (root)); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (json_node_get_array (root), i)))
      return refuse_json (or_list, error);

  return json_array_ref (json_node_get_array (root));
}

gboolean
kgr_cli_apply_from (KgrCli           *self,
                    const KgrFields  *fields,
                    gpointer          settings,
                    GError          **error)
{
  g_autoptr(JsonArray) objects = kgr_cli_read_objects (self, FALSE, error);

  return objects != NULL &&
         kgr_fields_apply (fields, settings, json_array_get_object_element (objects, 0), error);
}

JsonObject *
kgr_cli_fields_to_json (const KgrFields *fields,
                        gconstpointer    settings,
                        gint64           id)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", id);
  kgr_fields_write (fields, settings, object);

  return object;
}

gboolean
kgr_cli_answer_id (KgrCli     *self,
                   gint64      id,
                   const char *sentence)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", id);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}

char *
kgr_cli_dup_day (KgrCli  *self,
                 GError **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (self->on == NULL)
    return g_date_time_format (now, "%Y-%m-%d");
  if (kgr_is_day (self->on))
    return g_strdup (self->on);
  g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                       _("A day is written as 2026-04-23."));

  return NULL;
}

char *
kgr_cli_dup_number (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

char *
kgr_cli_dup_or_dash (const char *text)
{
  return g_strdup (text != NULL && *text != '\0' ? text : "—");
}
