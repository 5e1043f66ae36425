/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a row of the desk. */

#include "config.h"

#include <glib/gi18n.h>

#include "desk/kgr-desk-line.h"
#include "issues/kgr-issue-words.h"
#include "text/kgr-era.h"

#define OPEN_MEETING "win.open-meeting-at"

void
kgr_desk_line_free (KgrDeskLine *self)
{
  g_free (self->when);
  g_free (self->title);
  g_free (self->facts);
  g_free (self->due);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self);
}

gboolean
kgr_desk_line_equal (const KgrDeskLine *self,
                     const KgrDeskLine *other)
{
  return self->is_overdue == other->is_overdue && self->is_sealed == other->is_sealed &&
         g_str_equal (self->action, other->action) &&
         g_variant_equal (self->target, other->target) &&
         g_str_equal (self->when, other->when) && g_str_equal (self->title, other->title) &&
         g_str_equal (self->facts, other->facts);
}

/* "第４回 相談支援部会" */
static char *
dup_name (KgrMeetingItem *item,
          const char     *body)
{
  g_autofree char *number = kgr_meeting_item_dup_number (item);

  if (*number == '\0')
    return g_strdup (body);

  /* Translators: the number of a meeting, and its body: "No. 4 of the working group" */
  return g_strdup_printf (C_("meeting", "%s of %s"), number, body);
}

static char *
dup_when (const char *due,
          int         days)
{
  g_autofree char *digits = NULL;

  if (days < 0)
    {
      digits = kgr_digits_format (-days);
      /* Translators: %s is a number of days */
      return g_strdup_printf (_("%s days over"), digits);
    }
  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Tomorrow"));

  return kgr_era_format_date (due, FALSE);
}

/* What is to be done with a meeting. */
static char *
dup_todo (KgrDeadlineKind  kind,
          const char      *name)
{
  /* Translators: in all of these %s is a meeting: "No. 4 of the working group" */
  switch (kind)
    {
    case KGR_DEADLINE_NOTICE:
      return g_strdup_printf (_("Send the notice of %s"), name);
    case KGR_DEADLINE_OPEN:
      return g_strdup_printf (_("Say what became of %s"), name);
    case KGR_DEADLINE_END:
      return g_strdup_printf (_("End %s"), name);
    case KGR_DEADLINE_MINUTES:
      return g_strdup_printf (_("Pass round the draft minutes of %s"), name);
    case KGR_DEADLINE_REPLIES:
      return g_strdup_printf (_("Close the checking of the minutes of %s"), name);
    case KGR_DEADLINE_PUBLISH:
    default:
      return g_strdup_printf (_("Publish the minutes of %s"), name);
    }
}

/* The view of its page where that is done. */
static const char *
get_view (KgrDeadlineKind kind)
{
  switch (kind)
    {
    case KGR_DEADLINE_OPEN:
      return "overview";
    case KGR_DEADLINE_END:
    case KGR_DEADLINE_MINUTES:
      return "record";
    case KGR_DEADLINE_NOTICE:
    case KGR_DEADLINE_REPLIES:
    case KGR_DEADLINE_PUBLISH:
    default:
      return "publish";
    }
}

static const char *
get_button (KgrDeadlineKind kind)
{
  if (kind == KGR_DEADLINE_NOTICE)
    return _("Prepare the Meeting");

  return kind == KGR_DEADLINE_OPEN ? _("Open the Meeting") : _("Open the Minutes");
}

static char *
dup_rule (const KgrDeadline *deadline)
{
  g_autofree char *digits = kgr_digits_format (deadline->rule);

  if (deadline->rule == 0)
    return NULL;
  if (deadline->kind == KGR_DEADLINE_NOTICE)
    /* Translators: %s is a number of days */
    return g_strdup_printf (_("%s days before the meeting"), digits);
  if (deadline->kind == KGR_DEADLINE_MINUTES)
    /* Translators: %s is a number of days */
    return g_strdup_printf (_("Within %s days after the meeting"), digits);

  /* Translators: %s is a number of days */
  return g_strdup_printf (_("%s days for checking"), digits);
}

/* "会議から45日以内  ・  10月13日（火）開催  ・  作成中" */
static char *
dup_deadline_facts (const KgrDeadline *deadline,
                    KgrMeetingItem    *item)
{
  const KgrMeetingSummary *summary = kgr_meeting_item_get (item);
  g_autofree char *date = kgr_meeting_item_dup_date (item, FALSE);
  g_autofree char *rule = dup_rule (deadline);
  /* Translators: %s is the date of a meeting */
  g_autofree char *held = g_strdup_printf (_("Held %s"), date);
  const char *state = kgr_meeting_state_to_label (summary->status, summary->cancellation);

  return rule != NULL ? g_strdup_printf ("%s  ・  %s  ・  %s", rule, held, state)
                      : g_strdup_printf ("%s  ・  %s", held, state);
}

/* A notice is a paper of its meeting. */
static void
set_place (KgrDeskLine       *self,
           const KgrDeadline *deadline)
{
  gboolean is_paper = deadline->kind == KGR_DEADLINE_NOTICE;
  GVariant *target = is_paper ? g_variant_new ("(xx)", deadline->meeting_id, (gint64) 0)
                              : g_variant_new ("(xs)", deadline->meeting_id,
                                               get_view (deadline->kind));

  self->action = is_paper ? "win.papers" : OPEN_MEETING;
  self->target = g_variant_ref_sink (target);
}

KgrDeskLine *
kgr_desk_line_new_deadline (const KgrDeadline *deadline,
                            KgrMeetingItem    *item,
                            const char        *body)
{
  KgrDeskLine *self = g_new0 (KgrDeskLine, 1);
  g_autofree char *name = dup_name (item, body);

  self->due = g_strdup (deadline->due);
  self->is_overdue = kgr_deadline_is_overdue (deadline);
  self->when = deadline->due[0] != '\0' ? dup_when (deadline->due, deadline->days)
                                        : kgr_meeting_item_dup_date (item, FALSE);
  self->title = dup_todo (deadline->kind, name);
  self->facts = dup_deadline_facts (deadline, item);
  set_place (self, deadline);
  self->button = get_button (deadline->kind);

  return self;
}

KgrDeskLine *
kgr_desk_line_new_issue (KgrIssueItem *item,
                         const char   *today,
                         gboolean      shown)
{
  const KgrIssue *issue = kgr_issue_item_get (item);
  KgrDeskLine *self = g_new0 (KgrDeskLine, 1);
  int days = kgr_deadline_count_days (today, issue->due);

  self->due = g_strdup (issue->due);
  self->is_overdue = days < 0;
  self->is_sealed = kgr_issue_is_sealed (issue);
  self->when = dup_when (issue->due, days);
  self->title = kgr_issue_dup_title (issue, shown);
  self->facts = kgr_issue_dup_facts (issue, kgr_issue_item_get_body (item), shown);
  self->action = "win.open-issue";
  self->target = g_variant_ref_sink (g_variant_new_int64 (issue->id));
  self->button = _("Open");

  return self;
}

/* "きょう  午後６時30分から" */
static char *
dup_meeting_when (const KgrMeetingSummary *summary,
                  const char              *today)
{
  g_autofree char *clock = kgr_era_format_clock (summary->starts_at);
  g_autofree char *day = NULL;
  int days = kgr_deadline_count_days (today, summary->held_on);

  day = days >= 0 ? dup_when (summary->held_on, days)
                  : kgr_era_format_date (summary->held_on, FALSE);
  if (days != 0 || clock == NULL)
    return g_steal_pointer (&day);

  /* Translators: a day, and the time a meeting begins: "Today from 6:30 p.m." */
  return g_strdup_printf (_("%s  from %s"), day, clock);
}

KgrDeskLine *
kgr_desk_line_new_meeting (KgrMeetingItem *item,
                           const char     *body,
                           const char     *today)
{
  const KgrMeetingSummary *summary = kgr_meeting_item_get (item);
  KgrDeskLine *self = g_new0 (KgrDeskLine, 1);
  const char *state = kgr_meeting_state_to_label (summary->status, summary->cancellation);
  gboolean planned = summary->status == KGR_MEETING_PLANNED;

  self->due = g_strdup (summary->held_on != NULL ? summary->held_on : "");
  self->when = dup_meeting_when (summary, today);
  if (self->when == NULL)
    self->when = kgr_meeting_item_dup_date (item, FALSE);
  self->title = dup_name (item, body);
  self->facts = summary->subject == NULL || *summary->subject == '\0'
                ? g_strdup (state) : g_strdup_printf ("%s  ・  %s", state, summary->subject);
  self->action = OPEN_MEETING;
  self->target = g_variant_ref_sink (g_variant_new ("(xs)", summary->id,
                                                    planned ? "overview" : "record"));
  self->button = planned ? _("Open the Meeting") : _("Open the Minutes");

  return self;
}
