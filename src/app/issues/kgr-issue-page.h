/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-catalogue.h"
#include "kgr-page.h"

G_BEGIN_DECLS

/* One issue: its story over meetings and bodies, what it says of itself, and what is done next. */
#define KGR_TYPE_ISSUE_PAGE (kgr_issue_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrIssuePage, kgr_issue_page, KGR, ISSUE_PAGE, KgrPage)

GtkWidget *kgr_issue_page_new       (KgrSession   *session,
                                     KgrCatalogue *catalogue,
                                     gint64        issue_id) G_GNUC_WARN_UNUSED_RESULT;
gint64     kgr_issue_page_get_id    (KgrIssuePage *self);
gboolean   kgr_issue_page_is_loaded (KgrIssuePage *self);

G_END_DECLS
