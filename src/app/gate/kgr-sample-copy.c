/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A throw-away file with the sample in it. */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "gate/kgr-sample-copy.h"
#include "import/kgr-sample.h"
#include "kgr-platform.h"

#define PREFIX "kaigiroku-sample-"
#define NAME   "sample.kaigiroku"
#define LOCK   "alive.lock"

struct _KgrSampleCopy
{
  GObject  parent_instance;

  char    *folder;
  char    *lock;    /* in the folder: a living one's */
  int      lock_fd;
  KgrDesk *desk;
};

G_DEFINE_FINAL_TYPE (KgrSampleCopy, kgr_sample_copy, G_TYPE_OBJECT)

/* The folder is ours alone and flat. */
static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        g_warning ("A file of the sample could not be removed");
    }
  if (g_rmdir (folder) != 0)
    g_warning ("The folder of the sample could not be removed");
}

static gboolean
has (const char *folder,
     const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* One that has neither lock nor file is just being made. */
static gboolean
is_ours (const char *folder)
{
  GStatBuf status;

  return g_lstat (folder, &status) == 0 && S_ISDIR (status.st_mode) &&
         status.st_uid == geteuid () && (has (folder, LOCK) || has (folder, NAME));
}

/* A program that was killed could not remove its sample. */
static void
sweep_dead (void)
{
  g_autoptr(GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (g_get_tmp_dir (), name, NULL);
      g_autofree char *lock = g_build_filename (folder, LOCK, NULL);
      g_autofree char *store_lock = g_build_filename (folder, NAME ".lock", NULL);
      int fd;

      if (!g_str_has_prefix (name, PREFIX) || !is_ours (folder) ||
          kgr_platform_is_lock_held (store_lock))
        continue;
      fd = kgr_platform_take_lock (lock, NULL);
      if (fd < 0)
        continue;
      remove_folder (folder);
      kgr_platform_drop_lock (lock, fd);
    }
}

static void
kgr_sample_copy_finalize (GObject *object)
{
  KgrSampleCopy *self = KGR_SAMPLE_COPY (object);

  g_clear_object (&self->desk);
  if (self->folder != NULL)
    remove_folder (self->folder);
  if (self->lock_fd >= 0)
    kgr_platform_drop_lock (self->lock, self->lock_fd);
  g_free (self->lock);
  g_free (self->folder);

  G_OBJECT_CLASS (kgr_sample_copy_parent_class)->finalize (object);
}

static void
kgr_sample_copy_class_init (KgrSampleCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kgr_sample_copy_finalize;
}

static void
kgr_sample_copy_init (KgrSampleCopy *self)
{
  self->lock_fd = -1;
}

/**
 * kgr_sample_copy_new:
 * @error: return location for an error
 *
 * Removes the samples of this user's programs that were killed, too.
 *
 * Returns: (transfer full) (nullable): a copy that is not filled yet
 */
KgrSampleCopy *
kgr_sample_copy_new (GError **error)
{
  g_autoptr(KgrSampleCopy) self = g_object_new (KGR_TYPE_SAMPLE_COPY, NULL);
  g_autofree char *path = NULL;

  sweep_dead ();
  /* Mode 0700. */
  self->folder = g_dir_make_tmp (PREFIX "XXXXXX", error);
  if (self->folder == NULL)
    return NULL;
  self->lock = g_build_filename (self->folder, LOCK, NULL);
  self->lock_fd = kgr_platform_take_lock (self->lock, error);
  if (self->lock_fd < 0)
    return NULL;

  path = g_build_filename (self->folder, NAME, NULL);
  self->desk = kgr_desk_new (path);

  return g_steal_pointer (&self);
}

static gpointer
fill (KgrStore      *store,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  return GINT_TO_POINTER (kgr_sample_fill (store, error));
}

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (kgr_desk_run_finish (KGR_DESK (source), result, &error) == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autofree char *recovery_key = kgr_desk_create_finish (KGR_DESK (source), result, &error);

  if (recovery_key == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  explicit_bzero (recovery_key, strlen (recovery_key));
  kgr_desk_run_async (KGR_DESK (source), fill, NULL, NULL, NULL, NULL, filled_cb,
                      g_steal_pointer (&task));
}

void
kgr_sample_copy_open_async (KgrSampleCopy       *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *passphrase = kgr_passphrase_suggest ();

  g_return_if_fail (KGR_IS_SAMPLE_COPY (self));

  g_task_set_source_tag (task, kgr_sample_copy_open_async);
  kgr_desk_create_async (self->desk, _("Sample"), passphrase, created_cb, task);
  explicit_bzero (passphrase, strlen (passphrase));
}

KgrDesk *
kgr_sample_copy_open_finish (KgrSampleCopy  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return self->desk;
}
