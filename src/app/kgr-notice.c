/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line at the top of a page. AdwBanner is too new for Debian 12 and GtkInfoBar is deprecated. */

#include "config.h"

#include "kgr-notice.h"

struct _KgrNotice
{
  GtkWidget  parent_instance;

  GtkWidget *revealer;
  GtkWidget *button;
  char      *message;
  char      *detail;
  char      *button_label;
  gboolean   closable;
};

G_DEFINE_FINAL_TYPE (KgrNotice, kgr_notice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MESSAGE,
  PROP_DETAIL,
  PROP_BUTTON_LABEL,
  PROP_REVEALED,
  PROP_CLOSABLE,
  N_PROPS
};

enum
{
  ACTIVATED,
  CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Whether a line has something to say: for bindings in the template. */
static gboolean
is_said (KgrNotice  *self,
         const char *text)
{
  return text != NULL && *text != '\0';
}

static void
button_clicked_cb (KgrNotice *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
close_clicked_cb (KgrNotice *self)
{
  kgr_notice_hide (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
set_text (KgrNotice  *self,
          char      **field,
          const char *text,
          guint       prop_id)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_revealed (KgrNotice *self,
              gboolean   revealed)
{
  if (gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) == revealed)
    return;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), revealed);
  /* A folded notice must not be reached by Tab. */
  gtk_widget_set_visible (self->revealer, revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

static void
kgr_notice_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KgrNotice *self = KGR_NOTICE (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, self->button_label);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value,
                           gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)));
      break;
    case PROP_CLOSABLE:
      g_value_set_boolean (value, self->closable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_notice_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KgrNotice *self = KGR_NOTICE (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      set_text (self, &self->message, g_value_get_string (value), prop_id);
      break;
    case PROP_DETAIL:
      set_text (self, &self->detail, g_value_get_string (value), prop_id);
      break;
    case PROP_BUTTON_LABEL:
      set_text (self, &self->button_label, g_value_get_string (value), prop_id);
      break;
    case PROP_REVEALED:
      set_revealed (self, g_value_get_boolean (value));
      break;
    case PROP_CLOSABLE:
      self->closable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kgr_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_NOTICE);

  G_OBJECT_CLASS (kgr_notice_parent_class)->dispose (object);
}

static void
kgr_notice_finalize (GObject *object)
{
  KgrNotice *self = KGR_NOTICE (object);

  g_free (self->message);
  g_free (self->detail);
  g_free (self->button_label);

  G_OBJECT_CLASS (kgr_notice_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  properties[PROP_CLOSABLE] = g_param_spec_boolean ("closable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] =
    g_signal_new ("activated", KGR_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[CLOSED] =
    g_signal_new ("closed", KGR_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
kgr_notice_class_init (KgrNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kgr_notice_get_property;
  object_class->set_property = kgr_notice_set_property;
  object_class->dispose = kgr_notice_dispose;
  object_class->finalize = kgr_notice_finalize;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, KgrNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, is_said);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
kgr_notice_init (KgrNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_notice_new (void)
{
  return g_object_new (KGR_TYPE_NOTICE, NULL);
}

/* @detail and @button_label may be NULL. */
void
kgr_notice_show (KgrNotice  *self,
                 const char *message,
                 const char *detail,
                 const char *button_label)
{
  g_return_if_fail (KGR_IS_NOTICE (self));

  g_object_set (self,
                "message", message,
                "detail", detail,
                "button-label", button_label,
                "revealed", TRUE,
                NULL);
}

void
kgr_notice_hide (KgrNotice *self)
{
  g_return_if_fail (KGR_IS_NOTICE (self));

  set_revealed (self, FALSE);
}
