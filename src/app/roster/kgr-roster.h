/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "kgr-session.h"
#include "roster/kgr-roster-item.h"

G_BEGIN_DECLS

/**
 * KgrRoster:
 *
 * Everybody, opened into memory, in the order of their readings.
 *
 * Signals:
 * - "loaded": read, for the first time or anew
 */
#define KGR_TYPE_ROSTER (kgr_roster_get_type ())
G_DECLARE_FINAL_TYPE (KgrRoster, kgr_roster, KGR, ROSTER, GObject)

KgrRoster  *kgr_roster_new       (KgrSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* For the first time or anew, on the database thread. */
void        kgr_roster_read      (KgrRoster  *self);
/* Of KgrRosterItem; changes in place. */
GListModel *kgr_roster_get_model (KgrRoster  *self);
gboolean    kgr_roster_is_loaded (KgrRoster  *self);
/* Today, ISO. */
char       *kgr_roster_dup_today (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
