/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kaigiroku-cli: everything the core can do without a screen. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "kgr-paths.h"

/* Keys and texts are in this process' memory: no core file, and no other process of this user
 * looks in. A reader that goes away and a file that may not grow are errors to report, not signals
 * to die of. */
static void
harden (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
}

static void
set_language (void)
{
  g_autofree char *dir = kgr_paths_dup_locale_dir ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
run (char   **argv,
     GError **error)
{
  g_autoptr(KgrCli) cli = kgr_cli_new (argv, error);

  if (cli == NULL)
    return FALSE;
  if (cli->help)
    kgr_cli_print_help (cli->command);
  else if (cli->program_version)
    kgr_cli_print ("%s %s\n", g_get_prgname (), KGR_VERSION);
  else if (!cli->command->run (cli, error))
    return FALSE;

  return TRUE;
}

/* One sentence, on one line. */
static KgrCliStatus
report (const GError *error)
{
  g_autofree char *line = g_strdelimit (g_strdup (error->message), "\r\n", ' ');

  g_printerr ("%s: %s\n", g_get_prgname (), line);
  if (error->domain == KGR_CLI_ERROR || error->domain == G_OPTION_ERROR)
    return KGR_CLI_MISUSED;

  return g_error_matches (error, KGR_ERROR, KGR_ERROR_WITHHELD) ? KGR_CLI_WITHHELD : KGR_CLI_FAILED;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) output_error = NULL;
  KgrCliStatus status = KGR_CLI_DONE;

  harden ();
  set_language ();
  g_set_prgname ("kaigiroku-cli");
  if (!run (argv, &error))
    status = report (error);
  if (!kgr_cli_flush (&output_error) && status == KGR_CLI_DONE)
    status = report (output_error);

  return status;
}
