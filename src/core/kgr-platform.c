/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "kgr-error.h"
#include "kgr-platform.h"

/* Not in every version of linux/magic.h. */
#define MAGIC_CIFS 0xff534d42
#define MAGIC_SMB2 0xfe534d42
#define MAGIC_FUSE 0x65735546
#define MAGIC_9P   0x01021997

gboolean
kgr_platform_is_network_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return TRUE; /* the careful choice */

  switch ((guint32) info.f_type)
    {
    case NFS_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case MAGIC_CIFS:
    case MAGIC_SMB2:
    case MAGIC_FUSE:
    case MAGIC_9P:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
set_error_from_errno (int      number,
                      GError **error)
{
  switch (number)
    {
    case EEXIST:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CONFLICT,
                           _("There is a file of that name already. Choose another name."));
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_READ_ONLY,
                           _("The folder cannot be written. Choose another folder, or ask for the "
                             "right to write there."));
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NO_SPACE,
                           _("The disk is full. Make room on it and try again."));
      break;
    default:
      g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
                   _("The folder could not be used (%s). Look whether its disk is there."),
                   g_strerror (number));
      break;
    }

  return FALSE;
}

/**
 * kgr_platform_rename_new:
 * @from: a file
 * @to: its new name in the same folder
 * @error: return location for an error
 *
 * Gives a file its name only where that is not taken, in one step, and has the folder written to
 * the disk. Any thread.
 *
 * Fails with %KGR_ERROR_CONFLICT where there is something of that name, %KGR_ERROR_READ_ONLY,
 * %KGR_ERROR_IO.
 *
 * Returns: %TRUE when the file is called @to
 */
gboolean
kgr_platform_rename_new (const char  *from,
                         const char  *to,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (to);
  int fd;

  /* Some file systems (older NFS) know no RENAME_NOREPLACE: there link() gives the same promise. */
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) != 0 &&
      ((errno != EINVAL && errno != ENOSYS) || link (from, to) != 0 || unlink (from) != 0))
    return set_error_from_errno (errno, error);

  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0)
    {
      fsync (fd); /* a folder that cannot be synced (some shares) is no reason to fail */
      close (fd);
    }

  return TRUE;
}

/**
 * kgr_platform_make_file:
 * @path: a name in a folder that is there
 * @error: return location for an error
 *
 * Makes an empty file with the permissions of a database (0600, whatever the umask), never through
 * a link. Fails with %KGR_ERROR_CONFLICT where there is something of that name,
 * %KGR_ERROR_READ_ONLY, %KGR_ERROR_NO_SPACE, %KGR_ERROR_IO. Any thread.
 *
 * Returns: %TRUE when the file is there
 */
gboolean
kgr_platform_make_file (const char  *path,
                        GError     **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    return set_error_from_errno (errno, error);
  close (fd);

  return TRUE;
}

/**
 * kgr_platform_dup_real_path:
 * @path: a file's name
 *
 * One file has one such name, so what stands beside it (lock, log) is found under every name. Any
 * thread.
 *
 * Returns: (transfer full): an absolute path without links; a copy of @path where no file is
 */
char *
kgr_platform_dup_real_path (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

/* A lock file may be removed by who held it between our open and our lock: then it is another
 * file. */
static gboolean
is_still_there (const char *path,
                int         fd)
{
  struct stat named, opened;

  return stat (path, &named) == 0 && fstat (fd, &opened) == 0 &&
         named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

/**
 * kgr_platform_take_lock:
 * @path: the lock file; made where it is not there (0600), never through a link
 * @error: return location for an error
 *
 * Takes an advisory lock that goes with the process, whatever ends it. Never waits. Any thread.
 *
 * Fails with %KGR_ERROR_BUSY where another has it, %KGR_ERROR_READ_ONLY, %KGR_ERROR_NO_SPACE,
 * %KGR_ERROR_IO.
 *
 * Returns: a descriptor for kgr_platform_drop_lock(), or -1 with @error set
 */
int
kgr_platform_take_lock (const char  *path,
                        GError     **error)
{
  while (TRUE)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        {
          set_error_from_errno (errno, error);
          return -1;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          if (errno == EWOULDBLOCK)
            g_set_error_literal (error, KGR_ERROR, KGR_ERROR_BUSY,
                                 _("The file is open for writing elsewhere. Close it there, or "
                                   "only read it here."));
          else
            set_error_from_errno (errno, error);
          close (fd);
          return -1;
        }
      if (is_still_there (path, fd))
        return fd;
      close (fd);
    }
}

void
kgr_platform_drop_lock (const char *path,
                        int         fd)
{
  g_unlink (path);
  close (fd);
}

gboolean
kgr_platform_is_lock_held (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gboolean held;

  if (fd < 0)
    return FALSE;
  held = flock (fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  close (fd);

  return held;
}

/**
 * kgr_platform_dup_executable:
 *
 * Where the running program is, whatever name it was called by.
 *
 * Returns: (transfer full): an absolute path, or %NULL where /proc is missing
 */
char *
kgr_platform_dup_executable (void)
{
  return g_file_read_link ("/proc/self/exe", NULL);
}

/**
 * kgr_platform_memory_file:
 * @name: for whoever looks into /proc; says nothing of the content
 * @error: return location for an error
 *
 * Makes an empty file that stands on no disk, can be handed to a child and can be sealed.
 *
 * Returns: a descriptor that is closed on exec, or -1 with @error (%G_IO_ERROR) set
 */
int
kgr_platform_memory_file (const char  *name,
                       GError     **error)
{
  int fd = memfd_create (name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return fd;
}

/**
 * kgr_platform_seal:
 * @fd: a descriptor of kgr_platform_memory_file()
 * @error: return location for an error
 *
 * From here on nobody changes the file, not even who still holds it open or mapped: what is looked
 * at is what is handed over. Fails where somebody has it mapped for writing.
 *
 * Returns: %TRUE once it is sealed, else %FALSE with @error (%G_IO_ERROR) set
 */
gboolean
kgr_platform_seal (int      fd,
                GError **error)
{
  if (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

/**
 * kgr_platform_die_with_parent:
 *
 * For a child between fork and exec: it is killed when the thread that started it ends.
 */
void
kgr_platform_die_with_parent (void)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}
