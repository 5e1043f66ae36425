/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "kgr-test-hands.h"
#include "kgr-test-keys.h"
#include "kgr-test-shell.h"

/* Something is always due where frames are drawn without end. */
#define SETTLE_TURNS 100

static GSubprocess *xdotool;
static guint n_released;

gboolean
kgr_keys_are_here (void)
{
  g_autofree char *path = g_find_program_in_path ("xdotool");

  return path != NULL;
}

/* Of every surface, a popover's too, before anything else sees it. */
static gboolean
event_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GdkEvent *event = g_value_peek_pointer (&values[1]);

  if (gdk_event_get_event_type (event) == GDK_KEY_RELEASE)
    n_released++;

  return TRUE;
}

/* One that waits for commands: to start it for every key would take longer than the key does. */
static GOutputStream *
get_hands (void)
{
  g_autoptr(GError) error = NULL;

  if (xdotool == NULL)
    {
      xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
      g_assert_no_error (error);
      g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE));
      g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb,
                                  NULL, NULL);
    }

  return g_subprocess_get_stdin_pipe (xdotool);
}

static guint
count_keys (const char *keys)
{
  guint n = 1;

  for (const char *p = keys; *p != '\0'; p++)
    if (*p == '+' || *p == ' ')
      n++;

  return n;
}

void
kgr_keys_settle (void)
{
  for (guint i = 0; i < SETTLE_TURNS && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

void
kgr_keys_press (const char *keys)
{
  GOutputStream *hands = get_hands ();
  g_autofree char *command = g_strdup_printf ("key --delay 0 %s\n", keys);
  guint expected = n_released + count_keys (keys);
  g_autoptr(GError) error = NULL;

  g_output_stream_write_all (hands, command, strlen (command), NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_flush (hands, NULL, &error);
  g_assert_no_error (error);
  kgr_shell_wait_until (n_released >= expected);
  kgr_keys_settle ();
}

void
kgr_keys_type (GtkWindow  *window,
               const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus == NULL || !(GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    g_error ("no text has the focus, but a %s",
             focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "window");
  kgr_test_type (focus, words);
}
