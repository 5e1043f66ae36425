/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: its command line, its accelerators and what belongs to no window. */

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "kgr-application.h"
#include "kgr-compat.h"
#include "preferences/kgr-preferences.h"
#include "kgr-settings.h"
#include "kgr-window.h"

struct _KgrApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
  guint           signals[3];
};

G_DEFINE_FINAL_TYPE (KgrApplication, kgr_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *keys[3];
} KgrAccel;

/* Every accelerator of the program stands here and in gtk/help-overlay.ui (ui.md §7 has the keys
 * that input methods take). */
static const KgrAccel accels[] = {
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.back", { "<Alt>Left" } },
  { "win.desk", { "<Control><Shift>j" } },
  { "win.fold-side", { "<Control><Shift>b" } },
  { "win.fullscreen", { "F11" } },
  { "win.import(int64 0)", { "<Control>o" } },
  { "win.issues(int64 0)", { "<Control><Shift>g" } },
  { "win.lock", { "<Control><Shift>l" } },
  { "win.roster", { "<Control><Shift>r" } },
  { "win.show-confidential", { "<Control><Shift>h" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
};

/* The window that has nothing in it yet, or a new one. */
static KgrWindow *
find_free_window (KgrApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (KGR_IS_WINDOW (l->data) && kgr_window_get_path (l->data) == NULL)
      return l->data;

  return KGR_WINDOW (kgr_window_new (self));
}

static KgrWindow *
find_window_of (KgrApplication *self,
                const char     *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (KGR_IS_WINDOW (l->data) && g_strcmp0 (kgr_window_get_path (l->data), path) == 0)
      return l->data;

  return NULL;
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  kgr_compat_present_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  KgrApplication *self = KGR_APPLICATION (user_data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  kgr_preferences_present (window, self->settings,
                           KGR_IS_WINDOW (window) ? kgr_window_get_session (KGR_WINDOW (window))
                                                  : NULL);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  /* Closing the window makes the backup; without one there is nothing to close. */
  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (user_data));
}

/* Logging out ends the program so. Each window that goes ends its session, and the sample goes with
 * its window; a backup would take longer than the desktop waits. */
static gboolean
told_to_end_cb (gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (KGR_IS_WINDOW (l->data))
      gtk_window_destroy (l->data);
  g_list_free (windows);

  return G_SOURCE_CONTINUE;
}

static void
kgr_application_activate (GApplication *application)
{
  KgrApplication *self = KGR_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *last = NULL;

  if (window == NULL)
    {
      window = GTK_WINDOW (find_free_window (self));
      last = g_settings_get_string (self->settings, "last-file");
      if (*last != '\0')
        kgr_gate_open_last (kgr_window_get_gate (KGR_WINDOW (window)), last);
    }
  gtk_window_present (window);
}

static void
kgr_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  KgrApplication *self = KGR_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);
      KgrWindow *window;

      if (path == NULL)
        continue;
      window = find_window_of (self, path);
      if (window == NULL)
        {
          window = find_free_window (self);
          kgr_gate_open_file (kgr_window_get_gate (window), path);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
}

static int
kgr_application_command_line (GApplication            *application,
                              GApplicationCommandLine *line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_auto(GStrv) arguments = g_application_command_line_get_arguments (line, NULL);
  guint n = g_strv_length (arguments);

  if (n > 2 || (n > 1 && g_variant_dict_contains (options, "sample")))
    {
      g_application_command_line_printerr (line, "%s\n", _("Give one file, or --sample."));
      return 2;
    }
  if (g_variant_dict_contains (options, "sample"))
    {
      KgrWindow *window = find_free_window (KGR_APPLICATION (application));

      kgr_gate_open_sample (kgr_window_get_gate (window));
      gtk_window_present (GTK_WINDOW (window));
    }
  else if (n == 2)
    {
      g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (line, arguments[1]);

      g_application_open (application, &file, 1, "");
    }
  else
    g_application_activate (application);

  return 0;
}

static void
listen_for_the_end (KgrApplication *self)
{
  static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    self->signals[i] = g_unix_signal_add (numbers[i], told_to_end_cb, self);
}

static void
kgr_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_cb },
    { "preferences", preferences_cb },
    { "quit", quit_cb },
  };
  KgrApplication *self = KGR_APPLICATION (application);

  G_APPLICATION_CLASS (kgr_application_parent_class)->startup (application);

  self->settings = kgr_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].keys);

  listen_for_the_end (self);
  gtk_window_set_default_icon_name (KGR_APPLICATION_ID);
  /* Paths of a council's files belong into no list that other programs read. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  kgr_compat_load_accent (gdk_display_get_default ());
}

static void
kgr_application_dispose (GObject *object)
{
  KgrApplication *self = KGR_APPLICATION (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (kgr_application_parent_class)->dispose (object);
}

static void
kgr_application_class_init (KgrApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_application_dispose;
  application_class->activate = kgr_application_activate;
  application_class->command_line = kgr_application_command_line;
  application_class->open = kgr_application_open;
  application_class->startup = kgr_application_startup;
}

static void
kgr_application_init (KgrApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_("Open the sample, which is thrown away at the end"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE]"));
}

KgrApplication *
kgr_application_new (void)
{
  return g_object_new (KGR_TYPE_APPLICATION,
                       "application-id", KGR_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/kaigiroku/Kaigiroku",
                       NULL);
}

/* (transfer none): valid from startup on. */
GSettings *
kgr_application_get_settings (KgrApplication *self)
{
  g_return_val_if_fail (KGR_IS_APPLICATION (self), NULL);

  return self->settings;
}
