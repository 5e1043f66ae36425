/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cell of a unit, before it is sealed:
 *
 *   {"v":1, "speaker":"会長", "begun":"2026-06-02T18:31:00", "opened":true,
 *    "text":["one paragraph", {"text":"another", "confidential":[[0,2,"reason"]]}], "summary":[…]}
 *
 * A paragraph without passages is a plain string. What is not there is unknown, false or empty.
 * Version 2 has "read_out":true, "decision":"accepted" and "votes":[for, against, abstained] as
 * well; a cell without them is of version 1, so that an older program opens it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "kgr-error.h"
#include "kgr-record-text.h"
#include "kgr-unit-private.h"

#define CELL_VERSION 2
/* The object, a layer, a paragraph, its passages, a passage. */
#define CELL_DEPTH 5

static const char *layer_names[KGR_N_LAYERS] = { "text", "summary" };

static JsonArray *
passages_to_json (const KgrSpan *spans,
                  guint          n_spans)
{
  JsonArray *passages = json_array_sized_new (n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      JsonArray *passage = json_array_sized_new (3);

      json_array_add_int_element (passage, spans[i].start);
      json_array_add_int_element (passage, spans[i].length);
      json_array_add_string_element (passage, spans[i].reason);
      json_array_add_array_element (passages, passage);
    }
  return passages;
}

static JsonArray *
layer_to_json (KgrUnit *self,
               KgrLayer layer)
{
  guint n_paras = kgr_unit_get_n_paras (self, layer);
  JsonArray *paras = json_array_sized_new (n_paras);

  for (guint i = 0; i < n_paras; i++)
    {
      KgrPara *para = kgr_unit_get_para (self, layer, i);
      guint n_spans;
      const KgrSpan *spans = kgr_para_get_spans (para, &n_spans);

      if (n_spans == 0)
        json_array_add_string_element (paras, kgr_para_get_text (para));
      else
        {
          JsonObject *object = json_object_new ();

          json_object_set_string_member (object, "text", kgr_para_get_text (para));
          json_object_set_array_member (object, "confidential",
                                        passages_to_json (spans, n_spans));
          json_array_add_object_element (paras, object);
        }
    }
  return paras;
}

static void
votes_to_json (JsonObject        *object,
               const KgrDecision *decision)
{
  JsonArray *votes = json_array_sized_new (3);

  json_array_add_int_element (votes, decision->n_for);
  json_array_add_int_element (votes, decision->n_against);
  json_array_add_int_element (votes, decision->n_abstained);
  json_object_set_array_member (object, "votes", votes);
}

static gboolean
is_version_1 (const KgrUnitFields *fields)
{
  return !fields->read_out && fields->decision.kind == 0 && !fields->decision.counted;
}

/**
 * kgr_unit_to_cell:
 * @self: a unit
 *
 * What is sealed of a unit: its texts with their passages, speaker, begun, opened, what was
 * decided. The same unit gives the same cell.
 *
 * Returns: (transfer full): a JSON object on one line; wipe it after sealing
 */
char *
kgr_unit_to_cell (KgrUnit *self)
{
  const KgrUnitFields *fields = kgr_unit_get (self);
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (root, object);
  json_object_set_int_member (object, "v", is_version_1 (fields) ? 1 : CELL_VERSION);
  if (fields->speaker != NULL)
    json_object_set_string_member (object, "speaker", fields->speaker);
  if (fields->begun != NULL)
    json_object_set_string_member (object, "begun", fields->begun);
  if (fields->opened)
    json_object_set_boolean_member (object, "opened", TRUE);
  if (fields->read_out)
    json_object_set_boolean_member (object, "read_out", TRUE);
  if (fields->decision.kind != 0)
    json_object_set_string_member (object, "decision",
                                   kgr_decision_kind_to_code (fields->decision.kind));
  if (fields->decision.counted)
    votes_to_json (object, &fields->decision);
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    if (fields->paras[layer] != NULL)
      json_object_set_array_member (object, layer_names[layer], layer_to_json (self, layer));
  return json_to_string (root, FALSE);
}

static gboolean
set_corrupt (GError **error)
{
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("A part of the record is damaged and cannot be read. "
                         "Look for it in a backup."));
  return FALSE;
}

static gboolean
read_int (JsonNode *node,
          gint64    min,
          gint64    max,
          gint64   *value)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  *value = json_node_get_int (node);
  return *value >= min && *value <= max;
}

static const char *
read_line (JsonNode *node)
{
  const char *text = NULL;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);

  return text != NULL && kgr_record_text_is_line (text) ? text : NULL;
}

/* Passages have to be as they were written: in order, disjoint, inside a text of @n_chars. */
static GArray *
read_passages (JsonNode *node,
               int       n_chars)
{
  g_autoptr(GArray) spans = kgr_spans_new ();
  JsonArray *passages = NULL;
  gint64 covered = 0;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  passages = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (passages); i++)
    {
      JsonNode *element = json_array_get_element (passages, i);
      JsonArray *passage = JSON_NODE_HOLDS_ARRAY (element) ? json_node_get_array (element) : NULL;
      gint64 start, length;
      const char *reason = NULL;

      if (passage == NULL || json_array_get_length (passage) != 3
          || !read_int (json_array_get_element (passage, 0), covered, n_chars, &start)
          || !read_int (json_array_get_element (passage, 1), 1, n_chars - start, &length)
          || (reason = read_line (json_array_get_element (passage, 2))) == NULL)
        return NULL;
      kgr_spans_append (spans, start, start + length, reason);
      covered = start + length;
    }
  return g_steal_pointer (&spans);
}

static KgrPara *
read_para (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  GArray *spans = NULL;
  const char *text = NULL;

  if (object == NULL)
    {
      text = read_line (node);
      return text != NULL ? kgr_para_new_take (g_strdup (text), NULL) : NULL;
    }

  text = read_line (json_object_get_member (object, "text"));
  if (text != NULL && json_object_get_size (object) == 2)
    spans = read_passages (json_object_get_member (object, "confidential"),
                           g_utf8_strlen (text, -1));
  return spans != NULL ? kgr_para_new_take (g_strdup (text), spans) : NULL;
}

static gboolean
read_layer (JsonNode   *node,
            GPtrArray **layer)
{
  g_autoptr(GPtrArray) paras = NULL;
  JsonArray *array = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  paras = kgr_paras_new (json_array_get_length (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      KgrPara *para = read_para (json_array_get_element (array, i));

      if (para == NULL)
        return FALSE;
      g_ptr_array_add (paras, para);
    }
  g_clear_pointer (layer, g_ptr_array_unref);
  if (paras->len > 0)
    *layer = g_steal_pointer (&paras);
  return TRUE;
}

/* What is read of a cell until all of it is known to be good. */
typedef struct
{
  const char *speaker;
  const char *begun;
  gboolean    opened;
  gboolean    read_out;
  KgrDecision decision;
  GPtrArray  *paras[KGR_N_LAYERS];
} Cell;

/* Only the truth is written: false is not there. */
static gboolean
read_true (JsonNode *node,
           gboolean *value)
{
  *value = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
           json_node_get_boolean (node);
  return *value;
}

static gboolean
read_votes (JsonNode    *node,
            KgrDecision *decision)
{
  JsonArray *votes = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  int *counts[] = { &decision->n_for, &decision->n_against, &decision->n_abstained };

  if (votes == NULL || json_array_get_length (votes) != G_N_ELEMENTS (counts))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      gint64 count;

      if (!read_int (json_array_get_element (votes, i), 0, G_MAXINT, &count))
        return FALSE;
      *counts[i] = (int) count;
    }
  decision->counted = TRUE;
  return TRUE;
}

static gboolean
read_decision (JsonNode    *node,
               KgrDecision *decision)
{
  const char *code = read_line (node);

  decision->kind = code != NULL ? kgr_decision_kind_from_code (code) : 0;
  return decision->kind != 0;
}

/* An unknown member is damage, not a later version: that one has another number. */
static gboolean
read_member (Cell       *cell,
             const char *name,
             JsonNode   *node)
{
  if (strcmp (name, "v") == 0)
    return TRUE;
  if (strcmp (name, "speaker") == 0)
    return (cell->speaker = read_line (node)) != NULL;
  if (strcmp (name, "begun") == 0)
    return (cell->begun = read_line (node)) != NULL;
  if (strcmp (name, "opened") == 0)
    return read_true (node, &cell->opened);
  if (strcmp (name, "read_out") == 0)
    return read_true (node, &cell->read_out);
  if (strcmp (name, "decision") == 0)
    return read_decision (node, &cell->decision);
  if (strcmp (name, "votes") == 0)
    return read_votes (node, &cell->decision);
  for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
    if (strcmp (name, layer_names[layer]) == 0)
      return read_layer (node, &cell->paras[layer]);

  return FALSE;
}

static gboolean
read_cell (Cell       *cell,
           JsonObject *object,
           GError    **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gint64 version;

  if (!read_int (json_object_get_member (object, "v"), 1, G_MAXINT, &version))
    return set_corrupt (error);
  if (version > CELL_VERSION)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_SCHEMA_TOO_NEW,
                           _("A later version of this program wrote this record. "
                             "Update the program."));
      return FALSE;
    }

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    if (!read_member (cell, name, node))
      return set_corrupt (error);

  return TRUE;
}

/* json-glib calls itself for each level: brackets without end would end the stack first. */
static gboolean
depth_is_sane (const char *cell,
               gsize       length)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && cell[i] == '\\')
        i++;
      else if (cell[i] == '"')
        in_string = !in_string;
      else if (!in_string && (cell[i] == '[' || cell[i] == '{'))
        depth++;
      else if (!in_string && (cell[i] == ']' || cell[i] == '}'))
        depth--;
      if (depth > CELL_DEPTH)
        return FALSE;
    }
  return TRUE;
}

static JsonObject *
parse (JsonParser *parser,
       const char *cell,
       gsize       length)
{
  JsonNode *root = NULL;

  if (depth_is_sane (cell, length) && g_utf8_validate (cell, length, NULL)
      && json_parser_load_from_data (parser, cell, length, NULL))
    root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

/**
 * kgr_unit_new_from_cell:
 * @plain: what is not in the cell: ids and kinds; its strings, `opened` and `paras` are not looked
 *   at
 * @cell: what kgr_unit_to_cell() gave
 * @length: its bytes, or -1 if it ends with NUL
 * @error: return location for an error
 *
 * Makes the unit a cell was made from. Every type, every passage and every character is checked.
 *
 * Fails with %KGR_ERROR_CORRUPT or %KGR_ERROR_SCHEMA_TOO_NEW.
 *
 * Returns: (transfer full): the unit, or %NULL with @error set
 */
KgrUnit *
kgr_unit_new_from_cell (const KgrUnitFields *plain,
                        const char          *cell,
                        gssize               length,
                        GError             **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  KgrUnitFields fields;
  JsonObject *object = NULL;
  Cell read = { 0 };

  g_return_val_if_fail (plain != NULL && cell != NULL, NULL);

  object = parse (parser, cell, length < 0 ? strlen (cell) : (gsize) length);
  if (object == NULL)
    set_corrupt (error);
  if (object == NULL || !read_cell (&read, object, error))
    {
      for (guint layer = 0; layer < KGR_N_LAYERS; layer++)
        g_clear_pointer (&read.paras[layer], g_ptr_array_unref);
      return NULL;
    }

  fields = *plain;
  fields.opened = read.opened;
  fields.read_out = read.read_out;
  fields.decision = read.decision;
  memcpy (fields.paras, read.paras, sizeof fields.paras);
  return kgr_unit_new_take (&fields, g_strdup (read.speaker), g_strdup (read.begun));
}
