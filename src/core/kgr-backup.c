/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups: copies that were opened and looked at before they got their name. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "db/kgr-db.h"
#include "kgr-backup.h"
#include "kgr-error.h"
#include "kgr-new-file.h"

/* In file names; sorts by time. */
#define STAMP        "%Y%m%d-%H%M%S"
#define STAMP_LENGTH (sizeof "20261121-235959" - 1)
#define EXTENSION    ".kaigiroku"

static gboolean
verify_copy (const char  *copy,
             GError     **error)
{
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(KgrDb) db = kgr_db_open (copy, KGR_DB_READ, error);

  if (db == NULL || !kgr_db_check_schema (db, error) || !kgr_db_verify (db, findings, error))
    return FALSE;
  if (findings->len == 0)
    return TRUE;

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_CORRUPT,
                       _("The backup was made but is damaged, so it was not kept. Run the check "
                         "on the file."));
  return FALSE;
}

static gboolean
write_copy (const char    *path,
            const char    *temporary,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(KgrDb) source = kgr_db_open (path, KGR_DB_READ, error);

  return source != NULL && kgr_db_check_schema (source, error) &&
         kgr_db_copy (source, temporary, cancellable, error) &&
         verify_copy (temporary, error);
}

/**
 * kgr_backup_write:
 * @path: a database file, in use or not
 * @target: a name that is not taken, in a folder that is there
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Copies the database as it stands at one moment, opens the copy and has SQLite look at every page
 * of it; then it gets its name. Needs no key and a connection of its own, so it may run beside a
 * writing store: any thread but the main and the database's.
 *
 * Fails with %KGR_ERROR_CONFLICT where there is something of that name, %KGR_ERROR_CORRUPT where
 * the copy is not whole, %KGR_ERROR_NO_SPACE, %KGR_ERROR_READ_ONLY, %G_IO_ERROR_CANCELLED; then
 * nothing is left.
 *
 * Returns: %TRUE when the copy is on the disk
 */
gboolean
kgr_backup_write (const char    *path,
                  const char    *target,
                  GCancellable  *cancellable,
                  GError       **error)
{
  KgrNewFile *file = kgr_new_file_begin (target, error);

  return file != NULL &&
         kgr_new_file_end (file, write_copy (path, kgr_new_file_get_path (file), cancellable,
                                             error), error);
}

static char *
folder_of (const char *path)
{
  return g_strconcat (path, ".backups", NULL);
}

/* Only names this program gives: STAMP and the extension. */
static gboolean
is_backup_name (const char *name)
{
  if (strlen (name) != STAMP_LENGTH + strlen (EXTENSION) || !g_str_has_suffix (name, EXTENSION))
    return FALSE;
  for (guint i = 0; i < STAMP_LENGTH; i++)
    if (i == 8 ? name[i] != '-' : !g_ascii_isdigit (name[i]))
      return FALSE;

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Oldest first. A folder that is not there has none. */
static GPtrArray *
list_backups (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_backup_name (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* @fresh stays even where the clock says that it is the oldest. */
static void
remove_oldest (const char *folder,
               const char *fresh)
{
  g_autoptr(GPtrArray) names = list_backups (folder);
  guint n_left = names->len;

  for (guint i = 0; i < names->len && n_left > KGR_BACKUP_KEEP; i++)
    {
      g_autofree char *old = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (strcmp (old, fresh) == 0)
        continue;
      if (g_unlink (old) != 0)
        g_warning ("An old backup could not be removed");
      n_left--;
    }
}

/* "FOLDER/PREFIX20261121-235959.kaigiroku" beside @path, in a folder that is there. */
static char *
dup_dated_name (const char  *path,
                const char  *prefix,
                GError     **error)
{
  g_autofree char *folder = folder_of (path);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, STAMP);
  g_autofree char *name = g_strconcat (prefix, stamp, EXTENSION, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    {
      /* No later backup has the name of one whose making was killed. */
      kgr_new_file_sweep (folder, NULL);
      return g_build_filename (folder, name, NULL);
    }

  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_READ_ONLY,
                       _("The folder for backups cannot be made beside the file. "
                         "Ask for the right to write there."));
  return NULL;
}

/**
 * kgr_backup_before_schema:
 * @path: a database file of an earlier schema
 * @schema: the schema it is about to be brought to (> 1)
 * @target: (out) (optional) (transfer full): the copy
 * @error: return location for an error
 *
 * Keeps the file as it is, under a name that kgr_backup_rotate() never removes. Fails with
 * %KGR_ERROR_READ_ONLY where the folder cannot be made, and as kgr_backup_write(); then nothing is
 * left. Any thread but the main.
 *
 * Returns: %TRUE when the copy is on the disk, opened and looked at
 */
gboolean
kgr_backup_before_schema (const char  *path,
                          int          schema,
                          char       **target,
                          GError     **error)
{
  g_autofree char *prefix = g_strdup_printf ("before-schema-%d-", schema);
  g_autofree char *file = dup_dated_name (path, prefix, error);

  if (file == NULL || !kgr_backup_write (path, file, NULL, error))
    return FALSE;
  if (target != NULL)
    *target = g_steal_pointer (&file);

  return TRUE;
}

/**
 * kgr_backup_rotate:
 * @path: a database file, in use or not
 * @target: (out) (optional) (transfer full): the backup
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes a backup called by the local time, to the second, in the folder "NAME.backups" (0700), and
 * removes the oldest beyond %KGR_BACKUP_KEEP; never the one just made. Fails as
 * kgr_backup_write().
 *
 * Returns: %TRUE when the backup is on the disk
 */
gboolean
kgr_backup_rotate (const char    *path,
                   char         **target,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree char *folder = folder_of (path);
  g_autofree char *file = dup_dated_name (path, "", error);

  if (file == NULL || !kgr_backup_write (path, file, cancellable, error))
    return FALSE;
  remove_oldest (folder, file);
  if (target != NULL)
    *target = g_steal_pointer (&file);

  return TRUE;
}

/**
 * kgr_backup_last:
 * @path: a database file
 *
 * When the newest backup was made, by its name. Any thread but the main one.
 *
 * Returns: (transfer full) (nullable): a local time, %NULL where there is no backup
 */
GDateTime *
kgr_backup_last (const char *path)
{
  g_autofree char *folder = folder_of (path);
  g_autoptr(GPtrArray) names = list_backups (folder);
  int date, time;

  if (names->len == 0 ||
      sscanf (g_ptr_array_index (names, names->len - 1), "%8d-%6d", &date, &time) != 2)
    return NULL;

  return g_date_time_new_local (date / 10000, date / 100 % 100, date % 100,
                                time / 10000, time / 100 % 100, time % 100);
}
