/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is the program's, not the file's: when it locks itself, how large a record is. */
#define KGR_TYPE_GENERAL_PAGE (kgr_general_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrGeneralPage, kgr_general_page, KGR, GENERAL_PAGE, AdwPreferencesPage)

GtkWidget *kgr_general_page_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
