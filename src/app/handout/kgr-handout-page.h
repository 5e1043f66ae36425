/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "handout/kgr-handout-repo.h"
#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/* 書類: the papers that can be made of a meeting, of a body, or (both ids 0) of the council, each as
 * it will be printed, and those that were issued. */
#define KGR_TYPE_HANDOUT_PAGE (kgr_handout_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrHandoutPage, kgr_handout_page, KGR, HANDOUT_PAGE, KgrPage)

GtkWidget      *kgr_handout_page_new       (KgrSession     *session,
                                            gint64          meeting_id,
                                            gint64          body_id) G_GNUC_WARN_UNUSED_RESULT;
void            kgr_handout_page_choose    (KgrHandoutPage *self,
                                            KgrHandoutKind  kind);
/* Whether the paper that is chosen stands there to be looked at. */
gboolean        kgr_handout_page_is_shown  (KgrHandoutPage *self);
gboolean        kgr_handout_page_is_busy   (KgrHandoutPage *self);
/* Issues what is looked at; the button asks for @path first. */
void            kgr_handout_page_issue     (KgrHandoutPage *self,
                                            const char     *path);

G_END_DECLS
