/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "council/kgr-council-repo.h"
#include "council/kgr-new-meeting.h"
#include "meeting/kgr-meeting-days.h"
#include "meeting/kgr-meeting-deeds.h"
#include "text/kgr-era.h"
#include "text/kgr-when.h"

#define MONTHS 12

struct _KgrNewMeeting
{
  GtkPopover   parent_instance;

  GtkEditable *when;
  GtkLabel    *said;
  GtkDropDown *joint;
  GtkDropDown *pattern;
  GtkEditable *others;
  GtkLabel    *planned;
  GtkWidget   *make_it;
  GtkWidget   *make_year;

  KgrSession  *session;
  gint64       body_id;
  GArray      *bodies;    /* gint64, as they stand in @joint after the first */
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

/* In the order of the drop-down; the last one is whatever is written. */
static const struct
{
  int         every;
  gboolean    same_date;
  const char *label;
} patterns[] = {
  { 1, FALSE, N_("Every month, same week and weekday") },
  { 2, FALSE, N_("Every other month, same week and weekday") },
  { 3, FALSE, N_("Every three months, same week and weekday") },
  { 6, FALSE, N_("Every half year, same week and weekday") },
  { 1, TRUE, N_("Every month, same date") },
  { 0, FALSE, N_("On days that I write") },
};

/* The days of the year, the first among them; NULL where one that is written is none. */
static GPtrArray *
dup_days (KgrNewMeeting *self,
          const char    *starts_at)
{
  guint chosen = MIN (gtk_drop_down_get_selected (self->pattern), G_N_ELEMENTS (patterns) - 1);

  if (patterns[chosen].every == 0)
    return kgr_meeting_days_read (gtk_editable_get_text (self->others), starts_at);

  return kgr_meeting_days_of_year (starts_at, patterns[chosen].every, patterns[chosen].same_date,
                                   MONTHS);
}

/* "10月22日（木）、11月26日（木）": what will be made is seen before it is. */
static char *
dup_list (GPtrArray *days)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *day = kgr_era_format_date (days->pdata[i], FALSE);

      g_string_append_printf (list, "%s%s", i > 0 ? "、" : "", day != NULL ? day : "");
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
show_year (KgrNewMeeting *self,
           const char    *starts_at)
{
  g_autoptr (GPtrArray) days = starts_at != NULL ? dup_days (self, starts_at) : NULL;
  g_autofree char *digits = kgr_digits_format (days != NULL ? days->len : 0);
  g_autofree char *label = g_strdup_printf (ngettext ("Plan the Year (%s Meeting)",
                                                      "Plan the Year (%s Meetings)",
                                                      days != NULL ? days->len : 0), digits);
  g_autofree char *list = days != NULL ? dup_list (days) : NULL;

  gtk_button_set_label (GTK_BUTTON (self->make_year), label);
  gtk_widget_set_sensitive (self->make_year, days != NULL);
  gtk_label_set_label (self->planned, list != NULL ? list
                                      : starts_at != NULL
                                      ? _("Write the other days in their order, as 11/26, 1/28.")
                                      : "");
}

static void
changed_cb (KgrNewMeeting *self)
{
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;
  g_autofree char *said = NULL;

  if (read_when (self, &starts_at, &ends_at))
    said = kgr_era_format_meeting_time (starts_at, ends_at);
  gtk_label_set_label (self->said, said != NULL ? said
                                                : _("Write a day, as 10/22 18:30-20:30."));
  gtk_widget_set_sensitive (self->make_it, said != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->others),
                          gtk_drop_down_get_selected (self->pattern)
                          == G_N_ELEMENTS (patterns) - 1);
  show_year (self, said != NULL ? starts_at : NULL);
}

static gint64
get_joint (KgrNewMeeting *self)
{
  guint chosen = gtk_drop_down_get_selected (self->joint);

  if (chosen == 0 || chosen > self->bodies->len)
    return 0;

  return g_array_index (self->bodies, gint64, chosen - 1);
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
  KgrMeetingPlan plan = { .body_id = self->body_id, .joint_body_id = get_joint (self) };

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
  days = dup_days (self, starts_at);
  if (days == NULL)
    return;
  for (guint i = 0; i < days->len; i++)
    {
      KgrMeetingPlan plan = { .body_id = self->body_id, .joint_body_id = get_joint (self),
                              .starts_at = days->pdata[i] };

      plan.ends_at = kgr_meeting_days_dup_end (starts_at, ends_at, days->pdata[i]);
      g_ptr_array_add (ends, (char *) plan.ends_at);
      g_array_append_val (plans, plan);
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  kgr_meeting_do_plan (self->session, (KgrMeetingPlan *) plans->data, plans->len,
                       _("Year planned"), NULL, NULL);
}

/* Runs on the database thread. */
static gpointer
list_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return kgr_body_repo_list (store, error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrNewMeeting) self = user_data;
  g_autoptr (GPtrArray) bodies = kgr_desk_run_finish (KGR_DESK (source), result, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Without them a meeting is still made, of one body; the left pane tells what is damaged. */
  if (bodies == NULL || self->joint == NULL)
    return;
  g_array_set_size (self->bodies, 0);
  gtk_string_list_append (names, _("Of this body alone"));
  for (guint i = 0; i < bodies->len; i++)
    {
      const KgrBody *body = g_ptr_array_index (bodies, i);
      g_autofree char *label = NULL;

      if (body->id == self->body_id || body->name == NULL || body->ended != NULL)
        continue;
      label = g_strdup_printf (_("Joint with %s"), body->name);
      gtk_string_list_append (names, label);
      g_array_append_val (self->bodies, body->id);
    }
  gtk_drop_down_set_model (self->joint, G_LIST_MODEL (names));
}

static void
shown_cb (KgrNewMeeting *self)
{
  gtk_editable_set_text (self->when, self->suggested != NULL ? self->suggested : "");
  gtk_drop_down_set_selected (self->joint, 0);
  changed_cb (self);
  kgr_desk_run_async (kgr_session_get_desk (self->session), list_job, NULL, NULL,
                      (GDestroyNotify) g_ptr_array_unref,
                      kgr_session_get_cancellable (self->session), listed_cb,
                      g_object_ref (self));
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
  g_array_unref (KGR_NEW_MEETING (object)->bodies);

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
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, joint);
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, pattern);
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, others);
  gtk_widget_class_bind_template_child (widget_class, KgrNewMeeting, planned);
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
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->bodies = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    gtk_string_list_append (names, _(patterns[i].label));
  gtk_drop_down_set_model (self->pattern, G_LIST_MODEL (names));
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
