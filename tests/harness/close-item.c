/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closes one agenda item of a stored meeting: close-item DATABASE KEY-FILE MEETING AGENDA TITLE.
 * The command line of the program cannot, and the window only shows it. */

#include "config.h"

#include "meeting/kgr-meeting-repo.h"

static gboolean
close_item (char    **arguments,
            GError  **error)
{
  g_autoptr (KgrStore) store = NULL;
  g_autofree char *key = NULL;

  if (!g_file_get_contents (arguments[2], &key, NULL, error))
    return FALSE;
  store = kgr_store_open (arguments[1], KGR_STORE_WRITE, error);

  return store != NULL
         && kgr_store_unlock_recovery (store, g_strstrip (key), error)
         && kgr_meeting_repo_close_item (store, g_ascii_strtoll (arguments[3], NULL, 10),
                                         g_ascii_strtoll (arguments[4], NULL, 10), TRUE,
                                         "個別事例・個人情報", NULL, NULL, arguments[5], error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 6)
    return 2;
  if (close_item (argv, &error))
    return 0;

  g_printerr ("close-item: %s\n", error->message);
  return 1;
}
