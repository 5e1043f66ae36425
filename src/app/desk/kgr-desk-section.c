/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A heading and a few rows. */

#include "config.h"

#include "desk/kgr-desk-section.h"

struct _KgrDeskSection
{
  GtkWidget   parent_instance;

  GtkWidget  *root;
  GtkWidget  *heading;
  GtkListBox *list;
  guint       n_rows;
};

G_DEFINE_FINAL_TYPE (KgrDeskSection, kgr_desk_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
kgr_desk_section_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KgrDeskSection *self = KGR_DESK_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->heading)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_desk_section_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KgrDeskSection *self = KGR_DESK_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->heading), g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_desk_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_DESK_SECTION);

  G_OBJECT_CLASS (kgr_desk_section_parent_class)->dispose (object);
}

static void
kgr_desk_section_class_init (KgrDeskSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_desk_section_get_property;
  object_class->set_property = kgr_desk_section_set_property;
  object_class->dispose = kgr_desk_section_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-desk-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, root);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, heading);
  gtk_widget_class_bind_template_child (widget_class, KgrDeskSection, list);
}

static void
kgr_desk_section_init (KgrDeskSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_desk_section_add (KgrDeskSection *self,
                      GtkWidget      *row)
{
  g_return_if_fail (KGR_IS_DESK_SECTION (self));

  gtk_list_box_append (self->list, row);
  self->n_rows++;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
kgr_desk_section_clear (KgrDeskSection *self)
{
  GtkWidget *row;

  g_return_if_fail (KGR_IS_DESK_SECTION (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_rows = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

guint
kgr_desk_section_get_n_rows (KgrDeskSection *self)
{
  g_return_val_if_fail (KGR_IS_DESK_SECTION (self), 0);

  return self->n_rows;
}
