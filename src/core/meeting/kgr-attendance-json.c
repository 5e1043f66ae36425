/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the attendance as an object: the same members in its sealed cell, in what a version
 * keeps and in what other programs read. */

#include "config.h"

#include "kgr-json.h"
#include "meeting/kgr-attendance-private.h"

static void
set_id (JsonObject *object,
        const char *name,
        gint64      id)
{
  if (id != 0)
    json_object_set_int_member (object, name, id);
  else
    json_object_set_null_member (object, name);
}

JsonNode *
kgr_presences_to_json (GPtrArray *presences)
{
  JsonNode *node = json_node_new (presences != NULL ? JSON_NODE_ARRAY : JSON_NODE_NULL);
  g_autoptr(JsonArray) array = json_array_new ();

  for (guint i = 0; presences != NULL && i < presences->len; i++)
    {
      const KgrPresence *one = presences->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "from", one->from);
      json_object_set_string_member (object, "until", one->until);
      json_object_set_boolean_member (object, "online", one->online);
      json_object_set_boolean_member (object, "by_substitute", one->by_substitute);
      json_array_add_object_element (array, object);
    }
  if (presences != NULL)
    json_node_set_array (node, array);

  return node;
}

GPtrArray *
kgr_presences_from_json (JsonArray *array)
{
  GPtrArray *presences = kgr_presences_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;

      if (object != NULL)
        kgr_presences_add (presences, kgr_json_get_string (object, "from"),
                           kgr_json_get_string (object, "until"),
                           kgr_json_get_boolean (object, "online"),
                           kgr_json_get_boolean (object, "by_substitute"));
    }

  return presences;
}

static void
set_substitute (const KgrAttendance *self,
                JsonObject          *object)
{
  JsonObject *substitute = NULL;

  if (self->substitute == NULL && self->substitute_id == 0)
    {
      json_object_set_null_member (object, "substitute");
      return;
    }
  substitute = json_object_new ();
  json_object_set_string_member (substitute, "name", self->substitute);
  json_object_set_string_member (substitute, "affiliation", self->substitute_affiliation);
  set_id (substitute, "person_id", self->substitute_id);
  json_object_set_string_member (substitute, "told_on", self->substitute_told_on);
  json_object_set_object_member (object, "substitute", substitute);
}

void
kgr_attendance_to_object (const KgrAttendance *self,
                          JsonObject          *object)
{
  json_object_set_string_member (object, "kind", kgr_attendee_kind_to_code (self->kind));
  set_id (object, "seat", self->number);
  json_object_set_member (object, "presences", kgr_presences_to_json (self->presences));
  set_substitute (self, object);
  json_object_set_string_member (object, "told_on", self->told_on);
  json_object_set_string_member (object, "opinion", self->opinion);
  set_id (object, "opinion_statement", self->opinion_unit);
  json_object_set_boolean_member (object, "closed_only", self->closed_only);
}

void
kgr_attendance_from_object (KgrAttendance *self,
                            JsonObject    *object)
{
  JsonNode *member = json_object_get_member (object, "substitute");
  JsonArray *presences = kgr_json_get_array (object, "presences");

  self->kind = kgr_attendee_kind_from_code (kgr_json_get_string (object, "kind"));
  self->number = (int) kgr_json_get_int (object, "seat", 0);
  if (presences != NULL)
    self->presences = kgr_presences_from_json (presences);
  if (member != NULL && JSON_NODE_HOLDS_OBJECT (member))
    {
      JsonObject *substitute = json_node_get_object (member);

      self->substitute = kgr_json_dup_string (substitute, "name");
      self->substitute_affiliation = kgr_json_dup_string (substitute, "affiliation");
      self->substitute_id = kgr_json_get_int (substitute, "person_id", 0);
      self->substitute_told_on = kgr_json_dup_string (substitute, "told_on");
    }
  self->told_on = kgr_json_dup_string (object, "told_on");
  self->opinion = kgr_json_dup_string (object, "opinion");
  self->opinion_unit = kgr_json_get_int (object, "opinion_statement", 0);
  self->closed_only = kgr_json_get_boolean (object, "closed_only");
}

JsonObject *
kgr_attendance_to_cell (const KgrAttendance *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "v", 1);
  json_object_set_int_member (object, "status", self->status);
  kgr_json_set_string (object, "name", self->name);
  kgr_json_set_string (object, "role", self->role);
  kgr_json_set_string (object, "affiliation", self->affiliation);
  kgr_json_set_string (object, "public_name", self->public_name);
  kgr_json_set_string (object, "printed", self->printed);
  kgr_attendance_to_object (self, object);

  return object;
}

void
kgr_attendance_from_cell (KgrAttendance *self,
                          JsonObject    *object)
{
  self->status = (KgrAttendanceStatus) kgr_json_get_int (object, "status", 0);
  self->name = kgr_json_dup_string (object, "name");
  self->role = kgr_json_dup_string (object, "role");
  self->affiliation = kgr_json_dup_string (object, "affiliation");
  self->public_name = kgr_json_dup_string (object, "public_name");
  self->printed = kgr_json_dup_string (object, "printed");
  kgr_attendance_from_object (self, object);
}
