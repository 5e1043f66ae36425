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

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf of_a;
  GStatBuf of_b;

  return g_stat (a, &of_a) == 0 && g_stat (b, &of_b) == 0 && of_a.st_dev == of_b.st_dev &&
         of_a.st_ino == of_b.st_ino;
}

/* Whether a file at @a would be one at @b, which need not be there yet. */
static gboolean
is_same_place (const char *a,
               const char *b)
{
  g_autofree char *folder_of_a = g_path_get_dirname (a);
  g_autofree char *folder_of_b = g_path_get_dirname (b);
  g_autofree char *name_of_a = g_path_get_basename (a);
  g_autofree char *name_of_b = g_path_get_basename (b);

  return is_same_file (a, b) ||
         (g_str_equal (name_of_a, name_of_b) && is_same_file (folder_of_a, folder_of_b));
}

/* Whether @path is the database, by whatever name, or one of the files that stand beside it. */
gboolean
kgr_cli_is_database (KgrCli     *self,
                     const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *own = g_strconcat (self->database, endings[i], NULL);

      if (is_same_place (path, own))
        return TRUE;
    }

  return FALSE;
}
