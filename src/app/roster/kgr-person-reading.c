/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a person is made from. */

#include "config.h"

#include <glib/gi18n.h>

#include "roster/kgr-person-reading.h"
#include "roster/kgr-roster.h"
#include "text/kgr-era.h"

static void
clear (gpointer data)
{
  KgrPersonReading *self = data;

  g_clear_pointer (&self->person, kgr_person_free);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->siblings, g_ptr_array_unref);
  g_clear_pointer (&self->people, kgr_people_unref);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->council, kgr_council_free);
}

KgrPersonReading *
kgr_person_reading_ref (KgrPersonReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kgr_person_reading_unref (KgrPersonReading *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gpointer
kgr_person_reading_job (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(KgrPersonReading) reading = g_atomic_rc_box_new0 (KgrPersonReading);
  g_autoptr(GPtrArray) councils = kgr_council_repo_list (store, error);
  g_autoptr(GPtrArray) people = NULL;

  reading->id = *(gint64 *) data;
  if (councils == NULL ||
      (reading->bodies = kgr_body_repo_list (store, error)) == NULL ||
      (reading->siblings = kgr_seat_repo_list_all (store, error)) == NULL ||
      (people = kgr_person_repo_list (store, error)) == NULL ||
      (reading->id != 0 &&
       ((reading->person = kgr_person_repo_load (store, reading->id, error)) == NULL ||
        (reading->seats = kgr_seat_repo_list_of_person (store, reading->id, error)) == NULL)))
    return NULL;
  reading->people = kgr_people_new (people);
  if (councils->len > 0)
    reading->council = kgr_council_copy (councils->pdata[0]);

  return g_steal_pointer (&reading);
}

const KgrBody *
kgr_person_reading_find_body (KgrPersonReading *reading,
           gint64   id)
{
  for (guint i = 0; i < reading->bodies->len; i++)
    if (((KgrBody *) reading->bodies->pdata[i])->id == id)
      return reading->bodies->pdata[i];

  return NULL;
}

gboolean
kgr_person_reading_differs (const KgrPersonReading *self,
                            const KgrPerson        *written)
{
  const KgrPerson *read = self->person;

  return read != NULL &&
         (g_strcmp0 (read->name, written->name) != 0 ||
          g_strcmp0 (read->reading, written->reading) != 0 ||
          g_strcmp0 (read->affiliation, written->affiliation) != 0 ||
          g_strcmp0 (read->public_name, written->public_name) != 0 ||
          g_strcmp0 (read->note, written->note) != 0);
}

/* "令和６年４月１日（月）〜" and so on; NULL where nothing is known. */
static char *
dup_term (const KgrSeat *seat)
{
  const char *last = seat->left != NULL ? seat->left : seat->until;
  g_autofree char *from = seat->from != NULL ? kgr_era_format_date (seat->from, TRUE) : NULL;
  g_autofree char *until = last != NULL ? kgr_era_format_date (last, TRUE) : NULL;

  if (from == NULL && until == NULL)
    return NULL;

  return g_strdup_printf ("%s〜%s", from != NULL ? from : "", until != NULL ? until : "");
}

char *
kgr_person_reading_dup_holder (const KgrPersonReading *reading,
                               const KgrSeat          *seat)
{
  const KgrPerson *person = kgr_people_get (reading->people, seat->person_id);
  g_autofree char *term = dup_term (seat);

  return g_strdup_printf ("%s%s%s%s%s", person != NULL ? person->name : _("Somebody removed"),
                          seat->role != NULL ? "  ・  " : "", seat->role != NULL ? seat->role : "",
                          term != NULL ? "  ・  " : "", term != NULL ? term : "");
}

static const KgrSeat *
find_seat (GPtrArray *seats,
           gint64     id)
{
  for (guint i = 0; id != 0 && i < seats->len; i++)
    if (((KgrSeat *) seats->pdata[i])->id == id)
      return seats->pdata[i];

  return NULL;
}

/* After whom the seat was taken. */
static void
add_predecessor (GString          *facts,
                 KgrPersonReading *reading,
                 const KgrSeat    *seat)
{
  const KgrSeat *before = find_seat (reading->siblings, seat->predecessor_id);
  const KgrPerson *person = before != NULL ? kgr_people_get (reading->people, before->person_id)
                                           : NULL;

  if (person == NULL)
    return;
  g_string_append (facts, "  ・  ");
  g_string_append_printf (facts, _("after %s"), person->name);
}

char *
kgr_person_reading_dup_facts (KgrPersonReading       *reading,
           const KgrSeat *seat,
           gboolean lived)
{
  g_autofree char *day = kgr_roster_dup_today ();
  g_autofree char *term = dup_term (seat);
  KgrSeatState state = kgr_seat_get_state (seat, reading->siblings, day, KGR_SEAT_SOON_DAYS);
  GString *facts = g_string_new (kgr_code_label (kgr_seat_states, state));

  if (term != NULL)
    g_string_append_printf (facts, "  ・  %s", term);
  if (seat->category != NULL)
    g_string_append_printf (facts, "  ・  %s", seat->category);
  add_predecessor (facts, reading, seat);
  if (lived && seat->lived_experience)
    g_string_append_printf (facts, "  ・  %s", _("From lived experience"));

  return g_string_free (facts, FALSE);
}
