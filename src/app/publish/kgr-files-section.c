/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-compat.h"
#include "kgr-error.h"
#include "publish/kgr-file-row.h"
#include "publish/kgr-files-section.h"
#include "publish/kgr-release-job.h"
#include "publish/kgr-versions-section.h"
#include "text/kgr-era.h"

struct _KgrFilesSection
{
  KgrMeetingSection  parent_instance;

  GtkStack          *stack;
  GtkLabel          *approval;
  GtkListBox        *files;
  KgrMeetingSection *versions;
  GtkLabel          *refusal;
  GPtrArray         *rows;    /* KgrFileRow */
  GQueue             waiting; /* KgrFileRow: chosen, their turn has not come */
  KgrFileRow        *current;
  GCancellable      *cancellable;
  gint64             meeting_id;
};

G_DEFINE_FINAL_TYPE (KgrFilesSection, kgr_files_section, KGR_TYPE_MEETING_SECTION)

enum
{
  SIGNAL_CHECK_AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void make_next (KgrFilesSection *self);

static guint
count_chosen (KgrFilesSection *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (kgr_file_row_is_chosen (g_ptr_array_index (self->rows, i)))
      n++;

  return n;
}

static void
update_next (KgrFilesSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (section);
  KgrSession *session = kgr_meeting_section_get_session (section);
  guint n_chosen = count_chosen (self);
  g_autofree char *digits = kgr_digits_format (n_chosen);
  g_autofree char *label = NULL;
  gboolean possible;

  if (meeting == NULL || session == NULL || kgr_files_section_is_refused (self))
    {
      kgr_meeting_section_set_next (section, NULL, FALSE);
      return;
    }
  if (n_chosen == 0 && meeting->status == KGR_MEETING_PUBLISHED)
    {
      kgr_meeting_section_set_next (section, _("Make a Corrected Version"),
                                    !kgr_session_is_read_only (session));
      return;
    }
  possible = n_chosen > 0 && meeting->standing_version > 0 && !meeting->concealed_since
             && self->current == NULL && !kgr_session_is_read_only (session);
  label = n_chosen > 1 ? g_strdup_printf (_("Make %s Files"), digits)
                       : g_strdup (_("Make the File"));
  kgr_meeting_section_set_next (section, label, possible);
}

static KgrFileRow *
find_row (KgrFilesSection *self,
          KgrFormat        format)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (kgr_file_row_get_format (g_ptr_array_index (self->rows, i)) == format)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

static void
refuse (KgrFilesSection *self,
        const GError    *error)
{
  g_queue_clear (&self->waiting);
  gtk_label_set_label (self->refusal, error->message);
  gtk_stack_set_visible_child_name (self->stack, "refused");
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (KgrFilesSection) self = user_data;
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autoptr (GError) error = NULL;
  gboolean written = FALSE;
  gboolean noted = kgr_deliver_finish (result, &written, &error);
  KgrFileRow *row = g_steal_pointer (&self->current);

  if (self->stack == NULL)
    return;
  if (written)
    kgr_file_row_set_state (row, KGR_FILE_DONE, _("Read back, compared and handed over"));
  else
    kgr_file_row_set_state (row, KGR_FILE_STOPPED, _("Not made"));
  if (written)
    kgr_file_row_choose (row, FALSE);

  if (!noted && g_error_matches (error, KGR_ERROR, KGR_ERROR_WITHHELD) && !written)
    refuse (self, error);
  else if (!noted && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_queue_clear (&self->waiting);
  else if (!noted)
    kgr_meeting_section_notify (section,
                                written ? _("The file is there, but that it was handed out could "
                                            "not be noted.")
                                        : _("The file was not made."), error->message);
  update_next (self);
  if (noted)
    kgr_meeting_section_changed (section);
  make_next (self);
}

void
kgr_files_section_make (KgrFilesSection *self,
                        KgrFormat        format,
                        const char      *path)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);

  g_return_if_fail (KGR_IS_FILES_SECTION (self));
  g_return_if_fail (self->current == NULL);

  self->current = find_row (self, format);
  kgr_file_row_set_state (self->current, KGR_FILE_WRITING, _("Writing, then reading it back"));
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  update_next (self);
  kgr_release_job_run_async (kgr_meeting_section_get_session (section),
                             kgr_meeting_section_get_meeting (section)->id, format, path,
                             self->cancellable, made_cb, g_object_ref (self));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (KgrFilesSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = kgr_compat_save_file_finish (result, &error);
  KgrFileRow *row = g_queue_pop_head (&self->waiting);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (self->stack == NULL || row == NULL
      || kgr_session_is_ended (kgr_meeting_section_get_session (KGR_MEETING_SECTION (self))))
    return;
  if (path != NULL)
    kgr_files_section_make (self, kgr_file_row_get_format (row), path);
  else if (file != NULL)
    kgr_meeting_section_notify (KGR_MEETING_SECTION (self),
                                _("Files can be put only into a folder of this computer."), NULL);
  else
    g_queue_clear (&self->waiting);
}

/* Offered names are made of the date and the version, never of words of the record. */
static char *
dup_file_name (KgrFilesSection *self,
               KgrFormat        format)
{
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));

  return g_strdup_printf (_("minutes-%.10s-version-%d.%s"),
                          meeting->starts_at != NULL ? meeting->starts_at : "",
                          meeting->standing_version, kgr_format_to_code (format));
}

static void
make_next (KgrFilesSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  KgrFileRow *row = g_queue_peek_head (&self->waiting);
  g_autofree char *name = NULL;

  if (row == NULL || self->current != NULL)
    return;
  name = dup_file_name (self, kgr_file_row_get_format (row));
  kgr_compat_save_file_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                              _("Where to Put the File"), name, place_chosen_cb,
                              g_object_ref (self));
}

static void
next_taken_cb (KgrFilesSection *self)
{
  if (count_chosen (self) == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "meeting.correct", NULL);
      return;
    }
  g_queue_clear (&self->waiting);
  for (guint i = 0; i < self->rows->len; i++)
    if (kgr_file_row_is_chosen (g_ptr_array_index (self->rows, i)))
      g_queue_push_tail (&self->waiting, g_ptr_array_index (self->rows, i));
  make_next (self);
}

/* Also when the file is locked: what is half made then must not be handed over. */
static void
stopped_cb (KgrFilesSection *self)
{
  g_queue_clear (&self->waiting);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
check_again_cb (KgrFilesSection *self)
{
  gtk_stack_set_visible_child_name (self->stack, "files");
  update_next (self);
  g_signal_emit (self, signals[SIGNAL_CHECK_AGAIN], 0);
}

static void
show_approval (KgrFilesSection *self,
               KgrMeeting      *meeting)
{
  g_autofree char *number = kgr_digits_format (meeting->standing_version);
  g_autofree char *text = NULL;

  if (meeting->standing_version == 0)
    text = g_strdup (_("No version stands. Approve the minutes first."));
  else if (meeting->concealed_since)
    text = g_strdup_printf (_("Version %s is held back: something was sealed after it was "
                              "approved. Approve the next version."), number);
  else
    text = g_strdup_printf (_("Version %s was approved and stands."), number);
  gtk_label_set_label (self->approval, text);
}

static void
add_file (KgrFilesSection *self,
          KgrFormat        format,
          const char      *title,
          const char      *subtitle)
{
  GtkWidget *row = kgr_file_row_new (format, title, subtitle);

  g_signal_connect_object (row, "changed", G_CALLBACK (update_next), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "stopped", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->files, row);
  g_ptr_array_add (self->rows, row);
}

static void
kgr_files_section_set_meeting (KgrMeetingSection *section,
                               KgrMeeting        *meeting,
                               gboolean           shown)
{
  KgrFilesSection *self = KGR_FILES_SECTION (section);

  if (self->meeting_id != meeting->id)
    {
      self->meeting_id = meeting->id;
      g_signal_connect_object (kgr_meeting_section_get_session (section), "ending",
                               G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
      for (guint i = 0; i < self->rows->len; i++)
        kgr_file_row_choose (g_ptr_array_index (self->rows, i),
                             meeting->status != KGR_MEETING_PUBLISHED);
    }
  show_approval (self, meeting);
  kgr_meeting_section_set_session (self->versions, kgr_meeting_section_get_session (section));
  kgr_meeting_section_set_meeting (self->versions, meeting, shown);
  update_next (self);
}

static void
kgr_files_section_dispose (GObject *object)
{
  KgrFilesSection *self = KGR_FILES_SECTION (object);

  g_clear_object (&self->cancellable);
  g_queue_clear (&self->waiting);

  G_OBJECT_CLASS (kgr_files_section_parent_class)->dispose (object);
}

static void
kgr_files_section_finalize (GObject *object)
{
  g_ptr_array_unref (KGR_FILES_SECTION (object)->rows);

  G_OBJECT_CLASS (kgr_files_section_parent_class)->finalize (object);
}

static void
kgr_files_section_class_init (KgrFilesSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kgr_files_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = kgr_files_section_finalize;
  KGR_MEETING_SECTION_CLASS (klass)->set_meeting = kgr_files_section_set_meeting;

  signals[SIGNAL_CHECK_AGAIN] = g_signal_new ("check-again", G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 0);

  g_type_ensure (KGR_TYPE_VERSIONS_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kaigiroku/Kaigiroku/ui/kgr-files-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KgrFilesSection, stack);
  gtk_widget_class_bind_template_child (widget_class, KgrFilesSection, approval);
  gtk_widget_class_bind_template_child (widget_class, KgrFilesSection, files);
  gtk_widget_class_bind_template_child (widget_class, KgrFilesSection, versions);
  gtk_widget_class_bind_template_child (widget_class, KgrFilesSection, refusal);
  gtk_widget_class_bind_template_callback (widget_class, check_again_cb);
}

static void
kgr_files_section_init (KgrFilesSection *self)
{
  self->rows = g_ptr_array_new ();
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "next-taken", G_CALLBACK (next_taken_cb), NULL);
  add_file (self, KGR_FORMAT_HTML, _("Minutes for the web site"),
            _("HTML: headings and tables that are read aloud, nothing hidden in it"));
  add_file (self, KGR_FORMAT_TEXT, _("Minutes as text"),
            _("Plain text, UTF-8: for searching and for sending on"));
}

gboolean
kgr_files_section_is_busy (KgrFilesSection *self)
{
  g_return_val_if_fail (KGR_IS_FILES_SECTION (self), FALSE);

  return self->current != NULL;
}

gboolean
kgr_files_section_is_refused (KgrFilesSection *self)
{
  g_return_val_if_fail (KGR_IS_FILES_SECTION (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "refused") == 0;
}
