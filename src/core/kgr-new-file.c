/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kgr-new-file.h"
#include "kgr-platform.h"
#include "vault/kgr-vault.h"

#define MARK_LENGTH (sizeof ".0123abcd.new" - 1)

struct _KgrNewFile
{
  char *path;      /* what it will be called */
  char *temporary;
  char *lock;
  int   lock_fd;
};

/* All that SQLite and this file put beside a new one, but the lock. */
static void
remove_parts (const char *temporary)
{
  static const char * const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *part = g_strconcat (temporary, suffixes[i], NULL);

      g_unlink (part);
    }
}

/* How long the beginning of @file is that names a new file; 0 where it is none of ours. */
static gsize
find_end (const char *file)
{
  static const char * const suffixes[] = { ".new", ".new.lock", ".new-journal", ".new-wal",
                                           ".new-shm" };
  gsize mark = MARK_LENGTH - strlen (".new");

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize length = g_str_has_suffix (file, suffixes[i]) ? strlen (file) - strlen (suffixes[i])
                                                          : 0;

      if (length > mark && file[length - mark] == '.' &&
          strspn (file + length - mark + 1, "0123456789abcdef") == mark - 1)
        return length + strlen (".new");
    }

  return 0;
}

/**
 * kgr_new_file_sweep:
 * @folder: a folder
 * @name: (nullable): the file name that was to be given; %NULL = any
 *
 * Removes what processes left that were killed while they made a file. What a living one is making
 * is left alone. Any thread but the main one.
 */
void
kgr_new_file_sweep (const char *folder,
                    const char *name)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      gsize length = find_end (file);
      g_autofree char *begin = g_strndup (file, length);
      g_autofree char *temporary = g_build_filename (folder, begin, NULL);
      g_autofree char *lock = g_strconcat (temporary, ".lock", NULL);
      int fd;

      if (length == 0 ||
          (name != NULL && (strlen (name) != length - MARK_LENGTH ||
                            strncmp (file, name, length - MARK_LENGTH) != 0)))
        continue;
      fd = kgr_platform_take_lock (lock, NULL);
      if (fd < 0)
        continue;
      remove_parts (temporary);
      kgr_platform_drop_lock (lock, fd);
    }
}

/**
 * kgr_new_file_begin:
 * @path: a name that is not taken, in a folder that is there
 * @error: return location for an error
 *
 * Removes what was left of earlier attempts at @path and reserves a name beside it, at which there
 * is no file yet. Fails with %KGR_ERROR_READ_ONLY, %KGR_ERROR_NO_SPACE, %KGR_ERROR_IO. Any thread
 * but the main one.
 *
 * Returns: (transfer full): what to end with kgr_new_file_end()
 */
KgrNewFile *
kgr_new_file_begin (const char  *path,
                    GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.new", path,
                                                kgr_random_below (G_MAXUINT32));
  g_autofree char *lock = g_strconcat (temporary, ".lock", NULL);
  KgrNewFile *self;
  int fd;

  kgr_new_file_sweep (folder, name);
  fd = kgr_platform_take_lock (lock, error);
  if (fd < 0)
    return NULL;
  self = g_new0 (KgrNewFile, 1);
  self->path = g_strdup (path);
  self->temporary = g_steal_pointer (&temporary);
  self->lock = g_steal_pointer (&lock);
  self->lock_fd = fd;

  return self;
}

/**
 * kgr_new_file_get_path:
 * @self: a file that was begun
 *
 * Returns: (transfer none): the name under which it is made
 */
const char *
kgr_new_file_get_path (KgrNewFile *self)
{
  return self->temporary;
}

/**
 * kgr_new_file_end:
 * @self: (transfer full): a file that was begun, and that nobody has open any more
 * @good: whether it is whole and on the disk
 * @error: return location for an error; not touched where @good is %FALSE
 *
 * Gives it its name if it is good; else, and where the name is taken (%KGR_ERROR_CONFLICT), nothing
 * is left of it. Fails as kgr_platform_rename_new() too.
 *
 * Returns: %TRUE when the file has its name
 */
gboolean
kgr_new_file_end (KgrNewFile  *self,
                  gboolean     good,
                  GError     **error)
{
  good = good && kgr_platform_rename_new (self->temporary, self->path, error);
  if (!good)
    remove_parts (self->temporary);
  kgr_platform_drop_lock (self->lock, self->lock_fd);
  g_free (self->path);
  g_free (self->temporary);
  g_free (self->lock);
  g_free (self);

  return good;
}
