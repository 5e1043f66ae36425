/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "kgr-store.h"

G_BEGIN_DECLS

#define KGR_CLI_ERROR (kgr_cli_error_quark ())

/**
 * KgrCliError:
 * @KGR_CLI_ERROR_USAGE: the command line itself cannot be understood
 *
 * What only the command line knows. Everything else is #KgrError.
 */
typedef enum
{
  KGR_CLI_ERROR_USAGE,
} KgrCliError;

typedef enum
{
  KGR_CLI_DONE,
  KGR_CLI_FAILED,
  KGR_CLI_MISUSED,
  KGR_CLI_WITHHELD,
} KgrCliStatus;

typedef struct _KgrCli KgrCli;

typedef gboolean (*KgrCliFunc) (KgrCli  *cli,
                                GError **error);

/**
 * KgrCliCommand:
 * @words: what calls it, one word or two
 * @usage: what follows the words
 * @help: one line
 * @options: the names of its own options, separated by spaces; "!" stands before one it needs
 * @n_arguments: how many arguments it takes, no more and no less
 * @run: does it; %FALSE with the error set is exit status 1, or 3 for %KGR_ERROR_WITHHELD
 */
typedef struct
{
  const char *words;
  const char *usage;
  const char *help;
  const char *options;
  guint       n_arguments;
  KgrCliFunc  run;
} KgrCliCommand;

/* One call of the program: the command, and everything that was given with it. */
struct _KgrCli
{
  const KgrCliCommand *command;       /* NULL: only --help or --version */
  char               **arguments;     /* without the command's words */
  gboolean             help;
  gboolean             program_version;
  gboolean             json;
  char                *database;
  char                *passphrase_file;
  char                *recovery_key_file;
  char                *recovery_key_out;
  char                *new_passphrase_file;
  char                *parent;
  char                *body;
  char                *starts_at;
  char                *ends_at;
  char                *form;
  char                *joint;
  int                  every;
  gboolean             same_date;
  gboolean             no_quorum;
  char                *venue;
  char                *text_file;
  char                *reason;
  char                *by;
  char                *speakers;
  char                *format;
  char                *output;
  char                *title_file;
  char                *detail_file;
  char                *public_file;
  char                *why_file;
  char                *meeting;
  char                *statement;
  char                *owner;
  char                *due;
  char                *kind;
  char                *field;
  char                *level;
  char                *scope;
  char                *horizon;
  char                *state;
  char                *to;
  char                *at;
  char                *confidential;
  char                *national_file;
  char                *base_file;
  char                *operation_file;
  char                *issues_file;
  char                *remarks_file;
  char                *notes_file;
  char                *after;
  char                *before;
  char                *under;
  char                *matter;
  char                *presenter;
  char                *minutes;
  char                *decided_on;
  char                *series;
  char                *handling;
  char                *collected;
  int                  year;
  char                *from;
  char                *on;
  char                *seen;
  gboolean             open;
  int                  version;       /* G_MININT = not given */
  gboolean             preview;
};

GQuark               kgr_cli_error_quark   (void);

/* kgr-cli-options.c */
KgrCli              *kgr_cli_new           (char   **argv,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                 kgr_cli_free          (KgrCli  *self);
char                *kgr_cli_dup_options_help (const KgrCliCommand *command) G_GNUC_WARN_UNUSED_RESULT;

/* kgr-cli-commands.c: @words are those of the command line that are no options; @n_used: how
 * many of them call the command. */
const KgrCliCommand *kgr_cli_find_command  (GPtrArray  *words,
                                            guint      *n_used,
                                            GError    **error);
void                 kgr_cli_print_help    (const KgrCliCommand *command);

/* kgr-cli-store.c: opens the database that was named and unlocks it with what was given. */
KgrStore            *kgr_cli_open          (KgrCli          *self,
                                            KgrStoreAccess   access,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean             kgr_cli_is_database   (KgrCli          *self,
                                            const char      *path);

/* The commands. */
gboolean             kgr_cli_init          (KgrCli *self, GError **error);
gboolean             kgr_cli_rekey         (KgrCli *self, GError **error);
gboolean             kgr_cli_check         (KgrCli *self, GError **error);
gboolean             kgr_cli_backup        (KgrCli *self, GError **error);
gboolean             kgr_cli_slot_list     (KgrCli *self, GError **error);
gboolean             kgr_cli_slot_add      (KgrCli *self, GError **error);
gboolean             kgr_cli_slot_rename   (KgrCli *self, GError **error);
gboolean             kgr_cli_slot_remove   (KgrCli *self, GError **error);
gboolean             kgr_cli_body_add      (KgrCli *self, GError **error);
gboolean             kgr_cli_body_list     (KgrCli *self, GError **error);
gboolean             kgr_cli_council_show  (KgrCli *self, GError **error);
gboolean             kgr_cli_council_set   (KgrCli *self, GError **error);
gboolean             kgr_cli_body_show     (KgrCli *self, GError **error);
gboolean             kgr_cli_body_set      (KgrCli *self, GError **error);
gboolean             kgr_cli_body_remove   (KgrCli *self, GError **error);
gboolean             kgr_cli_person_add    (KgrCli *self, GError **error);
gboolean             kgr_cli_person_list   (KgrCli *self, GError **error);
gboolean             kgr_cli_person_find   (KgrCli *self, GError **error);
gboolean             kgr_cli_person_set    (KgrCli *self, GError **error);
gboolean             kgr_cli_person_remove (KgrCli *self, GError **error);
gboolean             kgr_cli_seat_add      (KgrCli *self, GError **error);
gboolean             kgr_cli_seat_list     (KgrCli *self, GError **error);
gboolean             kgr_cli_seat_set      (KgrCli *self, GError **error);
gboolean             kgr_cli_seat_end      (KgrCli *self, GError **error);
gboolean             kgr_cli_seat_remove   (KgrCli *self, GError **error);
gboolean             kgr_cli_composition   (KgrCli *self, GError **error);
gboolean             kgr_cli_secrecy_list  (KgrCli *self, GError **error);
gboolean             kgr_cli_secrecy_tell  (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_add   (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_cancel   (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_plan     (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_postpone (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_remove   (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_set      (KgrCli *self, GError **error);
gboolean             kgr_cli_meeting_state    (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_list     (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_add      (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_set      (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_move     (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_remove   (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_standing (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_close    (KgrCli *self, GError **error);
gboolean             kgr_cli_agenda_open     (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_add     (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_set     (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_move    (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_remove  (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_issue   (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_preview (KgrCli *self, GError **error);
gboolean             kgr_cli_paper_list    (KgrCli *self, GError **error);
gboolean             kgr_cli_list          (KgrCli *self, GError **error);
gboolean             kgr_cli_show          (KgrCli *self, GError **error);
gboolean             kgr_cli_import        (KgrCli *self, GError **error);
gboolean             kgr_cli_conceal       (KgrCli *self, GError **error);
gboolean             kgr_cli_approve       (KgrCli *self, GError **error);
gboolean             kgr_cli_correct       (KgrCli *self, GError **error);
gboolean             kgr_cli_withdraw      (KgrCli *self, GError **error);
gboolean             kgr_cli_versions      (KgrCli *self, GError **error);
gboolean             kgr_cli_publish       (KgrCli *self, GError **error);
gboolean             kgr_cli_attendance_list (KgrCli *self, GError **error);
gboolean             kgr_cli_attendance_add (KgrCli *self, GError **error);
gboolean             kgr_cli_attendance_fill (KgrCli *self, GError **error);
gboolean             kgr_cli_attendance_set (KgrCli *self, GError **error);
gboolean             kgr_cli_attendance_remove (KgrCli *self, GError **error);
gboolean             kgr_cli_attendance_quorum (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_add     (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_list    (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_show    (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_answer  (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_refer   (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_generalise (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_close   (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_set     (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_reopen  (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_escalate (KgrCli *self, GError **error);
gboolean             kgr_cli_issue_take_back (KgrCli *self, GError **error);
gboolean             kgr_cli_field_show    (KgrCli *self, GError **error);
gboolean             kgr_cli_field_set     (KgrCli *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrCli, kgr_cli_free)

G_END_DECLS
