/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kgr-test-room.h"
#include "meeting/kgr-meeting-repo.h"

static KgrApplication *application;

static KgrApplication *
get_application (void)
{
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = kgr_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  kgr_test_wait_until (*result != NULL);

  return *result;
}

static gpointer
add_meeting (KgrStore      *store,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  gint64 id = 0;

  if (!kgr_meeting_repo_add (store, data, 0, &id, error))
    return NULL;

  return GSIZE_TO_POINTER ((gsize) id);
}

gpointer
kgr_test_room_run (KgrTestRoom *self,
                   KgrDeskFunc  func,
                   gpointer     data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer answer;

  kgr_desk_run_async (self->desk, func, data, NULL, NULL, NULL, finished_cb, &result);
  answer = kgr_desk_run_finish (self->desk, wait_for (&result), &error);
  g_assert_no_error (error);

  return answer;
}

static void
open_window (KgrTestRoom     *self,
             KgrSessionFlags  flags)
{
  self->session = kgr_session_new (self->desk, flags);
  self->window = KGR_WINDOW (g_object_ref_sink (kgr_window_new (get_application ())));
  kgr_window_begin (self->window, self->session);
  gtk_window_present (GTK_WINDOW (self->window));
}

KgrTestRoom *
kgr_test_room_new (KgrMeeting      *meeting,
                   KgrSessionFlags  flags)
{
  g_autoptr (KgrMeeting) own = meeting != NULL ? kgr_meeting_ref (meeting)
                                               : kgr_test_minutes_new ();
  KgrTestRoom *self = g_new0 (KgrTestRoom, 1);
  g_autofree char *path = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("kgr-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "minutes.kaigiroku", NULL);
  self->desk = kgr_desk_new (path);
  kgr_desk_create_async (self->desk, "aihara", KGR_TEST_ROOM_PASSPHRASE, finished_cb, &result);
  recovery_key = kgr_desk_create_finish (self->desk, wait_for (&result), &error);
  g_assert_no_error (error);
  self->meeting_id = (gint64) GPOINTER_TO_SIZE (kgr_test_room_run (self, add_meeting, own));
  open_window (self, flags);

  return self;
}

KgrTestRoom *
kgr_test_room_enter (const char *path,
                     const char *recovery_key,
                     gint64      meeting_id)
{
  KgrTestRoom *self = g_new0 (KgrTestRoom, 1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  self->meeting_id = meeting_id;
  self->desk = kgr_desk_new (path);
  kgr_desk_unlock_async (self->desk, recovery_key, TRUE, finished_cb, &result);
  kgr_desk_unlock_finish (self->desk, wait_for (&result), &error);
  g_assert_no_error (error);
  open_window (self, 0);

  return self;
}

void
kgr_test_room_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        kgr_test_room_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
kgr_test_room_free (KgrTestRoom *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kgr_session_end (self->session);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  kgr_desk_lock_async (self->desk, finished_cb, &result);
  kgr_desk_lock_finish (self->desk, wait_for (&result), &error);
  g_assert_no_error (error);
  kgr_test_settle ();
  g_object_unref (self->session);
  g_object_unref (self->desk);
  if (self->folder != NULL)
    kgr_test_room_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

KgrMeetingPage *
kgr_test_room_open (KgrTestRoom *self)
{
  KgrPage *page;

  kgr_window_open_meeting (self->window, self->meeting_id);
  page = kgr_window_get_page (self->window);
  g_assert_true (KGR_IS_MEETING_PAGE (page));
  kgr_test_wait_until (kgr_meeting_page_is_ready (KGR_MEETING_PAGE (page)));

  return KGR_MEETING_PAGE (page);
}

static gpointer
load_meeting (KgrStore      *store,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return kgr_meeting_repo_load (store, *(gint64 *) data, NULL, error);
}

KgrMeeting *
kgr_test_room_load (KgrTestRoom *self)
{
  return kgr_test_room_run (self, load_meeting, &self->meeting_id);
}

GtkWidget *
kgr_test_find (GtkWidget  *widget,
               const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = kgr_test_find (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (const char *hay,
          const char *text)
{
  return hay != NULL && strstr (hay, text) != NULL;
}

static gboolean
view_says (GtkTextView *view,
           const char  *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *all = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  all = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);

  return has_text (all, text);
}

gboolean
kgr_test_says (GtkWidget  *widget,
               const char *text)
{
  if (has_text (gtk_widget_get_tooltip_text (widget), text))
    return TRUE;
  if (GTK_IS_LABEL (widget) && has_text (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && has_text (gtk_editable_get_text (GTK_EDITABLE (widget)), text))
    return TRUE;
  if (GTK_IS_WINDOW (widget) && has_text (gtk_window_get_title (GTK_WINDOW (widget)), text))
    return TRUE;
  if (GTK_IS_TEXT_VIEW (widget) && view_says (GTK_TEXT_VIEW (widget), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (kgr_test_says (child, text))
      return TRUE;

  return FALSE;
}

void
kgr_test_settle (void)
{
  gint64 until = g_get_monotonic_time () + 60 * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}
