/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gstdio.h>

#include "kgr-store.h"

/* What tests of the core share: a fresh folder with a fresh store in it, removed again
 * afterwards. */

#define KGR_TEST_PASSPHRASE "correct-horse-battery"

typedef struct
{
  char     *folder;
  char     *path;
  char     *recovery_key;
  KgrStore *store;
} KgrTestStore;

static inline void
kgr_test_store_set_up (KgrTestStore  *self,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("kgr-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "council.kaigiroku", NULL);
  self->store = kgr_store_create (self->path, "aihara", KGR_TEST_PASSPHRASE, &self->recovery_key,
                                  &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

static inline void
kgr_test_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR) && !g_file_test (file, G_FILE_TEST_IS_SYMLINK))
        kgr_test_remove_folder (file);
      else
        g_unlink (file);
    }
  g_rmdir (folder);
}

static inline void
kgr_test_store_tear_down (KgrTestStore  *self,
                          gconstpointer  data)
{
  g_clear_pointer (&self->store, kgr_store_close);
  kgr_test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->recovery_key, g_free);
}

/* Lets go of the store and opens it again, still locked. */
static inline void
kgr_test_store_reopen (KgrTestStore   *self,
                       KgrStoreAccess  access)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->store, kgr_store_close);
  self->store = kgr_store_open (self->path, access, &error);
  g_assert_no_error (error);
}
