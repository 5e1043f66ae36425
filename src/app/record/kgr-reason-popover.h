/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KgrReasonPopover:
 *
 * Why something is not public: one of the list, or in words of one's own. Signal "chosen": another
 * one was.
 */
#define KGR_TYPE_REASON_POPOVER (kgr_reason_popover_get_type ())
G_DECLARE_FINAL_TYPE (KgrReasonPopover, kgr_reason_popover, KGR, REASON_POPOVER, GtkPopover)

/* The council's list; the first of them is chosen. */
void        kgr_reason_popover_set_reasons (KgrReasonPopover   *self,
                                            const char * const *reasons);
/* Never NULL. */
const char *kgr_reason_popover_get_reason (KgrReasonPopover *self);
/* Says what holds where the caret is, without "chosen". */
void        kgr_reason_popover_set_reason (KgrReasonPopover *self,
                                           const char       *reason);

G_END_DECLS
