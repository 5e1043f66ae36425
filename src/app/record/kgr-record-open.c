/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* KgrRecordSection: from a meeting to the document that is written, and its end. */

#include "config.h"

#include "record/kgr-record-section-private.h"

static gboolean
units_differ (KgrRecordDoc *doc,
              KgrMeeting   *meeting)
{
  if (kgr_record_doc_get_n_units (doc) != meeting->units->len)
    return TRUE;
  for (guint i = 0; i < meeting->units->len; i++)
    if (!kgr_unit_equal (kgr_record_doc_get_unit (doc, i), g_ptr_array_index (meeting->units, i)))
      return TRUE;

  return FALSE;
}

/* Once something was written here, the document is newer than whatever comes from the file. */
static gboolean
is_newer (KgrRecordSection *self)
{
  return kgr_record_doc_is_dirty (self->doc) || kgr_record_doc_can_undo (self->doc)
         || kgr_record_doc_can_redo (self->doc)
         || kgr_record_saver_get_state (self->saver) != KGR_SAVER_STORED
         || kgr_record_saver_get_time (self->saver) != NULL;
}

void
kgr_record_section_close_doc (KgrRecordSection *self)
{
  if (self->saver != NULL)
    {
      kgr_record_saver_leave (self->saver);
      g_signal_handlers_disconnect_by_data (self->saver, self);
      g_clear_object (&self->saver);
    }
  g_clear_handle_id (&self->facts_id, g_source_remove);
  g_clear_object (&self->doc);
}

/* Words are what is typed while people talk; key points are seen first where there are some. */
static gboolean
has_key_points (KgrMeeting *meeting)
{
  KgrUnitKind kind = meeting->record_method == KGR_METHOD_ITEM_SUMMARY ? KGR_UNIT_ITEM
                                                                       : KGR_UNIT_STATEMENT;

  if (meeting->record_method == 0 || meeting->record_method == KGR_METHOD_VERBATIM)
    return FALSE;
  for (guint i = 0; i < meeting->units->len; i++)
    {
      KgrUnit *unit = g_ptr_array_index (meeting->units, i);

      if (kgr_unit_get (unit)->kind == kind
          && kgr_unit_get_n_paras (unit, KGR_LAYER_SUMMARY) > 0)
        return TRUE;
    }

  return FALSE;
}

static void
open_doc (KgrRecordSection *self,
          KgrMeeting       *meeting)
{
  KgrMeetingSection *section = KGR_MEETING_SECTION (self);

  kgr_record_section_close_doc (self);
  self->doc = kgr_record_doc_new (meeting);
  self->saver = kgr_record_saver_new (kgr_meeting_section_get_session (section), self->doc);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (kgr_record_section_show_saving),
                           self, G_CONNECT_SWAPPED);
  self->correcting = FALSE;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  kgr_record_view_set_method (self->view, has_key_points (meeting) ? meeting->record_method
                                                                   : KGR_METHOD_VERBATIM);
}

void
kgr_record_section_take_meeting (KgrRecordSection *self,
                                 KgrMeeting       *meeting,
                                 gboolean          shown)
{
  KgrSession *session = kgr_meeting_section_get_session (KGR_MEETING_SECTION (self));

  if (self->doc == NULL || kgr_record_doc_get_meeting (self->doc)->id != meeting->id
      || (!is_newer (self) && units_differ (self->doc, meeting)))
    open_doc (self, meeting);
  else
    kgr_record_doc_set_meeting (self->doc, meeting);
  kgr_record_view_set_shown (self->view, shown);
  kgr_record_view_set_doc (self->view, self->doc);
  kgr_record_view_set_read_only (self->view, !kgr_record_section_is_writable (self));
  if (shown)
    kgr_record_strip_clear (self->strip, KGR_STRIP_HIDDEN);
  if (kgr_record_section_is_writable (self))
    kgr_record_strip_clear (self->strip, KGR_STRIP_APPROVED);
  kgr_method_bar_set_ticked (self->methods, meeting->record_method);
  kgr_method_bar_set_writable (self->methods, kgr_record_section_is_writable (self));
  kgr_find_bar_set_writable (self->find, kgr_record_section_is_writable (self));
  kgr_record_foot_set_writer (self->foot,
                              kgr_desk_get_slot_name (kgr_session_get_desk (session)));
  kgr_record_section_update_commands (self);
  kgr_record_section_fill_seats (self);
  kgr_record_section_load_people (self, meeting);
  kgr_record_section_show_saving (self);
}

/* From here on what is written is the next version, which the first thing that is stored opens. */
void
kgr_record_section_correct (KgrRecordSection *self)
{
  self->correcting = TRUE;
  kgr_record_view_set_read_only (self->view, !kgr_record_section_is_writable (self));
  kgr_find_bar_set_writable (self->find, kgr_record_section_is_writable (self));
  kgr_record_section_show_saving (self);
}
