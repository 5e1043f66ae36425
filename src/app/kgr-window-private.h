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
  KgrLockWatch         *watch;
  KgrDesk              *backup_of; /* written to since the last backup; NULL = nothing to back up */
  gboolean              may_close;
};

void     kgr_window_update         (KgrWindow *self);
void     kgr_window_lock           (KgrWindow *self);
/* Whether the window stays for now: the backup is made first. */
gboolean kgr_window_begin_to_close (KgrWindow *self);

G_END_DECLS
