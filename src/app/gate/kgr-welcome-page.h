/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first page: begin, open, or look at the sample. Its buttons are the gate's actions. */
#define KGR_TYPE_WELCOME_PAGE (kgr_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrWelcomePage, kgr_welcome_page, KGR, WELCOME_PAGE, AdwBin)

/* One sentence above the buttons; NULL for none. */
void kgr_welcome_page_say      (KgrWelcomePage *self,
                                const char     *words);
/* While the sample is being made. */
void kgr_welcome_page_set_busy (KgrWelcomePage *self,
                                gboolean        busy);

G_END_DECLS
