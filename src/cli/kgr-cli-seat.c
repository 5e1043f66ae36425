/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* seat add, list, set, end, remove. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli-roster.h"

gboolean
kgr_cli_seat_add (KgrCli  *self,
                  GError **error)
{
  gint64 person_id = kgr_cli_get_id (self->arguments[0], "PERSON", error);
  g_autoptr(KgrSeat) seat = g_new0 (KgrSeat, 1);
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrBody) body = NULL;
  gint64 id = 0;

  if (person_id == 0 ||
      (self->from != NULL && !kgr_cli_apply_from (self, &kgr_seat_fields, seat, error)) ||
      (store = kgr_cli_open (self, KGR_STORE_WRITE, error)) == NULL ||
      (body = kgr_body_repo_find (store, self->body, error)) == NULL)
    return FALSE;
  seat->body_id = body->id;
  seat->person_id = person_id;

  return kgr_seat_repo_add (store, seat, &id, error) &&
         kgr_cli_answer_id (self, id, _("The seat stands in the roster."));
}

static const char *
person_name (GPtrArray *people,
             gint64     id)
{
  for (guint i = 0; i < people->len; i++)
    if (((KgrPerson *) people->pdata[i])->id == id)
      return ((KgrPerson *) people->pdata[i])->name;

  return NULL;
}

static JsonArray *
seats_to_json (GPtrArray  *seats,
               GPtrArray  *people,
               const char *day)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      JsonObject *object = kgr_cli_fields_to_json (&kgr_seat_fields, seat, seat->id);

      json_object_set_int_member (object, "body", seat->body_id);
      json_object_set_int_member (object, "person", seat->person_id);
      json_object_set_string_member (object, "name", person_name (people, seat->person_id));
      json_object_set_string_member (object, "state",
                                     kgr_code_of (kgr_seat_states,
                                                  kgr_seat_get_state (seat, seats, day,
                                                                      KGR_SEAT_SOON_DAYS)));
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
print_seats (GPtrArray  *seats,
             GPtrArray  *people,
             const char *day)
{
  const char *const headers[] = { _("Id"), _("Name"), _("Role"), _("Category"), _("From"),
                                  _("Until"), _("State"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < seats->len; i++)
    {
      const KgrSeat *seat = seats->pdata[i];
      KgrSeatState state = kgr_seat_get_state (seat, seats, day, KGR_SEAT_SOON_DAYS);
      char **row = g_new0 (char *, 8);

      row[0] = kgr_cli_dup_number (seat->id);
      row[1] = kgr_cli_dup_or_dash (person_name (people, seat->person_id));
      row[2] = kgr_cli_dup_or_dash (seat->role);
      row[3] = kgr_cli_dup_or_dash (seat->category);
      row[4] = kgr_cli_dup_or_dash (seat->from);
      row[5] = kgr_cli_dup_or_dash (seat->left != NULL ? seat->left : seat->until);
      row[6] = g_strdup (kgr_code_label (kgr_seat_states, state));
      g_ptr_array_add (rows, row);
    }
  kgr_cli_print_table (headers, rows);
}

gboolean
kgr_cli_seat_list (KgrCli  *self,
                   GError **error)
{
  g_autofree char *day = kgr_cli_dup_day (self, error);
  g_autoptr(KgrStore) store = day != NULL ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;
  g_autoptr(KgrBody) body = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GPtrArray) seats = NULL;

  if (store == NULL ||
      (self->body != NULL && (body = kgr_body_repo_find (store, self->body, error)) == NULL) ||
      (people = kgr_person_repo_list (store, error)) == NULL)
    return FALSE;
  seats = body != NULL ? kgr_seat_repo_list (store, body->id, error)
                       : kgr_seat_repo_list_all (store, error);
  if (seats == NULL)
    return FALSE;
  if (self->json)
    kgr_cli_answer_list (seats_to_json (seats, people, day));
  else
    print_seats (seats, people, day);

  return TRUE;
}

static KgrSeat *
load_seat (KgrCli    *self,
           KgrStore **store,
           GError   **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "SEAT", error);

  *store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;

  return *store != NULL ? kgr_seat_repo_load (*store, id, error) : NULL;
}

gboolean
kgr_cli_seat_set (KgrCli  *self,
                  GError **error)
{
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrSeat) seat = load_seat (self, &store, error);

  return seat != NULL &&
         kgr_cli_apply_from (self, &kgr_seat_fields, seat, error) &&
         kgr_seat_repo_update (store, seat, error) &&
         kgr_cli_answer_id (self, seat->id, _("The seat is stored."));
}

gboolean
kgr_cli_seat_end (KgrCli  *self,
                  GError **error)
{
  g_autofree char *day = kgr_cli_dup_day (self, error);
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrSeat) seat = day != NULL ? load_seat (self, &store, error) : NULL;

  if (seat == NULL)
    return FALSE;
  g_free (seat->left);
  seat->left = g_steal_pointer (&day);

  return kgr_seat_repo_update (store, seat, error) &&
         kgr_cli_answer_id (self, seat->id, _("The seat is left on that day."));
}

gboolean
kgr_cli_seat_remove (KgrCli  *self,
                     GError **error)
{
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrSeat) seat = load_seat (self, &store, error);

  return seat != NULL && kgr_seat_repo_set_removed (store, seat->id, TRUE, error) &&
         kgr_cli_answer_id (self, seat->id, _("The seat is removed."));
}
