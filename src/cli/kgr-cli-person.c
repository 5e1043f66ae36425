/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* person add, list, find, set, remove; secrecy list, tell. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-secrecy-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli-roster.h"

/* All are added or none: KgrDb's transactions are the core's, so what cannot be is found first. */
static GPtrArray *
read_people (KgrCli  *self,
             GError **error)
{
  g_autoptr(JsonArray) objects = kgr_cli_read_objects (self, TRUE, error);
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_person_free);

  if (objects == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (objects); i++)
    {
      KgrPerson *person = g_new0 (KgrPerson, 1);

      g_ptr_array_add (people, person);
      if (!kgr_fields_apply (&kgr_person_fields, person, json_array_get_object_element (objects, i),
                             error) ||
          !kgr_fields_normalize (&kgr_person_fields, person, error))
        return NULL;
    }

  return g_steal_pointer (&people);
}

static JsonArray *
ids_of (GPtrArray *people)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < people->len; i++)
    json_array_add_int_element (array, ((KgrPerson *) people->pdata[i])->id);

  return array;
}

/* Whoever has the same name already is told: perhaps it is the same person. */
gboolean
kgr_cli_person_add (KgrCli  *self,
                    GError **error)
{
  g_autoptr(GPtrArray) people = read_people (self, error);
  g_autoptr(KgrStore) store = people != NULL ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  JsonArray *answers = json_array_new ();
  guint n_same = 0;

  for (guint i = 0; store != NULL && i < people->len; i++)
    {
      KgrPerson *person = people->pdata[i];
      g_autoptr(GPtrArray) same = NULL;
      JsonObject *answer = json_object_new ();

      same = kgr_person_repo_list_same (store, person->name != NULL ? person->name : "", error);
      if (same == NULL || !kgr_person_repo_add (store, person, &person->id, error))
        {
          json_object_unref (answer);
          json_array_unref (answers);
          return FALSE;
        }
      json_object_set_int_member (answer, "id", person->id);
      json_object_set_array_member (answer, "same_name", ids_of (same));
      json_array_add_object_element (answers, answer);
      n_same += same->len;
    }
  if (store != NULL && self->json)
    kgr_cli_answer_list (answers);
  else
    json_array_unref (answers);
  if (store != NULL && !self->json)
    kgr_cli_print ("%s\n", n_same > 0 ? _("The people stand in the list. Somebody there has the "
                                          "same name: look whether it is the same person.")
                                      : _("The people stand in the list."));

  return store != NULL;
}

static void
print_people (GPtrArray *people)
{
  const char *const headers[] = { _("Id"), _("Name"), _("Reading"), _("Affiliation"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < people->len; i++)
    {
      const KgrPerson *person = people->pdata[i];
      char **row = g_new0 (char *, 5);

      row[0] = kgr_cli_dup_number (person->id);
      row[1] = kgr_cli_dup_or_dash (person->name);
      row[2] = kgr_cli_dup_or_dash (person->reading);
      row[3] = kgr_cli_dup_or_dash (person->affiliation);
      g_ptr_array_add (rows, row);
    }
  kgr_cli_print_table (headers, rows);
}

static void
answer_people (KgrCli    *self,
               GPtrArray *people)
{
  JsonArray *array;

  if (!self->json)
    {
      print_people (people);
      return;
    }
  array = json_array_new ();
  for (guint i = 0; i < people->len; i++)
    json_array_add_object_element (array, kgr_cli_fields_to_json (&kgr_person_fields,
                                                                  people->pdata[i],
                                                                  ((KgrPerson *)
                                                                   people->pdata[i])->id));
  kgr_cli_answer_list (array);
}

gboolean
kgr_cli_person_list (KgrCli  *self,
                     GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) people = store != NULL ? kgr_person_repo_list (store, error) : NULL;

  if (people != NULL)
    answer_people (self, people);

  return people != NULL;
}

/* A name is looked for from a file or standard input: a command line is seen by others. */
gboolean
kgr_cli_person_find (KgrCli  *self,
                     GError **error)
{
  char *query = kgr_cli_read_text (self->text_file, error);
  g_autoptr(KgrStore) store = query != NULL ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(GPtrArray) people = NULL;

  if (store != NULL)
    people = kgr_person_repo_search (store, query, error);
  kgr_cli_wipe_string (query);
  if (people != NULL)
    answer_people (self, people);

  return people != NULL;
}

gboolean
kgr_cli_person_set (KgrCli  *self,
                    GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "PERSON", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
  g_autoptr(KgrPerson) person = store != NULL ? kgr_person_repo_load (store, id, error) : NULL;
  g_autofree char *before = NULL;
  g_autofree char *name = NULL;

  if (person == NULL)
    return FALSE;
  before = g_strdup (person->name);
  if (!kgr_cli_apply_from (self, &kgr_person_fields, person, error))
    return FALSE;
  name = kgr_fields_dup_line (person->name);
  g_free (person->name);
  person->name = g_strdup (before);
  kgr_person_set_name (person, name);

  return kgr_person_repo_update (store, person, error) &&
         kgr_cli_answer_id (self, id, _("The person is stored."));
}

gboolean
kgr_cli_person_remove (KgrCli  *self,
                       GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "PERSON", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;

  return store != NULL && kgr_person_repo_set_removed (store, id, TRUE, error) &&
         kgr_cli_answer_id (self, id, _("The person is removed."));
}

/* Who has not been told. */
gboolean
kgr_cli_secrecy_list (KgrCli  *self,
                      GError **error)
{
  g_autofree char *day = kgr_cli_dup_day (self, error);
  g_autoptr(KgrStore) store = day != NULL ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(GPtrArray) people = store != NULL ? kgr_person_repo_list (store, error) : NULL;

  if (people == NULL)
    return FALSE;
  for (guint i = people->len; i > 0; i--)
    if (kgr_person_is_told (people->pdata[i - 1], day))
      g_ptr_array_remove_index (people, i - 1);
  answer_people (self, people);

  return TRUE;
}

gboolean
kgr_cli_secrecy_tell (KgrCli  *self,
                      GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "PERSON", error);
  g_autofree char *day = id != 0 ? kgr_cli_dup_day (self, error) : NULL;
  char *how = NULL;
  g_autoptr(KgrStore) store = NULL;
  gboolean good;

  if (day == NULL ||
      (self->text_file != NULL && (how = kgr_cli_read_text (self->text_file, error)) == NULL))
    return FALSE;
  store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  good = store != NULL && kgr_secrecy_repo_tell (store, id, day, how, error);
  kgr_cli_wipe_string (how);

  return good && kgr_cli_answer_id (self, id, _("It is noted that this person was told."));
}
