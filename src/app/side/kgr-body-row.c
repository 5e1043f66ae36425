/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A body in the left pane. */

#include "config.h"

#include "side/kgr-body-row.h"

/* Under the text of the row above it, after the icon. */
#define FIRST_STEP 26
#define STEP 14

struct _KgrBodyRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *label;
  KgrBodyItem   *item;
};

G_DEFINE_FINAL_TYPE (KgrBodyRow, kgr_body_row, GTK_TYPE_LIST_BOX_ROW)

static void
kgr_body_row_dispose (GObject *object)
{
  KgrBodyRow *self = KGR_BODY_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_BODY_ROW);

  G_OBJECT_CLASS (kgr_body_row_parent_class)->dispose (object);
}

static void
kgr_body_row_class_init (KgrBodyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_body_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-body-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrBodyRow, label);
}

static void
kgr_body_row_init (KgrBodyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_body_row_new (KgrBodyItem *item)
{
  KgrBodyRow *self = g_object_new (KGR_TYPE_BODY_ROW, NULL);

  g_set_object (&self->item, item);
  gtk_label_set_label (GTK_LABEL (self->label), kgr_body_item_get_name (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kgr_body_item_get_name (item), -1);
  if (kgr_body_item_has_ended (item))
    gtk_widget_add_css_class (self->label, "dim");
  gtk_widget_set_margin_start (self->label, FIRST_STEP + STEP * kgr_body_item_get_depth (item));

  return GTK_WIDGET (self);
}

KgrBodyItem *
kgr_body_row_get_item (KgrBodyRow *self)
{
  g_return_val_if_fail (KGR_IS_BODY_ROW (self), NULL);

  return self->item;
}
