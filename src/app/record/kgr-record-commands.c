/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: sealing and opening what is selected, and taking that back. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-desk.h"
#include "record/kgr-record-section-private.h"
#include "text/kgr-era.h"

typedef struct
{
  gint64      meeting_id;
  KgrMarking *marking; /* the section keeps it until the answer has come */
  int         standing;
} Job;

static KgrMarking *
copy_marking (KgrMarking *marking)
{
  g_autoptr (KgrMarking) inverse = kgr_marking_new_inverse (marking);
  KgrMarking *copy = kgr_marking_new_inverse (inverse);

  copy->conceals = marking->conceals;

  return copy;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  kgr_marking_free (job->marking);
  g_free (job);
}

/* Runs on the database thread. */
static gpointer
store_job (KgrStore      *store,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Job *job = data;
  int standing;

  if (!kgr_marking_store (job->marking, store, job->meeting_id, &standing, error))
    return NULL;

  /* One more than the number, because a result is never NULL. */
  return GINT_TO_POINTER (standing + 1);
}

static void
tell_standing (KgrRecordSection *self,
               int               standing)
{
  g_autofree char *number = NULL;
  g_autofree char *message = NULL;

  if (standing <= 0)
    return;
  number = kgr_digits_format (standing);
  message = g_strdup_printf (_("Version %s still stands as it was approved."), number);
  kgr_meeting_section_notify (KGR_MEETING_SECTION (self), message,
                              _("The change is in the next version: approve it to replace the one "
                                "that stands."));
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrRecordSection) self = user_data;
  g_autoptr (KgrMarking) marking = g_steal_pointer (&self->storing);
  g_autoptr (GError) error = NULL;
  gpointer answer = kgr_desk_run_finish (KGR_DESK (source), result, &error);

  if (answer == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        kgr_record_section_show_strip (self, _("The change could not be stored."), error->message,
                                       FALSE);
      kgr_record_section_update (self);
      return;
    }

  if (!self->undoing)
    g_ptr_array_add (self->undo, kgr_marking_new_inverse (marking));
  tell_standing (self, GPOINTER_TO_INT (answer) - 1);
  kgr_record_section_update (self);
  kgr_meeting_section_changed (KGR_MEETING_SECTION (self));
}

/* Takes @marking. */
static void
store (KgrRecordSection *self,
       KgrMarking       *marking,
       gboolean          undoing)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrDesk *desk = kgr_session_get_desk (kgr_meeting_section_get_session (section));
  Job *job = g_new0 (Job, 1);

  job->meeting_id = kgr_meeting_section_get_meeting (section)->id;
  job->marking = copy_marking (marking);
  self->storing = marking;
  self->undoing = undoing;
  kgr_record_section_update (self);
  kgr_desk_run_async (desk, store_job, job, job_free, NULL, NULL, stored_cb, g_object_ref (self));
}

/* Showing is a decision, made once, with its consequence said. */
static void
refuse_hidden (KgrRecordSection *self)
{
  kgr_record_section_show_strip (self,
                                 _("What is not public is hidden, so it cannot be opened here."),
                                 _("When it is shown, a projected screen shows it too."), TRUE);
}

void
kgr_record_section_mark (KgrRecordSection *self)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  g_autoptr (GArray) pieces = kgr_record_section_get_pieces (self);
  gboolean opening = kgr_marking_is_opening (pieces);
  KgrMarking *marking;

  if (self->storing != NULL)
    return;
  if (pieces->len == 0)
    {
      kgr_record_section_show_strip (self, _("Select the words first."),
                                     _("Shift and the arrow keys select, also over several "
                                       "statements."), FALSE);
      return;
    }
  if (opening && !kgr_meeting_section_is_shown (section))
    {
      refuse_hidden (self);
      return;
    }

  kgr_record_section_show_strip (self, NULL, NULL, FALSE);
  marking = kgr_marking_new (kgr_meeting_section_get_meeting (section), pieces,
                             opening ? NULL : kgr_record_tools_get_reason (self->tools));
  if (marking != NULL)
    store (self, marking, FALSE);
}

void
kgr_record_section_take_back (KgrRecordSection *self)
{
  KgrMarking *last;

  if (self->storing != NULL || self->undo->len == 0)
    return;

  last = g_ptr_array_index (self->undo, self->undo->len - 1);
  if (!last->conceals && !kgr_meeting_section_is_shown (KGR_MEETING_SECTION (self)))
    {
      refuse_hidden (self);
      return;
    }
  g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  store (self, last, TRUE);
}
