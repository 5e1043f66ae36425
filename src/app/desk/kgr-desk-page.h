/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "council/kgr-catalogue.h"
#include "issues/kgr-issue-book.h"
#include "kgr-page.h"

G_BEGIN_DECLS

/* 今日の机: what is next. One button, for today's meeting or what presses most; then what is
 * overdue, due this week, coming, being written, waiting to be published. */
#define KGR_TYPE_DESK_PAGE (kgr_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (KgrDeskPage, kgr_desk_page, KGR, DESK_PAGE, KgrPage)

GtkWidget *kgr_desk_page_new (KgrSession   *session,
                              KgrCatalogue *catalogue,
                              KgrIssueBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
