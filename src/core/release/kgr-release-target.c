/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a file in its place, whole or not at all. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kgr-error.h"
#include "release/kgr-release-private.h"

static gboolean
fail (int      number,
      GError **error)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NO_SPACE,
                           _("There is no room for the file. Free some space, or choose another"
                             " folder."));
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_READ_ONLY,
                           _("Files cannot be written in this folder. Choose another folder."));
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                           _("There is no such folder. Choose another folder."));
      break;
    case ENAMETOOLONG:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("The name of the file is too long. Choose a shorter one."));
      break;
    default:
      g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
                   _("The file could not be written (%s). Try again, or choose another folder."),
                   g_strerror (number));
      break;
    }

  return FALSE;
}

/* A device, a pipe or a folder of that name must not be replaced by a file. */
static gboolean
check_name (int          folder,
            const char  *name,
            GError     **error)
{
  struct stat info;

  if (fstatat (folder, name, &info, 0) == 0 && !S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("There is something of that name that is no ordinary file. Choose"
                             " another name."));
      return FALSE;
    }

  return TRUE;
}

/* A share may not be able to: then it is written when the share writes it. */
static gboolean
sync_folder (int      folder,
             GError **error)
{
  if (fsync (folder) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
               _("The file is in its place, but the disk did not confirm it (%s). Have the disk"
                 " checked, and publish it again."),
               g_strerror (errno));

  return FALSE;
}

static gboolean
write_temporary (int          folder,
                 const char  *name,
                 GBytes      *file,
                 GError     **error)
{
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  g_auto (KgrFd) fd = openat (folder, name, flags, 0644);
  int number;
  int closing;

  if (fd < 0)
    return fail (errno, error);
  number = kgr_release_fill (fd, file);
  if (number != 0)
    return fail (number, error);
  if (fsync (fd) != 0)
    return fail (errno, error);

  /* On a share, closing may be what tells that there is no room. */
  closing = fd;
  fd = -1;

  return close (closing) == 0 || fail (errno, error);
}

/**
 * kgr_release_put:
 * @file: what is to stand there
 * @path: where, an absolute path or one from the working folder; an older file is replaced
 * @cancellable: (nullable): looked at up to the last moment
 * @error: return location for an error
 *
 * Puts a file in its place: under another name in the same folder first, then, safe on the disk, by
 * renaming. The file gets the permissions every new file gets. Fails as kgr_release_write() says.
 *
 * Returns: %TRUE when the file stands at @path; else nothing has changed in the folder, but for the
 *   last step: where the disk does not confirm the new name, the message says so
 */
gboolean
kgr_release_put (GBytes        *file,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *temporary = g_strconcat (".kaigiroku-", random, NULL);
  g_auto (KgrFd) folder = open (folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    return fail (errno, error);
  if (!check_name (folder, name, error))
    return FALSE;

  if (!write_temporary (folder, temporary, file, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (renameat (folder, temporary, folder, name) != 0 && !fail (errno, error)))
    {
      unlinkat (folder, temporary, 0);
      return FALSE;
    }

  return sync_folder (folder, error);
}
