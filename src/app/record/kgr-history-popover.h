/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-record-changes.h"

G_BEGIN_DECLS

/**
 * KgrHistoryPopover:
 *
 * What a statement was before, or what is not in the record any more: when, who, and how it began;
 * Enter brings it back. It holds words of the record only while it is open. Signal "chosen"
 * (KgrUnitRevision *, borrowed).
 */
#define KGR_TYPE_HISTORY_POPOVER (kgr_history_popover_get_type ())
G_DECLARE_FINAL_TYPE (KgrHistoryPopover, kgr_history_popover, KGR, HISTORY_POPOVER, GtkPopover)

GtkWidget *kgr_history_popover_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @revisions (element-type KgrUnitRevision). With @shown FALSE what is confidential of them
 * is in no label. */
void       kgr_history_popover_open (KgrHistoryPopover  *self,
                                     GPtrArray          *revisions,
                                     gboolean            shown,
                                     const GdkRectangle *at);

G_END_DECLS
