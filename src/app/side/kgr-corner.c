/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be seen, and the lock. */

#include "config.h"

#include <glib/gi18n.h>

#include "side/kgr-corner.h"

struct _KgrCorner
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *eye;
  GtkWidget  *eye_box;
  GtkWidget  *eye_icon;
  GtkWidget  *eye_label;
  gboolean    narrow;

  KgrSession *session;
};

G_DEFINE_FINAL_TYPE (KgrCorner, kgr_corner, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_eye (KgrCorner *self)
{
  gboolean shown = self->session != NULL && kgr_session_get_shown (self->session);
  const char *words = shown ? _("Confidential text is shown") : _("Confidential text is hidden");

  gtk_image_set_from_icon_name (GTK_IMAGE (self->eye_icon),
                                shown ? "view-reveal-symbolic" : "view-conceal-symbolic");
  gtk_label_set_label (GTK_LABEL (self->eye_label), words);
  gtk_widget_set_tooltip_text (self->eye, shown ? _("Hide Confidential Text (Ctrl+Shift+H)")
                                                : _("Show Confidential Text (Ctrl+Shift+H)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->eye),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  if (shown)
    gtk_widget_add_css_class (self->eye, "shown");
  else
    gtk_widget_remove_css_class (self->eye, "shown");
}

static void
update_layout (KgrCorner *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  self->narrow ? GTK_ORIENTATION_VERTICAL
                                               : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->eye_label, !self->narrow);
  gtk_widget_set_halign (self->eye_box, self->narrow ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}

static void
kgr_corner_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, KGR_CORNER (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_corner_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KgrCorner *self = KGR_CORNER (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      update_layout (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_corner_dispose (GObject *object)
{
  KgrCorner *self = KGR_CORNER (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_CORNER);

  G_OBJECT_CLASS (kgr_corner_parent_class)->dispose (object);
}

static void
kgr_corner_class_init (KgrCornerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_corner_get_property;
  object_class->set_property = kgr_corner_set_property;
  object_class->dispose = kgr_corner_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-corner.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrCorner, box);
  gtk_widget_class_bind_template_child (widget_class, KgrCorner, eye);
  gtk_widget_class_bind_template_child (widget_class, KgrCorner, eye_box);
  gtk_widget_class_bind_template_child (widget_class, KgrCorner, eye_icon);
  gtk_widget_class_bind_template_child (widget_class, KgrCorner, eye_label);
}

static void
kgr_corner_init (KgrCorner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_eye (self);
}

void
kgr_corner_set_session (KgrCorner  *self,
                        KgrSession *session)
{
  g_return_if_fail (KGR_IS_CORNER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (update_eye), self,
                           G_CONNECT_SWAPPED);
  update_eye (self);
}
