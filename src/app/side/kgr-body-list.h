/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "council/kgr-catalogue.h"
#include "issues/kgr-issue-book.h"

G_BEGIN_DECLS

/* In place of a body: 課題・宿題. */
#define KGR_SIDE_ISSUES -1
#define KGR_SIDE_ROSTER -2

/* 今日の机, the bodies as a tree and 課題・宿題, in the left pane. Rows do "win.desk", "win.open-body"
 * and "win.issues". */
#define KGR_TYPE_BODY_LIST (kgr_body_list_get_type ())
G_DECLARE_FINAL_TYPE (KgrBodyList, kgr_body_list, KGR, BODY_LIST, GtkWidget)

void kgr_body_list_set_catalogue (KgrBodyList  *self,
                                  KgrSession   *session,
                                  KgrCatalogue *catalogue);
/* Whose overdue ones are counted beside 課題・宿題. */
void kgr_body_list_set_issues    (KgrBodyList  *self,
                                  KgrIssueBook *book);
/* Marks where the window is: a body, 0 for the desk, or one of KGR_SIDE_*. */
void kgr_body_list_set_here      (KgrBodyList  *self,
                                  gint64        body_id);

G_END_DECLS
