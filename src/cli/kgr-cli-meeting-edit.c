/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* meeting add, plan, set, state, postpone, cancel, remove. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "kgr-cli-input.h"
#include "kgr-cli-output.h"
#include "kgr-cli-roster.h"
#include "kgr-cli.h"
#include "kgr-error.h"
#include "kgr-json.h"
#include "meeting/kgr-meeting-days.h"
#include "meeting/kgr-meeting-repo.h"
#include "text/kgr-era.h"

#define MONTHS 12

static gboolean
check_day (const char  *iso,
           const char  *option,
           GError     **error)
{
  if (iso == NULL || kgr_era_is_date (iso))
    return TRUE;
  g_set_error (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
               _("%s takes a local day, or a day and a time, as 2026-04-23T18:30."), option);

  return FALSE;
}

/* Every time in the file has its seconds. */
static char *
dup_time (const char *iso)
{
  return iso != NULL && strlen (iso) == strlen ("2026-04-23T18:30") ? g_strconcat (iso, ":00", NULL)
                                                                    : g_strdup (iso);
}

static gboolean
read_form (KgrCli          *self,
           KgrMeetingForm  *form,
           GError         **error)
{
  *form = self->form != NULL ? kgr_meeting_form_from_code (self->form) : 0;
  if (self->form == NULL || *form != 0)
    return TRUE;
  g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                       _("--form is one of: room, online, both, written."));

  return FALSE;
}

static gboolean
answer_meetings (KgrCli    *self,
                 KgrStore  *store,
                 GArray    *ids,
                 gboolean   one,
                 GError   **error)
{
  JsonArray *array = json_array_new ();
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, id, NULL, error);
      JsonObject *object = json_object_new ();

      if (meeting == NULL)
        return FALSE;
      json_object_set_int_member (object, "id", id);
      json_object_set_string_member (object, "title", meeting->title);
      json_object_set_string_member (object, "starts_at", meeting->starts_at);
      json_array_add_object_element (array, object);
      g_string_append_printf (lines, "%s%" G_GINT64_FORMAT "  %s", i > 0 ? "\n" : "", id,
                              meeting->title);
    }
  if (one)
    kgr_cli_answer (self->json, json_object_ref (json_array_get_object_element (array, 0)),
                    lines->str);
  else if (self->json)
    kgr_cli_answer_list (json_array_ref (array));
  else
    kgr_cli_print ("%s\n", lines->str);
  json_array_unref (array);

  return TRUE;
}

static gboolean
find_bodies (KgrCli          *self,
             KgrStore        *store,
             KgrMeetingPlan  *plan,
             GError         **error)
{
  g_autoptr(KgrBody) body = kgr_body_repo_find (store, self->body, error);
  g_autoptr(KgrBody) joint = NULL;

  if (body == NULL ||
      (self->joint != NULL && (joint = kgr_body_repo_find (store, self->joint, error)) == NULL))
    return FALSE;
  plan->body_id = body->id;
  plan->joint_body_id = joint != NULL ? joint->id : 0;

  return TRUE;
}

/* Meetings on all of @days, each as long as the first. */
static gboolean
plan (KgrCli     *self,
      GPtrArray  *days,
      gboolean    one,
      GError    **error)
{
  g_autoptr(KgrStore) store = NULL;
  g_autoptr(GArray) plans = g_array_new (FALSE, TRUE, sizeof (KgrMeetingPlan));
  g_autoptr(GPtrArray) ends = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) ids = NULL;
  g_autofree char *venue = NULL;
  g_autofree char *ends_at = dup_time (self->ends_at);
  KgrMeetingPlan usual = { 0 };

  if (!check_day (self->ends_at, "--ends-at", error) || !read_form (self, &usual.form, error) ||
      (self->venue != NULL &&
       (venue = kgr_cli_dup_name (self->venue, "--venue", error)) == NULL) ||
      (store = kgr_cli_open (self, KGR_STORE_WRITE, error)) == NULL ||
      !find_bodies (self, store, &usual, error))
    return FALSE;
  usual.venue = venue;
  for (guint i = 0; i < days->len; i++)
    {
      KgrMeetingPlan one_plan = usual;

      one_plan.starts_at = days->pdata[i];
      one_plan.ends_at = kgr_meeting_days_dup_end (days->pdata[0], ends_at, days->pdata[i]);
      g_ptr_array_add (ends, (char *) one_plan.ends_at);
      g_array_append_val (plans, one_plan);
    }

  return kgr_meeting_repo_plan (store, (KgrMeetingPlan *) plans->data, plans->len, &ids, error) &&
         answer_meetings (self, store, ids, one, error);
}

gboolean
kgr_cli_meeting_add (KgrCli  *self,
                     GError **error)
{
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  if (!check_day (self->starts_at, "--starts-at", error))
    return FALSE;
  g_ptr_array_add (days, dup_time (self->starts_at));

  return plan (self, days, TRUE, error);
}

gboolean
kgr_cli_meeting_plan (KgrCli  *self,
                      GError **error)
{
  g_autoptr(GPtrArray) days = NULL;
  g_autofree char *first = dup_time (self->starts_at);

  if (!check_day (self->starts_at, "--starts-at", error))
    return FALSE;
  days = kgr_meeting_days_of_year (first, self->every > 0 ? self->every : 1, self->same_date,
                                   MONTHS);

  return plan (self, days, FALSE, error);
}

static gboolean
answer_meeting (KgrCli    *self,
                KgrStore  *store,
                gint64     id,
                GError   **error)
{
  g_autoptr(KgrMeeting) meeting = kgr_meeting_repo_load (store, id, NULL, error);
  g_autofree char *sentence = NULL;
  JsonObject *object;

  if (meeting == NULL)
    return FALSE;
  object = json_object_new ();
  json_object_set_int_member (object, "id", id);
  json_object_set_string_member (object, "title", meeting->title);
  json_object_set_string_member (object, "starts_at", meeting->starts_at);
  json_object_set_string_member (object, "status", kgr_meeting_status_to_code (meeting->status));
  json_object_set_string_member (object, "cancellation",
                                 kgr_cancellation_to_code (meeting->cancellation));
  sentence = g_strdup_printf ("%" G_GINT64_FORMAT "  %s  %s", id,
                              kgr_meeting_state_to_label (meeting->status, meeting->cancellation),
                              meeting->title);
  kgr_cli_answer (self->json, object, sentence);

  return TRUE;
}

static KgrStore *
open_for (KgrCli  *self,
          gint64  *id,
          GError **error)
{
  *id = kgr_cli_get_id (self->arguments[0], "MEETING", error);

  return *id != 0 ? kgr_cli_open (self, KGR_STORE_WRITE, error) : NULL;
}

static void
take_text (JsonObject     *object,
           const char     *member,
           KgrHeadParts    part,
           const char    **text,
           KgrHeadChange  *change)
{
  if (!json_object_has_member (object, member))
    return;
  *text = kgr_json_get_string (object, member);
  change->parts |= part;
}

/* What the object does not name stays as it is; both ends of a time are named together. */
static void
read_change (JsonObject    *object,
             KgrHeadChange *change)
{
  take_text (object, "title", KGR_HEAD_TITLE, &change->title, change);
  take_text (object, "starts_at", KGR_HEAD_WHEN, &change->starts_at, change);
  take_text (object, "ends_at", KGR_HEAD_WHEN, &change->ends_at, change);
  take_text (object, "venue", KGR_HEAD_VENUE, &change->venue, change);
  take_text (object, "memo", KGR_HEAD_MEMO, &change->memo, change);
  take_text (object, "opened_at", KGR_HEAD_REAL, &change->opened_at, change);
  take_text (object, "closed_at", KGR_HEAD_REAL, &change->closed_at, change);
  if (json_object_has_member (object, "form"))
    change->parts |= KGR_HEAD_FORM;
  if (json_object_has_member (object, "record_method"))
    change->parts |= KGR_HEAD_METHOD;
  if (json_object_has_member (object, "observers"))
    change->parts |= KGR_HEAD_OBSERVERS;
  if (json_object_has_member (object, "number"))
    change->parts |= KGR_HEAD_NUMBER;
  change->form = kgr_meeting_form_from_code (kgr_json_get_string (object, "form"));
  change->record_method =
    kgr_record_method_from_code (kgr_json_get_string (object, "record_method"));
  change->observers = (int) kgr_json_get_int (object, "observers", -1);
  change->number = (int) kgr_json_get_int (object, "number", 0);
}

/* The second body of a joint meeting, by its name; null: there is none. */
static gboolean
read_joint (KgrStore       *store,
            JsonObject     *object,
            KgrHeadChange  *change,
            GError        **error)
{
  const char *name = json_object_has_member (object, "joint_body")
                     ? kgr_json_get_string (object, "joint_body") : NULL;
  g_autoptr(KgrBody) body = NULL;

  if (json_object_has_member (object, "joint_body"))
    change->parts |= KGR_HEAD_JOINT;
  if (name == NULL)
    return TRUE;
  body = kgr_body_repo_find (store, name, error);
  change->joint_body_id = body != NULL ? body->id : 0;

  return body != NULL;
}

gboolean
kgr_cli_meeting_set (KgrCli  *self,
                     GError **error)
{
  g_autoptr(JsonArray) objects = kgr_cli_read_objects (self, FALSE, error);
  g_autoptr(KgrStore) store = NULL;
  KgrHeadChange change = { 0 };
  gint64 id = 0;

  if (objects == NULL)
    return FALSE;
  read_change (json_array_get_object_element (objects, 0), &change);

  return (store = open_for (self, &id, error)) != NULL &&
         read_joint (store, json_array_get_object_element (objects, 0), &change, error) &&
         kgr_meeting_repo_set_head (store, id, &change, error) &&
         answer_meeting (self, store, id, error);
}

static gboolean
move (KgrCli                *self,
      const KgrMeetingMove  *wanted,
      GError               **error)
{
  g_autofree char *at = dup_time (self->at);
  KgrMeetingMove one = *wanted;
  g_autoptr(KgrStore) store = NULL;
  gint64 id = 0;

  one.at = at;
  one.note = self->reason;

  return (store = open_for (self, &id, error)) != NULL &&
         kgr_meeting_repo_move (store, id, &one, error) && answer_meeting (self, store, id, error);
}

gboolean
kgr_cli_meeting_state (KgrCli  *self,
                       GError **error)
{
  KgrMeetingMove wanted = { .to = kgr_meeting_status_from_code (self->state) };

  if (wanted.to == 0)
    {
      g_set_error_literal (error, KGR_CLI_ERROR, KGR_CLI_ERROR_USAGE,
                           _("--state is one of: planned, in-session, draft, circulated."));
      return FALSE;
    }

  return move (self, &wanted, error);
}

gboolean
kgr_cli_meeting_cancel (KgrCli  *self,
                        GError **error)
{
  KgrMeetingMove wanted = { .to = KGR_MEETING_CANCELLED };

  wanted.cancellation = self->no_quorum ? KGR_CANCELLED_NO_QUORUM : KGR_CANCELLED_CALLED_OFF;

  return move (self, &wanted, error);
}

gboolean
kgr_cli_meeting_postpone (KgrCli  *self,
                          GError **error)
{
  g_autofree char *starts_at = dup_time (self->starts_at);
  g_autofree char *ends_at = dup_time (self->ends_at);
  g_autoptr(KgrStore) store = NULL;
  gint64 id = 0;

  return check_day (self->starts_at, "--starts-at", error) &&
         check_day (self->ends_at, "--ends-at", error) &&
         (store = open_for (self, &id, error)) != NULL &&
         kgr_meeting_repo_postpone (store, id, starts_at, ends_at, self->reason, error) &&
         answer_meeting (self, store, id, error);
}

gboolean
kgr_cli_meeting_remove (KgrCli  *self,
                        GError **error)
{
  g_autoptr(KgrStore) store = NULL;
  JsonObject *object;
  gint64 id = 0;

  if ((store = open_for (self, &id, error)) == NULL ||
      !kgr_meeting_repo_remove (store, &id, 1, NULL, error))
    return FALSE;
  object = json_object_new ();
  json_object_set_int_member (object, "id", id);
  kgr_cli_answer (self->json, object, _("The meeting is removed."));

  return TRUE;
}
