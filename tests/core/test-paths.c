/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "kgr-paths.h"
#include "kgr-paths-private.h"

static void
test_from_the_build_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *top = g_dir_make_tmp ("kgr-paths-XXXXXX", &error);
  g_autofree char *mark = g_build_filename (top, "meson-private", NULL);
  g_autofree char *executable = g_build_filename (top, "src", "cli", "kaigiroku-cli", NULL);
  g_autofree char *publish = g_build_filename (top, "src", "publish", "kaigiroku-publish", NULL);
  g_autofree char *extract = g_build_filename (top, "src", "extract", "kaigiroku-extract", NULL);
  g_autofree char *po = g_build_filename (top, "po", NULL);
  g_autofree char *data = g_build_filename (top, "data", NULL);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (mark, 0700), ==, 0);

  found = kgr_paths_helper_for (executable, "kaigiroku-publish");
  g_assert_cmpstr (found, ==, publish);
  g_free (found);
  found = kgr_paths_helper_for (executable, "kaigiroku-extract");
  g_assert_cmpstr (found, ==, extract);
  g_free (found);
  found = kgr_paths_locale_dir_for (executable);
  g_assert_cmpstr (found, ==, po);
  g_free (found);
  found = kgr_paths_schema_dir_for (executable);
  g_assert_cmpstr (found, ==, data);

  g_rmdir (mark);
  g_rmdir (top);
}

static void
test_installed (void)
{
  static const char *executables[] = {
    KGR_BINDIR "/kaigiroku", "/nowhere/kaigiroku", "kaigiroku", NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (executables); i++)
    {
      g_autofree char *helper = kgr_paths_helper_for (executables[i], "kaigiroku-publish");
      g_autofree char *locale = kgr_paths_locale_dir_for (executables[i]);

      g_assert_cmpstr (helper, ==, KGR_LIBEXECDIR "/kaigiroku-publish");
      g_assert_cmpstr (locale, ==, KGR_LOCALEDIR);
      g_assert_null (kgr_paths_schema_dir_for (executables[i]));
    }
}

/* This test stands in a build folder itself, and no variable changes what it finds. */
static void
test_here (void)
{
  g_autofree char *expected = g_test_build_filename (G_TEST_BUILT, "..", "src", "publish", NULL);
  g_autofree char *canonical = g_canonicalize_filename (expected, NULL);
  g_autofree char *helper = kgr_paths_dup_helper ("kaigiroku-publish");
  g_autofree char *folder = g_path_get_dirname (helper);
  g_autofree char *locale = kgr_paths_dup_locale_dir ();
  g_autofree char *schema = kgr_paths_dup_schema_dir ();

  g_assert_cmpstr (folder, ==, canonical);
  g_assert_true (g_path_is_absolute (helper));
  g_assert_true (g_file_test (locale, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (schema, G_FILE_TEST_IS_DIR));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paths/build", test_from_the_build_folder);
  g_test_add_func ("/paths/installed", test_installed);
  g_test_add_func ("/paths/here", test_here);
  return g_test_run ();
}
