/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The council of the sample: its bodies, its people and where they sit. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "import/kgr-sample-private.h"
#include "kgr-json.h"

/* What an entry has beside the fields of its structure. */
static char *
take_string (JsonObject *object,
             const char *name)
{
  char *value = kgr_json_dup_string (object, name);

  if (value != NULL)
    json_object_remove_member (object, name);

  return value;
}

static gboolean
add_body (KgrSampleMaking *making,
          gint64           council_id,
          JsonObject      *given,
          GError         **error)
{
  g_autoptr(JsonObject) object = kgr_json_copy_object (given);
  g_autofree char *under = take_string (object, "under");
  g_autoptr(KgrBody) body = kgr_body_new (NULL);
  gint64 *parent = under != NULL ? g_hash_table_lookup (making->bodies, under) : NULL;
  gint64 id;

  body->council_id = council_id;
  body->parent_id = parent != NULL ? *parent : 0;
  if (!kgr_fields_apply (&kgr_body_fields, body, object, error) ||
      !kgr_body_repo_add (making->store, body, &id, error))
    return FALSE;
  kgr_sample_note (making->bodies, body->name, id);

  return TRUE;
}

static gboolean
add_seat (KgrSampleMaking *making,
          gint64           person_id,
          JsonObject      *given,
          GError         **error)
{
  g_autoptr(JsonObject) object = kgr_json_copy_object (given);
  g_autofree char *name = take_string (object, "body");
  g_autoptr(KgrSeat) seat = g_new0 (KgrSeat, 1);
  gint64 *body = g_hash_table_lookup (making->bodies, name);

  g_assert (body != NULL);
  seat->body_id = *body;
  seat->person_id = person_id;

  return kgr_fields_apply (&kgr_seat_fields, seat, object, error) &&
         kgr_seat_repo_add (making->store, seat, NULL, error);
}

static gboolean
add_person (KgrSampleMaking *making,
            JsonObject      *given,
            GError         **error)
{
  g_autoptr(JsonObject) object = kgr_json_copy_object (given);
  JsonArray *seats = kgr_json_get_array (given, "seats");
  g_autoptr(KgrPerson) person = g_new0 (KgrPerson, 1);
  gint64 id;

  json_object_remove_member (object, "seats");
  /* With the ledger of who was told, which nobody gives from outside. */
  kgr_fields_read (&kgr_person_fields, person, object);
  if (!kgr_person_repo_add (making->store, person, &id, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (seats); i++)
    if (!add_seat (making, id, json_array_get_object_element (seats, i), error))
      return FALSE;

  return TRUE;
}

typedef struct
{
  KgrSampleMaking *making;
  JsonObject      *sample;
} Roster;

static gboolean
add_all (KgrDb     *db,
         gpointer   data,
         GError   **error)
{
  Roster *roster = data;
  JsonArray *bodies = kgr_json_get_array (roster->sample, "bodies");
  JsonArray *people = kgr_json_get_array (roster->sample, "people");
  KgrCouncil council = { .name = (char *) kgr_json_get_string (roster->sample, "council") };
  gint64 id;

  if (!kgr_council_repo_add (roster->making->store, &council, &id, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (bodies); i++)
    if (!add_body (roster->making, id, json_array_get_object_element (bodies, i), error))
      return FALSE;
  for (guint i = 0; i < json_array_get_length (people); i++)
    if (!add_person (roster->making, json_array_get_object_element (people, i), error))
      return FALSE;

  return TRUE;
}

gboolean
kgr_sample_add_roster (KgrSampleMaking *making,
                       JsonObject      *sample,
                       GError         **error)
{
  Roster roster = { making, sample };

  return kgr_store_write (making->store, add_all, &roster, error);
}
