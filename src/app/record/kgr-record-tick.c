/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: ticking the box of the method that is printed. */

#include "config.h"

#include <glib/gi18n.h>

#include "kgr-deed.h"
#include "meeting/kgr-meeting-repo.h"
#include "record/kgr-record-section-private.h"

typedef struct
{
  gint64           meeting_id;
  KgrRecordMethod  method;
  KgrMeetingHead  *before;
} Tick;

static void
tick_free (gpointer data)
{
  Tick *tick = data;

  g_clear_pointer (&tick->before, kgr_meeting_head_free);
  g_free (tick);
}

/* Runs on the database thread. */
static gpointer
tick_job (KgrStore      *store,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Tick *tick = data;
  KgrHeadChange change = { .parts = KGR_HEAD_METHOD, .record_method = tick->method };

  g_clear_pointer (&tick->before, kgr_meeting_head_free);
  tick->before = kgr_meeting_repo_keep_head (store, tick->meeting_id, error);
  if (tick->before == NULL
      || !kgr_meeting_repo_set_head (store, tick->meeting_id, &change, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/* Runs on the database thread. */
static gpointer
untick_job (KgrStore      *store,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  if (!kgr_meeting_repo_put_head (store, ((Tick *) data)->before, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
ticked_cb (gpointer owner,
           gpointer data,
           gboolean good)
{
  KgrRecordSection *self = KGR_RECORD_SECTION (owner);
  KgrMeeting *meeting = kgr_meeting_section_get_meeting (KGR_MEETING_SECTION (self));

  /* The box goes back where it was. */
  if (!good && meeting != NULL)
    kgr_method_bar_set_ticked (self->methods, meeting->record_method);
}

void
kgr_record_section_tick (KgrRecordSection *self,
                         int               method)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);
  KgrSession *session = kgr_meeting_section_get_session (section);
  Tick *tick;
  KgrDeed deed = {
    .act = tick_job, .take_back = untick_job, .data_free = tick_free,
    .failed = _("The method of recording was not stored."),
  };

  if (self->doc == NULL || method < KGR_METHOD_VERBATIM || method > KGR_METHOD_ITEM_SUMMARY)
    return;
  kgr_record_view_set_method (self->view, method);
  tick = g_new0 (Tick, 1);
  tick->meeting_id = kgr_meeting_section_get_meeting (section)->id;
  tick->method = method;
  deed.data = tick;
  deed.meeting_id = tick->meeting_id;
  kgr_deeds_do (kgr_session_get_deeds (session), &deed, ticked_cb, self);
}
