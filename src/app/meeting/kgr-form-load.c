/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "meeting/kgr-form-load.h"

void
kgr_form_facts_free (KgrFormFacts *self)
{
  g_clear_pointer (&self->council, kgr_council_free);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_free (self);
}

const KgrBody *
kgr_form_facts_get_body (const KgrFormFacts *self,
                         gint64              id)
{
  for (guint i = 0; i < self->bodies->len; i++)
    if (((KgrBody *) g_ptr_array_index (self->bodies, i))->id == id)
      return g_ptr_array_index (self->bodies, i);

  return NULL;
}

static void
facts_free (gpointer data)
{
  kgr_form_facts_free (data);
}

/* Runs on the database thread. */
static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (KgrFormFacts) facts = g_new0 (KgrFormFacts, 1);

  facts->council = kgr_council_repo_load_of_body (store, *(gint64 *) data, error);
  if (facts->council == NULL)
    return NULL;
  facts->bodies = kgr_body_repo_list (store, error);

  return facts->bodies != NULL ? g_steal_pointer (&facts) : NULL;
}

void
kgr_form_load_async (KgrDesk             *desk,
                     gint64               body_id,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  kgr_desk_run_async (desk, load_job, g_memdup2 (&body_id, sizeof body_id), g_free, facts_free,
                      cancellable, callback, user_data);
}

KgrFormFacts *
kgr_form_load_finish (KgrDesk       *desk,
                      GAsyncResult  *result,
                      GError       **error)
{
  return kgr_desk_run_finish (desk, result, error);
}
