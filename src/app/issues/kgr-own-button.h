/* SPDX-FileCopyrightText: The Kaigiroku developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "issues/kgr-issue-book.h"

G_BEGIN_DECLS

/* Says who of the roster the user is, and changes it; it stands with the user's key in the file. */
#define KGR_TYPE_OWN_BUTTON (kgr_own_button_get_type ())
G_DECLARE_FINAL_TYPE (KgrOwnButton, kgr_own_button, KGR, OWN_BUTTON, GtkWidget)

void kgr_own_button_set_session (KgrOwnButton *self,
                                 KgrSession   *session,
                                 KgrIssueBook *book);

G_END_DECLS
