/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that shows a spinner and what is being done while it works. Properties "text",
 * "busy-text", "busy"; while busy it takes no clicks. Give it an action name or connect to
 * "clicked". */
#define KGR_TYPE_BUSY_BUTTON (kgr_busy_button_get_type ())
G_DECLARE_FINAL_TYPE (KgrBusyButton, kgr_busy_button, KGR, BUSY_BUTTON, GtkButton)

void kgr_busy_button_set_busy (KgrBusyButton *self,
                               gboolean       busy);

G_END_DECLS
