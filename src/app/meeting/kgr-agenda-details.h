/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kgr-session.h"
#include "meeting/kgr-agenda.h"
#include "roster/kgr-people.h"

G_BEGIN_DECLS

/**
 * KgrAgendaDetails:
 *
 * The rest of one agenda item, in a popover: its matter, who speaks to it, notes for the chair,
 * its closing, its papers. What was changed is stored as one deed when it is closed.
 */
#define KGR_TYPE_AGENDA_DETAILS (kgr_agenda_details_get_type ())
G_DECLARE_FINAL_TYPE (KgrAgendaDetails, kgr_agenda_details, KGR, AGENDA_DETAILS, GtkPopover)

/* @people (nullable): among whom who speaks to it is found. */
GtkWidget *kgr_agenda_details_new (KgrSession          *session,
                                   KgrAgenda           *agenda,
                                   const KgrAgendaItem *item,
                                   KgrPeople           *people) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
