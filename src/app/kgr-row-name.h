/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the row of a GtkListView it is in its accessible name: property "words". Shows nothing. */
#define KGR_TYPE_ROW_NAME (kgr_row_name_get_type ())
G_DECLARE_FINAL_TYPE (KgrRowName, kgr_row_name, KGR, ROW_NAME, GtkWidget)

/* The same for @child, which is the whole of its row. */
void kgr_row_name_give (GtkWidget  *child,
                        const char *words);

G_END_DECLS
