/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting as a version keeps it: the JSON that everybody reads, and beside each entry what
 * that leaves out, so that the same meeting comes back. */

#include "config.h"

#include "kgr-meeting-json.h"
#include "kgr-meeting-json-private.h"

static JsonObject *
get_entry (JsonObject *root,
           const char *list,
           guint       index)
{
  return json_array_get_object_element (json_object_get_array_member (root, list), index);
}

static void
complete_head (JsonObject *root,
               KgrMeeting *self)
{
  json_object_set_int_member (root, "archive", KGR_ARCHIVE_FORMAT);
  json_object_set_int_member (root, "body_id", self->body_id);
  json_object_set_int_member (root, "joint_body_id", self->joint_body_id);
  json_object_set_string_member (root, "when_printed", self->when_printed);
  json_object_set_int_member (root, "last_version", self->last_version);
  json_object_set_int_member (root, "standing_version", self->standing_version);
  json_object_set_boolean_member (root, "concealed_since", self->concealed_since);
}

static void
complete_lists (JsonObject *root,
                KgrMeeting *self)
{
  for (guint i = 0; i < self->attendance->len; i++)
    {
      const KgrAttendance *entry = self->attendance->pdata[i];
      JsonObject *object = get_entry (root, "attendance", i);

      json_object_set_int_member (object, "id", entry->id);
      json_object_set_int_member (object, "person_id", entry->person_id);
      json_object_set_string_member (object, "affiliation", entry->affiliation);
      json_object_set_string_member (object, "public_name", entry->public_name);
      json_object_set_string_member (object, "printed", entry->printed);
    }
}

/* The place of an agenda item in the record: @before is how many statements stand before it.
 * The summary is repeated here because an item may come up in several places, each with its
 * own. */
static JsonObject *
place_to_json (KgrUnit *unit,
               guint    before)
{
  const KgrUnitFields *fields = kgr_unit_get (unit);
  JsonObject *object = json_object_new ();
  JsonArray *passages = json_array_new ();

  json_object_set_int_member (object, "id", fields->id);
  json_object_set_int_member (object, "agenda_id", fields->agenda_id);
  json_object_set_int_member (object, "before", before);
  json_object_set_string_member (object, "begun", fields->begun);
  json_object_set_boolean_member (object, "opened", fields->opened);
  kgr_unit_layer_to_json (unit, KGR_LAYER_SUMMARY, object);
  kgr_unit_passages_to_json (unit, KGR_LAYER_SUMMARY, passages);
  json_object_set_array_member (object, "confidential", passages);

  return object;
}

/* What was decided, and that a statement was read out: only where it is so, so that a record
 * without it is kept as it always was. */
static void
complete_statement (JsonObject          *object,
                    const KgrUnitFields *fields)
{
  const KgrDecision *decision = &fields->decision;

  if (fields->read_out)
    json_object_set_boolean_member (object, "read_out", TRUE);
  if (decision->kind != 0)
    json_object_set_string_member (object, "decision", kgr_decision_kind_to_code (decision->kind));
  if (!decision->counted)
    return;
  json_object_set_int_member (object, "votes_for", decision->n_for);
  json_object_set_int_member (object, "votes_against", decision->n_against);
  json_object_set_int_member (object, "abstained", decision->n_abstained);
}

static void
complete_record (JsonObject *root,
                 KgrMeeting *self)
{
  JsonArray *places = json_array_new ();
  guint n_statements = 0;

  for (guint i = 0; i < self->units->len; i++)
    {
      KgrUnit *unit = self->units->pdata[i];
      const KgrUnitFields *fields = kgr_unit_get (unit);
      JsonObject *object;

      if (fields->kind == KGR_UNIT_ITEM)
        {
          json_array_add_object_element (places, place_to_json (unit, n_statements));
          continue;
        }
      object = get_entry (root, "statements", n_statements++);
      json_object_set_int_member (object, "person_id", fields->person_id);
      json_object_set_string_member (object, "begun", fields->begun);
      json_object_set_boolean_member (object, "opened", fields->opened);
      complete_statement (object, fields);
    }
  json_object_set_array_member (root, "places", places);
}

/**
 * kgr_meeting_to_archive:
 * @self: a meeting all of whose texts are open
 *
 * The whole meeting as a version keeps it: kgr_meeting_to_json() with, beside each entry, what that
 * leaves out, and the places of agenda items in a list of their own. Any thread.
 *
 * Returns: (transfer full): an object node from which kgr_meeting_new_from_archive() makes an
 *   equal meeting
 */
JsonNode *
kgr_meeting_to_archive (KgrMeeting *self)
{
  JsonNode *node = kgr_meeting_to_json (self);
  JsonObject *root = json_node_get_object (node);

  complete_head (root, self);
  complete_lists (root, self);
  complete_record (root, self);

  return node;
}
