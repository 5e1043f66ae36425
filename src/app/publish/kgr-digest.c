/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "publish/kgr-digest.h"

char *
kgr_digest_dup_short (const char *digest)
{
  gsize length = digest != NULL ? strlen (digest) : 0;

  if (length < 24)
    return g_strdup (digest != NULL ? digest : "");

  return g_strdup_printf ("%.4s %.4s %.4s %.4s … %.4s %.4s", digest, digest + 4, digest + 8,
                          digest + 12, digest + length - 8, digest + length - 4);
}
