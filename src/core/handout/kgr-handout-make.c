/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers from what is in the database: here it is read, what may be printed of it is decided by
 * the projections. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "council/kgr-council-repo.h"
#include "handout/kgr-handout-repo.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-repo.h"
#include "text/kgr-era.h"

/* What papers are made of; whatever a paper does not need stays NULL. */
typedef struct
{
  KgrStore                 *store;
  const KgrHandoutRequest  *request;
  KgrMeeting               *meeting;
  KgrCouncil               *council;
  KgrBody                  *body;
  GPtrArray                *bodies;
  KgrHandout               *made;
} Making;

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  g_clear_pointer (&self->council, kgr_council_free);
  g_clear_pointer (&self->body, kgr_body_free);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->made, kgr_handout_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, KGR_ERROR, KGR_ERROR_INVALID, sentence);

  return FALSE;
}

static gboolean
check_request (const KgrHandoutRequest  *request,
               GError                  **error)
{
  KgrHandoutScope scope = kgr_handout_kind_get_scope (request->kind);

  if (!kgr_era_is_date (request->on))
    return refuse (error, _("A paper is issued on a day, as 2026-10-05."));
  if (request->meeting_id != 0 && scope & KGR_HANDOUT_OF_MEETING)
    return TRUE;
  if (scope == KGR_HANDOUT_OF_MEETING)
    return refuse (error, _("This paper is about a meeting. Say which one."));
  if (scope & (KGR_HANDOUT_OF_BODY | KGR_HANDOUT_OF_BODY_YEAR) && request->body_id == 0)
    return refuse (error, _("This paper is about a body. Say which one."));
  if (scope & (KGR_HANDOUT_OF_BODY_YEAR | KGR_HANDOUT_OF_YEAR) &&
      (request->fiscal_year < 1 || request->fiscal_year > 9998))
    return refuse (error, _("This paper is about a fiscal year. Say which one, as 2026."));

  return scope != 0 || refuse (error, _("There is no such paper."));
}

/* A notice is of a meeting that will be held, and says when. */
static gboolean
check_meeting (KgrMeeting                *meeting,
               const KgrHandoutRequest   *request,
               GError                   **error)
{
  if (request->kind != KGR_HANDOUT_NOTICE)
    return TRUE;
  if (meeting->status == KGR_MEETING_CANCELLED)
    return refuse (error, _("This meeting was called off. There is no notice of it."));
  if (meeting->starts_at == NULL && meeting->when_printed == NULL)
    return refuse (error, _("It is not known when this meeting is held. Enter the date first."));

  return TRUE;
}

static gboolean
load (Making  *self,
      GError **error)
{
  const KgrHandoutRequest *request = self->request;
  gint64 body_id = request->body_id;

  if (request->meeting_id != 0)
    {
      self->meeting = kgr_meeting_repo_load (self->store, request->meeting_id, NULL, error);
      if (self->meeting == NULL || !check_meeting (self->meeting, request, error))
        return FALSE;
      body_id = self->meeting->body_id;
    }
  self->bodies = kgr_body_repo_list (self->store, error);
  if (self->bodies == NULL)
    return FALSE;
  if (body_id == 0)
    return TRUE;
  self->body = kgr_body_repo_load (self->store, body_id, error);
  if (self->body != NULL)
    self->council = kgr_council_repo_load_of_body (self->store, body_id, error);

  return self->council != NULL;
}

static const KgrForm *
get_form (Making *self)
{
  return self->council != NULL ? &self->council->form : NULL;
}

static gboolean
make_roster (Making  *self,
             GError **error)
{
  const char *starts_at = self->meeting != NULL ? self->meeting->starts_at : NULL;
  g_autofree char *day = g_strndup (starts_at != NULL ? starts_at : self->request->on, 10);
  g_autoptr(GPtrArray) seats = kgr_seat_repo_list_on (self->store, self->body->id, day, error);
  g_autoptr(GPtrArray) people = seats != NULL ? kgr_person_repo_list (self->store, error) : NULL;
  KgrRoster roster = { self->council->name, self->body->name, day, seats, people };

  if (people == NULL)
    return FALSE;
  if (seats->len == 0)
    return refuse (error, _("Nobody sits on this body on that day."));
  self->made->document = kgr_handout_new_roster (&roster, get_form (self));

  return TRUE;
}

static gboolean
make_standing (Making  *self,
               GError **error)
{
  g_autoptr(GPtrArray) issues = kgr_public_issue_list_standing (self->store, self->meeting->id,
                                                                &self->made->n_withheld, error);

  if (issues == NULL)
    return FALSE;
  self->made->document = kgr_handout_new_standing (self->meeting, issues, self->bodies,
                                                   get_form (self));

  return TRUE;
}

static const KgrBody *
find_body (Making *self,
           gint64  id)
{
  for (guint i = 0; i < self->bodies->len; i++)
    if (((KgrBody *) self->bodies->pdata[i])->id == id)
      return self->bodies->pdata[i];

  return NULL;
}

/* A body below gets an order, not a report. */
static gboolean
is_below (Making *self,
          gint64  id)
{
  const KgrBody *body = find_body (self, id);

  for (guint i = 0; body != NULL && i <= self->bodies->len; i++)
    {
      if (body->parent_id == self->body->id)
        return TRUE;
      body = find_body (self, body->parent_id);
    }

  return FALSE;
}

static gboolean
is_in_year (const char *iso,
            int         fiscal_year)
{
  int year = 0;
  int month = 0;

  return iso != NULL && sscanf (iso, "%4d-%2d", &year, &month) == 2 &&
         kgr_fiscal_year_of (year, month) == fiscal_year;
}

static void
add_line (GPtrArray      *lines,
          const KgrIssue *issue,
          const char     *to,
          const char     *on)
{
  KgrReportLine *line = g_new0 (KgrReportLine, 1);

  line->wording = g_strdup (issue->public_wording);
  line->to = g_strdup (to);
  line->on = g_strdup (on);
  line->state = issue->state;
  g_ptr_array_add (lines, line);
}

static void
report_issue (Making         *self,
              GPtrArray      *lines,
              const KgrIssue *issue)
{
  gint64 belongs_to = 0;

  for (guint i = 0; i < issue->history->len; i++)
    {
      const KgrIssueStep *step = g_ptr_array_index (issue->history, i);
      const KgrBody *to = find_body (self, step->body_id);
      gboolean is_ours = is_in_year (step->held_on, self->request->fiscal_year);

      if (step->kind == KGR_STEP_RAISED && issue->generalised_from != 0 && is_ours &&
          step->body_id == self->body->id)
        add_line (lines, issue, NULL, step->held_on);
      if (step->kind == KGR_STEP_REFERRED && is_ours && belongs_to == self->body->id &&
          to != NULL && to->id != self->body->id && !is_below (self, to->id))
        add_line (lines, issue, to->name, step->held_on);
      if (step->kind == KGR_STEP_RAISED || step->kind == KGR_STEP_REFERRED)
        belongs_to = step->body_id;
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const KgrReportLine *one = *(KgrReportLine * const *) a;
  const KgrReportLine *other = *(KgrReportLine * const *) b;

  return g_strcmp0 (one->on, other->on);
}

static gboolean
make_report (Making  *self,
             GError **error)
{
  g_autoptr(GPtrArray) issues = kgr_issue_repo_list (self->store, 0, KGR_ISSUES_ALL, NULL, error);
  g_autoptr(GPtrArray) lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_report_line_free);
  g_autoptr(GPtrArray) unsaid =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kgr_report_line_free);
  KgrReport report = { self->body->name, self->request->fiscal_year, lines };

  if (issues == NULL)
    return FALSE;
  for (guint i = 0; i < issues->len; i++)
    {
      const KgrIssue *issue = g_ptr_array_index (issues, i);

      report_issue (self, issue->public_wording != NULL ? lines : unsaid, issue);
    }
  g_ptr_array_sort (lines, compare_lines);
  self->made->n_withheld = unsaid->len;
  self->made->document = kgr_handout_new_report (&report, get_form (self));

  return TRUE;
}

/* The council of the body that was named, or the only one. */
static gboolean
find_council (Making  *self,
              GError **error)
{
  g_autoptr(GPtrArray) councils = NULL;

  if (self->council != NULL)
    return TRUE;
  councils = kgr_council_repo_list (self->store, error);
  if (councils == NULL)
    return FALSE;
  if (councils->len != 1)
    return refuse (error, _("There are several councils. Name a body of the one that is meant."));
  self->council = kgr_council_copy (councils->pdata[0]);

  return TRUE;
}

static gboolean
make_fields (Making  *self,
             GError **error)
{
  int fiscal_year = self->request->fiscal_year;
  g_autoptr(GPtrArray) fields = NULL;
  g_autoptr(GPtrArray) issues = NULL;

  if (!find_council (self, error))
    return FALSE;
  fields = kgr_field_repo_list (self->store, self->council->id, fiscal_year, error);
  if (fields != NULL)
    issues = kgr_public_issue_list (self->store, 0, KGR_ISSUES_ALL, &self->made->n_withheld, NULL,
                                    error);
  if (issues == NULL)
    return FALSE;
  for (guint i = issues->len; i > 0; i--)
    {
      const KgrPublicIssue *issue = g_ptr_array_index (issues, i - 1);
      const KgrBody *body = find_body (self, issue->body_id);

      if (body == NULL || body->council_id != self->council->id)
        g_ptr_array_remove_index (issues, i - 1);
    }
  self->made->document = kgr_handout_new_fields (self->council->name, fiscal_year, fields, issues,
                                                 get_form (self));

  return TRUE;
}

static gboolean
make_attendance_book (Making  *self,
                      GError **error)
{
  g_autoptr(GPtrArray) people = kgr_person_repo_list (self->store, error);

  if (people == NULL)
    return FALSE;
  self->made->inside = kgr_handout_new_attendance_book (self->meeting, people, self->body,
                                                        get_form (self));

  return TRUE;
}

static gboolean
make (Making  *self,
      GError **error)
{
  KgrEdition edition = { KGR_SPEAKERS_RECORDED, "", get_form (self), 0 };

  switch (self->request->kind)
    {
    case KGR_HANDOUT_NOTICE:
      self->made->document = kgr_handout_new_notice (self->meeting, &edition, self->request->on);
      return TRUE;
    case KGR_HANDOUT_AGENDA:
      self->made->document = kgr_handout_new_agenda (self->meeting, &edition);
      return TRUE;
    case KGR_HANDOUT_ROSTER:
      return make_roster (self, error);
    case KGR_HANDOUT_STANDING:
      return make_standing (self, error);
    case KGR_HANDOUT_REPORT:
      return make_report (self, error);
    case KGR_HANDOUT_FIELDS:
      return make_fields (self, error);
    case KGR_HANDOUT_RUN_SHEET:
      self->made->inside = kgr_handout_new_run_sheet (self->meeting, get_form (self));
      return TRUE;
    case KGR_HANDOUT_ATTENDANCE_BOOK:
      return make_attendance_book (self, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * kgr_handout_repo_make:
 * @store: an unlocked store
 * @request: which paper
 * @error: return location for an error
 *
 * Makes a paper from what is stored now, to be looked at or written. Fails with
 * %KGR_ERROR_INVALID where the request lacks what the paper is about or there can be no such paper,
 * %KGR_ERROR_NOT_FOUND, %KGR_ERROR_CORRUPT where something of it does not open. Database thread.
 *
 * Returns: (transfer full): the paper
 */
KgrHandout *
kgr_handout_repo_make (KgrStore                 *store,
                       const KgrHandoutRequest  *request,
                       GError                  **error)
{
  g_auto(Making) self = { store, request };

  if (!check_request (request, error) || !load (&self, error))
    return NULL;
  self.made = g_new0 (KgrHandout, 1);
  self.made->kind = request->kind;
  if (!make (&self, error))
    return NULL;
  self.made->digest = kgr_public_document_dup_digest (kgr_handout_get_blocks (self.made));

  return g_steal_pointer (&self.made);
}
