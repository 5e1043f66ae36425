/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-public-board.h"

G_BEGIN_DECLS

/**
 * KgrProjector:
 *
 * The window for the wall: what is dealt with, what was decided, what comes next, and the time. It
 * is handed a public projection and nothing else, so there is nothing in it that could be shown by
 * mistake.
 */
#define KGR_TYPE_PROJECTOR (kgr_projector_get_type ())
G_DECLARE_FINAL_TYPE (KgrProjector, kgr_projector, KGR, PROJECTOR, GtkWindow)

GtkWidget *kgr_projector_new     (GtkWindow      *parent) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_projector_show    (KgrProjector   *self,
                                  KgrPublicBoard *board);
/* Fills the monitor that @parent is not on, where there is another. */
void       kgr_projector_present (KgrProjector   *self);

G_END_DECLS
