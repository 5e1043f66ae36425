/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: what the council's file says of people and reasons, read once a meeting. */

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

/* Runs on the database thread. Without the council's own list the program's reasons stand. */
static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GPtrArray *people = kgr_person_repo_list (store, error);
  Known *known;

  if (people == NULL)
    return NULL;
  known = g_new0 (Known, 1);
  known->people = people;
  known->council = kgr_council_repo_load_of_body (store, *(gint64 *) data, NULL);

  return known;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrRecordSection) self = user_data;
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  g_autoptr (GError) error = NULL;
  Known *known = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  /* Readings are a help: without them numbers, names and roles are found all the same. */
  if (known == NULL)
    return;
  if (self->doc != NULL && session != NULL && !kgr_session_is_ended (session))
    {
      g_clear_pointer (&self->people, g_ptr_array_unref);
      self->people = g_steal_pointer (&known->people);
      kgr_record_foot_set_reasons (self->foot, kgr_council_get_reasons (known->council));
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
  gint64 *body_id = g_new (gint64, 1);

  *body_id = meeting->body_id;
  kgr_desk_run_async (kgr_session_get_desk (session), load_job, body_id, g_free, known_free,
                      kgr_session_get_cancellable (session), loaded_cb, g_object_ref (self));
}
