/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The asynchronous door: one thread with the store, jobs in the order they were given. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kgr-backup.h"
#include "kgr-desk-private.h"
#include "kgr-error.h"
#include "vault/kgr-vault.h"

G_DEFINE_FINAL_TYPE (KgrDesk, kgr_desk, G_TYPE_OBJECT)

typedef struct
{
  GTask          *task;
  KgrDeskFunc     func;
  gpointer        data;
  GDestroyNotify  data_free;
  GDestroyNotify  result_free;
} Job;

static void
job_free (Job *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_clear_object (&self->task);
  g_free (self);
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;
  KgrDesk *desk = g_task_get_source_object (job->task);
  GError *error = NULL;
  gpointer result = NULL;

  if (desk->store != NULL)
    result = job->func (desk->store, job->data, g_task_get_cancellable (job->task), &error);
  else
    g_set_error_literal (&error, KGR_ERROR, KGR_ERROR_LOCKED,
                         _("The file is locked. Unlock it with a passphrase first."));
  g_assert ((result == NULL) == (error != NULL));

  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->result_free);
  job_free (job);
}

void
kgr_desk_push (KgrDesk        *self,
               GTask          *task,
               KgrDeskFunc     func,
               gpointer        data,
               GDestroyNotify  data_free,
               GDestroyNotify  result_free)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  g_thread_pool_push (self->worker, job, NULL);
}

static void
kgr_desk_finalize (GObject *object)
{
  KgrDesk *self = KGR_DESK (object);

  /* Every job holds a reference, so none is left; this may even be the worker letting go of the
   * last one, so it must not be waited for. */
  g_thread_pool_free (self->worker, FALSE, FALSE);
  kgr_store_close (self->store);
  g_clear_pointer (&self->holder, kgr_wipe_string);
  g_clear_pointer (&self->slot_name, kgr_wipe_string);
  g_free (self->path);

  G_OBJECT_CLASS (kgr_desk_parent_class)->finalize (object);
}

static void
kgr_desk_class_init (KgrDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_desk_finalize;
}

static void
kgr_desk_init (KgrDesk *self)
{
  self->worker = g_thread_pool_new (run_job, NULL, 1, TRUE, NULL);
}

KgrDesk *
kgr_desk_new (const char *path)
{
  KgrDesk *self = g_object_new (KGR_TYPE_DESK, NULL);

  self->path = g_strdup (path);
  return self;
}

const char *
kgr_desk_get_path (KgrDesk *self)
{
  return self->path;
}

gboolean
kgr_desk_is_unlocked (KgrDesk *self)
{
  return self->unlocked;
}

gboolean
kgr_desk_is_read_only (KgrDesk *self)
{
  return self->read_only;
}

const char *
kgr_desk_get_holder (KgrDesk *self)
{
  return self->holder;
}

const char *
kgr_desk_get_slot_name (KgrDesk *self)
{
  return self->slot_name;
}

/* Last in the queue: what was queued before is done first. */
static gpointer
lock_store (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  KgrDesk *self = data;

  g_clear_pointer (&self->store, kgr_store_close);
  return GINT_TO_POINTER (TRUE);
}

void
kgr_desk_lock_async (KgrDesk             *self,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, kgr_desk_lock_async);
  if (!self->unlocked)
    {
      g_task_return_pointer (task, GINT_TO_POINTER (TRUE), NULL);
      return;
    }
  self->unlocked = FALSE;
  g_clear_pointer (&self->holder, kgr_wipe_string);
  g_clear_pointer (&self->slot_name, kgr_wipe_string);
  kgr_desk_push (self, g_steal_pointer (&task), lock_store, self, NULL, NULL);
}

gboolean
kgr_desk_lock_finish (KgrDesk       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

void
kgr_desk_run_async (KgrDesk             *self,
                    KgrDeskFunc          func,
                    gpointer             data,
                    GDestroyNotify       data_free,
                    GDestroyNotify       result_free,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, kgr_desk_run_async);
  /* A cancelled task would say so even when its commit has happened (measured). */
  g_task_set_check_cancellable (task, FALSE);
  kgr_desk_push (self, task, func, data, data_free, result_free);
}

gpointer
kgr_desk_run_finish (KgrDesk       *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
backup_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  KgrDesk *self = source;
  GError *error = NULL;

  if (kgr_backup_rotate (self->path, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
kgr_desk_backup_async (KgrDesk             *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, kgr_desk_backup_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, backup_in_thread);
}

gboolean
kgr_desk_backup_finish (KgrDesk       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
