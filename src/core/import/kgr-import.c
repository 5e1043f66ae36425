/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "import/kgr-import-body.h"
#include "import/kgr-import-head.h"
#include "import/kgr-import-items.h"
#include "import/kgr-import-speaker.h"
#include "import/kgr-import.h"
#include "kgr-error.h"
#include "record/kgr-record-text.h"

#define READ_BYTES (256 * 1024)

/* The attendance as it may stand before somebody's words: 長沢副会長, 長沢. */
static GPtrArray *
collect_people (KgrMeeting *meeting)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      KgrAttendance *attendance = g_ptr_array_index (meeting->attendance, i);

      g_ptr_array_add (people, g_strdup (attendance->name));
      g_ptr_array_add (people, g_strconcat (attendance->name, attendance->role, NULL));
    }

  return people;
}

static void
normalize (char **text)
{
  g_autofree char *given = *text;

  if (given != NULL)
    *text = kgr_record_text_normalize_line (given);
}

/* The record normalises its own texts; those of the head must hold the same characters. */
static void
normalize_head (KgrMeeting *meeting)
{
  char **texts[] = { &meeting->council, &meeting->body, &meeting->title, &meeting->when_printed,
                     &meeting->venue };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    normalize (texts[i]);
  for (guint i = 0; i < meeting->attendance->len; i++)
    {
      KgrAttendance *attendance = g_ptr_array_index (meeting->attendance, i);

      normalize (&attendance->name);
      normalize (&attendance->role);
      normalize (&attendance->printed);
    }
  for (guint i = 0; i < meeting->agenda->len; i++)
    {
      KgrAgendaItem *item = g_ptr_array_index (meeting->agenda, i);

      normalize (&item->number);
      normalize (&item->title);
    }
  for (guint i = 0; i < meeting->papers->len; i++)
    {
      KgrPaper *paper = g_ptr_array_index (meeting->papers, i);

      normalize (&paper->label);
      normalize (&paper->title);
    }
}

/**
 * kgr_import_new_from_text:
 * @text: minutes as text, UTF-8; need not end with NUL
 * @length: its bytes, at most 64 MiB
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Reads minutes in the form of a title 会議録, a table of labelled fields from 会議の名称 on, 会議内容, and
 * statements below lines that consist of a circle and a label. Nothing is guessed: what is not
 * certain stays unknown, and its words stay in the record. Every character of the text that is not
 * white space is in a field, in a statement, in @removed, or one of the form's own words, which
 * the form prints again.
 *
 * Fails with %KGR_ERROR_INVALID, in one sentence that never quotes the text, for what is no text,
 * is empty, is too long, or is not in the form; %G_IO_ERROR_CANCELLED. Linear in @length. Any
 * thread.
 *
 * Returns: (transfer full): what would be stored, or %NULL with @error set
 */
KgrImport *
kgr_import_new_from_text (const char   *text,
                          gsize         length,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr (KgrImport) self = g_new0 (KgrImport, 1);
  g_autoptr (KgrImportText) lines = NULL;
  g_autoptr (KgrImportForm) form = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  self->meeting = kgr_meeting_new ();
  self->removed = g_ptr_array_new_with_free_func (g_free);
  self->unread = g_ptr_array_new_with_free_func (g_free);

  lines = kgr_import_text_read (text, length, self->removed, cancellable, error);
  if (lines == NULL)
    return NULL;

  kgr_import_text_remove_page_numbers (lines, self->removed);
  kgr_import_mark_speakers (lines, 0, NULL);
  form = kgr_import_form_read (lines, error);
  if (form == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  kgr_import_read_head (self->meeting, form, self->unread);
  people = collect_people (self->meeting);
  kgr_import_mark_speakers (lines, form->body, people);
  kgr_import_read_headings (self->meeting, lines, form->body);
  kgr_import_read_agenda (self->meeting, form);
  kgr_import_read_papers (self->meeting, form);
  kgr_import_mark_places (self->meeting, lines, form->body);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  kgr_import_read_body (self->meeting, lines, form->body, self->unread);
  normalize_head (self->meeting);
  return g_steal_pointer (&self);
}

static gboolean
append_file (GByteArray   *bytes,
             GInputStream *stream,
             GCancellable *cancellable,
             GError      **error)
{
  g_autofree guint8 *buffer = g_malloc (READ_BYTES);
  gssize n_read;

  /* One byte more than is read is enough to see that the file is too long. */
  while (bytes->len <= 64 * 1024 * 1024)
    {
      n_read = g_input_stream_read (stream, buffer, READ_BYTES, cancellable, error);
      if (n_read <= 0)
        return n_read == 0;
      g_byte_array_append (bytes, buffer, n_read);
    }

  return TRUE;
}

/* Gives a file's error in this program's words; giving up stays what it is. */
static void
take_file_error (GError     **error,
                 GError      *cause,
                 const char  *path)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, KGR_ERROR, KGR_ERROR_NOT_FOUND,
                 _("There is no file “%s”. Choose the file that holds the minutes."), path);
  else
    g_set_error (error, KGR_ERROR, KGR_ERROR_IO,
                 _("The file “%s” cannot be read: %s"), path, cause->message);
}

/**
 * kgr_import_new_from_file:
 * @path: a file
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Reads the file and imports its text with kgr_import_new_from_text(). The file is not changed.
 *
 * Fails as that does, and with %KGR_ERROR_NOT_FOUND or %KGR_ERROR_IO where the file cannot be
 * read. Not on the main thread of the application.
 *
 * Returns: (transfer full): what would be stored, or %NULL with @error set
 */
KgrImport *
kgr_import_new_from_file (const char   *path,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GError *cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL || !append_file (bytes, G_INPUT_STREAM (stream), cancellable, &cause))
    {
      take_file_error (error, cause, path);
      return NULL;
    }

  return kgr_import_new_from_text ((const char *) bytes->data, bytes->len, cancellable, error);
}

/**
 * kgr_import_free:
 * @self: (transfer full): what was read
 *
 * Frees it; a meeting that was referenced lives on.
 */
void
kgr_import_free (KgrImport *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->meeting, kgr_meeting_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->unread, g_ptr_array_unref);
  g_free (self);
}
