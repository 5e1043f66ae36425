/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kgr-test-hands.h"

/* (transfer full): the commands of a widget. */
static GListModel *
find_shortcuts (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return G_LIST_MODEL (g_steal_pointer (&controller));
    }

  return NULL;
}

static GtkIMContext *
find_im (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkIMContext *im = NULL;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        im = gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller));
      if (im != NULL)
        return im;
    }

  return NULL;
}

gboolean
kgr_test_press (GtkWidget  *widget,
                const char *key)
{
  g_autoptr (GListModel) shortcuts = find_shortcuts (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);

  g_assert_nonnull (shortcuts);
  g_assert_nonnull (wanted);
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                             GTK_SHORTCUT_ACTION_EXCLUSIVE, widget, NULL);
    }
  g_error ("no such key: %s", key);
}

guint
kgr_test_list_keys (GtkWidget *widget,
                    GFunc      func,
                    gpointer   data)
{
  g_autoptr (GListModel) shortcuts = find_shortcuts (widget);
  guint n_keys = g_list_model_get_n_items (shortcuts);

  for (guint i = 0; func != NULL && i < n_keys; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *key = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      func (key, data);
    }

  return n_keys;
}

void
kgr_test_type (GtkWidget  *text,
               const char *words)
{
  g_signal_emit_by_name (find_im (text), "commit", words);
}

void
kgr_test_compose (GtkWidget  *text,
                  const char *words)
{
  g_signal_emit_by_name (text, "preedit-changed", words);
}
