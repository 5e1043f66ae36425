/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "council/kgr-new-meeting.h"
#include "meeting/kgr-meeting-days.h"
#include "meeting/kgr-meeting-deeds.h"
#include "text/kgr-era.h"
#include "text/kgr-when.h"

#define DATE_LENGTH (sizeof "2021-10-28" - 1)
#define MONTHS 12

struct _KgrNewMeeting
{
  GtkPopover   parent_instance;

  GtkEditable *when;
  GtkLabel    *said;
  GtkWidget   *make_it;
  GtkWidget   *make_year;

  KgrSession  *session;
  gint64       body_id;
  char        *suggested; /* ISO */
};

G_DEFINE_FINAL_TYPE (KgrNewMeeting, kgr_new_meeting, GTK_TYPE_POPOVER)

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static gboolean
read_when (KgrNewMeeting  *self,
           char          **starts_at,
           char          **ends_at)
{
  g_autofree char *today = dup_today ();

  return kgr_when_read_typed (gtk_editable_get_text (self->when), today, NULL, starts_at, ends_at);
}

/* The same week and weekday of every month that is left of the fiscal year the day is in. */
static GPtrArray *
dup_days (const char *starts_at)
{
  return kgr_meeting_days_of_year (starts_at, MONTHS);
}

static void
changed_cb (KgrNewMeeting *self)
{
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;
  g_autofree char *said = NULL;
  gboolean good = read_when (self, &starts_at, &ends_at);

  if (good)
    {
      g_autoptr (GPtrArray) days = dup_days (starts_at);
      g_autofree char *digits = kgr_digits_format (days->len);
      g_autofree char *label = g_strdup_printf (ngettext ("Plan the Year (%s Meeting)",
                                                          "Plan the Year (%s Meetings)",
                                                          days->len), digits);

      said = kgr_era_format_meeting_time (starts_at, ends_at);
      gtk_button_set_label (GTK_BUTTON (self->make_year), label);
    }
  gtk_label_set_label (self->said, said != NULL ? said
                                                : _("Write a day, as 10/22 18:30-20:30."));
  gtk_widget_set_sensitive (self->make_it, said != NULL);
  gtk_widget_set_sensitive (self->make_year, said != NULL);
}

static void
made_cb (gpointer owner,
         gpointer data,
         gboolean good)
{
  gint64 id = kgr_meeting_planned_get_id (data);

  if (good && id != 0 && gtk_widget_get_root (GTK_WIDGET (owner)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (owner), "win.open-meeting", "x", id);
}

static void
make_cb (KgrNewMeeting *self)
{
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;
  KgrMeetingPlan plan = { .body_id = self->body_id };

  if (!read_when (self, &starts_at, &ends_at))
    return;
  plan.starts_at = starts_at;
  plan.ends_at = ends_at;
  gtk_popover_popdown (GTK_POPOVER (self));
  kgr_meeting_do_plan (self->session, &plan, 1, _("Meeting made"), made_cb, self);
}

static void
make_year_cb (KgrNewMeeting *self)
{
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) plans = g_array_new (FALSE, TRUE, sizeof (KgrMeetingPlan));

  if (!read_when (self, &starts_at, &ends_at))
    return;
  days = dup_days (starts_at);
  for (guint i = 0; i < days->len; i++)
    {
      KgrMeetingPlan plan = { .body_id = self->body_id, .starts_at = days->pdata[i] };

      plan.ends_at = kgr_meeting_days_dup_end (starts_at, ends_at, days->pdata[i]);
      g_ptr_array_add (ends, (char *) plan.ends_at);
      g_array_append_val (plans, plan);
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  kgr_meeting_do_plan (self->session, (KgrMeetingPlan *) plans->data, plans->len,
                       _("Year planned"), NULL, NULL);
}

static void
shown_cb (KgrNewMeeting *self)
{
  gtk_editable_set_text (self->when, self->suggested != NULL ? self->suggested : "");
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->when));
}

static void
kgr_new_meeting_dispose (GObject *object)
{
  KgrNewMeeting *self = KGR_NEW_MEETING (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_NEW_MEETING);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_new_meeting_parent_class)->dispose (object);
}

static void
kgr_new_meeting_finalize (GObject *object)
{
  g_free (KGR_NEW_MEETING (object)->suggested);

  G_OBJECT_CLASS (kgr_new_meeting_parent_class)->finalize (object);
}

static void
kgr_new_meeting_class_init (KgrNewMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_new_meeting_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_new_meeting_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-new-meeting.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, when);
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, said);
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, make_it);
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, make_year);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
kgr_new_meeting_init (KgrNewMeeting *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_new_meeting_set_body (KgrNewMeeting *self,
                          KgrSession    *session,
                          gint64         body_id,
                          const char    *last)
{
  g_autofree char *today = dup_today ();
  g_autofree char *next = NULL;

  g_return_if_fail (KGR_IS_NEW_MEETING (self));

  g_set_object (&self->session, session);
  self->body_id = body_id;
  next = kgr_meeting_days_dup_next (last, today);
  g_free (self->suggested);
  self->suggested = next != NULL ? kgr_era_format_meeting_time (next, NULL) : NULL;
  if (self->suggested != NULL && g_str_has_suffix (self->suggested, "から"))
    self->suggested[strlen (self->suggested) - strlen ("から")] = '\0';
}
