/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the file to a paper at its place: database, gate, database. */

#include "config.h"

#include "kgr-delivery.h"

/* Shared by the threads one after the other. */
typedef struct
{
  gatomicrefcount         ref_count;
  const KgrDeliverySteps *steps;
  gpointer                order;
} Parcel;

typedef struct
{
  KgrDesk  *desk;
  Parcel   *parcel;
  gboolean  written;
} Job;

static Parcel *
parcel_ref (Parcel *parcel)
{
  g_atomic_ref_count_inc (&parcel->ref_count);

  return parcel;
}

static void
parcel_unref (gpointer data)
{
  Parcel *parcel = data;

  if (!g_atomic_ref_count_dec (&parcel->ref_count))
    return;
  parcel->steps->order_free (parcel->order);
  g_free (parcel);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->desk);
  parcel_unref (job->parcel);
  g_free (job);
}

/* Runs on the database thread. */
static gpointer
make (KgrStore      *store,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Parcel *parcel = data;

  return GINT_TO_POINTER (parcel->steps->make (store, parcel->order, error));
}

/* Runs on the database thread. */
static gpointer
note (KgrStore      *store,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Parcel *parcel = data;

  return GINT_TO_POINTER (parcel->steps->note (store, parcel->order, error));
}

/* Runs on a thread of the pool. */
static void
write_paper (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Parcel *parcel = data;
  GError *error = NULL;

  if (parcel->steps->write (parcel->order, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (kgr_desk_run_finish (KGR_DESK (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  job->written = TRUE;
  kgr_desk_run_async (job->desk, note, parcel_ref (job->parcel), parcel_unref, NULL, NULL,
                      noted_cb, g_steal_pointer (&task));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GTask) writing = NULL;
  GError *error = NULL;

  if (kgr_desk_run_finish (KGR_DESK (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  writing = g_task_new (NULL, g_task_get_cancellable (task), written_cb, g_object_ref (task));
  g_task_set_check_cancellable (writing, FALSE);
  g_task_set_task_data (writing, parcel_ref (job->parcel), parcel_unref);
  g_task_run_in_thread (writing, write_paper);
}

void
kgr_deliver_async (KgrDesk                 *desk,
                   const KgrDeliverySteps  *steps,
                   gpointer                 order,
                   GCancellable            *cancellable,
                   GAsyncReadyCallback      callback,
                   gpointer                 user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Parcel *parcel = g_new0 (Parcel, 1);
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&parcel->ref_count);
  parcel->steps = steps;
  parcel->order = order;
  job->parcel = parcel;
  job->desk = g_object_ref (desk);
  /* A file that stands at its place stands there, whatever was pressed since. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  kgr_desk_run_async (job->desk, make, parcel_ref (parcel), parcel_unref, NULL, cancellable,
                      made_cb, task);
}

gboolean
kgr_deliver_finish (GAsyncResult  *result,
                    gboolean      *written,
                    GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *written = job->written;

  return g_task_propagate_boolean (G_TASK (result), error);
}
