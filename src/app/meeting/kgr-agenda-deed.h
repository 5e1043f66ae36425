/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-session.h"
#include "meeting/kgr-agenda.h"

G_BEGIN_DECLS

/* What a person does to an agenda, each as one deed that can be taken back. Main thread. */

/**
 * KgrAgendaAdded:
 *
 * An entry that is being added: the next one can stand behind it before it is stored. Reference
 * counted.
 */
typedef struct _KgrAgendaAdded KgrAgendaAdded;

KgrAgendaAdded *kgr_agenda_added_ref   (KgrAgendaAdded      *self);
void            kgr_agenda_added_unref (KgrAgendaAdded      *self);
/* The row's id once it is stored; 0 before. */
gint64          kgr_agenda_added_get_id (KgrAgendaAdded     *self);

/* Behind @after (nullable) or, without it, behind @after_id (0 = at the end). */
KgrAgendaAdded *kgr_agenda_do_add      (KgrSession          *session,
                                        gint64               meeting_id,
                                        const char          *title,
                                        KgrAgendaAdded      *after,
                                        gint64               after_id) G_GNUC_WARN_UNUSED_RESULT;
/* Everything of @item but its place, by its id. */
void            kgr_agenda_do_set      (KgrSession          *session,
                                        gint64               meeting_id,
                                        const KgrAgendaItem *item);
void            kgr_agenda_do_remove   (KgrSession          *session,
                                        gint64               meeting_id,
                                        gint64               id);
void            kgr_agenda_do_step     (KgrSession          *session,
                                        gint64               meeting_id,
                                        gint64               id,
                                        int                  direction);
/* @by 1: in, -1: out. */
void            kgr_agenda_do_indent   (KgrSession          *session,
                                        gint64               meeting_id,
                                        gint64               id,
                                        int                  by);
void            kgr_agenda_do_move     (KgrSession          *session,
                                        gint64               meeting_id,
                                        gint64               id,
                                        gint64               target_id,
                                        gboolean             after);
/* To the body's next planned meeting. */
void            kgr_agenda_do_carry    (KgrSession          *session,
                                        gint64               meeting_id,
                                        gint64               id);
/* The agenda of the body's last meeting. */
void            kgr_agenda_do_copy     (KgrSession          *session,
                                        gint64               meeting_id);
/* The standing agenda of the body. */
void            kgr_agenda_do_standing (KgrSession          *session,
                                        gint64               meeting_id);
void            kgr_agenda_do_add_paper (KgrSession         *session,
                                        gint64               meeting_id,
                                        const KgrPaper      *paper);
void            kgr_agenda_do_set_paper (KgrSession         *session,
                                        gint64               meeting_id,
                                        const KgrPaper      *paper);
void            kgr_agenda_do_remove_paper (KgrSession      *session,
                                        gint64               meeting_id,
                                        gint64               id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KgrAgendaAdded, kgr_agenda_added_unref)

G_END_DECLS
