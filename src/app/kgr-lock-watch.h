/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrLockWatch:
 *
 * Notices when nobody sits before the window any more: the screen is locked, the computer goes to
 * sleep, or no key and no click came for a while. Property "idle-minutes" (0 = never). Signal
 * "lock": lock now; it comes once for each reason, whether something is open or not.
 */
#define KGR_TYPE_LOCK_WATCH (kgr_lock_watch_get_type ())
G_DECLARE_FINAL_TYPE (KgrLockWatch, kgr_lock_watch, KGR, LOCK_WATCH, GObject)

/* Watches the keys and clicks of @window, which it does not keep alive. */
KgrLockWatch *kgr_lock_watch_new    (GtkWidget    *window) G_GNUC_WARN_UNUSED_RESULT;
/* Something was done just now. */
void          kgr_lock_watch_touch  (KgrLockWatch *self);
/* What it does every few seconds: locks where @now (g_get_monotonic_time()) is too long after
 * that. */
void          kgr_lock_watch_look   (KgrLockWatch *self,
                                     gint64        now);

G_END_DECLS
