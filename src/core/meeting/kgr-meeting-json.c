/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting in the program's own JSON. The keys are a promise to other programs: none is ever
 * left out, none is renamed, and what is not known is null. */

#include "config.h"

#include "kgr-meeting-json.h"
#include "kgr-meeting-json-private.h"
#include "kgr-meeting-repo-private.h"
#include "meeting/kgr-agenda-entry.h"
#include "meeting/kgr-attendance-private.h"

const char *
kgr_layer_to_key (KgrLayer layer)
{
  return layer == KGR_LAYER_TEXT ? "text" : "summary";
}

static void
set_count (JsonObject *object,
           const char *name,
           gint64      value,
           gint64      unknown)
{
  if (value == unknown)
    json_object_set_null_member (object, name);
  else
    json_object_set_int_member (object, name, value);
}

/* No paragraph means that there is no text, or that it did not open. */
void
kgr_unit_layer_to_json (KgrUnit    *unit,
                        KgrLayer    layer,
                        JsonObject *object)
{
  g_autofree char *text = NULL;

  if (unit != NULL && kgr_unit_get_n_paras (unit, layer) > 0)
    text = kgr_unit_dup_text (unit, layer);
  json_object_set_string_member (object, kgr_layer_to_key (layer), text);
}

void
kgr_unit_passages_to_json (KgrUnit   *unit,
                           KgrLayer   layer,
                           JsonArray *passages)
{
  g_autoptr(GArray) spans = kgr_unit_dup_spans (unit, layer);

  for (guint i = 0; i < spans->len; i++)
    {
      const KgrSpan *span = &g_array_index (spans, KgrSpan, i);
      JsonObject *passage = json_object_new ();

      json_object_set_string_member (passage, "in", kgr_layer_to_key (layer));
      json_object_set_int_member (passage, "start", span->start);
      json_object_set_int_member (passage, "length", span->length);
      json_object_set_string_member (passage, "reason", span->reason);
      json_array_add_object_element (passages, passage);
    }
}

static JsonArray *
attendance_to_json (KgrMeeting *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->attendance->len; i++)
    {
      const KgrAttendance *entry = self->attendance->pdata[i];
      JsonObject *object = json_object_new ();
      JsonArray *status = json_array_new ();

      for (guint flag = KGR_ATTENDANCE_PRESENT; flag <= KGR_ATTENDANCE_ONLINE; flag <<= 1)
        if (entry->status & flag)
          json_array_add_string_element (status, kgr_attendance_status_to_code (flag));
      json_object_set_string_member (object, "name", entry->name);
      json_object_set_string_member (object, "role", entry->role);
      json_object_set_array_member (object, "status", status);
      kgr_attendance_to_object (entry, object);
      json_array_add_object_element (array, object);
    }

  return array;
}

/* The unit that stands for the agenda item in the record, or NULL. */
static KgrUnit *
find_place (KgrMeeting *self,
            gint64      agenda_id)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const KgrUnitFields *fields = kgr_unit_get (self->units->pdata[i]);

      if (fields->kind == KGR_UNIT_ITEM && fields->agenda_id == agenda_id)
        return self->units->pdata[i];
    }

  return NULL;
}

static JsonArray *
agenda_to_json (KgrMeeting *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->agenda->len; i++)
    {
      const KgrAgendaItem *item = self->agenda->pdata[i];
      KgrUnit *place = find_place (self, item->id);
      JsonObject *object = json_object_new ();
      JsonArray *passages = json_array_new ();

      json_object_set_int_member (object, "id", item->id);
      json_object_set_string_member (object, "number", item->number);
      json_object_set_string_member (object, "title", item->title);
      json_object_set_string_member (object, "kind", kgr_agenda_kind_to_code (item->kind));
      set_count (object, "parent", item->parent_id, 0);
      json_object_set_boolean_member (object, "closed", item->closed);
      json_object_set_string_member (object, "ground", item->ground);
      json_object_set_string_member (object, "public_title", item->public_title);
      kgr_agenda_item_add_json (item, object);
      kgr_unit_layer_to_json (place, KGR_LAYER_SUMMARY, object);
      if (place != NULL)
        kgr_unit_passages_to_json (place, KGR_LAYER_SUMMARY, passages);
      json_object_set_array_member (object, "confidential", passages);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
papers_to_json (KgrMeeting *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->papers->len; i++)
    {
      const KgrPaper *paper = self->papers->pdata[i];
      JsonObject *object = json_object_new ();

      set_count (object, "id", paper->id, 0);
      json_object_set_string_member (object, "label", paper->label);
      json_object_set_string_member (object, "title", paper->title);
      kgr_paper_add_json (paper, object);
      json_array_add_object_element (array, object);
    }

  return array;
}

/* Who that is: by the attendance, because a meeting keeps names as they were. */
static const char *
person_name (KgrMeeting *self,
             gint64      person_id)
{
  for (guint i = 0; person_id != 0 && i < self->attendance->len; i++)
    {
      const KgrAttendance *entry = self->attendance->pdata[i];

      if (entry->person_id == person_id)
        return entry->name;
    }

  return NULL;
}

static JsonObject *
statement_to_json (KgrMeeting *self,
                   KgrUnit    *unit,
                   gint64      agenda_id)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);
  JsonObject *object = json_object_new ();
  JsonArray *passages = json_array_new ();

  json_object_set_int_member (object, "id", fields->id);
  set_count (object, "item", agenda_id, 0);
  json_object_set_string_member (object, "kind",
                                 kgr_statement_kind_to_code (fields->statement_kind));
  json_object_set_string_member (object, "speaker", fields->speaker);
  json_object_set_string_member (object, "person", person_name (self, fields->person_id));
  for (KgrLayer layer = 0; layer < KGR_N_LAYERS; layer++)
    {
      kgr_unit_layer_to_json (unit, layer, object);
      kgr_unit_passages_to_json (unit, layer, passages);
    }
  json_object_set_array_member (object, "confidential", passages);

  return object;
}

static JsonArray *
statements_to_json (KgrMeeting *self)
{
  JsonArray *array = json_array_new ();
  gint64 agenda_id = 0;

  for (guint i = 0; i < self->units->len; i++)
    {
      KgrUnit *unit = self->units->pdata[i];
      const KgrUnitFields *fields = kgr_unit_get (unit);

      if (fields->kind == KGR_UNIT_ITEM)
        agenda_id = fields->agenda_id;
      else
        json_array_add_object_element (array, statement_to_json (self, unit, agenda_id));
    }

  return array;
}

/* How it is held, and what became of it. */
static void
set_course (JsonObject *object,
            KgrMeeting *self)
{
  json_object_set_string_member (object, "form", kgr_meeting_form_to_code (self->form));
  json_object_set_string_member (object, "cancellation",
                                 kgr_cancellation_to_code (self->cancellation));
  json_object_set_string_member (object, "joint_body", self->joint_body);
  set_count (object, "joint_number", self->joint_number, 0);
  json_object_set_string_member (object, "opened_at", self->opened_at);
  json_object_set_string_member (object, "closed_at", self->closed_at);
  json_object_set_string_member (object, "memo", self->memo);
  json_object_set_array_member (object, "log", kgr_meeting_log_to_json (self));
}

/**
 * kgr_meeting_to_json:
 * @self: a meeting
 *
 * The meeting as other programs read it. Every key stands in every object: id, council, body,
 * title, fiscal_year (western year of its April), number (第４回 is 4), starts_at and ends_at (ISO
 * 8601, local, without zone), venue, observers, record_method and status (codes), form and
 * cancellation (codes), joint_body and joint_number (the second body of a joint meeting), opened_at
 * and closed_at (when it was in fact), memo (never printed), log (kind, at, by, was, note),
 * notice_at, attendance, agenda, papers, statements. What is not known, or did not open, is null.
 *
 * A statement's `item` is the id of the agenda item whose place comes before it, or null. The
 * places of items are no statements; the summary an item's place owns stands with the agenda. A
 * passage's start and length count the characters of the text beside it, a line feed between two
 * paragraphs being one. Any thread.
 *
 * Returns: (transfer full): an object node
 */
JsonNode *
kgr_meeting_to_json (KgrMeeting *self)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  set_count (object, "id", self->id, 0);
  json_object_set_string_member (object, "council", self->council);
  json_object_set_string_member (object, "body", self->body);
  json_object_set_string_member (object, "title", self->title);
  set_count (object, "fiscal_year", self->fiscal_year, 0);
  set_count (object, "number", self->number, 0);
  json_object_set_string_member (object, "starts_at", self->starts_at);
  json_object_set_string_member (object, "ends_at", self->ends_at);
  json_object_set_string_member (object, "venue", self->venue);
  set_count (object, "observers", self->observers, -1);
  json_object_set_string_member (object, "record_method",
                                 kgr_record_method_to_code (self->record_method));
  json_object_set_string_member (object, "status", kgr_meeting_status_to_code (self->status));
  set_course (object, self);
  json_object_set_string_member (object, "notice_at", self->notice_at);
  json_object_set_array_member (object, "attendance", attendance_to_json (self));
  json_object_set_array_member (object, "agenda", agenda_to_json (self));
  json_object_set_array_member (object, "papers", papers_to_json (self));
  json_object_set_array_member (object, "statements", statements_to_json (self));
  json_node_take_object (node, object);

  return node;
}
