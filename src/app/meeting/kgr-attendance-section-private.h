/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-deed.h"
#include "meeting/kgr-attendance-load.h"
#include "meeting/kgr-attendance-section.h"
#include "meeting/kgr-quorum-card.h"
#include "meeting/kgr-secrecy-card.h"
#include "roster/kgr-person-entry.h"

G_BEGIN_DECLS

struct _KgrAttendanceSection
{
  KgrMeetingSection   parent_instance;

  GPtrArray          *lines;   /* KgrAttendance, in the order of the meeting, as they will be */
  guint               pending; /* deeds that are not done yet */
  KgrAttendanceFacts *facts;
  gint64              facts_of; /* body */
  gboolean            updating;

  GtkWidget          *hint;
  GtkListBox         *people;
  GtkWidget          *empty;
  GtkWidget          *fill;
  GtkWidget          *entry_box;
  GtkDropDown        *entry_kind;
  KgrPersonEntry     *entry;
  KgrQuorumCard      *quorum;
  GtkSpinButton      *observers;
  GtkLabel           *secretariat;
  KgrSecrecyCard     *secrecy;
};

KgrMeeting    *kgr_attendance_section_get_meeting (KgrAttendanceSection *self);
gboolean       kgr_attendance_section_is_editable (KgrAttendanceSection *self);
/* The minute it is, while the meeting is in session; NULL before and after. */
char          *kgr_attendance_section_dup_now     (KgrAttendanceSection *self)
                                                   G_GNUC_WARN_UNUSED_RESULT;
/* Before every deed, with kgr_attendance_section_done() as its function: until it is done what is
 * read is behind what is on the screen. */
KgrDeeds      *kgr_attendance_section_begin       (KgrAttendanceSection *self);
void           kgr_attendance_section_done        (gpointer              owner,
                                                   gpointer              data,
                                                   gboolean              good);
/* Borrowed; NULL for none. @index (out) (optional). */
KgrAttendance *kgr_attendance_section_find_line   (KgrAttendanceSection *self,
                                                   gint64                id,
                                                   guint                *index);
void           kgr_attendance_section_show        (KgrAttendanceSection *self);
/* Shows @after (transfer full) at once and stores it. */
void           kgr_attendance_section_change_line (KgrAttendanceSection *self,
                                                   KgrAttendance        *after);

/* kgr-attendance-section-rows.c */
void           kgr_attendance_section_init_rows   (KgrAttendanceSection *self);
void           kgr_attendance_section_show_rows   (KgrAttendanceSection *self,
                                                   KgrMeeting           *view);
gboolean       kgr_attendance_section_key_pressed (KgrAttendanceSection  *self,
                                                   guint                  keyval,
                                                   guint                  keycode,
                                                   GdkModifierType        state,
                                                   GtkEventControllerKey *controller);

G_END_DECLS
