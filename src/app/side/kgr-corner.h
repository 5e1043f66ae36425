/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kgr-session.h"

G_BEGIN_DECLS

/* The bottom left corner: whether confidential text is shown, and the lock. The same place on every
 * page. Property "narrow": icons only, one above the other. */
#define KGR_TYPE_CORNER (kgr_corner_get_type ())
G_DECLARE_FINAL_TYPE (KgrCorner, kgr_corner, KGR, CORNER, GtkWidget)

void kgr_corner_set_session (KgrCorner  *self,
                             KgrSession *session);

G_END_DECLS
