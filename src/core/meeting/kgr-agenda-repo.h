/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-store.h"
#include "meeting/kgr-agenda.h"

G_BEGIN_DECLS

/* The agendas of stored meetings. Each call is one transaction on the database thread; a record
 * that is not open is KGR_ERROR_APPROVED. */

/**
 * KgrAgendaFunc:
 * @agenda: to be changed
 * @data: what was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set; then nothing is stored
 */
typedef gboolean (*KgrAgendaFunc) (KgrAgenda  *agenda,
                                   gpointer    data,
                                   GError    **error);

/**
 * KgrAgendaChange:
 *
 * What a change of one or two agendas did, to take it back exactly and to do it again: entries come
 * back under the ids they had.
 */
typedef struct _KgrAgendaChange KgrAgendaChange;

/* @change (out) (optional) (transfer full). */
gboolean   kgr_agenda_repo_change        (KgrStore         *store,
                                          gint64            meeting_id,
                                          KgrAgendaFunc     func,
                                          gpointer          data,
                                          KgrAgendaChange **change,
                                          GError          **error);
/* KGR_ERROR_CONFLICT where the agenda is another by now than the change left it. Versions that a
 * closing has kept back stay so: what else was concealed since is not known here. */
gboolean   kgr_agenda_repo_take_back     (KgrStore         *store,
                                          KgrAgendaChange  *change,
                                          GError          **error);
gboolean   kgr_agenda_repo_repeat        (KgrStore         *store,
                                          KgrAgendaChange  *change,
                                          GError          **error);
void       kgr_agenda_change_free        (KgrAgendaChange  *change);
/* The id under which the entry or paper that had @id while the agenda was being changed is
 * stored. */
gint64     kgr_agenda_change_get_id      (KgrAgendaChange  *change,
                                          gint64            id);
KgrAgenda *kgr_agenda_change_get_after   (KgrAgendaChange  *change);
gboolean   kgr_agenda_change_opens       (KgrAgendaChange  *change,
                                          gboolean          back);

/* kgr-agenda-carry.c */
/* The body's next planned meeting, and the last one before this that had an agenda; 0 = none. */
gboolean   kgr_agenda_repo_find_next     (KgrStore         *store,
                                          gint64            meeting_id,
                                          gint64           *next_id,
                                          GError          **error);
gboolean   kgr_agenda_repo_find_last     (KgrStore         *store,
                                          gint64            meeting_id,
                                          gint64           *last_id,
                                          GError          **error);
/* To another meeting, with all below it and their papers; with @keep it stands here, too. */
gboolean   kgr_agenda_repo_carry         (KgrStore         *store,
                                          gint64            meeting_id,
                                          gint64            agenda_id,
                                          gint64            to_meeting_id,
                                          gboolean          keep,
                                          KgrAgendaChange **change,
                                          GError          **error);
/* The agenda of another meeting, behind what is there: without papers and notes, and without who
 * decided on a closing. */
gboolean   kgr_agenda_repo_copy          (KgrStore         *store,
                                          gint64            meeting_id,
                                          gint64            from_meeting_id,
                                          KgrAgendaChange **change,
                                          GError          **error);
/* kgr-agenda-standing.c: the body's standing agenda, behind what is there. */
gboolean   kgr_agenda_repo_add_standing  (KgrStore         *store,
                                          gint64            meeting_id,
                                          KgrAgendaChange **change,
                                          GError          **error);
/* When the notice was issued (ISO 8601 local), which fixes the papers' labels; NULL: it was not. */
gboolean   kgr_agenda_repo_set_notice    (KgrStore         *store,
                                          gint64            meeting_id,
                                          const char       *when,
                                          GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrAgendaChange, kgr_agenda_change_free)

G_END_DECLS
