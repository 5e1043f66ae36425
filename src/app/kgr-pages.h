/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"

G_BEGIN_DECLS

/**
 * KgrPages:
 *
 * The pages of the window, of which the last is seen: a root page, to which the left pane leads,
 * and what was opened from it. Root pages that stay (#KgrPageClass.stays) are kept beside them
 * while another root stands, so that neither making nor dropping them keeps anyone waiting. What is
 * not seen is hidden from assistive technology, too.
 *
 * Signals:
 * - "changed": another page stands, or its "side" or "rail" is another.
 */
#define KGR_TYPE_PAGES (kgr_pages_get_type ())
G_DECLARE_FINAL_TYPE (KgrPages, kgr_pages, KGR, PAGES, GtkWidget)

/* The one of this type that stays; NULL if none does. */
KgrPage  *kgr_pages_find        (KgrPages *self,
                                 GType     type);
/* @page stands alone, in place of all others: a new one or one that stays. */
void      kgr_pages_show_root   (KgrPages *self,
                                 KgrPage  *page);
void      kgr_pages_push        (KgrPages *self,
                                 KgrPage  *page);
gboolean  kgr_pages_can_go_back (KgrPages *self);
void      kgr_pages_go_back     (KgrPages *self);
/* The one that is seen; NULL before the first. */
KgrPage  *kgr_pages_get_page    (KgrPages *self);

G_END_DECLS
