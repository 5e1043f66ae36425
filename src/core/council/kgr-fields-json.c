/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields to JSON and back. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "council/kgr-fields-private.h"
#include "kgr-error.h"

static const char *
code_of (const KgrField *field,
         int             value)
{
  return field->codes != NULL ? kgr_code_of (field->codes, value) : field->to_code (value);
}

static int
value_of (const KgrField *field,
          const char     *code)
{
  return field->codes != NULL ? kgr_code_value (field->codes, code) : field->from_code (code);
}

static JsonNode *
lines_to_node (char **lines)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; lines[i] != NULL; i++)
    json_array_add_string_element (array, lines[i]);
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
list_to_node (const KgrField *field,
              GPtrArray      *elements)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < elements->len; i++)
    {
      JsonObject *object = json_object_new ();

      kgr_fields_write (field->elements, elements->pdata[i], object);
      json_array_add_object_element (array, object);
    }
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
number_to_node (int number)
{
  JsonNode *node;

  if (number < 0)
    return json_node_new (JSON_NODE_NULL);
  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_int (node, number);

  return node;
}

static JsonNode *
string_to_node (const char *text)
{
  JsonNode *node = text != NULL ? json_node_new (JSON_NODE_VALUE) : NULL;

  if (node != NULL)
    json_node_set_string (node, text);

  return node;
}

/* NULL where the field is not set. */
static JsonNode *
field_to_node (const KgrField *field,
               gpointer        self)
{
  JsonNode *node = NULL;
  GPtrArray *list;
  char **lines;
  int number;

  switch (field->type)
    {
    case KGR_FIELD_LINES:
      lines = KGR_FIELD_AT (self, field, char **);
      return lines != NULL ? lines_to_node (lines) : NULL;
    case KGR_FIELD_LIST:
      list = KGR_FIELD_AT (self, field, GPtrArray *);
      return list != NULL ? list_to_node (field, list) : NULL;
    case KGR_FIELD_NUMBER:
      number = KGR_FIELD_AT (self, field, int);
      return number != 0 ? number_to_node (number) : NULL;
    case KGR_FIELD_ID:
      if (KGR_FIELD_AT (self, field, gint64) == 0)
        return NULL;
      node = json_node_new (JSON_NODE_VALUE);
      json_node_set_int (node, KGR_FIELD_AT (self, field, gint64));
      return node;
    case KGR_FIELD_FLAG:
      if (!KGR_FIELD_AT (self, field, gboolean))
        return NULL;
      node = json_node_new (JSON_NODE_VALUE);
      json_node_set_boolean (node, TRUE);
      return node;
    case KGR_FIELD_CODE:
      return string_to_node (code_of (field, KGR_FIELD_AT (self, field, int)));
    case KGR_FIELD_TEXT:
    case KGR_FIELD_WORDING:
    case KGR_FIELD_DAY:
    case KGR_FIELD_TIME:
    default:
      return string_to_node (KGR_FIELD_AT (self, field, char *));
    }
}

void
kgr_fields_write (const KgrFields *fields,
                  gconstpointer    self,
                  JsonObject      *object)
{
  for (guint i = 0; i < fields->n_fields; i++)
    {
      JsonNode *node = field_to_node (&fields->fields[i], (gpointer) self);

      if (node != NULL)
        json_object_set_member (object, fields->fields[i].name, node);
    }
}

static char **
lines_from_node (JsonNode *node)
{
  JsonArray *array = json_node_get_array (node);
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *line = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (line) || json_node_get_value_type (line) != G_TYPE_STRING)
        return NULL;
      g_strv_builder_add (lines, json_node_get_string (line));
    }

  return g_strv_builder_end (lines);
}

static GPtrArray *
list_from_node (const KgrFields  *fields,
                JsonNode         *node,
                gboolean          is_strict,
                GError          **error)
{
  JsonArray *array = json_node_get_array (node);
  GPtrArray *list = kgr_fields_new_list (fields);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *one = json_array_get_element (array, i);
      gpointer element = g_malloc0 (fields->size);

      g_ptr_array_add (list, element);
      if (!JSON_NODE_HOLDS_OBJECT (one))
        {
          kgr_fields_free_list (fields, list);
          return NULL;
        }
      if (!is_strict)
        kgr_fields_read (fields, element, json_node_get_object (one));
      else if (!kgr_fields_apply (fields, element, json_node_get_object (one), error))
        {
          kgr_fields_free_list (fields, list);
          return NULL;
        }
    }

  return list;
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
set_number (const KgrField *field,
            gpointer        self,
            JsonNode       *node)
{
  gint64 number;

  if (JSON_NODE_HOLDS_NULL (node))
    number = -1;
  else if (holds (node, G_TYPE_INT64))
    number = json_node_get_int (node);
  else
    return FALSE;
  if (number < -1 || number > KGR_FIELD_MAX_NUMBER)
    return FALSE;
  KGR_FIELD_AT (self, field, int) = (int) number;

  return TRUE;
}

static gboolean
set_code (const KgrField *field,
          gpointer        self,
          JsonNode       *node)
{
  int value = holds (node, G_TYPE_STRING) ? value_of (field, json_node_get_string (node)) : 0;

  if (value != 0)
    KGR_FIELD_AT (self, field, int) = value;

  return value != 0;
}

static gboolean
set_list (const KgrField  *field,
          gpointer         self,
          JsonNode        *node,
          gboolean         is_strict,
          GError         **error)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  if (field->type == KGR_FIELD_LINES)
    {
      KGR_FIELD_AT (self, field, char **) = lines_from_node (node);
      return KGR_FIELD_AT (self, field, char **) != NULL;
    }
  KGR_FIELD_AT (self, field, GPtrArray *) = list_from_node (field->elements, node, is_strict,
                                                            error);

  return KGR_FIELD_AT (self, field, GPtrArray *) != NULL;
}

static gboolean
set_field (const KgrField  *field,
           gpointer         self,
           JsonNode        *node,
           gboolean         is_strict,
           GError         **error)
{
  switch (field->type)
    {
    case KGR_FIELD_LINES:
    case KGR_FIELD_LIST:
      return set_list (field, self, node, is_strict, error);
    case KGR_FIELD_NUMBER:
      return set_number (field, self, node);
    case KGR_FIELD_ID:
      if (!holds (node, G_TYPE_INT64) || json_node_get_int (node) < 0)
        return FALSE;
      KGR_FIELD_AT (self, field, gint64) = json_node_get_int (node);
      return TRUE;
    case KGR_FIELD_FLAG:
      if (!holds (node, G_TYPE_BOOLEAN))
        return FALSE;
      KGR_FIELD_AT (self, field, gboolean) = json_node_get_boolean (node);
      return TRUE;
    case KGR_FIELD_CODE:
      return set_code (field, self, node);
    case KGR_FIELD_TEXT:
    case KGR_FIELD_WORDING:
    case KGR_FIELD_DAY:
    case KGR_FIELD_TIME:
    default:
      if (!holds (node, G_TYPE_STRING))
        return FALSE;
      KGR_FIELD_AT (self, field, char *) = g_strdup (json_node_get_string (node));
      return TRUE;
    }
}

void
kgr_fields_read (const KgrFields *fields,
                 gpointer         self,
                 JsonObject      *object)
{
  for (guint i = 0; i < fields->n_fields; i++)
    {
      const KgrField *field = &fields->fields[i];
      JsonNode *node = json_object_get_member (object, field->name);

      if (node == NULL)
        continue;
      kgr_field_clear (field, self);
      set_field (field, self, node, FALSE, NULL);
    }
}

static const KgrField *
find_field (const KgrFields *fields,
            const char      *name)
{
  for (guint i = 0; i < fields->n_fields; i++)
    if (!fields->fields[i].is_own && strcmp (fields->fields[i].name, name) == 0)
      return &fields->fields[i];

  return NULL;
}

static gboolean
apply_member (const KgrFields  *fields,
              gpointer          self,
              const char       *name,
              JsonNode         *node,
              GError          **error)
{
  const KgrField *field = find_field (fields, name);

  if (field == NULL)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("There is a member here that is not known, or cannot be given."));
      return FALSE;
    }
  kgr_field_clear (field, self);
  if (JSON_NODE_HOLDS_NULL (node) && field->type != KGR_FIELD_NUMBER)
    return TRUE;

  return set_field (field, self, node, TRUE, error) || kgr_field_refuse (field, error);
}

gboolean
kgr_fields_apply (const KgrFields  *fields,
                  gpointer          self,
                  JsonObject       *object,
                  GError          **error)
{
  g_autoptr(GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    if (!apply_member (fields, self, l->data, json_object_get_member (object, l->data), error))
      return FALSE;

  return TRUE;
}

