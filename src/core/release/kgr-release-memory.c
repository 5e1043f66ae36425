/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that stand on no disk: what goes between the gate and its helpers. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "kgr-error.h"
#include "kgr-platform.h"
#include "release/kgr-release-private.h"

static gboolean
fail (const char  *why,
      GError     **error)
{
  g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
               _("There is not enough memory to write the file (%s). Close other programs and"
                 " publish it again."),
               why);

  return FALSE;
}

/**
 * kgr_release_fill:
 * @fd: an open descriptor
 * @bytes: what goes there
 *
 * Writes all bytes, however many calls that takes.
 *
 * Returns: 0, or the error number of the call that failed
 */
int
kgr_release_fill (int     fd,
                  GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno != EINTR)
        return errno;
      if (n > 0)
        {
          data += n;
          left -= n;
        }
    }

  return 0;
}

/**
 * kgr_memory_new:
 * @error: return location for an error
 *
 * Returns: a descriptor of an empty memory file, or -1 with @error (%KGR_ERROR_IO) set
 */
int
kgr_memory_new (GError **error)
{
  g_autoptr (GError) trouble = NULL;
  int fd = kgr_platform_memory_file ("kaigiroku", &trouble);

  if (fd < 0)
    fail (trouble->message, error);

  return fd;
}

/**
 * kgr_memory_fill:
 * @fd: an empty memory file
 * @bytes: what goes into it
 * @error: return location for an error
 *
 * Fills a memory file for somebody who reads it from its beginning.
 *
 * Returns: %TRUE, or %FALSE with @error (%KGR_ERROR_IO) set
 */
gboolean
kgr_memory_fill (int      fd,
                 GBytes  *bytes,
                 GError **error)
{
  int number = kgr_release_fill (fd, bytes);

  if (number == 0 && lseek (fd, 0, SEEK_SET) != 0)
    number = errno;

  return number == 0 || fail (g_strerror (number), error);
}

/**
 * kgr_memory_seal:
 * @fd: a memory file somebody else has written
 * @error: return location for an error
 *
 * Nobody changes it any more. Fails where its writer kept a way to do so.
 *
 * Returns: %TRUE, or %FALSE with @error (%KGR_ERROR_IO) set
 */
gboolean
kgr_memory_seal (int      fd,
                 GError **error)
{
  g_autoptr (GError) trouble = NULL;

  return kgr_platform_seal (fd, &trouble) || fail (trouble->message, error);
}

/**
 * kgr_memory_read:
 * @fd: a sealed memory file
 * @error: return location for an error
 *
 * Returns: (transfer full): what is in it, or %NULL with @error (%KGR_ERROR_IO) set
 */
GBytes *
kgr_memory_read (int      fd,
                 GError **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GMappedFile) mapped = g_mapped_file_new_from_fd (fd, FALSE, &trouble);

  if (mapped == NULL)
    {
      fail (trouble->message, error);
      return NULL;
    }

  return g_mapped_file_get_bytes (mapped);
}
