/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <sys/resource.h>

#include "kgr-application.h"
#include "kgr-paths.h"

/* A core file would hold the key. PR_SET_DUMPABLE stays: without it portals refuse. */
static void
refuse_core_files (void)
{
  static const struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_warning ("Core files could not be switched off");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *locale_dir = NULL;
  g_autoptr(KgrApplication) application = NULL;

  refuse_core_files ();
  setlocale (LC_ALL, "");
  locale_dir = kgr_paths_dup_locale_dir ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = kgr_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
