/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: what is in it. */

#include "config.h"

#include <glib/gi18n.h>

#include "import/kgr-import-page.h"
#include "kgr-window-private.h"
#include "meeting/kgr-meeting-page.h"

G_DEFINE_FINAL_TYPE (KgrWindow, kgr_window, ADW_TYPE_APPLICATION_WINDOW)

/* Actions that need an unlocked file. */
static const char *session_actions[] = {
  "win.back", "win.body-settings", "win.composition", "win.council-settings", "win.desk",
  "win.fields", "win.fold-side", "win.lock", "win.issues", "win.open-body",
  "win.open-issue", "win.open-meeting", "win.open-meeting-at", "win.papers", "win.roster",
  "win.show-confidential", "win.undo", "win.redo",
};

static void
update_width (KgrWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  int width = 0;

  if (self->main == NULL)
    return;

  if (surface != NULL && (gtk_window_is_maximized (GTK_WINDOW (self)) ||
                          gtk_window_is_fullscreen (GTK_WINDOW (self))))
    width = gdk_surface_get_width (surface);
  else
    g_object_get (self, "default-width", &width, NULL);
  kgr_main_set_width (self->main, width);
}

/* The line stands over everything, so that nobody has to look for the corner when a projector
 * lights up. */
void
kgr_window_update (KgrWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), session_actions[i], self->session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import",
                                 self->session != NULL &&
                                 !kgr_session_is_read_only (self->session));
  gtk_widget_set_visible (self->line,
                          self->session != NULL && kgr_session_get_shown (self->session));
  update_width (self);
}

/* A second screen may be a projector. */
static void
monitors_changed_cb (KgrWindow  *self,
                     guint       position,
                     guint       removed,
                     guint       added,
                     GListModel *monitors)
{
  if (added > removed && self->session != NULL)
    kgr_session_set_shown (self->session, FALSE);
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
lock (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  kgr_window_lock (KGR_WINDOW (widget));
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
show_desk (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  kgr_main_show_desk (KGR_WINDOW (widget)->main);
}

static void
show_roster (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kgr_main_show_roster (KGR_WINDOW (widget)->main);
}

/* Of a meeting, of a body, or of the council. */
static void
show_papers (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gint64 meeting_id;
  gint64 body_id;

  g_variant_get (parameter, "(xx)", &meeting_id, &body_id);
  kgr_main_show_papers (KGR_WINDOW (widget)->main, meeting_id, body_id);
}

static void
show_composition (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  kgr_main_show_composition (KGR_WINDOW (widget)->main);
}

static void
show_council_settings (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  kgr_main_show_council_settings (KGR_WINDOW (widget)->main);
}

static void
show_body_settings (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  kgr_main_show_body_settings (KGR_WINDOW (widget)->main, g_variant_get_int64 (parameter));
}

static void
open_body (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  kgr_main_show_body (KGR_WINDOW (widget)->main, g_variant_get_int64 (parameter));
}

static void
show_issues (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kgr_main_show_issues (KGR_WINDOW (widget)->main, g_variant_get_int64 (parameter));
}

static void
show_fields (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  kgr_main_show_fields (KGR_WINDOW (widget)->main);
}

static void
open_issue (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  kgr_main_open_issue (KGR_WINDOW (widget)->main, g_variant_get_int64 (parameter));
}

static void
open_meeting (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kgr_window_open_meeting (KGR_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* A meeting, and the view in which the work on it is done. */
static void
open_meeting_at (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  const char *view;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &view);
  kgr_window_open_meeting (KGR_WINDOW (widget), id);
  gtk_widget_activate_action (GTK_WIDGET (kgr_window_get_page (KGR_WINDOW (widget))),
                              "meeting.view", "s", view);
}

static void
open_import (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KgrWindow *self = KGR_WINDOW (widget);

  if (KGR_IS_IMPORT_PAGE (kgr_window_get_page (self)))
    return;

  kgr_window_push_page (self,
                        KGR_PAGE (kgr_import_page_new (self->session,
                                                       g_variant_get_int64 (parameter))));
}

static void
undo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  kgr_deeds_undo (kgr_session_get_deeds (KGR_WINDOW (widget)->session));
}

static void
redo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  kgr_deeds_redo (kgr_session_get_deeds (KGR_WINDOW (widget)->session));
}

static void
closing_done_cb (KgrWindow *self)
{
  g_clear_object (&self->backup_of);
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
kgr_window_close_request (GtkWindow *window)
{
  if (kgr_window_begin_to_close (KGR_WINDOW (window)))
    return TRUE;

  return GTK_WINDOW_CLASS (kgr_window_parent_class)->close_request (window);
}

static void
kgr_window_dispose (GObject *object)
{
  KgrWindow *self = KGR_WINDOW (object);

  if (self->session != NULL)
    kgr_session_end (self->session);
  if (self->watch != NULL)
    g_object_run_dispose (G_OBJECT (self->watch));
  gtk_widget_dispose_template (GTK_WIDGET (self), KGR_TYPE_WINDOW);
  self->gate = NULL;
  self->main = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->ending);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_object (&self->watch);
  g_clear_object (&self->backup_of);

  G_OBJECT_CLASS (kgr_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.body-settings", "x", show_body_settings);
  gtk_widget_class_install_action (widget_class, "win.composition", NULL, show_composition);
  gtk_widget_class_install_action (widget_class, "win.council-settings", NULL,
                                   show_council_settings);
  gtk_widget_class_install_action (widget_class, "win.desk", NULL, show_desk);
  gtk_widget_class_install_action (widget_class, "win.fields", NULL, show_fields);
  gtk_widget_class_install_action (widget_class, "win.fold-side", NULL, fold_side);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, toggle_fullscreen);
  gtk_widget_class_install_action (widget_class, "win.import", "x", open_import);
  gtk_widget_class_install_action (widget_class, "win.issues", "x", show_issues);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock);
  gtk_widget_class_install_action (widget_class, "win.open-body", "x", open_body);
  gtk_widget_class_install_action (widget_class, "win.open-issue", "x", open_issue);
  gtk_widget_class_install_action (widget_class, "win.open-meeting", "x", open_meeting);
  gtk_widget_class_install_action (widget_class, "win.papers", "(xx)", show_papers);
  gtk_widget_class_install_action (widget_class, "win.open-meeting-at", "(xs)", open_meeting_at);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.roster", NULL, show_roster);
  gtk_widget_class_install_action (widget_class, "win.show-confidential", NULL,
                                   toggle_confidential);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  /* No accelerators, which come before the text that has the focus: what is being typed is taken
   * back first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

static void
kgr_window_class_init (KgrWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = kgr_window_close_request;

  g_type_ensure (KGR_TYPE_CLOSING_PAGE);
  g_type_ensure (KGR_TYPE_GATE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/kaigiroku/Kaigiroku/ui/kgr-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, gate);
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, closing_box);
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, closing);
  gtk_widget_class_bind_template_child (widget_class, KgrWindow, line);
  gtk_widget_class_bind_template_callback (widget_class, closing_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, kgr_window_begin);
  gtk_widget_class_bind_template_callback (widget_class, update_width);
  install_actions (widget_class);
}

static void
kgr_window_init (KgrWindow *self)
{
  GListModel *monitors;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Kaigiroku"));
  monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->watch = kgr_lock_watch_new (GTK_WIDGET (self));
  g_signal_connect_object (self->watch, "lock", G_CALLBACK (kgr_window_lock), self,
                           G_CONNECT_SWAPPED);
  kgr_window_update (self);
}

GtkWidget *
kgr_window_new (KgrApplication *application)
{
  KgrWindow *self = g_object_new (KGR_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = kgr_application_get_settings (application);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "idle-lock-minutes", self->watch, "idle-minutes",
                   G_SETTINGS_BIND_GET);

  return GTK_WIDGET (self);
}

/* (transfer none) */
KgrGate *
kgr_window_get_gate (KgrWindow *self)
{
  g_return_val_if_fail (KGR_IS_WINDOW (self), NULL);

  return self->gate;
}

/* (transfer none) (nullable) */
KgrSession *
kgr_window_get_session (KgrWindow *self)
{
  g_return_val_if_fail (KGR_IS_WINDOW (self), NULL);

  return self->session;
}

/* The path of the file that is open or asked for; NULL if none. */
const char *
kgr_window_get_path (KgrWindow *self)
{
  g_return_val_if_fail (KGR_IS_WINDOW (self), NULL);

  if (self->session != NULL)
    return kgr_desk_get_path (kgr_session_get_desk (self->session));

  return kgr_gate_get_path (self->gate);
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
