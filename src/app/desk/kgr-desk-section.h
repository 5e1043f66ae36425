/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A heading and a few rows; not seen while it has none. Property "title". */
#define KGR_TYPE_DESK_SECTION (kgr_desk_section_get_type ())
G_DECLARE_FINAL_TYPE (KgrDeskSection, kgr_desk_section, KGR, DESK_SECTION, GtkWidget)

void  kgr_desk_section_add        (KgrDeskSection *self,
                                   GtkWidget      *row);
void  kgr_desk_section_clear      (KgrDeskSection *self);
guint kgr_desk_section_get_n_rows (KgrDeskSection *self);

G_END_DECLS
