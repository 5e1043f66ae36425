/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrMeetingPage: the views of one meeting, and the one next step. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "meeting/kgr-meeting-page-private.h"
#include "meeting/kgr-meeting-words.h"

G_DEFINE_FINAL_TYPE (KgrMeetingPage, kgr_meeting_page, KGR_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The section in which the files are made, while it is looked at. */
static KgrMeetingSection *
get_publish (KgrMeetingPage *self)
{
  return g_strcmp0 (kgr_meeting_page_get_view (self), "publish") == 0
         ? kgr_meeting_page_find_view (self, "publish") : NULL;
}

void
kgr_meeting_page_update_actions (KgrMeetingPage *self)
{
  KgrMeetingSection *publish = get_publish (self);
  gboolean enabled = TRUE;
  const char *label = publish != NULL ? kgr_meeting_section_get_next (publish, &enabled)
                                      : kgr_meeting_page_get_step (self);
  gboolean writable = !kgr_session_is_read_only (self->session) && self->meeting != NULL;
  gboolean closed = writable && (self->meeting->status == KGR_MEETING_APPROVED
                                 || self->meeting->status == KGR_MEETING_PUBLISHED
                                 || self->meeting->status == KGR_MEETING_WITHDRAWN);

  gtk_widget_set_visible (GTK_WIDGET (self->next), label != NULL);
  gtk_button_set_label (self->next, label != NULL ? label : "");
  kgr_compat_let_button_shrink (self->next);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.next", label != NULL && enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.correct", closed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.withdraw",
                                 writable && self->meeting->standing_version > 0);
  kgr_meeting_page_update_steps (self);
}

static void
update_outline (KgrMeetingPage *self)
{
  gboolean recording = g_strcmp0 (kgr_meeting_page_get_view (self), "record") == 0;
  gboolean narrow = kgr_page_get_narrow (KGR_PAGE (self));

  kgr_page_set_side (KGR_PAGE (self),
                     recording && !narrow ? GTK_WIDGET (self->side_outline) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->outline_button), recording && narrow);
}

static void
view_changed_cb (KgrMeetingPage *self)
{
  if (self->session == NULL)
    return;

  kgr_meeting_page_refresh_view (self);
  kgr_page_content_changed (KGR_PAGE (self));
  update_outline (self);
  kgr_meeting_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
narrow_changed_cb (KgrMeetingPage *self)
{
  update_outline (self);
}

static void
shown_changed_cb (KgrMeetingPage *self)
{
  kgr_meeting_page_refresh (self);
}

static void
meetings_changed_cb (KgrMeetingPage *self,
                     gint64          meeting_id)
{
  if (meeting_id == 0 || meeting_id == self->meeting_id)
    kgr_meeting_page_load (self);
}

static void
notice_activated_cb (KgrMeetingPage *self)
{
  kgr_notice_hide (self->notice);
  kgr_meeting_page_load (self);
}

static void
agenda_chosen_cb (KgrMeetingPage *self,
                  gint64          agenda_id)
{
  gtk_menu_button_popdown (self->outline_button);
  kgr_record_section_jump_to_agenda (
    KGR_RECORD_SECTION (kgr_meeting_page_find_view (self, "record")), agenda_id);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);
  KgrMeetingSection *publish = get_publish (self);

  if (publish != NULL)
    kgr_meeting_section_take_next (publish);
  else
    kgr_meeting_page_take_step (self);
}

static void
correct_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  kgr_meeting_page_correct (KGR_MEETING_PAGE (widget));
}

static void
papers_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);

  if (self->meeting != NULL)
    gtk_widget_activate_action (widget, "win.papers", "(xx)", self->meeting->id, (gint64) 0);
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (widget);

  kgr_meeting_page_set_view (self, "publish");
  kgr_publish_section_show_withdraw (KGR_PUBLISH_SECTION (get_publish (self)));
}

static void
kgr_meeting_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_assert (prop_id == PROP_VIEW);
  g_value_set_string (value, kgr_meeting_page_get_view (KGR_MEETING_PAGE (object)));
}

static void
kgr_meeting_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  g_assert (prop_id == PROP_VIEW);
  kgr_meeting_page_set_view (KGR_MEETING_PAGE (object), g_value_get_string (value));
}

static void
kgr_meeting_page_dispose (GObject *object)
{
  KgrMeetingPage *self = KGR_MEETING_PAGE (object);

  g_clear_object (&self->side_outline);
  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->stale, g_hash_table_unref);

  G_OBJECT_CLASS (kgr_meeting_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, title_box);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, title);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, outline_button);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, next);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, notice);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, views);
  gtk_widget_class_bind_template_child (widget_class, KgrMeetingPage, menu_outline);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, agenda_chosen_cb);
}

static void
kgr_meeting_page_class_init (KgrMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kgr_meeting_page_get_property;
  object_class->set_property = kgr_meeting_page_set_property;
  object_class->dispose = kgr_meeting_page_dispose;

  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "overview",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (KGR_TYPE_NOTICE);
  g_type_ensure (KGR_TYPE_RECORD_OUTLINE);
  kgr_meeting_page_ensure_views ();
  gtk_widget_class_install_property_action (widget_class, "meeting.view", "view");
  gtk_widget_class_install_action (widget_class, "meeting.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "meeting.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "meeting.papers", NULL, papers_action);
  gtk_widget_class_install_action (widget_class, "meeting.withdraw", NULL, withdraw_action);
  kgr_meeting_page_install_steps (widget_class);
  bind_template (widget_class);
}

static void
kgr_meeting_page_init (KgrMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kgr_meeting_page_add_views (self);
  kgr_page_set_rail (KGR_PAGE (self), TRUE);
  self->side_outline = g_object_ref_sink (KGR_RECORD_OUTLINE (kgr_record_outline_new ()));
  g_signal_connect_object (self->side_outline, "agenda-chosen", G_CALLBACK (agenda_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
}

void
kgr_meeting_page_set_view (KgrMeetingPage *self,
                           const char     *name)
{
  if (gtk_stack_get_child_by_name (self->views, name) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->views, name);
  kgr_meeting_page_focus_view (self);
}

void
kgr_meeting_page_take_meeting (KgrMeetingPage *self,
                               KgrMeeting     *meeting)
{
  g_autofree char *title = kgr_meeting_dup_short_title (meeting);
  g_autofree char *subtitle = kgr_meeting_dup_subtitle (meeting);

  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  self->meeting = meeting;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_stack_set_visible_child_name (self->stack, "ready");
  kgr_meeting_page_refresh (self);
  kgr_page_content_changed (KGR_PAGE (self));
  update_outline (self);
  kgr_meeting_page_update_actions (self);
}

GtkWidget *
kgr_meeting_page_new (KgrSession *session,
                      gint64      meeting_id)
{
  KgrMeetingPage *self;

  g_return_val_if_fail (KGR_IS_SESSION (session), NULL);
  g_return_val_if_fail (meeting_id > 0, NULL);

  self = g_object_new (KGR_TYPE_MEETING_PAGE, NULL);
  self->session = g_object_ref (session);
  self->meeting_id = meeting_id;
  kgr_meeting_section_set_session (KGR_MEETING_SECTION (self->menu_outline), session);
  kgr_meeting_section_set_session (KGR_MEETING_SECTION (self->side_outline), session);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "meetings-changed", G_CALLBACK (meetings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  kgr_meeting_page_update_actions (self);
  kgr_meeting_page_load (self);

  return GTK_WIDGET (self);
}

gint64
kgr_meeting_page_get_meeting_id (KgrMeetingPage *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_PAGE (self), 0);

  return self->meeting_id;
}

gboolean
kgr_meeting_page_is_ready (KgrMeetingPage *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_PAGE (self), FALSE);

  return self->meeting != NULL;
}
