/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "kgr-json.h"

JsonObject *
kgr_json_parse_object (const char  *data,
                       gssize       length,
                       GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(JsonNode) root = NULL;

  /* The parser's own message quotes what it read, so it is not handed on. */
  if (json_parser_load_from_data (parser, data, length, NULL))
    root = json_parser_steal_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return json_node_dup_object (root);

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("A sealed text is not what this program writes."));
  return NULL;
}

char *
kgr_json_print_object (JsonObject *object,
                       gsize      *length)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (root, object);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, length);
}

JsonObject *
kgr_json_copy_object (JsonObject *object)
{
  g_autoptr(GList) names = json_object_get_members (object);
  JsonObject *copy = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *value = json_object_get_member (object, l->data);

      json_object_set_member (copy, l->data, json_node_copy (value));
    }

  return copy;
}

static JsonNode *
member_of_type (JsonObject *object,
                const char *name,
                GType       type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
         ? node : NULL;
}

const char *
kgr_json_get_string (JsonObject *object,
                     const char *name)
{
  JsonNode *node = member_of_type (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

char *
kgr_json_dup_string (JsonObject *object,
                     const char *name)
{
  return g_strdup (kgr_json_get_string (object, name));
}

gint64
kgr_json_get_int (JsonObject *object,
                  const char *name,
                  gint64      fallback)
{
  JsonNode *node = member_of_type (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : fallback;
}

gboolean
kgr_json_get_boolean (JsonObject *object,
                      const char *name)
{
  JsonNode *node = member_of_type (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

JsonArray *
kgr_json_get_array (JsonObject *object,
                    const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

void
kgr_json_set_string (JsonObject *object,
                     const char *name,
                     const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

void
kgr_json_put_string (JsonObject *object,
                     const char *name,
                     const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}
