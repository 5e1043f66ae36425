/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "kgr-desk.h"

G_BEGIN_DECLS

/* What is seen while the backup at closing is made, and the way to leave without it. Signal "done":
 * the window may go. */
#define KGR_TYPE_CLOSING_PAGE (kgr_closing_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrClosingPage, kgr_closing_page, KGR, CLOSING_PAGE, AdwBin)

void kgr_closing_page_start (KgrClosingPage *self,
                             KgrDesk        *desk);

G_END_DECLS
