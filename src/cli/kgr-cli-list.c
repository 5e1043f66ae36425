/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* list: all meetings. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "kgr-cli-output.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-repo.h"

/* The names that rows of the list are shown with. */
typedef struct
{
  GPtrArray *councils;
  GPtrArray *bodies;
} Names;

static const KgrBody *
find_body (const Names *names,
           gint64       id)
{
  for (guint i = 0; i < names->bodies->len; i++)
    if (((KgrBody *) names->bodies->pdata[i])->id == id)
      return names->bodies->pdata[i];

  return NULL;
}

static const char *
body_name (const Names *names,
           gint64       body_id)
{
  const KgrBody *body = find_body (names, body_id);

  return body != NULL ? body->name : NULL;
}

static const char *
council_name (const Names *names,
              gint64       body_id)
{
  const KgrBody *body = find_body (names, body_id);

  for (guint i = 0; body != NULL && i < names->councils->len; i++)
    {
      const KgrCouncil *council = names->councils->pdata[i];

      if (council->id == body->council_id)
        return council->name;
    }

  return NULL;
}

static void
set_number (JsonObject *object,
            const char *name,
            int         number)
{
  if (number != 0)
    json_object_set_int_member (object, name, number);
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
summary_to_json (const KgrMeetingSummary *meeting,
                 const Names             *names)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "id", meeting->id);
  json_object_set_string_member (object, "council", council_name (names, meeting->body_id));
  json_object_set_string_member (object, "body", body_name (names, meeting->body_id));
  json_object_set_string_member (object, "title", meeting->title);
  set_number (object, "fiscal_year", meeting->fiscal_year);
  set_number (object, "number", meeting->number);
  json_object_set_string_member (object, "held_on", meeting->held_on);
  json_object_set_string_member (object, "starts_at", meeting->starts_at);
  json_object_set_string_member (object, "status", kgr_meeting_status_to_code (meeting->status));
  json_object_set_string_member (object, "form", kgr_meeting_form_to_code (meeting->form));
  json_object_set_string_member (object, "cancellation",
                                 kgr_cancellation_to_code (meeting->cancellation));
  json_object_set_string_member (object, "joint_body", body_name (names, meeting->joint_body_id));
  set_number (object, "joint_number", meeting->joint_number);
  set_number (object, "last_version", meeting->last_version);
  set_number (object, "standing_version", meeting->standing_version);
  json_object_set_string_member (object, "subject", meeting->subject);

  return object;
}

static void
print_meetings (GPtrArray   *meetings,
                const Names *names)
{
  const char *const headers[] = { _("Id"), _("Held on"), _("Status"), _("Body"), _("Title"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *meeting = meetings->pdata[i];
      const char *body = body_name (names, meeting->body_id);
      char **row = g_new0 (char *, 6);

      row[0] = g_strdup_printf ("%" G_GINT64_FORMAT, meeting->id);
      row[1] = g_strdup (meeting->held_on != NULL ? meeting->held_on : "—");
      row[2] = g_strdup (kgr_meeting_state_to_label (meeting->status, meeting->cancellation));
      row[3] = g_strdup (body != NULL ? body : "—");
      row[4] = g_strdup (meeting->title != NULL ? meeting->title : "—");
      g_ptr_array_add (rows, row);
    }
  kgr_cli_print_table (headers, rows);
}

static void
print_json (GPtrArray   *meetings,
            const Names *names)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < meetings->len; i++)
    json_array_add_object_element (array, summary_to_json (meetings->pdata[i], names));
  kgr_cli_answer_list (array);
}

/* Everything that does open has been printed; what does not is named. */
static gboolean
check_titles (GPtrArray  *meetings,
              GError    **error)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      const KgrMeetingSummary *meeting = meetings->pdata[i];

      if (meeting->title == NULL)
        g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 0 ? ", " : "", meeting->id);
    }
  if (ids->len == 0)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT,
               _("What is damaged does not open: meeting %s."), ids->str);
  return FALSE;
}

gboolean
kgr_cli_list (KgrCli  *self,
              GError **error)
{
  g_autoptr(KgrStore) store = kgr_cli_open (self, KGR_STORE_READ, error);
  g_autoptr(GPtrArray) meetings = store != NULL ? kgr_meeting_repo_list (store, 0, NULL, error)
                                                : NULL;
  g_autoptr(GPtrArray) bodies = meetings != NULL ? kgr_body_repo_list (store, error) : NULL;
  g_autoptr(GPtrArray) councils = bodies != NULL ? kgr_council_repo_list (store, error) : NULL;
  const Names names = { councils, bodies };

  if (councils == NULL)
    return FALSE;
  if (self->json)
    print_json (meetings, &names);
  else
    print_meetings (meetings, &names);

  return check_titles (meetings, error);
}
