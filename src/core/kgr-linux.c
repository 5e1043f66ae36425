/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include "kgr-linux.h"

/**
 * kgr_linux_dup_executable:
 *
 * Where the running program is, whatever name it was called by.
 *
 * Returns: (transfer full): an absolute path, or %NULL where /proc is missing
 */
char *
kgr_linux_dup_executable (void)
{
  return g_file_read_link ("/proc/self/exe", NULL);
}

/**
 * kgr_linux_memory_file:
 * @name: for whoever looks into /proc; says nothing of the content
 * @error: return location for an error
 *
 * Makes an empty file that stands on no disk, can be handed to a child and can be sealed.
 *
 * Returns: a descriptor that is closed on exec, or -1 with @error (%G_IO_ERROR) set
 */
int
kgr_linux_memory_file (const char  *name,
                       GError     **error)
{
  int fd = memfd_create (name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return fd;
}

/**
 * kgr_linux_seal:
 * @fd: a descriptor of kgr_linux_memory_file()
 * @error: return location for an error
 *
 * From here on nobody changes the file, not even who still holds it open or mapped: what is looked at is
 * what is handed over. Fails where somebody has it mapped for writing.
 *
 * Returns: %TRUE once it is sealed, else %FALSE with @error (%G_IO_ERROR) set
 */
gboolean
kgr_linux_seal (int      fd,
                GError **error)
{
  if (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

/**
 * kgr_linux_die_with_parent:
 *
 * For a child between fork and exec: it is killed when the thread that started it ends.
 */
void
kgr_linux_die_with_parent (void)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}
