/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/kgr-unit.h"

G_BEGIN_DECLS

/**
 * KgrDecisionChooser:
 *
 * What was decided, by one key: 1 to 4 (承認 了承 継続 否決); and, where it was counted, the votes as
 * "8 1 0" before it. Signal "chosen" (KgrDecision *, borrowed).
 */
#define KGR_TYPE_DECISION_CHOOSER (kgr_decision_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KgrDecisionChooser, kgr_decision_chooser, KGR, DECISION_CHOOSER, GtkPopover)

GtkWidget *kgr_decision_chooser_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       kgr_decision_chooser_open (KgrDecisionChooser *self,
                                      const GdkRectangle *at);
/* "8 1 0", also full width and parted by anything: for, against, not voting. FALSE for no
 * votes. */
gboolean   kgr_decision_read_votes   (const char         *words,
                                      KgrDecision        *decision);

G_END_DECLS
