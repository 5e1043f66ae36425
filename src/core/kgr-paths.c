/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* No environment variable has a say: whoever sets one could name a publisher of his own. */

#include "config.h"

#include "kgr-paths.h"
#include "kgr-paths-private.h"
#include "kgr-platform.h"

/* The build folder @executable stands in, or NULL: only meson makes a meson-private. */
static char *
find_build_dir (const char *executable)
{
  g_autofree char *dir = executable != NULL ? g_path_get_dirname (executable) : g_strdup ("/");

  while (strcmp (dir, "/") != 0 && strcmp (dir, ".") != 0 && strcmp (dir, KGR_BINDIR) != 0)
    {
      g_autofree char *mark = g_build_filename (dir, "meson-private", NULL);
      g_autofree char *child = NULL;

      if (g_file_test (mark, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&dir);

      child = g_steal_pointer (&dir);
      dir = g_path_get_dirname (child);
    }

  return NULL;
}

/**
 * kgr_paths_helper_for:
 * @executable: (nullable): where the running program is
 * @name: "kaigiroku-publish" or "kaigiroku-extract"
 *
 * Returns: (transfer full): the absolute path of the helper that belongs to that program
 */
char *
kgr_paths_helper_for (const char *executable,
                      const char *name)
{
  g_autofree char *build = find_build_dir (executable);
  const char *folder = strcmp (name, "kaigiroku-extract") == 0 ? "extract" : "publish";

  if (build != NULL)
    return g_build_filename (build, "src", folder, name, NULL);

  return g_build_filename (KGR_LIBEXECDIR, name, NULL);
}

/**
 * kgr_paths_locale_dir_for:
 * @executable: (nullable): where the running program is
 *
 * Returns: (transfer full): the folder for bindtextdomain()
 */
char *
kgr_paths_locale_dir_for (const char *executable)
{
  g_autofree char *build = find_build_dir (executable);

  return build != NULL ? g_build_filename (build, "po", NULL) : g_strdup (KGR_LOCALEDIR);
}

/**
 * kgr_paths_schema_dir_for:
 * @executable: (nullable): where the running program is
 *
 * Returns: (transfer full) (nullable): the folder of the compiled settings schema in a build folder
 */
char *
kgr_paths_schema_dir_for (const char *executable)
{
  g_autofree char *build = find_build_dir (executable);

  return build != NULL ? g_build_filename (build, "data", NULL) : NULL;
}

/**
 * kgr_paths_dup_helper:
 * @name: "kaigiroku-publish" or "kaigiroku-extract"
 *
 * Where the helper is: in the build folder the running program stands in, else in the folder it was
 * installed to. Always absolute and never searched for. Any thread.
 *
 * Returns: (transfer full): an absolute path; whether something is there is not looked at
 */
char *
kgr_paths_dup_helper (const char *name)
{
  g_autofree char *executable = kgr_platform_dup_executable ();

  return kgr_paths_helper_for (executable, name);
}

/**
 * kgr_paths_dup_locale_dir:
 *
 * Where the translations are. Any thread.
 *
 * Returns: (transfer full): the folder for bindtextdomain()
 */
char *
kgr_paths_dup_locale_dir (void)
{
  g_autofree char *executable = kgr_platform_dup_executable ();

  return kgr_paths_locale_dir_for (executable);
}

/**
 * kgr_paths_dup_schema_dir:
 *
 * Where the settings' compiled schema is while the program runs from its build folder. Any thread.
 *
 * Returns: (transfer full) (nullable): a folder, or %NULL when installed: the default source has it
 */
char *
kgr_paths_dup_schema_dir (void)
{
  g_autofree char *executable = kgr_platform_dup_executable ();

  return kgr_paths_schema_dir_for (executable);
}
