/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-catalogue.h"
#include "kgr-page.h"

G_BEGIN_DECLS

/* The meetings of a body by fiscal year. Made once and turned from body to body. */
#define KGR_TYPE_BODY_PAGE (kgr_body_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrBodyPage, kgr_body_page, KGR, BODY_PAGE, KgrPage)

GtkWidget *kgr_body_page_new         (KgrSession   *session,
                                      KgrCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_body_page_set_body    (KgrBodyPage  *self,
                                      gint64        body_id);
gint64     kgr_body_page_get_body_id (KgrBodyPage  *self);

G_END_DECLS
