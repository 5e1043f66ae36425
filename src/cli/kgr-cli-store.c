/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening the database that was named with the secret that was given. */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "kgr-cli-input.h"
#include "kgr-cli.h"

static gboolean
check_given (KgrCli  *self,
             GError **error)
{
  const char *missing = NULL;

  if (self->database == NULL)
    missing = _("Name the database with --database FILE.");
  else if ((self->passphrase_file == NULL) == (self->recovery_key_file == NULL))
    missing = _("Give one of --passphrase-file FILE and --recovery-key-file FILE.");
  if (missing == NULL)
    return TRUE;

  g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, missing);
  return FALSE;
}

KgrStore *
kgr_cli_open (KgrCli          *self,
              KgrStoreAccess   access,
              GError         **error)
{
  g_autoptr(KgrStore) store = NULL;
  gboolean is_recovery = self->recovery_key_file != NULL;
  char *secret;
  gboolean unlocked;

  if (!check_given (self, error))
    return NULL;
  store = kgr_store_open (self->database, access, error);
  if (store == NULL)
    return NULL;
  secret = kgr_cli_read_secret (is_recovery ? self->recovery_key_file : self->passphrase_file,
                                error);
  if (secret == NULL)
    return NULL;
  unlocked = is_recovery ? kgr_store_unlock_recovery (store, secret, error)
                         : kgr_store_unlock (store, secret, error);
  kgr_cli_wipe_string (secret);

  return unlocked ? g_steal_pointer (&store) : NULL;
}

/* Whether @path is the open database itself, by whatever name. */
gboolean
kgr_cli_is_database (KgrCli     *self,
                     const char *path)
{
  GStatBuf a;
  GStatBuf b;

  return g_stat (self->database, &a) == 0 && g_stat (path, &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}
