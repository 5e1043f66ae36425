/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first page. */

#include "config.h"

#include "gate/kgr-welcome-page.h"
#include "kgr-busy-button.h"

struct _KgrWelcomePage
{
  AdwBin         parent_instance;

  GtkWidget     *message;
  GtkWidget     *create;
  GtkWidget     *open;
  KgrBusyButton *sample;
};

G_DEFINE_FINAL_TYPE (KgrWelcomePage, kgr_welcome_page, ADW_TYPE_BIN)

static gboolean
kgr_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KGR_WELCOME_PAGE (widget)->create);
}

static void
kgr_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KGR_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (kgr_welcome_page_parent_class)->dispose (object);
}

static void
kgr_welcome_page_class_init (KgrWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_welcome_page_dispose;
  widget_class->grab_focus = kgr_welcome_page_grab_focus;

  g_type_ensure (KGR_TYPE_BUSY_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrWelcomePage, message);
  gtk_widget_class_bind_template_child (widget_class, KgrWelcomePage, create);
  gtk_widget_class_bind_template_child (widget_class, KgrWelcomePage, open);
  gtk_widget_class_bind_template_child (widget_class, KgrWelcomePage, sample);
}

static void
kgr_welcome_page_init (KgrWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kgr_welcome_page_say (KgrWelcomePage *self,
                      const char     *words)
{
  g_return_if_fail (KGR_IS_WELCOME_PAGE (self));

  gtk_label_set_label (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

void
kgr_welcome_page_set_busy (KgrWelcomePage *self,
                           gboolean        busy)
{
  g_return_if_fail (KGR_IS_WELCOME_PAGE (self));

  kgr_welcome_page_say (self, NULL);
  gtk_widget_set_sensitive (self->create, !busy);
  gtk_widget_set_sensitive (self->open, !busy);
  kgr_busy_button_set_busy (self->sample, busy);
}
