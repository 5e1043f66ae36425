/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "meeting/kgr-form-row.h"

struct _KgrFormRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *label;
  GtkEditable   *entry;
  GtkLabel      *hint;

  char          *text;      /* as it is stored */
  char          *advice;    /* what stands below it where there is no hint */
  gboolean       setting;
  gboolean       complains;
};

G_DEFINE_FINAL_TYPE (KgrFormRow, kgr_form_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_EDITED,
  SIGNAL_COMMIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_ADVICE,
  N_PROPERTIES
};

static gboolean
is_changed (KgrFormRow *self)
{
  return g_strcmp0 (gtk_editable_get_text (self->entry), self->text) != 0;
}

/* What stands there already is left alone: it may be selected, to be typed over. */
static void
show_stored (KgrFormRow *self)
{
  self->setting = TRUE;
  if (is_changed (self))
    gtk_editable_set_text (self->entry, self->text);
  self->setting = FALSE;
  kgr_form_row_set_hint (self, NULL, FALSE);
}

static void
commit (KgrFormRow *self)
{
  g_autofree char *text = NULL;

  if (!is_changed (self))
    {
      kgr_form_row_set_hint (self, NULL, FALSE);
      return;
    }
  if (self->complains)
    return;
  text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  /* It counts as stored from now on: what comes back may be written in other words. */
  g_free (self->text);
  self->text = g_strdup (gtk_editable_get_text (self->entry));
  kgr_form_row_set_hint (self, NULL, FALSE);
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, text);
}

static void
changed_cb (KgrFormRow *self)
{
  g_autofree char *text = NULL;

  if (self->setting)
    return;
  text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  kgr_form_row_set_hint (self, NULL, FALSE);
  if (is_changed (self))
    g_signal_emit (self, signals[SIGNAL_EDITED], 0, text);
}

static void
activate_cb (KgrFormRow *self)
{
  commit (self);
}

static void
focus_left_cb (KgrFormRow *self)
{
  commit (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  KgrFormRow *self = KGR_FORM_ROW (widget);

  if (!is_changed (self))
    return GDK_EVENT_PROPAGATE;
  show_stored (self);

  return GDK_EVENT_STOP;
}

static void
kgr_form_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KgrFormRow *self = KGR_FORM_ROW (object);

  switch (property_id)
    {
    case PROP_LABEL:
      kgr_form_row_set_label (self, g_value_get_string (value));
      break;
    case PROP_ADVICE:
      kgr_form_row_set_advice (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
kgr_form_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_FORM_ROW);

  G_OBJECT_CLASS (kgr_form_row_parent_class)->dispose (object);
}

static void
kgr_form_row_finalize (GObject *object)
{
  g_free (KGR_FORM_ROW (object)->text);
  g_free (KGR_FORM_ROW (object)->advice);

  G_OBJECT_CLASS (kgr_form_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  g_object_class_install_property (
    object_class, PROP_LABEL,
    g_param_spec_string ("label", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
    object_class, PROP_ADVICE,
    g_param_spec_string ("advice", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
kgr_form_row_class_init (KgrFormRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kgr_form_row_dispose;
  object_class->finalize = kgr_form_row_finalize;
  object_class->set_property = kgr_form_row_set_property;
  install_properties (object_class);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_COMMIT] = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-form-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrFormRow, label);
  gtk_widget_class_bind_template_child (widget_class, KgrFormRow, entry);
  gtk_widget_class_bind_template_child (widget_class, KgrFormRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
kgr_form_row_init (KgrFormRow *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_form_row_new (const char *label)
{
  KgrFormRow *self = g_object_new (KGR_TYPE_FORM_ROW, NULL);

  kgr_form_row_set_label (self, label);

  return GTK_WIDGET (self);
}

void
kgr_form_row_set_label (KgrFormRow *self,
                        const char *label)
{
  g_return_if_fail (KGR_IS_FORM_ROW (self));

  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
kgr_form_row_set_text (KgrFormRow *self,
                       const char *text)
{
  gboolean typing;

  g_return_if_fail (KGR_IS_FORM_ROW (self));

  typing = is_changed (self);
  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  if (!typing)
    show_stored (self);
}

const char *
kgr_form_row_get_text (KgrFormRow *self)
{
  g_return_val_if_fail (KGR_IS_FORM_ROW (self), NULL);

  return gtk_editable_get_text (self->entry);
}

void
kgr_form_row_set_editable (KgrFormRow *self,
                           gboolean    editable)
{
  g_return_if_fail (KGR_IS_FORM_ROW (self));

  gtk_editable_set_editable (self->entry, editable);
}

void
kgr_form_row_set_hint (KgrFormRow *self,
                       const char *hint,
                       gboolean    is_complaint)
{
  g_return_if_fail (KGR_IS_FORM_ROW (self));

  self->complains = is_complaint;
  if (hint == NULL)
    hint = self->advice;
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  if (is_complaint)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "due");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "due");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_complaint ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
kgr_form_row_set_advice (KgrFormRow *self,
                         const char *advice)
{
  g_return_if_fail (KGR_IS_FORM_ROW (self));

  g_free (self->advice);
  self->advice = g_strdup (advice);
  if (!self->complains)
    kgr_form_row_set_hint (self, NULL, FALSE);
}

void
kgr_form_row_commit (KgrFormRow *self)
{
  g_return_if_fail (KGR_IS_FORM_ROW (self));

  commit (self);
}
