/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-council-repo.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* What is done to councils and bodies; each can be taken back. Main thread. */

/* The structures are copied. @func (nullable) is told how it went. */
void   kgr_council_do_set      (KgrSession       *session,
                                const KgrCouncil *before,
                                const KgrCouncil *after,
                                KgrDeedFunc       func,
                                gpointer          owner);
void   kgr_body_do_set         (KgrSession       *session,
                                const KgrBody    *before,
                                const KgrBody    *after,
                                KgrDeedFunc       func,
                                gpointer          owner);
/* Last below @parent_id; 0: directly under the council. */
void   kgr_body_do_place       (KgrSession       *session,
                                gint64            body_id,
                                gint64            parent_id,
                                KgrDeedFunc       func,
                                gpointer          owner);
/* @council_id 0: the only one. kgr_body_done_get_id() of @func's data is the new body. */
void   kgr_body_do_add         (KgrSession       *session,
                                const char       *name,
                                gint64            council_id,
                                gint64            parent_id,
                                KgrDeedFunc       func,
                                gpointer          owner);
gint64 kgr_body_done_get_id    (gpointer          data);
/* Takes it out of every list; where it has met, has issues or bodies below it, it gets @day as its
 * last day instead. */
void   kgr_body_do_dissolve    (KgrSession       *session,
                                const KgrBody    *body,
                                const char       *day,
                                KgrDeedFunc       func,
                                gpointer          owner);
/* Whether it was only given a last day. */
gboolean kgr_body_done_has_ended (gpointer        data);

G_END_DECLS
