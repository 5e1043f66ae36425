/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: opening, locking, closing. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-window-private.h"

static void
remember_file (KgrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (KGR_IS_APPLICATION (application) && !kgr_session_is_sample (self->session))
    g_settings_set_string (kgr_application_get_settings (KGR_APPLICATION (application)),
                           "last-file",
                           kgr_desk_get_path (kgr_session_get_desk (self->session)));
}

void
kgr_window_begin (KgrWindow  *self,
                  KgrSession *session)
{
  g_return_if_fail (KGR_IS_WINDOW (self));
  g_return_if_fail (KGR_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  kgr_lock_watch_touch (self->watch);
  remember_file (self);
  if (!kgr_session_is_sample (session) && !kgr_session_is_read_only (session))
    g_set_object (&self->backup_of, kgr_session_get_desk (session));
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (kgr_window_update), self,
                           G_CONNECT_SWAPPED);
  self->main = KGR_MAIN (kgr_main_new (session));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->main));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->main));
  kgr_window_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->main));
}

static gboolean
is_child (GtkWindow *window,
          KgrWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  while (parent != NULL && parent != GTK_WINDOW (self))
    parent = gtk_window_get_transient_for (parent);

  return parent != NULL;
}

/* Other windows of the program may hold text, too: preferences hold the names of the keys. */
static void
close_children (KgrWindow *self)
{
  GList *windows = gtk_window_list_toplevels ();

  g_list_foreach (windows, (GFunc) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    if (is_child (l->data, self))
      gtk_window_destroy (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* Takes the focus away first, which commits the words of a running composition (measured); lets the
 * pages save; then destroys every page and model that held text. */
static KgrSession *
end_session (KgrWindow *self)
{
  g_autoptr(KgrSession) session = g_steal_pointer (&self->session);
  KgrMain *main = g_steal_pointer (&self->main);

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  close_children (self);
  kgr_session_end (session);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->gate));
  gtk_stack_remove (self->stack, GTK_WIDGET (main));
  kgr_window_update (self);

  return g_steal_pointer (&session);
}

static void
locked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KgrWindow) self = KGR_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (!kgr_desk_lock_finish (KGR_DESK (source), result, &error))
    g_warning ("Locking: %s", error->message);
  if (self->gate != NULL)
    kgr_gate_let_in (self->gate);
}

void
kgr_window_lock (KgrWindow *self)
{
  g_autoptr(KgrSession) session = NULL;
  KgrDesk *desk;

  if (self->session == NULL)
    return;

  session = end_session (self);
  desk = kgr_session_get_desk (session);
  kgr_gate_shut (self->gate, kgr_session_is_sample (session) ? NULL : desk);
  kgr_desk_lock_async (desk, locked_cb, g_object_ref (self));
}

static void
locked_for_good_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KgrWindow) self = KGR_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (!kgr_desk_lock_finish (KGR_DESK (source), result, &error))
    g_warning ("Locking: %s", error->message);
  if (self->backup_of != NULL)
    {
      kgr_closing_page_start (self->closing, self->backup_of);
      return;
    }

  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* What was queued is written and the key is wiped before anything else; the backup needs no key. */
gboolean
kgr_window_begin_to_close (KgrWindow *self)
{
  g_autoptr(KgrSession) session = NULL;

  if (self->may_close)
    return FALSE;
  if (gtk_stack_get_visible_child (self->stack) == self->closing_box)
    return TRUE;

  if (self->session != NULL)
    {
      session = end_session (self);
      gtk_stack_set_visible_child (self->stack, self->closing_box);
      kgr_desk_lock_async (kgr_session_get_desk (session), locked_for_good_cb,
                           g_object_ref (self));
      return TRUE;
    }
  if (self->backup_of != NULL)
    {
      gtk_stack_set_visible_child (self->stack, self->closing_box);
      kgr_closing_page_start (self->closing, self->backup_of);
      return TRUE;
    }

  return FALSE;
}
