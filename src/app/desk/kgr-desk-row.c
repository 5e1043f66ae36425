/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the desk. */

#include "config.h"

#include <glib/gi18n.h>

#include "desk/kgr-desk-row.h"

struct _KgrDeskRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *when;
  GtkWidget     *title;
  GtkWidget     *subtitle;
};

G_DEFINE_FINAL_TYPE (KgrDeskRow, kgr_desk_row, GTK_TYPE_LIST_BOX_ROW)

static void
kgr_desk_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_DESK_ROW);

  G_OBJECT_CLASS (kgr_desk_row_parent_class)->dispose (object);
}

static void
kgr_desk_row_class_init (KgrDeskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_desk_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-desk-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrDeskRow, when);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskRow, title);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskRow, subtitle);
}

static void
kgr_desk_row_init (KgrDeskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
kgr_desk_row_dup_title (KgrMeetingItem *item,
                        const char     *body)
{
  g_autofree char *number = kgr_meeting_item_dup_number (item);

  if (*number == '\0')
    return g_strdup (body);

  /* Translators: the number of a meeting, and its body: "No. 4 of the working group" */
  return g_strdup_printf (C_("meeting", "%s of %s"), number, body);
}

GtkWidget *
kgr_desk_row_new (KgrMeetingItem *item,
                  const char     *body)
{
  KgrDeskRow *self = g_object_new (KGR_TYPE_DESK_ROW, NULL);
  const KgrMeetingSummary *summary = kgr_meeting_item_get (item);
  g_autofree char *when = kgr_meeting_item_dup_date (item, FALSE);
  g_autofree char *title = kgr_desk_row_dup_title (item, body);
  g_autofree char *subtitle = NULL;
  const char *state = kgr_meeting_status_to_label (summary->status);

  subtitle = summary->subject == NULL || *summary->subject == '\0'
             ? g_strdup (state)
             : g_strdup_printf (_("%s  ・  %s"), state, summary->subject);
  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", summary->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-meeting");

  return GTK_WIDGET (self);
}
