/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kgr-desk-line.h"

G_BEGIN_DECLS

/* A row of 今日の机: when, what is to be done, and a second line. Activating it opens the place
 * where it is done. */
#define KGR_TYPE_DESK_ROW (kgr_desk_row_get_type ())
G_DECLARE_FINAL_TYPE (KgrDeskRow, kgr_desk_row, KGR, DESK_ROW, GtkListBoxRow)

GtkWidget *kgr_desk_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_desk_row_set_line (KgrDeskRow        *self,
                                  const KgrDeskLine *line);

G_END_DECLS
