/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/kgr-record-marking.h"
#include "record/kgr-record-section.h"
#include "record/kgr-record-tools.h"

G_BEGIN_DECLS

struct _KgrRecordSection
{
  KgrMeetingSection parent_instance;

  KgrRecordView    *view;
  KgrRecordTools   *tools;
  GtkStack         *stack;
  GtkLabel         *method;
  GtkWidget        *layers;
  GtkToggleButton  *words_layer;
  GtkWidget        *strip;
  GtkLabel         *strip_title;
  GtkLabel         *strip_text;
  GtkWidget        *strip_show;
  GtkWidget        *strip_seal;
  GtkLabel         *state;
  GtkLabel         *length;

  KgrMarking       *storing; /* on its way to the file */
  gboolean          undoing;
  GPtrArray        *undo;    /* KgrMarking: the inverse of what was done, oldest first */
  gint64            undo_meeting;
  gint64            agenda_id;
};

void kgr_record_section_mark        (KgrRecordSection *self);
void kgr_record_section_take_back   (KgrRecordSection *self);
void kgr_record_section_show_strip  (KgrRecordSection *self,
                                     const char       *title,
                                     const char       *text,
                                     gboolean          offer_to_show);
void kgr_record_section_update      (KgrRecordSection *self);
/* The pieces of the selection; empty for none. */
GArray *kgr_record_section_get_pieces (KgrRecordSection *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
