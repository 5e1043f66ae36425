/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One meeting: 概要, 次第, 出席, 記録, 公開. */

#include "config.h"

#include "kgr-meeting-page.h"

struct _KgrMeetingPage
{
  KgrPage     parent_instance;

  KgrSession *session;
  gint64      meeting_id;
};

G_DEFINE_FINAL_TYPE (KgrMeetingPage, kgr_meeting_page, KGR_TYPE_PAGE)

static void
kgr_meeting_page_dispose (GObject *object)
{
  g_clear_object (&KGR_MEETING_PAGE (object)->session);

  G_OBJECT_CLASS (kgr_meeting_page_parent_class)->dispose (object);
}

static void
kgr_meeting_page_class_init (KgrMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_meeting_page_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-meeting-page.ui");
}

static void
kgr_meeting_page_init (KgrMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_meeting_page_new (KgrSession *session,
                      gint64      meeting_id)
{
  KgrMeetingPage *self = g_object_new (KGR_TYPE_MEETING_PAGE, NULL);

  g_set_object (&self->session, session);
  self->meeting_id = meeting_id;

  return GTK_WIDGET (self);
}
