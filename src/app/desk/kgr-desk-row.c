/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the desk. */

#include "config.h"

#include "desk/kgr-desk-row.h"
#include "issues/kgr-issue-words.h"

struct _KgrDeskRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *when;
  GtkWidget     *title;
  GtkWidget     *subtitle;
  GtkWidget     *seal;
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
  gtk_widget_class_bind_template_child (widget_class, KgrDeskRow, seal);
}

static void
kgr_desk_row_init (KgrDeskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
kgr_desk_row_set_line (KgrDeskRow        *self,
                       const KgrDeskLine *line)
{
  g_autofree char *name = NULL;

  g_return_if_fail (KGR_IS_DESK_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->when), line->when);
  set_class (self->when, "due", line->is_overdue);
  set_class (self->when, "dim", !line->is_overdue);
  gtk_label_set_label (GTK_LABEL (self->title), line->title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), line->facts);
  name = g_strjoin ("  ", line->when, line->title, line->facts, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_class (self->title, "sealed", g_str_equal (line->title, KGR_MASK));
  gtk_widget_set_visible (self->seal, line->is_sealed);
  /* No action has a target of another's type in between. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), line->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), line->action);
}

GtkWidget *
kgr_desk_row_new (void)
{
  return g_object_new (KGR_TYPE_DESK_ROW, NULL);
}
