/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* attendance list, add, fill, set, remove, quorum. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-attendance-entry.h"
#include "meeting/kgr-attendance-private.h"
#include "meeting/kgr-attendance-repo.h"
#include "meeting/kgr-meeting-repo.h"
#include "meeting/kgr-quorum.h"

/* One meeting, loaded from a database that can be written to or not. */
typedef struct
{
  KgrStore   *store;
  KgrMeeting *meeting;
} Opened;

static void
opened_clear (Opened *opened)
{
  g_clear_pointer (&opened->meeting, kgr_meeting_unref);
  g_clear_pointer (&opened->store, kgr_store_close);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opened, opened_clear)

static gboolean
open_meeting (KgrCli          *self,
              KgrStoreAccess   access,
              Opened          *opened,
              GError         **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[0], "MEETING", error);

  if (id != 0)
    opened->store = kgr_cli_open (self, access, error);
  if (opened->store != NULL)
    opened->meeting = kgr_meeting_repo_load (opened->store, id, NULL, error);

  return opened->meeting != NULL;
}

static JsonArray *
status_to_json (KgrAttendanceStatus status)
{
  JsonArray *array = json_array_new ();

  for (guint flag = KGR_ATTENDANCE_PRESENT; flag <= KGR_ATTENDANCE_ONLINE; flag <<= 1)
    if (status & flag)
      json_array_add_string_element (array, kgr_attendance_status_to_code (flag));

  return array;
}

static JsonObject *
line_to_json (const KgrAttendance *line)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", line->id);
  json_object_set_string_member (object, "name", line->name);
  json_object_set_string_member (object, "role", line->role);
  json_object_set_string_member (object, "affiliation", line->affiliation);
  json_object_set_array_member (object, "status", status_to_json (line->status));
  kgr_attendance_to_object (line, object);

  return object;
}

static void
print_line (const KgrAttendance *line,
            GPtrArray           *rows)
{
  g_autoptr(GString) status = g_string_new (NULL);
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, line->id);
  g_autofree char *number = line->number > 0 ? g_strdup_printf ("%d", line->number)
                                             : g_strdup ("");
  g_autofree char *name = g_strconcat (line->name != NULL ? line->name : "", line->role, NULL);

  for (guint flag = KGR_ATTENDANCE_PRESENT; flag <= KGR_ATTENDANCE_ONLINE; flag <<= 1)
    if (line->status & flag)
      g_string_append_printf (status, "%s%s", status->len > 0 ? " " : "",
                              kgr_attendance_status_to_label (flag));
  g_strv_builder_add (row, id);
  g_strv_builder_add (row, number);
  g_strv_builder_add (row, name);
  g_strv_builder_add (row, status->str);
  g_strv_builder_add (row, line->substitute != NULL ? line->substitute : "");
  g_ptr_array_add (rows, g_strv_builder_end (row));
}

/* As it is stored now. */
static gboolean
print_list (KgrCli    *self,
            KgrStore  *store,
            gint64     meeting_id,
            GError   **error)
{
  const char *headers[] = { _("ID"), _("Seat"), _("Name"), _("Presence"), _("Represented by"),
                            NULL };
  g_autoptr(GPtrArray) lines = kgr_attendance_repo_list (store, meeting_id, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  JsonArray *array;

  if (lines == NULL)
    return FALSE;
  array = json_array_new ();
  for (guint i = 0; i < lines->len; i++)
    {
      const KgrAttendance *line = lines->pdata[i];

      json_array_add_object_element (array, line_to_json (line));
      print_line (line, rows);
    }
  if (self->json)
    kgr_cli_answer_list (array);
  else
    {
      json_array_unref (array);
      kgr_cli_print_table (headers, rows);
    }

  return TRUE;
}

gboolean
kgr_cli_attendance_list (KgrCli  *self,
                         GError **error)
{
  g_auto(Opened) opened = { NULL };

  return open_meeting (self, KGR_STORE_READ, &opened, error) &&
         print_list (self, opened.store, opened.meeting->id, error);
}

gboolean
kgr_cli_attendance_fill (KgrCli  *self,
                         GError **error)
{
  g_auto(Opened) opened = { NULL };

  return open_meeting (self, KGR_STORE_WRITE, &opened, error) &&
         kgr_attendance_repo_expect (opened.store, opened.meeting->id, NULL, error) &&
         print_list (self, opened.store, opened.meeting->id, error);
}

/* Every line of the file is somebody. */
gboolean
kgr_cli_attendance_add (KgrCli  *self,
                        GError **error)
{
  KgrAttendeeKind kind = self->kind != NULL ? kgr_attendee_kind_from_code (self->kind)
                                            : KGR_ATTENDEE_GUEST;
  g_auto(Opened) opened = { NULL };
  g_auto(GStrv) lines = NULL;
  char *text;

  if (self->kind != NULL && strcmp (kgr_attendee_kind_to_code (kind), self->kind) != 0)
    {
      g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE, _("%s takes one of: %s."), "--kind",
                   "member, guest, observer, secretariat, support");
      return FALSE;
    }
  if ((text = kgr_cli_read_text (self->text_file, error)) == NULL)
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  kgr_cli_wipe_string (text);
  if (!open_meeting (self, KGR_STORE_WRITE, &opened, error))
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr(KgrAttendance) line = kgr_attendance_new_from_line (lines[i], kind);

      if (line != NULL && !kgr_attendance_repo_insert (opened.store, opened.meeting->id, line, -1,
                                                       NULL, error))
        return FALSE;
    }

  return print_list (self, opened.store, opened.meeting->id, error);
}

gboolean
kgr_cli_attendance_remove (KgrCli  *self,
                           GError **error)
{
  gint64 id = kgr_cli_get_id (self->arguments[1], "ID", error);
  g_auto(Opened) opened = { NULL };
  JsonObject *object;

  if (id == 0 || !open_meeting (self, KGR_STORE_WRITE, &opened, error) ||
      !kgr_attendance_repo_remove (opened.store, opened.meeting->id, id, NULL, error))
    return FALSE;
  object = json_object_new ();
  json_object_set_int_member (object, "id", id);
  kgr_cli_answer (self->json, object, _("Taken out of the attendance"));

  return TRUE;
}

static void
set_text (JsonObject  *object,
          const char  *name,
          char       **field)
{
  if (!json_object_has_member (object, name))
    return;
  g_free (*field);
  *field = kgr_json_dup_string (object, name);
}

/* "18:45" or ISO; what is neither is an error. */
static gboolean
read_time (KgrMeeting  *meeting,
           const char  *text,
           char       **time,
           GError     **error)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = text != NULL ? g_date_time_new_from_iso8601 (text, zone) : NULL;

  *time = NULL;
  if (text == NULL)
    return TRUE;
  *time = moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S")
                         : kgr_attendance_read_clock (text, meeting->starts_at);
  if (*time != NULL)
    return TRUE;
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                       _("Give times as 18:45 or 2026-10-22T18:45; the meeting needs a date."));

  return FALSE;
}

static gboolean
set_presences (KgrMeeting     *meeting,
               KgrAttendance  *line,
               JsonArray      *array,
               GError        **error)
{
  g_autoptr(GPtrArray) given = kgr_presences_from_json (array);
  g_autoptr(GPtrArray) presences = kgr_presences_new ();

  for (guint i = 0; i < given->len; i++)
    {
      const KgrPresence *one = given->pdata[i];
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;

      if (!read_time (meeting, one->from, &from, error) ||
          !read_time (meeting, one->until, &until, error))
        return FALSE;
      kgr_presences_add (presences, from, until, one->online, one->by_substitute);
    }
  if (!kgr_presences_are_in_order (presences))
    {
      g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                           _("Times of one person follow each other: nobody leaves before they "
                             "came."));
      return FALSE;
    }
  kgr_attendance_take_presences (line, g_steal_pointer (&presences));

  return TRUE;
}

static void
set_substitute (KgrAttendance *line,
                JsonObject    *object)
{
  JsonNode *member = json_object_get_member (object, "substitute");

  if (member == NULL)
    return;
  g_clear_pointer (&line->substitute, g_free);
  g_clear_pointer (&line->substitute_affiliation, g_free);
  line->substitute_id = 0;
  if (!JSON_NODE_HOLDS_OBJECT (member))
    return;
  set_text (json_node_get_object (member), "name", &line->substitute);
  set_text (json_node_get_object (member), "affiliation", &line->substitute_affiliation);
  line->substitute_id = kgr_json_get_int (json_node_get_object (member), "person_id", 0);
}

/* What is named is changed, the rest stays. */
static gboolean
change_line (KgrMeeting     *meeting,
             KgrAttendance  *line,
             JsonObject     *object,
             GError        **error)
{
  JsonArray *presences = kgr_json_get_array (object, "presences");

  set_text (object, "name", &line->name);
  set_text (object, "role", &line->role);
  set_text (object, "affiliation", &line->affiliation);
  set_text (object, "opinion", &line->opinion);
  if (json_object_has_member (object, "kind"))
    line->kind = kgr_attendee_kind_from_code (kgr_json_get_string (object, "kind"));
  if (json_object_has_member (object, "closed_only"))
    line->closed_only = kgr_json_get_boolean (object, "closed_only");
  set_substitute (line, object);

  return presences == NULL || set_presences (meeting, line, presences, error);
}

/* The lines of the meeting that @array names, changed. */
static GPtrArray *
change_lines (KgrMeeting  *meeting,
              JsonArray   *array,
              GError     **error)
{
  g_autoptr(GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      gint64 id = object != NULL ? kgr_json_get_int (object, "id", 0) : 0;
      KgrAttendance *line = NULL;

      for (guint k = 0; k < meeting->attendance->len && line == NULL; k++)
        if (((KgrAttendance *) meeting->attendance->pdata[k])->id == id)
          line = meeting->attendance->pdata[k];
      if (line == NULL)
        {
          g_set_error_literal (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                               _("Each entry needs the “id” of a line: attendance list has "
                                 "them."));
          return NULL;
        }
      if (!change_line (meeting, line, object, error))
        return NULL;
      g_ptr_array_add (changed, line);
    }

  return g_steal_pointer (&changed);
}

static JsonNode *
read_json (const char  *path,
           GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonNode) node = NULL;
  char *text = kgr_cli_read_text (path, error);

  if (text == NULL)
    return NULL;
  /* The parser's own message quotes what it read, so it is not handed on. */
  if (json_parser_load_from_data (parser, text, -1, NULL))
    node = json_parser_steal_root (parser);
  kgr_cli_wipe_string (text);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return g_steal_pointer (&node);
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID,
                       _("Give a JSON array of lines, as attendance list prints it."));

  return NULL;
}

gboolean
kgr_cli_attendance_set (KgrCli  *self,
                        GError **error)
{
  g_autoptr(JsonNode) node = read_json (self->text_file, error);
  g_auto(Opened) opened = { NULL };
  g_autoptr(GPtrArray) changed = NULL;

  if (node == NULL || !open_meeting (self, KGR_STORE_WRITE, &opened, error))
    return FALSE;
  changed = change_lines (opened.meeting, json_node_get_array (node), error);
  if (changed == NULL || !kgr_attendance_repo_save (opened.store, opened.meeting->id, changed,
                                                    NULL, error))
    return FALSE;

  return print_list (self, opened.store, opened.meeting->id, error);
}

gboolean
kgr_cli_attendance_quorum (KgrCli  *self,
                           GError **error)
{
  g_auto(Opened) opened = { NULL };
  g_autoptr(KgrBody) body = NULL;
  g_autofree char *at = NULL;
  g_autofree char *sentence = NULL;
  KgrQuorumTerms terms;
  KgrQuorumCount quorum;
  JsonObject *object;

  if (!open_meeting (self, KGR_STORE_READ, &opened, error) ||
      !read_time (opened.meeting, self->at, &at, error) ||
      (body = kgr_body_repo_load (opened.store, opened.meeting->body_id, error)) == NULL)
    return FALSE;
  terms = kgr_quorum_terms_of_body (body);
  quorum = kgr_quorum_at (opened.meeting->attendance, &terms, at);
  object = json_object_new ();
  json_object_set_string_member (object, "rule", kgr_code_of (kgr_quorums, terms.rule));
  json_object_set_boolean_member (object, "in_person", terms.without_substitutes);
  json_object_set_int_member (object, "seated", quorum.seated);
  json_object_set_int_member (object, "required", quorum.required);
  json_object_set_int_member (object, "present", quorum.present);
  json_object_set_boolean_member (object, "met", quorum.met);
  sentence = g_strdup_printf (quorum.met ? _("A quorum: %d of %d are there, %d are needed.")
                                         : _("No quorum: %d of %d are there, %d are needed."),
                              quorum.present, quorum.seated, quorum.required);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}
