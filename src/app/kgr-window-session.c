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

  if (!kgr_session_is_read_only (session)
      && kgr_window_has_kept (self, kgr_desk_get_path (kgr_session_get_desk (session))))
    kgr_window_store_kept (self, session);
  else
    kgr_window_enter (self, session);
}

void
kgr_window_enter (KgrWindow  *self,
                  KgrSession *session)
{
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
  kgr_main_begin_focus (self->main);
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
static void
end_session (KgrWindow *self,
             GtkWidget *next)
{
  KgrMain *main = g_steal_pointer (&self->main);

  self->ending = g_steal_pointer (&self->session);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  close_children (self);
  kgr_session_end (self->ending);
  gtk_stack_set_visible_child (self->stack, next);
  gtk_stack_remove (self->stack, GTK_WIDGET (main));
  kgr_window_update (self);
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

/* The key is wiped when nothing is on its way to the file any more. What the file did not take is
 * sealed and kept then, and the window stays. */
static void
settled_cb (KgrWindow *self)
{
  g_autoptr(KgrSession) session = g_steal_pointer (&self->ending);
  KgrDesk *desk = kgr_session_get_desk (session);
  gboolean closes = self->closes;

  g_signal_handlers_disconnect_by_data (session, self);
  self->closes = FALSE;
  if (kgr_window_keep (self, session))
    closes = FALSE;
  kgr_desk_lock_async (desk, closes ? locked_for_good_cb : locked_cb, g_object_ref (self));
}

static void
settle (KgrWindow *self)
{
  if (kgr_session_is_held (self->ending))
    g_signal_connect_object (self->ending, "settled", G_CALLBACK (settled_cb), self,
                             G_CONNECT_SWAPPED);
  else
    settled_cb (self);
}

void
kgr_window_lock (KgrWindow *self)
{
  if (self->session == NULL)
    return;

  end_session (self, GTK_WIDGET (self->gate));
  kgr_gate_shut (self->gate, kgr_session_is_sample (self->ending)
                             ? NULL : kgr_session_get_desk (self->ending));
  settle (self);
}

/* What was queued is written and the key is wiped before anything else; the backup needs no key. */
gboolean
kgr_window_begin_to_close (KgrWindow *self)
{
  if (self->may_close)
    return FALSE;
  if (gtk_stack_get_visible_child (self->stack) == self->closing_box)
    return TRUE;

  if (self->session != NULL)
    {
      self->closes = TRUE;
      end_session (self, self->closing_box);
      settle (self);
      return TRUE;
    }
  if (self->ending != NULL)
    {
      self->closes = TRUE;
      gtk_stack_set_visible_child (self->stack, self->closing_box);
      return TRUE;
    }
  if (kgr_window_has_kept (self, NULL))
    {
      kgr_window_ask_about_kept (self);
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
