/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes in minutes: a file is chosen, read, looked at, and only then stored. */

#include "config.h"

#include "kgr-import-page.h"

struct _KgrImportPage
{
  KgrPage     parent_instance;

  KgrSession *session;
  gint64      body_id;
};

G_DEFINE_FINAL_TYPE (KgrImportPage, kgr_import_page, KGR_TYPE_PAGE)

static void
kgr_import_page_dispose (GObject *object)
{
  g_clear_object (&KGR_IMPORT_PAGE (object)->session);

  G_OBJECT_CLASS (kgr_import_page_parent_class)->dispose (object);
}

static void
kgr_import_page_class_init (KgrImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_import_page_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-import-page.ui");
}

static void
kgr_import_page_init (KgrImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kgr_import_page_new (KgrSession *session,
                     gint64      body_id)
{
  KgrImportPage *self = g_object_new (KGR_TYPE_IMPORT_PAGE, NULL);

  g_set_object (&self->session, session);
  self->body_id = body_id;

  return GTK_WIDGET (self);
}
