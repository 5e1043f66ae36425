/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of commands, and what --help makes of it. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kgr-cli-output.h"
#include "kgr-cli.h"

static const KgrCliCommand commands[] = {
  { "init", "[--recovery-key-out FILE]",
    N_("Create the database; the passphrase becomes its first slot"),
    "recovery-key-out", 0, kgr_cli_init },
  { "slot list", "", N_("List the key slots"), "", 0, kgr_cli_slot_list },
  { "slot add", "NAME --new-passphrase-file FILE", N_("Add a passphrase for another person"),
    "!new-passphrase-file", 1, kgr_cli_slot_add },
  { "slot rename", "SLOT NAME", N_("Rename a key slot"), "", 2, kgr_cli_slot_rename },
  { "slot remove", "SLOT", N_("Remove a key slot"), "", 1, kgr_cli_slot_remove },
  { "rekey", "--new-passphrase-file FILE [--recovery-key-out FILE]",
    N_("Seal everything again under a new master key; other slots are added again"),
    "!new-passphrase-file recovery-key-out", 0, kgr_cli_rekey },
  { "check", "", N_("Look at everything and say what is damaged"), "", 0, kgr_cli_check },
  { "backup", "FILE", N_("Make a verified copy of the database"), "", 1, kgr_cli_backup },
  { "body add", "NAME [--parent BODY]", N_("Add a body of the council"),
    "parent", 1, kgr_cli_body_add },
  { "body list", "", N_("List the bodies"), "", 0, kgr_cli_body_list },
  { "body show", "BODY", N_("Show a body with its settings, in JSON"), "", 1, kgr_cli_body_show },
  { "body set", "BODY --from FILE", N_("Change settings of a body"), "!from", 1, kgr_cli_body_set },
  { "body remove", "BODY", N_("Remove a body that was never used"), "", 1, kgr_cli_body_remove },
  { "council show", "", N_("Show the councils and their settings"), "", 0, kgr_cli_council_show },
  { "council set", "COUNCIL --from FILE", N_("Change settings of a council"), "!from", 1,
    kgr_cli_council_set },
  { "person add", "--from FILE", N_("Add people: a JSON object, or a list of them"), "!from", 0,
    kgr_cli_person_add },
  { "person list", "", N_("List the people"), "", 0, kgr_cli_person_list },
  { "person find", "--text-file FILE", N_("List the people whose name, reading or affiliation has "
                                          "these words"), "!text-file", 0, kgr_cli_person_find },
  { "person set", "PERSON --from FILE", N_("Change what is known of a person"), "!from", 1,
    kgr_cli_person_set },
  { "person remove", "PERSON", N_("Remove a person; meetings keep them"), "", 1,
    kgr_cli_person_remove },
  { "seat add", "PERSON --body BODY [--from FILE]", N_("Seat a person on a body"), "!body from", 1,
    kgr_cli_seat_add },
  { "seat list", "[--body BODY] [--on DATE]", N_("List seats, and how it stands with them"),
    "body on", 0, kgr_cli_seat_list },
  { "seat set", "SEAT --from FILE", N_("Change a seat"), "!from", 1, kgr_cli_seat_set },
  { "seat end", "SEAT [--on DATE]", N_("Note that a seat was left; the day is the last one"), "on",
    1, kgr_cli_seat_end },
  { "seat remove", "SEAT", N_("Remove a seat"), "", 1, kgr_cli_seat_remove },
  { "composition", "[--on DATE]", N_("Count members by category and body, and meetings held"), "on",
    0, kgr_cli_composition },
  { "secrecy list", "[--on DATE]", N_("List who has not been told of the duty of secrecy"), "on", 0,
    kgr_cli_secrecy_list },
  { "secrecy tell", "PERSON [--on DATE] [--text-file HOW]",
    N_("Note that a person was told of the duty of secrecy"), "on text-file", 1,
    kgr_cli_secrecy_tell },
  { "meeting add",
    "--body BODY --starts-at ISO [--ends-at ISO] [--venue V] [--form room|online|both|written]"
    " [--joint BODY]", N_("Plan a meeting from what its body has set"),
    "!body !starts-at ends-at venue form joint", 0, kgr_cli_meeting_add },
  { "meeting plan",
    "--body BODY --starts-at ISO [--ends-at ISO] [--venue V] [--form FORM] [--joint BODY]"
    " [--every N] [--same-date]",
    N_("Plan meetings on the same week and weekday of each month left of the fiscal year"),
    "!body !starts-at ends-at venue form joint every same-date", 0, kgr_cli_meeting_plan },
  { "meeting set", "MEETING --from FILE", N_("Change the head of a meeting"), "!from", 1,
    kgr_cli_meeting_set },
  { "meeting state", "MEETING --state planned|in-session|draft|circulated [--at ISO]",
    N_("Bring a meeting into another state"), "!state at reason", 1, kgr_cli_meeting_state },
  { "meeting postpone", "MEETING --starts-at ISO [--ends-at ISO] [--reason R]",
    N_("Give a planned meeting another time; the old one stays in its log"),
    "!starts-at ends-at reason", 1, kgr_cli_meeting_postpone },
  { "meeting cancel", "MEETING [--no-quorum] [--reason R]",
    N_("Call a meeting off, or say that it failed for lack of quorum"), "no-quorum reason", 1,
    kgr_cli_meeting_cancel },
  { "meeting remove", "MEETING", N_("Remove a planned meeting without a record"), "", 1,
    kgr_cli_meeting_remove },
  { "agenda list", "MEETING", N_("Show the agenda of a meeting with its papers"), "", 1,
    kgr_cli_agenda_list },
  { "agenda add",
    "MEETING --title-file F [--under ID | --after ID] [--matter M] [--presenter N] [--minutes N]"
    " [--notes-file F]", N_("Add an agenda item; numbers follow"),
    "!title-file under after matter presenter minutes notes-file", 1, kgr_cli_agenda_add },
  { "agenda set",
    "MEETING ITEM [--title-file F] [--matter M] [--presenter N] [--minutes N] [--notes-file F]",
    N_("Change an agenda item"), "title-file matter presenter minutes notes-file", 2,
    kgr_cli_agenda_set },
  { "agenda move", "MEETING ITEM --after ID | --before ID",
    N_("Move an agenda item, with all below it"), "after before", 2, kgr_cli_agenda_move },
  { "agenda remove", "MEETING ITEM", N_("Remove an agenda item, with all below it and its papers"),
    "", 2, kgr_cli_agenda_remove },
  { "agenda standing", "MEETING",
    N_("Add the standing agenda of the body behind what is there"), "", 1,
    kgr_cli_agenda_standing },
  { "agenda close",
    "MEETING ITEM [--reason GROUND] [--by WHO] [--decided-on DATE] [--public-file F]",
    N_("Close an agenda item to the public"), "reason by decided-on public-file", 2,
    kgr_cli_agenda_close },
  { "agenda open", "MEETING ITEM", N_("Open a closed agenda item again"), "", 2,
    kgr_cli_agenda_open },
  { "paper add",
    "MEETING --title-file F [--under ITEM] [--series S] [--handling CODES] [--after PAPER]",
    N_("Add a paper; labels follow until the notice is issued"),
    "!title-file under series handling after", 1, kgr_cli_paper_add },
  { "paper set",
    "MEETING PAPER [--title-file F] [--series S] [--handling CODES] [--collected N]",
    N_("Change a paper"), "title-file series handling collected", 2, kgr_cli_paper_set },
  { "paper move", "MEETING PAPER [--under ITEM] [--before PAPER]",
    N_("Give a paper to another agenda item"), "under before", 2, kgr_cli_paper_move },
  { "paper remove", "MEETING PAPER", N_("Remove a paper"), "", 2, kgr_cli_paper_remove },
  { "paper issue",
    "KIND [--meeting MEETING] [--body BODY] [--fiscal-year Y] --format F --output FILE --by NAME",
    N_("Write a paper for a meeting, body or year, and note who issued it"),
    "meeting body fiscal-year on seen !format !output !by", 1, kgr_cli_paper_issue },
  { "paper preview", "KIND [--meeting MEETING] [--body BODY] [--fiscal-year Y]",
    N_("Show such a paper as it would be written"), "meeting body fiscal-year on", 1,
    kgr_cli_paper_preview },
  { "paper list", "[--meeting MEETING] [--body BODY] [--fiscal-year Y]",
    N_("List the papers that were issued"), "meeting body fiscal-year", 0, kgr_cli_paper_list },
  { "list", "", N_("List all meetings"), "", 0, kgr_cli_list },
  { "show", "MEETING [--version N]", N_("Show a meeting, or one of its approved versions"),
    "version", 1, kgr_cli_show },
  { "import", "FILE [--body BODY] [--preview]", N_("Read minutes from a text file and store them"),
    "body preview", 1, kgr_cli_import },
  { "conceal", "MEETING --text-file TEXT-FILE [--reason R]",
    N_("Make every occurrence of a passage confidential"),
    "!text-file reason", 1, kgr_cli_conceal },
  { "approve", "MEETING --by NAME [--speakers recorded|role|name|anonymous|letters|affiliation]",
    N_("Approve the record as its next version"),
    "!by speakers", 1, kgr_cli_approve },
  { "correct", "MEETING", N_("Open the next version; the approved one stands"),
    "", 1, kgr_cli_correct },
  { "withdraw", "MEETING", N_("Take the standing version back"), "", 1, kgr_cli_withdraw },
  { "versions", "MEETING", N_("List the approved versions"), "", 1, kgr_cli_versions },
  { "publish", "MEETING --format txt|html --output FILE",
    N_("Write the public edition of the standing version"),
    "!format !output", 1, kgr_cli_publish },
  { "attendance list", "MEETING", N_("List who was there, and how"), "", 1,
    kgr_cli_attendance_list },
  { "attendance add", "MEETING --text-file F [--kind member|guest|observer|secretariat|support]",
    N_("Add people, one a line: NAME／AFFILIATION／ROLE"), "!text-file kind", 1,
    kgr_cli_attendance_add },
  { "attendance fill", "MEETING", N_("Put in whoever sits on the body on that day"), "", 1,
    kgr_cli_attendance_fill },
  { "attendance set", "MEETING --text-file F",
    N_("Change lines: a JSON array of what attendance list prints, each with its id"),
    "!text-file", 1, kgr_cli_attendance_set },
  { "attendance remove", "MEETING ID", N_("Take somebody out of the attendance"), "", 2,
    kgr_cli_attendance_remove },
  { "attendance quorum", "MEETING [--at TIME]", N_("Say whether enough members are there"), "at", 1,
    kgr_cli_attendance_quorum },
  { "issue add",
    "--body BODY --title-file F [--detail-file F] [--public-file F] [--meeting MEETING"
    " [--statement ID]] [--owner O] [--due DATE|next] [--kind action|issue] [--field F]"
    " [--level L] [--scope S] [--horizon H]",
    N_("Raise an issue; it stands on the next meetings of the body"),
    "!body !title-file detail-file public-file meeting statement owner due kind field level scope"
    " horizon", 0, kgr_cli_issue_add },
  { "issue list", "[--body BODY] [--open]", N_("List the issues"), "body open", 0,
    kgr_cli_issue_list },
  { "issue show", "ID", N_("Show an issue with its history"), "", 1, kgr_cli_issue_show },
  { "issue answer", "ID --meeting MEETING --text-file F [--state S]",
    N_("Add what was reported at a meeting"),
    "!meeting !text-file state", 1, kgr_cli_issue_answer },
  { "issue refer", "ID --to BODY [--meeting MEETING] [--text-file F]",
    N_("Move an issue to another body"), "!to meeting text-file", 1, kgr_cli_issue_refer },
  { "issue generalise", "ID --title-file F [--detail-file F] [--meeting MEETING]",
    N_("Make a new issue of the area that names this one as its origin"),
    "!title-file detail-file meeting", 1, kgr_cli_issue_generalise },
  { "issue close", "ID --why-file F [--state done|dropped] [--meeting MEETING]",
    N_("Close an issue; it leaves the lists but stays in the file"), "!why-file state meeting", 1,
    kgr_cli_issue_close },
  { "issue set",
    "ID [--title-file F] [--detail-file F] [--public-file F] [--owner O] [--due DATE|next]"
    " [--kind action|issue] [--field F] [--level L] [--scope S] [--horizon H]"
    " [--confidential yes|no]",
    N_("Change what an issue says; “none” empties"),
    "title-file detail-file public-file owner due kind field level scope horizon confidential", 1,
    kgr_cli_issue_set },
  { "issue reopen", "ID --why-file F [--state S] [--meeting MEETING]",
    N_("Take up again what was closed"), "!why-file state meeting", 1, kgr_cli_issue_reopen },
  { "issue escalate", "ID --to NAME --text-file F [--meeting MEETING]",
    N_("Carry an issue beyond the council; only the text travels"), "!to !text-file meeting", 1,
    kgr_cli_issue_escalate },
  { "issue take-back", "ID", N_("Take the last step of an issue back; it stays in the file"), "", 1,
    kgr_cli_issue_take_back },
  { "field show", "--year Y", N_("Show the table of the support base of a fiscal year"), "!year", 0,
    kgr_cli_field_show },
  { "field set",
    "FIELD --year Y [--national-file F] [--base-file F] [--operation-file F] [--issues-file F]"
    " [--remarks-file F]",
    N_("Write a row of that table"),
    "!year national-file base-file operation-file issues-file remarks-file", 1,
    kgr_cli_field_set },
};

/* How many of @words call @command: 0 for none. */
static guint
count_match (const KgrCliCommand *command,
             GPtrArray           *words)
{
  g_auto(GStrv) own = g_strsplit (command->words, " ", -1);
  guint n_own = g_strv_length (own);

  if (words->len < n_own)
    return 0;
  for (guint i = 0; i < n_own; i++)
    if (strcmp (own[i], words->pdata[i]) != 0)
      return 0;

  return n_own;
}

/* "add, list" for "body"; NULL where no command begins so. */
static char *
dup_second_words (const char *first)
{
  g_autofree char *prefix = g_strconcat (first, " ", NULL);
  GString *seconds = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_has_prefix (commands[i].words, prefix))
      g_string_append_printf (seconds, "%s%s", seconds->len > 0 ? ", " : "",
                              commands[i].words + strlen (prefix));

  return g_string_free (seconds, seconds->len == 0);
}

const KgrCliCommand *
kgr_cli_find_command (GPtrArray  *words,
                      guint      *n_used,
                      GError    **error)
{
  g_autofree char *seconds = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      *n_used = count_match (&commands[i], words);
      if (*n_used > 0)
        return &commands[i];
    }

  if (words->len > 0)
    seconds = dup_second_words (words->pdata[0]);
  if (words->len == 0)
    g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                         _("Say what to do: --help lists the commands."));
  else if (seconds != NULL)
    g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("After “%s” comes one of: %s."),
                 (char *) words->pdata[0], seconds);
  else
    g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                         _("There is no such command: --help lists them."));

  return NULL;
}

static void
print_all_commands (void)
{
  kgr_cli_print (_("Usage: %s COMMAND [OPTION…]"), g_get_prgname ());
  kgr_cli_print ("\n\n%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    kgr_cli_print ("  %s%s%s\n      %s\n", commands[i].words, *commands[i].usage != '\0' ? " " : "",
                   commands[i].usage, _(commands[i].help));
  kgr_cli_print ("\n%s\n", _("BODY is an id or a name that only one body has; MEETING is an id."));
  kgr_cli_print ("%s\n", _("A FILE of secrets or passages may be “-”: standard input. One trailing"
                           " newline is removed."));
  kgr_cli_print ("%s\n\n",
                 _("Exit status: 0 done, 1 failed, 2 misunderstood, 3 withheld from publication."));
}

void
kgr_cli_print_help (const KgrCliCommand *command)
{
  g_autofree char *options = kgr_cli_dup_options_help (command);

  if (command == NULL)
    {
      print_all_commands ();
    }
  else
    {
      kgr_cli_print (_("Usage: %s %s %s"), g_get_prgname (), command->words, command->usage);
      kgr_cli_print ("\n\n%s\n\n", _(command->help));
    }
  kgr_cli_print ("%s", options);
}
