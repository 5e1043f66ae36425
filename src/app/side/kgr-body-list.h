/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-catalogue.h"

G_BEGIN_DECLS

/* 今日の机 and the bodies as a tree, in the left pane. Rows do "win.desk" and "win.open-body". */
#define KGR_TYPE_BODY_LIST (kgr_body_list_get_type ())
G_DECLARE_FINAL_TYPE (KgrBodyList, kgr_body_list, KGR, BODY_LIST, GtkWidget)

void kgr_body_list_set_catalogue (KgrBodyList  *self,
                                  KgrCatalogue *catalogue);
/* Marks where the window is: a body, or 0 for the desk. */
void kgr_body_list_set_here      (KgrBodyList  *self,
                                  gint64        body_id);

G_END_DECLS
