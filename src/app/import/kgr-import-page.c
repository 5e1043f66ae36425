/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrImportPage: a file is chosen or dropped, read on a thread of its own, looked at, and only then
 * stored. */

#include "config.h"

#include <glib/gi18n.h>

#include "import/kgr-import-page.h"
#include "import/kgr-import-preview.h"
#include "import/kgr-import.h"
#include "kgr-compat.h"
#include "kgr-desk.h"
#include "kgr-notice.h"
#include "meeting/kgr-meeting-repo.h"

struct _KgrImportPage
{
  KgrPage           parent_instance;

  KgrSession       *session;
  gint64            body_id;
  GtkLabel         *file_name;
  GtkWidget        *store;
  KgrNotice        *notice;
  GtkStack         *stack;
  GtkWidget        *choose;
  GtkSpinner       *spinner;
  KgrImportPreview *preview;
  KgrImport        *import;
  GCancellable     *reading;
  gboolean          storing;
};

G_DEFINE_FINAL_TYPE (KgrImportPage, kgr_import_page, KGR_TYPE_PAGE)

static GtkWindow *
get_window (KgrImportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
update (KgrImportPage *self)
{
  gboolean preview = g_strcmp0 (kgr_import_page_get_state (self), "preview") == 0;

  gtk_widget_set_visible (self->store, preview);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.store",
                                 preview && !self->storing && self->import != NULL
                                 && !kgr_session_is_read_only (self->session));
}

static void
set_state (KgrImportPage *self,
           const char    *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_strcmp0 (name, "reading") == 0);
  update (self);
}

/* Runs on a thread of the pool. */
static void
read_file (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  GError *error = NULL;
  KgrImport *import = kgr_import_new_from_file (data, cancellable, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) kgr_import_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (KgrImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KgrImport) import = g_task_propagate_pointer (G_TASK (result), &error);

  if (kgr_session_is_ended (self->session)
      || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (import == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        kgr_notice_show (self->notice, _("The file was not read. Nothing was stored."),
                         error->message, NULL);
      set_state (self, "choose");
      return;
    }

  kgr_import_preview_show (self->preview, import);
  g_clear_pointer (&self->import, kgr_import_free);
  self->import = g_steal_pointer (&import);
  set_state (self, "preview");
  if (kgr_session_is_read_only (self->session))
    kgr_notice_show (self->notice, _("This file is open for reading only, so nothing can be stored "
                                     "in it."), NULL, NULL);
}

void
kgr_import_page_read (KgrImportPage *self,
                      GFile         *file)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;
  char *path;

  g_return_if_fail (KGR_IS_IMPORT_PAGE (self));

  if (kgr_session_is_sample (self->session) || self->storing)
    return;
  path = g_file_get_path (file);
  if (path == NULL)
    {
      kgr_notice_show (self->notice, _("Only a file of this computer can be read. Please save it "
                                       "here first."), NULL, NULL);
      return;
    }

  kgr_notice_hide (self->notice);
  name = g_filename_display_basename (path);
  gtk_label_set_label (self->file_name, name);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  task = g_task_new (NULL, self->reading, read_cb, g_object_ref (self));
  g_task_set_task_data (task, path, g_free);
  g_task_run_in_thread (task, read_file);
  set_state (self, "reading");
}

typedef struct
{
  KgrMeeting *meeting;
  gint64      body_id;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  kgr_meeting_unref (job->meeting);
  g_free (job);
}

/* Runs on the database thread. */
static gpointer
add_job (KgrStore      *store,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Job *job = data;
  gint64 *id = g_new0 (gint64, 1);

  if (kgr_meeting_repo_add (store, job->meeting, job->body_id, id, error))
    return id;

  g_free (id);

  return NULL;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (KgrImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  GtkWindow *window;

  self->storing = FALSE;
  if (self->stack == NULL || kgr_session_is_ended (self->session))
    return;
  if (id == NULL)
    {
      kgr_notice_show (self->notice, _("The minutes were not stored."), error->message, NULL);
      update (self);
      return;
    }

  /* The page goes away with "back": what follows is the window's. */
  window = get_window (self);
  kgr_session_meetings_changed (self->session, 0);
  if (window == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-meeting", "x", *id);
}

void
kgr_import_page_store (KgrImportPage *self)
{
  Job *job;

  g_return_if_fail (KGR_IS_IMPORT_PAGE (self));

  if (self->import == NULL || self->storing || kgr_session_is_ended (self->session))
    return;
  self->storing = TRUE;
  update (self);
  job = g_new0 (Job, 1);
  job->meeting = kgr_meeting_ref (self->import->meeting);
  job->body_id = self->body_id;
  kgr_desk_run_async (kgr_session_get_desk (self->session), add_job, job, job_free, g_free, NULL,
                      added_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (KgrImportPage) self = user_data;
  g_autoptr (GFile) file = kgr_compat_open_file_finish (result, NULL);

  if (file != NULL && self->stack != NULL && !kgr_session_is_ended (self->session))
    kgr_import_page_read (self, file);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KgrImportPage *self = KGR_IMPORT_PAGE (widget);

  kgr_compat_open_file_async (get_window (self), _("Minutes to Import"), _("Text files"), "*.txt",
                              file_chosen_cb, g_object_ref (self));
}

static void
store_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kgr_import_page_store (KGR_IMPORT_PAGE (widget));
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KgrImportPage *self = KGR_IMPORT_PAGE (widget);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
}

/* The draft goes with the session, also one that is still being read. */
static void
ending_cb (KgrImportPage *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_pointer (&self->import, kgr_import_free);
}

static gboolean
drop_cb (KgrImportPage *self,
         const GValue  *value,
         double         x,
         double         y)
{
  if (kgr_session_is_sample (self->session))
    return FALSE;
  kgr_import_page_read (self, g_value_get_object (value));

  return TRUE;
}

static gboolean
kgr_import_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KGR_IMPORT_PAGE (widget)->choose);
}

static void
kgr_import_page_dispose (GObject *object)
{
  KgrImportPage *self = KGR_IMPORT_PAGE (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->import, kgr_import_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (kgr_import_page_parent_class)->dispose (object);
}

static void
kgr_import_page_class_init (KgrImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_import_page_dispose;
  widget_class->grab_focus = kgr_import_page_grab_focus;

  g_type_ensure (KGR_TYPE_NOTICE);
  g_type_ensure (KGR_TYPE_IMPORT_PREVIEW);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.store", NULL, store_action);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, file_name);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, store);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, notice);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, choose);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, KgrImportPage, preview);
}

static void
kgr_import_page_init (KgrImportPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
kgr_import_page_new (KgrSession *session,
                     gint64      body_id)
{
  KgrImportPage *self;

  g_return_val_if_fail (KGR_IS_SESSION (session), NULL);

  self = g_object_new (KGR_TYPE_IMPORT_PAGE, NULL);
  self->session = g_object_ref (session);
  self->body_id = body_id;
  g_signal_connect_object (session, "ending", G_CALLBACK (ending_cb), self, G_CONNECT_SWAPPED);
  set_state (self, kgr_session_is_sample (session) ? "sample" : "choose");

  return GTK_WIDGET (self);
}

const char *
kgr_import_page_get_state (KgrImportPage *self)
{
  g_return_val_if_fail (KGR_IS_IMPORT_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
