/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the command line: first the words that call a command, wherever they stand, then
 * everything by that command's own options. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kgr-cli.h"

G_DEFINE_QUARK (kgr-cli-error-quark, kgr_cli_error)

typedef struct
{
  const char *name;
  GOptionArg  arg;
  gsize       offset; /* of its field in KgrCli */
  const char *help;
  const char *value;
} Option;

#define FIELD(name) G_STRUCT_OFFSET (KgrCli, name)

/* Values are taken as the bytes that were given: their language is not the locale's business. */
static const Option own_options[] = {
  { "recovery-key-out", G_OPTION_ARG_FILENAME, FIELD (recovery_key_out),
    N_("Write the recovery key to FILE, which only you can read"), "FILE" },
  { "new-passphrase-file", G_OPTION_ARG_FILENAME, FIELD (new_passphrase_file),
    N_("The new passphrase"), "FILE" },
  { "parent", G_OPTION_ARG_FILENAME, FIELD (parent), N_("The body it belongs under"), "BODY" },
  { "body", G_OPTION_ARG_FILENAME, FIELD (body), N_("The body, by its id or name"), "BODY" },
  { "starts-at", G_OPTION_ARG_FILENAME, FIELD (starts_at),
    N_("Local date and time, as 2026-04-23T18:30"), "ISO" },
  { "ends-at", G_OPTION_ARG_FILENAME, FIELD (ends_at),
    N_("When it ends, also on the next day"), "ISO" },
  { "form", G_OPTION_ARG_FILENAME, FIELD (form), N_("room, online, both or written"), "FORM" },
  { "joint", G_OPTION_ARG_FILENAME, FIELD (joint), N_("The second body of a joint meeting"),
    "BODY" },
  { "every", G_OPTION_ARG_INT, FIELD (every), N_("How many months lie between two meetings"),
    "N" },
  { "same-date", G_OPTION_ARG_NONE, FIELD (same_date),
    N_("The same date of each month, whatever the weekday"), NULL },
  { "no-quorum", G_OPTION_ARG_NONE, FIELD (no_quorum), N_("Too few were there"), NULL },
  { "venue", G_OPTION_ARG_FILENAME, FIELD (venue), N_("Where it is held"), "V" },
  { "version", G_OPTION_ARG_INT, FIELD (version),
    N_("The approved version with this number"), "N" },
  { "preview", G_OPTION_ARG_NONE, FIELD (preview),
    N_("Only show what would be stored; needs no database"), NULL },
  { "text-file", G_OPTION_ARG_FILENAME, FIELD (text_file),
    N_("The text, word for word"), "TEXT-FILE" },
  { "reason", G_OPTION_ARG_FILENAME, FIELD (reason), N_("Why"), "R" },
  { "by", G_OPTION_ARG_FILENAME, FIELD (by), N_("Who approves, closes or issues"), "NAME" },
  { "speakers", G_OPTION_ARG_FILENAME, FIELD (speakers),
    N_("How speakers are named; “recorded” if not given"), "POLICY" },
  { "format", G_OPTION_ARG_FILENAME, FIELD (format), N_("txt, html or csv"), "FORMAT" },
  { "output", G_OPTION_ARG_FILENAME, FIELD (output), N_("The file to write"), "FILE" },
  { "title-file", G_OPTION_ARG_FILENAME, FIELD (title_file), N_("The title of the issue"), "FILE" },
  { "detail-file", G_OPTION_ARG_FILENAME, FIELD (detail_file), N_("What it is about"), "FILE" },
  { "public-file", G_OPTION_ARG_FILENAME, FIELD (public_file),
    N_("The wording for public lists, which print nothing else"), "FILE" },
  { "why-file", G_OPTION_ARG_FILENAME, FIELD (why_file),
    N_("Why it is closed or taken up again"), "FILE" },
  { "meeting", G_OPTION_ARG_FILENAME, FIELD (meeting),
    N_("The meeting it is about, or at which it was said"), "MEETING" },
  { "statement", G_OPTION_ARG_FILENAME, FIELD (statement),
    N_("The statement of that meeting it comes from"), "ID" },
  { "owner", G_OPTION_ARG_FILENAME, FIELD (owner), N_("Who sees to it"), "O" },
  { "due", G_OPTION_ARG_FILENAME, FIELD (due), N_("A day, or by the next meeting"), "DATE|next" },
  { "kind", G_OPTION_ARG_FILENAME, FIELD (kind), N_("What it is; “issue” if not given"), "KIND" },
  { "field", G_OPTION_ARG_FILENAME, FIELD (field), N_("The field it belongs to"), "F" },
  { "level", G_OPTION_ARG_FILENAME, FIELD (level),
    N_("One person’s case or the area: individual, area"), "LEVEL" },
  { "scope", G_OPTION_ARG_FILENAME, FIELD (scope),
    N_("How wide it is: micro, meso, macro"), "SCOPE" },
  { "horizon", G_OPTION_ARG_FILENAME, FIELD (horizon),
    N_("How far off it is: soon, slow, urgent, long-term"), "HORIZON" },
  { "state", G_OPTION_ARG_FILENAME, FIELD (state), N_("The state from then on"), "S" },
  { "at", G_OPTION_ARG_FILENAME, FIELD (at),
    N_("A moment of the meeting, as 18:45"), "TIME" },
  { "to", G_OPTION_ARG_FILENAME, FIELD (to),
    N_("The body it goes to, or who outside the council"), "BODY" },
  { "confidential", G_OPTION_ARG_FILENAME, FIELD (confidential),
    N_("Whether its texts are confidential as a whole"), "yes|no" },
  { "year", G_OPTION_ARG_INT, FIELD (year), N_("The fiscal year, by the year of its April"), "Y" },
  { "fiscal-year", G_OPTION_ARG_INT, FIELD (year),
    N_("The fiscal year, by the year of its April"), "Y" },
  { "seen", G_OPTION_ARG_FILENAME, FIELD (seen),
    N_("The digest of what was looked at; nothing else is issued"), "DIGEST" },
  { "national-file", G_OPTION_ARG_FILENAME, FIELD (national_file),
    N_("The function the state names"), "FILE" },
  { "base-file", G_OPTION_ARG_FILENAME, FIELD (base_file),
    N_("The function of the base"), "FILE" },
  { "operation-file", G_OPTION_ARG_FILENAME, FIELD (operation_file), N_("How it works"), "FILE" },
  { "issues-file", G_OPTION_ARG_FILENAME, FIELD (issues_file), N_("What is open"), "FILE" },
  { "remarks-file", G_OPTION_ARG_FILENAME, FIELD (remarks_file), N_("Remarks"), "FILE" },
  { "from", G_OPTION_ARG_FILENAME, FIELD (from), N_("What to store, as JSON; - is standard input"),
    "FILE" },
  { "on", G_OPTION_ARG_FILENAME, FIELD (on), N_("The day; today if not given"), "DATE" },
  { "notes-file", G_OPTION_ARG_FILENAME, FIELD (notes_file),
    N_("What the chair notes; never printed"), "FILE" },
  { "after", G_OPTION_ARG_FILENAME, FIELD (after), N_("Behind the one with this number"), "ID" },
  { "before", G_OPTION_ARG_FILENAME, FIELD (before), N_("Before the one with this number"), "ID" },
  { "under", G_OPTION_ARG_FILENAME, FIELD (under),
    N_("The agenda item it stands under or belongs to"), "ID" },
  { "matter", G_OPTION_ARG_FILENAME, FIELD (matter),
    N_("What is to be done: discussion, report, other"), "MATTER" },
  { "presenter", G_OPTION_ARG_FILENAME, FIELD (presenter), N_("Who speaks to it"), "NAME" },
  { "minutes", G_OPTION_ARG_FILENAME, FIELD (minutes), N_("How long it is planned to take"), "N" },
  { "decided-on", G_OPTION_ARG_FILENAME, FIELD (decided_on), N_("The day it was decided"), "DATE" },
  { "series", G_OPTION_ARG_FILENAME, FIELD (series),
    N_("How it is counted: paper, reference, unnumbered"), "SERIES" },
  { "handling", G_OPTION_ARG_FILENAME, FIELD (handling),
    N_("Codes with commas between: sent, handed-out, collected"), "CODES" },
  { "collected", G_OPTION_ARG_FILENAME, FIELD (collected), N_("How many came back"), "N" },
  { "open", G_OPTION_ARG_NONE, FIELD (open), N_("Only what is neither done nor dropped"), NULL },
};

static const Option common_options[] = {
  { "database", G_OPTION_ARG_FILENAME, FIELD (database), N_("The database"), "FILE" },
  { "passphrase-file", G_OPTION_ARG_FILENAME, FIELD (passphrase_file),
    N_("The passphrase that opens it"), "FILE" },
  { "recovery-key-file", G_OPTION_ARG_FILENAME, FIELD (recovery_key_file),
    N_("The recovery key that opens it"), "FILE" },
  { "json", G_OPTION_ARG_NONE, FIELD (json), N_("Answer in JSON"), NULL },
  { "help", G_OPTION_ARG_NONE, FIELD (help), N_("Show this help"), NULL },
};

static const Option program_options[] = {
  { "version", G_OPTION_ARG_NONE, FIELD (program_version), N_("Show the program's version"), NULL },
};

static const Option *
find_option (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_options); i++)
    if (strcmp (own_options[i].name, name) == 0)
      return &own_options[i];
  for (gsize i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (strcmp (common_options[i].name, name) == 0)
      return &common_options[i];

  return NULL;
}

/* Whether @next is the value of the option that stands before it. --version alone is the
   program's own. */
static gboolean
is_value (const char *option,
          const char *next)
{
  const Option *found = find_option (option + strspn (option, "-"));

  if (found == NULL || found->arg == G_OPTION_ARG_NONE)
    return FALSE;
  if (found->arg == G_OPTION_ARG_INT)
    return *next != '\0' && strspn (next, "0123456789") == strlen (next);

  return TRUE;
}

/* What is no option and no value of one: the command's words, then its arguments. Borrowed. */
static GPtrArray *
find_words (char **argv)
{
  GPtrArray *words = g_ptr_array_new ();
  gboolean only_words = FALSE;

  for (guint i = 1; argv[i] != NULL; i++)
    {
      if (only_words || argv[i][0] != '-' || argv[i][1] == '\0')
        g_ptr_array_add (words, argv[i]);
      else if (strcmp (argv[i], "--") == 0)
        only_words = TRUE;
      else if (argv[i + 1] != NULL && is_value (argv[i], argv[i + 1]))
        i++;
    }

  return words;
}

static void
add_option (GArray       *entries,
            const Option *option,
            KgrCli       *self)
{
  GOptionEntry entry = { 0 };

  entry.long_name = option->name;
  entry.arg = option->arg;
  entry.arg_data = (char *) self + option->offset;
  entry.description = option->help;
  entry.arg_description = option->value;
  g_array_append_val (entries, entry);
}

/* The options of @command, or of the program where that is NULL. */
static GOptionContext *
make_context (KgrCli              *self,
              const KgrCliCommand *command)
{
  g_autoptr(GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_auto(GStrv) names = g_strsplit (command != NULL ? command->options : "", " ", -1);
  GOptionContext *context = g_option_context_new (NULL);
  const Option rest = { G_OPTION_REMAINING, G_OPTION_ARG_FILENAME_ARRAY, FIELD (arguments) };

  for (guint i = 0; names[i] != NULL; i++)
    {
      const Option *option = find_option (names[i] + strspn (names[i], "!"));

      if (option != NULL)
        add_option (entries, option, self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    add_option (entries, &common_options[i], self);
  for (guint i = 0; command == NULL && i < G_N_ELEMENTS (program_options); i++)
    add_option (entries, &program_options[i], self);
  add_option (entries, &rest, self);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, (GOptionEntry *) entries->data, GETTEXT_PACKAGE);

  return context;
}

char *
kgr_cli_dup_options_help (const KgrCliCommand *command)
{
  g_autoptr(KgrCli) nothing = g_new0 (KgrCli, 1);
  g_autoptr(GOptionContext) context = make_context (nothing, command);
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  const char *options = strstr (help, "\n\n");

  /* The usage line in front of it is the table's. */
  return g_strdup (options != NULL ? options + 2 : help);
}

static gboolean
check_needed (KgrCli  *self,
              GError **error)
{
  g_auto(GStrv) names = g_strsplit (self->command->options, " ", -1);
  guint n_arguments = self->arguments != NULL ? g_strv_length (self->arguments) : 0;

  if (n_arguments != self->command->n_arguments)
    {
      g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("Use it as: %s %s"),
                   self->command->words, self->command->usage);
      return FALSE;
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = names[i] + strspn (names[i], "!");
      const Option *option = find_option (name);

      if (names[i][0] == '!' && *(char **) ((char *) self + option->offset) == NULL)
        {
          g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s needs --%s."),
                       self->command->words, name);
          return FALSE;
        }
    }

  return TRUE;
}

/* Standard input can be read once. */
static gboolean
check_stdin (KgrCli  *self,
             GError **error)
{
  const char *const paths[] = { self->passphrase_file, self->recovery_key_file,
                                self->new_passphrase_file, self->text_file,
                                self->title_file, self->detail_file, self->public_file,
                                self->notes_file, self->why_file };
  guint n_stdin = self->command->run == kgr_cli_import && g_strcmp0 (self->arguments[0], "-") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    n_stdin += g_strcmp0 (paths[i], "-") == 0;
  if (n_stdin <= 1)
    return TRUE;

  g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                       _("Only one file can be “-”, standard input."));
  return FALSE;
}

/* Takes the words that called the command out of the arguments. */
static void
drop_words (KgrCli *self,
            guint   n_words)
{
  for (guint i = 0; i < n_words; i++)
    g_clear_pointer (&self->arguments[i], g_free);
  memmove (self->arguments, self->arguments + n_words,
           (g_strv_length (self->arguments + n_words) + 1) * sizeof (char *));
}

KgrCli *
kgr_cli_new (char   **argv,
             GError **error)
{
  g_autoptr(KgrCli) self = g_new0 (KgrCli, 1);
  g_autoptr(GPtrArray) words = find_words (argv);
  g_autoptr(GOptionContext) context = NULL;
  g_autoptr(GError) no_command = NULL;
  g_auto(GStrv) copy = g_strdupv (argv);
  guint n_words = 0;

  self->version = G_MININT;
  self->command = kgr_cli_find_command (words, &n_words, &no_command);
  if (self->command == NULL && words->len > 0)
    {
      g_propagate_error (error, g_steal_pointer (&no_command));
      return NULL;
    }
  context = make_context (self, self->command);
  if (!g_option_context_parse_strv (context, &copy, error))
    return NULL;
  if (self->command != NULL)
    drop_words (self, n_words);
  if (self->help || self->program_version)
    return g_steal_pointer (&self);
  if (self->command == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&no_command));
      return NULL;
    }
  if (!check_needed (self, error) || !check_stdin (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
kgr_cli_free (KgrCli *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_options); i++)
    if (own_options[i].arg == G_OPTION_ARG_FILENAME)
      g_free (*(char **) ((char *) self + own_options[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (common_options[i].arg == G_OPTION_ARG_FILENAME)
      g_free (*(char **) ((char *) self + common_options[i].offset));
  g_strfreev (self->arguments);
  g_free (self);
}
