/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading back what a version keeps. It comes out of a sealed cell, so it is this program's own
 * writing; still nothing of it is taken on trust that could reach outside a text. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-error.h"
#include "kgr-json.h"
#include "kgr-meeting-json.h"
#include "kgr-meeting-json-private.h"
#include "kgr-meeting-repo-private.h"
#include "meeting/kgr-attendance-private.h"

static const char *
get_string (JsonObject *object,
            const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static gint64
get_int (JsonObject *object,
         const char *name,
         gint64      unknown)
{
  return json_object_get_int_member_with_default (object, name, unknown);
}

static gboolean
get_boolean (JsonObject *object,
             const char *name)
{
  return json_object_get_boolean_member_with_default (object, name, FALSE);
}

/* The objects of a list; nothing where the member is no list, NULL where an entry is no object. */
static GPtrArray *
get_objects (JsonObject *object,
             const char *name)
{
  g_autoptr(GPtrArray) objects = g_ptr_array_new ();
  JsonNode *member = json_object_get_member (object, name);
  JsonArray *array = member != NULL && JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member)
                                                                      : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return NULL;
      g_ptr_array_add (objects, json_node_get_object (element));
    }

  return g_steal_pointer (&objects);
}

static void
read_head (KgrMeeting *self,
           JsonObject *root)
{
  self->id = get_int (root, "id", 0);
  self->body_id = get_int (root, "body_id", 0);
  self->council = g_strdup (get_string (root, "council"));
  self->body = g_strdup (get_string (root, "body"));
  self->title = g_strdup (get_string (root, "title"));
  self->fiscal_year = get_int (root, "fiscal_year", 0);
  self->number = get_int (root, "number", 0);
  self->starts_at = g_strdup (get_string (root, "starts_at"));
  self->ends_at = g_strdup (get_string (root, "ends_at"));
  self->when_printed = g_strdup (get_string (root, "when_printed"));
  self->venue = g_strdup (get_string (root, "venue"));
  self->observers = get_int (root, "observers", -1);
  self->record_method = kgr_record_method_from_code (get_string (root, "record_method"));
  self->status = kgr_meeting_status_from_code (get_string (root, "status"));
  self->last_version = get_int (root, "last_version", 0);
  self->standing_version = get_int (root, "standing_version", 0);
  self->concealed_since = get_boolean (root, "concealed_since");
  self->form = kgr_meeting_form_from_code (get_string (root, "form"));
  self->cancellation = kgr_cancellation_from_code (get_string (root, "cancellation"));
  self->joint_body_id = get_int (root, "joint_body_id", 0);
  self->joint_body = g_strdup (get_string (root, "joint_body"));
  self->joint_number = get_int (root, "joint_number", 0);
  self->opened_at = g_strdup (get_string (root, "opened_at"));
  self->closed_at = g_strdup (get_string (root, "closed_at"));
  self->memo = g_strdup (get_string (root, "memo"));
  kgr_meeting_log_from_json (self, kgr_json_get_array (root, "log"));
  self->notice_at = g_strdup (get_string (root, "notice_at"));
}

/* The flags whose codes a list holds. */
static guint
read_flags (JsonObject *object,
            const char *name,
            guint     (*from_code) (const char *code))
{
  JsonNode *member = json_object_get_member (object, name);
  guint flags = 0;

  if (member == NULL || !JSON_NODE_HOLDS_ARRAY (member))
    return 0;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (member)); i++)
    {
      JsonNode *code = json_array_get_element (json_node_get_array (member), i);

      if (JSON_NODE_HOLDS_VALUE (code))
        flags |= from_code (json_node_get_string (code));
    }

  return flags;
}

static gboolean
read_attendance (KgrMeeting *self,
                 JsonObject *root)
{
  g_autoptr(GPtrArray) objects = get_objects (root, "attendance");

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    {
      JsonObject *object = objects->pdata[i];
      KgrAttendance *entry = kgr_meeting_add_attendance (self);

      entry->id = get_int (object, "id", 0);
      entry->person_id = get_int (object, "person_id", 0);
      entry->status = read_flags (object, "status", kgr_attendance_status_from_code);
      entry->name = g_strdup (get_string (object, "name"));
      entry->role = g_strdup (get_string (object, "role"));
      entry->affiliation = g_strdup (get_string (object, "affiliation"));
      entry->public_name = g_strdup (get_string (object, "public_name"));
      entry->printed = g_strdup (get_string (object, "printed"));
      kgr_attendance_from_object (entry, object);
    }

  return objects != NULL;
}

static gboolean
read_agenda (KgrMeeting *self,
             JsonObject *root)
{
  g_autoptr(GPtrArray) objects = get_objects (root, "agenda");

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    {
      JsonObject *object = objects->pdata[i];
      KgrAgendaItem *item = kgr_meeting_add_agenda (self);

      item->id = get_int (object, "id", 0);
      item->parent_id = get_int (object, "parent", 0);
      item->kind = kgr_agenda_kind_from_code (get_string (object, "kind"));
      item->closed = get_boolean (object, "closed");
      item->number = g_strdup (get_string (object, "number"));
      item->title = g_strdup (get_string (object, "title"));
      item->ground = g_strdup (get_string (object, "ground"));
      item->public_title = g_strdup (get_string (object, "public_title"));
      item->numbered = get_boolean (object, "numbered");
      item->matter = kgr_agenda_matter_from_code (get_string (object, "matter"));
      item->presenter_id = get_int (object, "presenter_id", 0);
      item->presenter = g_strdup (get_string (object, "presenter"));
      item->minutes = get_int (object, "minutes", 0);
      item->notes = g_strdup (get_string (object, "notes"));
      item->decider = g_strdup (get_string (object, "decider"));
      item->decided_on = g_strdup (get_string (object, "decided_on"));
    }

  return objects != NULL;
}

static gboolean
read_papers (KgrMeeting *self,
             JsonObject *root)
{
  g_autoptr(GPtrArray) objects = get_objects (root, "papers");

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    {
      JsonObject *object = objects->pdata[i];
      KgrPaper *paper = kgr_meeting_add_paper (self);

      paper->id = get_int (object, "id", 0);
      paper->label = g_strdup (get_string (object, "label"));
      paper->title = g_strdup (get_string (object, "title"));
      paper->agenda_id = get_int (object, "item", 0);
      paper->series = kgr_paper_series_from_code (get_string (object, "series"));
      paper->labelled = get_boolean (object, "labelled");
      paper->handling = read_flags (object, "handling", kgr_paper_handling_from_code);
      paper->copies = get_int (object, "copies", -1);
      paper->collected = get_int (object, "collected", -1);
    }

  return objects != NULL;
}

/* The passages of the paragraph whose characters are [@start, @start + @n_chars) of its layer.
 * FALSE where one reaches over its end: a passage never spans paragraphs. */
static gboolean
collect_spans (GPtrArray  *passages,
               const char *layer,
               gint64      start,
               gint64      n_chars,
               GArray     *spans)
{
  for (guint i = 0; i < passages->len; i++)
    {
      gint64 at = get_int (passages->pdata[i], "start", -1);
      gint64 length = get_int (passages->pdata[i], "length", 0);
      const char *reason = get_string (passages->pdata[i], "reason");
      KgrSpan span = { 0 };

      if (g_strcmp0 (get_string (passages->pdata[i], "in"), layer) != 0 || at < start ||
          at >= start + n_chars)
        continue;
      if (length <= 0 || length > start + n_chars - at)
        return FALSE;
      span.start = at - start;
      span.length = length;
      span.reason = (char *) (reason != NULL ? reason : "");
      g_array_append_val (spans, span);
    }

  return TRUE;
}

/* @paras stays NULL where the layer has none. */
static gboolean
read_layer (JsonObject  *object,
            KgrLayer     layer,
            GPtrArray  **paras)
{
  g_autoptr(GPtrArray) passages = get_objects (object, "confidential");
  g_autoptr(GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_para_unref);
  const char *text = get_string (object, kgr_layer_to_key (layer));
  g_auto(GStrv) lines = NULL;
  gint64 start = 0;

  if (passages == NULL)
    return FALSE;
  if (text == NULL)
    return TRUE;
  /* One empty paragraph is not none, and g_strsplit() would make it so. */
  lines = *text != '\0' ? g_strsplit (text, "\n", -1) : g_strdupv ((char *[]) { "", NULL });
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (KgrSpan));
      gint64 n_chars = g_utf8_strlen (lines[i], -1);

      if (!collect_spans (passages, kgr_layer_to_key (layer), start, n_chars, spans))
        return FALSE;
      g_ptr_array_add (read, kgr_para_new (lines[i], (KgrSpan *) spans->data, spans->len));
      start += n_chars + 1;
    }
  *paras = g_steal_pointer (&read);

  return TRUE;
}

static void
read_decision (KgrUnitFields *fields,
               JsonObject    *object)
{
  KgrDecision *decision = &fields->decision;
  const char *code = get_string (object, "decision");

  fields->read_out = get_boolean (object, "read_out");
  decision->kind = code != NULL ? kgr_decision_kind_from_code (code) : 0;
  decision->counted = json_object_has_member (object, "votes_for");
  decision->n_for = (int) CLAMP (get_int (object, "votes_for", 0), 0, G_MAXINT);
  decision->n_against = (int) CLAMP (get_int (object, "votes_against", 0), 0, G_MAXINT);
  decision->n_abstained = (int) CLAMP (get_int (object, "abstained", 0), 0, G_MAXINT);
}

static gboolean
add_unit (KgrMeeting    *self,
          KgrUnitFields *fields,
          JsonObject    *object)
{
  g_autoptr(GPtrArray) text = NULL;
  g_autoptr(GPtrArray) summary = NULL;

  if ((fields->kind != KGR_UNIT_ITEM && !read_layer (object, KGR_LAYER_TEXT, &text)) ||
      !read_layer (object, KGR_LAYER_SUMMARY, &summary))
    return FALSE;
  fields->id = get_int (object, "id", 0);
  fields->begun = get_string (object, "begun");
  fields->opened = get_boolean (object, "opened");
  read_decision (fields, object);
  fields->paras[KGR_LAYER_TEXT] = text;
  fields->paras[KGR_LAYER_SUMMARY] = summary;
  g_ptr_array_add (self->units, kgr_unit_new (fields));

  return TRUE;
}

static gboolean
add_place (KgrMeeting *self,
           JsonObject *object)
{
  KgrUnitFields fields = { .kind = KGR_UNIT_ITEM, .agenda_id = get_int (object, "agenda_id", 0) };

  return add_unit (self, &fields, object);
}

static gboolean
add_statement (KgrMeeting *self,
               JsonObject *object)
{
  KgrUnitFields fields = { .person_id = get_int (object, "person_id", 0),
                           .speaker = get_string (object, "speaker") };

  fields.statement_kind = kgr_statement_kind_from_code (get_string (object, "kind"));
  if (fields.statement_kind == 0)
    return FALSE;
  fields.kind = fields.statement_kind == KGR_STATEMENT_SPEECH ? KGR_UNIT_STATEMENT : KGR_UNIT_NOTE;

  return add_unit (self, &fields, object);
}

static gboolean
read_record (KgrMeeting *self,
             JsonObject *root)
{
  g_autoptr(GPtrArray) statements = get_objects (root, "statements");
  g_autoptr(GPtrArray) places = get_objects (root, "places");
  guint next = 0;

  if (statements == NULL || places == NULL)
    return FALSE;
  for (guint i = 0; i <= statements->len; i++)
    {
      while (next < places->len && get_int (places->pdata[next], "before", -1) == i)
        if (!add_place (self, places->pdata[next++]))
          return FALSE;
      if (i < statements->len && !add_statement (self, statements->pdata[i]))
        return FALSE;
    }

  return next == places->len;
}

/**
 * kgr_meeting_new_from_archive:
 * @node: what kgr_meeting_to_archive() made, now or in an earlier version of the program
 * @error: return location for an error
 *
 * The meeting as it was. Members it does not know are passed over. Any thread.
 *
 * Fails with %KGR_ERROR_SCHEMA_TOO_NEW for a format that a later program wrote, and with
 * %KGR_ERROR_CORRUPT for what is no archive; the message holds no word of the record.
 *
 * Returns: (transfer full): a meeting, or %NULL with @error set
 */
KgrMeeting *
kgr_meeting_new_from_archive (JsonNode  *node,
                              GError   **error)
{
  g_autoptr(KgrMeeting) self = kgr_meeting_new ();
  JsonObject *root = NULL;
  gint64 format = 0;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    root = json_node_get_object (node);
  if (root != NULL)
    format = get_int (root, "archive", 0);
  if (format > KGR_ARCHIVE_FORMAT)
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_SCHEMA_TOO_NEW,
                           _("This version was kept by a newer Kaigiroku. Open it with that one."));
      return NULL;
    }
  if (format < 1 || !read_attendance (self, root) || !read_agenda (self, root) ||
      !read_papers (self, root) || !read_record (self, root))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                           _("What this version keeps cannot be read as a record."));
      return NULL;
    }
  read_head (self, root);

  return g_steal_pointer (&self);
}
