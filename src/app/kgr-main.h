/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrMain:
 *
 * What stands in the window while a file is unlocked: the left pane, and a stack of pages of which
 * the last is seen. Made when a session begins and destroyed with it.
 */
#define KGR_TYPE_MAIN (kgr_main_get_type ())
G_DECLARE_FINAL_TYPE (KgrMain, kgr_main, KGR, MAIN, GtkWidget)

GtkWidget *kgr_main_new         (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_main_show_desk   (KgrMain    *self);
/* Papers of a meeting, of a body, or of the council. */
void       kgr_main_show_papers (KgrMain    *self,
                                 gint64      meeting_id,
                                 gint64      body_id);
void       kgr_main_show_roster (KgrMain    *self);
void       kgr_main_show_council_settings (KgrMain *self);
void       kgr_main_show_body_settings (KgrMain *self,
                                 gint64      body_id);
void       kgr_main_show_composition (KgrMain *self);
void       kgr_main_show_body   (KgrMain    *self,
                                 gint64      body_id);
/* @body_id: narrowed to it; 0 = of all bodies. */
void       kgr_main_show_issues (KgrMain    *self,
                                 gint64      body_id);
/* The fields of the support base. */
void       kgr_main_show_fields (KgrMain    *self);
void       kgr_main_open_issue  (KgrMain    *self,
                                 gint64      issue_id);
void       kgr_main_push        (KgrMain    *self,
                                 KgrPage    *page);
gboolean   kgr_main_can_go_back (KgrMain    *self);
void       kgr_main_go_back     (KgrMain    *self);
KgrPage   *kgr_main_get_page    (KgrMain    *self);
/* Puts the focus into the page that stands, from wherever it is. */
void       kgr_main_begin_focus (KgrMain    *self);
/* A line above the pages; what it was about before is replaced. */
void       kgr_main_notify      (KgrMain    *self,
                                 const char *message,
                                 const char *detail);
/* How wide the window is, in pixels: under 1100 a page of a meeting leaves only the rail. */
void       kgr_main_set_width   (KgrMain    *self,
                                 int         width);
void       kgr_main_fold_side   (KgrMain    *self);

G_END_DECLS
