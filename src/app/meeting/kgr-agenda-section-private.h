/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "meeting/kgr-agenda-deed.h"
#include "meeting/kgr-agenda-row.h"
#include "meeting/kgr-agenda-section.h"
#include "meeting/kgr-attendance-load.h"

G_BEGIN_DECLS

struct _KgrAgendaSection
{
  KgrMeetingSection parent_instance;

  KgrAgenda        *agenda;
  KgrAgendaRow     *draft;     /* the line for a new entry; NULL = none is open */
  KgrAgendaAdded   *added;     /* the entry before the draft, while it is not known by its id */
  gint64            after_id;  /* the entry before the draft; 0 = the last */
  GtkWidget        *details;   /* open on a row; NULL = none */
  KgrAttendanceFacts *facts;   /* who there is; NULL until they are read */

  GtkLabel         *summary;
  GtkListBox       *items;
  GtkWidget        *papers_box;
  GtkListBox       *papers;
  GtkWidget        *add_button;
  GtkWidget        *copy_button;
  GtkStack         *stack;
};

gboolean      kgr_agenda_section_is_writable   (KgrAgendaSection *self);
KgrSession   *kgr_agenda_section_get_session   (KgrAgendaSection *self);
gint64        kgr_agenda_section_get_meeting_id (KgrAgendaSection *self);
/* The line that is worked on, or NULL. */
KgrAgendaRow *kgr_agenda_section_get_focus_row (KgrAgendaSection *self);
void          kgr_agenda_section_close_draft   (KgrAgendaSection *self);

/* The first two arguments of every deed. */
#define SESSION(self) \
  kgr_agenda_section_get_session (self), kgr_agenda_section_get_meeting_id (self)

/* kgr-agenda-section-keys.c */
void          kgr_agenda_section_add_keys      (KgrAgendaSection *self);

G_END_DECLS
