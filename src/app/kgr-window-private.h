/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gate/kgr-closing-page.h"
#include "gate/kgr-gate.h"
#include "kgr-lock-watch.h"
#include "kgr-main.h"
#include "kgr-window.h"

G_BEGIN_DECLS

/* Joins kgr-window.c (what is in the window) and kgr-window-session.c (opening, locking,
 * closing). */
struct _KgrWindow
{
  AdwApplicationWindow  parent_instance;

  GtkStack             *stack;
  KgrGate              *gate;
  GtkWidget            *closing_box;
  KgrClosingPage       *closing;
  GtkWidget            *line;

  KgrMain              *main;      /* NULL while locked; owned by the stack */
  KgrSession           *session;   /* NULL while locked */
  KgrSession           *ending;    /* has ended, and something is on its way to the file still */
  GHashTable           *kept;      /* path → GPtrArray of GBytes: what its file did not take */
  KgrLockWatch         *watch;
  KgrDesk              *backup_of; /* written to since the last backup; NULL = nothing to back up */
  gboolean              closes;    /* once what ends has ended */
  gboolean              may_close;
};

void     kgr_window_update         (KgrWindow *self);
void     kgr_window_lock           (KgrWindow *self);

/* kgr-window-kept.c: takes from an ended session what its file did not take, and says so. */
gboolean kgr_window_keep           (KgrWindow  *self,
                                    KgrSession *session);
gboolean kgr_window_has_kept       (KgrWindow  *self,
                                    const char *path);
/* Stores what was kept of the file that was unlocked; then the session begins, or the file is
 * locked again. */
void     kgr_window_store_kept     (KgrWindow  *self,
                                    KgrSession *session);
/* Asks whether the window may be closed all the same. */
void     kgr_window_ask_about_kept (KgrWindow  *self);
/* Whether the window stays for now: the backup is made first. */
gboolean kgr_window_begin_to_close (KgrWindow *self);
void     kgr_window_enter          (KgrWindow  *self,
                                    KgrSession *session);

G_END_DECLS
