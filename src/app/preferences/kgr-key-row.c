/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One key slot. */

#include "config.h"

#include <glib/gi18n.h>

#include "preferences/kgr-key-row.h"

struct _KgrKeyRow
{
  AdwActionRow  parent_instance;

  GtkWidget    *rename;
  GtkWidget    *remove;

  gint64        id;
  char         *name;
};

G_DEFINE_FINAL_TYPE (KgrKeyRow, kgr_key_row, ADW_TYPE_ACTION_ROW)

enum
{
  RENAME_REQUESTED,
  REMOVE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rename_cb (KgrKeyRow *self)
{
  g_signal_emit (self, signals[RENAME_REQUESTED], 0);
}

static void
remove_cb (KgrKeyRow *self)
{
  g_signal_emit (self, signals[REMOVE_REQUESTED], 0);
}

static void
kgr_key_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_KEY_ROW);

  G_OBJECT_CLASS (kgr_key_row_parent_class)->dispose (object);
}

static void
kgr_key_row_finalize (GObject *object)
{
  g_free (KGR_KEY_ROW (object)->name);

  G_OBJECT_CLASS (kgr_key_row_parent_class)->finalize (object);
}

static void
kgr_key_row_class_init (KgrKeyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kgr_key_row_dispose;
  object_class->finalize = kgr_key_row_finalize;

  signals[RENAME_REQUESTED] =
    g_signal_new ("rename-requested", KGR_TYPE_KEY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[REMOVE_REQUESTED] =
    g_signal_new ("remove-requested", KGR_TYPE_KEY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-key-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrKeyRow, rename);
  gtk_widget_class_bind_template_child (widget_class, KgrKeyRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kgr_key_row_init (KgrKeyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkWidget  *button,
             const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

GtkWidget *
kgr_key_row_new (const KgrSlot *slot,
                 gboolean       in_use,
                 gboolean       editable)
{
  KgrKeyRow *self = g_object_new (KGR_TYPE_KEY_ROW, NULL);
  const char *name = slot->recovery ? _("Recovery key") : slot->name;
  g_autofree char *rename = NULL;
  g_autofree char *remove = NULL;

  self->id = slot->id;
  self->name = g_strdup (name != NULL ? name : _("A name that does not open"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               slot->recovery ? _("On paper, in a locked place")
                               : in_use ? _("Passphrase, this file was opened with it")
                               : _("Passphrase"));
  gtk_widget_set_visible (self->rename, editable);
  gtk_widget_set_visible (self->remove, editable);
  /* Translators: %s is the name of a key */
  rename = g_strdup_printf (_("Rename %s"), self->name);
  /* Translators: %s is the name of a key */
  remove = g_strdup_printf (_("Remove %s"), self->name);
  name_button (self->rename, rename);
  name_button (self->remove, remove);

  return GTK_WIDGET (self);
}

gint64
kgr_key_row_get_id (KgrKeyRow *self)
{
  g_return_val_if_fail (KGR_IS_KEY_ROW (self), 0);

  return self->id;
}

const char *
kgr_key_row_get_name (KgrKeyRow *self)
{
  g_return_val_if_fail (KGR_IS_KEY_ROW (self), NULL);

  return self->name;
}
