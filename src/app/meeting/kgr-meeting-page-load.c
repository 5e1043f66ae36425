/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrMeetingPage: what it asks of the database. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "kgr-desk.h"
#include "kgr-error.h"
#include "meeting/kgr-meeting-page-private.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-version-repo.h"
#include "text/kgr-era.h"

typedef struct
{
  KgrMeeting *meeting;
  GPtrArray  *damage;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->meeting, kgr_meeting_unref);
  g_clear_pointer (&loaded->damage, g_ptr_array_unref);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

/* Runs on the database thread. */
static gpointer
load_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);

  loaded->meeting = kgr_meeting_repo_load (store, *(gint64 *) data, &loaded->damage, error);

  return loaded->meeting != NULL ? g_steal_pointer (&loaded) : NULL;
}

static void
tell_damage (KgrMeetingPage *self,
             GPtrArray      *damage)
{
  g_autoptr (GString) places = NULL;

  if (damage == NULL || damage->len == 0)
    return;
  places = g_string_new (NULL);
  for (guint i = 0; i < damage->len; i++)
    g_string_append_printf (places, "%s%s", i > 0 ? "、" : "",
                            (const char *) g_ptr_array_index (damage, i));
  kgr_notice_show (self->notice,
                   _("Some places of this meeting are damaged and could not be opened. The rest is "
                     "here. Please look for them in a backup."), places->str, NULL);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrMeetingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) loaded = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  self->loading = FALSE;
  if (self->stack == NULL || kgr_session_is_ended (self->session))
    return;
  if (self->load_again)
    {
      self->load_again = FALSE;
      kgr_meeting_page_load (self);
      return;
    }
  /* It was removed, or its making was taken back: there is nothing to stay for. */
  if (g_error_matches (error, KGR_ERROR, KGR_ERROR_NOT_FOUND) && self->meeting != NULL)
    {
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  if (loaded == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        kgr_notice_show (self->notice, _("The meeting could not be opened."), error->message,
                         _("Read Again"));
      return;
    }
  tell_damage (self, loaded->damage);
  kgr_meeting_page_take_meeting (self, g_steal_pointer (&loaded->meeting));
}

void
kgr_meeting_page_load (KgrMeetingPage *self)
{
  gint64 *id;

  if (self->loading)
    {
      self->load_again = TRUE;
      return;
    }
  self->loading = TRUE;
  id = g_new (gint64, 1);
  *id = self->meeting_id;
  kgr_desk_run_async (kgr_session_get_desk (self->session), load_job, id, g_free, loaded_free,
                      kgr_session_get_cancellable (self->session), loaded_cb,
                      g_object_ref (self));
}

/* Runs on the database thread. */
static gpointer
correct_job (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  int standing = 0;

  if (!kgr_version_repo_correct (store, *(gint64 *) data, &standing, error))
    return NULL;

  /* One more than the number, because a result is never NULL. */
  return GINT_TO_POINTER (standing + 1);
}

static void
corrected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (KgrMeetingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (kgr_session_is_ended (self->session))
    return;
  if (answer == NULL)
    {
      kgr_session_report (self->session, _("The next version was not opened."), error);
      return;
    }
  if (GPOINTER_TO_INT (answer) > 1)
    {
      g_autofree char *number = kgr_digits_format (GPOINTER_TO_INT (answer) - 1);
      g_autofree char *message = g_strdup_printf (_("The next version is open. Version %s still "
                                                    "stands as it was approved."), number);

      kgr_notice_show (self->notice, message, NULL, NULL);
    }
  kgr_session_meetings_changed (self->session, self->meeting_id);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (KgrMeetingPage) self = user_data;
  gint64 *id;

  if (!kgr_compat_confirm_finish (result) || kgr_session_is_ended (self->session))
    return;
  id = g_new (gint64, 1);
  *id = self->meeting_id;
  kgr_desk_run_async (kgr_session_get_desk (self->session), correct_job, id, g_free, NULL, NULL,
                      corrected_cb, g_object_ref (self));
}

void
kgr_meeting_page_correct (KgrMeetingPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  kgr_compat_confirm_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                            _("Make a corrected version?"),
                            _("The approved version stays as it is and stays public until the "
                              "corrected one is approved."),
                            _("Make a Corrected Version"), TRUE, confirmed_cb,
                            g_object_ref (self));
}
