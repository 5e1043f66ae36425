/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: what a file did not take before it had to be locked. It is kept sealed, in memory,
 * until the file is unlocked again; so nothing that was written is lost to a full disk, and nothing
 * can be read meanwhile. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "kgr-error.h"
#include "kgr-window-private.h"
#include "record/kgr-record-unsaved.h"

static void
say_kept (KgrWindow *self)
{
  kgr_gate_say (self->gate,
                _("Words that could not be stored are kept here, sealed. Make room on the disk, "
                  "then open the minutes: they are stored before anything else. Do not close this "
                  "window."));
}

gboolean
kgr_window_keep (KgrWindow  *self,
                 KgrSession *session)
{
  g_autoptr(GPtrArray) kept = kgr_session_steal_kept (session);
  KgrDesk *desk = kgr_session_get_desk (session);
  const char *path = kgr_desk_get_path (desk);
  GPtrArray *before;

  /* Of the sample nothing is stored anyhow. */
  if (kept == NULL || kgr_session_is_sample (session))
    return FALSE;
  if (self->kept == NULL)
    self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_ptr_array_unref);
  before = g_hash_table_lookup (self->kept, path);
  if (before != NULL)
    g_ptr_array_extend_and_steal (before, g_steal_pointer (&kept));
  else
    g_hash_table_insert (self->kept, g_strdup (path), g_steal_pointer (&kept));
  kgr_gate_shut (self->gate, desk);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->gate));
  say_kept (self);

  return TRUE;
}

gboolean
kgr_window_has_kept (KgrWindow  *self,
                     const char *path)
{
  return self->kept != NULL
         && (path != NULL ? g_hash_table_contains (self->kept, path)
                          : g_hash_table_size (self->kept) > 0);
}

/* Runs on the database thread. Storing the same twice, after a failure in between, changes nothing
 * more. */
static gpointer
store_job (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GPtrArray *kept = data;

  while (kept->len > 0)
    {
      if (!kgr_record_unsaved_save (store, kept->pdata[0], error))
        return NULL;
      g_ptr_array_remove_index (kept, 0);
    }

  return GINT_TO_POINTER (TRUE);
}

typedef struct
{
  KgrWindow  *window;
  KgrSession *session;
} Storing;

static void
locked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KgrWindow) self = KGR_WINDOW (user_data);

  kgr_desk_lock_finish (KGR_DESK (source), result, NULL);
  if (self->gate != NULL)
    {
      kgr_gate_let_in (self->gate);
      say_kept (self);
    }
}

/* What only time or room can mend; anything else would keep everybody out for good. */
static gboolean
can_wait (const GError *error)
{
  return g_error_matches (error, KGR_ERROR, KGR_ERROR_NO_SPACE)
         || g_error_matches (error, KGR_ERROR, KGR_ERROR_BUSY)
         || g_error_matches (error, KGR_ERROR, KGR_ERROR_IO);
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Storing *storing = user_data;
  g_autoptr(KgrWindow) self = storing->window;
  g_autoptr(KgrSession) session = storing->session;
  g_autoptr(GError) error = NULL;
  KgrDesk *desk = KGR_DESK (source);

  g_free (storing);
  kgr_desk_run_finish (desk, result, &error);
  if (self->gate == NULL)
    return;
  if (can_wait (error))
    {
      kgr_gate_shut (self->gate, desk);
      kgr_desk_lock_async (desk, locked_cb, g_object_ref (self));
      return;
    }
  kgr_window_enter (self, session);
  if (error == NULL)
    {
      g_hash_table_remove (self->kept, kgr_desk_get_path (desk));
      kgr_session_report (session, _("What could not be stored before is stored now."), NULL);
    }
  else
    kgr_session_report (session, _("What could not be stored before cannot be stored now either."),
                        error);
}

void
kgr_window_store_kept (KgrWindow  *self,
                       KgrSession *session)
{
  KgrDesk *desk = kgr_session_get_desk (session);
  GPtrArray *kept = g_hash_table_lookup (self->kept, kgr_desk_get_path (desk));
  Storing *storing = g_new (Storing, 1);

  storing->window = g_object_ref (self);
  storing->session = g_object_ref (session);
  kgr_gate_shut (self->gate, desk);
  kgr_desk_run_async (desk, store_job, g_ptr_array_ref (kept), (GDestroyNotify) g_ptr_array_unref,
                      NULL, NULL, stored_cb, storing);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KgrWindow) self = KGR_WINDOW (user_data);

  if (!kgr_compat_confirm_finish (result))
    return;
  g_clear_pointer (&self->kept, g_hash_table_unref);
  gtk_window_close (GTK_WINDOW (self));
}

void
kgr_window_ask_about_kept (KgrWindow *self)
{
  kgr_compat_confirm_async (GTK_WINDOW (self), _("Close and lose what is not stored?"),
                            _("Words of a record could not be stored and are kept in this window "
                              "only. When it is closed they are gone."),
                            _("Close and Lose Them"), FALSE, answered_cb, g_object_ref (self));
}
