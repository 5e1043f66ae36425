/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The body's rule on the quorum, and the people with the ledger of the duty of secrecy. */

#include "config.h"

#include "council/kgr-council-repo.h"
#include "meeting/kgr-attendance-load.h"

void
kgr_attendance_facts_free (KgrAttendanceFacts *self)
{
  g_clear_pointer (&self->body, kgr_body_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->found, kgr_people_unref);
  g_free (self);
}

static void
facts_free (gpointer data)
{
  kgr_attendance_facts_free (data);
}

/* Runs on the database thread. */
static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (KgrAttendanceFacts) facts = g_new0 (KgrAttendanceFacts, 1);

  facts->body = kgr_body_repo_load (store, *(gint64 *) data, error);
  if (facts->body == NULL)
    return NULL;
  facts->terms = kgr_quorum_terms_of_body (facts->body);
  facts->people = kgr_person_repo_list (store, error);
  if (facts->people == NULL)
    return NULL;
  facts->found = kgr_people_new (facts->people);

  return g_steal_pointer (&facts);
}

void
kgr_attendance_load_async (KgrDesk             *desk,
                           gint64               body_id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  kgr_desk_run_async (desk, load_job, g_memdup2 (&body_id, sizeof body_id), g_free, facts_free,
                      cancellable, callback, user_data);
}

KgrAttendanceFacts *
kgr_attendance_load_finish (KgrDesk       *desk,
                            GAsyncResult  *result,
                            GError       **error)
{
  return kgr_desk_run_finish (desk, result, error);
}
