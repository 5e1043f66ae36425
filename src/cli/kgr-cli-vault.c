/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* init, rekey, check, backup. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "kgr-backup.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"

/* The file for the recovery key, made before there is a key, so that no key is lost for want of
 * a file: -1 with the error set, or where none was asked for. */
static int
reserve_key_file (const char  *path,
                  GError     **error)
{
  int fd;

  if (path == NULL)
    return -1;
  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
                   _("The recovery key cannot be written to “%s”: %s."), name, g_strerror (errno));
    }

  return fd;
}

static void
give_key_file_back (int         fd,
                    const char *path)
{
  if (fd < 0)
    return;
  close (fd);
  g_unlink (path);
}

static gboolean
write_key_file (int          fd,
                const char  *path,
                const char  *key,
                GError     **error)
{
  gsize length = strlen (key);
  gboolean done = write (fd, key, length) == (gssize) length && write (fd, "\n", 1) == 1 &&
                  fsync (fd) == 0;
  int number = errno;

  done = close (fd) == 0 && done;
  if (!done)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
                   _("The recovery key could not be written to “%s” (%s): the passphrase opens the"
                     " database; get another recovery key with rekey."), name, g_strerror (number));
    }

  return done;
}

/* Hands out the recovery key, once: to the file that was asked for, else in the answer. */
static gboolean
answer_with_key (KgrCli      *self,
                 gint64       slot_id,
                 int          fd,
                 const char  *key,
                 const char  *sentence,
                 GError     **error)
{
  JsonObject *object;
  g_autofree char *answer = NULL;

  if (fd >= 0 && !write_key_file (fd, self->recovery_key_out, key, error))
    return FALSE;
  object = json_object_new ();
  json_object_set_int_member (object, "id", slot_id);
  json_object_set_string_member (object, "recovery_key", fd < 0 ? key : NULL);
  if (fd >= 0)
    answer = g_strdup (sentence);
  else
    answer = g_strjoin ("\n", sentence,
                        _("The recovery key is shown only now. Print it for the safe:"), key, NULL);
  kgr_cli_answer (self->json, object, answer);
  explicit_bzero (answer, strlen (answer));

  return TRUE;
}

/* The slot that a passphrase opens, the only one of a new database. */
static gboolean
find_passphrase_slot (KgrStore  *store,
                      gint64    *id,
                      GError   **error)
{
  g_autoptr(GPtrArray) slots = kgr_store_list_slots (store, error);

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      const KgrSlot *slot = slots->pdata[i];

      if (!slot->recovery)
        *id = slot->id;
    }

  return slots != NULL;
}

static const char *
own_name (void)
{
  const char *real = g_get_real_name ();

  return real != NULL && *real != '\0' && strcmp (real, "Unknown") != 0 ? real : g_get_user_name ();
}

static gboolean
check_init (KgrCli  *self,
            GError **error)
{
  if (self->database != NULL && self->passphrase_file != NULL && self->recovery_key_file == NULL)
    return TRUE;

  g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                       _("init needs --database FILE and --passphrase-file FILE."));
  return FALSE;
}

gboolean
kgr_cli_init (KgrCli  *self,
              GError **error)
{
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(GError) trouble = NULL;
  char *passphrase;
  char *key = NULL;
  gint64 id = 0;
  gboolean done;
  int fd;

  if (!check_init (self, error))
    return FALSE;
  passphrase = kgr_cli_read_secret (self->passphrase_file, error);
  if (passphrase == NULL)
    return FALSE;
  fd = -1;
  if (kgr_passphrase_check (passphrase, &trouble))
    fd = reserve_key_file (self->recovery_key_out, &trouble);
  if (trouble == NULL)
    store = kgr_store_create (self->database, own_name (), passphrase, &key, error);
  else
    g_propagate_error (error, g_steal_pointer (&trouble));
  kgr_cli_wipe_string (passphrase);
  if (store == NULL)
    {
      give_key_file_back (fd, self->recovery_key_out);
      return FALSE;
    }
  done = find_passphrase_slot (store, &id, error) &&
         answer_with_key (self, id, fd, key, _("The database stands, with one passphrase."), error);
  kgr_cli_wipe_string (key);

  return done;
}

gboolean
kgr_cli_rekey (KgrCli  *self,
               GError **error)
{
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(KgrSlotSecret) secret = NULL;
  char *key = NULL;
  gint64 id = 0;
  gboolean done;
  int fd;

  store = kgr_cli_open (self, KGR_STORE_WRITE, error);
  if (store == NULL)
    return FALSE;
  secret = kgr_cli_read_new_passphrase (self->new_passphrase_file, error);
  if (secret == NULL)
    return FALSE;
  fd = reserve_key_file (self->recovery_key_out, error);
  done = (fd >= 0 || self->recovery_key_out == NULL) &&
         kgr_store_rekey (store, secret, &key, error);
  if (!done)
    {
      give_key_file_back (fd, self->recovery_key_out);
      return FALSE;
    }
  done = find_passphrase_slot (store, &id, error) &&
         answer_with_key (self, id, fd, key,
                          _("Everything is sealed under a new key. Only this passphrase and the new"
                            " recovery key open it now; copies and backups made before still open"
                            " with the old ones."),
                          error);
  kgr_cli_wipe_string (key);

  return done;
}

static void
print_findings (KgrCli    *self,
                GPtrArray *findings)
{
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();
  g_autofree char *lines = NULL;

  for (guint i = 0; i < findings->len; i++)
    json_array_add_string_element (array, findings->pdata[i]);
  json_object_set_boolean_member (object, "ok", findings->len == 0);
  json_object_set_array_member (object, "findings", array);
  g_ptr_array_add (findings, NULL);
  lines = g_strjoinv ("\n", (char **) findings->pdata);
  g_ptr_array_set_size (findings, findings->len - 1);
  kgr_cli_answer (self->json, object, findings->len > 0 ? lines : _("All is well."));
}

gboolean
kgr_cli_check (KgrCli  *self,
               GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) findings = NULL;

  if (store == NULL || !kgr_store_check (store, &findings, error))
    return FALSE;
  print_findings (self, findings);
  if (findings->len == 0)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
               ngettext ("%u place is damaged: open the newest backup beside it.",
                         "%u places are damaged: open the newest backup beside it.", findings->len),
               findings->len);
  return FALSE;
}

/* Needs no key; one that is given must open the database all the same. */
gboolean
kgr_cli_backup (KgrCli  *self,
                GError **error)
{
  const char *target = self->arguments[0];
  g_autofree char *name = g_filename_display_name (target);
  g_autofree char *sentence = NULL;
  JsonObject *object;

  if (self->passphrase_file != NULL || self->recovery_key_file != NULL || self->database == NULL)
    {
      g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);

      if (store == NULL)
        return FALSE;
    }
  if (!kgr_backup_write (self->database, target, NULL, error))
    return FALSE;

  object = json_object_new ();
  json_object_set_string_member (object, "id", name);
  json_object_set_string_member (object, "path", name);
  sentence = g_strdup_printf (_("The copy at “%s” opens and is whole."), name);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}
