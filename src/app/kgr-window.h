/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gate/kgr-gate.h"
#include "kgr-application.h"
#include "kgr-page.h"
#include "kgr-session.h"

G_BEGIN_DECLS

/**
 * KgrWindow:
 *
 * The window: the gate before unlocking, the left pane and one page after. What pages may use, with
 * gtk_widget_activate_action():
 *
 * - "win.open-meeting" (x): the page of a meeting
 * - "win.open-body" (x): the list of a body's meetings
 * - "win.desk": 今日の机
 * - "win.issues" (x): 課題・宿題 across bodies; the parameter is a body's id, 0 for all
 * - "win.open-issue" (x): the story of an issue
 * - "win.roster": 名簿
 * - "win.import" (x): take in minutes; the parameter is a body's id, 0 for none chosen
 * - "win.back": to the page this one was opened from
 * - "win.show-confidential" (a toggle), "win.lock", "win.fold-side", "win.fullscreen"
 */
#define KGR_TYPE_WINDOW (kgr_window_get_type ())
G_DECLARE_FINAL_TYPE (KgrWindow, kgr_window, KGR, WINDOW, AdwApplicationWindow)

GtkWidget  *kgr_window_new          (KgrApplication *application) G_GNUC_WARN_UNUSED_RESULT;
/* Leaves the gate: @session has begun. */
void        kgr_window_begin        (KgrWindow      *self,
                                     KgrSession     *session);
KgrGate    *kgr_window_get_gate     (KgrWindow      *self);
const char *kgr_window_get_path     (KgrWindow      *self);
/* NULL while locked. */
KgrSession *kgr_window_get_session  (KgrWindow      *self);
void        kgr_window_open_meeting (KgrWindow      *self,
                                     gint64          meeting_id);
/* Puts @page in place of the one that stands, which comes back with "win.back". */
void        kgr_window_push_page    (KgrWindow      *self,
                                     KgrPage        *page);
/* The page that stands; NULL while locked. */
KgrPage    *kgr_window_get_page     (KgrWindow      *self);

G_END_DECLS
