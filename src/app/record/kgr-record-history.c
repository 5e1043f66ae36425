/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: what a statement was before, and what was deleted, brought back. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-desk.h"
#include "record/kgr-record-repo.h"
#include "record/kgr-record-section-private.h"

typedef struct
{
  gint64 meeting_id;
  gint64 unit_id; /* 0: of what is not in the record any more */
} Asked;

/* Runs on the database thread, behind the words that are on their way to the file. */
static gpointer
list_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Asked *asked = data;

  if (asked->unit_id == 0)
    return kgr_record_repo_list_deleted (store, asked->meeting_id, error);

  return kgr_record_repo_list_history (store, asked->meeting_id, asked->unit_id, error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (KgrRecordSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = kgr_desk_run_finish (KGR_DESK (source), result, &error);
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));
  GdkRectangle spot;

  if (kgr_session_is_ended (session) || self->doc == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (revisions == NULL)
    kgr_session_report (session, _("What it was before could not be read."), error);
  else if (revisions->len == 0)
    kgr_record_section_say (self, _("There is nothing earlier of it."),
                            _("What a statement was is kept each time somebody comes back to it "
                              "and changes it."));
  else
    {
      spot = kgr_record_section_get_spot (self);
      kgr_history_popover_open (self->history, g_steal_pointer (&revisions),
                                kgr_session_get_shown (session), &spot);
    }
}

static void
ask (KgrRecordSection *self,
     gint64            unit_id)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  Asked *asked = g_new0 (Asked, 1);

  asked->meeting_id = kgr_meeting_section_get_meeting (section)->id;
  asked->unit_id = unit_id;
  kgr_record_saver_flush (self->saver);
  kgr_desk_run_async (kgr_session_get_desk (session), list_job, asked, g_free,
                      (GDestroyNotify) g_ptr_array_unref, kgr_session_get_cancellable (session),
                      listed_cb, g_object_ref (self));
}

void
kgr_record_section_history (KgrRecordSection *self,
                            GVariant         *parameter)
{
  guint index;
  gint64 row_id = 0;

  if (!kgr_record_section_may_write (self))
    return;
  if (kgr_record_section_get_unit (self, &index))
    row_id = kgr_record_doc_get_row_id (self->doc,
                                        kgr_unit_get (kgr_record_doc_get_unit (self->doc,
                                                                               index))->id);
  if (row_id != 0)
    ask (self, row_id);
  else
    kgr_record_section_say (self, _("There is nothing earlier of it."), NULL);
}

void
kgr_record_section_deleted (KgrRecordSection *self,
                            GVariant         *parameter)
{
  if (kgr_record_section_may_write (self))
    ask (self, 0);
}

void
kgr_record_section_take_revision (KgrRecordSection      *self,
                                  const KgrUnitRevision *revision)
{
  KgrTextPos pos = { 0 };
  gboolean good = FALSE;

  if (self->doc != NULL && kgr_record_section_may_write (self))
    {
      (void) kgr_record_view_get_caret (self->view, &pos);
      good = kgr_record_doc_restore (self->doc, revision, pos);
    }
  if (good)
    kgr_record_section_done (self, TRUE);
  else
    kgr_record_section_refuse (self, kgr_record_doc_get_refusal (self->doc));
}
