/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "meeting/kgr-meeting.h"
#include "record/kgr-projection.h"

G_BEGIN_DECLS

/* The head of @meeting with nothing closed in it, for when confidential matter is shown. */
KgrMeeting *kgr_form_print_open    (KgrMeeting     *meeting) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *kgr_form_print_row_new (KgrMeeting     *meeting,
                                    gboolean        shown,
                                    const KgrBlock *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
