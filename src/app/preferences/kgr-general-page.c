/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Preferences of the program. */

#include "config.h"

#include "preferences/kgr-general-page.h"

struct _KgrGeneralPage
{
  AdwPreferencesPage parent_instance;

  GtkAdjustment     *idle_minutes;
  GtkAdjustment     *font_size;
};

G_DEFINE_FINAL_TYPE (KgrGeneralPage, kgr_general_page, ADW_TYPE_PREFERENCES_PAGE)

static void
kgr_general_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_GENERAL_PAGE);

  G_OBJECT_CLASS (kgr_general_page_parent_class)->dispose (object);
}

static void
kgr_general_page_class_init (KgrGeneralPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_general_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-general-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrGeneralPage, idle_minutes);
  gtk_widget_class_bind_template_child (widget_class, KgrGeneralPage, font_size);
}

static void
kgr_general_page_init (KgrGeneralPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_general_page_new (GSettings *settings)
{
  KgrGeneralPage *self = g_object_new (KGR_TYPE_GENERAL_PAGE, NULL);

  g_settings_bind (settings, "idle-lock-minutes", self->idle_minutes, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "record-font-size", self->font_size, "value",
                   G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}
