/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window. */

#include "config.h"

#include <glib/gi18n.h>

#include "gate/kgr-gate.h"
#include "import/kgr-import-page.h"
#include "kgr-main.h"
#include "kgr-window.h"
#include "meeting/kgr-meeting-page.h"

struct _KgrWindow
{
  AdwApplicationWindow  parent_instance;

  GtkStack             *stack;
  KgrGate              *gate;
  GtkWidget            *line;

  KgrMain              *main;
  KgrSession           *session;
};

G_DEFINE_FINAL_TYPE (KgrWindow, kgr_window, ADW_TYPE_APPLICATION_WINDOW)

/* Actions that need an unlocked file. */
static const char *session_actions[] = {
  "win.back", "win.desk", "win.fold-side", "win.import", "win.lock", "win.open-body",
  "win.open-meeting", "win.show-confidential",
};

static void
update_actions (KgrWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), session_actions[i], self->session != NULL);
}

/* A line over everything, so that nobody has to look for the corner when a projector lights up. */
static void
update_line (KgrWindow *self)
{
  gtk_widget_set_visible (self->line,
                          self->session != NULL && kgr_session_get_shown (self->session));
}

static void
update_width (KgrWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  int width = 0;
  int height = 0;

  if (self->main == NULL)
    return;

  if (surface != NULL && (gtk_window_is_maximized (GTK_WINDOW (self)) ||
                          gtk_window_is_fullscreen (GTK_WINDOW (self))))
    width = gdk_surface_get_width (surface);
  else
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  kgr_main_set_width (self->main, width);
}

static void
toggle_confidential (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  KgrWindow *self = KGR_WINDOW (widget);

  kgr_session_set_shown (self->session, !kgr_session_get_shown (self->session));
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  kgr_main_go_back (KGR_WINDOW (widget)->main);
}

static void
fold_side (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  kgr_main_fold_side (KGR_WINDOW (widget)->main);
}

static void
toggle_fullscreen (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
open_meeting (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kgr_window_open_meeting (KGR_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
open_import (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KgrWindow *self = KGR_WINDOW (widget);
  GtkWidget *page = kgr_import_page_new (self->session, g_variant_get_int64 (parameter));

  kgr_window_push_page (self, KGR_PAGE (page));
}

static void
kgr_window_dispose (GObject *object)
{
  KgrWindow *self = KGR_WINDOW (object);

  if (self->session != NULL)
    kgr_session_end (self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_WINDOW);
  self->main = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.fold-side", NULL, fold_side);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, toggle_fullscreen);
  gtk_widget_class_install_action (widget_class, "win.import", "x", open_import);
  gtk_widget_class_install_action (widget_class, "win.open-meeting", "x", open_meeting);
  gtk_widget_class_install_action (widget_class, "win.show-confidential", NULL,
                                   toggle_confidential);
}

static void
kgr_window_class_init (KgrWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_window_dispose;

  g_type_ensure (KGR_TYPE_GATE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, gate);
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, line);
  gtk_widget_class_bind_template_callback (widget_class, update_width);
  install_actions (widget_class);
}

static void
kgr_window_init (KgrWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Kaigiroku"));
  update_actions (self);
  update_line (self);
}

GtkWidget *
kgr_window_new (KgrApplication *application)
{
  return g_object_new (KGR_TYPE_WINDOW, "application", application, NULL);
}

void
kgr_window_begin (KgrWindow  *self,
                  KgrSession *session)
{
  g_return_if_fail (KGR_IS_WINDOW (self));
  g_return_if_fail (KGR_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (update_line), self,
                           G_CONNECT_SWAPPED);
  self->main = KGR_MAIN (kgr_main_new (session));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->main));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->main));
  update_width (self);
  update_line (self);
  update_actions (self);
}

/* (transfer none) (nullable) */
KgrSession *
kgr_window_get_session (KgrWindow *self)
{
  g_return_val_if_fail (KGR_IS_WINDOW (self), NULL);

  return self->session;
}

void
kgr_window_open_meeting (KgrWindow *self,
                         gint64     meeting_id)
{
  g_return_if_fail (KGR_IS_WINDOW (self));
  g_return_if_fail (self->session != NULL);

  kgr_window_push_page (self, KGR_PAGE (kgr_meeting_page_new (self->session, meeting_id)));
}

void
kgr_window_push_page (KgrWindow *self,
                      KgrPage   *page)
{
  g_return_if_fail (KGR_IS_WINDOW (self));
  g_return_if_fail (self->main != NULL);

  kgr_main_push (self->main, page);
}

KgrPage *
kgr_window_get_page (KgrWindow *self)
{
  g_return_val_if_fail (KGR_IS_WINDOW (self), NULL);

  return self->main != NULL ? kgr_main_get_page (self->main) : NULL;
}
