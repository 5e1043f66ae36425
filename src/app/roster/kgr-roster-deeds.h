/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* What is done to people and seats from the roster's pages; each can be taken back. */

/* Told the person's id each time it was stored, and 0 once where it could not be. @n_same_name: of
 * somebody new, how many have that name already. */
typedef void (*KgrPersonFunc) (gpointer owner,
                               gint64   id,
                               guint    n_same_name);

void kgr_roster_add_person    (KgrSession      *session,
                               const KgrPerson *person,
                               KgrPersonFunc    func,
                               gpointer         owner);
void kgr_roster_set_person    (KgrSession      *session,
                               const KgrPerson *before,
                               const KgrPerson *after,
                               KgrPersonFunc    func,
                               gpointer         owner);
void kgr_roster_remove_person (KgrSession      *session,
                               gint64           id);
/* The duty of secrecy was told on the ISO day @day; @how (nullable): in which way. */
void kgr_roster_tell          (KgrSession      *session,
                               gint64           person_id,
                               const char      *day,
                               const char      *how);
void kgr_roster_untell        (KgrSession      *session,
                               gint64           person_id,
                               const char      *day,
                               const char      *how);
void kgr_roster_add_seat      (KgrSession      *session,
                               const KgrSeat   *seat);
void kgr_roster_set_seat      (KgrSession      *session,
                               const KgrSeat   *before,
                               const KgrSeat   *after,
                               const char      *done);
void kgr_roster_remove_seat   (KgrSession      *session,
                               gint64           id);

G_END_DECLS
