/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: what the council's file says of people and reasons. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "record/kgr-record-section-private.h"

typedef struct
{
  GPtrArray  *people;
  KgrCouncil *council; /* NULL where the meeting's body has none that opens */
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_clear_pointer (&known->people, g_ptr_array_unref);
  g_clear_pointer (&known->council, kgr_council_free);
  g_free (known);
}

typedef struct
{
  gint64  body_id;
  GArray *people; /* gint64: who is on the attendance */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_array_unref (wanted->people);
  g_free (wanted);
}

/* Runs on the database thread. Readings are a help: without them numbers, names and roles are found
 * all the same; without the council's own list the program's reasons stand. */
static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Wanted *wanted = data;
  Known *known = g_new0 (Known, 1);

  known->people = g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_person_free);
  for (guint i = 0; i < wanted->people->len; i++)
    {
      gint64 id = g_array_index (wanted->people, gint64, i);
      KgrPerson *person = kgr_person_repo_load (store, id, NULL);

      if (person != NULL)
        g_ptr_array_add (known->people, person);
    }
  known->council = kgr_council_repo_load_of_body (store, wanted->body_id, NULL);

  return known;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrRecordSection) self = user_data;
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  Known *known = kgr_desk_run_finish (KGR_DESK (source), result, NULL);

  /* None only where the session has ended. */
  if (known == NULL)
    return;
  if (self->doc != NULL && session != NULL && !kgr_session_is_ended (session))
    {
      g_clear_pointer (&self->people, g_ptr_array_unref);
      self->people = g_steal_pointer (&known->people);
      g_clear_pointer (&self->council, kgr_council_free);
      self->council = g_steal_pointer (&known->council);
      kgr_record_foot_set_reasons (self->foot, kgr_council_get_reasons (self->council));
      kgr_record_section_fill_seats (self);
      kgr_record_section_show_sealing (self);
    }
  known_free (known);
}

void
kgr_record_section_load_people (KgrRecordSection *self,
                                KgrMeeting       *meeting)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  Wanted *wanted = g_new (Wanted, 1);

  wanted->body_id = meeting->body_id;
  wanted->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      const KgrAttendance *line = g_ptr_array_index (meeting->attendance, i);

      if (line->person_id != 0)
        g_array_append_val (wanted->people, line->person_id);
    }
  kgr_desk_run_async (kgr_session_get_desk (session), load_job, wanted, wanted_free, known_free,
                      kgr_session_get_cancellable (session), loaded_cb, g_object_ref (self));
}
