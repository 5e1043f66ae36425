/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What Debian 12 and 13 have in common only under other names: dialogs, file choosers, about,
 * preferences. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     gpointer          user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);

  g_task_return_boolean (task, g_strcmp0 (response, "confirm") == 0);
}

void
kgr_compat_confirm_async (GtkWindow           *parent,
                          const char          *heading,
                          const char          *body,
                          const char          *confirm_label,
                          gboolean             suggested,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  g_task_set_source_tag (task, kgr_compat_confirm_async);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "confirm", confirm_label);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  if (suggested)
    {
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "confirm",
                                                  ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "confirm");
    }
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
kgr_compat_confirm_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
chooser_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     gpointer         user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "no file was chosen");

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static GtkFileChooserNative *
make_chooser (GtkWindow            *parent,
              const char           *title,
              GtkFileChooserAction  action,
              GTask                *task)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), task);

  return chooser;
}

void
kgr_compat_open_file_async (GtkWindow           *parent,
                            const char          *title,
                            const char          *filter_name,
                            const char          *pattern,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooserNative *chooser = make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, task);

  g_task_set_source_tag (task, kgr_compat_open_file_async);
  if (pattern != NULL)
    {
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
      g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, filter_name);
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_filter_set_name (all, _("All Files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
kgr_compat_open_file_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
kgr_compat_save_file_async (GtkWindow           *parent,
                            const char          *title,
                            const char          *file_name,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooserNative *chooser = make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, task);

  g_task_set_source_tag (task, kgr_compat_save_file_async);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
kgr_compat_save_file_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GtkWindow *
kgr_compat_present_preferences (GtkWindow          *parent,
                                AdwPreferencesPage *first,
                                ...)
{
  GtkWidget *window = adw_preferences_window_new ();
  va_list pages;

  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  va_start (pages, first);
  for (AdwPreferencesPage *page = first; page != NULL; page = va_arg (pages, AdwPreferencesPage *))
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  va_end (pages);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

GtkWindow *
kgr_compat_present_about (GtkWindow *parent)
{
  static const char *developers[] = { N_("The Kaigiroku developers"), NULL };
  const char *names[] = { _(developers[0]), NULL };
  GtkWidget *window = adw_about_window_new ();

  g_object_set (window,
                "application-icon", KGR_APPLICATION_ID,
                "application-name", _("Kaigiroku"),
                "comments", _("Takes the minutes of a council, and publishes them without what is"
                              " confidential."),
                "developer-name", _(developers[0]),
                "developers", names,
                "license-type", GTK_LICENSE_GPL_3_0,
                "version", KGR_VERSION,
                "modal", TRUE,
                "transient-for", parent,
                NULL);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

void
kgr_compat_load_accent (GdkDisplay *display)
{
  g_autoptr(GtkCssProvider) provider = NULL;

  if (adw_get_major_version () > 1 || adw_get_minor_version () >= 6)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider,
                                       "/io/github/kaigiroku/Kaigiroku/style-compat.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

gboolean
kgr_compat_lookup_color (GtkWidget  *widget,
                         const char *name,
                         GdkRGBA    *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color);
}

void
kgr_compat_let_button_shrink (GtkButton *button)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BUTTON (button));

  child = gtk_button_get_child (button);
  if (GTK_IS_LABEL (child))
    gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
}

G_GNUC_END_IGNORE_DEPRECATIONS
