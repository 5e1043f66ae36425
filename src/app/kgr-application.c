/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: its command line, its accelerators and what belongs to no window. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-application.h"
#include "kgr-compat.h"
#include "kgr-settings.h"
#include "kgr-window.h"

struct _KgrApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
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
  { "win.lock", { "<Control><Shift>l" } },
  { "win.show-confidential", { "<Control><Shift>h" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
};

static KgrWindow *
ensure_window (KgrApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (KGR_IS_WINDOW (window))
    return KGR_WINDOW (window);

  return KGR_WINDOW (kgr_window_new (self));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  kgr_compat_present_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
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

static void
kgr_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (KGR_APPLICATION (application))));
}

static void
kgr_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_cb },
    { "quit", quit_cb },
  };
  KgrApplication *self = KGR_APPLICATION (application);

  G_APPLICATION_CLASS (kgr_application_parent_class)->startup (application);

  self->settings = kgr_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].keys);

  gtk_window_set_default_icon_name (KGR_APPLICATION_ID);
  /* Paths of a council's files belong into no list that other programs read. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  kgr_compat_load_accent (gdk_display_get_default ());
}

static void
kgr_application_dispose (GObject *object)
{
  g_clear_object (&KGR_APPLICATION (object)->settings);

  G_OBJECT_CLASS (kgr_application_parent_class)->dispose (object);
}

static void
kgr_application_class_init (KgrApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_application_dispose;
  application_class->activate = kgr_application_activate;
  application_class->startup = kgr_application_startup;
}

static void
kgr_application_init (KgrApplication *self)
{
}

KgrApplication *
kgr_application_new (void)
{
  return g_object_new (KGR_TYPE_APPLICATION,
                       "application-id", KGR_APPLICATION_ID,
                       "flags", G_APPLICATION_NON_UNIQUE,
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
