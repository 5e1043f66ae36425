/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-form-load.h"
#include "meeting/kgr-meeting-repo.h"

G_BEGIN_DECLS

/**
 * KgrFormBeside:
 *
 * What is kept of a meeting beside the head that is printed: how and with whom it is held, when it
 * was really opened and closed, the observers, a memo.
 *
 * Signals:
 * - "change" (KgrHeadChange *change): what is to become of the head
 */
#define KGR_TYPE_FORM_BESIDE (kgr_form_beside_get_type ())
G_DECLARE_FINAL_TYPE (KgrFormBeside, kgr_form_beside, KGR, FORM_BESIDE, GtkWidget)

/* @facts: (nullable): not known yet. @open: the record can be changed; @writable: the memo can. */
void kgr_form_beside_set_meeting (KgrFormBeside      *self,
                                  KgrMeeting         *meeting,
                                  const KgrFormFacts *facts,
                                  gboolean            open,
                                  gboolean            writable);

G_END_DECLS
