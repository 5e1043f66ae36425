/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "council/kgr-catalogue.h"
#include "issues/kgr-issue-book.h"
#include "side/kgr-body-list.h"

G_BEGIN_DECLS

/* The left pane: where you are, and at its foot what can be seen. As a rail 48 px of icons. */
#define KGR_TYPE_SIDE (kgr_side_get_type ())
G_DECLARE_FINAL_TYPE (KgrSide, kgr_side, KGR, SIDE, GtkWidget)

void kgr_side_set_session (KgrSide      *self,
                           KgrSession   *session,
                           KgrCatalogue *catalogue,
                           KgrIssueBook *book);
/* Where the window is: a body, 0 for the desk, or one of KGR_SIDE_*. */
void kgr_side_set_here    (KgrSide      *self,
                           gint64        body_id);
/* A page's own widget in place of the bodies; NULL for the bodies. */
void kgr_side_set_outline (KgrSide      *self,
                           GtkWidget    *outline);
void kgr_side_set_rail    (KgrSide      *self,
                           gboolean      rail);

G_END_DECLS
