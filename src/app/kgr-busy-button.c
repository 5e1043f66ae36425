/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A button with a spinner. */

#include "config.h"

#include "kgr-busy-button.h"

struct _KgrBusyButton
{
  GtkButton  parent_instance;

  GtkWidget *spinner;
  GtkWidget *label;
  char      *text;
  char      *busy_text;
  gboolean   busy;
};

G_DEFINE_FINAL_TYPE (KgrBusyButton, kgr_busy_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_BUSY_TEXT,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (KgrBusyButton *self)
{
  const char *text = self->busy && self->busy_text != NULL ? self->busy_text : self->text;

  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_visible (self->spinner, self->busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->busy);
  gtk_widget_set_can_target (GTK_WIDGET (self), !self->busy);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "",
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_BUSY, self->busy,
                               -1);
}

static void
kgr_busy_button_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KgrBusyButton *self = KGR_BUSY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_BUSY_TEXT:
      g_value_set_string (value, self->busy_text);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_busy_button_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KgrBusyButton *self = KGR_BUSY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_free (self->text);
      self->text = g_value_dup_string (value);
      update (self);
      break;
    case PROP_BUSY_TEXT:
      g_free (self->busy_text);
      self->busy_text = g_value_dup_string (value);
      update (self);
      break;
    case PROP_BUSY:
      kgr_busy_button_set_busy (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_busy_button_finalize (GObject *object)
{
  KgrBusyButton *self = KGR_BUSY_BUTTON (object);

  g_free (self->text);
  g_free (self->busy_text);

  G_OBJECT_CLASS (kgr_busy_button_parent_class)->finalize (object);
}

static void
kgr_busy_button_class_init (KgrBusyButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kgr_busy_button_get_property;
  object_class->set_property = kgr_busy_button_set_property;
  object_class->finalize = kgr_busy_button_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_BUSY_TEXT] = g_param_spec_string ("busy-text", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-busy-button.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrBusyButton, spinner);
  gtk_widget_class_bind_template_child (widget_class, KgrBusyButton, label);
}

static void
kgr_busy_button_init (KgrBusyButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

void
kgr_busy_button_set_busy (KgrBusyButton *self,
                          gboolean       busy)
{
  g_return_if_fail (KGR_IS_BUSY_BUTTON (self));

  if (self->busy == busy)
    return;

  self->busy = busy;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}
