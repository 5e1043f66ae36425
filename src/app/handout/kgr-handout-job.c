/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From what was looked at to a file at its place: database, gate, database. */

#include "config.h"

#include <glib/gi18n.h>

#include "handout/kgr-handout-job.h"
#include "kgr-error.h"

/* Shared by the threads one after the other. */
typedef struct
{
  gatomicrefcount    ref_count;
  KgrHandoutRequest *request;
  char              *seen;
  KgrFormat          format;
  char              *path;
  char              *by;
  KgrHandout        *handout;
} Order;

typedef struct
{
  KgrDesk  *desk;
  Order    *order;
  gboolean  written;
} Job;

KgrHandoutRequest *
kgr_handout_request_copy (const KgrHandoutRequest *request)
{
  KgrHandoutRequest *copy = g_memdup2 (request, sizeof *request);

  copy->on = g_strdup (request->on);

  return copy;
}

void
kgr_handout_request_free (KgrHandoutRequest *request)
{
  g_free ((char *) request->on);
  g_free (request);
}

static Order *
order_ref (Order *order)
{
  g_atomic_ref_count_inc (&order->ref_count);

  return order;
}

static void
order_unref (gpointer data)
{
  Order *order = data;

  if (!g_atomic_ref_count_dec (&order->ref_count))
    return;
  kgr_handout_request_free (order->request);
  kgr_handout_free (order->handout);
  g_free (order->seen);
  g_free (order->path);
  g_free (order->by);
  g_free (order);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->desk);
  order_unref (job->order);
  g_free (job);
}

/* Runs on the database thread. */
static gpointer
make (KgrStore      *store,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Order *order = data;

  order->handout = kgr_handout_repo_make (store, order->request, error);
  if (order->handout == NULL)
    return NULL;
  if (g_str_equal (order->handout->digest, order->seen))
    return GINT_TO_POINTER (TRUE);

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                       _("The paper is another by now than the one that was looked at. Look at it"
                         " again."));
  return NULL;
}

/* Runs on the database thread. */
static gpointer
note_issued (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Order *order = data;

  return GINT_TO_POINTER (kgr_handout_repo_note_issued (store, order->request, order->format,
                                                        order->seen, order->by, error));
}

/* Runs on a thread of the pool: it waits for two processes. */
static void
write_file (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;

  if (kgr_handout_write (order->handout, order->format, order->path, cancellable, &error))
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
  kgr_desk_run_async (job->desk, note_issued, order_ref (job->order), order_unref, NULL, NULL,
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
  g_task_set_task_data (writing, order_ref (job->order), order_unref);
  g_task_run_in_thread (writing, write_file);
}

void
kgr_handout_job_run_async (KgrSession               *session,
                           const KgrHandoutRequest  *request,
                           const char               *seen,
                           KgrFormat                 format,
                           const char               *path,
                           const char               *by,
                           GCancellable             *cancellable,
                           GAsyncReadyCallback       callback,
                           gpointer                  user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&order->ref_count);
  order->request = kgr_handout_request_copy (request);
  order->seen = g_strdup (seen);
  order->format = format;
  order->path = g_strdup (path);
  order->by = g_strdup (by);
  job->order = order;
  job->desk = g_object_ref (kgr_session_get_desk (session));
  /* A file that stands at its place stands there, whatever was pressed since. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  kgr_desk_run_async (job->desk, make, order_ref (order), order_unref, NULL, cancellable, made_cb,
                      task);
}

gboolean
kgr_handout_job_run_finish (GAsyncResult  *result,
                            gboolean      *written,
                            GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *written = job->written;

  return g_task_propagate_boolean (G_TASK (result), error);
}
