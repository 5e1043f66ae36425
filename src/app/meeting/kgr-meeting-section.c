/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrMeetingSection: a part of a meeting's page. It is handed a meeting and shows it. */

#include "config.h"

#include "meeting/kgr-meeting-section.h"

typedef struct
{
  KgrSession *session;
  KgrMeeting *meeting;
  gboolean    shown;
  char       *next_label;
  gboolean    next_enabled;
} KgrMeetingSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KgrMeetingSection, kgr_meeting_section, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_NOTICE,
  SIGNAL_NEXT_CHANGED,
  SIGNAL_NEXT_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static KgrMeetingSectionPrivate *
get_private (KgrMeetingSection *self)
{
  return kgr_meeting_section_get_instance_private (self);
}

static void
kgr_meeting_section_dispose (GObject *object)
{
  KgrMeetingSectionPrivate *priv = get_private (KGR_MEETING_SECTION (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->meeting, kgr_meeting_unref);

  G_OBJECT_CLASS (kgr_meeting_section_parent_class)->dispose (object);
}

static void
kgr_meeting_section_finalize (GObject *object)
{
  KgrMeetingSectionPrivate *priv = get_private (KGR_MEETING_SECTION (object));

  g_free (priv->next_label);

  G_OBJECT_CLASS (kgr_meeting_section_parent_class)->finalize (object);
}

static void
kgr_meeting_section_class_init (KgrMeetingSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = kgr_meeting_section_dispose;
  object_class->finalize = kgr_meeting_section_finalize;

  signals[SIGNAL_NOTICE] = g_signal_new ("notice", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_NEXT_CHANGED] = g_signal_new ("next-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NEXT_TAKEN] = g_signal_new ("next-taken", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kgr_meeting_section_init (KgrMeetingSection *self)
{
}

void
kgr_meeting_section_set_session (KgrMeetingSection *self,
                                 KgrSession        *session)
{
  g_return_if_fail (KGR_IS_MEETING_SECTION (self));

  g_set_object (&get_private (self)->session, session);
}

KgrSession *
kgr_meeting_section_get_session (KgrMeetingSection *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_SECTION (self), NULL);

  return get_private (self)->session;
}

void
kgr_meeting_section_set_meeting (KgrMeetingSection *self,
                                 KgrMeeting        *meeting,
                                 gboolean           shown)
{
  KgrMeetingSectionPrivate *priv;

  g_return_if_fail (KGR_IS_MEETING_SECTION (self));
  g_return_if_fail (meeting != NULL);

  priv = get_private (self);
  kgr_meeting_ref (meeting);
  g_clear_pointer (&priv->meeting, kgr_meeting_unref);
  priv->meeting = meeting;
  priv->shown = shown;
  KGR_MEETING_SECTION_GET_CLASS (self)->set_meeting (self, meeting, shown);
}

KgrMeeting *
kgr_meeting_section_get_meeting (KgrMeetingSection *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_SECTION (self), NULL);

  return get_private (self)->meeting;
}

gboolean
kgr_meeting_section_is_shown (KgrMeetingSection *self)
{
  g_return_val_if_fail (KGR_IS_MEETING_SECTION (self), FALSE);

  return get_private (self)->shown;
}

void
kgr_meeting_section_set_next (KgrMeetingSection *self,
                              const char        *label,
                              gboolean           enabled)
{
  KgrMeetingSectionPrivate *priv;

  g_return_if_fail (KGR_IS_MEETING_SECTION (self));

  priv = get_private (self);
  if (g_strcmp0 (priv->next_label, label) == 0 && priv->next_enabled == enabled)
    return;
  g_free (priv->next_label);
  priv->next_label = g_strdup (label);
  priv->next_enabled = enabled;
  g_signal_emit (self, signals[SIGNAL_NEXT_CHANGED], 0);
}

const char *
kgr_meeting_section_get_next (KgrMeetingSection *self,
                              gboolean          *enabled)
{
  g_return_val_if_fail (KGR_IS_MEETING_SECTION (self), NULL);

  *enabled = get_private (self)->next_enabled;

  return get_private (self)->next_label;
}

void
kgr_meeting_section_take_next (KgrMeetingSection *self)
{
  g_return_if_fail (KGR_IS_MEETING_SECTION (self));

  if (get_private (self)->next_label != NULL && get_private (self)->next_enabled)
    g_signal_emit (self, signals[SIGNAL_NEXT_TAKEN], 0);
}

void
kgr_meeting_section_changed (KgrMeetingSection *self)
{
  KgrMeetingSectionPrivate *priv;

  g_return_if_fail (KGR_IS_MEETING_SECTION (self));

  priv = get_private (self);
  if (priv->session != NULL && priv->meeting != NULL)
    kgr_session_meetings_changed (priv->session, priv->meeting->id);
}

void
kgr_meeting_section_notify (KgrMeetingSection *self,
                            const char        *message,
                            const char        *detail)
{
  g_return_if_fail (KGR_IS_MEETING_SECTION (self));

  g_signal_emit (self, signals[SIGNAL_NOTICE], 0, message, detail);
}
