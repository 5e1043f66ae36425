/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrMeetingPage: the steps from one state to the next, and those off the straight way. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "meeting/kgr-meeting-deeds.h"
#include "meeting/kgr-meeting-page-private.h"
#include "meeting/kgr-overview-section.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)

/* Minutes that are written after the day, and meetings in writing, are not opened by the clock. */
static gboolean
is_written_afterwards (KgrMeeting *meeting)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return meeting->form == KGR_FORM_WRITTEN ||
         (meeting->starts_at != NULL && strncmp (meeting->starts_at, today, DATE_LENGTH) < 0);
}

/* The state the blue button leads to; 0 where it leads to another view. */
static KgrMeetingStatus
get_next_status (KgrMeeting *meeting)
{
  switch (meeting->status)
    {
    case KGR_MEETING_PLANNED:
      return is_written_afterwards (meeting) ? KGR_MEETING_DRAFT : KGR_MEETING_IN_SESSION;
    case KGR_MEETING_IN_SESSION:
      return KGR_MEETING_DRAFT;
    case KGR_MEETING_DRAFT:
      return KGR_MEETING_CIRCULATED;
    default:
      return 0;
    }
}

static const char *
get_step_label (KgrMeeting *meeting)
{
  switch (meeting->status)
    {
    case KGR_MEETING_PLANNED:
      return is_written_afterwards (meeting) ? _("Write the Minutes") : _("Begin the Meeting");
    case KGR_MEETING_IN_SESSION:
      return _("End the Meeting");
    case KGR_MEETING_DRAFT:
      return meeting->units->len > 0 ? _("Pass Round for Checking") : NULL;
    case KGR_MEETING_CIRCULATED:
      return meeting->units->len > 0 ? _("Go On to Checking") : NULL;
    case KGR_MEETING_APPROVED:
      return _("Go On to the Files");
    default:
      return NULL;
    }
}

const char *
kgr_meeting_page_get_step (KgrMeetingPage *self)
{
  if (self->meeting == NULL ||
      (kgr_session_is_read_only (self->session) && get_next_status (self->meeting) != 0))
    return NULL;

  return get_step_label (self->meeting);
}

static void
move_to (KgrMeetingPage   *self,
         KgrMeetingStatus  to,
         KgrCancellation   cancellation,
         const char       *done)
{
  KgrMeetingMove move = { .to = to, .cancellation = cancellation };

  kgr_meeting_do_move (self->session, self->meeting_id, &move, done);
}

void
kgr_meeting_page_take_step (KgrMeetingPage *self)
{
  KgrMeetingStatus next = self->meeting != NULL ? get_next_status (self->meeting) : 0;

  if (next == 0)
    {
      kgr_meeting_page_set_view (self, "publish");
      return;
    }
  move_to (self, next, 0, NULL);
  if (next == KGR_MEETING_IN_SESSION || self->meeting->status == KGR_MEETING_PLANNED)
    kgr_meeting_page_set_view (self, "record");
}

static KgrMeetingStatus
get_status_before (KgrMeeting *meeting)
{
  switch (meeting->status)
    {
    case KGR_MEETING_IN_SESSION:
    case KGR_MEETING_CANCELLED:
      return KGR_MEETING_PLANNED;
    case KGR_MEETING_DRAFT:
      return meeting->opened_at != NULL && meeting->last_version == 0 ? KGR_MEETING_IN_SESSION : 0;
    case KGR_MEETING_CIRCULATED:
      return KGR_MEETING_DRAFT;
    default:
      return 0;
    }
}

static void
step_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);

  move_to (self, get_status_before (self->meeting), 0, NULL);
}

static void
call_off_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  move_to (KGR_MEETING_PAGE (widget), KGR_MEETING_CANCELLED, KGR_CANCELLED_CALLED_OFF,
           _("Meeting called off"));
}

static void
no_quorum_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  move_to (KGR_MEETING_PAGE (widget), KGR_MEETING_CANCELLED, KGR_CANCELLED_NO_QUORUM,
           _("Meeting failed for lack of quorum"));
}

static void
in_writing_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);
  KgrHeadChange change = { .parts = KGR_HEAD_FORM, .form = KGR_FORM_WRITTEN };

  kgr_meeting_do_change (self->session, self->meeting_id, &change, _("Held in writing"));
}

static void
postpone_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);

  kgr_meeting_page_set_view (self, "overview");
  kgr_overview_section_postpone (
    KGR_OVERVIEW_SECTION (kgr_meeting_page_find_view (self, "overview")));
}

/* The page goes by itself once its meeting is not there any more. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);

  kgr_meeting_do_remove (self->session, self->meeting_id, NULL, NULL);
}

void
kgr_meeting_page_update_steps (KgrMeetingPage *self)
{
  gboolean writable = self->meeting != NULL && !kgr_session_is_read_only (self->session);
  KgrMeetingStatus status = writable ? self->meeting->status : 0;
  gboolean planned = status == KGR_MEETING_PLANNED;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "meeting.postpone", planned);
  gtk_widget_action_set_enabled (widget, "meeting.in-writing",
                                 planned && self->meeting->form != KGR_FORM_WRITTEN);
  gtk_widget_action_set_enabled (widget, "meeting.remove",
                                 planned && self->meeting->units->len == 0);
  gtk_widget_action_set_enabled (widget, "meeting.call-off",
                                 planned || status == KGR_MEETING_IN_SESSION);
  gtk_widget_action_set_enabled (widget, "meeting.no-quorum",
                                 planned || status == KGR_MEETING_IN_SESSION);
  gtk_widget_action_set_enabled (widget, "meeting.step-back",
                                 writable && get_status_before (self->meeting) != 0);
}

void
kgr_meeting_page_install_steps (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.step-back", NULL, step_back_action);
  gtk_widget_class_install_action (widget_class, "meeting.postpone", NULL, postpone_action);
  gtk_widget_class_install_action (widget_class, "meeting.in-writing", NULL, in_writing_action);
  gtk_widget_class_install_action (widget_class, "meeting.call-off", NULL, call_off_action);
  gtk_widget_class_install_action (widget_class, "meeting.no-quorum", NULL, no_quorum_action);
  gtk_widget_class_install_action (widget_class, "meeting.remove", NULL, remove_action);
}
