/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* agenda list, add, set, move, remove, standing, close, open; paper add, set, move, remove. Every
 * change answers with the whole agenda as it is after it. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "meeting/kgr-agenda-repo.h"
#include "meeting/kgr-meeting-json.h"
#include "meeting/kgr-meeting-repo.h"

/* What was given, read before anything is opened. */
typedef struct
{
  KgrCli           *cli;
  gint64            meeting_id;
  gint64            id;      /* of the item or paper that is changed */
  gint64            after;
  gint64            before;
  gint64            under;   /* or the item a paper belongs to */
  char             *title;
  char             *notes;
  char             *public_title;
  KgrAgendaMatter   matter;
  KgrPaperSeries    series;
  KgrPaperHandling  handling;
  int               minutes; /* -1 = not given */
  int               collected;
} Given;

static void
given_clear (Given *self)
{
  g_clear_pointer (&self->title, kgr_cli_wipe_string);
  g_clear_pointer (&self->notes, kgr_cli_wipe_string);
  g_clear_pointer (&self->public_title, kgr_cli_wipe_string);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

static gboolean
read_id (const char  *argument,
         const char  *what,
         gint64      *id,
         GError     **error)
{
  *id = argument != NULL ? kgr_cli_get_id (argument, what, error) : 0;

  return argument == NULL || *id != 0;
}

static gboolean
read_text (const char  *path,
           char       **text,
           GError     **error)
{
  *text = path != NULL ? kgr_cli_read_text (path, error) : NULL;

  return path == NULL || *text != NULL;
}

static gboolean
refuse_code (const char  *option,
             const char  *codes,
             GError     **error)
{
  g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s takes one of: %s."), option, codes);

  return FALSE;
}

static gboolean
read_number (const char  *argument,
             const char  *option,
             int          max,
             int         *number,
             GError     **error)
{
  guint64 value = 0;

  *number = -1;
  if (argument == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (argument, 10, 0, (guint64) max, &value, NULL))
    {
      g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s takes a number."), option);
      return FALSE;
    }
  *number = (int) value;

  return TRUE;
}

/* "sent,collected" */
static gboolean
read_handling (Given   *given,
               GError **error)
{
  g_auto(GStrv) codes = g_strsplit (given->cli->handling != NULL ? given->cli->handling : "", ",",
                                    -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      KgrPaperHandling flag = kgr_paper_handling_from_code (codes[i]);

      if (flag == 0 && *codes[i] != '\0')
        return refuse_code ("--handling", "sent, handed-out, collected", error);
      given->handling |= flag;
    }

  return TRUE;
}

static gboolean
read_given (KgrCli  *cli,
            Given   *given,
            GError **error)
{
  given->cli = cli;
  given->matter = kgr_agenda_matter_from_code (cli->matter);
  given->series = kgr_paper_series_from_code (cli->series);
  if (cli->matter != NULL && given->matter == 0)
    return refuse_code ("--matter", "discussion, report, other", error);
  if (cli->series != NULL && given->series == 0)
    return refuse_code ("--series", "paper, reference, unnumbered", error);

  return read_handling (given, error) &&
         read_number (cli->minutes, "--minutes", KGR_MINUTES_MAX, &given->minutes, error) &&
         read_number (cli->collected, "--collected", 9999, &given->collected, error) &&
         read_id (cli->arguments[0], "MEETING", &given->meeting_id, error) &&
         read_id (cli->arguments[1], "ID", &given->id, error) &&
         read_id (cli->after, "--after", &given->after, error) &&
         read_id (cli->before, "--before", &given->before, error) &&
         read_id (cli->under, "--under", &given->under, error) &&
         read_text (cli->title_file, &given->title, error) &&
         read_text (cli->notes_file, &given->notes, error) &&
         read_text (cli->public_file, &given->public_title, error);
}

static gboolean
answer (KgrCli   *cli,
        KgrStore *store,
        gint64    meeting_id,
        GError  **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, meeting_id, NULL, error);
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object = NULL, *all;

  if (meeting == NULL)
    return FALSE;
  if (!cli->json)
    {
      kgr_cli_print_meeting (meeting);
      return TRUE;
    }
  node = kgr_meeting_to_json (meeting);
  all = json_node_get_object (node);
  object = json_object_new ();
  json_object_set_int_member (object, "meeting", meeting_id);
  json_object_set_member (object, "notice_at",
                          json_node_copy (json_object_get_member (all, "notice_at")));
  json_object_set_member (object, "agenda",
                          json_node_copy (json_object_get_member (all, "agenda")));
  json_object_set_member (object, "papers",
                          json_node_copy (json_object_get_member (all, "papers")));
  kgr_cli_answer (TRUE, object, NULL);

  return TRUE;
}

static gboolean
run (KgrCli         *cli,
     KgrAgendaFunc   func,
     GError        **error)
{
  g_auto(Given) given = { 0 };
  g_autoptr(KgrStore) store = NULL;

  if (!read_given (cli, &given, error) ||
      (store = kgr_cli_open (cli, KGR_STORE_WRITE, error)) == NULL)
    return FALSE;

  return kgr_agenda_repo_change (store, given.meeting_id, func, &given, NULL, error) &&
         answer (cli, store, given.meeting_id, error);
}

static void
set_text (char       **to,
          const char  *text)
{
  if (text == NULL)
    return;
  g_free (*to);
  *to = *text != '\0' ? g_strdup (text) : NULL;
}

static void
fill_item (KgrAgendaItem *item,
           const Given   *given)
{
  set_text (&item->title, given->title);
  set_text (&item->notes, given->notes);
  set_text (&item->presenter, given->cli->presenter);
  if (given->cli->presenter != NULL)
    item->presenter_id = 0;
  if (given->matter != 0)
    item->matter = given->matter;
  if (given->minutes >= 0)
    item->minutes = given->minutes;
}

static KgrAgendaItem *
find_item (KgrAgenda  *agenda,
           gint64      id,
           GError    **error)
{
  KgrAgendaItem *item = kgr_agenda_find (agenda, id);

  if (item == NULL)
    kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                       _("The meeting has no agenda item with this number."));

  return item;
}

static gboolean
add_item (KgrAgenda  *agenda,
          gpointer    data,
          GError    **error)
{
  const Given *given = data;
  g_autoptr(KgrAgendaItem) draft = kgr_agenda_item_new ();
  const KgrAgendaItem *after = given->after != 0 ? find_item (agenda, given->after, error) : NULL;

  if (given->after != 0 && after == NULL)
    return FALSE;
  fill_item (draft, given);
  draft->kind = after != NULL ? after->kind : KGR_AGENDA_HEADING;

  return kgr_agenda_add (agenda, draft, after != NULL ? after->parent_id : given->under,
                         given->after, error) != NULL;
}

static gboolean
set_item (KgrAgenda  *agenda,
          gpointer    data,
          GError    **error)
{
  const Given *given = data;
  KgrAgendaItem *item = find_item (agenda, given->id, error);

  if (item != NULL)
    fill_item (item, given);

  return item != NULL;
}

static gboolean
move_item (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  const Given *given = data;

  if ((given->after != 0) == (given->before != 0))
    {
      g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                           _("Say where it goes: either --after or --before."));
      return FALSE;
    }

  return kgr_agenda_move (agenda, given->id, given->after != 0 ? given->after : given->before,
                          given->after != 0, error);
}

static gboolean
remove_item (KgrAgenda  *agenda,
             gpointer    data,
             GError    **error)
{
  return kgr_agenda_remove (agenda, ((Given *) data)->id, error);
}

static gboolean
fill_paper (KgrAgenda   *agenda,
            KgrPaper    *paper,
            const Given *given)
{
  set_text (&paper->title, given->title);
  if (given->series != 0)
    paper->series = given->series;
  if (given->cli->handling != NULL)
    paper->handling = given->handling;
  if (given->collected >= 0)
    paper->collected = given->collected;

  return TRUE;
}

static gboolean
add_paper (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  const Given *given = data;
  g_autoptr(KgrPaper) draft = kgr_paper_new ();

  fill_paper (agenda, draft, given);
  draft->agenda_id = given->under;

  return kgr_agenda_add_paper (agenda, draft, given->after, error) != NULL;
}

static gboolean
set_paper (KgrAgenda  *agenda,
           gpointer    data,
           GError    **error)
{
  const Given *given = data;
  KgrPaper *paper = kgr_agenda_find_paper (agenda, given->id);

  return paper != NULL ? fill_paper (agenda, paper, given)
                       : kgr_agenda_refuse (error, KGR_ERROR_NOT_FOUND,
                                            _("The meeting has no paper with this number."));
}

static gboolean
move_paper (KgrAgenda  *agenda,
            gpointer    data,
            GError    **error)
{
  const Given *given = data;

  return kgr_agenda_move_paper (agenda, given->id, given->under, given->before, error);
}

static gboolean
remove_paper (KgrAgenda  *agenda,
              gpointer    data,
              GError    **error)
{
  return kgr_agenda_remove_paper (agenda, ((Given *) data)->id, error);
}

/* Closing goes its own way, because it opens the next version of approved minutes. */
static gboolean
set_closed (KgrCli   *cli,
            gboolean  closed,
            GError  **error)
{
  g_auto(Given) given = { 0 };
  g_autoptr(KgrStore) store = NULL;

  if (!read_given (cli, &given, error) ||
      (store = kgr_cli_open (cli, KGR_STORE_WRITE, error)) == NULL)
    return FALSE;

  return kgr_meeting_repo_close_item (store, given.meeting_id, given.id, closed, cli->reason,
                                      cli->by, cli->decided_on, given.public_title, error) &&
         answer (cli, store, given.meeting_id, error);
}

gboolean
kgr_cli_agenda_list (KgrCli  *self,
                     GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_READ, error) : NULL;

  return store != NULL && answer (self, store, id, error);
}

#define COMMAND(name, func) \
  gboolean \
  kgr_cli_##name (KgrCli  *self, \
                  GError **error) \
  { \
    return run (self, func, error); \
  }

COMMAND (agenda_add, add_item)
COMMAND (agenda_set, set_item)
COMMAND (agenda_move, move_item)
COMMAND (agenda_remove, remove_item)
COMMAND (paper_add, add_paper)
COMMAND (paper_set, set_paper)
COMMAND (paper_move, move_paper)
COMMAND (paper_remove, remove_paper)

gboolean
kgr_cli_agenda_standing (KgrCli  *self,
                         GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);
  g_autoptr(KgrStore) store = id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;

  return store != NULL && kgr_agenda_repo_add_standing (store, id, NULL, error) &&
         answer (self, store, id, error);
}

gboolean
kgr_cli_agenda_close (KgrCli  *self,
                      GError **error)
{
  return set_closed (self, TRUE, error);
}

gboolean
kgr_cli_agenda_open (KgrCli  *self,
                     GError **error)
{
  return set_closed (self, FALSE, error);
}
