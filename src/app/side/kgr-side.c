/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The left pane. */

#include "config.h"

#include "side/kgr-body-list.h"
#include "side/kgr-corner.h"
#include "side/kgr-side.h"

struct _KgrSide
{
  GtkWidget    parent_instance;

  GtkStack    *mode;
  GtkStack    *list;
  KgrBodyList *bodies;
  KgrCorner   *corner;
  KgrCorner   *rail_corner;
  AdwBin      *outline;
};

G_DEFINE_FINAL_TYPE (KgrSide, kgr_side, GTK_TYPE_WIDGET)

static void
kgr_side_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_SIDE);

  G_OBJECT_CLASS (kgr_side_parent_class)->dispose (object);
}

static void
kgr_side_class_init (KgrSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_side_dispose;

  g_type_ensure (KGR_TYPE_BODY_LIST);
  g_type_ensure (KGR_TYPE_CORNER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-side.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrSide, mode);
  gtk_widget_class_bind_template_child (widget_class, KgrSide, list);
  gtk_widget_class_bind_template_child (widget_class, KgrSide, bodies);
  gtk_widget_class_bind_template_child (widget_class, KgrSide, outline);
  gtk_widget_class_bind_template_child (widget_class, KgrSide, corner);
  gtk_widget_class_bind_template_child (widget_class, KgrSide, rail_corner);
}

static void
kgr_side_init (KgrSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_side_set_session (KgrSide      *self,
                      KgrSession   *session,
                      KgrCatalogue *catalogue,
                      KgrIssueBook *book)
{
  g_return_if_fail (KGR_IS_SIDE (self));

  kgr_body_list_set_catalogue (self->bodies, session, catalogue);
  kgr_body_list_set_issues (self->bodies, book);
  kgr_corner_set_session (self->corner, session);
  kgr_corner_set_session (self->rail_corner, session);
}

void
kgr_side_set_here (KgrSide *self,
                   gint64   body_id)
{
  g_return_if_fail (KGR_IS_SIDE (self));

  kgr_body_list_set_here (self->bodies, body_id);
}

void
kgr_side_set_outline (KgrSide   *self,
                      GtkWidget *outline)
{
  g_return_if_fail (KGR_IS_SIDE (self));

  adw_bin_set_child (self->outline, outline);
  gtk_stack_set_visible_child (self->list,
                               outline != NULL ? GTK_WIDGET (self->outline)
                                               : GTK_WIDGET (self->bodies));
}

void
kgr_side_set_rail (KgrSide  *self,
                   gboolean  rail)
{
  g_return_if_fail (KGR_IS_SIDE (self));

  gtk_stack_set_visible_child_name (self->mode, rail ? "rail" : "full");
}
