/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issues for programs and for people. */

#include "config.h"

#include <glib/gi18n.h>

#include "council/kgr-council-repo.h"
#include "issue/kgr-issue-repo.h"
#include "kgr-cli-issue.h"
#include "kgr-cli-output.h"
#include "kgr-error.h"

static const char *
body_name (GPtrArray *bodies,
           gint64     id)
{
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = bodies->pdata[i];

      if (body->id == id)
        return body->name;
    }

  return NULL;
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "—";
}

static void
set_id (JsonObject *object,
        const char *name,
        gint64      id)
{
  if (id != 0)
    json_object_set_int_member (object, name, id);
  else
    json_object_set_null_member (object, name);
}

static const char *
step_code (KgrIssueStepKind kind)
{
  switch (kind)
    {
    case KGR_STEP_RAISED:
      return "raised";
    case KGR_STEP_ANSWERED:
      return "answered";
    case KGR_STEP_REFERRED:
      return "referred";
    case KGR_STEP_CLOSED:
      return "closed";
    default:
      return NULL;
    }
}

static const char *
step_label (KgrIssueStepKind kind)
{
  switch (kind)
    {
    case KGR_STEP_RAISED:
      return _("Raised");
    case KGR_STEP_ANSWERED:
      return _("Answered");
    case KGR_STEP_REFERRED:
      return _("Referred");
    case KGR_STEP_CLOSED:
      return _("Closed off");
    default:
      return "—";
    }
}

/* A step at which nothing was said has an empty text; null is one that did not open. */
static JsonArray *
history_to_json (KgrIssue  *issue,
                 GPtrArray *bodies)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < issue->history->len; i++)
    {
      const KgrIssueStep *step = issue->history->pdata[i];
      JsonObject *object = json_object_new ();
      const char *text = step->text == NULL && !issue->damaged ? "" : step->text;

      set_id (object, "meeting", step->meeting_id);
      json_object_set_string_member (object, "date", step->held_on);
      json_object_set_boolean_member (object, "at_meeting", step->at_meeting);
      json_object_set_string_member (object, "kind", step_code (step->kind));
      json_object_set_string_member (object, "body", body_name (bodies, step->body_id));
      json_object_set_string_member (object, "text", text);
      json_object_set_string_member (object, "state", kgr_issue_state_to_code (step->state));
      json_object_set_string_member (object, "escalated_to", step->escalated_to);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
changes_to_json (KgrIssue *issue)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < issue->changes->len; i++)
    {
      const KgrIssueChange *change = issue->changes->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "on", change->on);
      json_object_set_string_member (object, "by", change->by);
      json_object_set_string_member (object, "what", kgr_issue_field_to_code (change->field));
      json_object_set_string_member (object, "was", change->was);
      json_array_add_object_element (array, object);
    }

  return array;
}

JsonObject *
kgr_cli_issue_to_json (KgrIssue  *issue,
                       GPtrArray *bodies,
                       gint64     next)
{
  JsonObject *object = json_object_new ();
  JsonObject *origin = json_object_new ();

  set_id (origin, "meeting", issue->origin_meeting_id);
  set_id (origin, "statement", issue->origin_unit_id);
  set_id (origin, "issue", issue->generalised_from);
  json_object_set_int_member (object, "id", issue->id);
  json_object_set_string_member (object, "kind", kgr_issue_kind_to_code (issue->kind));
  json_object_set_string_member (object, "title", issue->title);
  json_object_set_string_member (object, "detail", issue->detail);
  json_object_set_string_member (object, "public", issue->public_wording);
  json_object_set_string_member (object, "state", kgr_issue_state_to_code (issue->state));
  json_object_set_string_member (object, "body", body_name (bodies, issue->body_id));
  set_id (object, "body_id", issue->body_id);
  json_object_set_string_member (object, "owner", issue->owner);
  set_id (object, "owner_body_id", issue->owner_body_id);
  set_id (object, "owner_person_id", issue->owner_person_id);
  json_object_set_string_member (object, "due", issue->due);
  json_object_set_string_member (object, "field", issue->field);
  json_object_set_string_member (object, "level", kgr_issue_level_to_code (issue->level));
  json_object_set_string_member (object, "scope", kgr_issue_scope_to_code (issue->scope));
  json_object_set_string_member (object, "horizon", kgr_issue_horizon_to_code (issue->horizon));
  json_object_set_boolean_member (object, "confidential", kgr_issue_is_sealed (issue));
  set_id (object, "generalised_from", issue->generalised_from);
  set_id (object, "next_meeting", next);
  json_object_set_object_member (object, "origin", origin);
  json_object_set_array_member (object, "history", history_to_json (issue, bodies));
  json_object_set_array_member (object, "changes", changes_to_json (issue));

  return object;
}

static void
print_step (const KgrIssueStep *step,
            GPtrArray          *bodies)
{
  const char *body = step->body_id != 0 ? body_name (bodies, step->body_id) : NULL;
  const char *state = kgr_issue_state_to_label (step->state);

  body = step->escalated_to != NULL ? step->escalated_to : body;
  kgr_cli_print ("  %s %s", or_dash (step->held_on), step_label (step->kind));
  kgr_cli_print ("%s%s [%s]", body != NULL ? " → " : "", body != NULL ? body : "", state);
  kgr_cli_print ("%s%s\n", step->text != NULL ? " " : "", step->text != NULL ? step->text : "");
}

static void
print_id (const char *label,
          gint64      id)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  kgr_cli_print_fact (label, id != 0 ? digits : NULL);
}

void
kgr_cli_print_issue (KgrIssue  *issue,
                     GPtrArray *bodies)
{
  print_id (_("Id"), issue->id);
  kgr_cli_print_fact (_("Kind"), kgr_issue_kind_to_label (issue->kind));
  kgr_cli_print_fact (_("Title"), issue->title);
  kgr_cli_print_fact (_("State"), kgr_issue_state_to_label (issue->state));
  kgr_cli_print_fact (_("Body"), body_name (bodies, issue->body_id));
  kgr_cli_print_fact (_("Owner"), issue->owner);
  kgr_cli_print_fact (_("Due"), g_strcmp0 (issue->due, KGR_ISSUE_DUE_NEXT) == 0
                                ? _("By the next meeting") : issue->due);
  kgr_cli_print_fact (_("Field"), issue->field);
  kgr_cli_print_fact (_("Level"), kgr_issue_level_to_label (issue->level));
  kgr_cli_print_fact (_("Scope"), kgr_issue_scope_to_label (issue->scope));
  kgr_cli_print_fact (_("Horizon"), kgr_issue_horizon_to_label (issue->horizon));
  print_id (_("From meeting"), issue->origin_meeting_id);
  print_id (_("From statement"), issue->origin_unit_id);
  print_id (_("From issue"), issue->generalised_from);
  kgr_cli_print_fact (_("In public"), issue->public_wording);
  if (issue->detail != NULL)
    kgr_cli_print ("\n%s\n", issue->detail);
  kgr_cli_print ("\n%s\n", _("History"));
  for (guint i = 0; i < issue->history->len; i++)
    print_step (issue->history->pdata[i], bodies);
}

void
kgr_cli_print_issues (GPtrArray *issues,
                      GPtrArray *bodies)
{
  const char *const headers[] = {
    _("Id"), _("State"), _("Body"), _("Due"), _("Owner"), _("Title"), NULL,
  };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < issues->len; i++)
    {
      const KgrIssue *issue = issues->pdata[i];
      const char *cells[] = {
        kgr_issue_state_to_label (issue->state), body_name (bodies, issue->body_id), issue->due,
        issue->owner, issue->title,
      };
      char **row = g_new0 (char *, G_N_ELEMENTS (cells) + 2);

      row[0] = g_strdup_printf ("%" G_GINT64_FORMAT, issue->id);
      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        row[j + 1] = g_strdup (or_dash (cells[j]));
      g_ptr_array_add (rows, row);
    }
  kgr_cli_print_table (headers, rows);
}

gboolean
kgr_cli_check_issues (GPtrArray  *issues,
                      GError    **error)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const KgrIssue *issue = issues->pdata[i];

      if (issue->damaged)
        g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 0 ? ", " : "", issue->id);
    }
  if (ids->len == 0)
    return TRUE;

  g_set_error (error, KGR_ERROR, KGR_ERROR_CORRUPT, _("What is damaged does not open: issue %s."),
               ids->str);
  return FALSE;
}

static JsonArray *
issues_to_json (GPtrArray *issues,
                GPtrArray *bodies)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < issues->len; i++)
    json_array_add_object_element (array, kgr_cli_issue_to_json (issues->pdata[i], bodies, 0));

  return array;
}

static void
print_list (const char *heading,
            GPtrArray  *issues,
            GPtrArray  *bodies)
{
  if (issues->len > 0)
    kgr_cli_print ("\n%s\n", heading);
  for (guint i = 0; i < issues->len; i++)
    {
      const KgrIssue *issue = issues->pdata[i];

      kgr_cli_print ("%" G_GINT64_FORMAT " %s", issue->id, or_dash (issue->title));
      kgr_cli_print (" [%s]\n", or_dash (kgr_issue_state_to_label (issue->state)));
      for (guint j = 0; j < issue->history->len; j++)
        print_step (issue->history->pdata[j], bodies);
    }
}

gboolean
kgr_cli_show_issues (KgrStore    *store,
                     gint64       meeting_id,
                     JsonObject  *object,
                     GError     **error)
{
  g_autoptr(GPtrArray) bodies = kgr_body_repo_list (store, error);
  g_autoptr(GPtrArray) standing = NULL;
  g_autoptr(GPtrArray) left = NULL;

  if (bodies == NULL ||
      (standing = kgr_issue_repo_list_standing (store, meeting_id, error)) == NULL ||
      (left = kgr_issue_repo_list_left (store, meeting_id, error)) == NULL)
    return FALSE;
  if (object != NULL)
    {
      json_object_set_array_member (object, "issues", issues_to_json (standing, bodies));
      json_object_set_array_member (object, "issues_left", issues_to_json (left, bodies));
    }
  else
    {
      print_list (_("Carried over"), standing, bodies);
      print_list (_("Left the list since last time"), left, bodies);
    }

  return kgr_cli_check_issues (standing, error) && kgr_cli_check_issues (left, error);
}
